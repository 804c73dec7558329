"""The main window: pages, undo, errors, language and theme, what it remembers."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, at
from xhs_studio.domain.errors import UserError
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.errors import ReportDialog
from xhs_studio.ui.shell.window import NARROW_BELOW, MainWindow
from xhs_studio.ui.widgets.notes import Banner


def banner(window: MainWindow) -> str:
    found = window.findChild(Banner)
    assert found is not None
    return found.accessibleName() if found.isVisible() else ""


def pages(window: MainWindow) -> set[str]:
    return set(window._pages)


def test_only_the_first_page_is_made_at_once(window: MainWindow) -> None:
    assert pages(window) == {"calendar"}
    window.show_page("settings")
    assert pages(window) == {"calendar", "settings"}
    assert window.current_page() == "settings"


def test_keys_lead_to_the_pages(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "settings"
    qtbot.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page() == "calendar"


def test_a_post_opens_in_the_editor_and_leads_back(
    window: MainWindow, put: Callable[..., None], qtbot: QtBot
) -> None:
    post = a_post(at="2026-12-10 20:00", title="早八妆")
    put(post)
    window.calendar().open_requested.emit(post.id)
    assert window.current_page() == "compose"
    window.page("compose").closed.emit()  # type: ignore[attr-defined] # the editor's signal
    assert window.current_page() == "calendar"


def test_undo_and_redo_are_named_after_the_step(window: MainWindow, ui: Ui) -> None:
    undo, redo = ui.actions["undo"], ui.actions["redo"]
    assert not undo.isEnabled()
    assert undo.text() == "Undo"
    ui.studio.posts.add(title="早八妆", at=at("2026-12-10 20:00"))
    assert undo.isEnabled()
    assert undo.text() == "Undo: Add “早八妆”"
    undo.trigger()
    assert not undo.isEnabled()
    assert redo.text() == "Redo: Add “早八妆”"
    redo.trigger()
    assert undo.isEnabled()
    assert len(ui.studio.store.search("早八妆", 5)) == 1


def test_changes_are_told_with_their_origin(window: MainWindow, ui: Ui, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ui.bus.changed) as added:
        ui.studio.posts.add(title="早八妆")
    assert added.args[1] == "user"
    with qtbot.waitSignal(ui.bus.changed) as undone:
        ui.actions["undo"].trigger()
    assert undone.args[1] == "undo"


def test_an_account_change_is_news_of_its_own(window: MainWindow, ui: Ui, qtbot: QtBot) -> None:
    account = ui.studio.store.account()
    with qtbot.waitSignal(ui.bus.account_changed):
        ui.studio.account.change(replace(account, name="小满"))
    with qtbot.assertNotEmitted(ui.bus.account_changed):
        ui.studio.posts.add(title="早八妆")


def test_a_user_error_stands_in_the_banner_until_it_is_closed(window: MainWindow, ui: Ui) -> None:
    def fail() -> None:
        raise UserError("nothing_to_undo")

    window.errors.guard(fail)()
    assert banner(window) == "There is nothing to undo."
    window._hush()
    assert banner(window) == ""


def test_any_other_error_offers_a_report(window: MainWindow) -> None:
    window.errors.guard(lambda: 1 / 0)()
    dialog = window.findChild(ReportDialog)
    assert dialog is not None
    assert "ZeroDivisionError" in dialog._report.toPlainText()
    window.errors.guard(lambda: 1 / 0)()
    assert len(window.findChildren(ReportDialog)) == 1
    dialog.accept()


def test_good_news_come_and_go_in_a_toast(window: MainWindow, ui: Ui) -> None:
    ui.bus.told.emit("Backed up 3 posts.", "good")
    assert window.toast.isVisible()
    assert window.toast.accessibleName() == "Backed up 3 posts."
    assert banner(window) == ""


def test_language_changes_without_a_restart_and_keeps_the_state(
    window: MainWindow, ui: Ui, put: Callable[..., None]
) -> None:
    post = a_post(at="2026-12-10 20:00", title="早八妆")
    put(post)
    calendar = window.calendar()
    calendar.show_view("week")
    calendar.selection.only(post.id, post.at.date() if post.at else None)
    window.show_page("settings")
    ui.actions["language_zh"].trigger()
    assert window.windowTitle() == "互动日历"
    assert ui.actions["undo"].text().startswith("撤销：")
    assert window.current_page() == "settings"
    assert calendar.view == "week"
    assert calendar.selection.current == post.id
    assert ui.studio.store.preferences().language == "zh"
    ui.actions["language_en"].trigger()
    assert window.windowTitle() == "XHS Studio"


def test_no_english_is_left_in_the_chinese_settings(window: MainWindow, ui: Ui) -> None:
    window.show_page("settings")
    before = texts(window.settings())
    ui.actions["language_zh"].trigger()
    same = before & texts(window.settings())
    same -= {"English", str(ui.studio.folder)}
    assert not {text for text in same if any("a" <= letter <= "z" for letter in text)}


def texts(widget: QWidget) -> set[str]:
    return {found.text() for found in widget.findChildren(QLabel) if found.text()}


def test_the_theme_changes_and_is_kept(window: MainWindow, ui: Ui) -> None:
    ui.actions["theme_dark"].trigger()
    assert ui.theme.tokens.dark
    assert ui.studio.store.preferences().theme == "dark"
    ui.actions["theme_light"].trigger()
    assert not ui.theme.tokens.dark


def test_page_and_place_are_remembered(open_window: Callable[[], MainWindow], ui: Ui) -> None:
    first = open_window()
    first.resize(1024, 760)
    first.show_page("settings")
    first.close()
    second = MainWindow(ui)
    assert second.current_page() == "settings"
    assert (second.width(), second.height()) == (1024, 760)
    second.close()


def test_the_editor_is_not_what_the_next_start_shows(open_window: Callable[[], MainWindow], ui: Ui) -> None:
    first = open_window()
    first.show_page("compose")
    first.close()
    assert ui.studio.store.preferences().page == "calendar"


def test_a_narrow_window_shows_icons_alone(window: MainWindow) -> None:
    assert window._sidebar.width() > 100
    window.resize(NARROW_BELOW - 1, 720)
    assert window._sidebar.width() < 100
    assert window.minimumWidth() <= 1024
    assert window.minimumHeight() <= 700


def test_what_another_process_wrote_is_read_when_the_window_comes_up(
    window: MainWindow, ui: Ui, folder: Path, qtbot: QtBot
) -> None:
    command = [sys.executable, "-m", "xhs_studio", "add", "--workspace", str(folder)]
    subprocess.run([*command, "--title", "外面写的", "--at", "2026-12-10T20:00"], check=True)
    with qtbot.waitSignal(ui.bus.reloaded):
        window._history.look_outside()
    assert "外面写的" in {post.title for post in window.calendar().model.within(window.calendar().period)}
    with qtbot.assertNotEmitted(ui.bus.reloaded):
        window._history.look_outside()
