#!/usr/bin/python3
"""One journey by accessible names alone, as a screen reader's user goes it: the sample, its neighbours, a selection.

    names.py FOLDER_OF_PROGRAMS
"""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from desktop import Desktop, Failure, wait_until  # noqa: E402
from tool import tlm  # noqa: E402


def walk(window, programs):
    window.press("Open the sample")
    wait_until(lambda: tlm(programs, "corpus", "list") and tlm(programs, "task", "list"), "the sample")
    window.page("Retrieval")
    window.node("list", "Task texts")
    wait_until(lambda: len(window.node("list", "Neighbours").children) > 5, "neighbours of the first text")
    window.press("Save selection")
    window.write("Name", "near")
    window.press("Save")
    manifest = os.path.join(os.environ["TLM_WORKSPACE"], "selections", "near", "manifest.json")
    wait_until(lambda: os.path.exists(manifest), "the selection on disk")
    window.press("Light or dark")
    for page in ("Task", "Corpus", "Train", "Runs", "Attention", "Predict", "Start"):
        window.page(page)
        window.node("label", page)


def main(programs):
    with tempfile.TemporaryDirectory(prefix="tlm-names-") as folder, Desktop() as desktop:
        desktop.environment.update(TLM_WORKSPACE=os.path.join(folder, "workspace"),
                                   XDG_CONFIG_HOME=os.path.join(folder, "config"))
        os.environ.update(desktop.environment)
        from byname import NamedWindow  # needs the desktop's accessibility bus
        window = NamedWindow(desktop, os.path.join(programs, "tlm-studio"))
        try:
            walk(window, programs)
        except Failure as failure:
            sys.exit(f"the journey by names failed: {failure}; there was\n{window.outline()}")
        finally:
            window.kill()
    print("done by accessible names alone")


if __name__ == "__main__":
    main(sys.argv[1])
