"""Encodes the same texts with the project's tokenizers and with Hugging Face's, turn by turn on one core.

    python compare.py BENCH_TOKENIZERS FOLDER FILE…
"""
import hashlib, json, os, pathlib, subprocess, sys, time

os.environ |= {"RAYON_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}
import tokenizers

KINDS = ["wordpiece", "bytebpe", "unigram", "sentencepiecebpe"]
BYTES = 16_000_000  # of each file, so that all weigh the same
BATCH, GOES = 1000, 3

bench, folder, files = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]
os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def texts_of(file):
    with subprocess.Popen([bench, "texts", file], stdout=subprocess.PIPE) as reader:
        data = reader.stdout.read(BYTES)
        reader.kill()
    return data[: data.rindex(b"\0") + 1]


def peer(kind_folder, texts):
    """The ids' hash and the seconds of the fastest go."""
    tokenizer = tokenizers.Tokenizer.from_file(str(kind_folder / "tokenizer.json"))
    fastest = float("inf")
    for _ in range(GOES):
        digest, seconds = hashlib.sha256(), 0
        for begin in range(0, len(texts), BATCH):
            start = time.perf_counter()
            encodings = tokenizer.encode_batch(texts[begin:begin + BATCH], add_special_tokens=False)
            seconds += time.perf_counter() - start
            for encoding in encodings:
                digest.update((" ".join(map(str, encoding.ids)) + "\n").encode())
        fastest = min(fastest, seconds)
    return digest.hexdigest(), fastest


data = b"".join(map(texts_of, files))
path = folder / "texts"
path.write_bytes(data)
texts = data.decode().split("\0")[:-1]
print(f"{len(texts):,} texts, {len(data) / 1e6:.0f} MB, vocabularies of 8,192; tokenizers {tokenizers.__version__}; one thread")
print(f"{'kind':<18} {'texts/s':>9} {'MB/s':>7}   {'tokenizers: texts/s':>19} {'MB/s':>7}   ratio")
for kind in KINDS:
    subprocess.run([bench, "train", kind, folder / kind, *files], check=True)
    ours = json.loads(subprocess.run([bench, "encode", folder / kind, path], stdout=subprocess.PIPE, check=True).stdout)
    ids, seconds = peer(folder / kind, texts)
    if ids != ours["ids"] or len(texts) != ours["texts"]:
        sys.exit(f"{kind}: the ids differ")
    size = ours["bytes"] / 1e6
    print(f"{kind:<18} {len(texts) / ours['seconds']:>9,.0f} {size / ours['seconds']:>7.1f}   "
          f"{len(texts) / seconds:>19,.0f} {size / seconds:>7.1f}   {seconds / ours['seconds']:.2f}", flush=True)
