"""The weights and bands of the planner's cost, as data in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Cost units of each part; one unit is a thousandth of the best imaginable post.

    `spacing[d - 2]` is charged for two equal formats at distance d in the sequence, if d is below
    the problem's rotation; `week` and `total` for each post by which a barrier's count lies outside
    its band; `open` for each free slot left open.
    """

    spacing: tuple[int, ...] = (160, 90, 50, 25, 12)
    week: int = 40
    total: int = 100
    open: int = 1000


WEIGHTS = Weights()


def band(share: int, count: int) -> tuple[int, int]:
    """The least and most posts of a barrier with `share` percent among `count` that cost nothing."""
    return share * count // 100, -(-share * count // 100)


def outside(number: int, low: int, high: int) -> int:
    """By how much `number` lies outside `low` … `high`."""
    return max(low - number, number - high, 0)


def spacing_by_distance(weights: Weights, rotation: int) -> tuple[int, ...]:
    """The charge for equal formats at each distance 0 … rotation − 1; 0 and 1 are free of charge."""
    charges = weights.spacing[: rotation - 2]
    return (0, 0, *charges, *([0] * (rotation - 2 - len(charges))))
