"""A window of a longer period as a problem of its own, with all that the rest of the plan means for it."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from xhs_studio.planning.model import Model, Outside, build_model
from xhs_studio.planning.problem import BARRIERS, PLAIN, Plan, Problem


@dataclass(frozen=True, slots=True)
class Window:
    """The slots `span` of a period, of which those near its centre are free and the rest held."""

    span: range
    model: Model


def open_window(problem: Problem, plan: Plan, index: int, radius_days: int) -> Window:
    """The window within `radius_days` of slot `index`, with `plan` held around it.

    It is made of whole weeks, and goes on until no choice in it can be near a later post.
    """
    centre = datetime.fromisoformat(problem.slots[index].at)
    reach = timedelta(days=radius_days)
    near = [
        abs(datetime.fromisoformat(slot.at) - centre) <= reach and slot.fixed is None
        for slot in problem.slots
    ]
    near[index] = problem.slots[index].fixed is None
    span = _span(problem, plan, near, index)
    held = [
        slot if slot.fixed is not None or near[i] else replace(slot, fixed=plan[i], allowed=(), value={})
        for i, slot in enumerate(problem.slots)
    ]
    history = [*problem.history, *(e for e in plan[: span.start] if e is not None and e != PLAIN)]
    part = replace(problem, history=tuple(history), slots=tuple(held[span.start : span.stop]))
    return Window(span, build_model(part, _outside(problem, plan, span)))


def _span(problem: Problem, plan: Plan, near: list[bool], index: int) -> range:
    slots = problem.slots
    inside = [i for i, flag in enumerate(near) if flag] or [index]
    first, last = inside[0], inside[-1]
    while first > 0 and slots[first - 1].week == slots[first].week:
        first -= 1
    posts = 0
    while last + 1 < len(slots) and (posts < problem.rotation or slots[last + 1].week == slots[last].week):
        last += 1
        posts += plan[last] is not None and plan[last] != PLAIN
    return range(first, last + 1)


def _outside(problem: Problem, plan: Plan, span: range) -> Outside:
    barriers: Counter[str] = Counter()
    uses: Counter[tuple[str, str]] = Counter()
    for i, (slot, entry) in enumerate(zip(problem.slots, plan, strict=True)):
        if i not in span and entry is not None and entry != PLAIN:
            barriers[problem.formats[entry].barrier] += 1
            uses[slot.month, entry] += 1
    low, medium, high = (barriers[barrier] for barrier in BARRIERS)
    return Outside((low, medium, high), uses)
