"""The planning problem as frozen values, and its reading from and writing to plain data."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from xhs_studio.domain.errors import UserError
from xhs_studio.planning.checks import as_list, as_mapping, as_text, as_whole, only_keys, shown

PLAIN = "plain"
BARRIERS = ("low", "medium", "high")
ROTATION_LEAST, ROTATION_MOST = 3, 7
VALUE_MOST = 1000

# One entry for each slot of the problem: a format, `PLAIN` (fixed slots only), or None for open.
Plan = tuple[str | None, ...]

_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?")


@dataclass(frozen=True, slots=True)
class FormatSpec:
    """What planning needs of a format: its barrier, and the effort of one post in minutes."""

    barrier: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SlotSpec:
    """One slot: local time `at`, its ISO `week` ("2026-W49") and `month` ("2026-12").

    `fixed` is a format, `PLAIN`, or None where the planner may choose among `allowed`, each with
    a `value` of 0 to 1000 thousandths of the best imaginable.
    """

    at: str
    week: str
    month: str
    fixed: str | None
    allowed: tuple[str, ...]
    value: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Problem:
    """Slots in time order with everything that couples them.

    `mix` is in percent a barrier and sums to 100; `rotation` is 3 to 7; `history` holds the
    formats of the interactive posts before the first slot, oldest first.
    """

    formats: Mapping[str, FormatSpec]
    plain_minutes: int
    history: tuple[str, ...]
    slots: tuple[SlotSpec, ...]
    mix: Mapping[str, int]
    rotation: int
    weekly_minutes: int
    monthly_caps: Mapping[str, int]


def parse_problem(data: object) -> Problem:
    """Read a problem from parsed JSON; UserError with one sentence naming the place if it is bad."""
    raw = as_mapping(data, "problem")
    only_keys(raw, "problem", Problem.__dataclass_fields__)
    formats = _parse_formats(raw["formats"])
    slots = tuple(
        _parse_slot(item, f"slots[{i}]", formats) for i, item in enumerate(as_list(raw["slots"], "slots"))
    )
    _check_order(slots)
    return Problem(
        formats=formats,
        plain_minutes=as_whole(raw["plain_minutes"], "plain_minutes", 0),
        history=tuple(
            _known_format(name, f"history[{i}]", formats)
            for i, name in enumerate(as_list(raw["history"], "history"))
        ),
        slots=slots,
        mix=_parse_mix(raw["mix"]),
        rotation=as_whole(raw["rotation"], "rotation", ROTATION_LEAST, ROTATION_MOST),
        weekly_minutes=as_whole(raw["weekly_minutes"], "weekly_minutes", 0),
        monthly_caps=_parse_caps(raw["monthly_caps"], formats),
    )


def problem_to_json(problem: Problem) -> dict[str, Any]:
    """The plain data that `parse_problem` reads back as an equal problem."""
    return {
        "formats": {
            name: {"barrier": spec.barrier, "minutes": spec.minutes} for name, spec in problem.formats.items()
        },
        "plain_minutes": problem.plain_minutes,
        "history": list(problem.history),
        "slots": [
            {
                "at": slot.at,
                "week": slot.week,
                "month": slot.month,
                "fixed": slot.fixed,
                "allowed": list(slot.allowed),
                "value": dict(slot.value),
            }
            for slot in problem.slots
        ],
        "mix": dict(problem.mix),
        "rotation": problem.rotation,
        "weekly_minutes": problem.weekly_minutes,
        "monthly_caps": dict(problem.monthly_caps),
    }


def parse_plan(data: object, problem: Problem) -> Plan:
    """Read a plan: a list, or an object with "plan", an entry for each slot or each free slot.

    A null at a fixed slot stands for what is fixed there. UserError if the length or a name is wrong.
    """
    if isinstance(data, Mapping):
        if "plan" not in data:
            raise UserError("plan_missing_key", place="plan", key="plan")
        data = data["plan"]
    entries: Sequence[Any] = as_list(data, "plan")
    free = [i for i, slot in enumerate(problem.slots) if slot.fixed is None]
    if len(entries) not in (len(problem.slots), len(free)):
        raise UserError("plan_wrong_length", value=len(entries), slots=len(problem.slots), free=len(free))
    names = [
        None if entry is None else _known_entry(entry, f"plan[{i}]", problem.formats)
        for i, entry in enumerate(entries)
    ]
    plan = [slot.fixed for slot in problem.slots]
    places = range(len(plan)) if len(names) == len(plan) else free
    for index, name in zip(places, names, strict=True):
        if name is not None:
            plan[index] = name
    return tuple(plan)


def _parse_formats(data: object) -> dict[str, FormatSpec]:
    formats: dict[str, FormatSpec] = {}
    for name, item in as_mapping(data, "formats").items():
        place = f"formats.{shown(name)}"
        if name in (PLAIN, ""):
            raise UserError("plan_reserved_format", place="formats", value=name)
        raw = as_mapping(item, place)
        only_keys(raw, place, FormatSpec.__dataclass_fields__)
        barrier = as_text(raw["barrier"], f"{place}.barrier")
        if barrier not in BARRIERS:
            raise UserError("plan_unknown_barrier", place=f"{place}.barrier", value=shown(barrier))
        formats[name] = FormatSpec(barrier, as_whole(raw["minutes"], f"{place}.minutes", 0))
    return formats


def _parse_slot(data: object, place: str, formats: Mapping[str, FormatSpec]) -> SlotSpec:
    raw = as_mapping(data, place)
    only_keys(raw, place, ("at", "week", "month", "fixed"), ("allowed", "value"))
    fixed = None if raw["fixed"] is None else _known_entry(raw["fixed"], f"{place}.fixed", formats)
    if fixed is None:
        only_keys(raw, place, SlotSpec.__dataclass_fields__)
    allowed = _parse_allowed(raw.get("allowed", []), f"{place}.allowed", formats)
    value = {
        _known_format(name, f"{place}.value", formats): as_whole(
            item, f"{place}.value.{shown(name)}", 0, VALUE_MOST
        )
        for name, item in as_mapping(raw.get("value", {}), f"{place}.value").items()
    }
    if fixed is None:
        for name in allowed:
            if name not in value:
                raise UserError("plan_missing_key", place=f"{place}.value", key=name)
    moment = _parse_moment(raw["at"], f"{place}.at")
    _check_stated(raw["week"], f"{place}.week", _week_of(moment))
    _check_stated(raw["month"], f"{place}.month", f"{moment:%Y-%m}")
    return SlotSpec(raw["at"], raw["week"], raw["month"], fixed, allowed, value)


def _parse_allowed(data: object, place: str, formats: Mapping[str, FormatSpec]) -> tuple[str, ...]:
    names: list[str] = []
    for i, item in enumerate(as_list(data, place)):
        name = _known_format(item, f"{place}[{i}]", formats)
        if name in names:
            raise UserError("plan_twice", place=f"{place}[{i}]", value=shown(name))
        names.append(name)
    return tuple(names)


def _known_format(data: object, place: str, formats: Mapping[str, FormatSpec]) -> str:
    name = as_text(data, place)
    if name not in formats:
        raise UserError("plan_unknown_format", place=place, value=shown(name))
    return name


def _known_entry(data: object, place: str, formats: Mapping[str, FormatSpec]) -> str:
    return PLAIN if data == PLAIN else _known_format(data, place, formats)


def _parse_moment(data: object, place: str) -> datetime:
    text = as_text(data, place)
    if not _MOMENT.fullmatch(text):
        raise UserError("plan_bad_moment", place=place, value=shown(text))
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise UserError("plan_bad_moment", place=place, value=shown(text)) from None


def _week_of(moment: datetime) -> str:
    year, week, _ = moment.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _check_stated(data: object, place: str, right: str) -> None:
    if as_text(data, place) != right:
        raise UserError("plan_wrong_calendar", place=place, value=shown(data), right=right)


def _check_order(slots: Sequence[SlotSpec]) -> None:
    moments = [datetime.fromisoformat(slot.at) for slot in slots]
    for i in range(1, len(slots)):
        if moments[i] < moments[i - 1]:
            raise UserError("plan_order", place=f"slots[{i}].at", value=slots[i].at)


def _parse_mix(data: object) -> dict[str, int]:
    raw = as_mapping(data, "mix")
    only_keys(raw, "mix", BARRIERS)
    mix = {barrier: as_whole(raw[barrier], f"mix.{barrier}", 0, 100) for barrier in BARRIERS}
    if sum(mix.values()) != 100:
        raise UserError("plan_mix", value=sum(mix.values()))
    return mix


def _parse_caps(data: object, formats: Mapping[str, FormatSpec]) -> dict[str, int]:
    return {
        _known_format(name, "monthly_caps", formats): as_whole(item, f"monthly_caps.{shown(name)}", 0)
        for name, item in as_mapping(data, "monthly_caps").items()
    }
