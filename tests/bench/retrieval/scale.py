"""Measures each size that is not in the results yet and prints the table; started by scale."""
import argparse, functools, os, pathlib, resource, shutil
from inputs import Inputs
from results import Results, measured
from table import grid, shown

LIMIT_MB = 2000


def parse_arguments():
    parser = argparse.ArgumentParser(prog="tests/bench/retrieval/scale")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--data", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--commit", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--gigabytes", nargs="+", type=float, default=[0.1, 1, 10])
    parser.add_argument("--core", type=int, default=os.cpu_count() - 1)
    parser.add_argument("--again", action="store_true", help="measure all again")
    return parser.parse_args()


def limit_memory():
    """More memory of its own than this, and a program fails; mapped files do not count."""
    resource.setrlimit(resource.RLIMIT_DATA, (LIMIT_MB * 10**6, LIMIT_MB * 10**6))


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def measure(arguments, gigabytes):
    program = arguments.folder.parent / "bin/bench_retrieval"
    inputs = Inputs(arguments.folder / "inputs", arguments.data, program)
    corpus, queries = inputs.corpus("all"), inputs.queries("scierc")[0]
    texts, index = inputs.replicated(corpus, gigabytes), arguments.folder / f"indexes/scale-{gigabytes:g}"
    limited = functools.partial(measured, cores={arguments.core}, prepare=limit_memory)
    remove(index)
    index.parent.mkdir(exist_ok=True)
    built, building = limited([program, "build", texts, index, "--memory", LIMIT_MB])
    found, searching = limited([program, "search", index, f"{inputs.folder / queries}.jsonl:5000"])
    remove(index)
    return built | {"build_peak_mb": building["peak_mb"], "search_peak_mb": searching["peak_mb"],
                    "search_per_second": found["per_second"]}


def table_row(gigabytes, row):
    per_query = 3219 / row["search_per_second"]
    return [f"{gigabytes:g} GB", *(shown(row[name]) for name in ("documents", "tokens", "terms")),
            shown(row["seconds"], ".1f"), shown(row["seconds"] / gigabytes, ".1f"), shown(row["bytes"] / 1e6),
            shown(row["build_peak_mb"]), shown(per_query, ".1f"), shown(per_query / gigabytes, ".1f"),
            shown(row["search_peak_mb"])]


arguments = parse_arguments()
results = Results(arguments.folder / "results.jsonl", arguments.again)
rows = []
for gigabytes in arguments.gigabytes:
    key = {"engine": "tlm", "version": arguments.commit, "corpus": f"scale {gigabytes:g}", "figure": "scale"}
    if not results.find(**key):
        results.add(**key, **measure(arguments, gigabytes))
    rows.append(table_row(gigabytes, results.find(**key)))
print(f"{results.machine}; tlm {arguments.commit}; one core, {LIMIT_MB} MB\n")
print(grid(["text", "documents", "tokens", "terms", "build s", "s per GB", "index MB", "peak MB of the build",
            "3,219 queries, K = 5000, s", "s per GB", "peak MB of the search"], rows))
