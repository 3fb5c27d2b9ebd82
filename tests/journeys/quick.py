#!/usr/bin/python3
"""The window stays quick under heavy work: no handler of an event computes or waits for more than 100 ms.

    quick.py FOLDER_OF_PROGRAMS [WORK…]      works: import, index, browse, runs, train; all of them by default

The data lies in TLM_SHARED_DATA, the folder that holds `tasks` and `corpora`. A work whose data is absent is skipped; the
status is 77 if all were.
"""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Desktop, Failure, wait_until  # noqa: E402
from tool import tlm  # noqa: E402
from watchdog import expect_quick_events  # noqa: E402

LONG = 3600  # seconds that indexing or training may take here
SKIPPED = 77  # the status by which CTest knows a skipped test


class Skip(Exception):
    """Something that a work needs is absent."""


class Work:
    """One heavy work in a window of its own, watched."""

    def __init__(self, desktop, programs, folder):
        self.desktop, self.programs, self.folder = desktop, programs, folder
        self.window = None
        self.data = os.environ.get("TLM_SHARED_DATA", os.path.join(os.path.dirname(__file__), "../../../shared/data"))
        self.use(os.path.join(folder, "workspace"))

    def use(self, workspace):
        """What is started from now on works in this workspace."""
        for environment in (os.environ, self.desktop.environment):
            environment.update(TLM_WORKSPACE=workspace, XDG_CONFIG_HOME=os.path.join(self.folder, "config"))

    def shared(self, path):
        found = os.path.abspath(os.path.join(self.data, path))
        if not os.path.exists(found):
            raise Skip(f"needs {path} of the shared data")
        return found

    def open(self, page):
        from window import Window  # needs the desktop's accessibility bus
        self.window = Window(self.desktop, os.path.join(self.programs, "tlm-studio"), "--page", page)

    def tlm(self, *words):
        return tlm(self.programs, *words)

    def keys(self, key, times):
        for _ in range(times):
            self.desktop.key(key)


def import_imdb(work):
    path = work.shared("tasks/imdb/train.jsonl.zst")
    work.open("task")
    work.window.click("push button", "Import task")
    work.window.fill("Training file", path)
    work.window.click("push button", "Import task")
    work.window.wait_for("combo box", "imdb", patience=LONG)
    work.window.wait_for("table", "Classes")
    work.desktop.click(*work.window.center(work.window.wait_for("table", "Examples")))
    work.keys("Next", 50)
    work.desktop.key("ctrl+End", "ctrl+Home")


def index_all(work):
    path = work.shared("corpora")
    work.open("corpus")
    work.window.click("push button", "Add corpus")
    work.window.click("push button", "Add folder…")
    work.window.wait_for("dialog", "Add folder")
    work.desktop.type(path)
    work.desktop.key("Return")
    work.window.fill("Name", "all")
    work.window.click("push button", "Index corpus")
    for page in ("Task", "Runs", "Corpus"):  # what one does meanwhile
        work.window.click("radio button", page)
    wait_until(lambda: work.tlm("corpus", "list"), "the corpus", LONG)
    work.window.wait_for("table", "Documents", patience=LONG)


def browse(work):
    if not work.tlm("corpus", "list"):
        work.tlm("corpus", "add", "all", work.shared("corpora"))
    if not work.tlm("task", "list"):
        work.tlm("task", "add", "imdb", "--train", work.shared("tasks/imdb/train.jsonl.zst"))
    work.open("corpus")
    work.desktop.click(*work.window.center(work.window.wait_for("table", "Documents")))
    work.keys("Next", 100)
    work.desktop.key("ctrl+End")
    work.keys("Prior", 100)
    work.desktop.key("ctrl+Home")
    for words in ("neural networks", "the", "london fog"):
        work.window.fill("Search documents", words)
        work.keys("Tab", 1)
    work.window.click("radio button", "Retrieval")
    work.window.wait_for("list", "Neighbours")
    work.desktop.click(*work.window.center(work.window.wait_for("list", "Task texts")))
    work.keys("Down", 60)
    work.window.fill("Own query", "a film that is better than its book")


def look_at_many_runs(work):
    make = os.path.join(work.programs, "bench_window")
    if not os.path.exists(make):
        raise Skip("needs bench_window: configure with -DTLM_BENCHMARKS=ON")
    cache = os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache"))
    workspace = os.path.join(cache, "tlm-studio-bench/window")
    if not os.path.exists(os.path.join(workspace, "complete")):
        raise Skip("needs the history that tests/bench/window/run makes")
    work.use(workspace)
    work.open("runs")
    table = work.window.wait_for("table", "Runs")
    work.desktop.click(*work.window.center(table))
    work.keys("Next", 60)
    work.desktop.key("ctrl+Home")
    work.keys("shift+Down", 12)  # their curves lie over each other
    for text in ("method = tlm and dev > 0.8", "star", ""):
        work.window.fill("Filter runs", text)
    for tab in ("Results by method", "Advisor", "Chosen runs"):
        work.window.click("page tab", tab)
    for page in ("Start", "Train", "Attention", "Predict", "Runs"):
        work.window.click("radio button", page)


def train(work):
    if not os.path.exists(os.path.join(work.programs, "tlm-learn")):
        raise Skip("needs tlm-learn")
    work.use(os.path.join(work.folder, "training"))
    work.tlm("sample")
    work.tlm("select", "near", "--task", "supersense", "--corpus", "dictionaries")
    work.open("train")
    work.window.fill("Budget", "300k")
    work.window.click("push button", "Start training")
    run = wait_until(lambda: work.tlm("runs"), "the run in the history")[0]["id"]
    wait_until(lambda: work.tlm("show", run)[-1]["run"]["state"] == "finished", "the end of the training", LONG)
    work.window.wait_for(contains="Finished")


WORKS = {"import": import_imdb, "index": index_all, "browse": browse, "runs": look_at_many_runs, "train": train}


def watched(name, desktop, programs, folder):
    """Whether the window was quick all the time; None if it was not tried."""
    log = os.path.join(folder, name + ".watchdog")
    desktop.environment["TLM_WATCHDOG"] = log
    work = Work(desktop, programs, folder)
    try:
        WORKS[name](work)
        work.window.close()
        print(f"{name}: ", end="")
        expect_quick_events(log)
    except Skip as skip:
        print(f"{name}: skipped, {skip}")
        return None
    except Failure as failure:
        print(f"{name}: {failure}")
        if work.window and work.window.process.poll() is None:
            print(work.window.outline())
            work.window.kill()
        return False
    return True


def main(programs, *names):
    with tempfile.TemporaryDirectory(prefix="tlm-quick-") as folder, Desktop() as desktop:
        quick = [watched(name, desktop, programs, folder) for name in names or WORKS]
    if set(quick) == {None}:
        sys.exit(SKIPPED)
    sys.exit(False in quick)


if __name__ == "__main__":
    main(*sys.argv[1:])
