"""bm25s with its numba scorer on one thread."""
import os

os.environ.update(OMP_NUM_THREADS="1", NUMBA_NUM_THREADS="1")
import bm25s
import peerbench


def build(tokens, folder):
    vocabulary = {}
    texts = [[vocabulary.setdefault(token, len(vocabulary)) for token in text]
             for text in peerbench.read_tokens(tokens)]
    index = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    index.index((texts, vocabulary), show_progress=False)
    index.save(str(folder))


def open_search(folder):
    index = bm25s.BM25.load(str(folder), load_corpus=False)
    index.backend = "numba"
    index.activate_numba_scorer()
    known = index.vocab_dict

    def search(queries, count):
        index.retrieve([[token for token in tokens if token in known] for tokens in queries], k=count,
                       show_progress=False, n_threads=1)

    return search


peerbench.main(build, open_search)
