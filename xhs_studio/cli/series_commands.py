"""Commands on series: add, list, skip, pause, resume, end."""

from argparse import Namespace
from datetime import date
from typing import Any

from xhs_studio.cli.commands import opened, tell
from xhs_studio.cli.house import House
from xhs_studio.cli.reading import clock_of, count_of, day_of
from xhs_studio.cli.writing import put, put_json
from xhs_studio.domain.account import DEFAULT_ZONE
from xhs_studio.domain.series import Series
from xhs_studio.services.reason_words import reason_said
from xhs_studio.services.rule_text import with_end
from xhs_studio.services.series_checks import checked
from xhs_studio.services.studio import Studio

NEXT = 6
"""How many episodes to come are listed of each series."""


def add(options: Namespace, house: House) -> int:
    """Add a series with its episodes of the weeks ahead."""
    # All of it is looked at before a workspace is opened, which may make one.
    today = house.clock().astimezone(DEFAULT_ZONE).date()
    checked(_described(options, "new", today), house.playbook(), DEFAULT_ZONE, 8)
    with opened(options, house, create=True) as studio:
        zone = studio.store.account().zone
        draft = studio.series.draft(options.kind, studio.clock().astimezone(zone).date())
        series = _described(options, draft.id, draft.start)
        clashes = studio.series.preview(series, NEXT)
        change = studio.series.add(series)
        if options.json:
            put_json(_data(studio, studio.series.find(draft.id)))
            return 0
        for upcoming in clashes:
            for reason in upcoming.clashes:
                put(f"! {upcoming.post.at:%Y-%m-%d}  {reason_said(reason, studio.playbook, 'en')}")
        return tell(options, studio, change)


def show(options: Namespace, house: House) -> int:
    """List the series with their next episodes."""
    with opened(options, house, writes=False) as studio:
        found = [_data(studio, series) for series in studio.store.all_series()]
    if options.json:
        put_json(found)
        return 0
    for data in found:
        put(f"{data['state']:<7}  {data['rule']} {data['at']}  {data['title']}  ({data['id']})")
        for upcoming in data["next"]:
            put(f"         {upcoming['at'][:10]} {upcoming['at'][11:16]}  {upcoming['title']}")
    return 0


def skip(options: Namespace, house: House) -> int:
    """Leave one episode out."""
    day = day_of(options.day)
    with opened(options, house) as studio:
        return tell(options, studio, studio.series.skip(studio.series.find(options.series).id, day))


def pause(options: Namespace, house: House) -> int:
    """No episodes from a day on."""
    first, last = _day(options.first), _day(options.last)
    with opened(options, house) as studio:
        return tell(options, studio, studio.series.pause(studio.series.find(options.series).id, first, last))


def resume(options: Namespace, house: House) -> int:
    """Episodes again from a day on."""
    first = _day(options.first)
    with opened(options, house) as studio:
        return tell(options, studio, studio.series.resume(studio.series.find(options.series).id, first))


def end(options: Namespace, house: House) -> int:
    """No episode from a day on, for good."""
    first = _day(options.first)
    with opened(options, house) as studio:
        return tell(options, studio, studio.series.end(studio.series.find(options.series).id, first))


def _described(options: Namespace, series_id: str, today: date) -> Series:
    """The series that the options describe."""
    rule = options.rule
    if options.until is not None or options.count is not None:
        until, count = _day(options.until), None if options.count is None else count_of(options.count)
        rule = with_end(rule, until, count)
    return Series(
        id=series_id,
        title=options.title,
        format=options.format,
        rule=rule,
        start=_day(options.first) or today,
        kind=options.kind,
        at=clock_of(options.at),
        hashtag=options.hashtag,
        days=options.days,
        closing=options.closing,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else day_of(text)


def _data(studio: Studio, series: Series) -> dict[str, Any]:
    """A series as the command line shows it."""
    today = studio.clock().astimezone(studio.store.account().zone).date()
    upcoming = studio.series.preview(series, NEXT)
    paused = any(today in each for each in series.paused)
    state = "ended" if series.ended and series.ended <= today else "paused" if paused else "runs"
    return {
        "id": series.id,
        "title": series.title,
        "kind": series.kind,
        "format": series.format,
        "rule": series.rule,
        "at": f"{series.at:%H:%M}",
        "from": series.start.isoformat(),
        "state": state,
        "hashtag": series.hashtag,
        "days": series.days,
        "skipped": [day.isoformat() for day in series.skipped],
        "paused": [
            {"from": each.first.isoformat(), "to": each.last and each.last.isoformat()}
            for each in series.paused
        ],
        "ended": series.ended and series.ended.isoformat(),
        "next": [
            {
                "id": each.post.id,
                "at": each.post.at and each.post.at.isoformat(),
                "title": each.post.title,
                "episode": each.post.episode,
                "clashes": [{"code": reason.code, "facts": dict(reason.facts)} for reason in each.clashes],
            }
            for each in upcoming
        ],
    }
