"""Commands on whole files."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell
from xhs_studio.app import house
from xhs_studio.cli import main
from xhs_studio.cli.house import House

DECEMBER = ("--from", "2026-12-01", "--to", "2026-12-31")


def test_a_sample_goes_into_a_folder_that_is_new_or_empty(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert shell("sample", tmp_path / "empty", "--language", "en", "--json").data["posts"] > 130
    assert shell("show", *DECEMBER, "--workspace", tmp_path / "empty").code == 0
    (tmp_path / "note.txt").write_text("mine")
    for used in (tmp_path, tmp_path / "note.txt", tmp_path / "empty"):
        line = shell("sample", used)
        assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert (tmp_path / "note.txt").read_text() == "mine"


def test_backing_up_and_restoring_the_newest(at_work: Shell, workspace: Path) -> None:
    made = at_work("backup", "--json").data
    assert Path(made["path"]).exists()
    before = at_work("show", *DECEMBER, "--json").data
    at_work("add", "--title", "多余", "--at", "2026-12-24T20:00")
    # The daily copy was made later than ours, but before the post was added: it is as good.
    assert at_work("restore").code == 0
    assert at_work("show", *DECEMBER, "--json").data == before
    at_work("add", "--title", "多余", "--at", "2026-12-24T20:00")
    assert at_work("restore", made["path"]).code == 0
    assert at_work("show", *DECEMBER, "--json").data == before


def test_a_damaged_workspace_is_named_left_alone_and_can_be_restored(at_work: Shell, workspace: Path) -> None:
    before = at_work("show", *DECEMBER, "--json").data
    at_work("backup")
    database = workspace / "studio.db"
    damaged = b"not a database at all" * 100
    database.write_bytes(damaged)
    line = at_work("show", *DECEMBER)
    assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert str(database) in line.err
    assert database.read_bytes() == damaged
    assert at_work("restore", "newest").code == 0
    assert at_work("show", *DECEMBER, "--json").data == before


def test_restoring_without_a_backup_is_refused(at_work: Shell, tmp_path: Path) -> None:
    assert "There is no backup" in at_work("restore").err
    (tmp_path / "other.db").write_text("no")
    for path in (tmp_path / "none.db", tmp_path / "other.db"):
        line = at_work("restore", path)
        assert (line.code, len(line.err.splitlines())) == (1, 1)


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
def test_exporting_a_month(at_work: Shell, tmp_path: Path, name: str) -> None:
    at_work("plan", *DECEMBER, "--accept")
    told = at_work("export", *DECEMBER, "--out", tmp_path / name, "--json").data
    assert told == {"path": str(tmp_path / name), "posts": 22}
    assert (tmp_path / name).stat().st_size > 3000
    if name.endswith("csv"):
        english = tmp_path / "english.csv"
        at_work("export", *DECEMBER, "--out", english, "--language", "en")
        assert "Poll" in english.read_text(encoding="utf-8-sig")
        assert "投票" in (tmp_path / name).read_text(encoding="utf-8-sig")


def test_exports_that_cannot_be_written(at_work: Shell, tmp_path: Path) -> None:
    for out in (tmp_path / "plan.doc", tmp_path / "none" / "plan.xlsx", tmp_path):
        line = at_work("export", *DECEMBER, "--out", out)
        assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert not (tmp_path / "plan.doc").exists()


def lent(**changes: object) -> House:
    from dataclasses import replace

    return replace(house(), **changes)


def test_pictures_go_into_a_folder_that_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drawn: list[Path] = []

    def draw(out: Path) -> int:
        drawn.append(out)
        return 24

    out = tmp_path / "a" / "b"
    assert main.run(["pictures", "--out", str(out), "--json"], lent(draw_pictures=draw)) == 0
    assert drawn == [out]
    assert out.is_dir()
    (tmp_path / "file").write_text("")
    assert main.run(["pictures", "--out", str(tmp_path / "file" / "x")], lent(draw_pictures=draw)) == 1


def test_pictures_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def full(out: Path) -> int:
        raise OSError(28, "No space left on device")

    assert main.run(["pictures", "--out", str(tmp_path)], lent(draw_pictures=full)) == 1
    told = capsys.readouterr()
    assert (told.out, len(told.err.splitlines())) == ("", 1)
    assert "No space left" in told.err


def test_without_a_command_the_window_opens(tmp_path: Path) -> None:
    opened: list[Path] = []

    def window(folder: Path) -> int:
        opened.append(folder)
        return 3

    borrowed = lent(run_window=window, default_folder=lambda: tmp_path / "own")
    assert main.run([], borrowed) == 3
    assert main.run(["--workspace", str(tmp_path / "other")], borrowed) == 3
    assert opened == [tmp_path / "own", tmp_path / "other"]


def test_the_self_test_passes(shell: Shell) -> None:
    line = shell("self-test")
    assert (line.code, line.out.count("ok    ")) == (0, 6)
    assert all(step["ok"] for step in shell("self-test", "--json").data)


def test_the_self_test_names_what_fails(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(folder: Path, create: bool) -> None:
        raise OSError("no disk")

    assert main.run(["self-test"], lent(open=broken)) == 1
    told = capsys.readouterr().out
    assert "FAILED  plan: OSError: no disk" in told
    assert "ok      sample" in told


def test_without_a_display_the_window_is_refused_in_one_sentence(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    line = shell()
    assert (line.code, len(line.err.splitlines())) == (1, 1)
    assert "no display" in line.err


def test_a_step_that_is_stopped_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    def stopped(folder: Path, create: bool) -> None:
        raise KeyboardInterrupt

    assert main.run(["undo"], lent(open=stopped)) == 1
    assert capsys.readouterr().err == "Stopped.\n"
