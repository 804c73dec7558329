"""The editor in the main window: its keys and the window's get on with each other."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.kit.builders import a_post
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def post(put: Callable[..., None]) -> Post:
    made = a_post(at="2026-12-10 20:00", title="a", status=Status.DRAFT, format="poll")
    put(made)
    return made


@pytest.fixture
def window(ui: Ui, post: Post, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window with the post open in the editor."""
    made = MainWindow(ui)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.open_post(post.id)
    yield made
    made.close()
    delete(made)


@pytest.fixture
def page(window: MainWindow) -> ComposePage:
    found = window.page("compose")
    assert isinstance(found, ComposePage)
    return found


def test_open_type_undo_and_back(window: MainWindow, page: ComposePage, post: Post) -> None:
    title = page.form.texts.title
    assert title.hasFocus()
    QTest.keyClicks(title, "bc")
    assert page.sitting.flush()
    assert "a" in window.ui.actions["undo"].text()
    QTest.keyClick(title, Qt.Key.Key_Z, CTRL)
    assert title.text() == "a"
    QTest.keyClicks(title, "?x")  # a sign to be typed, not the key sheet
    QTest.keyClick(title, Qt.Key.Key_Escape)
    assert window.current_page() == "calendar"
    found = window.ui.studio.store.post(post.id)
    assert found is not None
    assert found.title == "a?x"
    window.open_post(post.id)
    assert title.text() == "a?x"
    assert title.hasFocus()


@pytest.mark.parametrize("field", ["title", "body_text"])
def test_the_windows_keys_reach_it_from_a_text_field(
    window: MainWindow, page: ComposePage, field: str
) -> None:
    edit = getattr(page.form.texts, field)
    edit.setFocus()
    QTest.keyClicks(edit, "zz")
    asked: list[str] = []
    window.ui.actions["find"].triggered.connect(lambda: asked.append("find"))
    QTest.keyClick(edit, Qt.Key.Key_K, CTRL)
    assert asked == ["find"]
    assert "zz" in edit.value()  # Ctrl+K did not cut the line


def test_a_status_key_in_the_editor_is_the_editors_not_the_calendars(
    window: MainWindow, page: ComposePage, post: Post
) -> None:
    QTest.keyClick(page.form.texts.body_text, Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()
    found = window.ui.studio.store.post(post.id)
    assert found is not None
    assert found.status is Status.READY
    assert found.body == ""


def test_closing_the_window_saves_what_was_typed_last(
    window: MainWindow, page: ComposePage, post: Post
) -> None:
    page.form.texts.title.clearFocus()
    page.form.texts.title.setText("last words")
    window.close()
    found = window.ui.studio.store.post(post.id)
    assert found is not None
    assert found.title == "last words"
