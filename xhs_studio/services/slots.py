"""Which moments an account's slots stand for, and which of them posts have taken."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta

from xhs_studio.domain.account import Account
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import at_wall

CLAIM = timedelta(hours=3)
"""How far from a slot a post of the same day may lie and still take it.

The evening is one audience: a post moved from 20:00 to 21:30 is that evening's post, and a second
one suggested beside it would split the creator's golden hour; lunch and evening stay apart.
"""

USUAL = time(20, 0)
"""The time of a post where the creator has no slots at all."""


def slot_times(account: Account, period: Period) -> list[datetime]:
    """Every slot of a period in time order, on the account's clock."""
    return [
        at_wall(day, slot.time, account.zone)
        for day in period.days()
        for slot in account.slots
        if slot.weekday == day.weekday()
    ]


def unclaimed(slots: Sequence[datetime], posts: Iterable[Post]) -> list[datetime]:
    """Slots that no post takes. Each post takes at most one slot of its day, at most `CLAIM` away.

    The nearest pairs are matched first, so that a post standing on its slot never loses it to a
    neighbour.
    """
    by_day: dict[date, list[int]] = {}
    for index, slot in enumerate(slots):
        by_day.setdefault(slot.date(), []).append(index)
    pairs = []
    for number, post in enumerate(posts):
        if post.at is None:
            continue
        for index in by_day.get(post.at.astimezone(slots[0].tzinfo).date(), ()) if slots else ():
            distance = abs(post.at - slots[index])
            if distance <= CLAIM:
                pairs.append((distance, index, number))
    taken: set[int] = set()
    settled: set[int] = set()
    for _, index, number in sorted(pairs):
        if index not in taken and number not in settled:
            taken.add(index)
            settled.add(number)
    return [slot for index, slot in enumerate(slots) if index not in taken]


def time_for(day: date, account: Account, others: Iterable[Post]) -> datetime:
    """When a post without a time goes out on a day: its first slot that is free, else its first slot.

    On a day without slots it is the time that most slots have.
    """
    slots = slot_times(account, Period(day, day))
    free = unclaimed(slots, others)
    if free or slots:
        return (free or slots)[0]
    return at_wall(day, usual_time(account), account.zone)


def usual_time(account: Account) -> time:
    """The wall time that most slots have; of equally frequent ones the earliest in the week."""
    times = [slot.time for slot in account.slots]
    return max(times, key=times.count) if times else USUAL
