"""The list: rows, words, the choice both ways, and what gives way where there is little room."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.list_model import COLUMNS
from xhs_studio.ui.calendar.list_view import ListView
from xhs_studio.ui.calendar.page import CalendarPage


def the_list(page: CalendarPage, qtbot: QtBot) -> ListView:
    page.show_view("list")
    qtbot.waitUntil(lambda: page.list.columnWidth(4) > 100)
    return page.list


def cell(view: ListView, post_id: str, column: str) -> str:
    row = view.table.row_of(post_id)
    assert row is not None
    return str(view.table.index(row, COLUMNS.index(column)).data())


def test_rows_by_time_say_everything_in_words(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    ids = [view.table.row(n).post.id for n in range(view.table.rowCount())]
    assert ids == ["out", "ready", "fri", "sat", "sug", "noon", "eve"]
    assert cell(view, "sat", "date") == "Sat 12 Dec"
    assert cell(view, "sat", "time") == "12:30"
    assert cell(view, "sat", "format") == "This or that"
    assert cell(view, "sat", "status") == "Draft · Locked"
    assert cell(view, "eve", "date") == "Fri 25 Dec"
    assert cell(view, "eve", "barrier") == "High barrier"
    assert cell(view, "eve", "marks") == ""


def test_warnings_stand_in_their_column(page: CalendarPage, qtbot: QtBot, put: Callable[..., None]) -> None:
    view = the_list(page, qtbot)
    put(a_post(id="twin", format="poll", at="2026-12-25 20:00", status=Status.DRAFT))
    assert "same time" in cell(view, "eve", "marks")
    page.ui.studio.desk.undo()
    assert cell(view, "eve", "marks") == ""


def test_the_choice_goes_both_ways(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert page.selection.ids == ("ready",)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert page.selection.ids == ("ready", "fri", "sat")
    assert page.selection.current == "sat"
    assert page.selection.day == date(2026, 12, 12)
    page.selection.choose(["noon", "eve"], "eve")
    rows = sorted(index.row() for index in view.selectionModel().selectedRows())
    assert rows == [5, 6]
    assert view.currentIndex().row() == 6


def test_the_choice_survives_changes(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    page.selection.choose(["fri", "sat"], "sat")
    page.ui.studio.posts.move(["fri"], 8)
    page.ui.studio.posts.delete(["noon"])
    assert page.selection.ids == ("fri", "sat")
    rows = {view.table.row(index.row()).post.id for index in view.selectionModel().selectedRows()}
    assert rows == {"fri", "sat"}
    assert view.table.row(view.currentIndex().row()).post.id == "sat"


def test_a_deleted_row_takes_its_choice_along(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    flags = QItemSelectionModel.SelectionFlag
    view.selectionModel().setCurrentIndex(view.table.index(1, 0), flags.ClearAndSelect | flags.Rows)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert page.model.post("ready") is None
    assert page.selection.ids == ()


def test_enter_and_double_click_open(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    page.selection.only("fri")
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["fri"]
    spot = view.visualRect(view.table.index(4, 4)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert opened.args == ["sug"]


def test_an_empty_month_says_what_to_do(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_view("list")
    page.show_period(date(2027, 3, 1))
    assert page.list.table.rowCount() == 0
    assert page.list._empty.isVisible()
    page.show_period(date(2026, 12, 1))
    assert not page.list._empty.isVisible()


def test_columns_fill_the_width_and_the_title_is_the_last_to_shrink(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    for width in (1228, 964):
        page.resize(width, 700)
        qtbot.waitUntil(
            lambda: sum(view.columnWidth(n) for n in range(len(COLUMNS))) == view.viewport().width()
        )
        assert view.columnWidth(COLUMNS.index("title")) >= 150
        for column in ("date", "time", "format"):
            number = COLUMNS.index(column)
            assert view.columnWidth(number) >= view._need(number, column)


def test_heads_too_narrow_for_their_name_are_blank_but_named(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    page.resize(964, 700)
    number = COLUMNS.index("barrier")
    horizontal = Qt.Orientation.Horizontal
    qtbot.waitUntil(lambda: view.table.headerData(number, horizontal) == "")
    assert view.table.headerData(number, horizontal, Qt.ItemDataRole.AccessibleTextRole) == "Barrier"


def test_typing_begins_a_line(page: CalendarPage, qtbot: QtBot) -> None:
    view = the_list(page, qtbot)
    QTest.keyClicks(view, "Wh")
    assert page.quick_add.line.toPlainText().startswith("W")


def test_the_popup_of_a_crowded_day_is_the_same_list(
    page: CalendarPage, qtbot: QtBot, put: Callable[..., None]
) -> None:
    put(*(a_post(id=f"x{n}", at=f"2026-12-25 {8 + n:02}:15", status=Status.DRAFT) for n in range(8)))
    layout = page.month.layouts[date(2026, 12, 25)]
    assert layout.more > 0
    with qtbot.waitSignal(page.month.more_requested):
        QTest.mouseClick(page.month, Qt.MouseButton.LeftButton, pos=layout.more_rect.center())
    popup = page.popup
    assert popup.isVisible()
    assert popup.list.table.rowCount() == 10
    page.selection.only("x3")
    with qtbot.waitSignal(page.open_requested) as opened:
        QTest.keyClick(popup.list, Qt.Key.Key_Return)
    assert opened.args == ["x3"]
    assert not popup.isVisible()
