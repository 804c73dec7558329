"""The shell of the process: which window a folder gets, the sample, and one process a workspace."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit.builders import FixedClock, a_post, a_series, adding
from xhs_studio import app
from xhs_studio.ui.shell import logs
from xhs_studio.ui.shell.doors import Doors, sample_folder
from xhs_studio.ui.shell.errors import ReportDialog
from xhs_studio.ui.shell.instance import Instance, Place, channel_name
from xhs_studio.ui.shell.main import Shell
from xhs_studio.ui.shell.trouble import TroubleWindow
from xhs_studio.ui.shell.window import MainWindow


@pytest.fixture
def shell(qapp: QApplication, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shell]:
    """The shell on real workspaces; the test's own hooks come back afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr("threading.excepthook", lambda args: None)
    doors = Doors(
        lambda folder: app.build(folder, clock),
        lambda folder: app.backups_of(folder, clock),
        lambda folder: app.write_sample(folder, "zh", clock().date(), clock),
    )
    made = Shell(qapp, doors)
    yield made
    made.end()
    made.deleteLater()


def window_of(shell: Shell) -> MainWindow:
    assert isinstance(shell.window, MainWindow)
    return shell.window


def test_a_new_workspace_offers_the_three_ways_to_begin(shell: Shell, folder: Path) -> None:
    assert shell.open(folder)
    assert window_of(shell).current_page() == "welcome"


def test_a_workspace_with_posts_shows_its_calendar(shell: Shell, folder: Path, clock: FixedClock) -> None:
    studio = app.build(folder, clock)
    studio.desk.commit(adding(a_post(title="早八妆")))
    studio.close()
    shell.open(folder)
    assert window_of(shell).current_page() == "calendar"


def test_the_weeks_ahead_are_filled_from_the_series_after_the_daily_copy(
    shell: Shell, folder: Path, clock: FixedClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    studio = app.build(folder, clock)
    studio.desk.commit(adding(a_series(id="qa", line="qa")))
    studio.close()
    monkeypatch.setattr("xhs_studio.ui.shell.main.BACKUP_AFTER_MS", 0)
    shell.open(folder)
    held = shell._studio
    assert held is not None
    qtbot.waitUntil(lambda: len(held.store.series_posts("qa")) == 8, timeout=10_000)
    assert held.backups.listed()[0].posts == 0


def test_skipping_leads_to_the_calendar_and_is_not_asked_again(shell: Shell, folder: Path) -> None:
    shell.open(folder)
    window_of(shell)._pages["welcome"].skipped.emit()  # type: ignore[attr-defined] # the page's signal
    assert window_of(shell).current_page() == "calendar"
    assert shell._studio is not None
    assert shell._studio.store.preferences().guide == "skipped"


def test_the_sample_opens_in_a_folder_of_its_own(shell: Shell, folder: Path, qtbot: QtBot) -> None:
    shell.open(folder)
    first = window_of(shell)
    first.sample_asked.emit()
    qtbot.waitUntil(lambda: shell.window is not first, timeout=20_000)
    assert shell._studio is not None
    assert shell._studio.folder == sample_folder(folder)
    assert len(shell._studio.store.search("", 100)) > 50
    assert window_of(shell).current_page() == "calendar"
    assert Instance(folder).take() is Place.FIRST  # the first one was let go


def test_a_foreign_file_gets_the_calm_window(shell: Shell, folder: Path) -> None:
    folder.mkdir()
    (folder / "studio.db").write_bytes(b"GIF89a" * 100)
    assert shell.open(folder)
    assert isinstance(shell.window, TroubleWindow)
    assert (folder / "studio.db").read_bytes() == b"GIF89a" * 100


def test_from_trouble_to_a_good_folder(shell: Shell, folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    (folder / "studio.db").write_bytes(b"GIF89a" * 100)
    shell.open(folder)
    assert isinstance(shell.window, TroubleWindow)
    shell.window.other.emit(tmp_path / "other")
    assert window_of(shell).current_page() == "welcome"
    assert shell._studio is not None
    assert shell._studio.folder == tmp_path / "other"


def test_messages_of_qt_and_unexpected_errors_reach_the_log(shell: Shell, folder: Path) -> None:
    shell.open(folder)
    try:
        raise ZeroDivisionError("made up")
    except ZeroDivisionError as error:
        shell._caught(error)
    text = (folder / logs.LOG_NAME).read_text("utf-8")
    assert "ZeroDivisionError: made up" in text
    dialog = window_of(shell).findChild(ReportDialog)
    assert dialog is not None
    dialog.accept()


def test_every_spelling_of_a_folder_has_one_channel(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    assert channel_name(tmp_path) == channel_name(tmp_path / "link") == channel_name(tmp_path / "x" / "..")
    assert channel_name(tmp_path) != channel_name(tmp_path / "x")


def start(folder: Path, runtime: Path) -> subprocess.Popen[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    command = [sys.executable, "-m", "xhs_studio", "--workspace", str(folder)]
    return subprocess.Popen(command, env=environment, text=True, stderr=subprocess.DEVNULL)


def wait_for_channel(folder: Path, runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    until = time.monotonic() + 30
    channel = Path(channel_name(folder))
    while not channel.exists():
        assert time.monotonic() < until, "the first window did not come up"
        QApplication.processEvents()


def test_a_second_start_raises_the_first_window_and_a_killed_one_leaves_nothing_behind(
    qapp: QApplication, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    first = start(folder, runtime)
    try:
        wait_for_channel(folder, runtime, monkeypatch)
        second = start(folder, runtime)
        assert second.wait(30) == 0
        assert first.poll() is None
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait(10)
    Path(channel_name(folder)).unlink()
    third = start(folder, runtime)
    try:
        wait_for_channel(folder, runtime, monkeypatch)
        assert third.poll() is None
    finally:
        third.kill()
        third.wait(10)
