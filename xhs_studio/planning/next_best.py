"""Next best: the plan with a choice forbidden at one slot, and what that costs overall."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from xhs_studio.planning.problem import Plan, Problem
from xhs_studio.planning.score import score
from xhs_studio.planning.solver import replan_around

RADIUS_DAYS = 7


@dataclass(frozen=True, slots=True)
class NextBest:
    """A plan with another `format` at the slot, None for open; `extra` is its cost less the old plan's.

    `forbidden` is what was ruled out: hand it on to the next press to go on through the choices.
    """

    plan: Plan
    format: str | None
    extra: int
    forbidden: frozenset[str]


def next_best(
    problem: Problem,
    plan: Plan,
    index: int,
    *,
    forbidden: frozenset[str] = frozenset(),
    radius_days: int = RADIUS_DAYS,
    cancelled: Callable[[], bool] | None = None,
) -> NextBest:
    """Plan anew around the free slot `index` with its present choice and all of `forbidden` ruled out.

    The choices come cheapest first. Where none is left that keeps the rules at a bearable cost the slot
    stays open; `extra` may be negative where `plan` was not the best. ValueError if the slot is fixed.
    """
    slot = problem.slots[index]
    if slot.fixed is not None:
        raise ValueError(f"slot {index} is fixed: there is nothing to choose")
    chosen = plan[index]
    ruled_out = forbidden if chosen is None else forbidden | {chosen}
    allowed = tuple(name for name in slot.allowed if name not in ruled_out)
    slots = (*problem.slots[:index], replace(slot, allowed=allowed), *problem.slots[index + 1 :])
    start = (*plan[:index], None, *plan[index + 1 :])
    found = replan_around(replace(problem, slots=slots), start, index, radius_days, cancelled=cancelled).plan
    # The value part is measured against the best allowed, so both are scored by the problem as it is.
    extra = score(problem, found).cost - score(problem, plan).cost
    return NextBest(found, found[index], extra, ruled_out)
