#!/usr/bin/env python3
"""Writes the SHA-256 of what Lucene 8.8.1 finds, one line per query of `document:score bits `.

    ./corpushash.py SHARED_DATA        (Debian's liblucene8-java 8.8.1-4, openjdk-17-jdk-headless, Python 3.11)

aclanthology.sha256: every tenth SciERC training text in acl_anthology, 50 neighbours each.
corpora.sha256: the training texts of four tasks (of imdb the first 500) in all 12 corpora together, rows
`task neighbours hash`; about 20 minutes on two cores.
"""
import pathlib, struct, subprocess, sys
import shareddata

COUNTS = (50, 1000, 5000)
folder = pathlib.Path(__file__).resolve().parent
data = pathlib.Path(sys.argv[1])
jars = ":".join(f"/usr/share/java/lucene-{part}-8.7.0.jar" for part in ("core", "analyzers-common"))


def write_texts(output, texts):
    """How many, then each with its number of bytes; from an iterable that is too large to pack at once."""
    texts = list(texts)
    output.write(struct.pack(">i", len(texts)))
    for text in texts:
        encoded = text.encode()
        output.write(struct.pack(">i", len(encoded)) + encoded)


def hashes(documents, sets, counts):
    command = ["java", "-Xmx6g", "-cp", jars, str(folder / "LuceneCorpus.java")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as java:
        write_texts(java.stdin, documents)
        java.stdin.write(struct.pack(">i", len(sets)))
        for queries in sets:
            write_texts(java.stdin, queries)
            java.stdin.write(struct.pack(f">{len(counts) + 1}i", len(counts), *counts))
        java.stdin.close()
        found = java.stdout.read().decode().split()
    if java.returncode or len(found) != len(sets) * len(counts):
        sys.exit("Lucene failed")
    return found


queries = {task: shareddata.train_texts(data, task) for task in ("scierc", "acl_arc", "chemprot", "imdb")}
queries["imdb"] = queries["imdb"][:500]
anthology = shareddata.corpus(data / "corpora/acl_anthology.jsonl.bz2")
(folder / "aclanthology.sha256").write_text(hashes(anthology, [queries["scierc"][::10]], [50])[0] + "\n")
rows = [f"{task} {count}" for task in queries for count in COUNTS]
found = hashes(shareddata.all_corpora(data), list(queries.values()), COUNTS)
(folder / "corpora.sha256").write_text("".join(f"{row} {hash}\n" for row, hash in zip(rows, found)))
