"""Which rules cannot be met, and because of which fixed posts."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.planning.problem import BARRIERS, PLAIN, Plan, Problem
from xhs_studio.planning.weights import band


def unmet(problem: Problem, plan: Plan) -> tuple[Reason, ...]:
    """What no choice at the free slots can mend, in time order within each rule; all of weight 0.

    Neighbours are those of `plan`; everything else follows from the fixed posts alone.
    """
    return (
        *_fixed_neighbours(problem, plan),
        *_fixed_minutes(problem),
        *_fixed_caps(problem),
        *_fixed_mix(problem),
        *_no_format_left(problem),
    )


def _fixed_neighbours(problem: Problem, plan: Plan) -> Iterator[Reason]:
    slots = problem.slots
    posts = [i for i, entry in enumerate(plan) if entry is not None and entry != PLAIN]
    past = [(None, problem.history[-1])] if problem.history else []
    sequence = [*past, *((i, plan[i]) for i in posts)]
    for (earlier, before), (later, after) in pairwise(sequence):
        if before != after or later is None or slots[later].fixed is None:
            continue
        if earlier is None or slots[earlier].fixed is not None:
            facts = {
                "format": after,
                "index": later,
                "at": slots[later].at,
                "earlier_index": earlier,
                "earlier_at": None if earlier is None else slots[earlier].at,
            }
            yield Reason("fixed_neighbours", 0, facts)


def _fixed_minutes(problem: Problem) -> Iterator[Reason]:
    for week, indices in _grouped(problem, "week").items():
        minutes = sum(_minutes(problem, problem.slots[i].fixed) for i in indices)
        if minutes > problem.weekly_minutes:
            facts: dict[str, Fact] = {"week": week, "minutes": minutes, "limit": problem.weekly_minutes}
            yield Reason("fixed_minutes", 0, {**facts, "indices": _joined(_fixed(problem, indices))})


def _fixed_caps(problem: Problem) -> Iterator[Reason]:
    for month, indices in _grouped(problem, "month").items():
        for name, cap in problem.monthly_caps.items():
            uses = [i for i in indices if problem.slots[i].fixed == name]
            if len(uses) > cap:
                facts: dict[str, Fact] = {"month": month, "format": name, "count": len(uses), "limit": cap}
                yield Reason("fixed_cap", 0, {**facts, "indices": _joined(uses)})


def _fixed_mix(problem: Problem) -> Iterator[Reason]:
    """Weeks with more fixed posts of a barrier than fit the mix even if every free slot is filled."""
    for week, indices in _grouped(problem, "week").items():
        most = sum(problem.slots[i].fixed != PLAIN for i in indices)
        for barrier in BARRIERS:
            _, high = band(problem.mix[barrier], most)
            uses = [i for i in indices if _barrier(problem, problem.slots[i].fixed) == barrier]
            if len(uses) > high:
                facts: dict[str, Fact] = {"week": week, "barrier": barrier, "count": len(uses), "high": high}
                yield Reason("fixed_week_mix", 0, {**facts, "indices": _joined(uses)})


def _no_format_left(problem: Problem) -> Iterator[Reason]:
    """Free slots at which the fixed posts around leave no allowed format."""
    room = {
        week: problem.weekly_minutes - sum(_minutes(problem, problem.slots[i].fixed) for i in indices)
        for week, indices in _grouped(problem, "week").items()
    }
    uses: defaultdict[tuple[str, str], int] = defaultdict(int)
    for slot in problem.slots:
        uses[slot.month, slot.fixed or ""] += 1
    for index, slot in enumerate(problem.slots):
        if slot.fixed is not None:
            continue
        neighbours = _fixed_beside(problem, index)
        beside = [name for name in slot.allowed if name in neighbours]
        too_long = [name for name in slot.allowed if 0 < problem.formats[name].minutes > room[slot.week]]
        caps = problem.monthly_caps
        capped = [name for name in slot.allowed if name in caps and uses[slot.month, name] >= caps[name]]
        if not set(slot.allowed) - {*beside, *too_long, *capped}:
            blocked = {"beside": _joined(beside), "minutes": _joined(too_long), "capped": _joined(capped)}
            yield Reason("no_format_left", 0, {"index": index, "at": slot.at, **blocked})


def _fixed_beside(problem: Problem, index: int) -> set[str]:
    """The formats of the fixed posts next to a slot with no free slot between."""
    beside: set[str] = set()
    for step, edge in ((-1, problem.history[-1:]), (1, ())):
        i = index + step
        while 0 <= i < len(problem.slots) and problem.slots[i].fixed == PLAIN:
            i += step
        if not 0 <= i < len(problem.slots):
            beside.update(edge)
        elif (fixed := problem.slots[i].fixed) is not None:
            beside.add(fixed)
    return beside


def _grouped(problem: Problem, period: str) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = {}
    for i, slot in enumerate(problem.slots):
        groups.setdefault(slot.week if period == "week" else slot.month, []).append(i)
    return groups


def _fixed(problem: Problem, indices: Iterable[int]) -> list[int]:
    return [i for i in indices if problem.slots[i].fixed is not None]


def _minutes(problem: Problem, entry: str | None) -> int:
    if entry is None:
        return 0
    return problem.plain_minutes if entry == PLAIN else problem.formats[entry].minutes


def _barrier(problem: Problem, entry: str | None) -> str | None:
    return None if entry is None or entry == PLAIN else problem.formats[entry].barrier


def _joined(items: Iterable[object]) -> str:
    return ",".join(map(str, items))
