"""What a format is worth before there are results: the playbook's facts, weighed in the open."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from xhs_studio.domain.reason import Fact, Reason

# The playbook's levels run from "very low" to "very high".
LEVEL_MOST = 4


@dataclass(frozen=True, slots=True)
class FormatFacts:
    """What the playbook says of a format: levels 0 to 4, the goals and niches it suits, and the lift.

    `lift` is by how many times the format's element is said to multiply the responses; 1 says nothing.
    `quick` formats are those the method names for little time.
    """

    key: str
    engagement: int
    community: int
    effort: int
    algorithm: int
    goals: frozenset[str]
    niches: frozenset[str]
    lift: float
    quick: bool = False


@dataclass(frozen=True, slots=True)
class ValueWeights:
    """The most each fact can add to a value, in thousandths; together at most 1000."""

    engagement: int = 350
    goal: int = 250
    niche: int = 150
    little_time: int = 100
    element: int = 100
    explore: int = 50
    # What a format does for the community shows in the goals it suits; counted again it would weigh twice.
    community: int = 0
    # How the platform ranks posts is not public. The playbook's column is a belief about it, so it moves
    # nothing until the creator's own results speak, or the creator decides to trust it.
    algorithm: int = 0
    # Minutes a post below which time is as scarce as can be, and from which it is ample.
    scarce_minutes: int = 20
    ample_minutes: int = 60
    # The lift that earns the whole weight: the highest the method credits an element with.
    lift_most: float = 6.0

    def __post_init__(self) -> None:
        """Refuse weights that would lead out of 0 to 1000."""
        named = (self.engagement, self.goal, self.niche, self.little_time, self.element)
        weights = (*named, self.explore, self.community, self.algorithm)
        if min(weights) < 0 or sum(weights) > 1000:
            raise ValueError("value weights must not be negative, nor add up to more than 1000")


VALUE_WEIGHTS = ValueWeights()


@dataclass(frozen=True, slots=True)
class Account:
    """What the values depend on beside the playbook.

    `minutes_a_post` is the weekly minutes divided by the slots of a week, None if there is no limit;
    `uses` counts how often each format was posted lately.
    """

    goal: str | None = None
    niche: str | None = None
    minutes_a_post: float | None = None
    uses: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class PriorValues:
    """`values`, 0 to 1000 a format, and the `reasons` whose weights add up to each.

    Every reason carries the fact `prior`, True: none of this rests on the creator's own results.
    """

    values: Mapping[str, int]
    reasons: Mapping[str, tuple[Reason, ...]]


def prior_values(
    formats: Iterable[FormatFacts], account: Account, weights: ValueWeights = VALUE_WEIGHTS
) -> PriorValues:
    """Value every format by the playbook alone; parts that add nothing are left out of the reasons."""
    reasons = {
        facts.key: tuple(reason for reason in _reasons(facts, account, weights) if reason.weight)
        for facts in formats
    }
    values = {key: sum(reason.weight for reason in given) for key, given in reasons.items()}
    return PriorValues(MappingProxyType(values), MappingProxyType(reasons))


def _reasons(facts: FormatFacts, account: Account, weights: ValueWeights) -> Iterator[Reason]:
    said: dict[str, Fact] = {"format": facts.key, "prior": True}
    for name in ("engagement", "community", "algorithm"):
        level: int = getattr(facts, name)
        weight = _share(getattr(weights, name), level / LEVEL_MOST)
        yield Reason(f"value_{name}", weight, {**said, "level": level, "most": LEVEL_MOST})
    fits = account.goal in facts.goals
    yield Reason("value_goal", weights.goal * fits, {**said, "goal": account.goal, "fits": fits})
    fits = account.niche in facts.niches
    yield Reason("value_niche", weights.niche * fits, {**said, "niche": account.niche, "fits": fits})
    # The method names the formats for little time; of the others the less effort the better, but by half.
    ease = 1.0 if facts.quick else (1 - facts.effort / LEVEL_MOST) / 2
    ease *= _scarcity(account.minutes_a_post, weights)
    effort: dict[str, Fact] = {
        "level": facts.effort,
        "most": LEVEL_MOST,
        "minutes_a_post": account.minutes_a_post,
    }
    yield Reason("value_little_time", _share(weights.little_time, ease), {**said, **effort})
    lift = (facts.lift - 1) / (weights.lift_most - 1)
    yield Reason("value_element", _share(weights.element, lift), {**said, "lift": facts.lift})
    uses = account.uses.get(facts.key, 0)
    yield Reason("value_explore", _share(weights.explore, 1 / (1 + uses)), {**said, "uses": uses})


def _share(weight: int, share: float) -> int:
    return round(weight * min(1.0, max(0.0, share)))


def _scarcity(minutes_a_post: float | None, weights: ValueWeights) -> float:
    """From 0, ample, to 1, where only the quickest formats fit."""
    if minutes_a_post is None:
        return 0.0
    room = (minutes_a_post - weights.scarce_minutes) / (weights.ample_minutes - weights.scarce_minutes)
    return min(1.0, max(0.0, 1 - room))
