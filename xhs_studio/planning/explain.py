"""Why this one: the parts of the cost a suggestion moves, against the next best format at its slot."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.planning.compare import compare
from xhs_studio.planning.local import Local
from xhs_studio.planning.next_best import NextBest, next_best
from xhs_studio.planning.problem import PLAIN, Plan, Problem
from xhs_studio.planning.reason_codes import REASON_CODES
from xhs_studio.planning.rulebook import WEIGHTS, Charge, Weights
from xhs_studio.planning.unmet import unmet

__all__ = ["REASON_CODES", "Explanation", "NextBest", "compare", "explain", "next_best", "unmet"]

# The broken rule -> the reason that names it, in the order in which a format is told off.
_BLOCKED = {
    "allowed": "not_allowed",
    "neighbours": "adjacent_same",
    "minutes": "week_minutes",
    "cap": "month_cap",
}


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why `format` stands at a slot, against `runner_up` there with the rest of the plan as it is.

    `runner_up` is None where no other format is possible: the choice is then weighed against leaving the
    slot open. The weights of `reasons` add up to `margin`, the cost of the plan with the runner-up less
    that of the plan; reasons of weight 0 say why other formats were not possible, and come last.
    """

    format: str | None
    runner_up: str | None
    reasons: tuple[Reason, ...]
    margin: int


def explain(problem: Problem, plan: Plan, index: int, weights: Weights = WEIGHTS) -> Explanation:
    """Explain the entry of `plan` at the free slot `index`; ValueError if the slot is fixed."""
    slot = problem.slots[index]
    if slot.fixed is not None:
        raise ValueError(f"slot {index} is fixed: there is nothing to explain")
    chosen = plan[index]
    local = Local(problem, plan, index)
    others = [name for name in slot.allowed if name != chosen]
    blocked = {name: local.newly_broken(name) for name in others}
    own = local.charges(chosen, weights)
    rivals: list[str | None] = [name for name in others if not blocked[name]]
    if not rivals and chosen is not None:
        rivals = [None]
    refused = tuple(_refused(problem, plan, index, {name: b[0].rule for name, b in blocked.items() if b}))
    if not rivals:
        return Explanation(chosen, None, refused, 0)
    charged = {name: local.charges(name, weights) for name in rivals}
    runner_up = min(rivals, key=lambda name: _cost(charged[name]))
    moved = _Moved(problem, plan, index, runner_up, own, charged[runner_up])
    weighed = sorted(moved.reasons(), key=lambda reason: -abs(reason.weight))
    margin = _cost(charged[runner_up]) - _cost(own)
    return Explanation(chosen, runner_up, (*weighed, *refused), margin)


def _cost(charges: Iterable[Charge]) -> int:
    return sum(charge.cost for charge in charges)


@dataclass(frozen=True, slots=True)
class _Moved:
    """What differs between the plan's charges and those with `other` at the slot."""

    problem: Problem
    plan: Plan
    index: int
    other: str | None
    own: Sequence[Charge]
    others: Sequence[Charge]

    def reasons(self) -> Iterator[Reason]:
        """One reason for each rule whose charges differ."""
        facts = {"format": self.plan[self.index], "other": self.other}
        if weight := self._weight("value"):
            values = {"value": self._value(self.plan[self.index]), "other_value": self._value(self.other)}
            yield Reason("value_better" if weight > 0 else "value_worse", weight, {**facts, **values})
        if weight := self._weight("spacing"):
            code = "rested" if weight > 0 else "repeats_soon"
            yield Reason(code, weight, {**facts, **self._distances()})
        for part in ("week", "total"):
            if weight := self._weight(part):
                charge = self._foremost(part, weight)
                short = int(charge.facts["count"]) < int(charge.facts["low"])
                yield Reason(f"{part}_{'short_of' if short else 'over'}", weight, {**charge.facts, **facts})
        if weight := self._weight("open"):
            code, name = ("slot_filled", "format") if weight > 0 else ("slot_left_open", "other")
            yield Reason(code, weight, {name: facts[name]})

    def _weight(self, part: str) -> int:
        """What `part` costs more with the other."""
        with_other = _cost(charge for charge in self.others if charge.part == part)
        return with_other - _cost(charge for charge in self.own if charge.part == part)

    def _foremost(self, part: str, weight: int) -> Charge:
        """The dearest charge of `part` that only the worse of the two has to pay in full."""
        worse, better = (self.others, self.own) if weight > 0 else (self.own, self.others)
        paid = {_place(charge): charge.cost for charge in better if charge.part == part}
        charges = [charge for charge in worse if charge.part == part]
        return max(charges, key=lambda charge: charge.cost - paid.get(_place(charge), 0))

    def _value(self, name: str | None) -> int | None:
        return None if name is None else self.problem.slots[self.index].value.get(name, 0)

    def _distances(self) -> dict[str, Fact]:
        """How many posts before and after the slot each of the two is used; None for not at all."""
        before = [*self.problem.history, *_posts(self.plan[: self.index])][::-1]
        after = _posts(self.plan[self.index + 1 :])
        own = self.plan[self.index]
        return {
            "since": _distance(before, own),
            "until": _distance(after, own),
            "other_since": _distance(before, self.other),
            "other_until": _distance(after, self.other),
        }


def _place(charge: Charge) -> tuple[object, ...]:
    return charge.facts.get("week"), charge.facts.get("barrier")


def _posts(entries: Plan) -> list[str]:
    return [entry for entry in entries if entry is not None and entry != PLAIN]


def _distance(names: list[str], name: str | None) -> int | None:
    return names.index(name) + 1 if name in names else None


def _refused(problem: Problem, plan: Plan, index: int, rules: dict[str, str]) -> Iterator[Reason]:
    """Why formats were not possible at the slot, grouped by the rule that forbids them."""
    slot = problem.slots[index]
    entry = plan[index]
    shut_out = {name: "allowed" for name in problem.formats if name not in slot.allowed and name != entry}
    for rule, code in _BLOCKED.items():
        names = [name for name, why in {**shut_out, **rules}.items() if why == rule]
        if not names:
            continue
        facts: dict[str, Fact] = {"formats": ",".join(names)}
        if rule == "minutes":
            facts |= _minutes_beside(problem, plan, index)
        elif rule == "cap":
            facts["month"] = slot.month
        yield Reason(code, 0, facts)


def _minutes_beside(problem: Problem, plan: Plan, index: int) -> dict[str, Fact]:
    """What the slot's week already takes without it, and may take at most."""
    week = problem.slots[index].week
    taken: Counter[bool] = Counter()
    for i, (slot, entry) in enumerate(zip(problem.slots, plan, strict=True)):
        if slot.week == week and i != index and entry is not None:
            minutes = problem.plain_minutes if entry == PLAIN else problem.formats[entry].minutes
            taken[slot.fixed is not None] += minutes
    return {"week": week, "taken": taken.total(), "limit": max(problem.weekly_minutes, taken[True])}
