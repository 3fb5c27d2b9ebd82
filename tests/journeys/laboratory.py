#!/usr/bin/python3
"""The attention laboratory in a real window, once by mouse and once by keyboard alone, with a model trained before.

    laboratory.py FOLDER_OF_PROGRAMS
"""
import csv
import itertools
import json
import os
import sys
import tempfile
import xml.etree.ElementTree as xml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Desktop, Failure, wait_until  # noqa: E402
from tool import tlm  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"


class Laboratory:
    def __init__(self, desktop, window, folder):
        self.desktop, self.window, self.folder = desktop, window, folder

    def head(self):
        """The title of the enlarged head."""
        labels = self.window.find_all("label", contains="Head ")
        return next((label.get_name() for label in labels if label.get_name()[5:6].isdigit()), None)

    def expect_head(self, name):
        wait_until(lambda: self.head() == name, f"{name} enlarged, not {self.head()}")

    def metric_shows(self):
        return self.window.find("label", contains="dev macro") is not None

    def grids(self):
        return list(self.window.find_all(name="Heads by layer"))

    def save(self, name):
        """Answers the dialog for a file."""
        path = os.path.join(self.folder, name)
        self.window.wait_for("dialog")
        self.desktop.type(path)
        self.desktop.key("Return")
        wait_until(lambda: os.path.exists(path), f"the file {name}")
        return path

    def expect_figure(self, path, muted):
        """The picture opens, and its caption tells what was asked."""
        caption = json.loads(xml.parse(path).getroot().find(SVG + "desc").text)
        if muted not in json.dumps(caption):
            raise Failure(f"the caption does not tell of {muted}: {caption}")


def by_mouse(laboratory):
    window, desktop = laboratory.window, laboratory.desktop
    laboratory.expect_head("Head 0.0")
    x, y, width, height = window.extents(laboratory.grids()[0])
    desktop.click(x + width * 2 // 5, y + height * 2 // 5)
    head = wait_until(lambda: laboratory.head() not in (None, "Head 0.0") and laboratory.head(), "another head")
    window.click("push button", "Mute head")
    wait_until(laboratory.metric_shows, "the metric with the head muted")
    window.click("page tab", "Lines")
    window.wait_for(name=head + " as lines between tokens")
    window.click("check box", "Compare")
    wait_until(lambda: len(laboratory.grids()) == 2, "two models side by side")
    window.click("push button", "Export figure")
    laboratory.expect_figure(laboratory.save("mouse.svg"), head[len("Head "):])


def by_keyboard(laboratory):
    window, desktop = laboratory.window, laboratory.desktop
    from gi.repository import Atspi
    desktop.key("ctrl+7")
    laboratory.expect_head("Head 0.0")

    def focus_reached():
        if laboratory.grids()[0].get_state_set().contains(Atspi.StateType.FOCUSED):
            return True
        desktop.key("Tab")
        return False
    wait_until(focus_reached, "the grid of heads by Tab")
    desktop.key("Right")
    laboratory.expect_head("Head 0.1")
    desktop.key("Down")
    laboratory.expect_head("Head 1.1")
    wait_until(lambda: "1" in laboratory.grids()[0].get_description(), "words about the head for a screen reader")
    desktop.key("ctrl+m")
    wait_until(laboratory.metric_shows, "the metric with the head muted")
    desktop.key("ctrl+s")
    laboratory.expect_figure(laboratory.save("keys.svg"), "1.1")
    desktop.key("ctrl+shift+m")
    wait_until(lambda: not laboratory.metric_shows(), "the head back in the model")
    desktop.key("alt+Right")
    window.wait_for("label", contains="2 of ")
    desktop.key("ctrl+shift+s")
    with open(laboratory.save("keys.csv"), encoding="utf-8") as file:
        heads = {(int(row["layer"]), int(row["head"])) for row in csv.DictReader(file)}
    if heads != set(itertools.product(range(2), range(4))):
        raise Failure(f"the table does not hold every head: {heads}")


def main(programs):
    with tempfile.TemporaryDirectory(prefix="tlm-laboratory-") as folder, Desktop() as desktop:
        desktop.environment.update(TLM_WORKSPACE=os.path.join(folder, "workspace"),
                                   XDG_CONFIG_HOME=os.path.join(folder, "config"))
        os.environ.update(desktop.environment)
        tlm(programs, "sample")
        tlm(programs, "train", "--task", "supersense", "--method", "task-only", "--set", "fine_tuning.epochs=1")
        from window import Window  # needs the desktop's accessibility bus
        for walk, arguments in ((by_mouse, ["--page", "attention"]), (by_keyboard, [])):
            window = Window(desktop, os.path.join(programs, "tlm-studio"), *arguments)
            try:
                walk(Laboratory(desktop, window, folder))
                window.close()
            except Failure as failure:
                print(window.outline())
                window.kill()
                sys.exit(f"{walk.__name__}: {failure}")
    print("heads were chosen, muted, compared and exported by mouse, and by keyboard alone")


if __name__ == "__main__":
    main(sys.argv[1])
