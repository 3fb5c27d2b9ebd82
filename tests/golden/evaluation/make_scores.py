#!/usr/bin/env python3
"""Scores of random classifications by scikit-learn 1.5.2 (numpy 2.x): writes scores.json beside itself."""
import json
import pathlib

import numpy as np
from sklearn.metrics import accuracy_score, confusion_matrix, f1_score, precision_recall_fscore_support

random = np.random.default_rng(20)
cases = []
for labels, examples, skill in [(2, 10, 0.5), (3, 40, 0.7), (7, 200, 0.6), (12, 300, 0.2), (4, 5, 0.0), (5, 30, 1.0),
                                (6, 12, 0.3), (13, 60, 0.8), (1, 4, 1.0)]:
    used = max(1, labels - int(random.integers(0, 3)))
    truth = random.integers(0, used, examples)
    guess = random.integers(0, labels, examples)
    predicted = np.where(random.random(examples) < skill, truth, guess)
    precision, recall, f1, support = precision_recall_fscore_support(
        truth, predicted, labels=range(labels), zero_division=0)
    cases.append({
        "labels": labels, "truth": truth.tolist(), "predicted": predicted.tolist(),
        "macro_f1": f1_score(truth, predicted, average="macro", zero_division=0),
        "micro_f1": f1_score(truth, predicted, average="micro", zero_division=0),
        "accuracy": accuracy_score(truth, predicted),
        "precision": precision.tolist(), "recall": recall.tolist(), "f1": f1.tolist(), "support": support.tolist(),
        "confusion": confusion_matrix(truth, predicted, labels=range(labels)).tolist(),
    })
path = pathlib.Path(__file__).with_name("scores.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
