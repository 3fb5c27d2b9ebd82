"""Texts, tokens and queries of the benches, made once by the project's program."""
import subprocess
from itertools import islice

QUERIES = {"scierc": ("tasks/scierc/train.jsonl.gz", None), "imdb": ("tasks/imdb/train.jsonl.zst", 500)}
NEIGHBOURS = (50, 1000, 5000)


class Inputs:
    def __init__(self, folder, data, program):
        self.folder, self.data, self.program = folder, data, program
        folder.mkdir(parents=True, exist_ok=True)

    def _made(self, name, *command):
        """The file, with what a command of the program says."""
        path = self.folder / name
        if not path.exists():
            part = path.with_name(name + ".part")
            with open(part, "wb") as file:
                subprocess.run([self.program, *command], stdout=file, check=True)
            part.rename(path)
        return path

    def _tokens(self, texts):
        self._made(texts.stem + ".tok", "tokens", texts)
        return texts

    def corpus(self, name):
        """JSON lines of a file of corpora/, or of all of them; their tokens lie beside them."""
        return self._tokens(self.texts(name))

    def texts(self, name):
        corpora = self.data / "corpora"
        source = corpora if name == "all" else next(corpora.glob(name + "*"))
        return self._made(name + ".jsonl", "texts", source)

    def parts(self, name):
        """The names of the files of corpora/ that make a corpus."""
        return sorted(file.name.split(".")[0] for file in (self.data / "corpora").iterdir()) if name == "all" else [name]

    def replicated(self, texts, gigabytes):
        """So much text, from all documents of a file."""
        return self._made(f"scale-{gigabytes:g}.jsonl", "replicate", texts, "--bytes", str(round(gigabytes * 1e9)))

    def queries(self, name):
        """The queries as they come from the task, and each distinct bag of terms once."""
        source, first = QUERIES[name]
        texts = self._tokens(self._made(name + "-train.jsonl", "texts", self.data / source))
        with open(texts, "rb") as lines, open(texts.with_suffix(".tok"), "rb") as tokens:
            # Not all lines at once: a program that is started inherits this one's peak of memory.
            rows = [(line.rstrip(b"\n"), terms.rstrip(b"\n")) for line, terms in islice(zip(lines, tokens), first)]
        distinct = {tuple(sorted(tokens.split(b" "))): (text, tokens) for text, tokens in reversed(rows)}
        return [self._written(name, rows), self._written(name + "-distinct", list(distinct.values())[::-1])]

    def _written(self, name, rows):
        for suffix, lines in zip((".jsonl", ".tok"), zip(*rows)):
            (self.folder / (name + suffix)).write_bytes(b"".join(line + b"\n" for line in lines))
        return name
