# SPDX-License-Identifier: GPL-3.0-or-later
"""A thousand bots that write a thousand times a second, every write another configuration."""
import os
import time

from support.figures import Row, Sample
from support.programs import Conversation, output_of
from support.statefiles import state_text

TITLE = "Fleet: 1,000 bots, 1,000 writes a second for 10 s, every write another configuration"
BOTS = 1000
WRITES_A_SECOND = 1000
SECONDS = 10
LARGEST_SHARE = 12.0
LARGEST_P99 = 1_000_000


def make_bots(folder, folders):
    """The list of the paths of all bots, spread over so many folders."""
    text = state_text()
    paths = []
    for i in range(BOTS):
        place = os.path.join(folder, f"group{i % folders:04}")
        os.makedirs(place, exist_ok=True)
        paths.append(os.path.join(place, f"bot{i:04}_state.json"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(text)
    listing = os.path.join(folder, "paths")
    with open(listing, "w", encoding="utf-8") as file:
        file.write("\n".join(paths) + "\n")
    return listing


def measure(context, mode, folders):
    with context.folder() as folder:
        listing = make_bots(folder, folders)
        template = os.path.join(folder, "template.json")
        with open(template, "w", encoding="utf-8") as file:
            file.write(state_text())
        with Conversation([context.programs.benchmark("bench-enginefollower"), "fleet", listing]) as engine:
            engine.answer()
            time.sleep(3)
            before = engine.numbers("u")[0]
            time.sleep(SECONDS)
            idle = engine.numbers("u")[0] - before
            before = engine.numbers("u")[0]
            begin = time.monotonic()
            lines = output_of([context.programs.benchmark("bench-statewriter"), mode, template,
                               str(WRITES_A_SECOND * SECONDS), "1", str(1_000_000 // WRITES_A_SECOND),
                               str(1_000_000 // WRITES_A_SECOND), listing])
            elapsed = time.monotonic() - begin
            time.sleep(0.5)
            used = engine.numbers("u")[0] - before
            seen = [(int(line[0]), int(line[1])) for line in engine.finish()]
    written = {int(line[0]): int(line[1]) for line in lines}
    return written, seen, max(used - idle, 0) / 1e9 / elapsed * 100, elapsed


def run(context):
    for mode in ("rename", "truncate"):
        for folders in (100, 1):
            written, seen, share, elapsed = measure(context, mode, folders)
            name = f"{mode}, in {folders} folder{'s' if folders > 1 else ''}"
            first = {}
            for number, moment in seen:
                first.setdefault(number, moment)
            latencies = Sample([first[number] - moment for number, moment in written.items() if number in first]
                               or [0], "ns")
            final = sorted(written)[-BOTS:]
            lost = sum(number not in first for number in final)
            notes = [f"{len(written)} writes in {elapsed:.2f} s, {len(seen)} changes; "
                     f"{lost} of {BOTS} final configurations not seen"]
            yield Row("fleet", f"{name}: CPU", Sample([share], "% of a core"), target=f"<= {LARGEST_SHARE:g} %",
                      reached=share <= LARGEST_SHARE)
            yield Row("fleet", f"{name}: latency", latencies, target="p99 <= 1 ms, every final one seen",
                      reached=latencies.p99 <= LARGEST_P99 and lost == 0 and len(seen) <= len(written), notes=notes)
