#!/usr/bin/env python3
"""TF-IDF features of scikit-learn 1.5.2 on a few texts: writes tfidf.json beside itself."""
import json
import pathlib

from sklearn.feature_extraction.text import TfidfVectorizer

fit = ["The [[ parser ]] uses a << grammar >> .", "the  parser, the PARSER!", "naïve café\tÅngström", "a b",
       "grammar_1 x2 3.14", "中文 grammar", "ab", "  "]
other = ["The grammar uses a parser .", "nothing known here: Zürich", "", "CAFÉ grammar >> grammar"]
result = {"fit": fit, "texts": fit + other}
for name, vectorizer in [
        ("words", TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\w+|[^\w\s]+")),
        ("characters", TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True))]:
    vectorizer.fit(fit)
    terms = vectorizer.get_feature_names_out()
    rows = vectorizer.transform(fit + other)
    result[name] = [{terms[column]: float(rows[row, column]) for column in rows[row].indices}
                    for row in range(rows.shape[0])]
path = pathlib.Path(__file__).with_name("tfidf.json")
path.write_text(json.dumps(result, ensure_ascii=False, indent=0, sort_keys=True) + "\n")
