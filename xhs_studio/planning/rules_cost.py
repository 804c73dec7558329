"""What a plan costs, one small function a rule; each lists its charges with the facts behind them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from xhs_studio.planning.outline import Outline
from xhs_studio.planning.problem import BARRIERS
from xhs_studio.planning.weights import Weights, band, outside, spacing_by_distance


@dataclass(frozen=True, slots=True)
class Charge:
    """`cost` units that one rule charges; `index` is the slot concerned, None for week and total."""

    part: str
    cost: int
    index: int | None
    facts: Mapping[str, str | int]


def value_foregone(view: Outline, weights: Weights) -> Iterator[Charge]:
    """What a free filled slot falls short of the best value allowed there."""
    for index, (slot, entry) in enumerate(zip(view.problem.slots, view.entries, strict=True)):
        if slot.fixed is None and entry is not None:
            best = max((slot.value[name] for name in slot.allowed), default=0)
            own = slot.value.get(entry, 0)
            if best != own:
                yield Charge("value", best - own, index, {"format": entry, "value": own, "best": best})


def spacing_kept(view: Outline, weights: Weights) -> Iterator[Charge]:
    """Equal formats nearer than the rotation, once for each pair whose later one is in the period."""
    charges = spacing_by_distance(weights, view.problem.rotation)
    names = [turn.format for turn in view.sequence]
    for place in range(len(view.problem.history), len(names)):
        for distance in range(2, min(len(charges), place + 1)):
            if names[place] == names[place - distance] and charges[distance]:
                facts: dict[str, str | int] = {"format": names[place], "distance": distance}
                yield Charge("spacing", charges[distance], view.sequence[place].index, facts)


def week_mixed(view: Outline, weights: Weights) -> Iterator[Charge]:
    """In each week, the posts by which a barrier's count lies outside its band."""
    for name, week in view.weeks.items():
        for barrier in BARRIERS:
            low, high = band(view.problem.mix[barrier], week.posts)
            count = week.barriers[barrier]
            if not low <= count <= high:
                facts: dict[str, str | int] = {
                    "week": name,
                    "barrier": barrier,
                    "count": count,
                    "low": low,
                    "high": high,
                }
                yield Charge("week", weights.week * outside(count, low, high), None, facts)


def total_mixed(view: Outline, weights: Weights) -> Iterator[Charge]:
    """Over the whole period, the posts by which a barrier's count lies outside its band."""
    posts = view.barriers.total()
    for barrier in BARRIERS:
        low, high = band(view.problem.mix[barrier], posts)
        count = view.barriers[barrier]
        if not low <= count <= high:
            facts: dict[str, str | int] = {"barrier": barrier, "count": count, "low": low, "high": high}
            yield Charge("total", weights.total * outside(count, low, high), None, facts)


def slots_filled(view: Outline, weights: Weights) -> Iterator[Charge]:
    """Each free slot left open."""
    for index, entry in enumerate(view.entries):
        if entry is None:
            yield Charge("open", weights.open, index, {})
