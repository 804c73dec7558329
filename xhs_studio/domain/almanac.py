"""What the calendar says of a day besides its date, and the rules by which a yearly day falls."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from xhs_studio.domain.words import Words


@dataclass(frozen=True, slots=True)
class DayMarks:
    """Everything to show of a day.

    `lunar` is the lunar day (廿三), or on the first of a lunar month its name (冬月); `lunar_en`
    the same for English. `holiday` is a statutory day off and `make_up_workday` a working weekend
    day, both known only for the years the data covers.
    """

    lunar: str
    lunar_en: str
    festival: Words | None = None
    term: Words | None = None
    holiday: Words | None = None
    make_up_workday: bool = False
    marketing: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the Chinese calendar: `month` 1 to 12, `leap` its leap twin, `last` the month's last day."""

    month: int
    day: int
    leap: bool
    last: bool

    @property
    def zh(self) -> str:
        """Short Chinese text: the month's name on its first day (闰二月), else the day's (廿三)."""
        if self.day == 1:
            return f"{'闰' if self.leap else ''}{_MONTHS_ZH[self.month - 1]}月"
        return _DAYS_ZH[self.day - 1]

    @property
    def en(self) -> str:
        """Short English text: "11th moon" on the first day of a month, else "moon 23"."""
        if self.day == 1:
            return f"{'leap ' if self.leap else ''}{_ORDINALS[self.month - 1]} moon"
        return f"moon {self.day}"


_MONTHS_ZH: Final = "正二三四五六七八九十冬腊"
_DAYS_ZH: Final = (
    *(f"初{digit}" for digit in "一二三四五六七八九十"),
    *(f"十{digit}" for digit in "一二三四五六七八九"),
    "二十",
    *(f"廿{digit}" for digit in "一二三四五六七八九"),
    "三十",
)
_ORDINALS: Final = ("1st", "2nd", "3rd", *(f"{number}th" for number in range(4, 13)))


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A named day that comes back each year, by the rule `on` (see `falls_on`)."""

    key: str
    names: Words
    on: str


@dataclass(frozen=True, slots=True)
class DaysOff:
    """A statutory holiday of one year: the days off, and weekend days worked to make up for them."""

    first: date
    last: date
    work: tuple[date, ...]


_FIXED = re.compile(r"(\d\d)-(\d\d)")
_NTH = re.compile(r"(\d\d) (mon|tue|wed|thu|fri|sat|sun) (-1|[1-5])(?: \+(\d+))?")
_LUNAR = re.compile(r"lunar (\d\d)-(\d\d|last)")
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def is_rule(on: str) -> bool:
    """Whether a text is a rule that `falls_on` understands."""
    fixed, nth, lunar = _FIXED.fullmatch(on), _NTH.fullmatch(on), _LUNAR.fullmatch(on)
    if fixed:
        return 1 <= int(fixed[1]) <= 12 and 1 <= int(fixed[2]) <= monthrange(2024, int(fixed[1]))[1]
    if nth:
        return 1 <= int(nth[1]) <= 12
    return bool(lunar and 1 <= int(lunar[1]) <= 12 and (lunar[2] == "last" or 1 <= int(lunar[2]) <= 30))


def falls_on(on: str, day: date, lunar: LunarDay) -> bool:
    """Whether a yearly day falls on `day`, whose lunar day is `lunar`.

    `on` is "MM-DD"; or "MM weekday N", the Nth such day of a month (-1: the last), with "+K" for K
    days later; or "lunar MM-DD", never in a leap month ("lunar MM-last": the month's last day).
    """
    if match := _LUNAR.fullmatch(on):
        if lunar.leap or lunar.month != int(match[1]):
            return False
        return lunar.last if match[2] == "last" else lunar.day == int(match[2])
    if match := _NTH.fullmatch(on):
        return _is_nth(day - timedelta(days=int(match[4] or 0)), int(match[1]), match[2], int(match[3]))
    return f"{day.month:02d}-{day.day:02d}" == on


def _is_nth(day: date, month: int, weekday: str, number: int) -> bool:
    if day.month != month or day.weekday() != _WEEKDAYS.index(weekday):
        return False
    if number == -1:
        return day.day + 7 > monthrange(day.year, month)[1]
    return (day.day - 1) // 7 + 1 == number
