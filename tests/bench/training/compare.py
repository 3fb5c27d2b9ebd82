"""Measures the sessions that are not in the results yet and prints the tables; started by run, which says what this
is."""
import argparse, json, pathlib, subprocess, sys
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "retrieval"))
import results, table
from participants import Participant

SHARES = {"scierc": 1, "mix": 0.2}
VOCABULARY = {"mini": 8192, "base": 30522}
LEVERS = ["masked head", "needed states", "packed", "like lengths", "packed+like lengths", "rounded", "bf16",
          "bf16+onednn", "fused adamw"]
OURS = {"tlm fast": [], "tlm faithful": ["--faithful"]}
SESSIONS = {"fast": ["peer", "tlm fast"], "faithful": ["peer", "tlm faithful"],
            "onednn": ["peer with oneDNN", "tlm fast"]}


class Results(results.Results):
    KEY = ("session", "size", "texts", "name", "version", "machine", "threads")


def parse_arguments():
    parser = argparse.ArgumentParser(prog="tests/bench/training/run")
    parser.add_argument("--folder", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--data", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--commit", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--sizes", nargs="+", choices=VOCABULARY, default=list(VOCABULARY))
    parser.add_argument("--texts", nargs="+", choices=SHARES, default=list(SHARES))
    parser.add_argument("--sessions", nargs="+", choices=[*SESSIONS, "levers"],
                        default=[*SESSIONS, "levers"])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=6, help="of a window")
    parser.add_argument("--windows", type=int, default=5)
    parser.add_argument("--again", action="store_true", help="measure all again")
    parser.add_argument("--table", action="store_true", help="only print what was measured")
    return parser.parse_args()


class Bench:
    def __init__(self, arguments):
        self.arguments, self.folder = arguments, arguments.folder
        self.program = self.folder.parent / "bin/bench_training"
        self.results = Results(self.folder / "results.jsonl", arguments.again)
        self.versions = {"peer": json.loads(self.peer("-c", VERSIONS)), "tlm": arguments.commit}

    def peer(self, *words):
        python = self.folder / "peer/venv/bin/python"
        return subprocess.run([python, *words], check=True, capture_output=True, text=True).stdout

    def key(self, session, size, texts, name):
        version = self.versions["peer" if name.startswith("peer") else "tlm"]
        return dict(session=session, size=size, texts=texts, name=name, version=version,
                    threads=self.arguments.threads)

    def texts(self, size):
        path = self.folder / f"texts-{VOCABULARY[size]}.jsonl"
        if not path.exists():
            part = path.with_suffix(".part")
            command = [self.program, "texts", self.arguments.data, part, "--vocabulary", str(VOCABULARY[size])]
            subprocess.run(command, check=True)
            part.rename(path)
        return path

    def start(self, size, texts, name):
        common = [self.texts(size), "--task-share", SHARES[texts], "--threads", self.arguments.threads]
        if name.startswith("peer"):
            script = pathlib.Path(__file__).with_name("peer.py")
            flags = ["--onednn"] if "oneDNN" in name else []
            command = [self.folder / "peer/venv/bin/python", script, *common, "--size", size, *flags]
        else:
            left_out = name.split(" without ")[1].split("+") if " without " in name else []
            command = [self.program, "train", *common, *(["--base"] if size == "base" else []),
                       *OURS[name.split(" without ")[0]], *(word for lever in left_out for word in ("--without", lever))]
        return Participant(name, command, self.arguments.threads)

    def peak(self):
        command = [self.program, "peak", "--threads", str(self.arguments.threads)]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    def session(self, session, size, texts, names):
        """All of a session at once, window by window in turn, so that what disturbs one disturbs all."""
        if all(self.results.find(**self.key(session, size, texts, name)) for name in names):
            return
        print(f"measuring {session}, {size}, {texts}: {', '.join(names)}", file=sys.stderr, flush=True)
        peak = self.peak()
        participants = [self.start(size, texts, name) for name in names]
        for participant in participants:
            participant.train(self.arguments.seconds)
        for _ in range(self.arguments.windows):
            for participant in participants:
                participant.measure(self.arguments.seconds)
        after = self.peak()
        peak = {name: max(rate, after[name]) for name, rate in peak.items()}
        for participant in participants:
            self.results.add(**self.key(session, size, texts, participant.name), peak=peak, **participant.finish())

    def run(self):
        for size in self.arguments.sizes:
            for texts in self.arguments.texts:
                for session, names in SESSIONS.items():
                    if session in self.arguments.sessions:
                        self.session(session, size, texts, names)
        for texts in self.arguments.texts if "levers" in self.arguments.sessions else []:
            for lever in LEVERS:
                self.session("levers " + lever, "mini", texts, ["tlm fast", "tlm fast without " + lever])


VERSIONS = ("import json, torch, transformers;"
            "print(json.dumps(f'transformers {transformers.__version__}, torch {torch.__version__}'))")

arguments = parse_arguments()
bench = Bench(arguments)
if not arguments.table:
    bench.run()
print(table.text(bench, LEVERS, list(OURS)))
