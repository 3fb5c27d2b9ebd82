"""Figures as they were measured, one JSON object a line, and the programs that measure them."""
import datetime, json, os, platform, subprocess


def machine_name():
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        processor = next(line.split(":", 1)[1].strip() for line in file if line.startswith("model name"))
    return f"{processor}, {os.cpu_count()} cores, {platform.system()} {platform.release()}"


class Results:
    """A row's key is what was measured, where, and of which version; the last row of a key counts."""

    KEY = ("engine", "version", "corpus", "figure", "queries", "neighbours", "machine")

    def __init__(self, path, again=False):
        self.path, self.rows, self.machine = path, {}, machine_name()
        if path.exists() and not again:
            for line in path.read_text(encoding="utf-8").splitlines():
                self._keep(json.loads(line))

    def _keep(self, row):
        self.rows[tuple(row.get(name) for name in self.KEY)] = row

    def find(self, **key):
        return self.rows.get(tuple((key | {"machine": self.machine}).get(name) for name in self.KEY))

    def add(self, **row):
        time = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        row |= {"machine": self.machine, "time": time, "load": os.getloadavg()[0]}
        self._keep(row)
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(row) + "\n")


def measured(command, cores, environment=(), prepare=None):
    """Runs a program on some cores; its lines as objects while they come, last its peak of memory and
    processor's seconds."""
    command = ["taskset", "-c", ",".join(map(str, cores)), *map(str, command)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, preexec_fn=prepare,
                               env=os.environ | dict(environment))
    with process.stdout:
        for line in process.stdout:
            yield json.loads(line)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with status {process.returncode}")
    yield {"peak_mb": usage.ru_maxrss / 1024, "cpu_seconds": usage.ru_utime + usage.ru_stime}
