"""A period of whole days on the creator's clock."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from xhs_studio.domain.times import at_wall, monday_of


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @classmethod
    def month(cls, day: date) -> "Period":
        """The calendar month in which `day` lies."""
        return cls(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))

    @classmethod
    def week(cls, day: date) -> "Period":
        """The ISO week in which `day` lies."""
        return cls(monday_of(day), monday_of(day) + timedelta(days=6))

    def days(self) -> Iterator[date]:
        """Each day in order."""
        for offset in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=offset)

    def bounds(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """First moment of the period and first moment after it, on the clock of `zone`."""
        return at_wall(self.first, time(), zone), at_wall(self.last + timedelta(days=1), time(), zone)

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last
