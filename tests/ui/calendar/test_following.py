"""The model, the table and the painted month follow changes as if they had been loaded anew each time."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit.builders import FixedClock, a_post, a_series, adding, an_account, at
from tests.kit.memory_store import MemoryStore
from tests.ui.conftest import NOW
from xhs_studio.domain.almanac import DayMarks
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.domain.vocabulary import Status
from xhs_studio.resources_path import resources
from xhs_studio.services.account import AccountService
from xhs_studio.services.desk import Desk
from xhs_studio.services.planning import PlanningService
from xhs_studio.services.posts import PostService
from xhs_studio.services.studio import Studio
from xhs_studio.ui.actions import Actions
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.calendar.day_notes import DayNotes
from xhs_studio.ui.calendar.drag import Drag
from xhs_studio.ui.calendar.list_model import COLUMNS, PostTable
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_view import MonthView
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme

MONTH = Period.month(date(2026, 12, 1))
FORMATS = st.sampled_from(["poll", "question", "qa", "plain", None])
MOMENTS = st.builds(
    lambda day, hour: at(f"2026-11-25 {hour:02}:00") + timedelta(days=day),
    st.integers(0, 50),
    st.sampled_from([12, 20, 21]),
)
STATUSES = st.sampled_from([Status.DRAFT, Status.READY, Status.SKIPPED, Status.PUBLISHED])


START = (
    a_post(format="poll", at="2026-12-01 20:00", status=Status.PUBLISHED),
    a_post(format="qa", at="2026-12-03 20:00", status=Status.SUGGESTED),
    a_post(format="poll", at="2026-12-09 12:00", status=Status.DRAFT),
    a_post(format="poll", at="2026-12-09 20:00", status=Status.READY),
    a_post(format="question", at="2026-12-31 20:00", status=Status.DRAFT),
    a_post(format="qa"),
)


class NoNotes:
    """An almanac without a mark; the notes are not what is tested here."""

    def marks(self, day: date) -> DayMarks:
        return DayMarks("", "")


class Mirror(QObject):
    """A copy of a model that believes nothing but its signals."""

    def __init__(self, model: QAbstractItemModel) -> None:
        super().__init__(model)
        self._model = model
        self.rows = self._read(0, model.rowCount() - 1)
        self.resets = 0
        model.rowsInserted.connect(self._inserted)
        model.rowsRemoved.connect(self._removed)
        model.dataChanged.connect(self._altered)
        model.modelReset.connect(self._reset)

    def _read(self, first: int, last: int) -> list[list[Any]]:
        columns = range(self._model.columnCount())
        return [[self._model.index(n, c).data() for c in columns] for n in range(first, last + 1)]

    def _inserted(self, _: QModelIndex, first: int, last: int) -> None:
        self.rows[first:first] = self._read(first, last)

    def _removed(self, _: QModelIndex, first: int, last: int) -> None:
        del self.rows[first : last + 1]

    def _altered(self, first: QModelIndex, last: QModelIndex) -> None:
        self.rows[first.row() : last.row() + 1] = self._read(first.row(), last.row())

    def _reset(self) -> None:
        self.resets += 1
        self.rows = self._read(0, self._model.rowCount() - 1)


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")


@pytest.fixture(scope="module")
def words(qapp: QApplication) -> Language:
    language = Language(qapp)
    language.choose("en")
    return language


class House:
    """A calendar on a store in memory, without a window around it."""

    def __init__(self, playbook: Playbook, theme: Theme, words: Language) -> None:
        clock, store = FixedClock(NOW), MemoryStore()
        store.apply(Change(Label("edit_account"), (Edit(None, an_account()),)))
        store.apply(adding(*START))
        desk = Desk(store, playbook)
        fields: dict[str, Any] = {
            "folder": Path(), "clock": clock, "playbook": playbook, "almanac": NoNotes(), "store": store,
            "backups": None, "desk": desk, "posts": PostService(store, desk, clock),
            "planning": PlanningService(store, desk, playbook, clock), "account": AccountService(store, desk),
            "series": None, "guide": None, "export": None, "close": lambda: None,
        }  # fmt: skip
        self.studio = Studio(**fields)
        bus = Bus()
        self.ui = Ui(self.studio, bus, theme, words, Actions(bus))
        self.model = CalendarModel(self.studio, bus)
        desk.listen(lambda change, origin: self.model.fold(change))
        desk.listen(bus.changed.emit)

    def fresh(self) -> CalendarModel:
        """A model loaded from the store as it is now."""
        made = CalendarModel(self.studio, self.ui.bus)
        made.show(MONTH)
        return made

    def some(self, number: int) -> list[str]:
        """Up to two posts that are there."""
        posts = [*self.studio.store.posts(*_around()), *self.studio.store.lane()]
        return [posts[(number + step) % len(posts)].id for step in range(0, number % 3, 1) if posts]


def _around() -> tuple[Any, Any]:
    return at("2026-11-01 00:00"), at("2027-02-01 00:00")


Step = tuple[Any, ...]
NUMBERS = st.integers(0, 1000)
STEPS = st.one_of(
    st.tuples(st.just("add"), FORMATS, st.none() | MOMENTS),
    st.tuples(st.just("move"), NUMBERS, st.integers(-9, 9)),
    st.tuples(st.just("move_to"), NUMBERS, MOMENTS),
    st.tuples(st.just("unschedule"), NUMBERS),
    st.tuples(st.just("delete"), NUMBERS),
    st.tuples(st.just("duplicate"), NUMBERS),
    st.tuples(st.just("lock"), NUMBERS, st.booleans()),
    st.tuples(st.just("set_status"), NUMBERS, STATUSES),
    st.tuples(st.just("retitle"), NUMBERS),
    st.tuples(st.just("account"), st.sampled_from([0, 60, 400])),
    st.tuples(st.just("undo")),
    st.tuples(st.just("redo")),
)


def _act(house: House, step: Step) -> None:
    posts, desk = house.studio.posts, house.studio.desk
    match step:
        case "add", form, moment:
            posts.add(title="new", format=form, at=moment)
        case "move_to", number, moment:
            for post_id in house.some(number):
                posts.move_to(post_id, moment)
        case "retitle", number:
            for post_id in house.some(number):
                _retitle(house, post_id, number)
        case "account", minutes:
            house.studio.account.change(replace(house.model.account, weekly_minutes=minutes))
        case (("undo" | "redo") as name,):
            getattr(desk, name)()
        case name, number, *rest:
            getattr(posts, name)(house.some(number), *rest)


def _retitle(house: House, post_id: str, number: int) -> None:
    post = house.studio.posts.find(post_id)
    house.studio.posts.edit(post, replace(post, title=f"{'title ' * (number % 9)}{number}"))


def _seen(model: CalendarModel) -> object:
    days = Period(MONTH.first - timedelta(days=14), MONTH.last + timedelta(days=14))
    posts = [post for day in days.days() for post in model.on(day)]
    return posts, model.lane(), {post.id: model.marks(post.id) for post in posts}, model.account


def _take(house: House, step: Step) -> None:
    # What the services refuse (published posts, nothing to undo) changes nothing and is no step.
    try:
        _act(house, step)
    except UserError:
        return


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=3, max_size=14))
def test_model_and_table_equal_what_is_stored(
    playbook: Playbook, theme: Theme, words: Language, steps: list[Step]
) -> None:
    house = House(playbook, theme, words)
    house.model.show(MONTH)
    table = PostTable(house.ui, house.model, house.ui.bus)
    table.period = MONTH
    table.fill()
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal, table)
    mirror = Mirror(table)
    for step in steps:
        _take(house, step)
        fresh = house.fresh()
        assert _seen(house.model) == _seen(fresh)
        anew = PostTable(house.ui, fresh, house.ui.bus)
        anew.period = MONTH
        anew.fill()
        assert mirror.rows == Mirror(anew).rows
    assert mirror.resets == 0


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=5, max_size=25))
def test_the_painted_month_equals_one_painted_anew(
    playbook: Playbook, theme: Theme, words: Language, steps: list[Step]
) -> None:
    house = House(playbook, theme, words)
    house.model.show(MONTH)
    view = _month(house, house.model)
    for step in steps:
        _take(house, step)
    anew = _month(house, house.fresh())
    assert view.layouts == anew.layouts
    assert view.grab().toImage() == anew.grab().toImage()
    for made in (view, anew):
        made.hide()
        made.deleteLater()


def _month(house: House, model: CalendarModel) -> MonthView:
    drag, selection = Drag(house.ui.bus), Selection(date(2026, 12, 8), house.ui.bus)
    view = MonthView(house.ui, model, selection, drag, DayNotes(house.ui, house.ui.bus))
    view.notes.want = lambda period: None  # type: ignore[method-assign] # no worker in a property test
    view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    view.resize(700, 520)
    view.show()
    return view


def test_a_series_that_is_new_is_read_without_a_reset(
    playbook: Playbook, theme: Theme, words: Language
) -> None:
    house = House(playbook, theme, words)
    house.model.show(MONTH)
    table = PostTable(house.ui, house.model, house.ui.bus)
    table.period = MONTH
    table.fill()
    mirror = Mirror(table)
    series = a_series(title="周二投票")
    house.studio.desk.commit(adding(series, a_post(at="2026-12-01 20:00", series=series.id)))
    assert mirror.resets == 0
    assert [row[COLUMNS.index("series")] for row in mirror.rows].count("周二投票") == 1


def test_another_period_is_a_reset(playbook: Playbook, theme: Theme, words: Language, qtbot: QtBot) -> None:
    house = House(playbook, theme, words)
    house.model.show(MONTH)
    table = PostTable(house.ui, house.model, house.ui.bus)
    table.period = MONTH
    table.fill()
    table.period = Period.month(date(2027, 1, 1))
    with qtbot.waitSignal(table.modelReset):
        house.model.show(table.period)
