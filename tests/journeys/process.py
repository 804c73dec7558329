"""The app as a process of its own, seen from outside: its window, its exit code, what it says."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

MODULE = (sys.executable, "-W", "error", "-m", "xhs_studio")


class Process:
    """`python -m xhs_studio` with arguments."""

    def __init__(self, *arguments: str | Path, command: tuple[str, ...] = MODULE) -> None:
        self._process = subprocess.Popen(
            [*command, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        )
        self._said = ""

    @property
    def id(self) -> int:
        """Its number."""
        return self._process.pid

    @property
    def code(self) -> int | None:
        """Its exit code; None while it runs."""
        return self._process.poll()

    @property
    def said(self) -> str:
        """What it wrote until it ended."""
        if self._process.stdout is not None and not self._process.stdout.closed:
            self._said = self._process.communicate(timeout=10)[0]
        return self._said

    def ended(self) -> bool:
        """Whether it has ended."""
        return self.code is not None

    def window(self) -> str:
        """The X window it shows; "" if there is none."""
        words = ("search", "--onlyvisible", "--pid", str(self.id), "--name", ".")
        found = subprocess.run(("xdotool", *words), capture_output=True, text=True, check=False).stdout
        return found.split()[0] if found.split() else ""

    def has_window(self) -> bool:
        """Whether it shows a window that has the keyboard."""
        own = self.window()
        return (
            bool(own)
            and subprocess.run(
                ("xdotool", "getactivewindow"), capture_output=True, text=True, check=False
            ).stdout.strip()
            == own
        )

    def sockets(self) -> set[str]:
        """Kinds of the sockets it holds: `unix`, or `other` for all that might lead out."""
        open_files = (str(file.readlink()) for file in Path(f"/proc/{self.id}/fd").iterdir())
        numbers = {target[8:-1] for target in open_files if target.startswith("socket:[")}
        local = {line.split()[6] for line in Path("/proc/net/unix").read_text().splitlines()[1:]}
        return {"unix" if number in local else "other" for number in numbers}

    def send(self, number: int) -> None:
        """Send a signal."""
        self._process.send_signal(number)

    def finish(self) -> None:
        """End it if it still runs, and let go of it."""
        if not self.ended():
            self._process.kill()
        assert self.said is not None


Run = Callable[..., Process]


def asked(*arguments: str | Path) -> Any:
    """What a command of the command line answers as JSON."""
    command = [*MODULE, *map(str, arguments), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout)
