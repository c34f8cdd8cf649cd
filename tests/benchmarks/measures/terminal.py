# SPDX-License-Identifier: GPL-3.0-or-later
"""`configsync show` as a process, against the Python original's self-test as a process."""
import os

from support.figures import Row, Sample, ratio_of
from support.programs import output_of
from support.statefiles import state_text

TITLE = "Terminal: `configsync show` as a process, against the Python original's self-test"
LARGEST_RATIO = 0.3


def run(context):
    with context.folder() as folder:
        path = os.path.join(folder, "bot_state.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(state_text())
        lines = output_of([context.programs.benchmark("bench-spawntimer"), str(context.count + 5),
                           context.programs.product("configsync"), "show", path, "--",
                           *context.programs.python("original.py"), path, "--",
                           context.programs.product("configsync"), "--version"])
    # The first few find nothing in the caches.
    times = [[int(line[1]) for line in lines if line[0] == contestant][5:] for contestant in "012"]
    show, python, version = (Sample(values, "ns") for values in times)
    ratio = ratio_of(show, python)
    yield Row("terminal", "the Python original's self-test", python)
    yield Row("terminal", "configsync show", show, "Python", ratio, f"<= {LARGEST_RATIO}x", ratio <= LARGEST_RATIO)
    yield Row("terminal", "configsync --version, for comparison", version, "Python", ratio_of(version, python))
