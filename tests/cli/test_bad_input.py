"""What cannot be done is said in one sentence, with exit code 1, and nothing has changed."""

import hashlib
import sqlite3
from pathlib import Path

import pytest

from tests.cli.conftest import Shell


def state(folder: Path) -> dict[str, str]:
    """Every file below a folder with a checksum."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file() and "backup" not in str(path)
    }


WHEN = ("--at", "2026-12-05T20:00")
BAD = [
    (("plan", "--from", "2026-12-31", "--to", "2026-12-01"), "2026-12-31"),
    (("plan", "--from", "2026-02-30", "--to", "2026-12-01"), "2026-02-30"),
    (("plan", "--from", "2026-12-01", "--to", "20261231"), "20261231"),
    (("plan", "--from", "0001-01-01", "--to", "2026-12-31"), "0001-01-01"),
    (("plan", "--from", "2026-12-01", "--to", "2099-12-31"), "at most"),
    (("show", "--from", "tomorrow", "--to", "2026-12-31"), "tomorrow"),
    (("show", "--from", "2026-12-02", "--to", "2026-12-01"), "2026-12-02"),
    (("export", "--from", "2026-12-02", "--to", "2026-12-01", "--out", "plan.xlsx"), "2026-12-02"),
    (("add", "--title", "早餐", "--format", "dance", *WHEN), "dance"),
    (("add", "--title", "早餐", "--goal", "fame", *WHEN), "fame"),
    (("add", "--title", "  ", *WHEN), "title"),
    (("add", "--title", "早餐", "--at", "2026-02-30T20:00"), "2026-02-30T20:00"),
    (("add", "--title", "早餐", "--at", "2026-12-05"), "2026-12-05"),
    (("add", "--title", "早餐", "--at", "2026-12-05T25:00"), "25:00"),
    (("add", "--title", "早餐", "--at", "9999-12-31T23:59"), "9999"),
    (("add", "--title", "早餐", "--at", "2026-12-05T20:00+99:00"), "+99:00"),
    (("move", "nobody", *WHEN), "nobody"),
    (("move", "p0", *WHEN), "p0"),
    (("move", "p0001", *WHEN), "published"),
    (("delete", "p0001"), "published"),
    (("delete", ""), "“”"),
    (("delete", "p\n0"), "p 0"),
    (("add", "--title", "早餐", "--format", "a\nb"), "a b"),
    (("export", "--from", "2026-12-01", "--to", "2026-12-02", "--out", "~nobody-here/plan.xlsx"), "folder"),
    (("restore", "x" * 300), "xxx"),
    (("undo",), "undo"),
    (("redo",), "redo"),
]


@pytest.mark.parametrize(("words", "says"), BAD)
def test_bad_input(at_work: Shell, workspace: Path, words: tuple[str, ...], says: str) -> None:
    before = state(workspace)
    line = at_work(*words)
    assert (line.code, line.out) == (1, "")
    assert len(line.err.splitlines()) == 1
    assert says in line.err
    assert state(workspace) == before


@pytest.mark.parametrize(
    "words",
    [
        ("plan",),
        ("plan", "--from", "2026-12-01"),
        ("plan", "--problem", "p.json", "--accept"),
        ("plan", "--problem", "p.json", "--from", "2026-12-01"),
        ("plan", "--from", "2026-12-01", "--to", "2026-12-02", "--seconds", "0"),
        ("dance",),
        ("show",),
        ("add",),
        ("score", "--problem", "p.json"),
        ("export", "--from", "2026-12-01", "--to", "2026-12-02"),
        ("show", "--fro", "2026-12-01", "--to", "2026-12-02"),
        ("sample",),
        ("sample", "w", "--language", "fr"),
        ("sample", ""),
        ("restore", ""),
        ("show", "--from", "2026-12-01", "--to", "2026-12-02", "--workspace", ""),
    ],
)
def test_wrong_usage_is_exit_code_2(shell: Shell, words: tuple[str, ...]) -> None:
    line = shell(*words)
    assert (line.code, line.out) == (2, "")
    assert "usage:" in line.err


@pytest.mark.parametrize(
    "words",
    [
        ("add", "--title", "早餐", "--format", "dance"),
        ("add", "--title", "早餐", "--at", "never"),
        ("plan", "--from", "2026-12-31", "--to", "2026-12-01"),
        ("show", "--from", "2026-12-01", "--to", "2026-12-31"),
        ("undo",),
        ("backup",),
        ("delete", "p0001"),
    ],
)
def test_no_workspace_is_made_in_passing(shell: Shell, workspace: Path, words: tuple[str, ...]) -> None:
    line = shell("--workspace", workspace, *words)
    assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert not workspace.exists()


def test_a_workspace_of_a_newer_version_is_left_alone(at_work: Shell, workspace: Path) -> None:
    with sqlite3.connect(workspace / "studio.db") as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    before = state(workspace)
    line = at_work("add", "--title", "早餐")
    assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert "newer" in line.err
    assert state(workspace) == before


def test_a_database_that_is_not_ours_is_left_alone(shell: Shell, workspace: Path) -> None:
    workspace.mkdir()
    with sqlite3.connect(workspace / "studio.db") as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
    database.close()
    before = state(workspace)
    line = shell("--workspace", workspace, "add", "--title", "早餐")
    assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert state(workspace) == before


def test_a_workspace_whose_name_is_too_long(shell: Shell, tmp_path: Path) -> None:
    for words in (("add", "--title", "早餐"), ("undo",), ("backup",), ("restore",)):
        line = shell("--workspace", tmp_path / ("x" * 300), *words)
        assert (line.code, line.out, len(line.err.splitlines())) == (1, "", 1)


def test_an_export_to_links_in_a_ring(at_work: Shell, tmp_path: Path) -> None:
    ring = tmp_path / "plan.xlsx"
    ring.symlink_to(ring)
    line = at_work("export", "--from", "2026-12-01", "--to", "2026-12-02", "--out", ring)
    assert (line.code, line.out, len(line.err.splitlines())) == (1, "", 1)
    assert ring.is_symlink()


def test_a_workspace_that_is_a_file(shell: Shell, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("mine")
    line = shell("--workspace", path, "add", "--title", "早餐")
    assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert path.read_text() == "mine"
