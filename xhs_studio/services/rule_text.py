"""Recurrence rules as text: read strictly, tidied, and refused in one sentence where they cannot be meant."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import Final
from zoneinfo import ZoneInfo

from xhs_studio.domain.errors import UserError
from xhs_studio.services.checks import YEARS

FREQUENCIES: Final = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MOST: Final = 10_000
"""The most days a rule may count, and the most occurrences it may have in the horizon."""

# Frequencies within a day, by how many of the parts below lie above them; the parts with their sizes.
_A_DAY: Final = {"HOURLY": 1, "MINUTELY": 2, "SECONDLY": 3}
_WITHIN_DAY: Final = {"BYHOUR": 24, "BYMINUTE": 60, "BYSECOND": 60}
_ORDER: Final = (
    *("FREQ", "INTERVAL", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"),
    *("UNTIL", "COUNT"),
)
_RANGES: Final = {"BYMONTH": 12, "BYMONTHDAY": 31, "BYYEARDAY": 366, "BYWEEKNO": 53, "BYSETPOS": 366}
# What RFC 5545 does not let a frequency be narrowed by.
_NOT_WITH: Final = {
    "DAILY": ("BYWEEKNO", "BYYEARDAY"),
    "WEEKLY": ("BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"),
    "MONTHLY": ("BYWEEKNO", "BYYEARDAY"),
    "YEARLY": (),
}
_BYDAY: Final = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_INTEGER: Final = re.compile(r"[+-]?\d{1,6}")


def tidy_rule(text: str, at: time, zone: ZoneInfo, weeks: int) -> str:
    """The rule in one spelling, its UNTIL a day on the creator's clock. UserError says what is wrong.

    `at` is the time of day of its occurrences; `weeks` the horizon in which they must not be too many.
    """
    parts = _split(text)
    _check_once_a_day(text, parts, weeks)
    if "UNTIL" in parts and "COUNT" in parts:
        raise UserError("rule_two_ends", value=text)
    if "UNTIL" in parts:
        parts["UNTIL"] = f"{_until(parts['UNTIL'], at, zone):%Y%m%d}"
    _check_parts(parts)
    if parts.get("INTERVAL") == "1":
        del parts["INTERVAL"]
    return ";".join(f"{name}={parts[name]}" for name in _ORDER if name in parts)


def with_end(rule: str, until: date | None = None, count: int | None = None) -> str:
    """The rule with another end, or with none."""
    kept = [part for part in rule.split(";") if not part.upper().startswith(("UNTIL=", "COUNT="))]
    if until is not None:
        kept.append(f"UNTIL={until:%Y%m%d}")
    if count is not None:
        kept.append(f"COUNT={count}")
    return ";".join(kept)


@lru_cache(maxsize=1024)
def parts_of(rule: str) -> Mapping[str, str]:
    """The parts of a tidy rule by name."""
    return MappingProxyType(_split(rule))


def _split(text: str) -> dict[str, str]:
    body = "".join(text.split()).upper().removeprefix("RRULE:").strip(";")
    parts: dict[str, str] = {}
    for part in body.split(";"):
        name, sign, value = part.partition("=")
        known = name in _ORDER or name in _WITHIN_DAY
        if not sign or not value or not known or name in parts:
            raise UserError("bad_rule", value=text, detail=part)
        parts[name] = value
    if parts.get("FREQ") not in (*FREQUENCIES, *_A_DAY):
        raise UserError("bad_rule", value=text, detail="FREQ")
    return parts


def _check_once_a_day(text: str, parts: Mapping[str, str], weeks: int) -> None:
    """A series has at most one episode a day, at its own time; a rule of many is told how many."""
    freq = parts["FREQ"]
    if freq in FREQUENCIES and not any(name in parts for name in _WITHIN_DAY):
        return
    interval = parts.get("INTERVAL", "1")
    a_day = 1
    for level, (name, size) in enumerate(_WITHIN_DAY.items()):
        named = len(parts[name].split(",")) if name in parts else 0
        # Above the frequency a part narrows the day, below it repeats the occurrence.
        a_day *= named or (size if level < _A_DAY.get(freq, 0) else 1)
    every = int(interval) if freq in _A_DAY and interval.isdecimal() and len(interval) < 6 else 1
    found = 7 * weeks * a_day // max(1, every)
    if found > MOST:
        raise UserError("rule_too_many", value=text, n=found, weeks=weeks, most=MOST)
    raise UserError("rule_within_day", value=text)


def _until(value: str, at: time, zone: ZoneInfo) -> date:
    """The last day an occurrence at `at` may have; a moment in UTC is read on the creator's clock."""
    try:
        if "T" not in value:
            moment = datetime.combine(datetime.strptime(value, "%Y%m%d"), at)
        else:
            moment = datetime.strptime(value.removesuffix("Z"), "%Y%m%dT%H%M%S")
        if moment.year < YEARS.start:
            raise ValueError("before all posts")
        if value.endswith("Z"):
            moment = moment.replace(tzinfo=UTC).astimezone(zone)
    except (ValueError, OverflowError):
        raise UserError("bad_rule", value=value, detail=f"UNTIL={value}") from None
    return moment.date() if moment.time() >= at else moment.date() - timedelta(days=1)


def _check_parts(parts: Mapping[str, str]) -> None:
    text = ";".join(f"{name}={value}" for name, value in parts.items())

    def wrong(name: str) -> UserError:
        return UserError("bad_rule", value=text, detail=f"{name}={parts[name]}")

    for name in ("INTERVAL", "COUNT"):
        if name in parts and not (parts[name].isdecimal() and 1 <= int(parts[name]) <= MOST):
            raise wrong(name)
    for name, most in _RANGES.items():
        for value in parts[name].split(",") if name in parts else ():
            number = int(value) if _INTEGER.fullmatch(value) else 0
            if not 1 <= abs(number) <= most or (name == "BYMONTH" and number < 0):
                raise wrong(name)
    for name in _NOT_WITH[parts["FREQ"]]:
        if name in parts:
            raise wrong(name)
    if "BYDAY" in parts and not all(_is_day(value, parts) for value in parts["BYDAY"].split(",")):
        raise wrong("BYDAY")
    if "WKST" in parts and parts["WKST"] not in DAYS:
        raise wrong("WKST")
    if "BYSETPOS" in parts and not any(name in parts for name in (*list(_RANGES)[:4], "BYDAY")):
        raise wrong("BYSETPOS")


def _is_day(value: str, parts: Mapping[str, str]) -> bool:
    """Whether a weekday, with its number in the month or year, is one that the frequency can have."""
    match = _BYDAY.fullmatch(value)
    if match is None or match[1] is None:
        return match is not None
    within_month = parts["FREQ"] == "MONTHLY" or (parts["FREQ"] == "YEARLY" and "BYMONTH" in parts)
    most = 5 if within_month else 53 if parts["FREQ"] == "YEARLY" and "BYWEEKNO" not in parts else 0
    return 1 <= abs(int(match[1])) <= most
