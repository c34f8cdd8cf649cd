# SPDX-License-Identifier: GPL-3.0-or-later
"""The program as a screen reader meets it: a tree of things with roles, names and descriptions."""
import os

from desktop import Skipped, wait_until

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    raise Skipped(f"no AT-SPI for Python: {error}") from error


class Node:
    """One thing in the tree. Asks anew each time: nothing of it is remembered."""

    def __init__(self, accessible):
        self._accessible = accessible
        self._accessible.clear_cache()

    name = property(lambda self: self._accessible.get_name() or "")
    description = property(lambda self: self._accessible.get_description() or "")
    role = property(lambda self: self._accessible.get_role_name() or "")

    def __repr__(self):
        return f"<{self.role} {self.name!r} {self.description!r}>"

    def has(self, state):
        return self._accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def children(self):
        for index in range(self._accessible.get_child_count()):
            child = self._accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child)

    def all(self):
        """Itself and everything below that can be seen, from top to bottom."""
        yield self
        for child in self.children():
            if child.has("showing") or child.role in ("application", "table cell", "list item", "tree item"):
                yield from child.all()

    def find(self, role=None, name=None):
        for node in self.all():
            if (role is None or node.role == role) and (name is None or node.name == name):
                return node
        return None

    def find_all(self, role):
        return [node for node in self.all() if node.role == role]

    def press(self):
        for index in range(self._accessible.get_n_actions()):
            if self._accessible.get_action_name(index).lower() in ("press", "click", "toggle"):
                return self._accessible.do_action(index)
        raise AssertionError(f"{self!r} cannot be pressed")

    def middle(self):
        box = self._accessible.get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width // 2, box.y + box.height // 2

    def tree(self, depth=0):
        """For the message of a test that fails."""
        lines = ["  " * depth + repr(self)]
        for child in self.children():
            lines.append(child.tree(depth + 1))
        return "\n".join(lines)


class Window:
    """What can be read in the monitor's window."""

    def __init__(self, program):
        self._pid = program.pid
        self.application = wait_until("the program on the accessibility bus", self._find)

    def _find(self):
        # What came and went is told by events, and those want to be handled: else the list of programs is an old one.
        while GLib.MainContext.default().iteration(False):
            pass
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application is not None and application.get_process_id() == self._pid:
                return Node(application)
        return None

    def bots(self):
        """The rows of the list of bots: each a text with name, health, and more."""
        bots = self.application.find(name="Bots")
        return [child.name for child in bots.children()] if bots else []

    def cards(self):
        grid = self.application.find(name="Parameters")
        return {child.name: child.description for child in grid.children()} if grid else {}

    def card(self, title):
        grid = self.application.find(name="Parameters")
        return next(child for child in grid.children() if child.name == title)

    def banners(self):
        """Title and text of each banner."""
        return [(node.name, node.description) for node in self.application.all() if node.role in ("alert", "notification")]

    def texts(self):
        return [node.name for node in self.application.all() if node.role in ("label", "static", "text")]

    def problems(self):
        listed = self.application.find(name="Problems")
        return [child.name for child in listed.children()] if listed else []

    def focused(self):
        # The current cell of a table and the current tab say that they are focused also while they are not.
        items = ("table cell", "page tab")
        return next((node for node in self.application.all() if node.has("focused") and node.role not in items), None)


def needed():
    """Whether there is a bus at all."""
    if "DBUS_SESSION_BUS_ADDRESS" not in os.environ:
        raise Skipped("no session bus")
