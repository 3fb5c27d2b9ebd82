#!/usr/bin/env python3
"""Writes wordpunct_kinds.tsv, wordpunct.jsonl, rake.jsonl and rake_files.tsv: how NLTK cuts words and what rake-nltk
finds, for difficult strings and for training texts of ../shared/data.

    ./rake.py SHARED_DATA     (Python 3.11, rake-nltk 1.0.6, NLTK 3.6.7; NLTK_DATA with the corpus `stopwords`)

Sentences are cut by the rule in rake.h, since the Punkt model that NLTK would take is not part of the project.
"""
import bz2, gzip, hashlib, json, pathlib, random, re, sys, unicodedata

import nltk
from rake_nltk import Rake

folder = pathlib.Path(__file__).resolve().parent
data = pathlib.Path(sys.argv[1])


def sentences(text):
    begin = 0
    for run in re.finditer(r"[^\w\s]+(?=\s)", text):
        following = text[run.end():].lstrip()
        if not re.search(r"""[.?!]["')\]}]*$""", run[0]) or not following:
            continue
        if ".." in run[0] and following[0].islower():
            continue
        yield text[begin:run.end()]
        begin = run.end()
    yield text[begin:]


def rake(text):
    extractor = Rake(sentence_tokenizer=lambda whole: list(sentences(whole)))
    extractor.extract_keywords_from_text(text)
    return extractor.get_ranked_phrases_with_scores()


def query(text):
    return " ".join(phrase for _, phrase in rake(text)[:20])


def kind(character):
    return {1: "w", 2: "b", 3: "o"}[len(nltk.wordpunct_tokenize("a" + character + "a"))]


difficult = [
    "", " ", "...", "Red apples, are good in flavour.", "Magic systems is a company. Magic systems was founded by Raul",
    "He said (loudly): \"stop!\" Then left.", "wait... and then. Wait... And then? no!? yes", "e.g., i.e. etc.). Then",
    "don't can't won't it's THE The tHe", "x² ½ Ⅷ ①  ٣ 一二 ॐ नमस्ते caf\u0301e", "İstanbul ΣΊΣΥΦΟΣ Σ ẞ Ǆ",
    "a\u00a0b\u2028c\x1cd\x85e\u3000f\ufeffg\u200bh", "snake_case __init__ a_b-c", "(((nested))) [[ e1 ]] << e2 >>",
    "deep learning deep learning deep networks; networks of deep learning", "“quoted.” Next ‘one.’ two", "U.S. Army vs. them",
    "p < 0.05, n = 1,234 (95 % CI: 1.2-3.4).) end", "<br /><br />Great movie!!! <br />Bad... movie.", "😀👍🏽 🇺🇸 © x",
]
pieces = ["deep", "learning", "Neural", "network", "the", "of", "and", "isn't", "method", "State-of-the-art", ".", ",", "...", "!",
          "?\"", ").", "(", "results:", "0.5", "ÜBER", "naïve", "σς", "\n", "--", "e.g.", "such", "as", "word2vec", "x"]
numbers = random.Random(4)
texts = difficult + [" ".join(numbers.choices(pieces, k=numbers.randrange(1, 60))).replace(" .", ".") for _ in range(100)]

with open(folder / "wordpunct_kinds.tsv", "w") as file:
    before = None
    for point in range(0x110000):
        character = chr(point)
        if unicodedata.category(character) in ("Cs", "Cn"):
            continue
        if kind(character) != before:
            before = kind(character)
            file.write(f"{point:x}\t{before}\n")

with open(folder / "wordpunct.jsonl", "w") as file:
    for text in texts[:50]:
        file.write(json.dumps({"text": text, "words": nltk.wordpunct_tokenize(text), "lower": text.lower()}) + "\n")

with open(folder / "rake.jsonl", "w") as file:
    for text in texts:
        file.write(json.dumps({"text": text, "phrases": rake(text), "query": query(text)}) + "\n")


def training_texts(path):
    with (gzip if path.suffix == ".gz" else bz2).open(path, "rt", encoding="utf-8", newline="\n") as file:
        return [json.loads(line)["text"] for line in file]


with open(folder / "rake_files.tsv", "w") as file:
    for name in ("scierc/train.jsonl.gz", "acl_arc/train.jsonl.gz", "chemprot/train.jsonl.gz", "hyperpartisan/train.jsonl.gz",
                 "helpfulness_mini/train.jsonl.bz2"):
        found = training_texts(data / "tasks" / name)
        digest = hashlib.sha256("".join(query(text) + "\n" for text in found).encode()).hexdigest()
        file.write(f"tasks/{name}\t{len(found)}\t{digest}\n")
