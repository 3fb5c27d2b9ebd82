"""A desktop for one test: a virtual screen with a window manager, an accessibility bus, real mouse and keyboard.

Widgets are found by role and accessible name (AT-SPI), clicked and typed at by xdotool, as a person would.
"""
import os
import signal
import subprocess
import time

PATIENCE = 300  # seconds before an expectation that does not come true is called a failure


class Failure(Exception):
    """Something that a person would expect did not happen."""


def wait_until(condition, what, patience=PATIENCE):
    """Polls until the condition returns something true, and returns it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        result = condition()
        if result:
            return result
        time.sleep(0.1)
    raise Failure(f"waited in vain for {what}")


class Desktop:
    """Xvfb, openbox and a private bus; everything started in it ends with it."""

    def __init__(self, size="1920x1080"):
        self.size = size
        self.children = []
        self.environment = dict(os.environ)

    def __enter__(self):
        read, write = os.pipe()
        screen = ["-screen", "0", f"{self.size}x24"]
        self.start(["Xvfb", "-displayfd", str(write), *screen, "-nolisten", "tcp", "-noreset"], pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as number:  # the server writes it in pieces, and dies if nobody reads the last
            self.environment["DISPLAY"] = ":" + number.readline().strip()
        bus = subprocess.run(["dbus-daemon", "--session", "--fork", "--print-address=1", "--print-pid=1"],
                             capture_output=True, text=True, check=True, env=self.environment).stdout.split()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus[0]
        self.bus = int(bus[1])
        self.environment.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1", LANG="C.UTF-8",
                                NO_AT_BRIDGE="0")
        self.start(["openbox"])
        wait_until(self._has_manager, "the window manager")  # one that comes later moves the windows it finds
        self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
        os.environ.update(self.environment)  # the accessibility library reads this process's own
        return self

    def _has_manager(self):
        return subprocess.run(["xdotool", "get_num_desktops"], env=self.environment, capture_output=True).returncode == 0

    def __exit__(self, *_):
        for child in reversed(self.children):
            if child.poll() is None:
                child.terminate()
                child.wait()
        os.kill(self.bus, signal.SIGTERM)

    def start(self, command, **options):
        options.setdefault("stdout", subprocess.DEVNULL)
        options.setdefault("stderr", subprocess.DEVNULL)
        child = subprocess.Popen(command, env=self.environment, **options)
        self.children.append(child)
        return child

    def xdotool(self, *words):
        return subprocess.run(["xdotool", *map(str, words)], env=self.environment, capture_output=True, text=True,
                              check=True).stdout

    def click(self, x, y, button=1, times=1):
        self.xdotool("mousemove", x, y)
        self.xdotool("click", "--repeat", times, "--delay", 60, button)

    def type(self, text):
        self.xdotool("type", "--delay", 8, "--", text)

    def key(self, *keys):
        self.xdotool("key", "--delay", 30, *keys)

    def screenshot(self, path, window="root"):
        os.makedirs(os.path.dirname(path), exist_ok=True)
        subprocess.run(["import", "-window", window, path], env=self.environment, check=True)
