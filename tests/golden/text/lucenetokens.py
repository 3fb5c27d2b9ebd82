#!/usr/bin/env python3
"""Writes lucenetokens.tsv: for 100,000 random strings and for each file of the 12 corpora of ../shared/data its
number of texts and tokens and the SHA-256 of all terms, as Lucene 8.8.1's StandardAnalyzer finds them.

    ./lucenetokens.py SHARED_DATA      (Debian's liblucene8-java 8.8.1-4, OpenJDK 17, Python 3.11; two minutes)
"""
import pathlib, struct, subprocess, sys

folder = pathlib.Path(__file__).resolve().parent
sys.path.append(str(folder.parent / "retrieval"))
import shareddata

corpora = pathlib.Path(sys.argv[1]) / "corpora"
command = ["java", "-cp", "/usr/share/java/lucene-core-8.7.0.jar", str(folder / "LuceneTokens.java")]
files = sorted((path for path in corpora.rglob("*") if path.is_file()), key=str)

rows = ["random\t" + subprocess.run([*command, "random"], stdout=subprocess.PIPE, check=True, text=True).stdout]
with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as java:
    java.stdin.write(struct.pack(">i", len(files)))
    for path in files:
        for text in shareddata.corpus(path):
            encoded = text.encode()
            java.stdin.write(struct.pack(">i", len(encoded)) + encoded)
        java.stdin.write(struct.pack(">i", -1))
    java.stdin.close()
    rows += (f"{path.relative_to(corpora)}\t{row.decode()}" for path, row in zip(files, java.stdout, strict=True))
if java.returncode:
    sys.exit("Lucene failed")
(folder / "lucenetokens.tsv").write_text("".join(rows))
