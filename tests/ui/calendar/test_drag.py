"""Dragging with the mouse, from the press to the drop, in every view."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, at
from tests.ui.calendar.mouse import click, move, press, release, take
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.canvas import ChipCanvas
from xhs_studio.ui.calendar.page import CalendarPage


def chip(view: ChipCanvas, post_id: str) -> QPoint:
    rect = view.rect_of(post_id)
    assert rect is not None
    return rect.center()


def over(view: QWidget, other: QWidget, spot: QPoint) -> QPoint:
    """A place on another widget, as the one that has the mouse sees it."""
    return view.mapFromGlobal(other.mapToGlobal(spot))


def stored(page: CalendarPage, post_id: str) -> object:
    post = page.ui.studio.store.post(post_id)
    assert post is not None
    return post.at


def test_a_day_further_keeps_the_time_and_is_one_step(page: CalendarPage) -> None:
    month = page.month
    take(month, chip(month, "sat"))
    assert page.drag.ids == ("sat",)
    goal = month.grid.cell(date(2026, 12, 24)).center()
    move(month, goal)
    assert not page.hint.isHidden()
    release(month, goal)
    assert stored(page, "sat") == at("2026-12-24 12:30")
    assert page.selection.day == date(2026, 12, 24)
    assert [post.id for post in page.model.on(date(2026, 12, 24))] == ["sat"]
    page.ui.studio.desk.undo()
    assert stored(page, "sat") == at("2026-12-12 12:30")
    assert page.selection.ids == ("sat",)
    assert page.hint.isHidden()


def test_a_choice_moves_together(page: CalendarPage) -> None:
    month = page.month
    click(month, chip(month, "fri"))
    click(month, chip(month, "sat"), Qt.KeyboardModifier.ControlModifier)
    take(month, chip(month, "sat"))
    goal = month.grid.cell(date(2026, 12, 19)).center()
    move(month, goal)
    release(month, goal)
    assert stored(page, "fri") == at("2026-12-18 20:00")
    assert stored(page, "sat") == at("2026-12-19 12:30")
    page.ui.studio.desk.undo()
    assert stored(page, "fri") == at("2026-12-11 20:00")


def test_escape_leaves_all_as_it_was(page: CalendarPage, qtbot: QtBot) -> None:
    month = page.month
    take(month, chip(month, "fri"))
    goal = month.grid.cell(date(2026, 12, 24)).center()
    move(month, goal)
    QTest.keyClick(month, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.drag.active)
    release(month, goal)
    assert stored(page, "fri") == at("2026-12-11 20:00")
    assert page.ui.studio.store.undoable() is None or page.hint.isHidden()
    assert page.selection.ids == ("fri",)
    assert page.month.target is None


def test_published_posts_stay_and_it_is_said(page: CalendarPage, qtbot: QtBot) -> None:
    month = page.month
    with qtbot.waitSignal(page.ui.bus.told) as told:
        take(month, chip(month, "out"))
    assert told.args[1] == "warn"
    assert "Published" in told.args[0]
    release(month, month.grid.cell(date(2026, 12, 24)).center())
    assert stored(page, "out") == at("2026-12-02 20:30")


def test_letting_go_on_the_own_day_is_no_step(page: CalendarPage) -> None:
    month = page.month
    before = page.ui.studio.store.undoable()
    take(month, chip(month, "fri"))
    goal = month.grid.cell(date(2026, 12, 11)).bottomRight() - QPoint(4, 4)
    move(month, goal)
    assert page.drag.drop is not None
    assert page.drag.drop.act is None
    release(month, goal)
    assert page.ui.studio.store.undoable() == before


def test_into_the_lane_by_its_name_and_out_again(page: CalendarPage, qtbot: QtBot) -> None:
    month, lane = page.month, page.side.lane.canvas
    take(month, chip(month, "fri"))
    names = page.side._leaves
    move(month, over(month, names, names.rect().center()))
    assert lane.isVisible()
    qtbot.waitUntil(lambda: lane.height() > 60)
    goal = over(month, lane, QPoint(40, 60))
    move(month, goal)
    assert lane.target
    release(month, goal)
    assert stored(page, "fri") is None
    qtbot.waitUntil(lambda: lane.rect_of("fri") is not None)
    take(lane, chip(lane, "fri"))
    goal = over(lane, month, month.grid.cell(date(2026, 12, 18)).center())
    move(lane, goal)
    release(lane, goal)
    assert stored(page, "fri") == at("2026-12-18 20:00")


def test_in_the_week_the_height_says_the_time(page: CalendarPage) -> None:
    page.show_view("week")
    page.show_period(date(2026, 12, 8))
    week = page.week
    take(week, chip(week, "fri"))
    top = week._y(at("2026-12-10 18:15").time())
    goal = QPoint(week._x(date(2026, 12, 10)) + 20, top + 20)
    move(week, goal)
    release(week, goal)
    assert stored(page, "fri") == at("2026-12-10 18:15")


def test_the_hint_says_what_a_drop_would_do(page: CalendarPage, put: Callable[..., None]) -> None:
    month = page.month
    take(month, chip(month, "fri"))
    move(month, month.grid.cell(date(2026, 12, 25)).center())
    said = page.hint._rest.text()
    assert "at the same time" in said
    assert "Fri 25 Dec, 20:00" in page.hint._head.text()
    assert not page.hint._chip.pixmap().isNull()


def test_the_hint_stays_within_the_page(page: CalendarPage) -> None:
    month = page.month
    take(month, chip(month, "fri"))
    move(month, over(month, page, QPoint(page.width() - 3, page.height() - 3)))
    assert page.rect().contains(page.hint.geometry())


class TestBoard:
    """Columns by status."""

    @pytest.fixture
    def board(self, page: CalendarPage, qtbot: QtBot) -> ChipCanvas:
        page.show_view("board")
        qtbot.waitUntil(lambda: page.board.canvas.rect_of("fri") is not None)
        return page.board.canvas

    def drop(self, page: CalendarPage, post_id: str, column: Status) -> None:
        canvas = page.board.canvas
        take(canvas, chip(canvas, post_id))
        goal = QPoint(canvas.column(column).center().x(), 300)
        move(canvas, goal)
        release(canvas, goal)

    @pytest.mark.parametrize(
        ("post_id", "column", "status"),
        [
            ("sug", Status.DRAFT, Status.DRAFT),
            ("sug", Status.READY, Status.READY),
            ("fri", Status.READY, Status.READY),
            ("ready", Status.DRAFT, Status.DRAFT),
            ("fri", Status.SUGGESTED, Status.DRAFT),
            ("fri", Status.PUBLISHED, Status.DRAFT),
            ("idea", Status.READY, Status.IDEA),
        ],
    )
    def test_a_column_gives_its_status_or_refuses(
        self, page: CalendarPage, board: ChipCanvas, post_id: str, column: Status, status: Status
    ) -> None:
        self.drop(page, post_id, column)
        post = page.ui.studio.store.post(post_id)
        assert post is not None
        assert post.status is status

    def test_a_refusal_is_told(self, page: CalendarPage, board: ChipCanvas, qtbot: QtBot) -> None:
        with qtbot.waitSignal(page.ui.bus.told) as told:
            self.drop(page, "fri", Status.PUBLISHED)
        assert told.args[1] == "warn"

    def test_what_is_past_can_be_published(
        self, page: CalendarPage, board: ChipCanvas, put: Callable[..., None], qtbot: QtBot
    ) -> None:
        put(a_post(id="past", format="poll", at="2026-12-07 20:00", status=Status.READY))
        qtbot.waitUntil(lambda: page.board.canvas.rect_of("past") is not None)
        self.drop(page, "past", Status.PUBLISHED)
        post = page.ui.studio.store.post("past")
        assert post is not None
        assert post.status is Status.PUBLISHED
        assert post.at == at("2026-12-07 20:00")

    def test_ideas_lose_their_day_and_drafts_gain_one(self, page: CalendarPage, board: ChipCanvas) -> None:
        self.drop(page, "fri", Status.IDEA)
        assert stored(page, "fri") is None
        self.drop(page, "idea", Status.DRAFT)
        # 8 December, 19:48: this evening's slot is taken, tomorrow's is the next that is open.
        assert stored(page, "idea") == at("2026-12-09 20:30")

    def test_the_own_column_is_no_step(self, page: CalendarPage, board: ChipCanvas) -> None:
        before = page.ui.studio.store.undoable()
        self.drop(page, "fri", Status.DRAFT)
        assert page.ui.studio.store.undoable() == before


def test_a_press_without_a_way_is_a_click(page: CalendarPage) -> None:
    month = page.month
    press(month, chip(month, "fri"))
    move(month, chip(month, "fri") + QPoint(2, 1))
    assert not page.drag.active
    release(month, chip(month, "fri"))
    assert page.selection.ids == ("fri",)
