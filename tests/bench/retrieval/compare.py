"""Measures what is not in the results yet and prints the table; started by run, which says what this is."""
import argparse, os, pathlib, shutil
import engines, table
from inputs import NEIGHBOURS, QUERIES, Inputs
from results import Results, measured


def parse_arguments():
    parser = argparse.ArgumentParser(prog="tests/bench/retrieval/run")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--data", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--commit", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--corpora", nargs="+", default=["arxiv_abstracts", "all"])
    parser.add_argument("--engines", nargs="+", default=[], help="beginnings of names, such as tlm or Lucene")
    parser.add_argument("--core", type=int, default=os.cpu_count() - 1, help="two threads use the one before too")
    parser.add_argument("--again", action="store_true", help="measure all again")
    parser.add_argument("--table", action="store_true", help="only print what was measured")
    parser.add_argument("--cpu", action="store_true", help="the table counts the processor's seconds")
    return parser.parse_args()


class Comparison:
    def __init__(self, arguments):
        self.folder, self.core = arguments.folder, arguments.core
        program = self.folder.parent / "bin/bench_retrieval"
        self.inputs = Inputs(self.folder / "inputs", arguments.data, program)
        self.results = Results(self.folder / "results.jsonl", arguments.again)
        self.engines = engines.all_engines(program, arguments.commit, self.folder / "peers")
        self.wanted = [engine for engine in self.engines
                       if engine.name.startswith(tuple(arguments.engines) or "")]

    def cores(self, engine):
        return set(range(self.core - engine.cores + 1, self.core + 1))

    def index_of(self, engine, corpus):
        return self.folder / "indexes" / f"{corpus}-{engine.index or engine.name}".replace(" ", "-")

    def add(self, engine, corpus, figure, **row):
        self.results.add(engine=engine.name, version=engine.version, corpus=corpus, figure=figure, **row)

    def is_done(self, engine, corpus, figure, **key):
        return self.results.find(engine=engine.name, version=engine.version, corpus=corpus, figure=figure, **key)

    def build(self, engine, corpus, source, index):
        shutil.rmtree(index, ignore_errors=True)
        index.parent.mkdir(exist_ok=True)
        command = [*engine.program, "build", source, index]
        built, memory = measured(command, self.cores(engine), engine.environment)
        self.add(engine, corpus, "build " + source.suffix, **built, **memory)

    def build_all(self, engine, corpus, texts):
        for suffix in engine.sources:
            index = self.index_of(engine, corpus)
            searched = suffix == engine.sources[0]
            if not searched:
                index = index.with_name(index.name + suffix)
            if not self.is_done(engine, corpus, "build " + suffix) or (searched and not index.exists()):
                self.build(engine, corpus, texts.with_suffix(suffix), index)
            if not searched:
                shutil.rmtree(index, ignore_errors=True)

    def search(self, engine, corpus, names):
        jobs = [f"{self.inputs.folder / name}{engine.queries}:{count}" for name in names for count in NEIGHBOURS
                if not self.is_done(engine, corpus, "search", queries=name, neighbours=count)]
        command = [*engine.program, "search", self.index_of(engine, corpus), *jobs, *engine.options]
        for row in measured(command, self.cores(engine), engine.environment) if jobs else []:
            self.add(engine, corpus, "search" if "queries" in row else "memory", **row)

    def separate_indexes(self, engine, corpus):
        """An index of each file of the corpora, as the window has them."""
        for part in self.inputs.parts(corpus):
            index = self.folder / "indexes" / f"{part}-separate"
            list(measured([*engine.program, "build", self.inputs.texts(part), index], self.cores(engine)))
            yield index

    def latency(self, corpus):
        engine, names = self.engines[0], [queries + "-distinct" for queries in QUERIES]
        missing = [name for name in names
                   if not self.is_done(engine, corpus, "latency", queries=name, neighbours=NEIGHBOURS[0])]
        indexes = list(self.separate_indexes(engine, corpus)) if missing else []
        for name in missing:
            command = [*engine.program, "latency", self.inputs.folder / f"{name}.jsonl", *indexes]
            found, _ = measured([*command, "--neighbours", NEIGHBOURS[0]], self.cores(engine))
            self.add(engine, corpus, "latency", **found)

    def measure(self, corpus):
        texts = self.inputs.corpus(corpus)
        names = [name for queries in QUERIES for name in self.inputs.queries(queries)]
        for engine in self.wanted:
            if not engine.index:
                self.build_all(engine, corpus, texts)
            self.search(engine, corpus, names)
        if self.engines[0] in self.wanted:
            self.latency(corpus)


arguments = parse_arguments()
comparison = Comparison(arguments)
for corpus in arguments.corpora:
    if not arguments.table:
        comparison.measure(corpus)
print(table.text(comparison.results, comparison.engines, arguments.corpora, arguments.cpu))
