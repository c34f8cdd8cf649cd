# SPDX-License-Identifier: GPL-3.0-or-later
"""From the rename, or the last write, to the configuration that was parsed, validated and emitted.

The clock starts right before the rename() or the last write(): rename() is announced to the readers first and then, on
a file system with a journal, takes longer to give back the replaced file than they take to read the new one.
"""
import os

from support.figures import Row, Sample, ratio_of
from support.programs import Conversation, ProgramError, output_of
from support.statefiles import state_text

TITLE = "Latency: from the write to the new configuration (11 KB, a write every 20-50 ms)"

#: The contestants take turns, this many writes each.
BLOCK = 20
SHORTEST_GAP = 20_000
LONGEST_GAP = 50_000


class Contestant:
    def __init__(self, name, folder, command):
        self.name = name
        self.folder = folder
        self.path = os.path.join(folder, "bot_state.json")
        self.list = os.path.join(folder, "paths")
        self.command = command
        self.moments = []

    def command_line(self):
        return [word.format(path=self.path, list=self.list) for word in self.command]


def contestants_in(context, folder):
    programs = context.programs
    commands = {
        "inotify": [programs.benchmark("bench-inotifypeer"), "{path}"],
        "QFileSystemWatcher": [programs.benchmark("bench-watcherpeer"), "{path}"],
        "watchdog": [*programs.python("watchdogpeer.py"), "{path}"],
        "received": [programs.benchmark("bench-enginefollower"), "fleet", "{list}"],
        "emitted": [programs.benchmark("bench-enginefollower"), "engine", "{list}"],
    }
    for name, command in commands.items():
        own = os.path.join(folder, name)
        os.mkdir(own)
        contestant = Contestant(name, own, command)
        with open(contestant.path, "w", encoding="utf-8") as file:
            file.write(state_text())
        with open(contestant.list, "w", encoding="utf-8") as file:
            file.write(contestant.path + "\n")
        yield contestant


def compete(context, mode):
    """Latencies in nanoseconds, and what was seen, of each contestant."""
    with context.folder() as folder:
        contestants = list(contestants_in(context, folder))
        template = os.path.join(folder, "template.json")
        with open(template, "w", encoding="utf-8") as file:
            file.write(state_text())
        conversations = [Conversation(contestant.command_line()) for contestant in contestants]
        try:
            for conversation in conversations:
                conversation.answer()
            number = 1
            for _ in range(-(-context.count // BLOCK)):
                for contestant in contestants:
                    lines = output_of([context.programs.benchmark("bench-statewriter"), mode, template, str(BLOCK),
                                       str(number), str(SHORTEST_GAP), str(LONGEST_GAP), contestant.list])
                    contestant.moments += [tuple(map(int, line)) for line in lines]
                    number += BLOCK
            seen = [conversation.finish() for conversation in conversations]
        finally:
            for conversation in conversations:
                conversation.__exit__()
    return {contestant.name: (contestant.moments, [(int(line[0]), int(line[1])) for line in lines])
            for contestant, lines in zip(contestants, seen)}


def sample_of(moments, seen, start=1):
    """Nanoseconds from the write to its being seen; `start` 1 is before the system call and 2 after it."""
    first = {}
    for number, time in seen:
        first.setdefault(number, time)
    values = [first[moment[0]] - moment[start] for moment in moments if moment[0] in first]
    if not values:
        raise ProgramError("nothing was seen")
    return Sample(values, "ns")


def accounting(moments, seen):
    """How many writes were never seen, and how many sights were one too many."""
    numbers = [number for number, _ in seen]
    written = {moment[0] for moment in moments}
    return len(written - set(numbers)), len(numbers) - len(set(numbers) & written)


def peer_rows(title, results, samples):
    for name in ("inotify", "QFileSystemWatcher", "watchdog"):
        moments = results[name][0]
        call = Sample([end - begin for _, begin, end in moments], "ns")
        after = sample_of(*results[name], 2)
        yield Row("latency", f"{title}: {name} peer", samples[name], "inotify",
                  ratio_of(samples[name], samples["inotify"]),
                  notes=[f"the system call took {call.text(call.median)}; "
                         f"seen {after.text(after.median)} after its return"])


def run(context):
    for mode, title in (("rename", "rename"), ("truncate", "truncate and write")):
        results = compete(context, mode)
        samples = {name: sample_of(*result) for name, result in results.items()}
        yield from peer_rows(title, results, samples)
        for name in ("emitted", "received"):
            missing, extra = accounting(*results[name])
            after = sample_of(*results[name], 2)
            ratio = ratio_of(samples[name], samples["inotify"])
            yield Row("latency", f"{title}: engine, {name}", samples[name], "inotify", ratio, "p50 <= 2.0x inotify",
                      ratio <= 2.0,
                      [f"{len(results[name][0])} writes, {missing} changes missing, {extra} too many; "
                       f"seen {after.text(after.median)} after the system call's return"])
        received = samples["received"]
        ratio = ratio_of(received, samples["watchdog"])
        yield Row("latency", f"{title}: engine, received", received, "watchdog", ratio,
                  "ahead of watchdog, p99 <= 5 ms, each once",
                  ratio < 1 and received.p99 <= 5e6 and accounting(*results["received"]) == (0, 0))
