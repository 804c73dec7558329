"""Quick add: what is understood is highlighted, said and added."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.kit.builders import at
from xhs_studio.ui.calendar.page import CalendarPage

LINES = [
    ("Which serum first? !poll #skincare 19:30 fri", ["!poll", "#skincare", "19:30", "fri"]),
    ("先测哪支精华？ !投票 #护肤 19:30 周五", ["!投票", "#护肤", "19:30", "周五"]),
    ("😀 护肤 !poll 周五", ["!poll", "周五"]),
    ("nothing in it", []),
]


def marked(page: CalendarPage) -> list[str]:
    """Stretches of the line that are painted as understood."""
    block = page.quick_add.line.document().firstBlock()
    text = block.text().encode("utf-16-le")
    return [
        text[2 * span.start : 2 * (span.start + span.length)].decode("utf-16-le")
        for span in block.layout().formats()
        if span.format.hasProperty(QTextCharFormat.Property.BackgroundBrush)
    ]


@pytest.mark.parametrize(("line", "tokens"), LINES)
def test_understood_words_are_highlighted(page: CalendarPage, line: str, tokens: list[str]) -> None:
    page.quick_add.open_on(date(2026, 12, 8), line)
    assert marked(page) == tokens


def test_what_looks_like_a_format_and_is_none_is_underlined_and_said(page: CalendarPage) -> None:
    page.quick_add.open_on(date(2026, 12, 8), "Which !pole")
    assert marked(page) == []
    (span,) = page.quick_add.line.document().firstBlock().layout().formats()
    assert span.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert "pole" in page.quick_add._said.text()


def test_it_follows_the_typing(page: CalendarPage) -> None:
    page.quick_add.open_on(date(2026, 12, 8), "Which !pol")
    page.quick_add.line.insertPlainText("l ")
    assert marked(page) == ["!poll"]
    assert "Poll" in page.quick_add._said.text()


def test_enter_adds_on_the_day_and_chooses_the_post(page: CalendarPage, qtbot: QtBot) -> None:
    page.selection.stand_on(date(2026, 12, 17))
    page.quick_add.open_on(page.selection.day, "Which serum? !poll #skincare 19:30")
    QTest.keyClick(page.quick_add.line, Qt.Key.Key_Return)
    (post,) = page.model.on(date(2026, 12, 17))
    assert (post.title, post.format, post.topic) == ("Which serum?", "poll", "skincare")
    assert post.at == at("2026-12-17 19:30")
    assert page.selection.ids == (post.id,)
    assert not page.quick_add.isVisible()
    page.ui.studio.desk.undo()
    assert page.model.on(date(2026, 12, 17)) == []


def test_a_day_in_another_month_is_gone_to(page: CalendarPage) -> None:
    page.quick_add.open_on(date(2026, 12, 8), "New year 2027-01-05")
    QTest.keyClick(page.quick_add.line, Qt.Key.Key_Return)
    assert page.period.first == date(2027, 1, 1)
    assert [post.title for post in page.model.on(date(2027, 1, 5))] == ["New year"]


def test_ctrl_enter_goes_on(page: CalendarPage) -> None:
    page.quick_add.open_on(date(2026, 12, 17), "one")
    QTest.keyClick(page.quick_add.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.quick_add.isVisible()
    assert page.quick_add.line.toPlainText() == ""
    page.quick_add.line.insertPlainText("two")
    QTest.keyClick(page.quick_add.line, Qt.Key.Key_Return)
    assert {post.title for post in page.model.on(date(2026, 12, 17))} == {"one", "two"}


def test_a_line_without_a_title_is_not_added(page: CalendarPage) -> None:
    before = page.ui.studio.store.undoable()
    page.quick_add.open_on(date(2026, 12, 17), "!poll 19:30")
    assert not page.quick_add._add.isEnabled()
    QTest.keyClick(page.quick_add.line, Qt.Key.Key_Return)
    assert page.quick_add.isVisible()
    assert page.ui.studio.store.undoable() == before


def test_another_theme_recolours_the_line(page: CalendarPage) -> None:
    page.quick_add.open_on(date(2026, 12, 8), "Which !poll")
    spans = page.quick_add.line.document().firstBlock().layout().formats()
    light = spans[0].format.foreground().color()
    page.ui.theme.choose("dark")
    spans = page.quick_add.line.document().firstBlock().layout().formats()
    assert spans[0].format.foreground().color() != light
