# SPDX-License-Identifier: GPL-3.0-or-later
"""What it costs to do nothing: the monitor minimised, the engine alone, with one bot that does not write."""
import os
import time

from measures.painting import RunningMonitor
from support import display
from support.figures import Row, Sample
from support.programs import Conversation, processor_time
from support.statefiles import state_text

TITLE = "Idle: processor time within a minute, one bot that does not write"
SETTLING = 30  # until the audits of what stands still are as seldom as they get
SECONDS = 60
LARGEST = 5_000_000


def run(context):
    with context.folder() as folder:
        path = os.path.join(folder, "bot_state.json")
        listing = os.path.join(folder, "paths")
        with open(path, "w", encoding="utf-8") as file:
            file.write(state_text())
        with open(listing, "w", encoding="utf-8") as file:
            file.write(path + "\n")
        home = display.home_environment(folder)
        with display.virtual_display(home, window_manager=True) as shown, \
                RunningMonitor(context, folder, shown) as monitor, \
                Conversation([context.programs.benchmark("bench-enginefollower"), "fleet", listing]) as engine:
            engine.answer()
            display.minimise(shown, monitor.pid)
            time.sleep(SETTLING)
            before = (processor_time(monitor.pid), engine.numbers("u")[0])
            time.sleep(SECONDS)
            after = (processor_time(monitor.pid), engine.numbers("u")[0])
    hidden, alone = (Sample([end - begin], "ns") for begin, end in zip(before, after))
    yield Row("idle", "monitor, minimised", hidden, target="<= 5 ms", reached=hidden.median <= LARGEST)
    yield Row("idle", "the engine alone", alone)
