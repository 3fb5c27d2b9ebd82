"""Makes 100 random attention maps (maps.safetensors, as `tlm attention --output` writes them), what NumPy says of each
and of all together (measures.json), and an array in NumPy's own file (array.npy, texts.npy, number.npy).

The formulas stand in core/attention/measures.h and headmeasures.h; here they are written on whole matrices. Of all maps
together: the ratio of sums over maps with its standard error (Cochran 1977, section 2.11).

Made with numpy 2.4.6, safetensors 0.8.0, Python 3.11:
    python make.py
"""
import json
import pathlib

import numpy as np
from safetensors.numpy import save_file

here = pathlib.Path(__file__).parent
random = np.random.default_rng(7)
WORDS = ["[CLS]", "[SEP]", ".", ",", "\u3002", "the", "cat", "##s", "sat"]
VERTICAL = ["[CLS]", "[SEP]", "<s>", "</s>", ".", "\u0120.", "\u3002", "\uff01", "\uff1f"]
SINK = 0.3


def make_map(number):
    tokens = int(random.integers(1, 20))
    texts = [WORDS[i] for i in random.integers(0, len(WORDS), tokens)]
    scores = random.normal(0, [0.1, 1, 4][number % 3], (tokens, tokens))
    weights = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
    if number % 10 == 0:  # equal maxima and zeros
        weights = np.round(weights * 4)
        weights[weights.sum(1) == 0] = 1
        weights /= weights.sum(1, keepdims=True)
    second = int(random.integers(0, tokens + 1)) if number % 4 == 0 else -1
    return texts, weights.astype(np.float32), second


def among(texts, words):
    return np.array([text in words for text in texts], bool)


def row_measures(texts, weights, second):
    """Each measure of every row, before rows are chosen."""
    a = weights.astype(np.float64)
    n = len(texts)
    i, j = np.indices((n, n))
    best = weights.argmax(1)  # the first maximum
    offset = best - np.arange(n)
    vertical = among(texts, VERTICAL)
    classify, separator = among(texts, ["[CLS]", "<s>"]), among(texts, ["[SEP]", "</s>"])
    punctuation = among(texts, [".", ",", "\u0120.", "\u0120,", "\u3002", "\uff0c"])
    logs = np.log(a, where=a > 0, out=np.zeros_like(a))
    rows = {"adjacent_argmax": np.abs(offset) == 1, "previous_argmax": offset == -1, "next_argmax": offset == 1,
            "vertical_argmax": vertical[best], "classify_argmax": (vertical & classify)[best],
            "separator_argmax": (vertical & separator)[best],
            "stop_argmax": (vertical & ~classify & ~separator)[best],
            "previous_mass": (a * (j == i - 1)).sum(1), "self_mass": (a * (j == i)).sum(1),
            "next_mass": (a * (j == i + 1)).sum(1), "special_mass": a @ vertical, "classify_mass": a @ classify,
            "separator_mass": a @ separator, "punctuation_mass": a @ punctuation, "entropy": -(a * logs).sum(1),
            "distance": (a * np.abs(i - j)).sum(1), "confidence": a.max(1)}
    if 0 <= second < n:
        rows["block_mass"] = (a * ((i < second) == (j < second))).sum(1)
    return rows


def sums_of(texts, weights, second, rows):
    """Per measure: the sum over the counted rows and what it is to be divided by."""
    counted = np.ones(len(texts), bool) if rows == "all" else ~among(texts, ["[CLS]", "[SEP]", "<s>", "</s>"])
    sums = {name: (values[counted].sum(), counted.sum())
            for name, values in row_measures(texts, weights, second).items()}
    sums.setdefault("block_mass", (0, 0))
    column = weights[counted].astype(np.float64).mean(0).max() if counted.any() else 0
    sums["sink_share"] = (column > SINK, counted.any())
    return {name: (float(value), float(count)) for name, (value, count) in sums.items()}


def ratio(pairs):
    y, m = np.array(pairs).T
    if m.sum() == 0:
        return None
    r, n = y.sum() / m.sum(), (m > 0).sum()
    error = np.sqrt(n / (n - 1) * ((y - r * m) ** 2).sum()) / m.sum() if n > 1 else None
    return {"value": r, "error": error}


maps = [make_map(number) for number in range(100)]
metadata = {f"tokens.{i}": json.dumps(texts) for i, (texts, _, _) in enumerate(maps)}
metadata |= {f"second.{i}": str(second) for i, (_, _, second) in enumerate(maps) if second >= 0}
save_file({f"attention.{i}": weights[None, None] for i, (_, weights, _) in enumerate(maps)}, here / "maps.safetensors",
          metadata)
result = {}
for rows in ("inner", "all"):
    sums = [sums_of(*one, rows) for one in maps]
    result[rows] = {"maps": [{name: y / m if m else None for name, (y, m) in one.items()} for one in sums],
                    "together": {name: ratio([one[name] for one in sums]) for name in sums[0]}}
(here / "measures.json").write_text(json.dumps(result, indent=1) + "\n")
np.save(here / "array.npy", np.arange(12, dtype=np.float32).reshape(1, 3, 2, 2))
np.save(here / "texts.npy", np.array(["[CLS]", "na\u00efve", "\U0001f600", ""]))
np.save(here / "number.npy", np.array(3, np.int64))
