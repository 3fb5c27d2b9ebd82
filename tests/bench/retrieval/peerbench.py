"""What the peers written for Python share: their two commands and how a search is timed.

    build TOKENS INDEX       searched later by      search INDEX QUERIES:NEIGHBOURS…
Files of tokens have a text per line. Results go to standard output, one JSON object a line.
"""
import json, pathlib, statistics, sys, time

ENOUGH_SECONDS, MOST_RUNS, WARMING = 5, 5, 20


def read_tokens(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        for line in file:
            yield line.split()


def seconds_of(work, *arguments):
    """Of the clock and of the processor."""
    begin, cpu_begin = time.perf_counter(), time.process_time()
    work(*arguments)
    return time.perf_counter() - begin, time.process_time() - cpu_begin


def measure(job, search):
    path, count = job.rsplit(":", 1)
    queries, count, runs = list(read_tokens(path)), int(count), []
    search(queries[:WARMING], count)
    while not runs or (sum(seconds for seconds, _ in runs) < ENOUGH_SECONDS and len(runs) < MOST_RUNS):
        runs.append(seconds_of(search, queries, count))
    seconds, cpu_seconds = map(statistics.median_low, zip(*runs))
    return {"queries": pathlib.Path(path).stem, "neighbours": count, "runs": len(runs),
            "per_second": len(queries) / seconds, "per_cpu_second": len(queries) / cpu_seconds}


def main(build, open_search):
    """`build(tokens, index)` writes an index; `open_search(index)` gives a function of queries and a number."""
    if sys.argv[1] == "build":
        tokens, index = map(pathlib.Path, sys.argv[2:])
        index.mkdir(parents=True)
        seconds, _ = seconds_of(build, tokens, index)
        size = sum(file.stat().st_size for file in index.rglob("*") if file.is_file())
        print(json.dumps({"seconds": seconds, "bytes": size}))
        return
    search = open_search(pathlib.Path(sys.argv[2]))
    for job in sys.argv[3:]:
        print(json.dumps(measure(job, search)), flush=True)
