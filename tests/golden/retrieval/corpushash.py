#!/usr/bin/env python3
"""Writes aclanthology.sha256: the SHA-256 of what Lucene 8.8.1 finds for every tenth SciERC training text in
acl_anthology (title, newline, abstract), 50 neighbours each, one line per query of `document:score bits `.

    ./corpushash.py SHARED_DATA        (Debian's liblucene8-java 8.8.1-4, default-jdk-headless, Python 3.11)
"""
import bz2, gzip, hashlib, json, pathlib, struct, subprocess, sys

folder = pathlib.Path(__file__).resolve().parent
data = pathlib.Path(sys.argv[1])
jars = ":".join(f"/usr/share/java/lucene-{part}-8.7.0.jar" for part in ("core", "analyzers-common"))


def packed(texts):
    encoded = [text.encode() for text in texts]
    return struct.pack(">i", len(encoded)) + b"".join(struct.pack(">i", len(e)) + e for e in encoded)


with bz2.open(data / "corpora/acl_anthology.jsonl.bz2", "rt", encoding="utf-8", newline="\n") as file:
    documents = [record["title"] + "\n" + record["abstract"] for record in map(json.loads, file)]
with gzip.open(data / "tasks/scierc/train.jsonl.gz", "rt", encoding="utf-8", newline="\n") as file:
    queries = [json.loads(line)["text"] for line in file][::10]

output = subprocess.run(["java", "-Xmx8g", "-cp", jars, str(folder / "LuceneCorpus.java")],
                        input=struct.pack(">i", 50) + packed(documents) + packed(queries),
                        stdout=subprocess.PIPE, check=True).stdout
if len(sys.argv) > 2:
    pathlib.Path(sys.argv[2]).write_bytes(output)
(folder / "aclanthology.sha256").write_text(hashlib.sha256(output).hexdigest() + "\n")
