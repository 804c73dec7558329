"""Reads what was typed after an option, or stands in a file: days, moments, goals, JSON."""

import json
from collections import Counter
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.times import at_wall
from xhs_studio.domain.vocabulary import Goal
from xhs_studio.planning.checks import shown
from xhs_studio.services.checks import YEARS
from xhs_studio.services.rule_text import MOST

DAYS_MOST = 400
"""The longest period that is planned at once: a year, with some room."""


def day_of(text: str) -> date:
    """A day such as 2026-12-01. UserError bad_day."""
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise UserError("bad_day", value=text) from None
    if len(text.strip()) != len("2026-12-01") or day.year not in YEARS:
        raise UserError("bad_day", value=text)
    return day


def clock_of(text: str) -> time:
    """A time of day such as 20:00. UserError bad_clock."""
    try:
        return datetime.strptime(text.strip(), "%H:%M").time()
    except ValueError:
        raise UserError("bad_clock", value=text) from None


def count_of(text: str) -> int:
    """A number of episodes. UserError bad_count."""
    if text.isdecimal() and len(text) < 8 and 1 <= int(text) <= MOST:
        return int(text)
    raise UserError("bad_count", value=text, most=MOST)


def period_of(first: str, last: str, most: int | None = None) -> Period:
    """The period between two days. UserError bad_day, period_backwards, period_too_long."""
    period = Period(day_of(first), day_of(last))
    if period.last < period.first:
        raise UserError("period_backwards", first=first, last=last)
    days = (period.last - period.first).days + 1
    if most is not None and days > most:
        raise UserError("period_too_long", days=days, most=most)
    return period


def moment_of(text: str, zone: ZoneInfo) -> datetime:
    """A moment such as 2026-12-05T20:00, on the clock of `zone` if it has no offset. UserError bad_when."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UserError("bad_when", value=text) from None
    if ":" not in text or moment.year not in YEARS:
        raise UserError("bad_when", value=text)
    if moment.utcoffset() is None:
        moment = at_wall(moment.date(), moment.time(), zone)
    elif abs(moment.utcoffset() or timedelta()) >= timedelta(hours=24):
        raise UserError("bad_when", value=text)
    return moment.astimezone(zone)


def goal_of(text: str | None) -> Goal | None:
    """A goal by its key. UserError unknown_goal."""
    if text is None:
        return None
    try:
        return Goal(text)
    except ValueError:
        raise UserError("unknown_goal", value=text, known=", ".join(Goal)) from None


def json_of(path: Path) -> object:
    """What a JSON file holds. UserError file_unreadable, file_not_json."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UserError("file_not_json", path=path, detail="not UTF-8") from None
    except OSError as error:
        raise UserError("file_unreadable", path=path, detail=error.strerror or error) from error
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_each_once)
    except json.JSONDecodeError as error:
        detail = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise UserError("file_not_json", path=path, detail=detail) from error
    except RecursionError:
        raise UserError("file_not_json", path=path, detail="nested too deeply") from None
    except ValueError as error:
        raise UserError("file_not_json", path=path, detail=error) from error


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON number")


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object whose keys are all different: of two that are alike one would be dropped in silence."""
    entries = dict(pairs)
    if len(entries) < len(pairs):
        seen = Counter(key for key, _ in pairs)
        raise ValueError(f"“{shown(max(seen, key=seen.__getitem__))}” stands twice in one group")
    return entries
