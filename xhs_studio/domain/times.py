"""Wall times and instants: how a time on the creator's clock becomes a moment, and back."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def at_wall(day: date, clock: time, zone: ZoneInfo) -> datetime:
    """The moment at which the clock of `zone` shows `clock` on `day`.

    A wall time that daylight saving skips is moved forward by the length of the gap; of one that
    occurs twice the first is meant.
    """
    local = datetime.combine(day, clock.replace(microsecond=0), tzinfo=zone)
    return local.astimezone(UTC).astimezone(zone)


def rezoned(moment: datetime, zone: ZoneInfo) -> datetime:
    """The same wall time on the clock of another zone."""
    return at_wall(moment.date(), moment.time(), zone)


def iso_week(day: date) -> str:
    """ISO 8601 week of a day, such as `2026-W49`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def monday_of(day: date) -> date:
    """Monday of the ISO week in which `day` lies."""
    return day - timedelta(days=day.weekday())


def month_of(day: date) -> str:
    """Calendar month of a day, such as `2026-12`."""
    return f"{day.year:04d}-{day.month:02d}"
