# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand bots in the window and in the terminal: start, news, adding and removing, scrolling, `configsync status`."""
import json
import os
import shutil
import subprocess
import time

from support import display
from support.figures import Row, Sample
from support.programs import Conversation, output_of, proportional_memory
from support.statefiles import state_text

TITLE = "Many bots: 1,000 in the window and in the terminal"
BOTS = 1000
WRITES_A_SECOND = 1000
SECONDS = 5
ROUNDS = 5
FRAME = 16_666_667


def make_fleet(folder):
    """The fleet file of a thousand bots, and the list of their paths."""
    text = state_text()
    bots = []
    for i in range(BOTS):
        place = os.path.join(folder, f"group{i % 50:02}")
        os.makedirs(place, exist_ok=True)
        path = os.path.join(place, f"bot{i:04}_state.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        bots.append({"id": f"bot-{i}", "name": f"bot {i:04}", "state": path, "tags": [f"group {i % 10}"]})
    fleet = os.path.join(folder, "fleet.json")
    with open(fleet, "w", encoding="utf-8") as file:
        json.dump({"version": 1, "shared": {"leverage": 5}, "bots": bots}, file, indent=2)
    paths = os.path.join(folder, "paths")
    with open(paths, "w", encoding="utf-8") as file:
        file.write("\n".join(bot["state"] for bot in bots) + "\n")
    return fleet, paths


def write_often(context, template, paths):
    pause = str(1_000_000 // WRITES_A_SECOND)
    subprocess.run([context.programs.benchmark("bench-statewriter"), "rename", template, str(WRITES_A_SECOND * SECONDS),
                    "1", pause, pause, paths], check=True, stdout=subprocess.DEVNULL)


def window_rows(context, folder, fleet, paths):
    environment = display.offscreen(display.home_environment(folder))
    starts, adds, removals = [], [], []
    template = os.path.join(folder, "template.json")
    with open(template, "w", encoding="utf-8") as file:
        file.write(state_text())
    for round_number in range(ROUNDS):
        history = os.path.join(folder, f"history-{round_number}.sqlite")
        with Conversation([context.programs.benchmark("bench-fleetwindow"), fleet, history], environment) as window:
            starts.append(int(window.answer()[0]))
            time.sleep(1)
            for i in range(4):
                path = os.path.join(folder, f"added{round_number}-{i}.json")
                shutil.copy(template, path)
                adds.append(window.numbers(f"add {path}")[0])
                time.sleep(0.5)
                removals.append(window.numbers("remove")[0])
                time.sleep(0.5)
            if round_number == ROUNDS - 1:
                # Apart: to ask the GUI thread a thousand times a second costs processor time, too.
                window.ask("ask")
                write_often(context, template, paths)
                asked, busy, longest = window.numbers("busy")
                before = window.numbers("cpu")[0]
                write_often(context, template, paths)
                used = (window.numbers("cpu")[0] - before) / SECONDS / 1e9
                memory = proportional_memory(window.process.pid)
            window.finish()
    yield Row("fleetwindow", "from main() to all loaded and shown", Sample(starts, "ns"), target="<= 1 s",
              reached=Sample(starts, "ns").median <= 1_000_000_000)
    for name, values in (("adding one bot", adds), ("removing one bot", removals)):
        yield Row("fleetwindow", name, Sample(values, "ns"), target="<= 20 ms",
                  reached=Sample(values, "ns").median <= 20_000_000)
    yield Row("fleetwindow", "1,000 writes/s: an event waits for the GUI, p99.9", Sample([busy], "ns"),
              target="<= 16 ms", reached=busy <= 16_000_000,
              notes=[f"{asked} events, the longest wait {longest / 1e6:.1f} ms"])
    yield Row("fleetwindow", "1,000 writes/s: processor, engine and window", Sample([used * 100], "%"),
              target="<= 25 % of a core", reached=used <= 0.25)
    yield Row("fleetwindow", "memory (PSS)", Sample([memory], "bytes"), target="<= 120 MB",
              reached=memory <= 120_000_000)


def processor_seconds(pid):
    """Of all threads that live, to the nanosecond."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="utf-8") as file:
            total += int(file.read().split()[0])
    return total / 1e9


def program_row(context, folder, fleet, paths):
    """The program as it is, with its notices, its log and the trades of the bot that is shown, on a display."""
    template = os.path.join(folder, "template.json")
    home = display.home_environment(os.path.join(folder, "whole"))
    with display.virtual_display(home, window_manager=True) as environment:
        process = subprocess.Popen([context.programs.product("configsync-monitor"), "--fleet", fleet], env=environment,
                                   stderr=subprocess.DEVNULL)
        try:
            time.sleep(3)
            write_often(context, template, paths)
            before = processor_seconds(process.pid)
            write_often(context, template, paths)
            used = (processor_seconds(process.pid) - before) / SECONDS
        finally:
            process.terminate()
            process.wait()
    return Row("fleetwindow", "1,000 writes/s: processor, the whole program", Sample([used * 100], "%"),
               target="<= 25 % of a core", reached=used <= 0.25)


def run(context):
    with context.folder() as folder:
        fleet, paths = make_fleet(folder)
        lines = output_of([context.programs.benchmark("bench-spawntimer"), str(20),
                           context.programs.product("configsync"), "status", "--fleet", fleet])
        status = Sample([int(line[1]) for line in lines][2:], "ns")
        yield Row("fleetwindow", "configsync status over 1,000 files", status, target="<= 0.2 s",
                  reached=status.median <= 200_000_000)
        yield from window_rows(context, folder, fleet, paths)
        yield program_row(context, folder, fleet, paths)
        lines = output_of([context.programs.benchmark("bench-matrixscroller"), "500", "40", str(context.count)],
                          display.offscreen(display.home_environment(folder)))
        frames = Sample([int(line[1]) for line in lines if line[0] == "frame"], "ns")
        yield Row("fleetwindow", "a frame of scrolling, 500 x 40", frames, target="p99 <= 16.7 ms",
                  reached=frames.p99 <= FRAME)
        yield Row("fleetwindow", "ordering 500 x 40 anew", Sample([int(line[1]) for line in lines if line[0] == "news"],
                                                                  "ns"))
