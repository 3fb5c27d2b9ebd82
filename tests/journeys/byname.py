"""The window of TLM Studio used through its accessible names alone: no mouse, no coordinates (dogtail)."""
from dogtail.config import config

config.checkForA11y = False  # the desktop of the test has its own bus
config.actionDelay = config.defaultDelay = 0.05
config.logDebugToFile = False
config.logDebugToStdOut = False

from dogtail.tree import root  # noqa: E402

from desktop import Failure, wait_until  # noqa: E402
from tree import nodes, outline  # noqa: E402


class NamedWindow:
    """One running tlm-studio on a desktop."""

    def __init__(self, desktop, program, *arguments, patience=60):
        self.patience = patience
        self.process = desktop.start([program, *arguments])
        self.application = root.application("tlm-studio")

    def find(self, role, name=None, contains=None):
        """What is there now, or None."""
        if self.process.poll() is not None:
            raise Failure("the window is gone")
        return next(nodes(self.application, role, name, contains=contains), None)

    def node(self, role, name):
        return wait_until(lambda: self.find(role, name), f"a {role} named {name}", self.patience)

    def says(self, words):
        """Whether a label holds these words now."""
        return self.find("label", contains=words) is not None

    def press(self, name, role="push button"):
        node = self.node(role, name)
        wait_until(lambda: node.sensitive, f"an enabled {role} named {name}", self.patience)
        node.doActionNamed(next(iter(node.actions)))

    def page(self, name):
        self.press(name, "radio button")

    def write(self, name, text):
        self.node("text", name).text = text

    def outline(self):
        return outline(self.application)

    def kill(self):
        self.process.kill()
        self.process.wait()
