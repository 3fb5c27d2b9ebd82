"""The table of the figures: queries per second, ratios, builds."""
from inputs import NEIGHBOURS, QUERIES


class Figures:
    def __init__(self, results, engines, corpus, cpu):
        self.results, self.corpus = results, corpus
        self.per_second, self.seconds = ("per_cpu_second", "cpu_seconds") if cpu else ("per_second", "seconds")
        self.unit = "queries per second of the processor" if cpu else "queries/s"
        self.engines = {engine.name: engine for engine in engines}
        self.peers = [engine.name for engine in engines if engine.is_peer()]

    def row(self, name, figure, **key):
        engine = self.engines[name]
        return self.results.find(engine=name, version=engine.version, corpus=self.corpus, figure=figure, **key)

    def value(self, name, field, figure, **key):
        return (self.row(name, figure, **key) or {}).get(field)

    def speed(self, name, queries, count):
        return self.value(name, self.per_second, "search", queries=queries, neighbours=count)


def shown(value, form=",.0f"):
    return "–" if not value else format(value, form)


def ratio(value, base):
    return "–" if not value or not base else f"{value / base:.2f} ×"


def line(cells):
    return "| " + " | ".join(cells) + " |"


def grid(head, rows):
    return "\n".join([line(head), line(["---"] + ["---:"] * (len(head) - 1)), *map(line, rows)])


def results_equal(figures, queries, count):
    """Whether documents, order and score bits are those of Lucene 8.8.1 for these queries."""
    hashes = [figures.value(name, "hash", "search", queries=queries, neighbours=count)
              for name in ("tlm", "Lucene 8.8.1")]
    return "–" if None in hashes else "yes" if hashes[0] == hashes[1] else "NO"


def speed_row(figures, queries, count):
    speeds = {name: figures.speed(name, queries, count) for name in figures.engines}
    gain, distance = (figures.value("tlm, 2 threads", field, "search", queries=queries, neighbours=count)
                      for field in ("to_one_thread", "core_distance_ns"))
    own, peers = speeds["tlm"], [speeds[name] for name in figures.peers]
    return [f"{figures.corpus}, {queries}, K = {count}", *(shown(speeds[name]) for name in ("tlm", *figures.peers)),
            ratio(own, max((speed for speed in peers if speed), default=None)), ratio(own, speeds["Lucene 9.9.1"]),
            ratio(gain, 1), shown(distance), ratio(speeds["tlm, AVX2"], own), results_equal(figures, queries, count)]


def speeds(all_figures):
    head = [all_figures[0].unit, "tlm", *all_figures[0].peers, "to fastest peer", "to Lucene 9.9.1",
            "2 threads to 1", "ns between cores", "AVX2 to AVX-512", "equal to 8.8.1"]
    return grid(head, [speed_row(figures, queries + kind, count) for figures in all_figures
                       for kind in ("-distinct", "") for queries in QUERIES for count in NEIGHBOURS])


def build_row(figures, name, suffix):
    row = figures.row(name, "build " + suffix) or {}
    base = figures.value("Lucene 9.9.1", figures.seconds, "build .jsonl")
    size = figures.value("Lucene 9.9.1", "bytes", "build .jsonl")
    return [f"{figures.corpus}, {name}", "JSON lines" if suffix == ".jsonl" else "tokens",
            shown(row.get(figures.seconds), ",.1f"), ratio(base, row.get(figures.seconds)), shown(row and row["bytes"] / 1e6),
            ratio(row.get("bytes"), size), shown(row.get("peak_mb")),
            shown(figures.value(name, "peak_mb", "memory"))]


def builds(all_figures):
    head = ["build", "from", "s", "speed to Lucene 9.9.1 from JSON", "index MB", "size to Lucene 9.9.1",
            "peak MB", "peak MB of searches"]
    return grid(head, [build_row(figures, engine.name, suffix) for figures in all_figures
                       for engine in figures.engines.values() if not engine.index for suffix in engine.sources])


def latencies(all_figures):
    rows = [(f"{figures.corpus}, {queries}",
             figures.row("tlm", "latency", queries=queries + "-distinct", neighbours=NEIGHBOURS[0]) or {})
            for figures in all_figures for queries in QUERIES]
    return grid(["one query and its 50 explanations, an index for each file, ms", "median", "95 %",
                 "median of the search alone"],
                [[name, *(shown(row.get(value), ".1f") for value in ("median_ms", "p95_ms", "search_median_ms"))]
                 for name, row in rows])


def span(results, engines):
    versions = {(engine.name, engine.version) for engine in engines}
    rows = [row for row in results.rows.values() if (row["engine"], row["version"]) in versions]
    times = sorted(row["time"] for row in rows) or ["–"]
    return (f"{results.machine}; tlm {engines[0].version}; measured from {times[0]} to {times[-1]}; highest load "
            f"{max((row['load'] for row in rows), default=0):.1f}")


def text(results, engines, corpora, cpu):
    all_figures = [Figures(results, engines, corpus, cpu) for corpus in corpora]
    return "\n\n".join([span(results, engines), speeds(all_figures), builds(all_figures), latencies(all_figures)])
