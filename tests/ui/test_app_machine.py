"""Plays the app for thousands of steps: store, history and the calendar's model must always agree."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from tempfile import mkdtemp
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.kit.builders import FixedClock, an_account
from xhs_studio.app import build
from xhs_studio.domain.change import Change
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import at_wall
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.model import CalendarModel

MONDAY = date(2026, 12, 7)
WEEK = Period(MONDAY, MONDAY + timedelta(days=6))
ALL = Period(date(2026, 10, 1), date(2027, 3, 1))
DAYS = st.integers(-3, 9).map(lambda days: MONDAY + timedelta(days=days))
FORMATS = st.sampled_from(("poll", "question", "qa", "story", "challenge", "plain", None))
TITLES = st.sampled_from(("早八妆还是素颜？", "Which serum first?", "= 1 + 1", "😀", ""))
PICKS = st.lists(st.integers(0, 50), min_size=1, max_size=4)
STATUSES = st.sampled_from((Status.DRAFT, Status.READY, Status.SKIPPED, Status.PUBLISHED, Status.CLOSED))

Snapshot = tuple[list[Post], object]


class App(RuleBasedStateMachine):
    """A creator's steps through the services, with a calendar's model listening as the window does."""

    new_workspace: bytes

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        (self.folder / "studio.db").write_bytes(self.new_workspace)
        self.studio = build(self.folder, FixedClock())
        self.studio.account.change(an_account())
        self.model = CalendarModel(self.studio)
        self.model.show(WEEK)
        self.heard: list[Change] = []
        self.studio.desk.listen(self._hear)
        self.done: list[Snapshot] = [self._snapshot()]
        self.undone: list[Snapshot] = []

    def teardown(self) -> None:
        self.studio.close()
        shutil.rmtree(self.folder)

    def _hear(self, change: Change, origin: str) -> None:
        self.heard.append(change)
        self.model.fold(change)

    def _posts(self) -> list[Post]:
        store = self.studio.store
        scheduled = store.posts(*ALL.bounds(store.account().zone))
        return sorted((*scheduled, *store.lane()), key=lambda post: post.id)

    def _snapshot(self) -> Snapshot:
        return self._posts(), self.studio.store.account()

    def _picked(self, picks: list[int]) -> list[str]:
        posts = self._posts()
        return list(dict.fromkeys(posts[pick % len(posts)].id for pick in picks)) if posts else []

    def _step(self, act: Callable[[], object]) -> None:
        """Do a step; if it changed anything it is one step of the history, else nothing is."""
        before, told = self._snapshot(), len(self.heard)
        try:
            act()
        except UserError:
            assert self._snapshot() == before, "a refused step left something behind"
            assert len(self.heard) == told
            return
        if len(self.heard) > told:
            assert len(self.heard) == told + 1, "one step of the creator, one change"
            self.done.append(self._snapshot())
            self.undone.clear()
        else:
            assert self._snapshot() == before, "a change nobody was told of"

    @rule(day=st.none() | DAYS, hour=st.integers(7, 22), format=FORMATS, title=TITLES)
    def add(self, day: date | None, hour: int, format: str | None, title: str) -> None:
        at = at_wall(day, time(hour), self.model.account.zone) if day else None
        self._step(lambda: self.studio.posts.add(title=title, format=format, at=at))

    @rule(picks=PICKS, days=st.integers(-9, 9))
    def move(self, picks: list[int], days: int) -> None:
        self._step(lambda: self.studio.posts.move(self._picked(picks), days))

    @rule(picks=PICKS, day=DAYS)
    def drop(self, picks: list[int], day: date) -> None:
        ids = self._picked(picks)
        if ids:
            self._step(lambda: self.studio.posts.drop(ids, ids[0], day))

    @rule(picks=PICKS)
    def unschedule(self, picks: list[int]) -> None:
        self._step(lambda: self.studio.posts.unschedule(self._picked(picks)))

    @rule(picks=PICKS, title=TITLES, format=FORMATS)
    def edit(self, picks: list[int], title: str, format: str | None) -> None:
        for post_id in self._picked(picks)[:1]:
            post = self.studio.posts.find(post_id)
            self._step(
                lambda post=post: self.studio.posts.edit(post, replace(post, title=title, format=format))
            )

    @rule(picks=PICKS)
    def delete(self, picks: list[int]) -> None:
        self._step(lambda: self.studio.posts.delete(self._picked(picks)))

    @rule(picks=PICKS)
    def duplicate(self, picks: list[int]) -> None:
        self._step(lambda: self.studio.posts.duplicate(self._picked(picks)))

    @rule(picks=PICKS, locked=st.booleans())
    def lock(self, picks: list[int], locked: bool) -> None:
        self._step(lambda: self.studio.posts.lock(self._picked(picks), locked))

    @rule(picks=PICKS, status=STATUSES)
    def set_status(self, picks: list[int], status: Status) -> None:
        self._step(lambda: self.studio.posts.set_status(self._picked(picks), status))

    @rule()
    def plan(self) -> None:
        planning = self.studio.planning
        self._step(lambda: planning.apply(planning.plan(WEEK)))

    @rule()
    def accept_all(self) -> None:
        self._step(lambda: self.studio.planning.accept(WEEK))

    @rule(picks=PICKS)
    def accept(self, picks: list[int]) -> None:
        self._step(lambda: self.studio.posts.accept(self._picked(picks)))

    @rule()
    def discard(self) -> None:
        self._step(lambda: self.studio.planning.discard(WEEK))

    @rule(picks=PICKS)
    def next_best(self, picks: list[int]) -> None:
        planning = self.studio.planning
        for post_id in self._picked(picks)[:1]:
            self._step(lambda post_id=post_id: planning.apply(planning.next_best(post_id)))

    @rule(zone=st.sampled_from(("Asia/Shanghai", "Europe/Berlin", "America/New_York")))
    def change_zone(self, zone: str) -> None:
        account = self.studio.store.account()
        self._step(lambda: self.studio.account.change(replace(account, zone=ZoneInfo(zone))))

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.studio.desk.undo()
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.studio.desk.redo()
        self.done.append(self.undone.pop())

    @invariant()
    def the_history_is_what_was_done(self) -> None:
        assert self._snapshot() == self.done[-1]
        store = self.studio.store
        assert (store.redoable() is not None) == bool(self.undone)

    @invariant()
    def the_model_shows_what_the_store_holds(self) -> None:
        fresh = CalendarModel(self.studio)
        fresh.show(WEEK)
        days = list(Period(MONDAY - timedelta(days=14), MONDAY + timedelta(days=20)).days())
        assert [self.model.on(day) for day in days] == [fresh.on(day) for day in days]
        assert self.model.lane() == fresh.lane()
        shown = [post.id for day in days for post in fresh.on(day)]
        assert [self.model.marks(post_id) for post_id in shown] == [fresh.marks(post_id) for post_id in shown]


def test_store_model_and_history_agree_over_thousands_of_steps(tmp_path: Path) -> None:
    studio = build(tmp_path / "new", FixedClock())
    studio.close()
    App.new_workspace = (tmp_path / "new" / "studio.db").read_bytes()
    run_state_machine_as_test(
        App,
        settings=settings(
            max_examples=50,
            stateful_step_count=50,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
