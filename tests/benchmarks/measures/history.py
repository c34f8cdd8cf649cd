# SPDX-License-Identifier: GPL-3.0-or-later
"""The history: appending against SQLite's own interface, and a million changes imported, drawn and verified."""
from support.figures import Row, Sample, ratio_of
from support.programs import output_of

TITLE = "History: one change appended; 1,000,000 changes (--changes) imported, drawn and verified"
MILLION = 1_000_000
LARGEST_RATIO = 1.5
LONGEST_IMPORT = 8_000_000_000
LARGEST_FILE = 100_000_000
LONGEST_VERIFICATION = 3_000_000_000
LONGEST_STEPS = 15_000_000
LONGEST_STEPS_OF_MORE = 30_000_000


def run(context):
    with context.folder() as folder:
        lines = output_of([context.programs.benchmark("bench-historystore"), folder, str(context.changes),
                           str(context.count)])
    values = {}
    for kind, value in lines:
        values.setdefault(kind, []).append(int(value))
    append, peer = Sample(values["append"], "ns"), Sample(values["peer"], "ns")
    ratio = ratio_of(append, peer)
    yield Row("history", "SQLite's own interface, the same rows", peer)
    yield Row("history", "one change appended, on the disk", append, "SQLite", ratio, f"<= {LARGEST_RATIO}x SQLite",
              ratio <= LARGEST_RATIO)
    scale = context.changes / MILLION
    longest_steps = LONGEST_STEPS if scale <= 1 else LONGEST_STEPS_OF_MORE
    for name, kind, unit, text, most in (
            ("import", "import", "ns", "8 s for each million", LONGEST_IMPORT * scale),
            ("size of the database", "bytes", "bytes", "100 MB for each million", LARGEST_FILE * scale),
            ("steps of a parameter, the first time", "coldsteps", "ns", "", None),
            ("steps of a parameter", "steps", "ns", f"{longest_steps // MILLION} ms", longest_steps),
            ("verification", "verify", "ns", "3 s for each million", LONGEST_VERIFICATION * scale)):
        sample = Sample(values[kind], unit)
        notes = [f"{values['points'][0]} points"] if kind == "coldsteps" else []
        if most is None:
            yield Row("history", name, sample, notes=notes)
        else:
            yield Row("history", name, sample, target=f"<= {text}", reached=sample.median <= most, notes=notes)
