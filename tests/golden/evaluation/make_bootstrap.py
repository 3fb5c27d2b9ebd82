#!/usr/bin/env python3
"""Paired bootstrap intervals by numpy and scikit-learn alone: writes bootstrap.json beside itself. Its random numbers
are Philox 4x32-10 (Salmon et al. 2011), written here from the paper."""
import json
import pathlib

import numpy as np
from sklearn.metrics import accuracy_score, f1_score

LOW = np.uint64(0xFFFFFFFF)


def philox(counter, key):
    counter = [np.asarray(word, np.uint64) for word in counter]
    key = [np.uint64(word) for word in key]
    for _ in range(10):
        first, second = np.uint64(0xD2511F53) * counter[0], np.uint64(0xCD9E8D57) * counter[2]
        counter = [(second >> np.uint64(32)) ^ counter[1] ^ key[0], second & LOW,
                   (first >> np.uint64(32)) ^ counter[3] ^ key[1], first & LOW]
        key = [np.uint64((int(key[0]) + 0x9E3779B9) & 0xFFFFFFFF), np.uint64((int(key[1]) + 0xBB67AE85) & 0xFFFFFFFF)]
    return counter


def draws(seed, stream, count):
    zero = np.zeros(count, np.uint64)
    words = philox([np.arange(count, dtype=np.uint64), zero, zero + np.uint64(stream), zero],
                   [seed & 0xFFFFFFFF, seed >> 32])
    bits = [(int(high) << 32) | int(low) for low, high in zip(words[0], words[1])]
    return np.array([(each * count) >> 64 for each in bits])


def score(truth, predicted, metric):
    if metric == "macro-f1":
        return f1_score(truth, predicted, average="macro", zero_division=0)
    if metric == "micro-f1":
        return f1_score(truth, predicted, average="micro", zero_division=0)
    return accuracy_score(truth, predicted)


def difference(truth, first, second, metric):
    return np.mean([score(truth, each, metric) for each in first]) - np.mean(
        [score(truth, each, metric) for each in second])


random = np.random.default_rng(5)
cases = []
for labels, examples, firsts, seconds, skills, metric, seed in [
        (3, 40, 1, 1, (0.7, 0.5), "macro-f1", 1), (7, 120, 3, 3, (0.6, 0.55), "macro-f1", 1),
        (2, 25, 1, 3, (0.8, 0.8), "accuracy", 9), (5, 60, 2, 1, (0.2, 0.6), "micro-f1", 2**40 + 3)]:
    truth = random.integers(0, labels, examples)

    def system(runs, skill):
        return [np.where(random.random(examples) < skill, truth, random.integers(0, labels, examples))
                for _ in range(runs)]

    first, second = system(firsts, skills[0]), system(seconds, skills[1])
    samples = 300
    found = []
    for sample in range(samples):
        chosen = draws(seed, sample, examples)
        found.append(difference(truth[chosen], [each[chosen] for each in first], [each[chosen] for each in second], metric))
    found = np.round(found, 12)
    p = min(1.0, 2 * min(np.mean(found <= 0), np.mean(found >= 0)))
    cases.append({
        "labels": labels, "metric": metric, "seed": seed, "samples": samples, "truth": truth.tolist(),
        "first": [each.tolist() for each in first], "second": [each.tolist() for each in second],
        "difference": difference(truth, first, second, metric),
        "low": np.quantile(found, 0.025), "high": np.quantile(found, 0.975), "p": p})
path = pathlib.Path(__file__).with_name("bootstrap.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
