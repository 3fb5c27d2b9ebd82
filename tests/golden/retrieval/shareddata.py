"""The texts of ../shared/data, read with Python's own readers: what the project's readers are compared with."""
import bz2, csv, gzip, io, json, lzma, pathlib, subprocess

csv.field_size_limit(1 << 30)


def opened(path):
    """The decompressed text with line ends as they are."""
    openers = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
    if path.suffix == ".zst":
        data = io.BytesIO(subprocess.run(["zstd", "-dc", path], stdout=subprocess.PIPE, check=True).stdout)
        return io.TextIOWrapper(data, encoding="utf-8-sig", newline="")
    return openers[path.suffix](path, "rt", encoding="utf-8-sig", newline="")


def text_of(record):
    """The text by the defaults of commands.md."""
    if "text" in record:
        return record["text"]
    return record["title"] + "\n" + record["abstract" if "abstract" in record else "body"]


def lines(path):
    return opened(path).read().split("\n")


def paragraphs(path):
    text = "\n".join(line.strip() for line in opened(path))
    return (part for part in text.split("\n\n") if part.strip())


def json_lines(path):
    return (text_of(json.loads(line)) for line in lines(path) if line)


def table(path, **dialect):
    return (text_of(record) for record in csv.DictReader(opened(path), **dialect))


READERS = {
    "acl_anthology.jsonl.bz2": json_lines,
    "acl_fulltext.jsonl.zst": json_lines,
    "arxiv_abstracts.csv.zst": table,
    "biomed_abstracts.tsv.bz2": lambda path: table(path, delimiter="\t"),
    "imdb_unlabelled.txt.xz": lambda path: (line for line in lines(path) if line),
    "news_articles.csv.xz": table,
    "openstax_textbooks.txt.gz": paragraphs,
    "product_reviews.jsonl.gz": json_lines,
    "rct_fulltext.txt.gz": lambda path: (line for line in lines(path) if line.strip()),
    "reuters21578.json.gz": lambda path: map(text_of, json.load(opened(path))),
    "wikipedia_en_2014.jsonl.zst": json_lines,
}


def corpus(path):
    """The documents of one file below corpora/."""
    return READERS.get(path.name, lambda novel: [opened(novel).read()])(path)


def all_corpora(data):
    """All documents: files in byte order of their paths, records in file order."""
    for path in sorted((path for path in (data / "corpora").rglob("*") if path.is_file()), key=str):
        yield from corpus(path)


def train_texts(data, task):
    return list(json_lines(next((data / "tasks" / task).glob("train.jsonl.*"))))
