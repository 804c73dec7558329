"""The product's opinion on a good plan, in one read: what is never done, and what costs how much."""

from collections.abc import Callable, Iterator

from xhs_studio.planning import rules_cost, rules_never
from xhs_studio.planning.outline import Outline
from xhs_studio.planning.rules_cost import Charge
from xhs_studio.planning.rules_never import Broken
from xhs_studio.planning.weights import WEIGHTS, Weights

__all__ = ["COST", "NEVER", "WEIGHTS", "Broken", "Charge", "Weights"]

NEVER: tuple[Callable[[Outline], Iterator[Broken]], ...] = (
    rules_never.fixed_stays,
    rules_never.only_allowed,
    rules_never.no_equal_neighbours,
    rules_never.week_within_minutes,
    rules_never.month_within_caps,
)

COST: tuple[Callable[[Outline, Weights], Iterator[Charge]], ...] = (
    rules_cost.value_foregone,
    rules_cost.spacing_kept,
    rules_cost.week_mixed,
    rules_cost.total_mixed,
    rules_cost.slots_filled,
)
