#!/usr/bin/env python3
"""Writes dsir.json: importance weights and the order of the draw for small texts, by the formulas of the DSIR authors'
code (facts §4.2) and the counter-based random numbers of Random123.

    ./dsir.py      (Python 3.11, NumPy 2.4.6, NLTK 3.6.7)
"""
import hashlib, json, pathlib, random

import numpy as np
from nltk import wordpunct_tokenize

folder = pathlib.Path(__file__).resolve().parent
BUCKETS = 10000


def counts(text):
    words = wordpunct_tokenize(text.lower())
    found = np.zeros(BUCKETS)
    for ngram in words + [" ".join(pair) for pair in zip(words, words[1:])]:
        found[int(hashlib.sha256(ngram.encode()).hexdigest(), 16) % BUCKETS] += 1
    return found


def philox(counter, key):
    for _ in range(10):
        a, b = 0xD2511F53 * counter[0], 0xCD9E8D57 * counter[2]
        counter = [(b >> 32) ^ counter[1] ^ key[0], b & 0xFFFFFFFF, (a >> 32) ^ counter[3] ^ key[1], a & 0xFFFFFFFF]
        key = [(key[0] + 0x9E3779B9) & 0xFFFFFFFF, (key[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return counter


def gumbel(seed, position):
    block = philox([position, 0, 1, 0], [seed & 0xFFFFFFFF, seed >> 32])
    uniform = (((block[1] << 32 | block[0]) >> 11) + 0.5) * 2.0**-53
    return -np.log(-np.log(uniform))


numbers = random.Random(7)
subjects = ["the cat sat on the mat", "Neural networks learn features", "stocks fell, again!", "naïve café ΣΊΣΥΦΟΣ x²",
            "in-vitro (p < 0.05)", "don't panic..."]
text = lambda subject: " ".join(numbers.choices(subjects[subject].split() + ["and", "of", "it"], k=numbers.randrange(1, 25)))
target = [text(numbers.choice([1, 4])) for _ in range(12)]
raw = [text(numbers.randrange(6)) for _ in range(150)] + ["", "..."]

features = np.array([counts(t) for t in raw])
target_share = sum(counts(t) for t in target)
target_share = target_share / target_share.sum()
raw_share = features.sum(axis=0) / features.sum()
weights = features @ (np.log(target_share + 1e-8) - np.log(raw_share + 1e-8))
draws = {}
for seed in (1, 2**53 - 1):
    keys = weights + np.array([gumbel(seed, i) for i in range(len(raw))])
    draws[str(seed)] = [int(i) for i in np.argsort(-keys, kind="stable") if features[i].sum() > 0]
(folder / "dsir.json").write_text(json.dumps({"target": target, "raw": raw, "weights": weights.tolist(), "draws": draws}) + "\n")
