"""The almanac: lunar days, solar terms, festivals, statutory holidays and marketing days of any date."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import floor
from pathlib import Path
from typing import Any

from xhs_studio.domain.almanac import DayMarks, DaysOff, LunarDay, YearlyDay, falls_on, is_rule
from xhs_studio.domain.data_tables import Place, parsed, read
from xhs_studio.domain.words import Words

CODE = "calendar_invalid"

JULIAN_TO_ORDINAL = 1721425
"""What to take from a Julian day number to get a date's ordinal."""


@dataclass(frozen=True, slots=True)
class _Year:
    """One civil year: its lunar months by the ordinal of their first day, and its terms by date."""

    starts: tuple[int, ...]
    months: tuple[tuple[int, bool, int], ...]
    """Month, whether leap, and number of days, beside `starts`."""
    terms: Mapping[date, Words]

    def lunar(self, day: date) -> LunarDay:
        at = bisect_right(self.starts, day.toordinal()) - 1
        month, leap, length = self.months[at]
        number = day.toordinal() - self.starts[at] + 1
        return LunarDay(month, number, leap, last=number == length)


class Almanac:
    """Marks of days, from the data files of the calendar folder and calculated astronomy.

    Reads the files at once and raises `UserError("calendar_invalid")` naming file, key and value of
    what is wrong; loads the astronomy at the first day asked for. Answers are kept.
    """

    def __init__(self, folder: Path) -> None:
        self._terms: tuple[Words, ...] = _table(folder / "terms.toml", {"terms": tuple[Words, ...]})["terms"]
        self._festivals = _yearly(folder / "festivals.toml", "festivals")
        self._marketing = _yearly(folder / "marketing.toml", "marketing")
        if len(self._terms) != 24:
            Place("terms.toml", "terms", CODE).wrong(len(self._terms), "there are 24 terms")
        self._covered, self._days_off, self._work = _holidays(folder / "holidays_cn.toml")
        self._years: dict[int, _Year] = {}
        self._marks: dict[date, DayMarks] = {}

    def covers(self, year: int) -> bool:
        """Whether the statutory holidays of a year are known."""
        return year in self._covered

    def marks(self, day: date) -> DayMarks:
        """Everything to show of a day; statutory days only in covered years."""
        known = self._marks.get(day)
        if known is None:
            known = self._marks[day] = self._calculated(day)
        return known

    def _calculated(self, day: date) -> DayMarks:
        year = self._years.get(day.year)
        if year is None:
            year = self._years[day.year] = _astronomy(day.year, self._terms)
        lunar = year.lunar(day)
        return DayMarks(
            lunar=lunar.zh,
            lunar_en=lunar.en,
            festival=next((one.names for one in self._festivals if falls_on(one.on, day, lunar)), None),
            term=year.terms.get(day),
            holiday=self._days_off.get(day),
            make_up_workday=day in self._work,
            marketing=tuple(one.names for one in self._marketing if falls_on(one.on, day, lunar)),
        )


def _astronomy(year: int, names: tuple[Words, ...]) -> _Year:
    # Imported here: it takes as long as opening the workspace, and the window need not wait for it.
    from lunar_python import LunarYear  # type: ignore[import-untyped]  # it ships no types

    # The library's lunar year reaches from the eleventh month of the year before into the second
    # of the next, so one holds the whole civil year; its terms begin with last December's two.
    calculated = LunarYear.fromYear(year)
    months = calculated.getMonths()
    moments = calculated.getJieQiJulianDays()[2:26]
    return _Year(
        starts=tuple(int(month.getFirstJulianDay()) - JULIAN_TO_ORDINAL for month in months),
        months=tuple((abs(month.getMonth()), month.getMonth() < 0, month.getDayCount()) for month in months),
        terms={
            date.fromordinal(floor(moment + 0.5) - JULIAN_TO_ORDINAL): name
            for moment, name in zip(moments, names, strict=True)
        },
    )


def _table(path: Path, kinds: Mapping[str, Any]) -> dict[str, Any]:
    tables = parsed(path, CODE)
    for key, value in tables.items():
        if key not in kinds:
            Place(path.name, key, CODE).wrong(value, f"unknown key; known here: {', '.join(kinds)}")
    for key in kinds:
        if key not in tables:
            Place(path.name, key, CODE).missing("add it")
    return {key: read(kind, tables[key], Place(path.name, key, CODE)) for key, kind in kinds.items()}


def _yearly(path: Path, key: str) -> tuple[YearlyDay, ...]:
    days: tuple[YearlyDay, ...] = _table(path, {key: tuple[YearlyDay, ...]})[key]
    for day in days:
        if not is_rule(day.on):
            hint = "MM-DD, “MM weekday N”, or “lunar MM-DD”"
            Place(path.name, f"{key}.{day.key}.on", CODE).wrong(day.on, hint)
    return days


def _holidays(path: Path) -> tuple[frozenset[int], dict[date, Words], frozenset[date]]:
    """Years covered, the name of each day off, and the weekend days worked."""
    kinds = {"names": Mapping[str, Words], "years": Mapping[str, Mapping[str, DaysOff]]}
    table = _table(path, kinds)
    off: dict[date, Words] = {}
    work: set[date] = set()
    for year, holidays in table["years"].items():
        place = Place(path.name, f"years.{year}", CODE)
        if not (year.isascii() and year.isdigit()):
            place.wrong(year, "expected a year")
        for key, days in holidays.items():
            if key not in table["names"]:
                place.at(key).wrong(key, f"no such holiday; known: {', '.join(table['names'])}")
            if not days.first <= days.last or {days.first.year, days.last.year} != {int(year)}:
                place.at(key).at("first").wrong(str(days.first), f"first ≤ last, both in {year}")
            for ordinal in range(days.first.toordinal(), days.last.toordinal() + 1):
                off[date.fromordinal(ordinal)] = table["names"][key]
            work.update(days.work)
    return frozenset(int(year) for year in table["years"]), off, frozenset(work)
