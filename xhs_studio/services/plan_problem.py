"""Turns an account's slots and a period's posts into the problem that the planner solves."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from xhs_studio.domain.account import Account
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import iso_week, month_of
from xhs_studio.domain.vocabulary import PLAIN, Barrier, Status
from xhs_studio.planning.problem import FormatSpec, Plan, Problem, SlotSpec
from xhs_studio.services.slots import slot_times, unclaimed


@dataclass(frozen=True, slots=True)
class Entry:
    """What a slot of the problem is on the calendar: its moment and the post that stands there, or None."""

    at: datetime
    post: Post | None


@dataclass(frozen=True, slots=True)
class PlanProblem:
    """A problem with the calendar behind it; `entries` match `problem.slots` one to one.

    `replaced` are the suggestions a new plan takes the place of. `plan` is the plan as it stands:
    the formats of the posts in `entries`, None where a slot is open. `posts` is what the period
    held when the problem was made.
    """

    period: Period
    account: Account
    posts: tuple[Post, ...]
    problem: Problem
    entries: tuple[Entry, ...]
    replaced: tuple[Post, ...]

    @property
    def plan(self) -> Plan:
        """The plan as it stands on the calendar."""
        return tuple(None if entry.post is None else planned_format(entry.post) for entry in self.entries)

    def index_of(self, post_id: str) -> int | None:
        """Where a post stands among the entries."""
        for index, entry in enumerate(self.entries):
            if entry.post is not None and entry.post.id == post_id:
                return index
        return None


def planned_format(post: Post) -> str:
    """The format a post counts as; while it is undecided the post takes time like a plain one."""
    return PLAIN if post.format is None else post.format


def is_free(post: Post) -> bool:
    """Whether the planner may replace a post: a suggestion that nobody accepted, moved or locked."""
    return post.status is Status.SUGGESTED and not post.locked


def minutes_of(post: Post, account: Account, playbook: Playbook) -> int:
    """How long making a post takes."""
    return format_minutes(planned_format(post), account, playbook) if post.minutes is None else post.minutes


def format_minutes(key: str, account: Account, playbook: Playbook) -> int:
    """How long a post of a format takes this creator."""
    return account.minutes.get(key, playbook.any_format(key).minutes)


def planning_problem(
    account: Account,
    playbook: Playbook,
    value: Mapping[str, int],
    history: tuple[str, ...],
    posts: Sequence[Post],
    period: Period,
    from_moment: datetime | None,
) -> PlanProblem:
    """The problem of planning anew: suggestions give way, every other post stands.

    Slots before `from_moment` are not filled, and suggestions before it are left as they are.
    """
    replaced = tuple(
        post for post in posts if is_free(post) and (from_moment is None or _at(post) >= from_moment)
    )
    standing = [post for post in posts if not is_free(post)]
    return _built(account, playbook, value, history, standing, posts, period, from_moment, replaced)


def standing_problem(
    account: Account,
    playbook: Playbook,
    value: Mapping[str, int],
    history: tuple[str, ...],
    posts: Sequence[Post],
    period: Period,
    from_moment: datetime | None,
    freed: frozenset[str] = frozenset(),
) -> PlanProblem:
    """The problem whose plan is the calendar as it stands; suggestions, and posts in `freed`, are free."""
    return _built(account, playbook, value, history, posts, posts, period, from_moment, (), freed)


def _built(
    account: Account,
    playbook: Playbook,
    value: Mapping[str, int],
    history: tuple[str, ...],
    posts: Sequence[Post],
    held: Sequence[Post],
    period: Period,
    from_moment: datetime | None,
    replaced: tuple[Post, ...],
    freed: frozenset[str] = frozenset(),
) -> PlanProblem:
    slots = unclaimed(slot_times(account, period), posts)
    entries = [Entry(slot, None) for slot in slots if from_moment is None or slot >= from_moment]
    entries += [
        Entry(_at(post).astimezone(account.zone), post) for post in posts if post.status is not Status.SKIPPED
    ]
    entries.sort(key=lambda entry: (entry.at, entry.post.id if entry.post else ""))
    allowed = tuple(item.key for item in playbook.formats if item.key not in account.unwanted)
    problem = Problem(
        formats={
            item.key: FormatSpec(item.barrier.value, format_minutes(item.key, account, playbook))
            for item in playbook.formats
        },
        plain_minutes=format_minutes(PLAIN, account, playbook),
        history=history,
        slots=tuple(_slot(entry, allowed, value, freed) for entry in entries),
        mix={barrier.value: account.mix.share(barrier) for barrier in Barrier},
        rotation=account.rotation,
        weekly_minutes=account.weekly_minutes,
        monthly_caps={key: cap for key, cap in account.caps.items() if key != PLAIN},
    )
    return PlanProblem(period, account, tuple(held), problem, tuple(entries), replaced)


def _slot(
    entry: Entry, allowed: tuple[str, ...], value: Mapping[str, int], freed: frozenset[str]
) -> SlotSpec:
    post = entry.post
    free = post is None or is_free(post) or post.id in freed
    day = entry.at.date()
    return SlotSpec(
        at=entry.at.strftime("%Y-%m-%dT%H:%M"),
        week=iso_week(day),
        month=month_of(day),
        fixed=None if post is None or free else planned_format(post),
        allowed=allowed if free else (),
        value=value if free else {},
    )


def _at(post: Post) -> datetime:
    if post.at is None:
        raise ValueError(f"post {post.id} has no time")
    return post.at
