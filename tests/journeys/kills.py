#!/usr/bin/python3
"""Kills the window at random moments of its work and looks whether anything that was confirmed on screen is lost.

A person imports tasks and saves selections again and again; each thing that the window showed as done is noted. At a
random moment the window is killed with -9. Then `tlm` must find every noted thing whole, and the window must open
again. Prints the seed, so that a failure can be repeated.

    kills.py FOLDER_OF_PROGRAMS [KILLS] [SEED]
"""
import itertools
import os
import random
import subprocess
import sys
import tempfile
import threading

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Desktop, wait_until  # noqa: E402
from tool import tlm  # noqa: E402

LONGEST = 12  # seconds until a window is killed


class Person:
    """Works until the window dies, and notes what it confirmed."""

    def __init__(self, window, folder, numbers, confirmed):
        self.window = window
        self.folder = folder
        self.numbers = numbers  # what was killed half done keeps its name, so none is given twice
        self.confirmed = confirmed

    def work(self):
        """One thing of each kind."""
        self.import_task(f"t{next(self.numbers):03}")
        self.save_selection(f"s{next(self.numbers):03}")

    def import_task(self, name):
        path = os.path.join(self.folder, f"{name}.csv")
        with open(path, "w", encoding="utf-8") as file:
            file.write("text,label\n")
            for i in range(200):
                file.write(f"the bird number {i} sings,{'crow' if i % 2 else 'owl'}\n")
        self.window.page("Task")
        self.window.press("Import task")
        self.window.write("Training file", path)
        self.window.write("Name", name)
        self.window.press("Import task")
        wait_until(lambda: self.window.find("combo box", name), f"the task {name}")
        self.confirmed.append(("task", name))

    def save_selection(self, name):
        self.window.page("Retrieval")
        self.window.press("Save selection")
        self.window.write("Name", name)
        self.window.press("Save")
        wait_until(lambda: self.window.says(f"The selection {name} holds"), f"the selection {name}")
        self.confirmed.append(("selection", name))


def kill_later(window, seconds):
    """The event is set just before the window is killed."""
    killing = threading.Event()

    def kill():
        killing.set()
        window.process.kill()

    threading.Timer(seconds, kill).start()
    return killing


def work_until_killed(person, seconds):
    killing = kill_later(person.window, seconds)
    try:
        while True:
            person.work()
    except Exception:  # whatever a dying window answers
        if not killing.is_set():
            raise
    person.window.process.wait()


def lost(programs, confirmed):
    """What was confirmed and is not whole now."""
    tasks = {line["task"]["name"] for line in tlm(programs, "task", "list") if "task" in line}
    selections = os.path.join(os.environ["TLM_WORKSPACE"], "selections")
    missing = [thing for thing in confirmed if thing[0] == "task" and thing[1] not in tasks]
    missing += [thing for thing in confirmed if thing[0] == "selection"
                and not os.path.exists(os.path.join(selections, thing[1], "manifest.json"))]
    checked = subprocess.run([os.path.join(programs, "tlm"), "check"], capture_output=True, text=True)
    if checked.returncode:
        missing.append(("check", checked.stdout + checked.stderr))
    return missing


def main(programs, kills=50, seed=None):
    seed = int(seed) if seed else random.randrange(10**6)
    chance = random.Random(seed)
    print(f"{kills} kills, seed {seed}")
    with tempfile.TemporaryDirectory(prefix="tlm-kills-") as folder, Desktop() as desktop:
        desktop.environment.update(TLM_WORKSPACE=os.path.join(folder, "workspace"),
                                   XDG_CONFIG_HOME=os.path.join(folder, "config"))
        os.environ.update(desktop.environment)
        tlm(programs, "sample")
        from byname import NamedWindow  # needs the desktop's accessibility bus
        confirmed, numbers = [], itertools.count()
        for number in range(int(kills)):
            window = NamedWindow(desktop, os.path.join(programs, "tlm-studio"))
            person = Person(window, folder, numbers, confirmed)
            if number == 0:
                person.work()  # so that a thing of each kind can be lost
            work_until_killed(person, chance.uniform(0.2, LONGEST))
            if missing := lost(programs, confirmed):
                sys.exit(f"kill {number + 1} lost {missing}")
        print(f"{kills} kills lost nothing of {len(confirmed)} confirmed things")


if __name__ == "__main__":
    main(*sys.argv[1:4])
