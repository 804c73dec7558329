"""The command line as a process: exit codes, bytes on its streams, and what it loads."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from xhs_studio import __version__


def run(*words: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, **variables}
    command = [sys.executable, "-m", "xhs_studio", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, timeout=60, check=False)


def test_it_says_its_version() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout.decode().strip()) == (0, f"xhs-studio {__version__}")


def test_it_writes_utf8_whatever_the_locale(tmp_path: Path) -> None:
    plain = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    added = run("add", "--title", "早餐", "--at", "2026-12-05T20:00", "--workspace", tmp_path / "w", **plain)
    assert added.returncode == 0
    assert "早餐" in added.stdout.decode("utf-8")
    refused = run("add", "--title", "早餐", "--format", "跳舞", "--workspace", tmp_path / "w", **plain)
    assert refused.returncode == 1
    assert "跳舞" in refused.stderr.decode("utf-8")


def test_a_reader_that_leaves_is_no_crash(tmp_path: Path) -> None:
    run("sample", tmp_path / "w", "--today", "2026-11-22")
    words = [
        sys.executable,
        "-m",
        "xhs_studio",
        "show",
        "--from",
        "2026-01-01",
        "--to",
        "2026-12-31",
        "--json",
    ]
    process = subprocess.Popen(
        [*words, "--workspace", str(tmp_path / "w")], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    process.wait(60)
    assert b"Traceback" not in told


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_full_disk_under_the_output_is_said_in_one_sentence(tmp_path: Path, unbuffered: str) -> None:
    run("sample", tmp_path / "w", "--today", "2026-11-22")
    period = ("--from", "2026-11-01", "--to", "2026-11-30", "--workspace", str(tmp_path / "w"))
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "xhs_studio", "show", *period],
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert b"Traceback" not in done.stderr


def test_an_output_that_is_closed_is_no_crash(tmp_path: Path) -> None:
    run("sample", tmp_path / "w", "--today", "2026-11-22")
    words = f"show --from 2026-11-01 --to 2026-11-30 --workspace {tmp_path / 'w'}"
    command = f"{sys.executable} -m xhs_studio {words} >&-"
    done = subprocess.run(command, shell=True, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_commands_load_neither_qt_nor_what_they_do_not_need(tmp_path: Path) -> None:
    script = (
        "import sys; from xhs_studio.app import main; sys.argv[0] = 'xhs-studio'; code = main();"
        "print(code, [m for m in ('PySide6', 'sqlalchemy', 'numpy', 'xlsxwriter', 'lunar_python')"
        " if m in sys.modules])"
    )

    def loaded(*words: object) -> str:
        command = [sys.executable, "-c", script, *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()[-1]

    assert loaded("sample", tmp_path / "w") == "0 ['sqlalchemy']"
    period = ("--from", "2026-12-01", "--to", "2026-12-31", "--workspace", tmp_path / "w")
    assert loaded("show", *period) == "0 ['sqlalchemy']"
    assert loaded("score", "--problem", tmp_path / "none", "--plan", tmp_path / "none") == "1 []"
