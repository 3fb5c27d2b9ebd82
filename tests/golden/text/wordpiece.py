"""Ids of Hugging Face's BertNormalizer, BertPreTokenizer and WordPiece. Made with tokenizers 0.21.0 on Python
3.11, in this folder, with ../shared/data beside the checkout:

    python3 wordpiece.py ../../../../shared/data

wordpiece_vocabulary.txt: learnt by the package from the novels before 1920 (out of copyright); kept if there.
wordpiece.tsv: difficult strings and their ids, parted by a tab.
wordpiece_files.tsv: for files of the data the SHA-256 of the ids of their first 1,000 lines; ids are parted by
spaces, lines end with a newline.
"""

import bz2
import glob
import gzip
import hashlib
import itertools
import lzma
import os
import random
import subprocess
import sys

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
MARKERS = ["[[", "]]", "<<", ">>"]
# Characters of the difficult strings, and what they decompose into, that the novels lack.
RARE = list("漢字ßσก한\U0002b820\U0002b920\u2e43\u1bf2\u302e\U0001f600")
FILES = ["corpora/acl_fulltext.jsonl.zst", "corpora/arxiv_abstracts.csv.zst", "corpora/biomed_abstracts.tsv.bz2",
         "corpora/imdb_unlabelled.txt.xz", "corpora/news_articles.csv.xz", "corpora/openstax_textbooks.txt.gz",
         "corpora/rct_fulltext.txt.gz", "corpora/wikipedia_en_2014.jsonl.zst", "tasks/chemprot/train.jsonl.gz",
         "tasks/scierc/train.jsonl.gz"]


def lines(path):
    if path.endswith(".zst"):
        with subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as tool:
            yield from tool.stdout
        return
    opener = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}[os.path.splitext(path)[1]]
    with opener(path) as stream:
        yield from stream


def learn_vocabulary(data, path):
    tokenizer = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    trainer = trainers.WordPieceTrainer(vocab_size=4000, special_tokens=SPECIAL + MARKERS)
    novels = sorted(glob.glob(os.path.join(data, "corpora/novels/*.gz")))
    texts = (line.decode() for novel in novels for line in lines(novel))
    tokenizer.train_from_iterator(texts, trainer)
    by_id = sorted(tokenizer.get_vocab().items(), key=lambda entry: entry[1])
    tokens = [token for token, _ in by_id]
    rare = [prefix + character for prefix in ("", "##") for character in RARE]
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(token + "\n" for token in dict.fromkeys(tokens + rare))


def make_tokenizer(path):
    with open(path, encoding="utf-8") as file:
        vocabulary = {token.rstrip("\n"): i for i, token in enumerate(file)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.add_special_tokens([AddedToken(token, normalized=False) for token in SPECIAL])
    tokenizer.add_tokens([AddedToken(token, normalized=False) for token in MARKERS])
    return tokenizer


def ids(tokenizer, text):
    return " ".join(map(str, tokenizer.encode(text, add_special_tokens=False).ids))


def difficult_strings():
    draw = random.Random(8)
    pieces = list("aAbZ019.,!?-[]<>#'\"()_ ") + SPECIAL + MARKERS + [
        "word", "Running", "\u0301", "\u0338", "é", "İ", "ß", "Σ", "漢", "字", "\U0002b820", "\U0002b920", "ก", "한",
        "\u200b", "\u00ad", "\u00a0", "\u2028", "\x0b", "\u1734", "\u302e", "\u0323", "\u1bf2", "\u20d0", "Å",
        "\u212b", "\u037e", "\uff01", "\u166d", "\u2e43", "\ue000", "\ufffd", "\U0001f600"]
    for _ in range(700):
        yield "".join(draw.choice(pieces) for _ in range(draw.randint(1, 16)))
    points = [p for p in range(0x20, 0x30000) if not 0xD800 <= p < 0xE000]
    for _ in range(300):
        yield "".join(chr(draw.choice(points)) for _ in range(12))
    for size in range(98, 103):
        yield "é" * size + " " + "a" * size


def main():
    data, vocabulary = sys.argv[1], "wordpiece_vocabulary.txt"
    if not os.path.exists(vocabulary):
        learn_vocabulary(data, vocabulary)
    tokenizer = make_tokenizer(vocabulary)
    with open("wordpiece.tsv", "w", encoding="utf-8", newline="\n") as file:
        for text in difficult_strings():
            file.write(text + "\t" + ids(tokenizer, text) + "\n")
    with open("wordpiece_files.tsv", "w", encoding="utf-8") as file:
        for name in FILES:
            digest = hashlib.sha256()
            for line in itertools.islice(lines(os.path.join(data, name)), 1000):
                text = line.removesuffix(b"\n").removesuffix(b"\r").decode()
                digest.update((ids(tokenizer, text) + "\n").encode())
            file.write(name + "\t" + digest.hexdigest() + "\n")


if __name__ == "__main__":
    main()
