"""Reads from the store what planning a period needs, and keeps it until something changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Lock

from xhs_studio.domain.account import Account
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import PLAIN, Status
from xhs_studio.planning.values import PriorValues
from xhs_studio.services.desk import Desk
from xhs_studio.services.plan_problem import PlanProblem, standing_problem
from xhs_studio.services.ports import Store
from xhs_studio.services.worth import LATELY, worth

SUGGESTED_BEFORE = timedelta(days=62)
"""How far before a period suggestions count as its history: a month planned ahead and not yet accepted."""


@dataclass(frozen=True, slots=True)
class Read:
    """What the store says of a period: its posts, the formats before it, and what formats are worth."""

    account: Account
    posts: tuple[Post, ...]
    history: tuple[str, ...]
    worth: PriorValues

    @property
    def value(self) -> Mapping[str, int]:
        """Worth of each format, 0 to 1000."""
        return self.worth.values


class PlanningReader:
    """Reads periods; what was read of the last few is kept until the desk has seen a change."""

    KEPT = 4

    def __init__(self, store: Store, desk: Desk, playbook: Playbook) -> None:
        self._store = store
        self._desk = desk
        self._playbook = playbook
        self._lock = Lock()  # a worker may ask while the window does
        self._version = -1
        self._reads: dict[Period, Read] = {}
        self._lane: dict[str, Post | None] = {}

    def read(self, period: Period, account: Account | None = None) -> Read:
        """What planning a period needs, straight from the store; `account` stands in for the store's."""
        account = account or self._store.account()
        start, end = period.bounds(account.zone)
        lately = self._formats_before(start)
        return Read(
            account=account,
            posts=self._store.posts(start, end),
            history=lately[-(account.rotation - 1) :],
            worth=worth(account, self._playbook, lately),
        )

    def kept(self, period: Period) -> Read:
        """The same, as it was when the desk last saw a change."""
        with self._lock:
            self._forget_if_changed()
            if period not in self._reads:
                while len(self._reads) >= self.KEPT:
                    self._reads.pop(next(iter(self._reads)))
                self._reads[period] = self.read(period)
            return self._reads[period]

    def post(self, post_id: str) -> Post | None:
        """A post, as it was when the desk last saw a change."""
        with self._lock:
            self._forget_if_changed()
            if post_id not in self._lane:
                self._lane[post_id] = self._store.post(post_id)
            return self._lane[post_id]

    def standing(self, period: Period, now: datetime, freed: frozenset[str] = frozenset()) -> PlanProblem:
        """The problem whose plan is the calendar as it stands; open slots that are past are left out."""
        return self.standing_with(self.kept(period), period, now, freed)

    def standing_with(
        self, read: Read, period: Period, now: datetime, freed: frozenset[str] = frozenset()
    ) -> PlanProblem:
        """The same of posts given by hand."""
        return standing_problem(
            read.account, self._playbook, read.value, read.history, read.posts, period, now, freed
        )

    def _forget_if_changed(self) -> None:
        if self._version != self._desk.version:
            self._version = self._desk.version
            self._reads.clear()
            self._lane.clear()

    def _formats_before(self, start: datetime) -> tuple[str, ...]:
        """Formats of the last interactive posts before a moment, oldest first, suggestions among them."""
        suggested = [
            post
            for post in self._store.posts(start - SUGGESTED_BEFORE, start)
            if post.status is Status.SUGGESTED
        ]
        count = LATELY
        while True:
            posts = self._store.before(start, count)
            formats = _interactive([*posts, *suggested])
            if len(formats) >= LATELY or len(posts) < count:
                return formats[-LATELY:]
            count *= 2


def _interactive(posts: list[Post]) -> tuple[str, ...]:
    timed = sorted((post.at, post.id, post.format) for post in posts if post.at is not None)
    return tuple(key for _, _, key in timed if key is not None and key != PLAIN)
