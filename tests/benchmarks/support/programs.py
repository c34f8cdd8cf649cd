# SPDX-License-Identifier: GPL-3.0-or-later
"""The programs that are started, and how they are talked to."""
import os
import subprocess
import sys


class ProgramError(Exception):
    """A program did not do what it should; the measure cannot go on."""


class Programs:
    """Where the programs are: `products` holds what is installed, `benchmarks` what only measures."""

    def __init__(self, products):
        self.products = os.path.abspath(products)
        self.benchmarks = os.path.join(os.path.dirname(self.products), "bench-bin")
        self.peers = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers")

    def product(self, name):
        return self._existing(os.path.join(self.products, name))

    def benchmark(self, name):
        return self._existing(os.path.join(self.benchmarks, name))

    def python(self, name):
        """A peer in Python, by the Python that runs this."""
        return [sys.executable, self._existing(os.path.join(self.peers, name))]

    @staticmethod
    def _existing(path):
        if not os.path.exists(path):
            raise ProgramError(f"{os.path.basename(path)} has not been built")
        return path


class Conversation:
    """A process that obeys lines on its input and answers with lines; ends with its input."""

    def __init__(self, command, environment=None):
        self.name = os.path.basename(command[-1] if command[0] == sys.executable else command[0])
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
                                        env=environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            raise ProgramError(f"{self.name} ended with status {self.process.wait()}")
        return line.split()

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.answer()

    def numbers(self, line):
        return [int(word) for word in self.ask(line)]

    def finish(self):
        """Closes its input, and returns the lines that it still had to say."""
        text, _ = self.process.communicate()
        if self.process.returncode != 0:
            raise ProgramError(f"{self.name} ended with status {self.process.returncode}")
        return [line.split() for line in text.splitlines()]


def output_of(command, environment=None):
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, env=environment)
    if result.returncode != 0:
        raise ProgramError(f"{os.path.basename(command[0])} ended with status {result.returncode}")
    return [line.split() for line in result.stdout.splitlines()]


def terminated_output(process):
    """Ends a process that would go on for ever, and returns the lines that it has printed and nobody has read."""
    process.terminate()
    text, _ = process.communicate(timeout=30)
    return [line.split() for line in text.splitlines()]


def processor_time(pid):
    """Nanoseconds that all threads of a process have run, which is finer than the ticks of /proc/PID/stat."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="ascii") as file:
                total += int(file.read().split()[0])
        except FileNotFoundError:
            continue  # it has just ended
    return total


def proportional_memory(pid):
    """PSS in bytes."""
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith("Pss:"))
