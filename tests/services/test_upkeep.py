"""Safety copies: one a day, and which to fall back on."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.kit.builders import NOW, FixedClock
from xhs_studio.domain.errors import UserError
from xhs_studio.services.upkeep import back_up_daily, newest_good


@dataclass
class Copy:
    path: Path
    made: datetime
    posts: int
    why: str


@dataclass
class Copies:
    """The Backups port in memory, newest first."""

    kept: list[Copy] = field(default_factory=list)
    clock: FixedClock = field(default_factory=FixedClock)

    def daily_due(self, now: datetime) -> bool:
        return all(copy.why != "daily" or copy.made.date() != now.date() for copy in self.kept)

    def make(self, why: str) -> Copy:
        self.kept.insert(0, Copy(Path(f"{len(self.kept)}.db"), self.clock(), 1, why))
        return self.kept[0]

    def listed(self) -> tuple[Copy, ...]:
        return tuple(self.kept)

    def restore(self, path: Path) -> None:
        self.make("before_restore")


def test_one_copy_a_day() -> None:
    clock = FixedClock(NOW)
    copies = Copies(clock=clock)
    assert back_up_daily(copies, clock) is not None
    assert back_up_daily(copies, clock) is None
    clock.now += timedelta(days=1)
    assert back_up_daily(copies, clock) is not None
    assert len(copies.kept) == 2


def test_the_newest_is_not_the_one_somebody_wanted_to_get_away_from() -> None:
    copies = Copies()
    with pytest.raises(UserError):
        newest_good(copies)
    copies.make("before_restore")
    assert newest_good(copies).why == "before_restore"
    copies.make("by_hand")
    copies.make("before_restore")
    assert newest_good(copies).why == "by_hand"
