"""The script that starts everything: what it asks of the machine, and what it runs."""

import importlib.machinery
import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "studio"


class Calls(list[tuple[list[str], dict[str, str]]]):
    """Stands for `call`: remembers commands and their variables, gives back exit codes set before."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def __call__(self, command: list[str], **variables: str) -> int:
        self.append((command, variables))
        return self.codes.pop(0) if self.codes else 0


@pytest.fixture
def studio() -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("studio", str(SCRIPT))
    spec = importlib.util.spec_from_loader("studio", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


@pytest.fixture
def calls(studio: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    monkeypatch.setattr(studio, "call", calls)
    monkeypatch.setattr(studio, "prepare", lambda testing: None)
    monkeypatch.setattr(studio.sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    return calls


def test_without_a_display_the_screens_are_drawn(
    studio: ModuleType, calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    assert studio.main(["run", "--workspace", "w"]) == 0
    ((command, variables),) = calls
    assert command[-5:] == ["pictures", "--out", str(studio.SCREENS), "--workspace", "w"]
    assert variables == {"QT_QPA_PLATFORM": "offscreen"}
    assert "build/screens/" in capsys.readouterr().out


def test_with_a_display_the_app_opens(
    studio: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":7")
    studio.main(["run"])
    assert calls == [([*studio.UV_RUN, "--no-dev", "python", "-m", "xhs_studio"], {})]


def test_a_command_runs_without_a_display(studio: ModuleType, calls: Calls) -> None:
    calls.codes = [1]
    assert studio.main(["run", "show", "--json"]) == 1
    assert calls[0][0][-3:] == ["xhs_studio", "show", "--json"]


def test_the_whole_check_counts_both_rounds(
    studio: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rounds = iter([{"passed": 5, "failed": 0, "skipped": 0}, {"passed": 2, "failed": 1, "skipped": 0}])
    monkeypatch.setattr(studio, "pytest", lambda *a, **k: next(rounds))
    calls.codes = [0, 1, 0, 0]
    assert studio.main(["test"]) == 1
    assert [command[len(studio.UV_RUN)] for command, _ in calls] == ["ruff", "ruff", "mypy", "lint-imports"]
    assert capsys.readouterr().out.splitlines()[-1] == "7 passed, 1 failed; format not clean"


@pytest.mark.parametrize(
    ("xml", "code", "expected"),
    [
        ('<testsuite tests="9" failures="1" errors="1" skipped="2"/>', 1, (5, 2)),
        ('<testsuite tests="9" failures="0" errors="0" skipped="0"/>', 0, (9, 0)),
        ("", -6, (0, 1)),  # Qt aborted, no report
        ('<testsuite tests="0" failures="0" errors="0" skipped="0"/>', 5, (0, 0)),  # none chosen
    ],
)
def test_results_are_counted(
    studio: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    xml: str,
    code: int,
    expected: tuple[int, int],
) -> None:
    (tmp_path / "build").mkdir()

    def report(command: list[str], **variables: str) -> int:
        if xml:
            (tmp_path / "build" / "tests-offscreen.xml").write_text(f"<testsuites>{xml}</testsuites>")
        return code

    monkeypatch.setattr(studio, "ROOT", tmp_path)
    monkeypatch.setattr(studio, "call", report)
    counts = studio.pytest("offscreen", [])
    assert (counts["passed"], counts["failed"]) == expected


def bare(studio: ModuleType, monkeypatch: pytest.MonkeyPatch, programs: tuple[str, ...]) -> None:
    """A machine on which nothing loads, no font is found, and only `programs` exist."""
    monkeypatch.setattr(studio, "loads", lambda library: False)
    monkeypatch.setattr(studio, "has_chinese_font", lambda wanted: False)
    monkeypatch.setattr(studio.shutil, "which", lambda name: name if name in programs else None)
    monkeypatch.setattr(studio.sys, "platform", "linux")


def test_without_rights_the_one_command_is_printed(
    studio: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare(studio, monkeypatch, ("apt-get",))
    monkeypatch.setattr(studio.os, "geteuid", lambda: 1000)
    assert studio.main(["test"]) == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("sudo apt-get update -qq && sudo apt-get install -y ")
    wanted = {"libxcb-cursor0", "fonts-noto-cjk", "xvfb", "libreoffice-calc"}
    assert wanted <= set(last.split())


def test_running_asks_for_no_test_programs(studio: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    bare(studio, monkeypatch, ())
    packages = set(studio.missing(testing=False).values())
    assert {"libxcb-cursor0", "fonts-noto-cjk"} <= packages
    assert not packages & set(studio.PROGRAMS.values())


def test_a_machine_without_apt_is_told_what_it_lacks(
    studio: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    bare(studio, monkeypatch, ())
    assert studio.main(["run"]) == 1
    assert "libxcb-cursor.so.0" in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "code"), [([], 0), (["help"], 0), (["nonsense"], 2)])
def test_help_names_the_commands(
    studio: ModuleType, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int
) -> None:
    assert studio.main(arguments) == code
    shown = capsys.readouterr().out
    assert "./studio run" in shown
    assert "./studio test" in shown


def test_no_variable_is_left_out(studio: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: dict[str, Any] = {}

    class Done:
        returncode = 3

    monkeypatch.setattr(studio.subprocess, "run", lambda command, env: seen.update(env) or Done())
    assert studio.call(["x"], QT_QPA_PLATFORM="offscreen") == 3
    assert seen["UV_PYTHON_DOWNLOADS"] == "never"
    assert seen["QT_QPA_PLATFORM"] == "offscreen"
    assert "PATH" in seen
