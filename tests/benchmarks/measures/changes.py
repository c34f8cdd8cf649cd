# SPDX-License-Identifier: GPL-3.0-or-later
"""The Changes page over a million changes: from its making to its first rows, and the frames of scrolling."""
from support import display
from support.figures import Row, Sample
from support.programs import output_of

TITLE = "Changes: the page over 1,000,000 changes"
CHANGES = 1_000_000
OPENINGS = 7
LONGEST_OPENING = 100_000_000
LONGEST_FRAME = 16_666_667


def run(context):
    with context.folder() as folder:
        lines = output_of([context.programs.benchmark("bench-changespage"), folder, str(CHANGES), str(OPENINGS),
                           str(context.count)], display.offscreen(display.home_environment(folder)))
    values = {kind: Sample([int(line[1]) for line in lines if line[0] == kind], "ns")
              for kind in ("open", "counted", "frame")}
    yield Row("changes", "opening, to the first rows painted", values["open"], target="<= 100 ms",
              reached=values["open"].median <= LONGEST_OPENING)
    yield Row("changes", "opening, until all are counted", values["counted"])
    yield Row("changes", "a frame of scrolling", values["frame"], target="p99 <= 16.7 ms",
              reached=values["frame"].p99 <= LONGEST_FRAME)
