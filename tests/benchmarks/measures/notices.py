# SPDX-License-Identifier: GPL-3.0-or-later
"""Notices: from a rename to the call of Notify on the session bus, each bot writing once."""
import json
import os
import subprocess
import time

from measures.painting import RunningMonitor
from support import display
from support.figures import Row, Sample
from support.programs import ProgramError
from support.statefiles import state_text

TITLE = "Notices: from a write to the call on the session bus"
LONGEST = 10_000_000
SETTLING = 3
# Of all bots together four notices are shown at once in five seconds; more become one.
BETWEEN = 1.3
MOST = 30


def named(number):
    return f"bot-{number:04}"


def write_fleet(folder, count):
    bots = []
    for number in range(count):
        path = os.path.join(folder, named(number) + ".json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(state_text())
        bots.append({"name": named(number), "state": path})
    with open(os.path.join(folder, "fleet.json"), "w", encoding="utf-8") as file:
        json.dump({"version": 1, "bots": bots}, file)
    os.symlink(bots[0]["state"], os.path.join(folder, "bot_state.json"))


def written(folder, count):
    """Raises the leverage of one bot after the other; when, by name."""
    changed = state_text().replace('"leverage": 5', '"leverage": 10')
    times = {}
    for number in range(count):
        path = os.path.join(folder, named(number) + ".json")
        with open(path + ".new", "w", encoding="utf-8") as file:
            file.write(changed)
        times[named(number)] = time.time_ns()
        os.rename(path + ".new", path)
        time.sleep(BETWEEN)
    return times


def run(context):
    count = min(context.count, MOST)
    with context.folder() as folder:
        write_fleet(folder, count)
        environment = display.offscreen(display.home_environment(folder))
        with subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=environment, text=True,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as bus:
            environment = {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
            host = subprocess.Popen(context.programs.python("noticehost.py"), env=environment, text=True,
                                    stdout=subprocess.PIPE)
            try:
                if host.stdout.readline().strip() != "ready":
                    raise ProgramError("there is no notification host: is python3-gi installed?")
                with RunningMonitor(context, folder, environment):
                    time.sleep(SETTLING)
                    times = written(folder, count)
                    time.sleep(1)
            finally:
                host.kill()
                bus.kill()
            lines = [line.split(maxsplit=2) for line in host.stdout]
            host.wait()
    values = []
    for name, begin in times.items():
        arrived = [int(line[1]) for line in lines if line[0] == "notify" and name in line[2]]
        if arrived:
            values.append(min(arrived) - begin)
    if not values:
        raise ProgramError("no notice has come")
    sample = Sample(values, "ns")
    yield Row("notices", "from a rename to Notify on the bus", sample, target="p50 <= 10 ms",
              reached=sample.median <= LONGEST and len(values) == len(times),
              notes=[f"{len(times)} changes, {len(times) - len(values)} without a notice of their own"])
