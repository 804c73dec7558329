"""Backups: made by hand, listed, restored after a question."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from tests.kit.builders import FixedClock, a_post
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.backup import WHYS, BackupSection
from xhs_studio.ui.settings.page import SettingsPage


@pytest.fixture
def section(page: SettingsPage, qtbot: QtBot) -> BackupSection:
    """The section, in front, its list read."""
    page.show_section("backup")
    found = page.section("backup")
    assert isinstance(found, BackupSection)
    qtbot.waitUntil(found.isVisible)
    return found


def words(section: BackupSection) -> str:
    return "\n".join(label.text() for label in section.findChildren(QLabel) if label.isVisibleTo(section))


def restore_button(section: BackupSection) -> QPushButton:
    """That of the newest backup."""
    row = section._rows.itemAt(0)
    assert row is not None
    widget = row.widget()
    assert widget is not None
    found = widget.findChild(QPushButton)
    assert isinstance(found, QPushButton)
    return found


def test_a_backup_by_hand_is_told_and_listed(
    section: BackupSection, ui: Ui, put: Callable[..., None], qtbot: QtBot
) -> None:
    assert "No backup has been made yet." in words(section)
    put(a_post(), a_post())
    with qtbot.waitSignal(ui.bus.told) as told:
        section._make.click()
    assert told.args == ["Backed up 2 posts.", "good"]
    qtbot.waitUntil(lambda: "Last backup: Tue 8 Dec, 19:48" in words(section))
    qtbot.waitUntil(lambda: "2 posts" in words(section) and "by hand" in words(section))


def test_restoring_asks_first_and_keeps_what_was_there(
    section: BackupSection, ui: Ui, put: Callable[..., None], clock: FixedClock, qtbot: QtBot
) -> None:
    put(a_post(title="留下的"))
    section._make.click()
    qtbot.waitUntil(lambda: len(section._found) == 1)
    put(a_post(title="后来的"))
    clock.advance(hours=1)
    restore_button(section).click()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert len(ui.studio.store.lane()) == 2
    with qtbot.waitSignal(ui.bus.reloaded):
        next(made for made in box.buttons() if made.text() == "Restore").click()
    assert [post.title for post in ui.studio.store.lane()] == ["留下的"]
    qtbot.waitUntil(lambda: len(section._found) == 2)
    assert section._found[0].why == "before_restore"
    assert section._found[0].posts == 2


def test_cancel_restores_nothing(section: BackupSection, ui: Ui, qtbot: QtBot) -> None:
    section._make.click()
    qtbot.waitUntil(lambda: len(section._found) == 1)
    restore_button(section).click()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    with qtbot.assertNotEmitted(ui.bus.reloaded):
        next(made for made in box.buttons() if made.text() == "Cancel").click()


def test_every_reason_for_a_backup_has_words() -> None:
    assert set(WHYS) == {"daily", "before_migration", "before_import", "before_restore", "by_hand"}
