"""What the console says about itself to a screen reader (AT-SPI). Import only with a session bus in the environment."""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from outside.program import Failure  # noqa: E402


class Thing:
    """One control, item or text as it was when it was read."""

    def __init__(self, node, role, name, description):
        self.node, self.role, self.name, self.description = node, role, name, description

    def centre(self):
        box = self.node.get_extents(Atspi.CoordType.SCREEN)
        return box.x + box.width / 2, box.y + box.height / 2

    def box(self):
        box = self.node.get_extents(Atspi.CoordType.SCREEN)
        return box.x, box.y, box.x + box.width, box.y + box.height

    def children(self):
        """Everything below it."""
        result = []
        Window.walk(self.node, result, 1)
        return result

    def has(self, state):
        return self.node.get_state_set().contains(getattr(Atspi.StateType, state))

    def usable(self):
        return self.has("ENABLED") and self.has("SENSITIVE")

    def __repr__(self):
        return f"{self.role} {self.name!r} {self.description!r}"


class Window:
    """The windows of one process, read afresh at every question."""

    def __init__(self, pid):
        self._pid = pid
        Atspi.init()

    def _applications(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self._pid:
                yield application

    def things(self):
        """Everything that is showing, top to bottom of the tree."""
        result = []
        try:
            for application in self._applications():
                application.clear_cache()
                self.walk(application, result, 0)
        except GLib.Error:
            pass  # the tree changed under the walk: what was read so far is what was there
        return result

    @staticmethod
    def walk(node, result, depth):
        if depth > 60:
            return
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child is None:
                continue
            try:
                states = child.get_state_set()
                if depth > 0 and not (states.contains(Atspi.StateType.SHOWING) or states.contains(Atspi.StateType.VISIBLE)):
                    continue
                result.append(Thing(child, child.get_role_name(), child.get_name() or "", child.get_description() or ""))
                Window.walk(child, result, depth + 1)
            except GLib.Error:
                continue  # it went away while it was being read

    def find(self, name=None, role=None, description=None):
        return [t for t in self.things()
                if (name is None or name in t.name) and (role is None or t.role == role)
                and (description is None or description in t.description)]

    def wait(self, what, seconds, check):
        """The first true answer of CHECK(things), asked again and again; fails with WHAT did not come."""
        deadline = time.monotonic() + seconds
        while True:
            things = self.things()
            if answer := check(things):
                return answer
            if time.monotonic() > deadline:
                names = sorted({t.name for t in things if t.name})
                raise Failure(f"{what} did not come within {seconds} s; on the screen: {', '.join(names)[:1500] or 'nothing'}")
            time.sleep(0.1)
