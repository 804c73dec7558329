"""How a person with a sheet plans: in order, the best value not lately used that breaks no rule."""

from collections import Counter

from xhs_studio.planning.problem import PLAIN, Plan, Problem
from xhs_studio.planning.score import score


def fill_by_sheet(problem: Problem) -> Plan:
    """A plan that keeps every *never*: the naive yardstick."""
    plan: list[str | None] = [slot.fixed for slot in problem.slots]
    minutes, uses, limits = _what_is_fixed(problem)
    lately = list(problem.history)
    for index, slot in enumerate(problem.slots):
        if slot.fixed is None:
            before, after = lately[-1:], _fixed_next(problem, index)
            fitting = [
                name
                for name in slot.allowed
                if name not in before
                and name != after
                and minutes[slot.week] + problem.formats[name].minutes <= limits[slot.week]
                and uses[slot.month, name] < problem.monthly_caps.get(name, len(plan))
            ]
            rested = [name for name in fitting if name not in lately[1 - problem.rotation :]]
            choice = max(rested or fitting, key=lambda name: slot.value[name], default=None)
            plan[index] = choice
            if choice is not None:
                minutes[slot.week] += problem.formats[choice].minutes
                uses[slot.month, choice] += 1
        entry = plan[index]
        if entry is not None and entry != PLAIN:
            lately.append(entry)
    return _without_equal_neighbours(problem, plan)


def _what_is_fixed(problem: Problem) -> tuple[Counter[str], Counter[tuple[str, str]], dict[str, int]]:
    """Minutes by week and uses by month and format of the fixed posts, and each week's limit."""
    minutes: Counter[str] = Counter({slot.week: 0 for slot in problem.slots})
    uses: Counter[tuple[str, str]] = Counter()
    for slot in problem.slots:
        if slot.fixed == PLAIN:
            minutes[slot.week] += problem.plain_minutes
        elif slot.fixed is not None:
            minutes[slot.week] += problem.formats[slot.fixed].minutes
            uses[slot.month, slot.fixed] += 1
    limits = {week: max(problem.weekly_minutes, taken) for week, taken in minutes.items()}
    return minutes, uses, limits


def _fixed_next(problem: Problem, index: int) -> str | None:
    """The format fixed next, if no free slot lies between."""
    for slot in problem.slots[index + 1 :]:
        if slot.fixed != PLAIN:
            return slot.fixed
    return None


def _without_equal_neighbours(problem: Problem, plan: list[str | None]) -> Plan:
    """Open one of each pair that open slots between have made neighbours."""
    while broken := score(problem, tuple(plan)).broken:
        at = next(rule.index for rule in broken if rule.index is not None)
        while problem.slots[at].fixed is not None or plan[at] is None:
            at -= 1
        plan[at] = None
    return tuple(plan)
