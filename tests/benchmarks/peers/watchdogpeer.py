#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same with watchdog: wakes up, loads the whole document, checks the configuration, remembers the time.

    watchdogpeer.py PATH

Prints `ready`, and when its input ends `number nanoseconds` for each configuration that was another one than before.
"""
import os
import sys
import time

from original import load
from watchdog.events import FileSystemEventHandler
from watchdog.observers import Observer


class Reader(FileSystemEventHandler):
    def __init__(self, path):
        self.path = path
        self.last = load(path)
        self.records = []

    def dispatch(self, event):
        if self.path not in (event.src_path, getattr(event, "dest_path", "")):
            return
        try:
            configuration = load(self.path)
        except (OSError, ValueError, KeyError):
            return  # torn, and the next event will tell
        if configuration == self.last:
            return
        now = time.monotonic_ns()
        self.last = configuration
        self.records.append((configuration["long_avg_return"], now))


def main():
    path = sys.argv[1]
    reader = Reader(path)
    observer = Observer()
    observer.schedule(reader, os.path.dirname(path))
    observer.start()
    print("ready", flush=True)
    sys.stdin.read()
    observer.stop()
    observer.join()
    for value, now in reader.records:
        print(round((value - 1) * 1e6), now)


main()
