# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: from the start of the process to the first values on the screen, and from a write to its pixels."""
import bisect
import os
import subprocess
import time

from support import display
from support.figures import Row, Sample, ratio_of
from support.programs import ProgramError, output_of, proportional_memory, terminated_output
from support.statefiles import state_text

TITLE = "Window: from the start to the first paint with one bot, and from a write to its pixels"
LARGEST_BARE_RATIO = 1.3
LARGEST_PYTHON_RATIO = 0.7
LARGEST_MEMORY = 40_000_000
LONGEST_PAINT = 2_000_000
WARM_UP = 5


def monitor_command(context, folder):
    return [context.programs.product("configsync-monitor"), "--benchmark-paint", "--fleet",
            os.path.join(folder, "fleet.json"), os.path.join(folder, "bot_state.json")]


def start_rows(context, folder, name, environment):
    lines = output_of([context.programs.benchmark("bench-spawntimer"), "--until-stamp", str(context.count + WARM_UP),
                       *monitor_command(context, folder), "--", context.programs.benchmark("bench-tablepeer"), "--",
                       *context.programs.python("tablepeer.py")], environment)
    # The first few find nothing in the caches.
    times = [[int(line[1]) for line in lines if line[0] == contestant][WARM_UP:] for contestant in "012"]
    monitor, bare, python = (Sample(values, "ns") for values in times)
    yield Row("painting", f"{name}: bare QMainWindow with a table", bare)
    yield Row("painting", f"{name}: the same in PyQt6", python, "bare", ratio_of(python, bare))
    for peer, sample, largest in (("bare", bare, LARGEST_BARE_RATIO), ("PyQt6", python, LARGEST_PYTHON_RATIO)):
        ratio = ratio_of(monitor, sample)
        yield Row("painting", f"{name}: monitor, first paint", monitor, peer, ratio, f"<= {largest}x {peer}",
                  ratio <= largest)


class RunningMonitor:
    """A monitor that has painted its first values."""

    def __init__(self, context, folder, environment):
        self.command = monitor_command(context, folder)
        self.environment = environment
        self.process = None

    def __enter__(self):
        self.process = subprocess.Popen(self.command, env=self.environment, text=True, stdout=subprocess.PIPE)
        if not self.process.stdout.readline().startswith("values "):
            self.__exit__()
            raise ProgramError("configsync-monitor painted no values")
        return self.process

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()


def memory_row(context, folder, name, environment):
    with RunningMonitor(context, folder, environment) as process:
        time.sleep(2)
        memory = Sample([proportional_memory(process.pid)], "bytes")
    return Row("painting", f"{name}: memory (PSS)", memory, target="<= 40 MB",
               reached=memory.median <= LARGEST_MEMORY)


def pixel_row(context, folder, name, environment):
    listing = os.path.join(folder, "paths")
    template = os.path.join(folder, "template.json")
    with open(listing, "w", encoding="utf-8") as file:
        file.write(os.path.join(folder, "bot_state.json") + "\n")
    with open(template, "w", encoding="utf-8") as file:
        file.write(state_text())
    with RunningMonitor(context, folder, environment) as process:
        time.sleep(1)
        lines = output_of([context.programs.benchmark("bench-statewriter"), "rename", template, str(context.count),
                           "1", "20000", "50000", listing])
        time.sleep(0.5)
        painted = [int(line[1]) for line in terminated_output(process) if line[0] == "change"]
    begins = [int(line[1]) for line in lines]
    values = []
    for begin, following in zip(begins, begins[1:] + [begins[-1] + 10**9]):
        place = bisect.bisect_left(painted, begin)
        if place < len(painted) and painted[place] < following:
            values.append(painted[place] - begin)
    if not values:
        raise ProgramError("configsync-monitor painted no change")
    sample = Sample(values, "ns")
    missing = len(begins) - len(values)
    return Row("painting", f"{name}: from a rename to its pixels", sample, target="p50 <= 2 ms",
               reached=sample.median <= LONGEST_PAINT and missing == 0,
               notes=[f"{len(begins)} writes, {missing} not painted before the next one"])


def run(context):
    with context.folder() as folder:
        with open(os.path.join(folder, "bot_state.json"), "w", encoding="utf-8") as file:
            file.write(state_text())
        home = display.home_environment(folder)
        with display.virtual_display(home) as shown:
            yield from start_rows(context, folder, "Xvfb", shown)
            yield memory_row(context, folder, "Xvfb", shown)
            yield pixel_row(context, folder, "Xvfb", shown)
        yield from start_rows(context, folder, "offscreen", display.offscreen(home))
        yield memory_row(context, folder, "offscreen", display.offscreen(home))
