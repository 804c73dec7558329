"""The calendar from the keyboard alone."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.kit.builders import at
from tests.ui.calendar.mouse import click
from xhs_studio.ui.calendar.page import CalendarPage

Key, Mod = Qt.Key, Qt.KeyboardModifier
TODAY = date(2026, 12, 8)


def hit(widget: QWidget, key: Qt.Key, mod: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    QTest.keyClick(widget, key, mod)


def test_it_begins_on_today(page: CalendarPage) -> None:
    assert page.selection.day == TODAY


@pytest.mark.parametrize(
    ("keys", "day"),
    [
        ([Key.Key_Right], date(2026, 12, 9)),
        ([Key.Key_Left, Key.Key_Left], date(2026, 12, 6)),
        ([Key.Key_Down], date(2026, 12, 15)),
        ([Key.Key_Up], date(2026, 12, 1)),
        ([Key.Key_Home], date(2026, 12, 1)),
        ([Key.Key_End], date(2026, 12, 31)),
        ([Key.Key_PageDown], date(2027, 1, 8)),
        ([Key.Key_PageUp], date(2026, 11, 8)),
        ([Key.Key_PageDown, Key.Key_PageDown, Key.Key_T], TODAY),
        ([Key.Key_Up, Key.Key_Up], date(2026, 11, 24)),
    ],
)
def test_walking_the_month(page: CalendarPage, keys: list[Qt.Key], day: date) -> None:
    for key in keys:
        hit(page.month, key)
    assert page.selection.day == day
    assert day in page.month.grid.month


def test_up_and_down_walk_through_a_day_first(page: CalendarPage) -> None:
    page.selection.only("noon", date(2026, 12, 25))
    hit(page.month, Key.Key_Down)
    assert page.selection.current == "eve"
    hit(page.month, Key.Key_Down)
    assert page.selection.day == date(2027, 1, 1)
    hit(page.month, Key.Key_Up)
    assert (page.selection.current, page.selection.day) == ("eve", date(2026, 12, 25))


def test_alt_and_arrows_move_the_post(page: CalendarPage) -> None:
    page.selection.only("fri", date(2026, 12, 11))
    hit(page.month, Key.Key_Right, Mod.AltModifier)
    hit(page.month, Key.Key_Down, Mod.AltModifier)
    post = page.model.post("fri")
    assert post is not None
    assert post.at == at("2026-12-19 20:00")
    assert page.selection.day == date(2026, 12, 19)
    assert page.selection.ids == ("fri",)


def test_enter_opens_and_delete_deletes(page: CalendarPage, qtbot: QtBot) -> None:
    page.selection.only("fri")
    with qtbot.waitSignal(page.open_requested) as opened:
        hit(page.month, Key.Key_Return)
    assert opened.args == ["fri"]
    hit(page.month, Key.Key_Delete)
    assert page.model.post("fri") is None
    assert page.selection.ids == ()


def test_enter_on_an_empty_day_begins_a_line(page: CalendarPage) -> None:
    page.selection.none(date(2026, 12, 10))
    hit(page.month, Key.Key_Return)
    assert page.quick_add.isVisible()


def test_typing_begins_a_line_with_what_was_typed(page: CalendarPage) -> None:
    QTest.keyClicks(page.month, "W")
    line = page.quick_add.line
    assert line.hasFocus()
    # T, N, ? and the rest are letters now, not shortcuts.
    QTest.keyClicks(line, "hat not to?")
    assert line.toPlainText() == "What not to?"
    assert page.selection.day == TODAY
    hit(line, Key.Key_Escape)
    assert not page.quick_add.isVisible()
    assert page.month.hasFocus()


def test_the_calendars_keys_rest_while_a_line_is_written(page: CalendarPage) -> None:
    page.selection.only("fri", date(2026, 12, 11))
    QTest.keyClicks(page.month, "x")
    line = page.quick_add.line
    for key, mod in (
        (Key.Key_Right, Mod.AltModifier),
        (Key.Key_Delete, Mod.NoModifier),
        (Key.Key_D, Mod.ControlModifier),
        (Key.Key_L, Mod.ControlModifier),
        (Key.Key_Backspace, Mod.ControlModifier),
        (Key.Key_PageDown, Mod.NoModifier),
    ):
        hit(line, key, mod)
    post = page.model.post("fri")
    assert post is not None
    assert post.at == at("2026-12-11 20:00")
    assert not post.locked
    assert page.period.first == date(2026, 12, 1)


@pytest.mark.parametrize("view", ["month", "week", "list", "board"])
def test_what_an_input_method_commits_begins_a_line(page: CalendarPage, view: str) -> None:
    page.show_view(view)
    event = QInputMethodEvent()
    event.setCommitString("冬至")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QApplication.sendEvent(focused, event)
    assert page.quick_add.line.toPlainText() == "冬至"


def test_n_in_the_lane_writes_an_idea(page: CalendarPage) -> None:
    page.side.show_leaf("lane")
    page.side.lane.canvas.setFocus()
    hit(page.side.lane.canvas, Key.Key_N)
    QTest.keyClicks(page.quick_add.line, "later")
    hit(page.quick_add.line, Key.Key_Return)
    assert page.model.lane()[0].title == "later"
    assert page.model.lane()[0].at is None


def test_the_board_is_walked_by_columns_and_rows(page: CalendarPage) -> None:
    page.show_view("board")
    canvas = page.board.canvas
    seen = []
    for key in (Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Right, Key.Key_Left):
        hit(canvas, key)
        seen.append(page.selection.current)
    assert seen == ["idea", "sug", "fri", "sat", "ready", "fri"]
    hit(canvas, Key.Key_End)
    assert page.selection.current == "eve"
    hit(canvas, Key.Key_Home, Mod.ShiftModifier)
    assert page.selection.ids == ("fri", "sat", "noon", "eve")


def test_the_week_is_walked_by_days(page: CalendarPage) -> None:
    page.show_view("week")
    hit(page.week, Key.Key_End)
    assert page.selection.day == date(2026, 12, 13)
    hit(page.week, Key.Key_Right)
    assert page.selection.day == date(2026, 12, 14)
    assert page.period.first == date(2026, 12, 14)
    hit(page.week, Key.Key_PageUp)
    assert page.period.first == date(2026, 12, 7)


def test_shift_click_chooses_what_lies_between(page: CalendarPage) -> None:
    month = page.month
    for post_id, keys in (("ready", Mod.NoModifier), ("sat", Mod.ShiftModifier)):
        rect = month.rect_of(post_id)
        assert rect is not None
        click(month, rect.center(), keys)
    assert page.selection.ids == ("ready", "fri", "sat")


def test_select_all_takes_the_month(page: CalendarPage) -> None:
    hit(page.month, Key.Key_A, Mod.ControlModifier)
    assert len(page.selection.ids) == 7
