"""The calendar page as a whole: views, periods, languages, planning, and what is painted when."""

from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, adding
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar import month_paint
from xhs_studio.ui.calendar.page import VIEWS, CalendarPage


def test_the_last_view_is_remembered(page: CalendarPage) -> None:
    page.ui.actions["view_board"].trigger()
    assert page.view == "board"
    assert page.ui.studio.store.preferences().view == "board"


@pytest.mark.parametrize("view", VIEWS)
def test_the_choice_survives_a_change_of_view(page: CalendarPage, view: str) -> None:
    page.selection.choose(["fri", "sat"], "sat", date(2026, 12, 12))
    page.show_view(view)
    assert page.selection.ids == ("fri", "sat")


def test_a_view_is_made_when_it_is_first_shown(page: CalendarPage) -> None:
    made = page.views.__dict__
    assert "month" in made
    assert not {"week", "list", "board"} & made.keys()
    page.show_view("list")
    assert made["list"] is page.list is page.views.currentWidget()
    assert page.list.period == page.period
    assert "week" not in made


def test_a_view_that_was_away_shows_the_period_it_comes_back_to(page: CalendarPage) -> None:
    page.show_view("list")
    page.show_view("month")
    page.show_period(date(2026, 12, 25))
    page.selection.none(date(2027, 1, 4))
    page.show_view("list")
    assert page.list.period == page.period == Period.month(date(2027, 1, 4))
    assert page.list.table.rowCount() == 0
    page.show_period(date(2026, 12, 25))
    assert page.list.table.rowCount() == 7


def test_periods_are_named(page: CalendarPage) -> None:
    assert page.header._title.text() == "December 2026"
    page.show_view("week")
    assert page.header._title.text() == "7 – 13 Dec 2026"
    assert page.period == Period.week(date(2026, 12, 8))
    language = page.ui.language
    assert language.week_title(date(2026, 11, 30), date(2026, 12, 6)) == "30 Nov – 6 Dec 2026"
    language.choose("zh")
    assert language.week_title(date(2026, 12, 7), date(2026, 12, 13)) == "2026年12月7日 – 13日"
    assert language.week_title(date(2026, 12, 28), date(2027, 1, 3)) == "2026年12月28日 – 2027年1月3日"
    language.choose("en")
    page.ui.actions["next"].trigger()
    assert page.period.first == date(2026, 12, 14)


def test_another_language_at_once_with_everything_kept(page: CalendarPage, qtbot: QtBot) -> None:
    page.selection.choose(["fri", "sat"], "sat", date(2026, 12, 12))
    page.ui.language.choose("zh")
    page.ui.bus.language_changed.emit()
    assert page.header._title.text() == "2026年12月"
    assert page.selection.ids == ("fri", "sat")
    assert page.month.accessibleName() == "月"
    page.ui.language.choose("en")
    page.ui.bus.language_changed.emit()
    assert page.month.accessibleName() == "Month"


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_is_cut_in_a_small_window(page: CalendarPage, qtbot: QtBot, code: str, view: str) -> None:
    page.ui.language.choose(code)
    page.ui.bus.language_changed.emit()
    page.show_view(view)
    page.show_period(date(2026, 9, 23))
    page.resize(964, 700)
    qtbot.waitUntil(lambda: page.header.width() == 964 - 48 and not _cut(page))


def _cut(page: CalendarPage) -> list[str]:
    """Names of the buttons with words that are narrower than these, or lie beyond the edge."""
    shown = [made for made in page.findChildren(QAbstractButton) if made.isVisible() and made.text()]
    return [
        made.accessibleName()
        for made in shown
        if made.width() < made.minimumSizeHint().width()
        or made.mapTo(page, made.rect().topRight()).x() >= page.width()
    ]


@pytest.mark.parametrize("view", VIEWS)
def test_every_control_has_a_name(page: CalendarPage, view: str) -> None:
    page.show_view(view)
    page.side.show_leaf("lane")
    page.quick_add.open_on(date(2026, 12, 8), "")
    for widget in page.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            assert interface.text(QAccessible.Text.Name), widget


def test_planning_offers_and_undo_takes_the_offer_away(page: CalendarPage, qtbot: QtBot) -> None:
    page.ui.actions["plan"].trigger()
    qtbot.waitUntil(lambda: page.plan_bar.busy)
    qtbot.waitUntil(lambda: not page.plan_bar.busy, timeout=10_000)
    toast = page.plan_bar._toast
    assert toast.isVisible()
    assert "suggestions" in toast._text.text()
    assert toast.width() >= toast.sizeHint().width()
    assert abs(toast.geometry().center().x() - page.views.geometry().center().x()) <= 1
    page.ui.studio.desk.undo()
    page.ui.studio.posts.delete(["sug"])
    assert not toast.isVisible()


