"""Who writes: each field writes its value at once, as a step that can be undone."""

from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, at
from xhs_studio.domain.account import Account
from xhs_studio.domain.vocabulary import CommunityStyle, Goal, Niche
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.account import AccountSection
from xhs_studio.ui.settings.page import SettingsPage


@pytest.fixture
def section(page: SettingsPage) -> AccountSection:
    """The section, in front."""
    page.show_section("account")
    found = page.section("account")
    assert isinstance(found, AccountSection)
    return found


def write(edit: QLineEdit, text: str, qtbot: QtBot) -> None:
    """Type as an input method does, then Enter."""
    edit.setFocus()
    edit.selectAll()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(edit, event)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def choose(combo: QComboBox, key: str) -> None:
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_the_name_is_written_and_taken_back(section: AccountSection, ui: Ui, qtbot: QtBot) -> None:
    write(section._name_edit, "小满", qtbot)
    assert ui.studio.store.account().name == "小满"
    label = ui.studio.store.undoable()
    assert label is not None
    assert label.code == "edit_account"
    ui.studio.desk.undo()
    assert ui.studio.store.account().name == ""
    assert section._name_edit.text() == ""


def test_topics_split_at_any_comma(section: AccountSection, ui: Ui, qtbot: QtBot) -> None:
    write(section._topics_edit, "护肤，早八妆、 防晒,#平替", qtbot)
    assert ui.studio.store.account().topics == ("护肤", "早八妆", "防晒", "平替")
    assert section._topics_edit.text() == "护肤, 早八妆, 防晒, 平替"


def test_the_lists(section: AccountSection, ui: Ui) -> None:
    choose(section._niches, "beauty_fashion")
    choose(section._goals, "viral")
    choose(section._styles, "debate")
    section._languages.chosen.emit("en")
    account = ui.studio.store.account()
    assert (account.niche, account.goal) == (Niche.BEAUTY_FASHION, Goal.VIRAL)
    assert (account.style, account.language) == (CommunityStyle.DEBATE, "en")


def test_leaving_a_field_as_it_was_is_no_step(section: AccountSection, ui: Ui, qtbot: QtBot) -> None:
    section._name_edit.setFocus()
    qtbot.keyClick(section._name_edit, Qt.Key.Key_Return)
    assert ui.studio.store.undoable() is None


def test_with_another_zone_planned_posts_keep_their_wall_time(
    section: AccountSection, ui: Ui, put: Callable[..., None], qtbot: QtBot
) -> None:
    post = a_post(at="2026-12-10 20:00")
    put(post)
    line = section._zones.lineEdit()
    assert line is not None
    write(line, "Europe/Paris", qtbot)
    assert ui.studio.store.account().zone == ZoneInfo("Europe/Paris")
    moved = ui.studio.store.post(post.id)
    assert moved is not None
    assert moved.at == at("2026-12-10 20:00", ZoneInfo("Europe/Paris"))
    label = ui.studio.store.undoable()
    assert label is not None
    assert label.code == "change_zone"


def test_an_unknown_zone_is_said_beside_the_field(section: AccountSection, ui: Ui, qtbot: QtBot) -> None:
    line = section._zones.lineEdit()
    assert line is not None
    write(line, "Mars/Base", qtbot)
    assert "Mars/Base" in section._zone.error()
    assert ui.studio.store.account() == Account()
    write(line, "Asia/Tokyo", qtbot)
    assert section._zone.error() == ""
    assert ui.studio.store.account().zone == ZoneInfo("Asia/Tokyo")


def test_zones_can_be_searched_by_any_part(section: AccountSection, qtbot: QtBot) -> None:
    completer = section._zones.completer()
    assert completer is not None
    completer.setCompletionPrefix("shang")
    found = [completer.model().index(row, 0).data() for row in range(completer.completionCount())]
    assert completer.completionCount() >= 1
    assert found
    assert "Asia/Shanghai" in completer.currentCompletion() or completer.setCurrentRow(0)


def test_a_change_from_elsewhere_is_shown(section: AccountSection, ui: Ui) -> None:
    ui.studio.account.change(Account(name="别处改的"))
    assert section._name_edit.text() == "别处改的"
