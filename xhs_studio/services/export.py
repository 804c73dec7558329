"""Export: a period of the plan, written week by week to a file that is whole or not there."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from xhs_studio.domain.almanac import DayMarks
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.times import iso_week, month_of
from xhs_studio.services.export_columns import Frame
from xhs_studio.services.export_summary import Summary, Tally
from xhs_studio.services.export_target import Cancelled, Sink, replacing
from xhs_studio.services.ports import Almanac, Clock, Store


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the export: what it is, and its posts by time."""

    date: date
    marks: DayMarks
    posts: tuple[Post, ...]


@dataclass(frozen=True, slots=True)
class Altered:
    """A text that could not be written as it is: which post, which column, how many characters."""

    title: str
    column: str
    characters: int


class Writer(Protocol):
    """One file being written."""

    def week(self, days: Sequence[Day]) -> None:
        """Write the next days: those of the period in one ISO week and one calendar month. UserError."""

    def finish(self, summary: Summary) -> None:
        """Write what follows from the whole; called once, after the last week. OSError."""

    def altered(self) -> Iterator[Altered]:
        """Texts that could not be written as they are."""

    def close(self) -> None:
        """Let go of everything held; called once, whatever happened."""


WriterFactory = Callable[[Sink, Frame], Writer]
"""Begins a file on a sink."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: where, how many posts, and which texts had characters replaced."""

    path: Path
    posts: int
    altered: tuple[Altered, ...]


class ExportService:
    """Writes the posts of a period to a file, in the kind its name asks for.

    `writers` gives the factory for each ending (`.xlsx`, `.csv`); `why` says a post's reasons in words
    of a language.
    """

    def __init__(
        self,
        store: Store,
        playbook: Playbook,
        almanac: Almanac,
        clock: Clock,
        writers: Mapping[str, WriterFactory],
        why: Callable[[Post, str], str],
    ) -> None:
        self._store = store
        self._playbook = playbook
        self._almanac = almanac
        self._clock = clock
        self._writers = writers
        self._why = why

    def export(
        self,
        period: Period,
        target: Path,
        language: str,
        progress: Callable[[float], None] = lambda share: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported | None:
        """Write the posts of `period` to `target`; None, and nothing written, after a cancel.

        Reads one week at a time, so memory does not grow with the number of posts. An existing file is
        replaced in one step at the end, or left as it was. `progress` is told the share done, 0 to 1.
        Raises UserError where the file cannot be written, or cannot hold a text.
        """
        factory = self._writers.get(target.suffix.lower())
        if factory is None:
            raise UserError("export_ending", value=target.name, known=" ".join(self._writers))
        if period.last < period.first:
            raise UserError("export_backwards", first=str(period.first), last=str(period.last))
        try:
            with replacing(target, cancelled) as sink:
                return self._write(factory, sink, self._frame(period, language), target, progress, cancelled)
        except Cancelled:
            return None

    def _frame(self, period: Period, language: str) -> Frame:
        account = self._store.account()
        return Frame(
            period=period,
            language=language,
            account=account,
            playbook=self._playbook,
            series=MappingProxyType({series.id: series.name for series in self._store.all_series()}),
            made=self._clock().astimezone(account.zone),
            why=lambda post: self._why(post, language),
        )

    def _write(
        self,
        factory: WriterFactory,
        sink: Sink,
        frame: Frame,
        target: Path,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> Exported:
        total = (frame.period.last - frame.period.first).days + 1
        done, posts = 0, 0
        tally = Tally(frame)
        writer = factory(sink, frame)
        try:
            for week in self._weeks(frame):
                if cancelled():
                    raise Cancelled
                writer.week(week)
                tally.add(Period(week[0].date, week[-1].date), [post for day in week for post in day.posts])
                done += len(week)
                posts += sum(len(day.posts) for day in week)
                progress(done / total)
            writer.finish(tally.summary())
            return Exported(target, posts, tuple(writer.altered()))
        finally:
            writer.close()

    def _weeks(self, frame: Frame) -> Iterator[list[Day]]:
        """The days of the period, cut at each Monday and each first of a month."""
        preferences = self._store.preferences()

        def shown(day: date) -> DayMarks:
            return _chosen(self._almanac.marks(day), preferences)

        for _, group in groupby(frame.period.days(), key=lambda day: (month_of(day), iso_week(day))):
            days = list(group)
            start, end = Period(days[0], days[-1]).bounds(frame.account.zone)
            by_day: dict[date, list[Post]] = {}
            for post in self._store.posts(start, end):
                if post.at is not None:
                    at = post.at.astimezone(frame.account.zone)
                    by_day.setdefault(at.date(), []).append(replace(post, at=at))
            yield [Day(day, shown(day), tuple(by_day.get(day, ()))) for day in days]


def _chosen(marks: DayMarks, preferences: Preferences) -> DayMarks:
    """What the creator has chosen to see of a day in the calendar."""
    return DayMarks(
        lunar=marks.lunar if preferences.show_lunar else "",
        lunar_en=marks.lunar_en if preferences.show_lunar else "",
        festival=marks.festival if preferences.show_festivals else None,
        term=marks.term if preferences.show_festivals else None,
        holiday=marks.holiday if preferences.show_holidays else None,
        make_up_workday=marks.make_up_workday and preferences.show_holidays,
        marketing=marks.marketing if preferences.show_marketing else (),
    )
