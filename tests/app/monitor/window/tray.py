# SPDX-License-Identifier: GPL-3.0-or-later
"""What of a desktop shows notices and tray icons: dunst, trayer, xfce4-panel; and what can be asked of them."""
import json
import os
import shutil
import subprocess

from desktop import PATIENCE, wait_until


def is_installed(*programs):
    return all(shutil.which(program) for program in programs)


def bus_has(name):
    answer = subprocess.run(["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus",
                             "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", f"string:{name}"],
                            check=False, capture_output=True, text=True, timeout=PATIENCE)
    return "true" in answer.stdout


class Companion:
    """Another program on the desktop, for as long as the `with` block lasts."""

    def __init__(self, *command, environment=None):
        self._command = command
        self._environment = environment
        self._process = None

    def start(self):
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                         env=self._environment)
        return self

    def stop(self):
        if self._process is not None:
            self._process.terminate()
            self._process.wait(PATIENCE)
            self._process = None

    __enter__ = start

    def __exit__(self, *_):
        self.stop()


class Dunst(Companion):
    """A notification service that remembers."""

    def __init__(self, home):
        path = os.path.join(home, "dunstrc")
        with open(path, "w", encoding="utf-8") as file:
            file.write("[global]\nmarkup = full\nhistory_length = 100\n"
                       + "".join(f"[urgency_{urgency}]\ntimeout = 0\nformat = \"{urgency} %s\\n%b\"\n"
                                 for urgency in ("low", "normal", "critical")))
        super().__init__("dunst", "-config", path)

    def start(self):
        super().start()
        wait_until("the notification service", lambda: bus_has("org.freedesktop.Notifications"))
        return self

    @staticmethod
    def _ask(*arguments):
        return subprocess.run(["dunstctl", *arguments], check=False, capture_output=True, text=True,
                              timeout=PATIENCE).stdout

    def displayed(self):
        answer = self._ask("count", "displayed").strip()
        return int(answer) if answer.isdigit() else 0

    def close_all(self):
        self._ask("close-all")

    def history(self):
        """What was closed, the last one first: summary, body, urgency."""
        entries = json.loads(self._ask("history"))["data"][0]
        return [(entry["summary"]["data"], entry["body"]["data"], entry["message"]["data"].split()[0])
                for entry in entries]

    def arrived(self):
        """All that is shown goes into the history, which is returned."""

        def emptied():
            self.close_all()  # once more for one that has come meanwhile
            return self.displayed() == 0

        wait_until("dunst to close what it shows", emptied)
        return self.history()

    def click(self):
        """The first action of the notice that is on top."""
        self._ask("action", "0")


def tray_windows():
    """The icons that are embedded in a tray: windows of the monitor whose ancestor is the tray's."""
    found = subprocess.run(["xwininfo", "-root", "-tree"], check=False, capture_output=True, text=True,
                           timeout=PATIENCE)
    lines = found.stdout.splitlines()
    icons = []
    panel_indent = None
    for line in lines:
        indent = len(line) - len(line.lstrip())
        if panel_indent is not None and indent <= panel_indent:
            panel_indent = None
        if '("panel" "trayer")' in line:
            panel_indent = indent
        elif panel_indent is not None and "configsync-monitor" in line:
            icons.append(line.split()[0])
    return icons
