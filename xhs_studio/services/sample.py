"""The sample workspace: half a year of one believable creator, the same for the same day."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from xhs_studio.domain.account import DEFAULT_SLOTS, Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Fact
from xhs_studio.domain.series import Series
from xhs_studio.domain.times import at_wall, monday_of
from xhs_studio.domain.vocabulary import PLAIN, CommunityStyle, Goal, Niche, Status
from xhs_studio.services.episodes import Episode, episode_id, number_of
from xhs_studio.services.ports import Store
from xhs_studio.services.sample_pools import Pools, load_pools

WEEKS = 26
DRAFTED_DAYS = 14
READY_DAYS = 4
CLOSED_AFTER_DAYS = 3
TUESDAY, WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = 1, 2, 4, 5, 6

# What the creator posts besides the series, by the week's number; the Wednesday of week 8 is that of week 0.
WEDNESDAYS = (
    "question",
    "this_or_that",
    "discussion",
    "this_or_that",
    "question",
    "this_or_that",
    "story",
    "this_or_that",
)
SATURDAYS = ("this_or_that", "quiz", "this_or_that", "question")
SUNDAYS = ("story", "discussion", PLAIN, "story")

RULES = (
    ("poll", "topic_poll", "FREQ=WEEKLY;BYDAY=TU"),
    ("qa", "segment", "FREQ=WEEKLY;BYDAY=FR"),
    ("challenge", "monthly_challenge", "FREQ=MONTHLY;BYDAY=1SU"),
)
"""The creator's series: format, kind and recurrence rule."""
SERIAL = frozenset(key for key, _, _ in RULES)


@dataclass(frozen=True, slots=True)
class Sample:
    """What the sample workspace holds."""

    account: Account
    series: tuple[Series, ...]
    posts: tuple[Post, ...]


class OpenStore(Store, Protocol):
    """A store that can be closed, and whose history can begin anew."""

    def forget_history(self) -> None:
        """Drop every step that could be undone or done again; what they made stays."""

    def close(self) -> None:
        """Let go of the file."""


class SampleWorkspace:
    """Makes the sample from the pools of titles in `folder`."""

    def __init__(self, folder: Path, playbook: Playbook) -> None:
        self._folder = folder
        self._playbook = playbook

    def write(self, target: Path, open_store: Callable[[], OpenStore], language: str, today: date) -> int:
        """Fill the new or empty folder `target`; gives the number of posts. Nothing stays if that fails."""
        was_there = target.exists()
        sample = make_sample(load_pools(self._folder / f"{language}.toml", self._playbook), language, today)
        try:
            store = open_store()
            try:
                _put(store, sample)
            finally:
                store.close()
        except BaseException:
            _clear(target, keep=was_there)
            raise
        return len(sample.posts)


def make_sample(pools: Pools, language: str, today: date) -> Sample:
    """The sample anchored at a day: published up to it, drafted for two weeks from it, open after."""
    account = Account(
        name=pools.name,
        niche=Niche.BEAUTY_FASHION,
        goal=Goal.RELATIONSHIP,
        style=CommunityStyle.SUPPORTIVE,
        topics=pools.topics,
        language=language,
        slots=DEFAULT_SLOTS,
    )
    series = {key: _series(key, kind, rule, pools, today) for key, kind, rule in RULES}
    posts = tuple(_Diary(pools, account, today, series).posts())
    return Sample(account, tuple(series.values()), posts)


def _series(key: str, kind: str, rule: str, pools: Pools, today: date) -> Series:
    return Series(
        id=f"series-{key}",
        title=pools.series[key],
        format=key,
        rule=rule,
        start=_start(today),
        kind=kind,
        line=f"series-{key}",
    )


def _start(today: date) -> date:
    return monday_of(today) - timedelta(weeks=WEEKS)


