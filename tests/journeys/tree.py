"""What shows of a program, as the accessibility bus tells it."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST_CHILDREN = 300  # of one node: a table of a million cells is not walked


def hear_news():
    """Takes what the bus has told since: without it the library answers from what it remembers."""
    while GLib.MainContext.default().iteration(False):
        pass


def nodes(application, role=None, name=None, showing=True, contains=None):
    """The accessible objects with a role, a name, or a name that contains a text; what is hidden is not walked into."""
    hear_news()
    queue = [application]
    while queue:
        node = queue.pop(0)
        try:
            frame = node is application or node.get_role_name() == "frame"
            if showing and not frame and not node.get_state_set().contains(Atspi.StateType.SHOWING):
                continue
            label = node.get_name() or ""
            if node is not application and role in (None, node.get_role_name()) and name in (None, label) \
                    and (contains is None or contains in label):
                yield node
            queue.extend(node.get_child_at_index(i) for i in range(min(node.get_child_count(), MOST_CHILDREN)))
        except Exception:  # the object went away while it was looked at
            continue


def outline(application):
    """Roles and names of everything that shows, for a failure's message."""
    return "\n".join(f"{node.get_role_name()}: {node.get_name()[:80]}" for node in nodes(application) if node.get_name())
