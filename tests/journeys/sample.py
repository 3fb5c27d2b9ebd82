#!/usr/bin/python3
"""The whole work of the product, once, on the sample, with real mouse and keyboard in a real window.

Opens the sample (a task is loaded, a corpus indexed), looks at neighbours, saves a selection, starts joint training in
the background, kills the window with -9 in the middle of it, opens it again, finds the run still going, waits for its
end in the history, and looks at its attention heads; then dark and Chinese. Pictures lie in the folder given.

    sample.py FOLDER_OF_PROGRAMS FOLDER_FOR_PICTURES
"""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Desktop, Failure, wait_until  # noqa: E402
from tool import tlm  # noqa: E402
from watchdog import expect_quick_events  # noqa: E402


class Journey:
    def __init__(self, programs, pictures):
        self.programs = programs
        self.pictures = pictures
        self.window = None

    def run(self):
        with tempfile.TemporaryDirectory(prefix="tlm-journey-") as folder:
            os.environ.update(TLM_WORKSPACE=os.path.join(folder, "workspace"),
                              XDG_CONFIG_HOME=os.path.join(folder, "config"),
                              TLM_WATCHDOG=os.path.join(folder, "watchdog"))
            with Desktop() as self.desktop:
                try:
                    self.walk()
                    expect_quick_events(os.environ["TLM_WATCHDOG"])
                except Failure as failure:
                    self.desktop.screenshot(os.path.join(self.pictures, "failure.png"))
                    print(self.window.outline() if self.window else "", file=sys.stderr)
                    sys.exit(f"the journey failed: {failure}; see failure.png in {self.pictures}")

    def walk(self):
        self.open()
        self.load_the_sample()
        self.look_at_neighbours()
        self.save_selection()
        run = self.train()
        self.window.kill()
        self.expect_to_go_on(run)
        self.open()
        self.find_the_run(run)
        self.look_at_attention()
        self.predict()
        self.switch_appearance()
        self.window.close()

    def open(self):
        from window import Window  # needs the desktop's accessibility bus
        self.window = Window(self.desktop, os.path.join(self.programs, "tlm-studio"))

    def picture(self, name):
        self.desktop.screenshot(os.path.join(self.pictures, name + ".png"), self.window.identifier())

    def page(self, name):
        self.window.click(name=name, role="radio button")

    def tlm(self, *words):
        return tlm(self.programs, *words)

    def state_of(self, run):
        return self.tlm("show", run)[-1]["run"]

    def expect_to_go_on(self, run):
        seen = self.state_of(run)
        if seen["state"] != "running":
            raise Failure(f"run {run} is {seen['state']} after the window was killed")
        wait_until(lambda: self.state_of(run)["step"] > seen["step"], "steps of the training without a window")

    def load_the_sample(self):
        self.window.click("push button", "Open the sample")
        wait_until(lambda: self.tlm("corpus", "list") and self.tlm("task", "list"), "the sample's task and corpus")
        self.page("Task")
        self.window.wait_for("table cell", "animal")
        self.picture("task-light")
        self.page("Corpus")
        self.window.wait_for(contains="dictionaries")
        self.picture("corpus-light")

    def look_at_neighbours(self):
        self.page("Retrieval")
        neighbours = self.window.wait_for("list", "Neighbours")
        wait_until(lambda: neighbours.get_child_count() > 10, "neighbours of the first text")
        texts = self.window.wait_for("list", "Task texts")
        x, y = self.window.center(texts)
        self.desktop.click(x, y)
        self.desktop.key("Down", "Down")
        wait_until(lambda: self.window.find("tree", "Explanation of the score").get_child_count() > 0,
                   "the explanation of a score")
        self.picture("retrieval-light")

    def save_selection(self):
        self.window.click("push button", "Save selection")
        self.window.fill("Name", "near")
        self.window.click("push button", "Save")
        manifest = os.path.join(os.environ["TLM_WORKSPACE"], "selections", "near", "manifest.json")
        wait_until(lambda: os.path.exists(manifest), "the selection on disk")
        self.window.wait_for(contains="The selection near holds")
        self.picture("selection-light")

    def train(self):
        self.page("Train")
        self.window.fill("Budget", "1000k")
        self.desktop.key("Tab")
        self.window.click("push button", "Start training")
        runs = wait_until(lambda: self.tlm("runs"), "the run in the history")
        run = runs[0]["id"]
        wait_until(lambda: self.state_of(run)["step"] > 40, "the training's first steps")
        self.window.wait_for(contains="joint")
        self.picture("train-light")
        return run

    def find_the_run(self, run):
        self.page("Runs")
        self.window.wait_for(contains="supersense")
        self.picture("runs-running-light")
        wait_until(lambda: self.state_of(run)["state"] == "finished", "the end of the training", patience=3000)
        self.window.wait_for(contains="Finished")
        self.picture("runs-light")

    def look_at_attention(self):
        self.page("Attention")
        self.window.wait_for("label", contains=" sentences, ")
        self.window.wait_for("label", "Head 0.0")
        self.picture("attention-light")

    def predict(self):
        self.page("Predict")
        self.window.fill("Text", "a large wild cat that lives in the mountains")
        self.window.wait_for("table cell", "animal")
        self.picture("predict-light")

    def switch_appearance(self):
        self.page("Attention")
        self.window.click(name="Light or dark")
        self.window.wait_for("label", "Head 0.0")
        self.picture("attention-dark")
        self.window.click(name="中文")
        self.window.wait_for("label", "注意力")
        self.picture("attention-chinese-dark")


if __name__ == "__main__":
    Journey(*sys.argv[1:3]).run()