class _Diary:
    """Writes the posts in order of time."""

    def __init__(self, pools: Pools, account: Account, today: date, series: Mapping[str, Series]) -> None:
        self._series = series
        self._pools = pools
        self._account = account
        self._today = today
        self._used: dict[str, int] = {}
        self._number = 0

    def posts(self) -> Iterator[Post]:
        """Scheduled posts, then the ideas of the lane."""
        start = _start(self._today)
        for week in range(WEEKS + DRAFTED_DAYS // 7 + 1):
            for slot in self._account.slots:
                day = start + timedelta(weeks=week, days=slot.weekday)
                key = _format_on(day, week)
                if self._is_made(day, week, key):
                    yield self._post(key, day, slot.time, week)
        for _ in self._pools.posts["idea"]:
            yield self._blank("idea", Status.IDEA, None)

    def _is_made(self, day: date, week: int, key: str) -> bool:
        """Whether there is a post that day: a Wednesday is missed now and then, ahead only series stand."""
        ahead = (day - self._today).days
        if ahead >= 0:
            return ahead < DRAFTED_DAYS and key in SERIAL
        return not (day.weekday() == WEDNESDAY and week % 9 == 5)

    def _post(self, key: str, day: date, clock: time, week: int) -> Post:
        late = (week * 7 + day.weekday() * 11) % 13 if week % 3 == 0 and day < self._today else 0
        moment = at_wall(day, clock, self._account.zone) + timedelta(minutes=late)
        status = self._status(day, week)
        post = self._blank(key, status, moment)
        series = self._series.get(key)
        if series is None:
            return replace(post, format=key)
        # A post to come has the id of its episode, by which it is known also after it was moved.
        coming = episode_id(series, Episode(day)) if day >= self._today else post.id
        return replace(post, id=coming, format=key, series=series.id, episode=number_of(series, day))

    def _blank(self, key: str, status: Status, moment: datetime | None) -> Post:
        """The next post of a kind, with its texts where it is more than a thought."""
        turn = self._used.get(key, 0)
        self._used[key] = turn + 1
        self._number += 1
        entry = self._pools.posts[key][turn]
        texts = self._pools.texts.get(key)
        written = texts is not None and (status is not Status.DRAFT or turn % 2 == 0)
        return Post(
            id=f"p{self._number:04d}",
            title=entry.title,
            status=status,
            at=moment,
            topic=entry.topic,
            tags=(entry.topic,),
            poll_options=entry.options,
            hook=texts.hooks[turn % len(texts.hooks)] if texts and written else "",
            call_to_action=texts.closings[turn % len(texts.closings)] if texts and written else "",
        )

    def _status(self, day: date, week: int) -> Status:
        ahead = (day - self._today).days
        if ahead >= 0:
            return Status.READY if ahead < READY_DAYS else Status.DRAFT
        if day.weekday() == SUNDAY and week % 7 == 4:
            return Status.SKIPPED
        return Status.CLOSED if -ahead > CLOSED_AFTER_DAYS else Status.PUBLISHED


def _format_on(day: date, week: int) -> str:
    if day.weekday() == TUESDAY:
        return "poll"
    if day.weekday() == FRIDAY:
        return "qa"
    if day.weekday() == WEDNESDAY:
        return WEDNESDAYS[week % len(WEDNESDAYS)]
    if day.weekday() == SATURDAY:
        return SATURDAYS[week % len(SATURDAYS)]
    return "challenge" if day.day <= 7 else SUNDAYS[week % len(SUNDAYS)]


def _put(store: OpenStore, sample: Sample) -> None:
    before = store.account()
    set_up = (Edit(before, sample.account), *(Edit(None, series) for series in sample.series))
    store.apply(Change(Label("finish_guide"), set_up))
    facts: Mapping[str, Fact] = MappingProxyType({"n": len(sample.posts), "title": sample.posts[-1].title})
    store.apply(Change(Label("add_post", facts), tuple(Edit(None, post) for post in sample.posts)))
    # Half a year of published posts is where this creator begins, not a step to take back.
    store.forget_history()
    store.save_preferences(replace(store.preferences(), guide="done"))


def _clear(target: Path, keep: bool) -> None:
    """Take away what was written into a folder that was new or empty."""
    if not keep:
        shutil.rmtree(target, ignore_errors=True)
        return
    for path in target.iterdir():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
