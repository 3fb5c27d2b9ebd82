"""Attention of 144 heads (12 x 12, random weights) on 200 sentences: the project's capture beside Hugging Face's, turn by
turn on the same threads; the best of several goes each, and the larger memory. Then memory over ever more sentences.

    python compare.py BENCH_ATTENTION DATA FOLDER PEER_PYTHON
"""
import json, os, pathlib, subprocess, sys

GOES = 3
THREADS = str(min(2, len(os.sched_getaffinity(0))))
bench, data, folder, python = sys.argv[1:]
peer = pathlib.Path(__file__).parent / "peer.py"


def run(*command):
    out = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, check=True).stdout
    return json.loads(out.splitlines()[-1])


def best(results):
    return (max(r["sentences"] / r["seconds"] for r in results), max(r["bytes"] for r in results) / 1e6)


if not os.path.exists(f"{folder}/full.json"):
    subprocess.run([bench, "prepare", data, folder], check=True)
print(f"{THREADS} threads; Hugging Face transformers with output_attentions=True, best batch of 8, 16, 32")
print(f"{'200 sentences':<22} {'sentences/s':>12} {'MB':>8}   {'peer: sentences/s':>18} {'MB':>8}   {'faster':>6} {'memory':>7}")
for name, label in (("mixed", "of mixed lengths"), ("full", "of 128 tokens")):
    ours, measured, theirs = [], [], {8: [], 16: [], 32: []}
    for _ in range(GOES):
        ours.append(run(bench, "run", folder, name, "--threads", THREADS))
        measured.append(run(bench, "run", folder, name, "--threads", THREADS, "--measures"))
        for batch, results in theirs.items():
            results.append(run(python, peer, folder, name, batch, THREADS))
    speed, memory = max((best(results) for results in theirs.values()), key=lambda one: one[0])
    for what, results in ((label, ours), ("  with all measures", measured)):
        own, used = best(results)
        print(f"{what:<22} {own:>12.1f} {used:>8.0f}   {speed:>18.1f} {memory:>8.0f}   {own / speed:>6.2f} {used / memory:>7.2f}",
              flush=True)
print("\nmemory of all measures over so many sentences of mixed lengths")
for count in (100, 1000, 10000):
    result = run(bench, "run", folder, "mixed", "--threads", THREADS, "--measures", "--count", count)
    print(f"{count:>6} {result['bytes'] / 1e6:>8.0f} MB {count / result['seconds']:>10.1f} sentences/s", flush=True)
