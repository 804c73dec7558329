"""Values to rows and back, two functions a noun; rows are plain dictionaries of text and numbers."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, date, datetime, time
from types import MappingProxyType
from typing import Any, Final, TypeVar
from zoneinfo import ZoneInfo

from xhs_studio.domain.account import Account, Mix, Slot
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.domain.series import Pause, Series
from xhs_studio.domain.vocabulary import Barrier, CommunityStyle, Goal, Niche, Status

Row = Mapping[str, Any]
"""Column names and their plain values."""

_Value = TypeVar("_Value")

# Decoding what is nearly always empty is most of the price of reading a post.
_NOTHING: Final = "[]"

# Between the texts of a post, where no search text can reach across.
_SEPARATOR: Final = "\x1f"


def to_utc_text(moment: datetime) -> str:
    """An aware moment as text of fixed width in UTC, so that text order is time order."""
    if moment.utcoffset() is None:
        raise ValueError(f"a moment without a zone: {moment}")
    utc = moment.astimezone(UTC).replace(tzinfo=None)
    return utc.isoformat(timespec="microseconds") + "Z"


def to_moment(text: str) -> datetime:
    """The moment, in UTC, that `to_utc_text` wrote."""
    return datetime.fromisoformat(text)


def to_row(post: Post) -> dict[str, Any]:
    """The row of a post, without `added` and `search_text`, which the store gives."""
    return {
        "id": post.id,
        "title": post.title,
        "status": post.status.value,
        "at_utc": None if post.at is None else to_utc_text(post.at),
        "zone": None if post.at is None else _zone_key(post.at),
        "format": post.format,
        "barrier": post.barrier and post.barrier.value,
        "goal": post.goal and post.goal.value,
        "topic": post.topic,
        "formula": post.formula,
        "hook": post.hook,
        "body": post.body,
        "call_to_action": post.call_to_action,
        "tags": to_json(post.tags),
        "poll_options": to_json(post.poll_options),
        "minutes": post.minutes,
        "notes": post.notes,
        "locked": int(post.locked),
        "series": post.series,
        "episode": post.episode,
        "reasons": to_json([[reason.code, reason.weight, dict(reason.facts)] for reason in post.reasons]),
    }


def to_post(row: Row) -> Post:
    """The post of a row. UserError row_unreadable where a value is none of ours."""
    with _readable("post", row["id"]):
        at_utc, barrier, goal = row["at_utc"], row["barrier"], row["goal"]
        return Post(
            id=row["id"],
            title=row["title"],
            status=Status(row["status"]),
            at=None if at_utc is None else to_moment(at_utc).astimezone(ZoneInfo(row["zone"])),
            format=row["format"],
            barrier=None if barrier is None else Barrier(barrier),
            goal=None if goal is None else Goal(goal),
            topic=row["topic"],
            formula=row["formula"],
            hook=row["hook"],
            body=row["body"],
            call_to_action=row["call_to_action"],
            tags=_texts(row["tags"]),
            poll_options=_texts(row["poll_options"]),
            minutes=row["minutes"],
            notes=row["notes"],
            locked=bool(row["locked"]),
            series=row["series"],
            episode=row["episode"],
            reasons=_reasons(row["reasons"]),
        )


def search_text(row: Row) -> str:
    """What a search for a post looks through, in one case."""
    texts = (row["title"], row["topic"], *_texts(row["tags"]), row["hook"], row["body"])
    return _SEPARATOR.join(texts).casefold()


def to_series_row(series: Series) -> dict[str, Any]:
    """The row of a series."""
    return {
        "id": series.id,
        "title": series.title,
        "format": series.format,
        "rule": series.rule,
        "start": series.start.isoformat(),
        "kind": series.kind,
        "at": series.at.isoformat(),
        "topic": series.topic,
        "goal": series.goal and series.goal.value,
        "minutes": series.minutes,
        "hashtag": series.hashtag,
        "days": series.days,
        "closing": series.closing,
        "skipped": to_json([day.isoformat() for day in series.skipped]),
        "unclosed": to_json([day.isoformat() for day in series.unclosed]),
        "paused": to_json([[_day_text(pause.first), _day_text(pause.last)] for pause in series.paused]),
        "ended": _day_text(series.ended),
        "line": series.line,
        "first_episode": series.first_episode,
    }


def to_series(row: Row) -> Series:
    """The series of a row. UserError row_unreadable where a value is none of ours."""
    with _readable("series", row["id"]):
        goal, ended = row["goal"], row["ended"]
        return Series(
            id=row["id"],
            title=row["title"],
            format=row["format"],
            rule=row["rule"],
            start=date.fromisoformat(row["start"]),
            kind=row["kind"],
            at=time.fromisoformat(row["at"]),
            topic=row["topic"],
            goal=None if goal is None else Goal(goal),
            minutes=row["minutes"],
            hashtag=row["hashtag"],
            days=row["days"],
            closing=row["closing"],
            skipped=tuple(map(date.fromisoformat, json.loads(row["skipped"]))),
            unclosed=tuple(map(date.fromisoformat, json.loads(row["unclosed"]))),
            paused=tuple(
                Pause(date.fromisoformat(first), _day(last)) for first, last in json.loads(row["paused"])
            ),
            ended=_day(ended),
            line=row["line"],
            first_episode=row["first_episode"],
        )


def to_account_row(account: Account) -> dict[str, Any]:
    """The document of the account."""
    content = {
        "name": account.name,
        "niche": account.niche.value,
        "goal": account.goal.value,
        "style": account.style.value,
        "topics": account.topics,
        "language": account.language,
        "zone": account.zone.key,
        "slots": [[slot.weekday, slot.time.isoformat()] for slot in account.slots],
        "mix": asdict(account.mix),
        "rotation": account.rotation,
        "weekly_minutes": account.weekly_minutes,
        "minutes": dict(account.minutes),
        "caps": dict(account.caps),
        "unwanted": sorted(account.unwanted),
        "exploration": account.exploration,
        "series_weeks": account.series_weeks,
    }
    return {"name": "account", "content": to_json(content)}


def to_account(row: Row) -> Account:
    """The account of its document; fields it lacks take their defaults."""
    with _readable("document", "account"):
        content = json.loads(row["content"])
        read = {name: _ACCOUNT_READERS.get(name, _same)(value) for name, value in content.items()}
        return Account(**read)


def to_preferences_row(preferences: Preferences) -> dict[str, Any]:
    """The document of the preferences."""
    return {"name": "preferences", "content": to_json(asdict(preferences))}


def to_preferences(row: Row) -> Preferences:
    """The preferences of their document; what is unknown is dropped, what is missing is default."""
    with _readable("document", "preferences"):
        content = json.loads(row["content"])
        known = {field.name for field in fields(Preferences)}
        return Preferences(**{name: value for name, value in content.items() if name in known})


def to_json(value: object) -> str:
    """A value as compact JSON, equal for equal values; Chinese stays legible."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_facts(content: dict[str, Fact]) -> Mapping[str, Fact]:
    """Facts as a label or a reason keeps them."""
    return MappingProxyType(content)


