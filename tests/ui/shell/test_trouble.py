"""A workspace that cannot be opened: named, left alone, and the ways on."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, adding
from xhs_studio import app
from xhs_studio.domain.errors import UserError
from xhs_studio.ui.shell.doors import Doors
from xhs_studio.ui.shell.trouble import TroubleWindow
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme

DOORS = Doors(app.build, app.backups_of, app.write_sample)


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A workspace with one post and a backup, whose database was overwritten."""
    folder = tmp_path / "w"
    studio = app.build(folder)
    studio.desk.commit(adding(a_post(title="早八妆")))
    studio.backups.make("by_hand")
    studio.close()
    (folder / "studio.db").write_bytes(b"not a database at all" * 100)
    return folder


def opened(folder: Path, language: Language, qtbot: QtBot) -> TroubleWindow:
    with pytest.raises(UserError) as raised:
        app.build(folder)
    window = TroubleWindow(DOORS, language, folder, raised.value)
    qtbot.addWidget(window)
    window.show()
    return window


def said(window: TroubleWindow) -> str:
    return "\n".join(found.text() for found in window.findChildren(QLabel))


def press(window: TroubleWindow, text: str) -> QPushButton:
    (found,) = [made for made in window.findChildren(QPushButton) if made.text() == text]
    return found


def test_file_and_problem_are_named_and_the_newest_backup_is_offered(
    damaged: Path, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    before = (damaged / "studio.db").read_bytes()
    window = opened(damaged, language, qtbot)
    assert str(damaged / "studio.db") in said(window)
    qtbot.waitUntil(lambda: "holds 1 post." in said(window))
    assert press(window, "Restore this backup").isVisible()
    assert (damaged / "studio.db").read_bytes() == before


def test_restoring_brings_the_posts_back_and_keeps_the_damaged_file(
    damaged: Path, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    window = opened(damaged, language, qtbot)
    qtbot.waitUntil(press(window, "Restore this backup").isVisible)
    with qtbot.waitSignal(window.retry):
        press(window, "Restore this backup").click()
    studio = app.build(damaged)
    assert [post.title for post in studio.store.lane()] == ["早八妆"]
    studio.close()
    (aside,) = damaged.glob("set-aside-*studio.db")
    assert aside.read_bytes().startswith(b"not a database")


def test_without_a_backup_the_other_ways_remain(
    tmp_path: Path, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    (tmp_path / "studio.db").write_bytes(b"rubbish" * 400)
    window = opened(tmp_path, language, qtbot)
    qtbot.waitUntil(lambda: "no good backup" in said(window))
    assert not press(window, "Restore this backup").isVisible()
    with qtbot.waitSignal(window.retry):
        press(window, "Try again").click()
    with qtbot.waitSignal(window.closed):
        press(window, "Quit").click()


def test_another_folder_can_be_chosen(
    damaged: Path, tmp_path: Path, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    window = opened(damaged, language, qtbot)
    press(window, "Another folder…").click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    with qtbot.waitSignal(window.other) as chosen:
        dialog.fileSelected.emit(str(tmp_path))  # type: ignore[attr-defined] # a QFileDialog
    assert chosen.args == [tmp_path]
    dialog.close()


def test_a_newer_workspace_offers_no_backup(
    tmp_path: Path, theme: Theme, language: Language, qtbot: QtBot
) -> None:
    error = UserError("workspace_newer", path=tmp_path / "studio.db", found=9, known=1)
    window = TroubleWindow(DOORS, language, tmp_path, error)
    qtbot.addWidget(window)
    window.show()
    assert "newer XHS Studio" in said(window)
    assert not press(window, "Restore this backup").isVisible()
