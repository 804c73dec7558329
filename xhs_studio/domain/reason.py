"""A reason is a code with facts; the screen turns it into words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Fact = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that speaks for (`weight` > 0) or against (`weight` < 0) a choice.

    `weight` is in the planner's cost units, thousandths of the best imaginable post.
    """

    code: str
    weight: int = 0
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))
