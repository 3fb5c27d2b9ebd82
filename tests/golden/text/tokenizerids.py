#!/usr/bin/env python3
"""Ids of Hugging Face's `tokenizers` for the tokenizers that the project's own trainers saved in tokenizers/KIND.
Made with tokenizers 0.23.3, transformers 5.24.0 and sentencepiece 0.2.3 on Python 3.11, after

    for kind in wordpiece bytebpe unigram sentencepiecebpe; do      (and bytebpe_lower, unigram_lower with --lower)
        bench_tokenizers train $kind tokenizers/$kind ../../../../shared/data/corpora/novels --size 3000 \\
            --whole '[[' --whole ']]' --whole '<<' --whole '>>'
    done
    python tokenizerids.py ../../../../shared/data

tokenizers_difficult.jsonl: a difficult string and its ids for each tokenizer.
tokenizers_files.tsv: tokenizer, file, number of texts from its begin, the SHA-256 of their ids; ids are parted by
spaces, each text ends with a newline. 101,721 texts in all.

Checked here: AutoTokenizer gives the same ids as `tokenizers` and puts the special tokens where the project puts them;
SentencePiece itself gives the same ids for texts without special tokens, but where its single precision decides
between sums that are equal; BpeTrainer learns the merges of bytebpe/merges.txt from the same novels.
"""
import hashlib, itertools, json, pathlib, random, sys

import sentencepiece, tokenizers, transformers

folder = pathlib.Path(__file__).resolve().parent
sys.path.append(str(folder.parent / "retrieval"))
import shareddata

FOLDERS = ["wordpiece", "bytebpe", "bytebpe_lower", "unigram", "unigram_lower", "sentencepiecebpe"]
MARKERS = ["[[", "]]", "<<", ">>"]
COUNTS = {"acl_anthology.jsonl.bz2": 10000, "acl_fulltext.jsonl.zst": 7062, "arxiv_abstracts.csv.zst": 12000,
          "biomed_abstracts.tsv.bz2": 10000, "imdb_unlabelled.txt.xz": 10000, "news_articles.csv.xz": 2000,
          "openstax_textbooks.txt.gz": 10000, "product_reviews.jsonl.gz": 6659, "rct_fulltext.txt.gz": 14000,
          "reuters21578.json.gz": 10000, "wikipedia_en_2014.jsonl.zst": 10000}


def difficult_strings():
    draw = random.Random(11)
    pieces = list("aAbZ019.,!?-[]<>#'\"()_") + MARKERS + [
        " ", "  ", "\n", "\t ", " [MASK]", "[MASK] ", "[CLS]", "<s>", "  <mask> ", "</s>", "<pad>", "'s", "'re", "'ll ",
        "n't", "word", "Running", " the", " The", "\u0301", "é", "İ", "ß", "Σ", "ǅ", "漢字", "学", "ก", "한국", "½",
        "٣", "²", "\u200b", "\u00ad", "\u00a0", "\u2028", "\u3000", "\u2581", "\x0b", "\x1c", "\x85", "\x00", "\x7f",
        "\ufffd", "\U0001f600", "\U0001f468\u200d\U0001f469", "....", "-----", "====", "aaaaaaa", "hahaha", "100000"]
    for _ in range(900):
        yield "".join(draw.choice(pieces) for _ in range(draw.randint(1, 14)))
    points = [p for p in range(0x20, 0x30000) if not 0xD800 <= p < 0xE000]
    for _ in range(300):
        yield "".join(chr(draw.choice(points)) for _ in range(8))
    yield from ["", " ", "x" * 300, "漢" * 200, "- " * 150, "ab" * 200]


def ids(tokenizer, text):
    return tokenizer.encode(text, add_special_tokens=False).ids


def check_transformers(name, tokenizer):
    auto = transformers.AutoTokenizer.from_pretrained(folder / "tokenizers" / name)
    for text in itertools.islice(difficult_strings(), 300):
        assert auto(text, add_special_tokens=False)["input_ids"] == ids(tokenizer, text), (name, text)
    pair = auto("one text", "another")["input_ids"]
    first, second = ids(tokenizer, "one text"), ids(tokenizer, "another")
    begin, end = auto.cls_token_id, auto.sep_token_id
    between = [end, end] if name.startswith("bytebpe") else [end]
    assert pair == [begin, *first, *between, *second, end], (name, pair)


def check_sentencepiece(name, tokenizer, texts):
    path = folder / "tokenizers" / name / "spiece.model"
    if not path.exists():
        return 0
    model = sentencepiece.SentencePieceProcessor(str(path))
    plain = [text for text in texts if not any(mark in text for mark in MARKERS + ["[MASK]", "[CLS]", "[SEP]", "\0"])]
    return sum(a != ids(tokenizer, text) for a, text in zip(model.encode(plain), plain))


def check_trainer(data):
    trained = tokenizers.Tokenizer(tokenizers.models.BPE())
    trained.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=True)
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=3000, min_frequency=2, show_progress=False, special_tokens=["<s>", "<pad>", "</s>", "<unk>", "<mask>", *MARKERS],
        initial_alphabet=tokenizers.pre_tokenizers.ByteLevel.alphabet())
    novels = sorted((data / "corpora/novels").iterdir(), key=str)
    # a plain text is read with one kind of line end, and the last one is no part of it
    texts = (shareddata.opened(path).read().replace("\r\n", "\n").removesuffix("\n") for path in novels)
    trained.train_from_iterator(texts, trainer)
    merges = [" ".join(pair) for pair in json.loads(trained.to_str())["model"]["merges"]]
    ours = (folder / "tokenizers/bytebpe/merges.txt").read_text().splitlines()[1:]
    assert merges == ours, next((i, a, b) for i, (a, b) in enumerate(itertools.zip_longest(merges, ours)) if a != b)
    assert trained.get_vocab() == json.loads((folder / "tokenizers/bytebpe/vocab.json").read_text())


def main():
    data = pathlib.Path(sys.argv[1])
    check_trainer(data)
    loaded = {name: tokenizers.Tokenizer.from_file(str(folder / "tokenizers" / name / "tokenizer.json")) for name in FOLDERS}
    for name, tokenizer in loaded.items():
        check_transformers(name, tokenizer)
    with open(folder / "tokenizers_difficult.jsonl", "w") as file:
        for text in difficult_strings():
            file.write(json.dumps([text, *(ids(tokenizer, text) for tokenizer in loaded.values())], separators=(",", ":")) + "\n")
    with open(folder / "tokenizers_files.tsv", "w") as file:
        for name, tokenizer in loaded.items():
            differing = 0
            for corpus, count in COUNTS.items():
                texts = list(itertools.islice(shareddata.corpus(data / "corpora" / corpus), count))
                assert len(texts) == count, (corpus, len(texts))
                digest = hashlib.sha256()
                for encoding in tokenizer.encode_batch(texts, add_special_tokens=False):
                    digest.update((" ".join(map(str, encoding.ids)) + "\n").encode())
                file.write(f"{name}\t{corpus}\t{count}\t{digest.hexdigest()}\n")
                differing += check_sentencepiece(name, tokenizer, texts)
            print(name, "texts that SentencePiece itself encodes otherwise:", differing)


if __name__ == "__main__":
    main()