def test_planning_says_which_standing_posts_break_a_rule(page: CalendarPage, qtbot: QtBot) -> None:
    desk, today = page.ui.studio.desk, page.day
    day = (today + timedelta(days=1)).isoformat()
    desk.commit(adding(a_post(at=f"{day} 09:00", format="qa", status=Status.DRAFT)))
    desk.commit(adding(a_post(at=f"{day} 10:00", format="qa", status=Status.READY)))
    told: list[tuple[str, str]] = []
    page.ui.bus.told.connect(lambda text, tone: told.append((text, tone)))
    page.plan_bar.plan(page.period)
    qtbot.waitUntil(lambda: not page.plan_bar.busy, timeout=20_000)
    (said,) = [text for text, tone in told if tone == "warn"]
    assert "Q&A comes twice in a row" in said


def test_the_offer_can_be_closed_and_the_suggestions_stay(page: CalendarPage, qtbot: QtBot) -> None:
    page.ui.actions["plan"].trigger()
    qtbot.waitUntil(lambda: page.plan_bar.busy)
    qtbot.waitUntil(lambda: not page.plan_bar.busy, timeout=10_000)
    toast = page.plan_bar._toast
    cross = next(made for made in toast.findChildren(QAbstractButton) if made.accessibleName() == "Close")
    cross.click()
    assert not toast.isVisible()
    assert any(post.status is Status.SUGGESTED for post in page.model.within(page.period))


def test_the_head_says_less_where_there_is_less_room(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_view("week")
    head = page.header
    page.resize(1400, 860)
    qtbot.waitUntil(head._find_keys.isVisible)
    page.resize(1040, 860)
    qtbot.waitUntil(lambda: not head._find_keys.isVisible())
    assert head._row.sizeHint().width() <= head.width()
    page.show_period(date(2027, 1, 1))  # its name is the longest there is
    assert head._title.text() == "28 Dec 2026 – 3 Jan 2027"
    assert head._row.sizeHint().width() <= head.width()


def test_accepting_all_leaves_no_suggestion(page: CalendarPage, qtbot: QtBot) -> None:
    page.ui.actions["accept_all"].trigger()
    statuses = {post.status for post in page.model.within(page.period)}
    assert Status.SUGGESTED not in statuses


def test_a_month_that_is_over_is_not_planned(page: CalendarPage) -> None:
    page.show_period(date(2026, 9, 3))
    page.ui.actions["plan"].trigger()
    assert "over" in page.plan_bar._toast._text.text()


def test_undo_shows_what_it_brought_back(page: CalendarPage) -> None:
    page.ui.studio.posts.delete(["fri", "sat"])
    page.selection.only("eve")
    page.ui.studio.desk.undo()
    assert set(page.selection.ids) == {"fri", "sat"}


class TestPainting:
    """Only what is new is painted."""

    @pytest.fixture
    def cells(self, page: CalendarPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> list[date]:
        """Days painted from now on."""
        qtbot.wait(50)
        painted: list[date] = []
        paint = month_paint._cell

        def counted(painter: object, view: object, day: date, *rest: object) -> None:
            painted.append(day)
            paint(painter, view, day, *rest)  # type: ignore[arg-type] # handed on as they came

        monkeypatch.setattr(month_paint, "_cell", counted)
        return painted

    def test_a_change_paints_its_day(self, page: CalendarPage, qtbot: QtBot, cells: list[date]) -> None:
        page.ui.studio.posts.lock(["fri"])
        qtbot.waitUntil(lambda: bool(cells))
        assert set(cells) == {date(2026, 12, 11)}

    def test_a_move_paints_two_days(self, page: CalendarPage, qtbot: QtBot, cells: list[date]) -> None:
        page.ui.studio.posts.move(["fri"], 6)
        qtbot.waitUntil(lambda: bool(cells))
        assert set(cells) == {date(2026, 12, 11), date(2026, 12, 17)}

    def test_choosing_paints_the_days_concerned(
        self, page: CalendarPage, qtbot: QtBot, cells: list[date]
    ) -> None:
        page.selection.only("fri", date(2026, 12, 11))
        qtbot.waitUntil(lambda: bool(cells))
        assert set(cells) <= {date(2026, 12, 8), date(2026, 12, 11)}

    def test_pointing_paints_the_chip(self, page: CalendarPage, qtbot: QtBot, cells: list[date]) -> None:
        rect = page.month.rect_of("fri")
        assert rect is not None
        QTest.mouseMove(page.month, rect.center())
        qtbot.waitUntil(lambda: page.month.hovered == "fri")
        qtbot.waitUntil(lambda: bool(cells))
        assert set(cells) == {date(2026, 12, 11)}


def test_in_the_week_chips_are_as_high_as_their_titles_need(
    page: CalendarPage, put: Callable[..., None]
) -> None:
    title = "周五问答：防晒霜搓泥怎么办"
    put(*(a_post(id=f"w{n}", title=title * (n % 3), at=f"2026-12-{9 + n // 2:02} 20:00") for n in range(8)))
    page.show_view("week")
    for chip in page.week._placed:
        assert chip.rect.height() == page.week.measure(chip.post, chip.rect.width(), chip.lines)


def test_posts_at_one_time_stand_side_by_side_in_the_week(
    page: CalendarPage, put: Callable[..., None]
) -> None:
    put(*(a_post(id=f"w{n}", format="poll", at="2026-12-10 20:00") for n in range(3)))
    page.show_view("week")
    rects = [chip.rect for chip in page.week._placed]
    assert not any(one.intersects(other) for one, other in combinations(rects, 2))
