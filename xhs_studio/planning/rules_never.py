"""What a plan may never do, one small function a rule; each tells where it is broken and the facts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from xhs_studio.planning.outline import Outline


@dataclass(frozen=True, slots=True)
class Broken:
    """A broken rule; `index` is the slot to look at, or None if it concerns no single slot."""

    rule: str
    index: int | None
    facts: Mapping[str, str | int]


def fixed_stays(view: Outline) -> Iterator[Broken]:
    """A fixed slot keeps what is fixed there; an open entry is read as that."""
    for index, (slot, entry) in enumerate(zip(view.problem.slots, view.plan, strict=True)):
        if slot.fixed is not None and entry is not None and entry != slot.fixed:
            yield Broken("fixed", index, {"format": entry, "fixed": slot.fixed})


def only_allowed(view: Outline) -> Iterator[Broken]:
    """A free slot takes only a format that is allowed there."""
    for index, (slot, entry) in enumerate(zip(view.problem.slots, view.plan, strict=True)):
        if slot.fixed is None and entry is not None and entry not in slot.allowed:
            yield Broken("allowed", index, {"format": entry})


def no_equal_neighbours(view: Outline) -> Iterator[Broken]:
    """Two neighbours in the sequence differ, unless both are fixed."""
    for earlier, later in pairwise(view.sequence):
        if earlier.format == later.format and (earlier.free or later.free):
            # The history is never free, so at least one of the two has a slot.
            index = later.index if later.free or earlier.index is None else earlier.index
            yield Broken("neighbours", index, {"format": later.format})


def week_within_minutes(view: Outline) -> Iterator[Broken]:
    """A week's posts stay within the weekly minutes, or within what its fixed posts alone take."""
    for name, week in view.weeks.items():
        limit = max(view.problem.weekly_minutes, week.fixed_minutes)
        if week.minutes > limit:
            facts: dict[str, str | int] = {"week": name, "minutes": week.minutes, "limit": limit}
            yield Broken("minutes", week.first, facts)


def month_within_caps(view: Outline) -> Iterator[Broken]:
    """A month uses a format no more often than its cap, or than its fixed posts alone."""
    for name, month in view.months.items():
        for kind, cap in view.problem.monthly_caps.items():
            limit = max(cap, month.fixed_uses[kind])
            if month.uses[kind] > limit:
                facts: dict[str, str | int] = {
                    "month": name,
                    "format": kind,
                    "count": month.uses[kind],
                    "limit": limit,
                }
                yield Broken("cap", month.last[kind], facts)
