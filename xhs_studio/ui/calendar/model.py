"""The calendar's posts in memory: what the views paint, folded forward change by change."""

from bisect import insort
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.services.marks import marks
from xhs_studio.services.studio import Studio

CONTEXT_DAYS = 14
"""Days loaded on each side of what is shown, so that neighbours and whole weeks are known."""


class CalendarModel(QObject):
    """Posts of the days shown and of the lane.

    `days_changed(days)`: a set of dates whose posts or marks are new. `lane_changed()`: the lane is
    new. `was_reset()`: everything may be new.
    """

    days_changed = Signal(object)
    lane_changed = Signal()
    was_reset = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._posts: dict[str, Post] = {}
        self._days: dict[date, list[tuple[object, str]]] = {}
        self._lane: list[Post] = []
        self._marks: Mapping[str, tuple[Reason, ...]] = {}
        self._series: dict[str, str] = {}
        self.account: Account = studio.store.account()
        self.shown = Period.month(studio.clock().astimezone(self.account.zone).date())
        self._loaded = self.shown

    # what the views read

    def on(self, day: date) -> list[Post]:
        """Posts of a day by time."""
        return [self._posts[post_id] for _, post_id in self._days.get(day, ())]

    def within(self, period: Period) -> list[Post]:
        """Posts of a period by time."""
        return [post for day in period.days() for post in self.on(day)]

    def lane(self) -> list[Post]:
        """Posts without a time."""
        return list(self._lane)

    def post(self, post_id: str) -> Post | None:
        """A loaded post, scheduled or in the lane."""
        found = self._posts.get(post_id)
        return found or next((post for post in self._lane if post.id == post_id), None)

    def marks(self, post_id: str) -> tuple[Reason, ...]:
        """What is to be minded about a post."""
        return self._marks.get(post_id, ())

    def series_title(self, post: Post) -> str:
        """Title of the series a post belongs to, or ""."""
        return self._series.get(post.series or "", "")

    def suggestions(self) -> list[Post]:
        """Suggestions within the days shown."""
        return [post for post in self.within(self.shown) if post.status == "suggested"]

    # what moves it

    def show(self, period: Period) -> None:
        """Load the posts of a period and of the days around it."""
        self.shown = period
        margin = timedelta(days=CONTEXT_DAYS)
        self._loaded = Period(period.first - margin, period.last + margin)
        self.reload()

    def reload(self) -> None:
        """Read everything again."""
        store = self._studio.store
        self.account = store.account()
        self._series = {series.id: series.name for series in store.all_series()}
        self._posts = {}
        self._days = {}
        for post in store.posts(*self._loaded.bounds(self.account.zone)):
            self._insert(post)
        self._lane = list(store.lane())
        self._mark()
        self.was_reset.emit()

    def fold(self, change: Change) -> None:
        """Take in an applied change; anything but posts in it means reading anew."""
        pairs = change.posts()
        if len(pairs) < len(change.edits):
            self.reload()
            return
        days: set[date] = set()
        lane = False
        for before, after in pairs:
            lane |= self._take_out(before, days)
            lane |= self._put_in(after, days)
        self._remark(days)
        if days:
            self.days_changed.emit(days)
        if lane:
            self._lane = list(self._studio.store.lane())
            self.lane_changed.emit()

    def _take_out(self, post: Post | None, days: set[date]) -> bool:
        if post is None:
            return False
        if post.at is None:
            return True
        old = self._posts.pop(post.id, None)
        if old is not None and old.at is not None:
            day = old.at.date()
            self._days[day] = [entry for entry in self._days[day] if entry[1] != old.id]
            days.add(day)
        return False

    def _put_in(self, post: Post | None, days: set[date]) -> bool:
        if post is None:
            return False
        if post.at is None:
            return True
        if post.at.date() in self._loaded:
            self._insert(post)
            days.add(post.at.date())
        return False

    def _insert(self, post: Post) -> None:
        assert post.at is not None
        self._posts[post.id] = post
        insort(self._days.setdefault(post.at.date(), []), (post.at, post.id))

    def _mark(self) -> None:
        self._marks = marks(self.within(self._loaded), self.account, self._studio.playbook)

    def _remark(self, days: set[date]) -> None:
        before = self._marks
        self._mark()
        for post_id in before.keys() | self._marks.keys():
            post = self._posts.get(post_id)
            if post is not None and post.at is not None and before.get(post_id) != self._marks.get(post_id):
                days.add(post.at.date())
