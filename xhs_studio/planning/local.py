"""The stretch of a plan that one slot can touch, scored by the rulebook with another entry there."""

from collections import Counter
from dataclasses import replace

from xhs_studio.planning.outline import Outline, outline
from xhs_studio.planning.problem import PLAIN, Plan, Problem
from xhs_studio.planning.rulebook import COST, NEVER, WEIGHTS, Broken, Charge, Weights


class Local:
    """Scores one slot's alternatives with the rest of the plan as it is.

    Only the slot's week, its month and a rotation of posts on either side are laid out, so that a year
    takes no longer than a month; what lies beyond is the same for every alternative. Charges and broken
    rules are those of the stretch: compare them with each other, never with those of the whole plan.
    """

    def __init__(self, problem: Problem, plan: Plan, index: int) -> None:
        self.index = index
        first, last = _stretch(problem, plan, index)
        before = [entry for entry in plan[:first] if entry is not None and entry != PLAIN]
        history = (*problem.history, *before)[-problem.rotation :]
        self._first = first
        self._plan = plan[first : last + 1]
        self._problem = replace(problem, history=history, slots=problem.slots[first : last + 1])
        self._elsewhere = Counter(
            problem.formats[entry].barrier
            for entry in plan[:first] + plan[last + 1 :]
            if entry is not None and entry != PLAIN
        )
        self._views: dict[str | None, Outline] = {}
        self._already_broken = {_name(rule) for rule in self._broken(plan[index])}

    def charges(self, entry: str | None, weights: Weights = WEIGHTS) -> list[Charge]:
        """What the stretch costs with `entry` at the slot; indices count from its first slot."""
        view = self._view(entry)
        return [charge for rule in COST for charge in rule(view, weights)]

    def newly_broken(self, entry: str | None) -> list[Broken]:
        """The rules that `entry` breaks at the slot and the plan does not; indices as with charges."""
        return [rule for rule in self._broken(entry) if _name(rule) not in self._already_broken]

    def _broken(self, entry: str | None) -> list[Broken]:
        view = self._view(entry)
        return [broken for rule in NEVER for broken in rule(view)]

    def _view(self, entry: str | None) -> Outline:
        if entry not in self._views:
            here = self.index - self._first
            view = outline(self._problem, (*self._plan[:here], entry, *self._plan[here + 1 :]))
            self._views[entry] = replace(view, barriers=view.barriers + self._elsewhere)
        return self._views[entry]


def _stretch(problem: Problem, plan: Plan, index: int) -> tuple[int, int]:
    """First and last slot that can matter to `index`."""
    here = problem.slots[index]

    def end(step: int) -> int:
        posts, i = 0, index
        while 0 <= i + step < len(problem.slots):
            slot = problem.slots[i + step]
            if posts > problem.rotation and slot.week != here.week and slot.month != here.month:
                break
            i += step
            posts += plan[i] is not None and plan[i] != PLAIN
        return i

    return end(-1), end(+1)


def _name(broken: Broken) -> tuple[object, ...]:
    """What makes two broken rules the same one: how far a limit is passed does not."""
    facts = broken.facts
    where = broken.index if broken.rule in ("fixed", "allowed", "neighbours") else None
    return broken.rule, where, facts.get("week"), facts.get("month"), facts.get("format")
