"""Give every free slot a format: the plan found, what it costs, and a proven bound on any plan's cost."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from xhs_studio.planning.problem import Plan, Problem
from xhs_studio.planning.score import Parts, score

# Work is bounded by count; the clock is only a net far below, for machines many times slower.
_NET_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is: `done` from 0 to 1, the best cost so far, and the bound proven so far."""

    done: float
    cost: int | None
    bound: int


@dataclass(frozen=True, slots=True)
class Solution:
    """A plan that breaks no rule, and how good it is; `ended` is "proven", "budget" or "cancelled".

    No plan costs less than `bound`; `gap` is (cost - bound) / max(1, cost).
    """

    plan: Plan
    parts: Parts
    cost: int
    bound: int
    gap: float
    seconds: float
    ended: str


def solve(
    problem: Problem,
    *,
    seconds: float | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    start: Plan | None = None,
) -> Solution:
    """Plan the free slots; the same problem gives the same plan, unless `seconds` or a cancel cut it short.

    `start` is a plan to do better than; one that breaks a rule is ignored. `progress` is called
    from the calling thread; `cancelled` is asked every few milliseconds.
    """
    # numpy loads only where a plan is made, so that the app's first frame need not wait for it.
    from xhs_studio.planning.model import build_model
    from xhs_studio.planning.search import Search, Stopped

    began = time.perf_counter()
    ended = ""

    def check() -> None:
        nonlocal ended
        if cancelled is not None and cancelled():
            ended = "cancelled"
            raise Stopped
        if time.perf_counter() - began > (_NET_SECONDS if seconds is None else seconds):
            ended = "budget"
            raise Stopped

    def tell(done: float, cost: int, bound: int) -> None:
        if progress is not None:
            progress(Progress(done, cost, bound))

    model = build_model(problem)
    first = None
    if start is not None:
        scored = score(problem, start)
        if not scored.broken:
            first = model.choices(start), scored.cost
    search = Search(model, check, tell, first)
    try:
        check()
        search.run()
    except Stopped:
        pass
    if search.proven or not ended:
        ended = "proven" if search.proven else "budget"
    tell(1.0, search.cost, search.bound)
    return _solution(
        problem,
        model.plan(search.choices),
        search.bound,
        time.perf_counter() - began,
        ended,
    )


def _solution(problem: Problem, plan: Plan, bound: int, seconds: float, ended: str) -> Solution:
    scored = score(problem, plan)
    gap = (scored.cost - bound) / max(1, scored.cost)
    return Solution(plan, scored.parts, scored.cost, bound, gap, seconds, ended)


def replan_around(
    problem: Problem,
    plan: Plan,
    index: int,
    radius_days: int = 7,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Solution:
    """Plan anew the free slots within `radius_days` of slot `index`, all others held as in `plan`."""
    from dataclasses import replace
    from datetime import datetime, timedelta

    centre = datetime.fromisoformat(problem.slots[index].at)
    reach = timedelta(days=radius_days)
    slots = []
    for slot, entry in zip(problem.slots, plan, strict=True):
        near = abs(datetime.fromisoformat(slot.at) - centre) <= reach
        if slot.fixed is None and not near:
            slots.append(replace(slot, fixed=entry) if entry is not None else replace(slot, allowed=()))
        else:
            slots.append(slot)
    found = solve(replace(problem, slots=tuple(slots)), cancelled=cancelled)
    bound = found.bound + score(problem, found.plan).cost - found.cost
    return _solution(problem, found.plan, bound, found.seconds, found.ended)
