"""Small builders: a value with sensible fields, of which a test names the ones it is about."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any
from zoneinfo import ZoneInfo

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label, Value
from xhs_studio.domain.post import Post
from xhs_studio.domain.series import Series

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
"""A Sunday, 17:30 on the creator's clock; the present moment of most tests."""

_numbers = count(1)


class FixedClock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **units: float) -> None:
        """Go on by the units of a timedelta."""
        self.now += timedelta(**units)


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """The moment at which the clock of a zone shows `text`, such as `2026-12-01 20:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def a_post(**fields: Any) -> Post:
    """A post with an id and title of its own; `at` may be text as for `at()`."""
    number = next(_numbers)
    moment = fields.get("at")
    if isinstance(moment, str):
        fields["at"] = at(moment)
    return Post(**({"id": f"post{number}", "title": f"第{number}篇"} | fields))


def an_account(**fields: Any) -> Account:
    """An account that is set up: it has a name and topics."""
    return replace(Account(name="小满", topics=("早餐", "收纳")), **fields)


def a_series(**fields: Any) -> Series:
    """A weekly series with an id of its own."""
    weekly = {
        "id": f"series{next(_numbers)}",
        "title": "周日问答",
        "format": "qa",
        "rule": "FREQ=WEEKLY;BYDAY=SU",
        "start": date(2026, 11, 1),
    }
    return Series(**(weekly | fields))


def adding(*values: Value, code: str = "add_post") -> Change:
    """The change that adds values."""
    return Change(Label(code), tuple(Edit(None, value) for value in values))


def editing(before: Value, *, code: str = "edit_post", **fields: Any) -> Change:
    """The change that gives a value other fields."""
    return Change(Label(code), (Edit(before, replace(before, **fields)),))


def deleting(*values: Value, code: str = "delete_posts") -> Change:
    """The change that deletes values."""
    return Change(Label(code), tuple(Edit(value, None) for value in values))