def _zone_key(moment: datetime) -> str:
    if not isinstance(moment.tzinfo, ZoneInfo) or not moment.tzinfo.key:
        raise ValueError(f"a moment without an IANA zone: {moment!r}")
    return moment.tzinfo.key


def _day_text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _texts(text: str) -> tuple[str, ...]:
    return () if text == _NOTHING else tuple(json.loads(text))


def _reasons(text: str) -> tuple[Reason, ...]:
    if text == _NOTHING:
        return ()
    return tuple(Reason(code, weight, to_facts(facts)) for code, weight, facts in json.loads(text))


def _same(value: Any) -> Any:
    return value


_ACCOUNT_READERS: Final[Mapping[str, Any]] = {
    "niche": Niche,
    "goal": Goal,
    "style": CommunityStyle,
    "topics": tuple,
    "zone": ZoneInfo,
    "slots": lambda slots: tuple(Slot(weekday, time.fromisoformat(text)) for weekday, text in slots),
    "mix": lambda mix: Mix(**mix),
    "minutes": MappingProxyType,
    "caps": MappingProxyType,
    "unwanted": frozenset,
}


@contextmanager
def _readable(what: str, value: str) -> Iterator[None]:
    try:
        yield
    # KeyError includes the zone that this computer's time zone data lacks.
    except (ValueError, KeyError, TypeError) as error:
        raise UserError("row_unreadable", what=what, value=value, detail=error) from error
