#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""One program, however often it is started: the real program on a real display, with a session bus and without.

    dbus-run-session -- instance_test.py MONITOR [unittest's arguments]

Ends with 77 where what it needs is not installed. Waits for conditions, each with a deadline; never for a time.
"""
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from desktop import Desktop, PATIENCE, Skipped, required, wait_until  # noqa: E402
from statefile import StateFile  # noqa: E402

SKIPPED = 77
MONITOR = None
DESKTOP = None
BUS_NAME = "io.github.configsync.Monitor"
BUS_PATH = "/io/github/configsync/Monitor"


class InstanceTest(unittest.TestCase):
    """A home and a folder with bots for each test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="configsync-instance-")
        self.addCleanup(folder.cleanup)
        self.home = os.path.join(folder.name, "home")
        self.bots = os.path.join(folder.name, "a folder\nof bots")
        runtime = os.path.join(folder.name, "run")
        for path in (self.home, self.bots):
            os.makedirs(path)
        os.mkdir(runtime, 0o700)
        self.environment = dict(os.environ, QT_QPA_PLATFORM="xcb", HOME=self.home, XDG_RUNTIME_DIR=runtime,
                                XDG_CONFIG_HOME=os.path.join(self.home, "config"),
                                XDG_DATA_HOME=os.path.join(self.home, "data"),
                                XDG_STATE_HOME=os.path.join(self.home, "state"))
        self.fleet_file = os.path.join(self.home, "config", "configsync-monitor", "fleet.json")

    def without_bus(self):
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = "unix:path=" + os.path.join(self.home, "no bus")

    def start(self, *arguments, folder=None):
        process = subprocess.Popen([MONITOR, *arguments], env=self.environment, cwd=folder,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(self.kill, process)
        return process

    @staticmethod
    def kill(process):
        if process.poll() is None:
            process.kill()
        if not process.stderr.closed:
            process.communicate()

    def start_first(self, *arguments):
        process = self.start(*arguments)
        wait_until("the window", lambda: DESKTOP.windows(process.pid))
        return process

    def ended(self, process):
        _, said = process.communicate(timeout=PATIENCE)
        return process.returncode, said.decode()

    def paths(self):
        """The state files that the program remembers."""
        try:
            with open(self.fleet_file, encoding="utf-8") as file:
                return [bot["state"] for bot in json.load(file)["bots"]]
        except FileNotFoundError:
            return []

    def state_file(self, name):
        bot = StateFile(self.bots, name)
        bot.configuration()
        return bot.path

    def check_second_start(self):
        first = self.start_first()
        path = self.state_file("alpha")
        relative = os.path.relpath(path, self.bots)
        # A relative path is that of the second start's folder.
        second = self.start(relative, folder=self.bots)
        self.assertEqual(self.ended(second), (0, ""))
        wait_until("the file to be watched", lambda: self.paths() == [path])
        third = self.start()
        self.assertEqual(self.ended(third), (0, ""))
        self.assertIsNone(first.poll())
        self.assertEqual(len(DESKTOP.windows(first.pid)), 1)
        first.send_signal(signal.SIGTERM)
        self.assertEqual(self.ended(first), (0, ""))

    def test_second_start_with_a_bus(self):
        self.check_second_start()

    def test_second_start_without_a_bus(self):
        self.without_bus()
        self.check_second_start()

    def test_killed_one_blocks_nobody(self):
        first = self.start_first()
        first.kill()
        first.communicate()
        second = self.start_first()
        third = self.start()
        self.assertEqual(self.ended(third), (0, ""))
        self.assertIsNone(second.poll())

    def test_other_list_of_bots_is_another_program(self):
        first = self.start_first()
        second = self.start_first("--fleet", os.path.join(self.home, "other.json"))
        self.assertIsNone(first.poll())
        self.assertIsNone(second.poll())

    def test_name_that_is_no_text_adds_no_bot(self):
        first = self.start_first()
        odd = os.fsencode(self.bots) + b"/\xff.json"
        with open(odd, "wb") as file:
            file.write(b"{}")
        self.assertEqual(self.ended(self.start(odd)), (0, ""))
        path = self.state_file("alpha")
        self.assertEqual(self.ended(self.start(path)), (0, ""))
        wait_until("the file to be watched", lambda: self.paths() == [path])
        self.assertIsNone(first.poll())

    def test_desktop_starts_it_over_the_bus(self):
        first = self.start_first()
        path = self.state_file("alpha")
        script = ("import sys\nfrom gi.repository import Gio, GLib\n"
                  "bus = Gio.bus_get_sync(Gio.BusType.SESSION)\n"
                  "def call(method, arguments):\n"
                  f"    bus.call_sync('{BUS_NAME}', '{BUS_PATH}', 'org.freedesktop.Application', method,\n"
                  "                  arguments, None, Gio.DBusCallFlags.NONE, 5000, None)\n"
                  "call('Activate', GLib.Variant('(a{sv})', ({},)))\n"
                  "call('Open', GLib.Variant('(asa{sv})', ([GLib.filename_to_uri(sys.argv[1]),\n"
                  "                                         'https://example.invalid/x'], {})))\n"
                  "call('ActivateAction', GLib.Variant('(sava{sv})', ('no-such-action', [], {})))\n")
        said = subprocess.run([sys.executable, "-c", script, path], env=self.environment, check=False,
                              capture_output=True, text=True, timeout=PATIENCE)
        self.assertEqual(said.returncode, 0, said.stderr)
        wait_until("the file to be watched", lambda: self.paths() == [path])
        self.assertIsNone(first.poll())

    def test_language_of_the_settings_counts(self):
        os.makedirs(os.path.dirname(self.fleet_file))
        with open(os.path.join(self.home, "config", "configsync-monitor", "settings.ini"), "w",
                  encoding="utf-8") as file:
            file.write("[window]\nlanguage=ko\n")
        first = self.start_first()
        window = DESKTOP.windows(first.pid)[-1]
        wait_until("the Korean title", lambda: DESKTOP.title(window) == "ConfigSync 모니터")


def main():
    global MONITOR, DESKTOP  # pylint: disable=global-statement
    MONITOR = os.path.abspath(sys.argv.pop(1))
    try:
        required("dbus-run-session")
        desktop = Desktop()
        with desktop:
            DESKTOP = desktop
            tests = unittest.main(module=__name__, exit=False, verbosity=2)
    except Skipped as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    return 0 if tests.result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
