#!/usr/bin/env python3
"""Decision values of scikit-learn 1.5.2 (LinearSVC on TF-IDF of words and characters): writes margins.json
beside itself."""
import json
import pathlib

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_union
from sklearn.svm import LinearSVC

animals = ["a small bird of the forest", "large wild cat with stripes", "a fish that lives in rivers",
           "a horse used for riding", "an insect with four wings"]
foods = ["a soup made with fish", "bread baked with seeds", "a sweet cake with cream"]
places = ["a town on a river", "the largest city of the north", "an island in the sea", "a forest in the hills"]
train = [(text, label) for label, texts in enumerate([animals, foods, places]) for text in texts]
test = ["a river fish", "a cake of the town", "a wild bird with cream wings", "the hills", "unknown"]
features = make_union(
    TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\w+|[^\w\s]+"),
    TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True))
rows = features.fit_transform([text for text, _ in train])
labels = [label for _, label in train]
result = {"train": train, "test": test, "margins": []}
for c in (0.1, 1.0, 10.0):
    for balanced in (False, True):
        model = LinearSVC(C=c, class_weight="balanced" if balanced else None, dual=False, tol=1e-8).fit(rows, labels)
        result["margins"].append({"c": c, "balanced": balanced,
                                  "values": model.decision_function(features.transform(test)).tolist()})
path = pathlib.Path(__file__).with_name("margins.json")
path.write_text(json.dumps(result, indent=0) + "\n")
