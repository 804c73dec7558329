"""What comes next in a series before it is saved, and what each episode would clash with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from types import MappingProxyType
from typing import Final

from xhs_studio.domain.account import Account
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.series import Series
from xhs_studio.services.episodes import Episode, has_closing, next_days, post_of
from xhs_studio.services.marks import marks
from xhs_studio.services.ports import Almanac, Store

SERIES_CODES: Final = ("on_holiday",)
"""Codes of what a series can clash with besides the marks of a post. Facts: `day`."""

_AROUND: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One episode to come: its post as it would be made, and what speaks against it."""

    post: Post
    clashes: tuple[Reason, ...]


def preview(
    series: Series,
    store: Store,
    account: Account,
    playbook: Playbook,
    almanac: Almanac,
    now: datetime,
    count: int,
) -> tuple[Upcoming, ...]:
    """The next `count` posts of a series beside the calendar as it is without that series' own posts."""
    coming = list(islice(_posts(series, account, now), count))
    moments = [post.at for post in coming if post.at is not None]
    if not moments:
        return ()
    around = store.posts(min(moments) - _AROUND, max(moments) + _AROUND)
    others = [post for post in around if not _own(post, series, coming)]
    found = marks([*others, *coming], account, playbook)
    own = {post.id for post in coming}
    return tuple(
        Upcoming(
            post,
            (
                # That a series follows itself says only that nothing is planned between yet.
                *(reason for reason in found.get(post.id, ()) if reason.facts.get("id") not in own),
                *_holiday(post, almanac),
            ),
        )
        for post in coming
    )


def _own(post: Post, series: Series, coming: list[Post]) -> bool:
    return post.series == series.id or any(post.id == each.id for each in coming)


def _posts(series: Series, account: Account, now: datetime) -> Iterator[Post]:
    """Posts to come in order of their episodes, each opening with its closing post after it."""
    first = now.astimezone(account.zone).date() - timedelta(days=(series.days or 1) - 1)
    for day in next_days(series, first):
        for closing in (False, True) if has_closing(series, day) else (False,):
            post = post_of(series, Episode(day, closing), account.zone)
            if post.at is not None and post.at > now:
                yield post


def _holiday(post: Post, almanac: Almanac) -> tuple[Reason, ...]:
    if post.at is None or almanac.marks(post.at.date()).holiday is None:
        return ()
    return (Reason("on_holiday", 0, MappingProxyType({"day": post.at.date().isoformat()})),)
