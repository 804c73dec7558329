"""The Store port in memory, for tests that need no database; held to the same contract as the real one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label, Value
from xhs_studio.domain.errors import Stale, UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.series import Series
from xhs_studio.domain.vocabulary import Status

_KEPT_STEPS = 1000


@dataclass(frozen=True)
class _State:
    """All that a step can change; a new one for each step, so that undo just goes back to the old one."""

    posts: dict[str, tuple[int, Post]] = field(default_factory=dict)
    series: dict[str, Series] = field(default_factory=dict)
    account: Account | None = None


class MemoryStore:
    """See Store."""

    def __init__(self) -> None:
        self._state = _State()
        self._done: list[tuple[Change, _State, _State]] = []
        self._undone: list[tuple[Change, _State, _State]] = []
        self._preferences = Preferences()

    def posts(self, start: datetime, end: datetime) -> tuple[Post, ...]:
        """See Store."""
        found = [post for post in self._scheduled() if start <= _moment(post) < end]
        return tuple(sorted(found, key=lambda post: (_moment(post), post.id)))

    def lane(self) -> tuple[Post, ...]:
        """See Store."""
        newest_first = sorted(self._state.posts.values(), key=lambda pair: -pair[0])
        return tuple(post for _, post in newest_first if post.at is None)

    def post(self, post_id: str) -> Post | None:
        """See Store."""
        found = self._state.posts.get(post_id)
        return found and found[1]

    def posts_named(self, id_prefix: str) -> tuple[Post, ...]:
        """See Store."""
        ids = sorted(post_id for post_id in self._state.posts if post_id.startswith(id_prefix))
        return tuple(self._state.posts[post_id][1] for post_id in ids[:10])

    def before(self, moment: datetime, count: int) -> tuple[Post, ...]:
        """See Store."""
        left_out = {Status.IDEA, Status.SUGGESTED, Status.SKIPPED}
        found = [p for p in self._scheduled() if _moment(p) < moment and p.status not in left_out]
        found.sort(key=lambda post: (_moment(post), post.id))
        return tuple(found[-count:] if count else ())

    def search(self, text: str, limit: int) -> tuple[Post, ...]:
        """See Store."""
        wanted = text.casefold()
        found = [
            (added, post)
            for added, post in self._state.posts.values()
            if any(
                wanted in each.casefold()
                for each in (post.title, post.topic, *post.tags, post.hook, post.body)
            )
        ]
        early = datetime.min.replace(tzinfo=UTC)
        found.sort(
            key=lambda pair: (early if pair[1].at is None else _moment(pair[1]), pair[0]), reverse=True
        )
        return tuple(post for _, post in found[:limit])

    def account(self) -> Account:
        """See Store."""
        return self._state.account or Account()

    def all_series(self) -> tuple[Series, ...]:
        """See Store."""
        return tuple(sorted(self._state.series.values(), key=lambda series: (series.title, series.id)))

    def series_posts(self, series_id: str) -> tuple[Post, ...]:
        """See Store."""
        ours = [post for _, post in self._state.posts.values() if post.series == series_id]
        late = datetime.max.replace(tzinfo=UTC)
        return tuple(sorted(ours, key=lambda post: (_moment(post) if post.at else late, post.id)))

    def known_posts(self, ids: Iterable[str]) -> frozenset[str]:
        """See Store."""
        return frozenset(ids) & self._state.posts.keys()

    def apply(self, change: Change) -> None:
        """See Store."""
        if not _altering(change).edits:
            return
        old = self._state
        self._state = _applied(old, change)
        self._done = [*self._done, (change, old, self._state)][-_KEPT_STEPS:]
        self._undone = []

    def undoable(self) -> Label | None:
        """See Store."""
        return self._done[-1][0].label if self._done else None

    def redoable(self) -> Label | None:
        """See Store."""
        return self._undone[-1][0].label if self._undone else None

    def undo(self) -> Change:
        """See Store."""
        if not self._done:
            raise UserError("nothing_to_undo")
        step = self._done.pop()
        self._undone.append(step)
        self._state = step[1]
        return _altering(step[0]).inverse

    def redo(self) -> Change:
        """See Store."""
        if not self._undone:
            raise UserError("nothing_to_redo")
        step = self._undone.pop()
        self._done.append(step)
        self._state = step[2]
        return _altering(step[0])

    def preferences(self) -> Preferences:
        """See Store."""
        return self._preferences

    def save_preferences(self, preferences: Preferences) -> None:
        """See Store."""
        self._preferences = preferences

    def data_version(self) -> int:
        """See Store; no other process can write here."""
        return 0

    def _scheduled(self) -> list[Post]:
        return [post for _, post in self._state.posts.values() if post.at is not None]


def _moment(post: Post) -> datetime:
    # In UTC: of two times in one zone Python compares the wall times, which is wrong in the hour
    # that the end of daylight saving repeats.
    assert post.at is not None
    return post.at.astimezone(UTC)


def _altering(change: Change) -> Change:
    return Change(change.label, tuple(edit for edit in change.edits if not _same(edit.before, edit.after)))


def _same(one: Value | None, other: Value | None) -> bool:
    if isinstance(one, Post) and isinstance(other, Post) and one.at and other.at:
        return one == other and _moment(one) == _moment(other)
    return one == other


def _applied(state: _State, change: Change) -> _State:
    posts, series, account = dict(state.posts), dict(state.series), state.account
    number = 1 + max((added for added, _ in posts.values()), default=0)
    for edit in _altering(change).edits:
        match edit:
            case Edit(Account() | None as before, Account() | None as after):
                if (before or Account()) != (account or Account()):
                    raise Stale(what="account")
                account = after
            case Edit(Series() | None as before, Series() | None as after):
                _put(series, before, after)
            case Edit(Post() | None as before, Post() | None as after):
                number += _put_post(posts, before, after, number)
            case _:
                raise ValueError(f"an edit that turns one thing into another: {edit}")
    if any(post.series not in series for _, post in posts.values() if post.series is not None):
        raise UserError("series_missing")
    return _State(posts, series, account)


def _put(series: dict[str, Series], before: Series | None, after: Series | None) -> None:
    key = _id_of(before, after)
    if series.get(key) != before:
        raise Stale(what=key)
    if after is None:
        del series[key]
    else:
        series[key] = after


def _put_post(
    posts: dict[str, tuple[int, Post]], before: Post | None, after: Post | None, number: int
) -> int:
    """Put a post in its place; gives 1 if it took a new number, otherwise 0."""
    key = _id_of(before, after)
    added, stored = posts.get(key, (number, None))
    if not _same(stored, before):
        raise Stale(what=stored.title if stored else key)
    if after is None:
        del posts[key]
    else:
        posts[key] = (added, after)
    return int(stored is None)


def _id_of(before: Post | Series | None, after: Post | Series | None) -> str:
    ids = {value.id for value in (before, after) if value is not None}
    if len(ids) != 1:
        raise ValueError(f"an edit that turns one thing into another: {before} {after}")
    return ids.pop()
