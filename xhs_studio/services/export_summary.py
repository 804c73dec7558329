"""The balance of a whole export, added up week by week so that no post need be kept."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import PLAIN, Barrier, Status
from xhs_studio.planning.weights import band
from xhs_studio.services.balance import Load, balance, in_sequence
from xhs_studio.services.export_columns import Frame


@dataclass(frozen=True, slots=True)
class BarrierLine:
    """One barrier: its posts, target in percent, and how many posts would be in balance."""

    barrier: Barrier
    count: int
    target: int
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class FormatLine:
    """One of the eight formats, or `plain`: its key and its posts."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a period; `interactive` posts are those the mix is about, skipped ones are left out."""

    interactive: int
    barriers: tuple[BarrierLine, ...]
    formats: tuple[FormatLine, ...]
    weeks: tuple[Load, ...]


class Tally:
    """Adds up what `balance` says of each stretch of days."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._barriers: Counter[Barrier] = Counter()
        self._formats: Counter[str] = Counter()
        self._minutes: dict[str, int] = {}

    def add(self, days: Period, posts: Sequence[Post]) -> None:
        """Count the posts of some days that were not counted yet."""
        part = balance(posts, self._frame.account, self._frame.playbook, days)
        for share in part.shares:
            self._barriers[share.barrier] += share.count
        for load in part.weeks:
            self._minutes[load.week] = self._minutes.get(load.week, 0) + load.minutes
        self._formats.update(post.format for post in in_sequence(posts) if post.format is not None)
        self._formats[PLAIN] += sum(
            post.format == PLAIN and post.status is not Status.SKIPPED for post in posts
        )

    def summary(self) -> Summary:
        """The sums so far."""
        account, playbook = self._frame.account, self._frame.playbook
        interactive = self._barriers.total()
        return Summary(
            interactive,
            tuple(
                BarrierLine(
                    facts.key,
                    self._barriers[facts.key],
                    account.mix.share(facts.key),
                    *band(account.mix.share(facts.key), interactive),
                )
                for facts in playbook.barriers
            ),
            tuple(
                FormatLine(key, self._formats[key])
                for key in (*(item.key for item in playbook.formats), playbook.plain.key)
            ),
            tuple(Load(week, minutes, account.weekly_minutes) for week, minutes in self._minutes.items()),
        )
