"""One line of steps: unsaved typing is the field's to undo, everything saved is the app's."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.compose.conftest import Opened
from xhs_studio.domain.post import Post
from xhs_studio.ui.compose.page import ComposePage

Stored = Callable[[Post], Post]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_unsaved_typing_is_the_fields(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(title="a", hook="")
    field = page.form.texts.title
    QTest.keyClicks(field, "bc")
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == "a"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text() == "abc"
    assert stored(post).title == "a"


def test_saved_typing_is_the_apps_and_comes_back(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(title="a", body="")
    field = page.form.texts.title
    QTest.keyClicks(field, "bc")
    page.sitting.flush()
    QTest.keyClicks(field, "de")
    page.sitting.flush()
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == stored(post).title == "abc"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == stored(post).title == "a"
    QTest.keyClick(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text() == stored(post).title == "abc"
    assert field.hasFocus()


def test_the_two_never_take_each_other_back(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(body="一")
    area = page.form.texts.body_text
    area.setFocus()
    QTest.keyClick(area, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(area, "ab")
    page.sitting.flush()
    QTest.keyClicks(area, "cd")
    QTest.keyClick(area, Qt.Key.Key_Z, CTRL)  # the field's own: nothing of it was saved
    page.sitting.flush()
    assert stored(post).body == "一ab"
    QTest.keyClick(area, Qt.Key.Key_Z, CTRL)
    page.sitting.flush()
    assert area.toPlainText() == stored(post).body == "一"


def test_a_saved_field_offers_no_undo_of_its_own(page: ComposePage, opened: Opened) -> None:
    opened(title="", body="")
    page.form.texts.title.setFocus()
    QTest.keyClicks(page.form.texts.title, "abc")
    page.form.texts.title.setSelection(1, 2)
    page.form.texts.body_text.insertPlainText("abc")
    assert page.sitting.flush()
    assert not page.form.texts.title.isUndoAvailable()
    assert not page.form.texts.body_text.document().isUndoAvailable()
    assert page.form.texts.title.selectedText() == "bc"


def test_the_menu_of_a_field_names_the_apps_steps(page: ComposePage, opened: Opened) -> None:
    opened(title="abc")
    field = page.form.texts.title
    field.customContextMenuRequested.emit(field.rect().center())
    (menu,) = field.findChildren(QMenu)
    assert menu.actions()[:2] == [page.ui.actions["undo"], page.ui.actions["redo"]]
    assert "edit-undo" not in [action.objectName() for action in menu.actions()]
    menu.close()


def test_undo_of_a_deletion_shows_the_post_among_those_to_write(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="甲")
    page.editor.commands.delete()
    assert page.ui.studio.store.post(post.id) is None
    assert page.face.isVisible()
    page.ui.studio.desk.undo()
    assert stored(post) == post
