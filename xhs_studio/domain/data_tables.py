"""Reads tables of a TOML file into typed values, naming file, key and value of whatever is wrong."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType, NoneType, UnionType
from typing import Any, NoReturn, get_args, get_origin

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: its file and dotted key; `code` of the error that refuses it."""

    file: str
    key: str
    code: str

    def at(self, key: object) -> "Place":
        """The place of a key below this one."""
        return Place(self.file, f"{self.key}.{key}", self.code)

    def wrong(self, value: object, hint: str) -> NoReturn:
        """Refuse the value that stands here."""
        text = value if isinstance(value, str) and value.startswith("(") else repr(value)
        short = text if len(text) <= 60 else f"{text[:59]}…"
        raise UserError(self.code, file=self.file, key=self.key, value=short, hint=hint)

    def missing(self, hint: str) -> NoReturn:
        """Refuse that nothing stands here."""
        self.wrong("(missing)", hint)


def parsed(path: Path, code: str) -> dict[str, Any]:
    """The tables of a TOML file; whatever cannot be read is a `UserError(code)`."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(
            code, file=path.name, key="(the file)", value="(not TOML)", hint=str(error)
        ) from error


def read(kind: Any, value: Any, place: Place) -> Any:
    """`value` as the declared type of a field; whatever does not fit is a `UserError` naming its place.

    Types: dataclasses, `Words`, string enums, texts, numbers, booleans, dates and times, tuples and
    mappings of these, and `… | None` for what may be missing.
    """
    return _reader(kind)(value, place)


Reader = Callable[[Any, Place], Any]


@cache
def _reader(kind: Any) -> Reader:
    """The function that reads a type, chosen once for each: loading is on the way to the first picture."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple and "key" in _fields(inner[0]):
        return partial(_read_keyed, inner[0])
    if origin is tuple:
        return partial(_read_list, inner)
    if origin is Mapping:
        return partial(_read_mapping, inner)
    if origin is UnionType:
        return _reader(next(one for one in inner if one is not NoneType))
    if kind is Words:
        return _read_words
    if is_dataclass(kind):
        return partial(_read_table, kind)
    if issubclass(kind, StrEnum):
        return partial(_read_member, kind)
    return partial(_read_plain, kind)


_NAMES = {
    str: "a text",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    date: "a date",
    time: "a time",
}


def _read_plain(kind: type, value: Any, place: Place) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        place.wrong(value, f"expected {_NAMES[kind]}")
    return value


def _read_member(kind: type[StrEnum], value: Any, place: Place) -> StrEnum:
    if value not in list(kind):
        place.wrong(value, f"one of: {', '.join(kind)}")
    return kind(value)


def _read_words(value: Any, place: Place) -> Words:
    _table(value, place)
    for language in ("en", "zh"):
        if language not in value:
            place.at(language).missing("every text stands in both languages, en and zh")
        if type(value[language]) is not str or not value[language].strip():
            place.at(language).wrong(value[language], "expected a text that is not empty")
    for key in value:
        if key not in ("en", "zh"):
            place.at(key).wrong(value[key], "unknown key; known here: en, zh")
    return Words(value["en"], value["zh"])


def _read_mapping(kinds: tuple[Any, ...], value: Any, place: Place) -> Mapping[Any, Any]:
    _table(value, place)
    read_key, read = _reader(kinds[0]), _reader(kinds[1])
    return MappingProxyType(
        {read_key(key, place.at(key)): read(item, place.at(key)) for key, item in value.items()}
    )


def _read_keyed(kind: Any, value: Any, place: Place) -> tuple[Any, ...]:
    """Values that have a key stand as a table of tables whose names are the keys."""
    _table(value, place)
    return tuple(_read_table(kind, item, place.at(key), key) for key, item in value.items())


def _read_list(kinds: tuple[Any, ...], value: Any, place: Place) -> tuple[Any, ...]:
    if not isinstance(value, list):
        place.wrong(value, "expected a list")
    if kinds[1:] != (...,) and len(value) != len(kinds):
        place.wrong(value, f"expected {len(kinds)} values")
    if kinds[0] is str and all(type(item) is str for item in value):
        return tuple(value)
    read = _reader(kinds[0])
    return tuple(read(item, place.at(number)) for number, item in enumerate(value))


def _read_table(kind: Any, value: Any, place: Place, key: str | None = None) -> Any:
    _table(value, place)
    known = _fields(kind)
    given: dict[str, Any] = {} if key is None else {"key": read(known["key"].type, key, place)}
    for name, item in value.items():
        if name not in known or name in given:
            place.at(name).wrong(
                item, f"unknown key; known here: {', '.join(n for n in known if n != 'key')}"
            )
        given[name] = read(known[name].type, item, place.at(name))
    for name, field in known.items():
        if name not in given and field.default is MISSING:
            place.at(name).missing("add it")
    return kind(**given)


def _table(value: Any, place: Place) -> None:
    if not isinstance(value, dict):
        place.wrong(value, "expected a table")


@cache
def _fields(kind: type[Any]) -> dict[str, Field[Any]]:
    return {field.name: field for field in fields(kind)} if is_dataclass(kind) else {}
