"""A plan laid out for the rules to read: its sequence, and its counts by week and month."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from xhs_studio.planning.problem import PLAIN, Plan, Problem


@dataclass(frozen=True, slots=True)
class Turn:
    """One interactive post of the sequence; `index` is its slot, or None in the history."""

    format: str
    index: int | None
    free: bool


@dataclass(slots=True)
class Week:
    """What a plan does with one ISO week, as far as it lies within the period."""

    first: int
    minutes: int = 0
    fixed_minutes: int = 0
    posts: int = 0
    barriers: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Month:
    """How often a plan uses each format in one month, and how often its fixed posts do."""

    uses: Counter[str] = field(default_factory=Counter)
    fixed_uses: Counter[str] = field(default_factory=Counter)
    last: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outline:
    """`plan` as given, and `entries`: the same with every fixed slot as it is fixed."""

    problem: Problem
    plan: Plan
    entries: Plan
    sequence: tuple[Turn, ...]
    weeks: dict[str, Week]
    months: dict[str, Month]
    barriers: Counter[str]


def outline(problem: Problem, plan: Plan) -> Outline:
    """Lay `plan` out; one entry for each slot. ValueError if the length differs."""
    if len(plan) != len(problem.slots):
        raise ValueError(f"a plan of {len(plan)} entries for {len(problem.slots)} slots")
    entries = tuple(
        slot.fixed if slot.fixed is not None else entry
        for slot, entry in zip(problem.slots, plan, strict=True)
    )
    weeks, months = _calendar(problem, entries)
    return Outline(
        problem=problem,
        plan=plan,
        entries=entries,
        sequence=tuple(_sequence(problem, entries)),
        weeks=weeks,
        months=months,
        barriers=sum((week.barriers for week in weeks.values()), Counter()),
    )


def _sequence(problem: Problem, entries: Plan) -> Iterable[Turn]:
    for name in problem.history:
        yield Turn(name, None, False)
    for index, (slot, entry) in enumerate(zip(problem.slots, entries, strict=True)):
        if entry is not None and entry != PLAIN:
            yield Turn(entry, index, slot.fixed is None)


def _calendar(problem: Problem, entries: Plan) -> tuple[dict[str, Week], dict[str, Month]]:
    weeks: dict[str, Week] = {}
    months: dict[str, Month] = {}
    for index, (slot, entry) in enumerate(zip(problem.slots, entries, strict=True)):
        week = weeks.setdefault(slot.week, Week(index))
        month = months.setdefault(slot.month, Month())
        if entry is None:
            continue
        fixed = slot.fixed is not None
        interactive = entry != PLAIN
        minutes = problem.formats[entry].minutes if interactive else problem.plain_minutes
        week.minutes += minutes
        week.fixed_minutes += minutes * fixed
        if interactive:
            week.posts += 1
            week.barriers[problem.formats[entry].barrier] += 1
            month.uses[entry] += 1
            month.fixed_uses[entry] += fixed
            month.last[entry] = index
    return weeks, months
