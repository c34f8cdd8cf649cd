#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices and tray from outside: the real program, dunst, trayer, xfce4-panel.

    dbus-run-session -- notices_test.py MONITOR [unittest's arguments]

Ends with 77 where what all of it needs is not installed; single tests are skipped where only theirs is missing. Waits
for conditions, each with a deadline; never for a time.
"""
import json
import os
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from desktop import PATIENCE, Desktop, Process, Skipped, required, wait_until  # noqa: E402
from statefile import StateFile  # noqa: E402
from tray import Companion, Dunst, bus_has, is_installed, tray_windows  # noqa: E402

SKIPPED = 77
MONITOR = None
DESKTOP = None

WATCHER = "org.kde.StatusNotifierWatcher"


def bus_get(destination, path, interface, prop):
    answer = subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", path, "--method",
                             "org.freedesktop.DBus.Properties.Get", interface, prop],
                            check=False, capture_output=True, text=True, timeout=PATIENCE)
    return answer.stdout


class Monitor(Process):
    """With all that it keeps in the test's home."""

    def __init__(self, home, *arguments, environment=None):
        super().__init__(MONITOR, arguments, home,
                         {"XDG_DATA_HOME": os.path.join(home, "data"), **(environment or {})})

    def windows(self):
        """The titles of those that can be seen; an embedded icon is none."""
        titles = [DESKTOP.title(window) for window in DESKTOP.windows(self.pid)]
        return [title for title in titles if "ConfigSync Monitor" in title or "Change" in title or title == "Notices"]

    def close_window(self):
        for window in DESKTOP.windows(self.pid):
            if "ConfigSync Monitor" in DESKTOP.title(window):
                DESKTOP.activate(window)
                DESKTOP.key("alt+F4")

    def hide(self):
        """Closes the window until it is gone: a window manager that is busy with a new panel loses a key."""
        def hidden():
            nonlocal pressed
            if self.windows() and time.monotonic() - pressed > 2:
                self.close_window()
                pressed = time.monotonic()
            return not self.windows()

        pressed = float("-inf")
        wait_until("the window to be hidden", hidden)


class NoticeTest(unittest.TestCase):
    """One program, one bot, a home of their own."""

    maxDiff = None  # what a program has told at its end is wanted whole

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="configsync-notices-")
        self.addCleanup(folder.cleanup)
        self.home = os.path.join(folder.name, "home")
        self.bots = os.path.join(folder.name, "bots")
        os.makedirs(self.home)
        os.makedirs(self.bots)
        self.bot = StateFile(self.bots, "btc")
        self.bot.configuration(long_threshold=0.80, leverage=4)
        self.list_file = os.path.join(self.home, "data", "configsync-monitor", "notices.json")

    def needs(self, *programs):
        if not is_installed(*programs):
            self.skipTest(", ".join(programs) + " not installed")

    def companion(self, made):
        made.start()
        self.addCleanup(made.stop)
        return made

    def start(self, *arguments, environment=None):
        fleet_file = os.path.join(self.home, "fleet.json")
        with open(fleet_file, "w", encoding="utf-8") as file:
            json.dump({"version": 1, "bots": [{"id": "1", "name": "BTC bot", "state_file": self.bot.path}]}, file)
        monitor = Monitor(self.home, "--fleet", fleet_file, *arguments, environment=environment)
        self.addCleanup(monitor.kill)
        return monitor

    def started(self, *arguments):
        monitor = self.start(*arguments)
        wait_until("the window", lambda: "BTC bot — ConfigSync Monitor" in monitor.windows())
        self.wait_for_history()
        return monitor

    def wait_for_history(self):
        """The first configuration is recorded: what comes now is a change."""
        database = os.path.join(self.home, "data", "configsync-monitor", "history.sqlite")
        wait_until("the history to begin", lambda: os.path.exists(database) and self.is_recorded(database))

    @staticmethod
    def is_recorded(database):
        import sqlite3  # pylint: disable=import-outside-toplevel
        with sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=5) as connection:
            return connection.execute("SELECT count(*) FROM configuration").fetchone()[0] > 0

    def end(self, monitor):
        self.assertEqual(monitor.terminate(), (0, ""))


