# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of our own: a display, a window manager, keys and a pointer; and the program on it."""
import os
import select
import shutil
import signal
import subprocess
import time

# Nothing on a healthy machine takes this long; a busy one may.
PATIENCE = 30.0  # seconds


class Skipped(Exception):
    """What the test needs is not installed."""


def required(*programs):
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        raise Skipped(", ".join(missing) + " not installed")


def wait_until(what, condition):
    """Asks until the answer is something true, and returns it. What is asked may vanish meanwhile."""
    deadline = time.monotonic() + PATIENCE
    last = None
    while True:
        try:
            last = condition()
        except Exception as error:  # pylint: disable=broad-except  # a widget that is just going away
            last = error
        if last and not isinstance(last, Exception):
            return last
        if time.monotonic() > deadline:
            raise AssertionError(f"waited {PATIENCE:.0f} s for {what}; the last answer was {last!r}")
        time.sleep(0.02)


class Desktop:
    """Xvfb and openbox, for as long as the `with` block lasts."""

    def __init__(self, size="1280x800"):
        required("Xvfb", "openbox", "xdotool")
        self._size = size
        self._processes = []

    def __enter__(self):
        read_end, write_end = os.pipe()
        self._start(["Xvfb", "-displayfd", str(write_end), "-screen", "0", self._size + "x24", "-nolisten", "tcp",
                     "-noreset"], pass_fds=[write_end])
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        self._start(["openbox", "--sm-disable"])
        wait_until("a window manager", lambda: self._xdotool("get_num_desktops").returncode == 0)
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            process.wait()

    def _start(self, command, **options):
        self._processes.append(subprocess.Popen(command, stderr=subprocess.DEVNULL, **options))

    @staticmethod
    def _xdotool(*arguments):
        return subprocess.run(["xdotool", *arguments], check=False, capture_output=True, text=True, timeout=PATIENCE)

    def windows(self, pid):
        """The visible windows of a process, the topmost last."""
        return self._xdotool("search", "--onlyvisible", "--pid", str(pid), "--name", ".").stdout.split()

    def geometry(self, window):
        """Width and height as the window manager gives them."""
        answer = self._xdotool("getwindowgeometry", "--shell", window).stdout
        values = dict(line.split("=", 1) for line in answer.splitlines() if "=" in line)
        return int(values["WIDTH"]), int(values["HEIGHT"])

    def title(self, window):
        return self._xdotool("getwindowname", window).stdout.strip()

    def activate(self, window):
        self._xdotool("windowactivate", window)
        wait_until("the window to have the keyboard's focus",
                   lambda: self._xdotool("getwindowfocus").stdout.strip() == window)

    def resize(self, window, width, height):
        self._xdotool("windowsize", "--sync", window, str(width), str(height))

    def key(self, *keys):
        """To whatever has the keyboard's focus."""
        self._xdotool("key", *keys)

    def type(self, text):
        self._xdotool("type", "--delay", "1", text)

    def click(self, x, y):
        self._xdotool("mousemove", "--sync", str(x), str(y), "click", "1")

    def middle(self, window):
        """Where it is on the screen."""
        answer = self._xdotool("getwindowgeometry", "--shell", window).stdout
        values = dict(line.split("=", 1) for line in answer.splitlines() if "=" in line)
        return int(values["X"]) + int(values["WIDTH"]) // 2, int(values["Y"]) + int(values["HEIGHT"]) // 2

    def drop(self, files, end):
        """Drags files out of another program with the pointer, and drops them there. Whether they were taken."""
        source = subprocess.Popen([os.environ["CONFIGSYNC_DRAG_SOURCE"], *files], stdout=subprocess.PIPE, bufsize=0,
                                  env=dict(os.environ, QT_QPA_PLATFORM="xcb"))
        self._processes.append(source)

        def hear():
            ready, _, _ = select.select([source.stdout], [], [], PATIENCE)
            if not ready:
                raise AssertionError("the window to drag from says nothing")
            return source.stdout.readline().decode().strip()

        start = wait_until("the window to drag from", lambda: self._under_pointer("drag source"))
        self._xdotool("mousedown", "1")
        if hear() != "dragging":
            raise AssertionError("no drag has begun")
        for step in range(1, 11):  # as a hand does it
            point = (start[0] + (end[0] - start[0]) * step // 10, start[1] + (end[1] - start[1]) * step // 10)
            self._xdotool("mousemove", "--sync", *map(str, point))
            time.sleep(0.05)
        self._xdotool("mouseup", "1")
        taken = hear() == "taken"
        if not taken:
            source.terminate()
        return taken

    def _under_pointer(self, title):
        """Moves the pointer onto the window of that title, and returns where that is; None while it is not there, or
        not where it will be yet."""
        windows = self._xdotool("search", "--onlyvisible", "--name", f"^{title}$").stdout.split()
        point = self.middle(windows[-1]) if windows else None
        if point:
            self._xdotool("mousemove", "--sync", *map(str, point))
            time.sleep(0.1)
        return point if point and self.middle(windows[-1]) == point else None


class Process:
    """The monitor as a process, which need not have a window."""

    def __init__(self, executable, arguments, home, environment):
        variables = dict(os.environ, QT_QPA_PLATFORM="xcb", HOME=home, XDG_CONFIG_HOME=os.path.join(home, "config"),
                         TMPDIR=home, **environment)
        variables.pop("QT_SCALE_FACTOR", None)
        self._process = subprocess.Popen([executable, *arguments], env=variables, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.PIPE, text=True)

    pid = property(lambda self: self._process.pid)

    def is_running(self):
        return self._process.poll() is None

    def terminate(self):
        """Asks it to end, and returns its exit status and what it said on standard error."""
        if self.is_running():
            self._process.send_signal(signal.SIGTERM)
        return self.ended()

    def ended(self):
        _, said = self._process.communicate(timeout=PATIENCE)
        return self._process.returncode, said

    def kill(self):
        if self.is_running():
            self._process.kill()
        self._process.communicate()


class Program(Process):
    """The monitor with its window, which assistive technology reads."""

    def __init__(self, desktop, executable, home, arguments=()):
        super().__init__(executable, arguments, home,
                         # Qt's bridge warns of nodes that go away while somebody asks for them.
                         {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_LOGGING_RULES": "qt.accessibility.*=false"})
        self._desktop = desktop
        self._last_words = None
        self.window = wait_until("the window", self._first_window)
        desktop.activate(self.window)

    def _first_window(self):
        if not self.is_running():
            if self._last_words is None:
                self._last_words = self._process.stderr.read()
            raise RuntimeError(f"ended with {self._process.returncode}: {self._last_words}")
        windows = self._desktop.windows(self.pid)
        return windows[-1] if windows else None
