"""The engines that are compared. Each program has the commands `build SOURCE INDEX` and `search INDEX JOB…`."""
import dataclasses, pathlib

here = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True)
class Engine:
    name: str
    version: str
    program: tuple
    sources: tuple = (".tok",)  # what it builds from; searched is the index of the first
    queries: str = ".tok"
    options: tuple = ()  # of a search
    cores: int = 1
    environment: tuple = ()
    index: str = ""  # of another engine's name if it searches that one's

    def is_peer(self):
        return self.queries == ".tok"


def lucene(version, jars):
    java = ("java", "-Xmx4g", "-XX:+UseSerialGC", "-cp", str(jars), str(here / "LuceneBench.java"))
    return Engine(f"Lucene {version}", version, java, sources=(".tok", ".jsonl"))


def python(peers, name, version):
    return Engine(f"{name} {version}", version, (str(peers / "venv/bin/python"), str(here / f"{name}bench.py")))


def project(program, commit, name="tlm", **variant):
    return Engine(name, commit, (str(program),), sources=(".jsonl",), queries=".jsonl", **variant)


def all_engines(program, commit, peers):
    debian = ":".join(f"/usr/share/java/lucene-{part}-8.7.0.jar" for part in ("core", "analyzers-common"))
    return [
        project(program, commit),
        project(program, commit, "tlm, 2 threads", cores=2, options=("--threads", "2"), index="tlm"),
        project(program, commit, "tlm, AVX2", environment=(("TLM_SIMD", "avx2"),), index="tlm"),
        lucene("8.8.1", debian),
        lucene("9.9.1", next(peers.glob("anserini-*-fatjar.jar"))),
        python(peers, "tantivy", "0.27.0"),
        python(peers, "bm25s", "0.3.16"),
    ]
