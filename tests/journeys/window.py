"""The window of TLM Studio as a person with a screen reader and a mouse meets it."""
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from desktop import PATIENCE, Failure, wait_until  # noqa: E402
from tree import hear_news, nodes, outline  # noqa: E402


class Window:
    """One running tlm-studio on a desktop."""

    def __init__(self, desktop, program, *arguments):
        self.desktop = desktop
        self.process = desktop.start([program, *arguments])
        self.application = wait_until(self._find_application, "the window's first sign of life")
        wait_until(self._is_active, "the window in front")  # before that the manager may still move it

    def _find_application(self):
        if self.process.poll() is not None:
            raise Failure(f"the window ended with status {self.process.returncode}")
        hear_news()
        screen = Atspi.get_desktop(0)
        screen.clear_cache()  # the first answer may be from before there was a registry
        for i in range(screen.get_child_count()):
            application = screen.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        return None

    def _is_active(self):
        frame = self.find("frame", showing=False)
        return frame is not None and frame.get_state_set().contains(Atspi.StateType.ACTIVE)

    def find(self, role=None, name=None, showing=True, contains=None):
        """The first accessible object with a role, a name, or a name that contains a text; None if there is none."""
        return next(self.find_all(role, name, showing, contains), None)

    def find_all(self, role=None, name=None, showing=True, contains=None):
        return nodes(self.application, role, name, showing, contains)

    def wait_for(self, role=None, name=None, contains=None, patience=PATIENCE):
        return wait_until(lambda: self.find(role, name, True, contains),
                          f"{role or 'anything'} named {name or contains}", patience)

    def center(self, node):
        """Where the middle of a widget is on the screen, once it stays there."""
        before = None
        while (box := self.extents(node)) != before:
            before = box
            time.sleep(0.1)
        x, y, width, height = box
        return x + width // 2, y + height // 2

    @staticmethod
    def extents(node):
        hear_news()
        box = node.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.width, box.height

    def click(self, role=None, name=None, contains=None):
        """Clicks a widget with the mouse once it is there and enabled."""
        def ready():
            node = self.find(role, name, True, contains)
            if node is not None and node.get_state_set().contains(Atspi.StateType.ENABLED):
                return node
            return None
        node = wait_until(ready, f"an enabled {role or 'widget'} named {name or contains}")
        self.desktop.click(*self.center(node))
        return node

    def fill(self, name, text):
        """Types a text into a field in place of what is there."""
        self.desktop.click(*self.center(self.wait_for("text", name)))
        self.desktop.key("ctrl+a", "Delete")
        self.desktop.type(text)

    def outline(self):
        return outline(self.application)

    def identifier(self):
        """The number under which the screen knows the window."""
        return self.desktop.xdotool("search", "--onlyvisible", "--pid", self.process.pid).split()[-1]

    def kill(self):
        self.process.kill()
        self.process.wait()

    def close(self):
        """Closes the window by keyboard; it must end well."""
        self.desktop.key("alt+F4")
        if status := self.process.wait():
            raise Failure(f"the window ended with status {status}")
