#!/usr/bin/env python3
"""Temperatures and reliabilities of random classifiers by numpy alone: writes calibration.json beside itself. The
temperature is found by Newton's method in 1 / temperature (scipy's minimize would do, but is no need)."""
import json
import pathlib

import numpy as np

random = np.random.default_rng(11)


def scaled(logits, beta):
    powers = np.exp(beta * (logits - logits.max(axis=1, keepdims=True)))
    return powers / powers.sum(axis=1, keepdims=True)


def temperature(logits, truth):
    beta = 1.0
    for _ in range(200):
        p = scaled(logits, beta)
        mean = (p * logits).sum(axis=1)
        slope = (mean - logits[np.arange(len(truth)), truth]).mean()
        curvature = ((p * logits**2).sum(axis=1) - mean**2).mean()
        beta -= np.clip(slope / curvature, -beta, beta / 2)
    return 1 / beta


def reliability(p, truth):
    confidence, right = p.max(axis=1), p.argmax(axis=1) == truth
    bins = np.digitize(confidence, np.linspace(0, 1, 11)[1:-1], right=True)
    rows = [[int((bins == b).sum()), *((float(x[bins == b].mean()) if (bins == b).any() else 0.0)
                                       for x in (confidence, right))] for b in range(10)]
    error = sum(n * abs(c - a) for n, c, a in rows) / len(truth)
    loss = -np.log(p[np.arange(len(truth)), truth]).mean()
    return {"bins": rows, "error": float(error), "loss": float(loss)}


cases = []
for labels, examples, sharpness in [(2, 60, 3.0), (3, 120, 0.4), (7, 200, 2.0), (5, 40, 1.0)]:
    logits = random.normal(size=(examples, labels)) * 2
    truth = np.array([random.choice(labels, p=p) for p in scaled(logits, 1.0)])
    p = scaled(logits, sharpness)
    fitted = temperature(np.log(p), truth)
    cases.append({"probabilities": p.tolist(), "truth": truth.tolist(), "temperature": float(fitted),
                  "before": reliability(p, truth), "after": reliability(scaled(np.log(p), 1 / fitted), truth)})
path = pathlib.Path(__file__).with_name("calibration.json")
path.write_text("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
