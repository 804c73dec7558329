"""How the posts of a period stand against the account's targets: mix, rotation, effort."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from xhs_studio.domain.account import Account
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import iso_week
from xhs_studio.domain.vocabulary import PLAIN, Barrier, Status
from xhs_studio.planning.weights import band
from xhs_studio.services.plan_problem import minutes_of

RECENT = 10
"""How many of the last interactive posts the variety of formats is counted over."""


class Verdict(StrEnum):
    """What the mix of a period amounts to."""

    EMPTY = "empty"
    BALANCED = "balanced"
    UNBALANCED = "unbalanced"


@dataclass(frozen=True, slots=True)
class Share:
    """One barrier: its posts, their share in percent (None of no posts), and what would be in balance.

    `low` to `high` are the numbers of posts that lie within the target.
    """

    barrier: Barrier
    count: int
    percent: float | None
    target: int
    low: int
    high: int
    formats: tuple[str, ...]

    @property
    def within(self) -> bool:
        """Whether the number of posts lies within the target."""
        return self.low <= self.count <= self.high


@dataclass(frozen=True, slots=True)
class Load:
    """Minutes of one ISO week, as far as it lies in the period, against the account's limit."""

    week: str
    minutes: int
    limit: int

    @property
    def over(self) -> bool:
        """Whether the week holds more than the creator wants to give."""
        return self.minutes > self.limit


@dataclass(frozen=True, slots=True)
class Balance:
    """The mix by barrier, the variety of formats, and the effort of each week of a period.

    `posts` counts what is planned or out, `plain` included; `interactive` leaves `plain` and
    undecided posts out. `recent_formats` are the different formats among the last ten interactive
    posts; `repeats` counts neighbours of one format.
    """

    period: Period
    posts: int
    interactive: int
    shares: tuple[Share, ...]
    recent_formats: tuple[str, ...]
    recent_posts: int
    repeats: int
    weeks: tuple[Load, ...]
    verdict: Verdict


def barrier_of(post: Post, playbook: Playbook) -> Barrier | None:
    """A post's barrier: its own, else its format's; None for a post outside the mix."""
    if post.format is None or post.format == PLAIN:
        return None
    return post.barrier or playbook.format(post.format).barrier


def in_sequence(posts: Iterable[Post]) -> list[Post]:
    """Interactive posts that have a time and are not skipped, in order of time."""
    chosen = [
        post
        for post in posts
        if post.at is not None and post.status is not Status.SKIPPED and post.format not in (None, PLAIN)
    ]
    return sorted(chosen, key=lambda post: (post.at, post.id))


def balance(posts: Sequence[Post], account: Account, playbook: Playbook, period: Period) -> Balance:
    """The balance of those of `posts` that lie in the period; suggestions count, skipped posts do not."""
    inside = [
        post
        for post in posts
        if post.at is not None
        and post.status is not Status.SKIPPED
        and post.at.astimezone(account.zone).date() in period
    ]
    sequence = in_sequence(inside)
    recent = sequence[-RECENT:]
    shares = _shares(sequence, account, playbook)
    verdict = Verdict.BALANCED if all(share.within for share in shares) else Verdict.UNBALANCED
    return Balance(
        period=period,
        posts=len(inside),
        interactive=len(sequence),
        shares=shares,
        recent_formats=tuple(dict.fromkeys(post.format for post in recent if post.format is not None)),
        recent_posts=len(recent),
        repeats=sum(one.format == other.format for one, other in pairwise(sequence)),
        weeks=_loads(inside, account, playbook, period),
        verdict=verdict if sequence else Verdict.EMPTY,
    )


def _shares(sequence: Sequence[Post], account: Account, playbook: Playbook) -> tuple[Share, ...]:
    counts = Counter(barrier_of(post, playbook) for post in sequence)
    total = len(sequence)
    return tuple(
        Share(
            barrier,
            counts[barrier],
            100 * counts[barrier] / total if total else None,
            account.mix.share(barrier),
            *band(account.mix.share(barrier), total),
            tuple(item.key for item in playbook.formats if item.barrier is barrier),
        )
        for barrier in Barrier
    )


def _loads(posts: Iterable[Post], account: Account, playbook: Playbook, period: Period) -> tuple[Load, ...]:
    minutes = dict.fromkeys((iso_week(day) for day in period.days()), 0)
    for post in posts:
        if post.at is not None:
            week = iso_week(post.at.astimezone(account.zone).date())
            minutes[week] += minutes_of(post, account, playbook)
    return tuple(Load(week, total, account.weekly_minutes) for week, total in minutes.items())
