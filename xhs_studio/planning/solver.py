"""Give every free slot a format: the plan found, what it costs, and a proven bound on any plan's cost."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from xhs_studio.planning.problem import Plan, Problem
from xhs_studio.planning.score import Parts, score

if TYPE_CHECKING:
    from xhs_studio.planning.model import Model

Choices = tuple[int | None, ...]
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

    model = build_model(problem)
    first = None
    if start is not None:
        scored = score(problem, start)
        if not scored.broken:
            first = model.choices(start), scored.cost
    return _run(problem, model, first, lambda choices: model.plan(choices), seconds, progress, cancelled)


def replan_around(
    problem: Problem,
    plan: Plan,
    index: int,
    radius_days: int = 7,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Solution:
    """Plan anew the free slots within `radius_days` of slot `index`, all others held as in `plan`.

    The bound is one for all plans that hold the others so. ValueError if the plan has another
    length than the problem has slots, IndexError if there is no such slot.
    """
    from xhs_studio.planning.window import open_window

    window = open_window(problem, plan, index, radius_days)
    first, last = window.span.start, window.span.stop

    def whole(choices: tuple[int | None, ...]) -> Plan:
        return (*plan[:first], *window.model.plan(choices), *plan[last:])

    return _run(problem, window.model, None, whole, None, None, cancelled)


def _run(
    problem: Problem,
    model: "Model",
    first: "tuple[Choices, int] | None",
    whole: "Callable[[Choices], Plan]",
    seconds: float | None,
    progress: Callable[[Progress], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Solution:
    """Search a model and report on the plan of the whole problem that `whole` makes of its choices."""
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

    search = Search(model, check, tell, first)
    try:
        check()
        search.run()
    except Stopped:
        pass
    if search.proven() or not ended:
        ended = "proven" if search.proven() else "budget"
    tell(1.0, search.cost, search.bound)
    plan = whole(search.choices)
    scored = score(problem, plan)
    bound = scored.cost - (search.cost - search.bound)
    gap = (scored.cost - bound) / max(1, scored.cost)
    return Solution(plan, scored.parts, scored.cost, bound, gap, time.perf_counter() - began, ended)
