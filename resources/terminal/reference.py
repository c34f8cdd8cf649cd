#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a program's man pages and its completions for bash, zsh and fish from what the program says of itself.

    reference.py PROGRAM VALUES.json OUTPUT_FOLDER VERSION PAGE.man...

The options come from `PROGRAM --help` (and `PROGRAM COMMAND --help`), so they are always those that the program has.
What a person has to write is in the pages, where `@COMMANDS@` or `@OPTIONS@` stands for them, and in VALUES.json,
which lists likely values of an option; FILE among them stands for the name of a file.
"""
import json
import os
import pathlib
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from completions import bash_completion, fish_completion, zsh_completion  # noqa: E402
from helptext import read_program  # noqa: E402
from manpage import fill_page  # noqa: E402


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def main():
    program_path, values_path, folder, version, *pages = sys.argv[1:]
    with open(values_path, encoding="utf-8") as file:
        values = json.load(file)
    program = read_program(program_path, values)
    output = pathlib.Path(folder)
    write(output / "bash" / program.name, bash_completion(program))
    write(output / "zsh" / f"_{program.name}", zsh_completion(program))
    write(output / "fish" / f"{program.name}.fish", fish_completion(program))
    for page in map(pathlib.Path, pages):
        # configsync.1 is the English page, configsync.ko.1 the Korean one.
        name, *language, section = page.name.removesuffix(".in").split(".")
        target = output.joinpath("man", *language, f"{name}.{section}")
        spoken = read_program(program_path, values, *language) if language else program
        write(target, fill_page(page.read_text(encoding="utf-8"), spoken, version, *language))


if __name__ == "__main__":
    main()
