"""Runs command lines in process, on a workspace of the test's own."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.kit.builders import FixedClock
from xhs_studio.app import house
from xhs_studio.cli.main import run


@dataclass
class Line:
    """One command line that was run."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """What it wrote, as JSON."""
        return json.loads(self.out)


Shell = Callable[..., Line]


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    """Runs a command line; the clock stands at 22 November 2026."""
    clock = FixedClock()

    def line(*words: object) -> Line:
        capsys.readouterr()
        code = run([str(word) for word in words], house(clock))
        told = capsys.readouterr()
        return Line(code, told.out, told.err)

    return line


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A folder for a workspace that is not there yet."""
    return tmp_path / "workspace"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample workspace to copy; nobody has it open."""
    folder = tmp_path_factory.mktemp("sample") / "workspace"
    assert run(["sample", str(folder), "--today", "2026-11-22"], house(FixedClock())) == 0
    return folder


@pytest.fixture
def at_work(shell: Shell, workspace: Path, sample: Path) -> Shell:
    """Runs a command line on a sample workspace of the test's own."""
    shutil.copytree(sample, workspace)
    return lambda *words: shell("--workspace", workspace, *words)
