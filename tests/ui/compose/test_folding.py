"""A new text comes into a field: the text is right, the cursor stays at the same words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from xhs_studio.ui.compose.folding import changed_span, fold_line, fold_text, units

words = st.text(alphabet="ab好😀é\n", max_size=12)


@given(words, words)
def test_the_span_is_what_differs(old: str, new: str) -> None:
    head, tail = changed_span(old, new)
    assert head + tail <= min(len(old), len(new))
    assert old[:head] == new[:head]
    assert old[len(old) - tail :] == new[len(new) - tail :]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(old=words, new=words)
def test_any_text_comes_in_whole(qtbot: QtBot, old: str, new: str) -> None:
    area = QPlainTextEdit(old)
    fold_text(area, new)
    assert area.toPlainText() == new
    line = QLineEdit(old.replace("\n", ""))
    fold_line(line, new.replace("\n", ""))
    assert line.text() == new.replace("\n", "")


@pytest.mark.parametrize(
    ("old", "cursor", "new", "then"),
    [
        ("好天气", 3, "今天好天气", 5),  # before the cursor: it goes along
        ("好天气", 1, "好天气啊", 1),  # behind the cursor: it stays
        ("😀天气", 3, "雨😀天气", 4),  # an emoji counts twice
        ("一二三", 2, "一三", 1),  # around the cursor: it stands where the change ends
        ("一二三", 3, "", 0),
    ],
)
def test_the_cursor_stays_at_the_same_words(qtbot: QtBot, old: str, cursor: int, new: str, then: int) -> None:
    line = QLineEdit(old)
    line.setCursorPosition(cursor)
    fold_line(line, new)
    assert line.cursorPosition() == then
    area = QPlainTextEdit(old)
    moved = area.textCursor()
    moved.setPosition(cursor)
    area.setTextCursor(moved)
    fold_text(area, new)
    assert area.textCursor().position() == then
    assert units(new) >= then
