# SPDX-License-Identifier: GPL-3.0-or-later
"""A display of our own, and a home where programs find nothing of whoever runs this."""
import contextlib
import os
import shutil
import subprocess
import time

from support.programs import ProgramError


def home_environment(folder):
    """The environment of a program whose home is this folder."""
    environment = dict(os.environ)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE",
                 "DBUS_SESSION_BUS_ADDRESS", "SESSION_MANAGER"):
        environment.pop(name, None)
    for name, place in (("HOME", ""), ("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"),
                        ("XDG_STATE_HOME", "state"), ("XDG_CACHE_HOME", "cache"), ("XDG_RUNTIME_DIR", "runtime")):
        environment[name] = os.path.join(folder, "home", place)
        os.makedirs(environment[name], mode=0o700, exist_ok=True)
    environment["LC_ALL"] = "C.UTF-8"
    return environment


def _required(program):
    path = shutil.which(program)
    if path is None:
        raise ProgramError(f"{program} is not installed")
    return path


@contextlib.contextmanager
def virtual_display(environment, window_manager=False):
    """Runs Xvfb, perhaps with openbox, and yields the environment for what is to be shown there."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen([_required("Xvfb"), "-displayfd", str(write_end), "-screen", "0", "1600x1000x24",
                               "-nolisten", "tcp", "-noreset"], pass_fds=[write_end], stderr=subprocess.DEVNULL)
    os.close(write_end)
    manager = None
    try:
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise ProgramError("Xvfb did not start")
        shown = {**environment, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
        if window_manager:
            manager = subprocess.Popen([_required("openbox"), "--sm-disable"], env=shown, stderr=subprocess.DEVNULL)
        yield shown
    finally:
        for process in (manager, server):
            if process is not None:
                process.terminate()
                process.wait()


def offscreen(environment):
    """Without a display; this platform has a warning for every window, which is of no use here."""
    return {**environment, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "default.warning=false"}


def minimise(environment, pid):
    """Waits for the window of a process, minimises it as a user would, and waits until it is gone from the screen."""
    search = [_required("xdotool"), "search", "--onlyvisible", "--pid", str(pid)]

    def windows():
        return subprocess.run(search, env=environment, check=False, text=True, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL).stdout.split()

    deadline = time.monotonic() + 60
    asked = set()
    while time.monotonic() < deadline:
        visible = windows()
        if asked and not visible:
            return
        for window in set(visible) - asked:
            subprocess.run([search[0], "windowminimize", window], env=environment, check=False)
            asked.add(window)
        time.sleep(0.2)
    raise ProgramError("the window could not be minimised")
