# SPDX-License-Identifier: GPL-3.0-or-later
"""How long it takes until 10,000 files in 1,000 folders are watched, and until they have been read too."""
import os

from support.figures import Row, Sample, ratio_of
from support.programs import Conversation, output_of
from support.statefiles import state_text

TITLE = "Set-up: 10,000 files in 1,000 folders"
FILES = 10_000
FOLDERS = 1_000
LONGEST = 300_000_000
#: Each turn takes about a second.
MOST_TURNS = 30


def make_files(folder):
    text = state_text()
    paths = []
    for i in range(FILES):
        place = os.path.join(folder, f"group{i % FOLDERS:04}")
        os.makedirs(place, exist_ok=True)
        paths.append(os.path.join(place, f"bot{i:05}_state.json"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write(text)
    listing = os.path.join(folder, "paths")
    with open(listing, "w", encoding="utf-8") as file:
        file.write("\n".join(paths) + "\n")
    return listing


def run(context):
    with context.folder() as folder:
        listing = make_files(folder)
        program = context.programs.benchmark("bench-enginesetup")
        ours, bare = [], []
        for _ in range(min(context.count, MOST_TURNS)):
            ours.append(int(output_of([program, "watcher", listing])[0][0]))
            bare.append(int(output_of([program, "bare", listing])[0][0]))
        read = []
        for _ in range(3):
            with Conversation([context.programs.benchmark("bench-enginefollower"), "fleet", listing]) as engine:
                read.append(int(engine.answer()[1]))
    ours, bare, read = (Sample(values, "ns") for values in (ours, bare, read))
    yield Row("setup", "one QFileSystemWatcher peer", bare)
    yield Row("setup", "watched", ours, "QFileSystemWatcher", ratio_of(ours, bare), "<= 300 ms",
              ours.median <= LONGEST)
    yield Row("setup", "watched, read and validated, and received", read, "QFileSystemWatcher", ratio_of(read, bare))
