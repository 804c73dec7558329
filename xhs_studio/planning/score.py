"""The exact score of any plan: the parts of its cost, and the rules it breaks."""

from dataclasses import dataclass

from xhs_studio.planning.outline import outline
from xhs_studio.planning.problem import Plan, Problem
from xhs_studio.planning.rulebook import COST, NEVER, WEIGHTS, Broken, Charge, Weights

__all__ = ["Broken", "Charge", "Parts", "Score", "charges", "score"]


@dataclass(frozen=True, slots=True)
class Parts:
    """The cost of a plan, rule by rule."""

    value: int
    spacing: int
    week: int
    total: int
    open: int

    @property
    def cost(self) -> int:
        """The sum of the parts."""
        return self.value + self.spacing + self.week + self.total + self.open


@dataclass(frozen=True, slots=True)
class Score:
    """What a plan costs, and every rule it breaks (none for a plan that may stand)."""

    parts: Parts
    broken: tuple[Broken, ...]

    @property
    def cost(self) -> int:
        """The sum of the parts."""
        return self.parts.cost


def score(problem: Problem, plan: Plan, weights: Weights = WEIGHTS) -> Score:
    """Score any plan exactly; one entry for each slot, a fixed slot counts as it is fixed.

    ValueError if the plan has another length than the problem has slots.
    """
    view = outline(problem, plan)
    sums = dict.fromkeys(Parts.__dataclass_fields__, 0)
    for cost_rule in COST:
        for charge in cost_rule(view, weights):
            sums[charge.part] += charge.cost
    return Score(Parts(**sums), tuple(broken for rule in NEVER for broken in rule(view)))


def charges(problem: Problem, plan: Plan, weights: Weights = WEIGHTS) -> tuple[Charge, ...]:
    """Every single charge behind a plan's cost, in the order of the rulebook."""
    view = outline(problem, plan)
    return tuple(charge for rule in COST for charge in rule(view, weights))
