"""Checks of untrusted data that name the place at which it is wrong."""

from collections.abc import Iterable, Mapping
from typing import Any

from xhs_studio.domain.errors import UserError

_SHOWN = 40


def shown(value: object) -> str:
    """`value` as a sentence may quote it: short, on one line."""
    text = " ".join(str(value).split())
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def as_mapping(data: object, place: str) -> Mapping[str, Any]:
    """`data` as an object with text keys, or UserError."""
    if not isinstance(data, Mapping):
        raise UserError("plan_not_object", place=place)
    for key in data:
        if not isinstance(key, str):
            raise UserError("plan_unknown_key", place=place, key=shown(key))
    return data


def as_list(data: object, place: str) -> list[Any] | tuple[Any, ...]:
    """`data` as a list, or UserError."""
    if not isinstance(data, list | tuple):
        raise UserError("plan_not_list", place=place)
    return data


def as_text(data: object, place: str) -> str:
    """`data` as text, or UserError."""
    if not isinstance(data, str):
        raise UserError("plan_not_text", place=place, value=shown(data))
    return data


def as_whole(data: object, place: str, least: int, most: int | None = None) -> int:
    """`data` as a whole number within `least` to `most`, or UserError; a boolean is none."""
    if isinstance(data, bool) or not isinstance(data, int):
        raise UserError("plan_not_whole", place=place, value=shown(data))
    if data < least:
        raise UserError("plan_too_small", place=place, value=shown(data), least=least)
    if most is not None and data > most:
        raise UserError("plan_too_large", place=place, value=shown(data), most=most)
    return data


def only_keys(data: Mapping[str, Any], place: str, needed: Iterable[str], also: Iterable[str] = ()) -> None:
    """Refuse an object that lacks a needed key or has one that nobody knows."""
    needed = tuple(needed)
    for key in needed:
        if key not in data:
            raise UserError("plan_missing_key", place=place, key=key)
    known = {*needed, *also}
    for key in data:
        if key not in known:
            raise UserError("plan_unknown_key", place=place, key=shown(key))
