"""Commands on the plan of a workspace: plan, show, add, move, delete, undo, redo."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from xhs_studio.cli.house import House
from xhs_studio.cli.reading import DAYS_MOST, goal_of, moment_of, period_of
from xhs_studio.cli.writing import (
    change_data,
    post_data,
    post_line,
    put,
    put_json,
    solution_data,
    solution_line,
)
from xhs_studio.domain.account import DEFAULT_ZONE
from xhs_studio.domain.change import Change
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.services.checks import check_format
from xhs_studio.services.studio import Studio
from xhs_studio.services.upkeep import back_up_daily


@contextmanager
def opened(
    options: Namespace, house: House, *, create: bool = False, writes: bool = True
) -> Iterator[Studio]:
    """The workspace of the options, with today's backup made before anything is written to it."""
    studio = house.open(options.workspace, create)
    try:
        if writes:
            back_up_daily(studio.backups, studio.clock)
        yield studio
    finally:
        studio.close()


def plan(options: Namespace, house: House) -> int:
    """Plan a period and write its suggestions, or drafts where they are accepted at once."""
    period = period_of(options.first, options.last, DAYS_MOST)
    with opened(options, house, create=True) as studio:
        studio.series.fill()
        proposal = studio.planning.plan(period, seconds=options.seconds)
        studio.planning.apply(proposal)
        if options.accept:
            studio.planning.accept(period)
        solution = proposal.solution
        if options.json:
            planned = {
                **solution_data(solution),
                "accepted": options.accept,
                "from": str(period.first),
                "to": str(period.last),
                "posts": _posts(studio, period),
            }
            put_json(planned)
            return 0
        for data in _posts(studio, period):
            put(post_line(data))
        put(solution_line(solution))
    return 0


def show(options: Namespace, house: House) -> int:
    """List the posts of a period by time."""
    period = period_of(options.first, options.last)
    with opened(options, house, writes=False) as studio:
        posts = _posts(studio, period)
    if options.json:
        put_json(posts)
        return 0
    for data in posts:
        put(post_line(data))
    return 0


def add(options: Namespace, house: House) -> int:
    """Add a post."""
    # All of it is looked at before a workspace is opened, which may make one.
    goal = goal_of(options.goal)
    check_format(options.format, house.playbook())
    if options.at is not None:
        moment_of(options.at, DEFAULT_ZONE)
    if not options.title.strip():
        raise UserError("empty_title")
    with opened(options, house, create=True) as studio:
        zone = studio.store.account().zone
        at = None if options.at is None else moment_of(options.at, zone)
        change = studio.posts.add(
            title=options.title, format=options.format, at=at, goal=goal, topic=options.topic
        )
        return tell(options, studio, change)


def move(options: Namespace, house: House) -> int:
    """Move a post to a moment."""
    with opened(options, house) as studio:
        at = moment_of(options.at, studio.store.account().zone)
        post = studio.posts.find(options.post)
        studio.posts.move_to(post.id, at)
        moved = studio.posts.find(post.id)
        data = post_data(moved, studio.playbook, series_names(studio), studio.store.account().zone)
        put_json(data) if options.json else put(post_line(data))
    return 0


def delete(options: Namespace, house: House) -> int:
    """Delete a post."""
    with opened(options, house) as studio:
        return tell(options, studio, studio.posts.delete([options.post]))


def undo(options: Namespace, house: House) -> int:
    """Take back the last step."""
    with opened(options, house) as studio:
        return tell(options, studio, studio.desk.undo())


def redo(options: Namespace, house: House) -> int:
    """Do again the step taken back last."""
    with opened(options, house) as studio:
        return tell(options, studio, studio.desk.redo())


def tell(options: Namespace, studio: Studio, change: Change) -> int:
    """Write what a step did: its posts as they are now, or as they were where they are gone."""
    if options.json:
        put_json(change_data(change))
        return 0
    series, zone = series_names(studio), studio.store.account().zone
    for before, after in change.posts():
        sign = "-" if after is None else "+" if before is None else "~"
        post = after or before
        if post is not None:
            put(f"{sign} {post_line(post_data(post, studio.playbook, series, zone))}")
    return 0


def _posts(studio: Studio, period: Period) -> list[dict[str, Any]]:
    zone = studio.store.account().zone
    series = series_names(studio)
    posts = studio.store.posts(*period.bounds(zone))
    return [post_data(post, studio.playbook, series, zone) for post in posts]


def series_names(studio: Studio) -> dict[str, str]:
    """What each series is called, by id."""
    return {series.id: series.name for series in studio.store.all_series()}
