"""Programs that train when they are told to, and say what they did."""
import json, os, statistics, subprocess


class Participant:
    """A training that lives through a session. Between its windows it waits for the next number of seconds."""

    def __init__(self, name, command, threads):
        self.name, self.windows = name, []
        command = ["taskset", "-c", f"0-{threads - 1}", *map(str, command)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def train(self, seconds):
        self.process.stdin.write(f"{seconds}\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} ended with status {self.process.wait()}.")
        return json.loads(line)

    def measure(self, seconds):
        self.windows.append(self.train(seconds))

    def finish(self):
        """What the windows say together, and the peak of memory."""
        self.process.stdin.close()
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        if self.process.returncode:
            raise SystemExit(f"{self.name} ended with status {self.process.returncode}.")
        seconds = sum(window["seconds"] for window in self.windows)
        return {"tokens_per_second": statistics.median(w["tokens"] / w["seconds"] for w in self.windows),
                "slowest": min(w["tokens"] / w["seconds"] for w in self.windows),
                "fastest": max(w["tokens"] / w["seconds"] for w in self.windows),
                "windows": len(self.windows), "steps": sum(w["steps"] for w in self.windows), "seconds": seconds,
                "tokens_per_step": sum(w["tokens"] for w in self.windows) / sum(w["steps"] for w in self.windows),
                "useful_share": sum(w["tokens"] for w in self.windows) / sum(w["padded"] for w in self.windows),
                "gflops": statistics.median(w.get("flops", 0) / w["seconds"] for w in self.windows) * 1e-9,
                "peak_mb": usage.ru_maxrss / 1024}
