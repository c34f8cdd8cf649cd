#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window from outside: the real program on a real display, read as a screen reader reads it, driven by keys.

    dbus-run-session -- window_test.py MONITOR [unittest's arguments]

Ends with 77 where what it needs is not installed. Waits for conditions, each with a deadline; never for a time.
"""
import glob
import json
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from desktop import Desktop, Program, Skipped, required, wait_until  # noqa: E402
from statefile import StateFile  # noqa: E402

SKIPPED = 77
MONITOR = None
DESKTOP = None
Window = None  # of accessibility.py, which needs the display


class WindowTest(unittest.TestCase):
    """One program, its window, and a folder with bots, for each test."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="configsync-window-")
        self.addCleanup(folder.cleanup)
        self.home = os.path.join(folder.name, "home")
        self.bots = os.path.join(folder.name, "bots")
        os.makedirs(self.home)
        os.makedirs(self.bots)
        self.fleet_file = os.path.join(self.home, "fleet.json")
        self.program = None

    def state_file(self, name):
        return StateFile(self.bots, name)

    def start(self, *arguments):
        self.program = Program(DESKTOP, MONITOR, self.home, ("--fleet", self.fleet_file, *arguments))
        self.addCleanup(self.program.kill)
        self.window = Window(self.program)
        self.wait("the window to be active", lambda: self.window.application.find("frame").has("active"))
        return self.window

    def end(self):
        status, said = self.program.terminate()
        self.assertEqual((status, said), (0, ""))

    def wait(self, what, condition, more=""):
        try:
            return wait_until(what, condition)
        except AssertionError as error:
            raise AssertionError(f"{error} {more}\n{self.window.application.tree()}") from None

    def wait_for_card(self, title, beginning):
        self.wait(f"{title} to read {beginning}",
                  lambda: self.window.cards().get(title, "").startswith(beginning))

    def wait_for_bot(self, row, beginning):
        self.wait(f"bot {row} to read {beginning}", lambda: self.window.bots()[row].startswith(beginning))

    def wait_for_banner(self, title):
        """Returns its text."""
        return self.wait(f"the banner {title!r}", lambda: dict(self.window.banners()).get(title))

    def wait_for_window(self, title):
        def found():
            for window in DESKTOP.windows(self.program.pid):
                if DESKTOP.title(window) == title:
                    return window
            return None
        window = self.wait(f"the window {title!r}", found)
        DESKTOP.activate(window)
        return window

    def wait_until_closed(self, title):
        self.wait(f"the window {title!r} to close",
                  lambda: title not in [DESKTOP.title(each) for each in DESKTOP.windows(self.program.pid)])


class ReadingTest(WindowTest):
    """What the window says."""

    def test_values_and_their_change(self):
        bot = self.state_file("btc-4x")
        bot.configuration()
        self.start(bot.path)
        self.wait_for_bot(0, "btc-4x, synced")
        self.wait_for_card("LONG entry", "0.65, 65%, since at least ")
        cards = self.window.cards()
        self.assertEqual(len(cards), 18)
        self.assertTrue(cards["Stop loss"].startswith("−3.0%, balance-based"), cards["Stop loss"])
        self.assertTrue(cards["Max hold"].startswith("10.0 h"), cards["Max hold"])
        self.assertTrue(cards["Strategy"].startswith("COMBINED"), cards["Strategy"])
        self.assertIn("ML Exit 0.75/0.75 · SL −3.0% · MaxHold 10h · LONG 0.65 · SHORT 0.60 · Gate 0.001",
                      self.window.texts())
        self.assertEqual(self.window.banners(), [])

        bot.configuration(long_threshold=0.6)
        self.wait_for_card("LONG entry", "0.60, 60%, was 0.65, ")
        self.assertIn("not seen yet", self.window.cards()["LONG entry"])
        self.assertNotIn("was", self.window.cards()["SHORT entry"])
        self.wait("one unseen change in the list", lambda: "1 unseen change" in self.window.bots()[0])
        self.window.card("LONG entry").press()
        self.wait("the change to be seen", lambda: "unseen" not in self.window.bots()[0])
        self.wait("the card to be seen", lambda: "not seen yet" not in self.window.cards()["LONG entry"])
        self.assertTrue(self.window.cards()["LONG entry"].startswith("0.60, 60%, was 0.65, "))
        self.end()

    def test_every_health_says_what_is_wrong(self):
        bot = self.state_file("btc-4x")
        self.start(bot.path)
        text = self.wait_for_banner("These are emergency values, not what the bot runs.")
        self.assertIn(bot.path, text)
        self.assertIn("This should only happen if the production bot has never run", text)
        self.assertIn("the values may be outdated", text)
        self.wait_for_bot(0, "btc-4x, fallback · no state file")
        self.wait_for_card("LONG entry", "0.80, 80%, emergency value")
        self.assertIn("Emergency fallback", self.window.texts())

        bot.configuration()
        self.wait_for_card("LONG entry", "0.65, 65%, since at least ")
        self.wait("no banner", lambda: not self.window.banners())

        bot.remove()
        self.assertIn(bot.path, self.wait_for_banner("The state file is gone."))
        self.wait_for_bot(0, "btc-4x, missing · last good ")
        self.wait_for_card("LONG entry", "0.65, 65%, last good, ")

        bot.text("")
        self.assertIn("It is empty", self.wait_for_banner("The state file cannot be read."))
        self.wait_for_bot(0, "btc-4x, unreadable · the file is empty")

        bot.text('{\n  "configuration": {\n    "leverage": 4,,\n  }\n}\n')
        self.assertIn("The values below are the last good ones",
                      self.wait_for_banner("The state file is corrupted (invalid JSON)."))
        self.wait_for_bot(0, "btc-4x, corrupted · not JSON at line 3")
        self.assertIn("3", self.window.problems())

        bot.configuration(without=("leverage", "gate_threshold"))
        text = self.wait_for_banner("The configuration is incomplete.")
        self.assertIn("2 required keys are missing.", text)
        self.wait_for_bot(0, "btc-4x, incomplete · 2 keys missing")
        self.wait("both keys in the list",
                  lambda: {"leverage", "gate_threshold"} <= set(self.window.problems()))

        bot.configuration(leverage=7, long_threshold=1.5)
        self.assertIn("2 values have a wrong type or are out of range.",
                      self.wait_for_banner("The configuration is invalid."))
        self.wait_for_bot(0, "btc-4x, invalid · ")
        self.wait("both violations in the list",
                  lambda: {"Invalid leverage: 7 (must be 1, 2, 3, 4, 5, 10, or 20)",
                           "Invalid long_threshold: 1.5 (must be 0.0-1.0)"} <= set(self.window.problems()))
        self.wait_for_card("LONG entry", "0.65, 65%, last good, ")

        bot.configuration()
        self.wait("no banner", lambda: not self.window.banners())
        self.wait_for_card("LONG entry", "0.65, 65%, since at least ")
        self.assertIn("Synced", self.window.texts())
        self.end()

    def test_late(self):
        bot = self.state_file("btc-4x")
        bot.configuration()
        bot.grow_old(900)
        with open(self.fleet_file, "w", encoding="utf-8") as file:
            json.dump({"version": 1, "bots": [{"id": "1", "name": "slow one", "state_file": bot.path,
                                               "late_after_seconds": 60}]}, file)
        self.start()
        self.wait_for_bot(0, "slow one, late · 15 min silent")
        self.assertIn("please check whether it still runs",
                      self.wait_for_banner("The bot has not written for 15 min.").lower())
        self.assertIn("Late", self.window.texts())
        self.wait_for_card("LONG entry", "0.65, 65%, ")
        self.end()

    def test_text_of_a_bot_is_only_text(self):
        bot = self.state_file("btc-4x")
        bot.configuration(exit_strategy="<b>x</b>\n\x1b[31m\u202e", **{"<img src=a>": "<h1>b</h1>"})
        self.start(bot.path)
        self.wait_for_card("Strategy", "<b>x</b>\\n\\x1b[31m\\u202e")
        self.assertTrue(self.window.cards()["<img src=a>"].startswith("<h1>b</h1>"), self.window.cards())
        self.end()


class DrivingTest(WindowTest):
    """What the user does."""

    def start_two(self):
        for name in ("alpha", "beta"):
            self.state_file(name).configuration()
        self.start(self.state_file("alpha").path, self.state_file("beta").path)
        self.wait_for_bot(1, "beta, synced")

    def saved_bots(self):
        with open(self.fleet_file, encoding="utf-8") as file:
            return [bot["name"] for bot in json.load(file)["bots"]]

    def test_keys_reach_every_bot(self):
        self.start_two()
        self.wait("alpha to be shown", lambda: DESKTOP.title(self.program.window).startswith("alpha — "))
        DESKTOP.key("ctrl+Next")
        self.wait("beta to be shown", lambda: DESKTOP.title(self.program.window).startswith("beta — "))
        DESKTOP.key("ctrl+Prior")
        self.wait("alpha to be shown", lambda: DESKTOP.title(self.program.window).startswith("alpha — "))
        DESKTOP.key("ctrl+f")
        self.wait("the search to have the focus", lambda: self.window.focused().name == "Search bots")
        DESKTOP.type("BET")
        self.wait("one bot to be found", lambda: len(self.window.bots()) == 1)
        DESKTOP.key("Return")
        self.wait("beta to be shown", lambda: DESKTOP.title(self.program.window).startswith("beta — "))
        self.end()

    def test_rename_and_remove(self):
        self.start_two()
        DESKTOP.key("F2")
        self.wait_for_window("Rename bot")
        DESKTOP.key("ctrl+a")
        DESKTOP.type("gamma")
        DESKTOP.key("Return")
        self.wait_for_bot(0, "gamma, synced")
        self.wait("the new name in the fleet file", lambda: self.saved_bots() == ["gamma", "beta"])
        DESKTOP.activate(self.program.window)

        self.window.application.find(name="Bots")
        DESKTOP.key("ctrl+f", "Down", "Delete")
        self.wait_for_window("Remove bot")
        DESKTOP.key("Escape")
        self.wait_until_closed("Remove bot")
        self.assertEqual(len(self.window.bots()), 2)
        DESKTOP.activate(self.program.window)
        DESKTOP.key("Delete")
        self.wait_for_window("Remove bot")
        DESKTOP.key("alt+r")
        self.wait("one bot to be left", lambda: [name.split(",")[0] for name in self.window.bots()] == ["beta"])
        self.wait("the fleet file to say so", lambda: self.saved_bots() == ["beta"])
        self.assertTrue(os.path.exists(self.state_file("alpha").path))
        self.end()

    def test_export(self):
        self.start_two()
        self.wait_for_card("LONG entry", "0.65")
        DESKTOP.key("ctrl+e")
        self.wait_for_window("Export snapshot as CSV")
        DESKTOP.key("Return")
        pattern = os.path.join(self.home, "alpha-2*.csv")
        path = self.wait("the file", lambda: glob.glob(pattern))[0]
        self.wait_for_banner("The snapshot was exported.")
        with open(path, encoding="utf-8", newline="") as file:
            rows = file.read().split("\r\n")
        self.assertEqual(rows[0], "bot,key,title,value,formatted,unit,group,source,status,observed_at,hash")
        self.assertEqual(len(rows), 20)
        self.assertRegex(os.path.basename(path), r"^alpha-\d{8}-\d{6}\.csv$")
        self.end()

    def test_everything_is_reached_by_the_tab_key(self):
        bot = self.state_file("alpha")
        bot.configuration()
        self.start(bot.path)
        self.wait_for_card("LONG entry", "0.65")
        bot.configuration(leverage=7)
        self.wait_for_banner("The configuration is invalid.")
        DESKTOP.key("ctrl+f")
        self.wait("the search to have the focus", lambda: self.window.focused().name == "Search bots")
        met = []
        while not met or met[-1] != "Search bots":
            before = met[-1] if met else "Search bots"
            DESKTOP.key("Tab")
            met.append(self.wait("the focus to move on", lambda: self.next_focus(before), met))
            self.assertLess(len(met), 30, met)
        order = ["Export CSV", "Change profile…", "Copy problems", "Problems", "LONG entry", "Copy the path " + bot.path,
                 "Open folder"]
        self.assertEqual([name for name in met if name in order], order, met)
        self.end()

    def next_focus(self, before):
        focused = self.window.focused()
        name = (focused.name.replace("&", "") or focused.role) if focused else before
        return name if name != before else None

    def test_window_and_bots_are_remembered(self):
        self.start_two()
        DESKTOP.key("ctrl+Next")
        self.wait("beta to be shown", lambda: DESKTOP.title(self.program.window).startswith("beta — "))
        DESKTOP.resize(self.program.window, 930, 610)
        self.wait("the window to be smaller", lambda: DESKTOP.geometry(self.program.window) == (930, 610))
        self.end()
        self.start()
        self.wait_for_bot(1, "beta, synced")
        self.wait("beta to be shown", lambda: DESKTOP.title(self.program.window).startswith("beta — "))
        self.wait("the window to be as large as it was",
                  lambda: DESKTOP.geometry(self.program.window) == (930, 610))
        self.end()

    def test_ends_while_a_question_is_open(self):
        self.start_two()
        DESKTOP.key("F2")
        self.wait_for_window("Rename bot")
        self.end()

    def drop(self, files, point):
        # A drop that comes before the window has answered the drag is a refused one.
        self.wait("the files to be taken", lambda: DESKTOP.drop(files, point))

    def test_dropped_files_are_added(self):
        for name in ("alpha", "beta", "gamma"):
            self.state_file(name).configuration()
        self.start()
        # So that there is room for another window beside it.
        DESKTOP.resize(self.program.window, 800, 600)
        # Onto the empty start.
        invitation = self.wait("the invitation", lambda: self.window.application.find(name="Open state file…"))
        x, y = invitation.middle()
        self.drop([self.state_file("alpha").path], (x, y + 150))
        self.wait_for_bot(0, "alpha, synced")
        # Two onto the cards; one of them again, which makes no second bot of it.
        self.wait_for_card("LONG entry", "0.65")
        self.drop([self.state_file(name).path for name in ("beta", "alpha", "gamma")],
                  self.window.card("LONG entry").middle())
        self.wait("three bots", lambda: [row.split(",")[0] for row in self.window.bots()] == ["alpha", "beta", "gamma"])
        self.wait("the first of them to be shown",
                  lambda: DESKTOP.title(self.program.window).startswith("beta — "))
        self.wait("all of them in the fleet file", lambda: self.saved_bots() == ["alpha", "beta", "gamma"])
        # What is no file of this machine is not taken.
        self.assertFalse(DESKTOP.drop(["https://example.org/state.json"], self.window.card("LONG entry").middle()))
        # A folder is, and is told to be one.
        self.drop([self.bots], self.window.card("LONG entry").middle())
        self.wait_for_banner("This is a folder, not a state file.")
        self.assertEqual(len(self.window.bots()), 3)
        self.end()

    def test_recent_files_are_opened_again(self):
        bot = self.state_file("alpha")
        bot.configuration()
        self.start(bot.path)
        self.wait_for_bot(0, "alpha, synced")
        self.end()
        self.start()
        self.wait_for_bot(0, "alpha, synced")
        DESKTOP.key("ctrl+f", "Down", "Delete")
        self.wait_for_window("Remove bot")
        DESKTOP.key("alt+r")
        self.wait("no bot to be left", lambda: self.saved_bots() == [])
        self.wait_until_closed("Remove bot")
        DESKTOP.activate(self.program.window)
        DESKTOP.key("alt+f")
        self.wait("the menu", lambda: self.window.application.find(role="menu", name="File") or
                  self.window.application.find(role="menu item", name="Open recent"))
        DESKTOP.key("r")
        self.wait("the recent file", lambda: any(bot.path in node.name for node in self.window.application.all()))
        DESKTOP.key("Return")
        self.wait_for_bot(0, "alpha, synced")
        self.assertEqual(self.saved_bots(), ["alpha"])
        self.end()

    def test_empty_start(self):
        self.start()
        button = self.wait("the invitation", lambda: self.window.application.find(name="Open state file…"))
        self.assertTrue(self.window.application.find(name="Try the demo bot"))
        button.press()
        self.wait_for_window("Open state file")
        DESKTOP.key("Escape")
        self.wait_until_closed("Open state file")
        bot = self.state_file("alpha")
        bot.configuration()
        DESKTOP.activate(self.program.window)
        DESKTOP.key("ctrl+o")
        self.wait_for_window("Open state file")
        DESKTOP.key("alt+n")
        self.wait("the name's field to have the focus", lambda: self.window.focused().name == "File name:")
        DESKTOP.type(bot.path)
        DESKTOP.key("Return")
        self.wait_for_bot(0, "alpha, synced")
        self.end()


def main():
    global MONITOR, DESKTOP, Window  # pylint: disable=global-statement
    MONITOR = os.path.abspath(sys.argv.pop(1))
    try:
        required("dbus-run-session")
        desktop = Desktop()
        with desktop:
            DESKTOP = desktop
            import accessibility  # pylint: disable=import-outside-toplevel  # it needs the display
            accessibility.needed()
            Window = accessibility.Window
            tests = unittest.main(module=__name__, exit=False, verbosity=2)
    except Skipped as reason:
        print(f"skipped: {reason}")
        return SKIPPED
    return 0 if tests.result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
