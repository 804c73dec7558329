"""Recurrence rules (RFC 5545) of whole days: which days they fall on, and how many came before one."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from xhs_studio.services.rule_text import DAYS, FREQUENCIES, parts_of

if TYPE_CHECKING:
    # Loaded where a rule is followed: most starts of the app follow none.
    from dateutil.rrule import weekday

LAST_DAY: Final = date(2099, 12, 31)
"""No post can lie after it, so no rule is followed further."""

Frequency: TypeAlias = Literal[0, 1, 2, 3]
YEARLY: Final = 0
MONTHLY: Final = 1
WEEKLY: Final = 2
DAILY: Final = 3  # the four as dateutil numbers them
_FREQUENCIES: Final[Mapping[str, Frequency]] = MappingProxyType(
    dict(zip(FREQUENCIES, (DAILY, WEEKLY, MONTHLY, YEARLY), strict=True))
)
_NUMBERS: Final = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS")
_DAY: Final = timedelta(days=1)


def days_between(rule: str, start: date, first: date, last: date) -> tuple[date, ...]:
    """Days of the rule from `first` to `last`, both included, in order.

    Costs the same however far they are from `start`.
    """
    first, last = max(first, start), min(last, last_day(rule, start))
    return tuple(_walk(rule, start, first, last)) if first <= last else ()


def days_from(rule: str, start: date, first: date) -> Iterator[date]:
    """Days of the rule from `first` on, one after the other."""
    first = max(first, start)
    yield from _walk(rule, start, first, last_day(rule, start))


@lru_cache(maxsize=4096)
def number_before(rule: str, start: date, day: date) -> int:
    """How many days of the rule come before `day`."""
    day = min(day, last_day(rule, start) + _DAY)
    return 0 if day <= start else _number_before(rule, start, day)


@lru_cache(maxsize=1024)
def last_day(rule: str, start: date) -> date:
    """The day after which the rule has none: by its UNTIL, its COUNT, or the last day a post can have."""
    parts = parts_of(rule)
    if until := parts.get("UNTIL"):
        return min(date.fromisoformat(until), LAST_DAY)
    if count := parts.get("COUNT"):
        return next(islice(_walk(rule, start, start, LAST_DAY), int(count) - 1, None), LAST_DAY)
    return LAST_DAY


def _number_before(rule: str, start: date, day: date) -> int:
    """Counted by arithmetic where each period holds the same, else by walking."""
    freq, interval, wkst, others = _outline(rule, start)
    if freq == DAILY and not others:
        return (day - start - _DAY).days // interval + 1
    if freq == WEEKLY and set(others) == {"byweekday"}:
        week = start - timedelta(days=(start.weekday() - wkst) % 7)
        weekdays: tuple[weekday, ...] = others["byweekday"]
        offsets = {(each.weekday - wkst) % 7 for each in weekdays}
        whole, rest = divmod((day - week).days, 7 * interval)
        missed = sum(offset < (start - week).days for offset in offsets)
        return whole * len(offsets) + sum(offset < rest for offset in offsets) - missed
    return sum(1 for _ in _walk(rule, start, start, day - _DAY))


def _walk(rule: str, start: date, first: date, last: date) -> Iterator[date]:
    """Days of the rule from `first` to `last`, whatever its UNTIL and COUNT say."""
    from dateutil.rrule import rrule

    freq, interval, wkst, others = _outline(rule, start)
    begin = _moved(freq, interval, wkst, start, first)
    walk = rrule(
        freq, dtstart=_midnight(begin), interval=interval, wkst=wkst, until=_midnight(last), **others
    )
    for moment in walk:
        if moment.date() >= first:
            yield moment.date()


def _moved(freq: Frequency, interval: int, wkst: int, start: date, first: date) -> date:
    """The beginning of the period in which `first` lies, a whole number of intervals after the first.

    dateutil walks every day since its start; from here it has at most one period to walk.
    """
    if freq == DAILY:
        return first - timedelta(days=(first - start).days % interval)
    if freq == WEEKLY:
        week = start - timedelta(days=(start.weekday() - wkst) % 7)
        weeks = (first - week).days // 7 // interval * interval
        return week + timedelta(weeks=weeks) if weeks else start
    if freq == MONTHLY:
        months = (first.year - start.year) * 12 + first.month - start.month
        months = months // interval * interval
        years, month = divmod(start.month - 1 + months, 12)
        return date(start.year + years, month + 1, 1) if months else start
    years = (first.year - start.year) // interval * interval
    return date(start.year + years, 1, 1) if years else start


@lru_cache(maxsize=1024)
def _outline(rule: str, start: date) -> tuple[Frequency, int, int, dict[str, Any]]:
    """Frequency, interval, first day of the week, and dateutil's other arguments.

    What a rule leaves to its start (the weekday of FREQ=WEEKLY) is written out, for the start is moved.
    """
    from dateutil.rrule import weekday

    parts = parts_of(rule)
    others: dict[str, Any] = {
        name.lower(): tuple(int(value) for value in parts[name].split(","))
        for name in _NUMBERS
        if name in parts
    }
    if "BYDAY" in parts:
        others["byweekday"] = tuple(_weekday(value) for value in parts["BYDAY"].split(","))
    freq: Frequency = _FREQUENCIES[parts["FREQ"]]
    if not others.keys() & {"byweekday", "bymonthday", "byyearday", "byweekno"}:
        if freq == WEEKLY:
            others["byweekday"] = (weekday(start.weekday()),)
        elif freq in (MONTHLY, YEARLY):
            others["bymonthday"] = (start.day,)
        if freq == YEARLY:
            others.setdefault("bymonth", (start.month,))
    interval = int(parts.get("INTERVAL", "1"))
    if freq == DAILY and others and interval == 1 and "bysetpos" not in others:
        # The same days, walked a year at a time instead of looking at each.
        freq = YEARLY
        others.setdefault("byweekday", tuple(map(weekday, range(7))))
    return freq, interval, DAYS.index(parts.get("WKST", "MO")), others


def _weekday(text: str) -> "weekday":
    from dateutil.rrule import weekday

    number, day = text[:-2], weekday(DAYS.index(text[-2:]))
    return day(int(number)) if number else day


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())
