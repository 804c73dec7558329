"""The words of a quick add: how a format, a day and a time of day may be written, in both languages."""

import re
from datetime import date, time, timedelta

from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.times import monday_of
from xhs_studio.domain.vocabulary import PLAIN

_WEEKDAYS = (
    ("mon", "monday"),
    ("tue", "tues", "tuesday"),
    ("wed", "weds", "wednesday"),
    ("thu", "thur", "thurs", "thursday"),
    ("fri", "friday"),
    ("sat", "saturday"),
    ("sun", "sunday"),
)
_ENGLISH_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words}
_RELATIVE = {"today": 0, "tomorrow": 1, "今天": 0, "明天": 1, "后天": 2, "大后天": 3}
_CHINESE_WEEKDAY = re.compile(r"(下?)(?:周|星期|礼拜)([一二三四五六日天])")
_CHINESE_DATE = re.compile(r"(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?")
_FULL_DATE = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_SHORT_DATE = re.compile(r"()(\d{1,2})[-/](\d{1,2})")
_CLOCK = re.compile(r"(\d{1,2})[:：](\d{2})(am|pm)?", re.IGNORECASE)
_ENGLISH_HOUR = re.compile(r"(\d{1,2})()(am|pm)", re.IGNORECASE)
_CHINESE_HOUR = re.compile(r"(凌晨|早上|上午|中午|下午|傍晚|晚上|晚)?(\d{1,2})[点時时](?:(半)|(\d{1,2})分?)?")
_AFTERNOON = ("下午", "傍晚", "晚上", "晚")

# English words for days that are as often meant otherwise.
AMBIGUOUS = frozenset({"sun", "sat", "wed"})


def is_weak(word: str) -> bool:
    """Whether a word for a day may as well be part of a title."""
    return word.casefold() in _ENGLISH_WEEKDAY or word.casefold() in _RELATIVE


def day_at(text: str, position: int, today: date) -> tuple[date, int] | None:
    """The day written at a position, and where it ends; days without a year are the next such day."""
    relative = next((w for w in sorted(_RELATIVE, key=len, reverse=True) if _begins(text, position, w)), None)
    if relative:
        return today + timedelta(days=_RELATIVE[relative]), position + len(relative)
    if found := _CHINESE_WEEKDAY.match(text, position):
        number = min("一二三四五六日天".index(found[2]), 6)
        if found[1]:
            return monday_of(today) + timedelta(days=7 + number), found.end()
        return _next_weekday(today, number), found.end()
    if found := _FULL_DATE.match(text, position):
        return _dated(int(found[1]), int(found[3]), int(found[4]), found.end())
    for pattern in (_CHINESE_DATE, _SHORT_DATE):
        if found := pattern.match(text, position):
            if found[1]:
                return _dated(int(found[1]), int(found[2]), int(found[3]), found.end())
            return _next_date(today, int(found[2]), int(found[3]), found.end())
    number_of = _ENGLISH_WEEKDAY.get(text[position:].casefold())
    return None if number_of is None else (_next_weekday(today, number_of), len(text))


def time_at(text: str, position: int) -> tuple[time, int] | None:
    """The time of day written at a position, and where it ends."""
    for pattern in (_CLOCK, _ENGLISH_HOUR):
        if found := pattern.match(text, position):
            hour, minute = int(found[1]), int(found[2] or 0)
            if found[3]:
                if not 1 <= hour <= 12:
                    return None
                hour = hour % 12 + (12 if found[3].casefold() == "pm" else 0)
            return _clocked(hour, minute, found.end())
    if found := _CHINESE_HOUR.match(text, position):
        hour = int(found[2])
        noon = 12 if found[1] in _AFTERNOON else 3 if found[1] == "中午" else 0
        hour += 12 if hour < noon else 0
        return _clocked(hour, 30 if found[3] else int(found[4] or 0), found.end())
    return None


def format_named(word: str, playbook: Playbook) -> str | None:
    """The format whose key or name is `word`, or the only one whose key or name begins so."""
    wanted = _bare(word)
    if not wanted:
        return None
    keys = (*(item.key for item in playbook.formats), PLAIN)
    names = {key: [_bare(text) for text in _called(key, playbook)] for key in keys}
    exact = [key for key, texts in names.items() if wanted in texts]
    begun = [key for key, texts in names.items() if any(text.startswith(wanted) for text in texts)]
    found = exact or begun
    return found[0] if len(found) == 1 else None


def _called(key: str, playbook: Playbook) -> tuple[str, str, str]:
    names = playbook.any_format(key).names
    return key, names.en, names.zh


def _bare(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _begins(text: str, position: int, word: str) -> bool:
    """Whether `word` stands there; an English one must fill the rest."""
    rest = text[position:].casefold()
    return rest == word if word.isascii() else rest.startswith(word)


def _next_weekday(today: date, weekday: int) -> date:
    return today + timedelta(days=(weekday - today.weekday()) % 7)


def _dated(year: int, month: int, day: int, end: int) -> tuple[date, int] | None:
    try:
        return date(year, month, day), end
    except ValueError:
        return None


def _next_date(today: date, month: int, day: int, end: int) -> tuple[date, int] | None:
    # Eight years hold a 29 February whatever the century.
    for year in range(today.year, today.year + 9):
        found = _dated(year, month, day, end)
        if found and found[0] >= today:
            return found
    return None


def _clocked(hour: int, minute: int, end: int) -> tuple[time, int] | None:
    return (time(hour, minute), end) if hour < 24 and minute < 60 else None
