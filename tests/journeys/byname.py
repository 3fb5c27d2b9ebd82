"""The window of TLM Studio used through its accessible names alone: no mouse, no coordinates (dogtail)."""
from dogtail.config import config

config.checkForA11y = False  # the desktop of the test has its own bus
config.searchCutoffCount = 600
config.searchBackoffDuration = 0.2
config.actionDelay = 0.1
config.logDebugToFile = False
config.logDebugToStdOut = False

from dogtail.tree import SearchError, root  # noqa: E402

from desktop import Failure  # noqa: E402


class NamedWindow:
    """One running tlm-studio on a desktop."""

    def __init__(self, desktop, program, *arguments):
        self.process = desktop.start([program, *arguments])
        self.application = root.application("tlm-studio")

    def node(self, role, name):
        try:
            return self.application.child(name=name, roleName=role, showingOnly=True)
        except SearchError:
            raise Failure(f"there is no {role} named {name}") from None

    def shows(self, role, name):
        """Whether it is there now."""
        return self.application.isChild(name=name, roleName=role, retry=False, showingOnly=True)

    def says(self, words):
        """Whether a label holds these words now."""
        return bool(self.application.findChildren(lambda node: node.roleName == "label" and words in node.name,
                                                  showingOnly=True))

    def press(self, name, role="push button"):
        node = self.node(role, name)
        node.doActionNamed(next(iter(node.actions)))

    def page(self, name):
        self.press(name, "radio button")

    def write(self, name, text):
        self.node("text", name).text = text

    def kill(self):
        self.process.kill()
        self.process.wait()
