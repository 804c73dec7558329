"""The creator's account: who writes, when, how much, and in what mix."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from types import MappingProxyType
from zoneinfo import ZoneInfo

from xhs_studio.domain.vocabulary import Barrier, CommunityStyle, Goal, Niche


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A weekday (Monday is 0) and wall time at which the creator publishes."""

    weekday: int
    time: time


@dataclass(frozen=True, slots=True)
class Mix:
    """Target shares of the barriers in whole percent; they sum to 100."""

    low: int = 50
    medium: int = 30
    high: int = 20

    def share(self, barrier: Barrier) -> int:
        """Target share of a barrier in percent."""
        return {Barrier.LOW: self.low, Barrier.MEDIUM: self.medium, Barrier.HIGH: self.high}[barrier]


DEFAULT_ZONE = ZoneInfo("Asia/Shanghai")

DEFAULT_SLOTS = (
    Slot(1, time(20, 0)),
    Slot(2, time(20, 30)),
    Slot(4, time(20, 0)),
    Slot(5, time(12, 30)),
    Slot(6, time(20, 0)),
)
"""A starting default from weak general advice; the creator's own results outweigh it."""

DEFAULT_CAPS: Mapping[str, int] = MappingProxyType({"challenge": 2})
"""A challenge runs for days and asks most of readers, so that more than two a month wear them out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Everything the planner must know about the creator. There is one a workspace.

    `language` ("zh" or "en") is the one posts are written in. `zone` is the IANA zone of the
    creator's clock. `minutes` and `caps` override the playbook's minutes a format takes and add
    limits a calendar month; `unwanted` formats are never suggested. `weekly_minutes` is the time
    for making posts in an ISO week. `rotation` (3 to 7) is how many posts a format rests, itself
    counted. `exploration` (0 to 30 %) is the share kept for what is not yet known. Episodes of a
    series become posts `series_weeks` (1 to 52) ahead.
    """

    name: str = ""
    niche: Niche = Niche.LIFESTYLE
    goal: Goal = Goal.QUANTITY
    style: CommunityStyle = CommunityStyle.SUPPORTIVE
    topics: tuple[str, ...] = ()
    language: str = "zh"
    zone: ZoneInfo = DEFAULT_ZONE
    slots: tuple[Slot, ...] = DEFAULT_SLOTS
    mix: Mix = Mix()
    rotation: int = 5
    weekly_minutes: int = 300
    minutes: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    caps: Mapping[str, int] = field(default_factory=lambda: DEFAULT_CAPS)
    unwanted: frozenset[str] = frozenset()
    exploration: int = 10
    series_weeks: int = 8
