"""What a move would do, before it is done: fast enough to be asked at every step of a drag."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.planning.compare import compare
from xhs_studio.planning.score import score
from xhs_studio.services.marks import marks
from xhs_studio.services.planning_reader import PlanningReader, Read


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What moves would do: why, the cost of the plan before and after, and new marks on the moved posts."""

    reasons: tuple[Reason, ...]
    cost_before: int
    cost_after: int
    clashes: tuple[Reason, ...]


def what_if(
    reader: PlanningReader,
    playbook: Playbook,
    moves: Mapping[str, datetime | None],
    period: Period | None,
    now: datetime,
) -> WhatIf:
    """Compare the calendar as it stands with one where posts have moved; a suggestion stays one.

    `period` defaults to the months from the first to the last moment concerned.
    """
    moved = [post for post in (reader.post(post_id) for post_id in moves) if post is not None]
    around = period or _around(moved, moves, now)
    before = reader.kept(around)
    after = replace(before, posts=_moved(before, moved, moves, around))
    was = reader.standing_with(before, around, now)
    will = reader.standing_with(after, around, now)
    score_before, score_after = score(was.problem, was.plan), score(will.problem, will.plan)
    return WhatIf(
        reasons=compare(score_before, score_after),
        cost_before=score_before.cost,
        cost_after=score_after.cost,
        clashes=_clashes(before, after, moves, playbook),
    )


def _around(moved: list[Post], moves: Mapping[str, datetime | None], now: datetime) -> Period:
    days: list[date] = [at.date() for at in moves.values() if at is not None]
    days += [post.at.date() for post in moved if post.at is not None]
    days = days or [now.date()]
    return Period(Period.month(min(days)).first, Period.month(max(days)).last)


def _moved(
    read: Read, moved: list[Post], moves: Mapping[str, datetime | None], around: Period
) -> tuple[Post, ...]:
    """The posts of the period once the moves are done, by time."""
    start, end = around.bounds(read.account.zone)
    stay = [post for post in read.posts if post.id not in moves]
    landed = [replace(post, at=at) for post in moved if (at := moves[post.id]) and start <= at < end]
    return tuple(sorted((*stay, *landed), key=lambda post: (post.at, post.id)))


def _clashes(
    before: Read, after: Read, moves: Mapping[str, datetime | None], playbook: Playbook
) -> tuple[Reason, ...]:
    old = marks(before.posts, before.account, playbook)
    new = marks(after.posts, after.account, playbook)
    return tuple(
        reason
        for post_id in moves
        for reason in new.get(post_id, ())
        if reason.code in ("same_time", "format_repeated") and reason not in old.get(post_id, ())
    )
