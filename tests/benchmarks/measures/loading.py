# SPDX-License-Identifier: GPL-3.0-or-later
"""Load and validate in process, against json.load with the same checks; time and memory."""
import os

from support.figures import Row, Sample, ratio_of
from support.programs import Conversation
from support.statefiles import state_text

TITLE = "Load and validate in process, against Python's json.load with the same checks"

#: Name, bytes, loads a turn, how many times faster than the peer it must be, and the most loads: the peer takes
#: seconds for the largest, and three hundred of them would take half an hour.
SIZES = (
    ("11 KB", 11_500, 20, 5, 10_000),
    ("1 MB", 1_000_000, 5, 15, 300),
    ("10 MB", 10_000_000, 1, 15, 40),
    ("100 MB", 100_000_000, 1, 15, 5),
)
LARGEST_MARGIN = 1.10
MEMORY_FROM = 10_000_000  # about
SNAPSHOTS = 10_000


def times_rows(count, name, engine, peer, batch, factor):
    fresh, steady, python = [], [], []
    engine.numbers(f"fresh {batch}")
    peer.numbers(f"steady {batch}")
    while len(python) < count:
        fresh += engine.numbers(f"fresh {batch}")
        python += peer.numbers(f"steady {batch}")
        steady += engine.numbers(f"steady {batch}")
    python = Sample(python, "ns")
    yield Row("loading", f"{name}: json.load peer", python)
    for label, values in (("first", fresh), ("again", steady)):
        sample = Sample(values, "ns")
        ratio = ratio_of(sample, python)
        yield Row("loading", f"{name}: engine, {label}", sample, "json.load", ratio,
                  f"{factor}x faster (<= {1 / factor:.3f}x)", ratio <= 1 / factor, [f"{1 / ratio:.1f} times faster"])


def memory_rows(name, size, engine_command, peer_command):
    with Conversation(engine_command) as engine, Conversation(peer_command) as peer:
        grown = Sample(engine.numbers("memory"), "bytes")
        python = Sample(peer.numbers("memory"), "bytes")
    target, reached = "", None
    if size >= MEMORY_FROM * 0.9:
        target, reached = "growth <= file + 10 %", grown.median <= size * LARGEST_MARGIN
    yield Row("loading", f"{name}: memory growth", grown, "json.load", ratio_of(grown, python), target, reached,
              [f"the file has {size} bytes, the peer grew by {python.text(python.median)}"])


def small_rows(context, command):
    with Conversation(command) as engine:
        for word, label in (("unchanged", "the very same file"), ("rewritten", "a file with the same configuration")):
            engine.numbers(f"{word} 20")
            sample = Sample(engine.numbers(f"{word} {max(context.count, 1000)}"), "ns")
            yield Row("loading", f"unchanged, 11 KB: {label}", sample, target="<= 10 µs", reached=sample.median <= 10e3)
        kept, json = engine.numbers(f"snapshots {SNAPSHOTS}")
    beyond = Sample([kept - json], "bytes")
    yield Row("loading", "one configuration beyond its JSON", beyond, target="< 4 KB", reached=beyond.median < 4096,
              notes=[f"{kept} bytes kept for each of {SNAPSHOTS}, whose JSON has {json}"])


def run(context):
    with context.folder() as folder:
        path = os.path.join(folder, "bot_state.json")
        engine_command = [context.programs.benchmark("bench-engineloader"), path]
        peer_command = [*context.programs.python("original.py"), "--commands", path]
        for name, wanted, batch, factor, most in SIZES:
            with open(path, "w", encoding="utf-8") as file:
                file.write(state_text(wanted))
            size = os.path.getsize(path)
            with Conversation(engine_command) as engine, Conversation(peer_command) as peer:
                yield from times_rows(min(context.count, most), name, engine, peer, batch, factor)
            yield from memory_rows(name, size, engine_command, peer_command)
            if size < 100_000:
                yield from small_rows(context, engine_command)
