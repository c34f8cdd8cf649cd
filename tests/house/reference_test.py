#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds a program's man pages and completions to what the program says of itself.

    reference_test.py PROGRAM FOLDER

The help is read here anew, by other means than those that made them; the completions are asked as a shell asks them.
Shells that are not installed are left out, and named.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

PROGRAM, FOLDER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
NAME = PROGRAM.name
ENVIRONMENT = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="")
BASH = """
source "$1"
shift
COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
"$(complete -p "$1" | sed 's/.*-F \\([^ ]*\\) .*/\\1/')" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
printf '%s\\n' "${COMPREPLY[@]}"
"""


def output_of(*words, **arguments):
    done = subprocess.run(words, env=ENVIRONMENT, capture_output=True, timeout=60, check=False, **arguments)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def help_of(*command):
    return output_of(PROGRAM, *command, "--help")[1]


def options_in(text):
    """Every long option that begins a line of a table of options."""
    return set(re.findall(r"^ +(?:-\w, )?(--[a-z][a-z-]+)", text.split("ptions:\n", 1)[1], re.MULTILINE))


def commands():
    table = help_of().partition("\ncommands:\n")[2].partition("\n\n")[0]
    return [line.split()[0] for line in table.splitlines()]


def by_command():
    """The words before an option, and the options that may stand there."""
    if not commands():
        return {(): options_in(help_of())}
    return {(command,): options_in(help_of(command)) for command in commands()}


def bash_complete(*words):
    status, out, errors = output_of("bash", "--norc", "-c", BASH, "bash", str(FOLDER / "bash" / NAME), NAME, *words)
    if status or errors:
        raise AssertionError(f"bash: status {status}: {errors}")
    return set(out.split())


class ReferenceTest(unittest.TestCase):
    def test_there_are_options(self):
        for words, options in by_command().items():
            self.assertIn("--help", options, words)
            self.assertGreater(len(options), 2, words)

    def test_bash_knows_the_options(self):
        for words, options in by_command().items():
            self.assertEqual(bash_complete(*words, "--"), options, words)

    def test_bash_knows_the_commands(self):
        if commands():
            self.assertEqual(bash_complete(""), set(commands()))
            self.assertEqual(bash_complete(commands()[0][:3]), {commands()[0]})

    def test_bash_knows_values(self):
        if NAME == "configsync-demobot":
            self.assertEqual(bash_complete("--writer", "s"), {"slow", "symlink"})
            self.assertEqual(bash_complete("--writer", "="), {"truncate", "rename", "slow", "symlink"})
            self.assertEqual(bash_complete("--writer", "=", "r"), {"rename"})
        else:
            before = commands()[:1]
            self.assertEqual(bash_complete(*before, "--profile", "g"), {"generic"})
            # What stands behind an option is its value, whatever it looks like.
            self.assertEqual(bash_complete(*before, "--profile", "--"), set())

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh_knows_the_options(self):
        file = FOLDER / "zsh" / f"_{NAME}"
        self.assertEqual(output_of("zsh", "-f", "-n", str(file)), (0, "", ""))
        text = file.read_text(encoding="utf-8")
        for words, options in by_command().items():
            part = text.partition(f"                {words[0]})\n")[2].partition(";;")[0] if words else text
            told = set(re.findall(r"(--[a-z][a-z-]+)=?\[", part))
            self.assertEqual(told, options, words)

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish_knows_the_options(self):
        file = FOLDER / "fish" / f"{NAME}.fish"
        for words, options in by_command().items():
            line = " ".join((NAME, *words, "--"))
            status, out, errors = output_of("fish", "--no-config", "-c", f"source '{file}'; complete -C '{line}'")
            self.assertEqual((status, errors), (0, ""))
            self.assertEqual({entry.split("\t")[0] for entry in out.splitlines()}, options, words)

    @unittest.skipUnless(shutil.which("man"), "man is not installed")
    def test_pages_are_whole(self):
        for page in (FOLDER / "man" / f"{NAME}.1", FOLDER / "man" / "ko" / f"{NAME}.1"):
            environment = dict(ENVIRONMENT, MANWIDTH="100", MAN_KEEP_FORMATTING="")
            done = subprocess.run(["man", "--warnings", "-l", str(page)], env=environment, capture_output=True,
                                  timeout=60, check=False)
            self.assertEqual((done.returncode, done.stderr.decode("utf-8")), (0, ""), page)
            text = re.sub(r".\x08|\x1b\[[0-9;]*m", "", done.stdout.decode("utf-8"))
            self.assertNotIn("@", re.sub(r"\S+@\S+\.\S+", "", text), page)
            for options in by_command().values():
                for option in options:
                    self.assertRegex(text, rf"(?m)^ +(-\w, )?{option}\b", page)
            for command in commands():
                self.assertIn(f"{NAME} {command} ", text, page)

    def test_the_korean_page_is_korean(self):
        """Every option is described in the language that the program's help speaks there."""
        environment = dict(ENVIRONMENT, LC_ALL="ko_KR.UTF-8")
        korean = subprocess.run([PROGRAM, "--help"], env=environment, capture_output=True, timeout=60,
                                check=True).stdout.decode("utf-8") != help_of()
        page = (FOLDER / "man" / "ko" / f"{NAME}.1").read_text(encoding="utf-8")
        descriptions = re.findall(r"(?m)^\.TP\n\\fB.*\n(.*)$", page)
        self.assertTrue(descriptions)
        for description in descriptions:
            self.assertEqual(bool(re.search("[가-힣]", description)), korean, description)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
