# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads what a program says of itself: its commands, and the options of each."""
import dataclasses
import os
import pathlib
import re
import subprocess

OPTION = re.compile(r"^ {2}(?:(-\w), )?(--[a-z][\w-]*)(?:[ =](<[^>]+>|[A-Z][A-Z_|,\[\]]*))?(?: {2,}(\S.*))?$")
COMMAND = re.compile(r"^ {2}([a-z][a-z-]*)((?: \S+)*) {2,}(\S.*)$")


@dataclasses.dataclass
class Language:
    """How a help text is asked for in a language, and what its headings are called there."""
    locale: str
    options: str
    commands: str
    example: str


LANGUAGES = {"": Language("C.UTF-8", "options:", "commands:", "example:"),
             "ko": Language("ko_KR.UTF-8", "옵션:", "명령:", "예:")}


@dataclasses.dataclass
class Option:
    name: str  # with its dashes: --profile
    short: str = ""  # -o, or nothing
    value: str = ""  # what its value is called; nothing for a switch
    description: str = ""
    values: list = dataclasses.field(default_factory=list)  # words, and "FILE" for the name of a file

    def names(self):
        return [name for name in (self.short, self.name) if name]

    def summary(self):
        """The beginning of the description, short enough for a menu."""
        text = re.split(r";|\.(?: |$)|\s\(|: ", self.description)[0].strip()
        return text if len(text) <= 70 else text[:67].rsplit(" ", 1)[0] + "..."

    def words(self):
        return " ".join(word for word in self.values if word != "FILE")

    def takes_files(self):
        return "FILE" in self.values

    def repeats(self):
        return "may be repeated" in self.description


@dataclasses.dataclass
class Command:
    name: str  # nothing for a program that has no commands
    synopsis: str
    summary: str
    description: str
    options: list
    example: str = ""

    def takes_files(self):
        return bool(re.search(r"PATH|FILE\b(?![\]])|\bA B\b", re.sub(r"\[?--?[\w-]+ [A-Z]+\]?", "", self.synopsis)))


@dataclasses.dataclass
class Program:
    name: str
    commands: list  # one without a name where the program has no commands

    def has_commands(self):
        return bool(self.commands[0].name)


def help_of(path, language, *command):
    # In that language, whatever that of who builds, and whatever they have set in the window.
    environment = dict(os.environ, LC_ALL=language.locale, LANGUAGE="", COLUMNS="80", XDG_CONFIG_HOME=os.devnull)
    return subprocess.run([path, *command, "--help"], env=environment, check=True, capture_output=True,
                          timeout=60).stdout.decode("utf-8")


def section(lines, heading):
    """The lines below a heading, up to the next line that is not indented."""
    wanted = [i for i, line in enumerate(lines) if line.lower() == heading]
    if not wanted:
        return []
    rest = lines[wanted[0] + 1:]
    end = next((i for i, line in enumerate(rest) if line and not line.startswith(" ")), len(rest))
    return [line for line in rest[:end] if line.strip()]


def read_options(lines, language, values):
    options = []
    for line in section(lines, language.options):
        found = OPTION.match(line)
        if found:
            short, name, value, description = (text or "" for text in found.groups())
            options.append(Option(name, short, value.strip("<>"), description.strip(), values.get(name, [])))
        elif options and line.startswith("    "):
            options[-1].description = (options[-1].description + " " + line.strip()).strip()
        else:
            raise ValueError(f"this line of a help text is not understood: {line!r}")
    if not options:
        raise ValueError("a help text without options")
    return options


def read_command(path, language, name, summary, values):
    lines = help_of(path, language, *([name] if name else [])).splitlines()
    prefix = rf"^[^:]+: \S+{' ' + name if name else ''}\s*"
    synopsis = re.sub(prefix, "", lines[0])
    start = next(i for i, line in enumerate(lines) if line.lower() == language.options)
    description = "\n".join(lines[1:start]).strip()
    example = "\n".join(lines[i] for i in range(len(lines)) if i and lines[i - 1].startswith(language.example)).strip()
    return Command(name, synopsis, summary, description, read_options(lines, language, values), example)


def read_program(path, values, language=""):
    """In English where the program does not speak the language."""
    name = pathlib.Path(path).name.removesuffix(".exe")
    spoken = LANGUAGES[language]
    lines = help_of(path, spoken).splitlines()
    if not section(lines, spoken.options) and not section(lines, spoken.commands):
        spoken = LANGUAGES[""]
        lines = help_of(path, spoken).splitlines()
    commands = [match.groups() for match in map(COMMAND.match, section(lines, spoken.commands)) if match]
    if not commands:
        return Program(name, [read_command(path, spoken, "", "", values.get(name, {}))])
    return Program(name, [read_command(path, spoken, command, summary, values.get(name, {}))
                          for command, _, summary in commands])
