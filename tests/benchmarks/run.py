#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the project against its peers and prints a table; `./dev bench` runs it.

    run.py BIN [--only NAME] [--count N] [--changes N] [--json FILE]

Every ratio is between two medians of one run on one machine, taken in turns. The exit status is 0 also where a target
is missed: the table informs, the tests decide.
"""
import argparse
import contextlib
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import measures  # noqa: E402
from support import machine, report  # noqa: E402
from support.programs import ProgramError, Programs  # noqa: E402


class Context:
    """What a measure needs: the programs, how many values to take, folders that vanish."""

    def __init__(self, programs, count, changes):
        self.programs = programs
        self.count = count
        self.changes = changes

    @contextlib.contextmanager
    def folder(self):
        with tempfile.TemporaryDirectory(prefix="configsync-bench-") as folder:
            yield folder


def parsed_arguments():
    parser = argparse.ArgumentParser(prog="./dev bench", description="Measure, and print the ratios.")
    parser.add_argument("bin", metavar="BIN", help="the folder of the programs that were built")
    parser.add_argument("--only", metavar="NAME", action="append", choices=list(measures.ALL),
                        help="only this measure, may be repeated: " + ", ".join(measures.ALL))
    parser.add_argument("--count", metavar="N", type=int, default=300,
                        help="values for each median (300); the slowest measures take fewer, column n tells")
    parser.add_argument("--changes", metavar="N", type=int, default=1_000_000,
                        help="changes in the measure history (1000000); ten million take minutes and a gigabyte")
    parser.add_argument("--json", metavar="FILE", help="write all that was measured")
    return parser.parse_args()


def main():
    arguments = parsed_arguments()
    here = machine.describe()
    print(*report.machine_lines(here), sep="\n", flush=True)
    context = Context(Programs(arguments.bin), max(arguments.count, 3), max(arguments.changes, 1))
    all_rows = []
    for name, measure in measures.ALL.items():
        if arguments.only and name not in arguments.only:
            continue
        print(f"\n{measure.TITLE}  [{name}]", flush=True)
        rows = []
        try:
            rows.extend(measure.run(context))
        except ProgramError as error:
            print(f"  not measured: {error}", flush=True)
        if rows:
            print(*report.table_lines(rows), sep="\n", flush=True)
        all_rows += rows
    missed = sum(row.reached is False for row in all_rows)
    reached = sum(row.reached is True for row in all_rows)
    print(f"\n{reached} targets reached, {missed} missed.")
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump({"machine": here, "count": arguments.count, "rows": [row.as_json() for row in all_rows]}, file,
                      indent=1)
            file.write("\n")


if __name__ == "__main__":
    main()