class DesktopNoticeTest(NoticeTest):
    """What arrives on the desktop."""

    def test_a_change_arrives_and_its_click_opens_it(self):
        self.needs("dunst", "dunstctl")
        dunst = self.companion(Dunst(self.home))
        monitor = self.started()
        self.assertEqual(dunst.displayed(), 0)  # silent at first load
        self.bot.configuration(long_threshold=0.85, leverage=4)
        wait_until("the notice", lambda: dunst.displayed() == 1)
        dunst.click()
        wait_until("the change to be opened", lambda: len(monitor.windows()) > 1)
        self.assertEqual(dunst.arrived()[0][0], "BTC bot: LONG entry 0.80 -> 0.85")
        self.assertEqual(dunst.history()[0][2], "low")
        self.end(monitor)

    def test_urgency_burst_and_recovery(self):
        self.needs("dunst", "dunstctl")
        dunst = self.companion(Dunst(self.home))
        monitor = self.started()
        self.bot.configuration(long_threshold=0.80, leverage=10)
        wait_until("the notice", lambda: dunst.displayed() == 1)
        summary, body, urgency = dunst.arrived()[0]
        self.assertEqual((summary, urgency), ("BTC bot: Leverage 4x -> 10x", "critical"))
        self.assertIn("More risk than before.", body)
        # Within five seconds: gathered, and one notice.
        for step in range(1, 6):
            self.bot.configuration(long_threshold=0.80 + step / 100, leverage=10)
        self.bot.text("{")
        wait_until("what came in between", lambda: dunst.displayed() == 1)
        self.assertTrue(dunst.arrived()[0][0].startswith("BTC bot: "))
        wait_until("the damage to be told", lambda: any("corrupted" in entry[0] for entry in dunst.arrived()))
        self.bot.configuration(long_threshold=0.85, leverage=10)
        wait_until("the recovery", lambda: any("synced again" in entry[0] for entry in dunst.arrived()))
        self.end(monitor)
        with open(self.list_file, encoding="utf-8") as file:
            listed = json.load(file)["notices"]
        self.assertGreaterEqual(sum(notice["changes"] for notice in listed), 2)

    def test_hostile_values_are_plain_and_short(self):
        self.needs("dunst", "dunstctl")
        dunst = self.companion(Dunst(self.home))
        monitor = self.started()
        self.bot.configuration(long_threshold=0.80, leverage=20,
                               exit_strategy="<b>x</b>&amp;\n<a href='http://evil'>\u202e" + "y" * 10000)
        wait_until("the notice", lambda: dunst.displayed() == 1)
        summary, body, _ = dunst.arrived()[0]
        self.assertEqual(summary, "BTC bot: 2 parameters changed")
        line = [each for each in body.split("\n") if each.startswith("Strategy")][0]
        self.assertIn("&lt;b&gt;x&lt;/b&gt;&amp;amp;\\n", line)
        self.assertLess(len(line), 200)
        self.assertNotIn("\u202e", body)
        self.end(monitor)

    def test_a_service_that_comes_later_and_restarts(self):
        self.needs("dunst", "dunstctl")
        monitor = self.started()
        self.bot.configuration(long_threshold=0.81, leverage=4)  # nobody shows it
        wait_until("the list to be written", lambda: os.path.exists(self.list_file))
        dunst = Dunst(self.home)
        self.addCleanup(dunst.stop)
        for value in (0.82, 0.83):
            dunst.start()
            self.bot.configuration(long_threshold=value, leverage=4)
            wait_until("the notice", lambda: dunst.displayed() == 1)
            self.assertIn(f"-> {value}", dunst.arrived()[0][0])
            dunst.stop()
            wait_until("the service to be gone", lambda: not bus_has("org.freedesktop.Notifications"))
        self.end(monitor)

    def test_the_command_gets_the_notice(self):
        told = os.path.join(self.home, "told")
        script = os.path.join(self.home, "my pager")
        with open(script, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nprintf '%s' \"$1\" > '{told}.argument'\ncat > '{told}.new'\nmv '{told}.new' '{told}'\n")
        os.chmod(script, 0o755)
        os.makedirs(os.path.join(self.home, "config", "configsync-monitor"))
        settings = json.dumps({"command": f'"{script}" "$(reboot); *"'})
        with open(os.path.join(self.home, "config", "configsync-monitor", "notices.ini"), "w",
                  encoding="utf-8") as file:
            file.write("[notices]\nsettings=" + json.dumps(settings) + "\n")
        monitor = self.started()
        self.bot.configuration(long_threshold=0.80, leverage=20)
        wait_until("the command to be told", lambda: os.path.exists(told))
        with open(told, encoding="utf-8") as file:
            notice = json.load(file)
        self.assertEqual(notice["urgency"], "critical")
        self.assertEqual(notice["notices"][0]["steps"][0],
                         {"key": "leverage", "kind": "changed", "before": 4, "after": 20, "significant": True,
                          "riskier": True, "times": 1})
        with open(told + ".argument", encoding="utf-8") as file:
            self.assertEqual(file.read(), "$(reboot); *")
        self.end(monitor)

    def test_what_was_missed_while_away(self):
        monitor = self.started()
        self.end(monitor)
        self.bot.configuration(long_threshold=0.80, leverage=20)
        monitor = self.started()

        def missed():
            with open(self.list_file, encoding="utf-8") as file:
                return [notice for notice in json.load(file)["notices"] if notice["held_back"] == "away"]
        notice = wait_until("the notice of what was missed", missed)[0]
        self.assertEqual(notice["steps"][0]["key"], "leverage")
        self.assertFalse(notice["read"])
        wait_until("its row of the history", lambda: missed()[0]["rows"])
        self.end(monitor)


class TrayTest(NoticeTest):
    """The icon, and the window that hides behind it."""

    def test_no_tray_never_hides(self):
        monitor = self.started()
        monitor.close_window()
        self.assertEqual(monitor.ended(), (0, ""))

    def test_hidden_without_a_tray_is_shown(self):
        monitor = self.start("--hidden")
        wait_until("the window", monitor.windows)
        self.end(monitor)

    def test_without_a_bus(self):
        monitor = self.start(environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent/bus",
                                          "XDG_RUNTIME_DIR": self.home})
        wait_until("the window", monitor.windows)
        self.wait_for_history()
        self.bot.configuration(long_threshold=0.81, leverage=4)
        wait_until("the list to be written", lambda: os.path.exists(self.list_file))
        self.assertEqual(monitor.terminate()[0], 0)

    def test_embedded_icon(self):
        self.needs("trayer", "xwininfo")
        trayer = Companion("trayer")
        self.addCleanup(trayer.stop)
        monitor = self.started()
        trayer.start()  # later than the program
        wait_until("the icon in the tray", lambda: tray_windows())
        monitor.hide()
        self.assertTrue(monitor.is_running())
        trayer.stop()
        wait_until("the icon to be gone", lambda: not tray_windows())
        trayer.start()
        icon = wait_until("the icon to be back", lambda: tray_windows())[0]
        subprocess.run(["xdotool", "mousemove", "--window", icon, "5", "5", "click", "1"], check=True)
        wait_until("the window to be back", monitor.windows)
        monitor.hide()
        trayer.stop()  # and it stays away
        wait_until("the window to be shown", monitor.windows)
        self.end(monitor)

    def test_embedded_menu_quits(self):
        self.needs("trayer", "xwininfo")
        self.companion(Companion("trayer"))
        monitor = self.start("--hidden")
        icon = wait_until("the icon in the tray", lambda: tray_windows())[0]
        self.assertEqual(monitor.windows(), [])
        subprocess.run(["xdotool", "mousemove", "--window", icon, "5", "5", "click", "3"], check=True)
        # The last entry quits.

        def ended():
            subprocess.run(["xdotool", "key", "Up", "Return"], check=False)
            return not monitor.is_running()
        wait_until("the program to end", ended)
        self.assertEqual(monitor.ended(), (0, ""))

    def panel(self):
        self.needs("xfce4-panel", "gdbus")
        config = os.path.join(self.home, "xfce", "xfce4", "xfconf", "xfce-perchannel-xml")
        os.makedirs(config, exist_ok=True)
        with open(os.path.join(config, "xfce4-panel.xml"), "w", encoding="utf-8") as file:
            file.write("""<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array"><value type="int" value="1"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="26"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty"><property name="plugin-1" type="string" value="systray"/></property>
</channel>
""")
        return Companion("xfce4-panel", "--disable-wm-check", "--sm-client-disable",
                         environment=dict(os.environ, XDG_CONFIG_HOME=os.path.join(self.home, "xfce"),
                                          HOME=self.home))

    @staticmethod
    def items():
        answer = bus_get(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")
        return [part for part in answer.split("'") if "StatusNotifierItem" in part]

    def test_status_notifier(self):
        panel = self.panel()
        self.addCleanup(panel.stop)
        monitor = self.started()
        panel.start()  # later than the program
        item = wait_until("the icon to be registered", self.items)[0]
        destination, _, path = item.partition("/")
        tip = bus_get(destination, "/" + path, "org.kde.StatusNotifierItem", "ToolTip")
        self.assertIn("synced: 1", tip)
        monitor.hide()
        panel.stop()
        wait_until("the host to be gone", lambda: not bus_has(WATCHER))
        panel.start()
        item = wait_until("the icon to be back", self.items)[0]
        destination, _, path = item.partition("/")
        subprocess.run(["gdbus", "call", "--session", "--dest", destination, "--object-path", "/" + path, "--method",
                        "org.kde.StatusNotifierItem.Activate", "0", "0"], check=True, capture_output=True)
        wait_until("the window to be back", monitor.windows)
        self.end(monitor)


def main():
    global MONITOR, DESKTOP  # pylint: disable=global-statement
    MONITOR = os.path.abspath(sys.argv.pop(1))
    try:
        required("dbus-run-session", "dbus-send")
        with Desktop() as desktop:
            DESKTOP = desktop
            tests = unittest.main(module=__name__, exit=False, verbosity=2)
    except Skipped as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    return 0 if tests.result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
