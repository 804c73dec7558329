"""What a creator does with series: add, edit, skip, pause, resume, end, and fill the weeks ahead."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from secrets import token_hex
from types import MappingProxyType
from zoneinfo import ZoneInfo

from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Fact
from xhs_studio.domain.series import Pause, Series
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.desk import Desk
from xhs_studio.services.episodes import (
    Episode,
    episode_of,
    number_of,
    post_of,
)
from xhs_studio.services.ports import Almanac, Clock, Store
from xhs_studio.services.recurrence import days_between, number_before
from xhs_studio.services.rule_text import parts_of, with_end
from xhs_studio.services.series_checks import checked
from xhs_studio.services.series_filling import Filling
from xhs_studio.services.series_preview import Upcoming, preview
from xhs_studio.services.series_templates import draft


class Scope(StrEnum):
    """Which episodes an edit is meant for."""

    THIS = "this"
    FOLLOWING = "following"
    ALL = "all"


def random_series_id() -> str:
    """An id that nothing else has."""
    return f"s{token_hex(5)}"


class SeriesService:
    """Each public step is one change that can be undone, the posts it makes and removes among it.

    Episodes ahead are posts of the calendar. One that the creator has edited, and one that is
    published, is left as it is by every step on its series. Only posts still to come are touched.
    """

    def __init__(
        self,
        store: Store,
        desk: Desk,
        playbook: Playbook,
        almanac: Almanac,
        clock: Clock,
        new_id: Callable[[], str] = random_series_id,
    ) -> None:
        self._store = store
        self._desk = desk
        self._playbook = playbook
        self._almanac = almanac
        self._clock = clock
        self._new_id = new_id

    # -- looking ---------------------------------------------------------------------------------

    def find(self, text: str) -> Series:
        """The series with this id, name or title, or the only one whose id begins so. UserError."""
        known = self._store.all_series()
        for found in (
            [series for series in known if series.id == text],
            [series for series in known if text in (series.name, series.title)],
            [series for series in known if text and series.id.startswith(text)],
        ):
            if len(found) > 1:
                ids = ", ".join(series.id for series in found)
                raise UserError("ambiguous_series", value=text, known=ids)
            if found:
                return found[0]
        raise UserError("unknown_series", value=text)

    def draft(self, kind: str, start: date | None = None) -> Series:
        """A series of a kind as the playbook suggests it, in the account's language, to be altered and added.

        UserError unknown_playbook_key.
        """
        first = start or self._today()
        return draft(self._playbook, kind, self._store.account(), first, self._new_id())

    def preview(self, series: Series, count: int = 6) -> tuple[Upcoming, ...]:
        """The next episodes a series would have, with what they would clash with. UserError as `add`."""
        account = self._store.account()
        return preview(
            self._checked(series), self._store, account, self._playbook, self._almanac, self._clock(), count
        )

    # -- steps -----------------------------------------------------------------------------------

    def add(self, series: Series, origin: str = "user") -> Change:
        """Add a series with its episodes of the weeks ahead. UserError names what cannot stand."""
        after = self._checked(series)
        return self._commit("add_series", after, [Edit(None, after), *self._filling().of_new(after)], origin)

    def edit(
        self, after: Series, scope: Scope = Scope.ALL, day: date | None = None, origin: str = "user"
    ) -> Change:
        """Write what an editor holds: to one episode, to it and those after it, or to all to come.

        `day` is the episode's and needed for the first two. To one episode the rule and its start
        mean nothing. From an episode on, the series ends there and another goes on with its numbers.
        """
        before, after = self._held(after.id), self._checked(after)
        if scope is Scope.ALL:
            return self._replace("edit_series", before, after, origin)
        day = self._episode_day(before, day)
        if scope is Scope.THIS:
            return self._edit_one(before, after, day, origin)
        if number_before(before.rule, before.start, day) == 0:
            return self._replace("edit_series", before, after, origin)
        return self._split(before, after, day, origin)

    def skip(self, series_id: str, day: date, origin: str = "user") -> Change:
        """Leave one episode out: its post goes, or is marked skipped where the creator has edited it.

        UserError no_episode, episode_published.
        """
        before = self._held(series_id)
        day = self._episode_day(before, day)
        after = replace(before, skipped=tuple(sorted({*before.skipped, day})))
        edits = [Edit(before, after), *self._filling().between(before, after)]
        settled = {edit.before.id for edit in edits if isinstance(edit.before, Post)}
        for post in self._posts_of(before, day):
            if post.immutable:
                raise UserError("episode_published", title=post.title, day=day)
            if post.id not in settled and post.status is not Status.SKIPPED:
                edits.append(Edit(post, replace(post, status=Status.SKIPPED)))
        return self._commit("skip_episode", before, edits, origin, day=day.isoformat())

    def pause(
        self, series_id: str, first: date | None = None, last: date | None = None, origin: str = "user"
    ) -> Change:
        """No episodes from a day (today) on, until another or until resumed. UserError series_paused."""
        before, first = self._held(series_id), first or self._today()
        if last is not None and last < first:
            raise UserError("period_backwards", first=first, last=last)
        if any(pause.last is None and first in pause for pause in before.paused):
            raise UserError("series_paused", title=before.name)
        after = replace(before, paused=tuple(sorted((*before.paused, Pause(first, last)), key=_first)))
        return self._replace("pause_series", before, after, origin)

    def resume(self, series_id: str, day: date | None = None, origin: str = "user") -> Change:
        """Episodes again from a day (today) on. UserError series_not_paused."""
        before, day = self._held(series_id), day or self._today()
        paused = tuple(
            pause if pause.last is not None and pause.last < day else Pause(pause.first, _before(day))
            for pause in before.paused
            if pause.first < day
        )
        if paused == before.paused:
            raise UserError("series_not_paused", title=before.name)
        return self._replace("resume_series", before, replace(before, paused=paused), origin)

    def end(self, series_id: str, day: date | None = None, origin: str = "user") -> Change:
        """No episode from a day (today) on, for good. UserError series_ended."""
        before, day = self._held(series_id), day or self._today()
        if before.ended is not None and before.ended <= day:
            raise UserError("series_ended", title=before.name, day=before.ended)
        return self._replace("end_series", before, replace(before, ended=day), origin)

    def fill(self, origin: str = "user") -> Change:
        """Make the episodes of the weeks ahead that are missing; done twice it does nothing.

        To be called at the start, when the clock has jumped, and now and then.
        """
        edits = self._filling().missing(self._store.all_series())
        facts: dict[str, Fact] = {"n": len(edits)}
        label = Label("fill_series", MappingProxyType(facts))
        return self._desk.commit(Change(label, tuple(edits)), origin)

    # -- parts of steps --------------------------------------------------------------------------

    def _replace(self, code: str, before: Series, after: Series, origin: str) -> Change:
        edits = [Edit(before, after), *self._filling().between(before, after)]
        return self._commit(code, before, edits, origin)

    def _edit_one(self, before: Series, after: Series, day: date, origin: str) -> Change:
        """Give the fields that differ to the posts of one day, so that what was written there stays."""
        kept = replace(after, rule=before.rule, start=before.start, first_episode=before.first_episode)
        zone, edits = self._zone(), []
        there = {episode_of(post, before, zone): post for post in self._posts_of(before, day)}
        for episode in (Episode(day), Episode(day, closing=True)):
            was, will = post_of(before, episode, zone), post_of(kept, episode, zone)
            post = there.get(episode, None if episode.closing else was)
            if post is None:
                continue
            if post.immutable:
                raise UserError("episode_published", title=post.title, day=day)
            names = ("title", "at", "format", "goal", "topic", "tags", "minutes")
            fields = {
                name: getattr(will, name) for name in names if getattr(will, name) != getattr(was, name)
            }
            edits.append(Edit(there.get(episode), replace(post, **fields)))
        return self._commit("edit_episode", before, edits, origin, day=day.isoformat())

    def _split(self, before: Series, after: Series, day: date, origin: str) -> Change:
        """End a series at a day and let another go on from there with its line and its numbers."""
        rule, done = after.rule, number_before(before.rule, before.start, day)
        count = parts_of(rule).get("COUNT")
        if count is not None and count == parts_of(before.rule).get("COUNT"):
            rule = with_end(rule, count=int(count) - done)
        start = day if after.start == before.start else max(day, after.start)
        ended = replace(before, ended=day)
        new = replace(after, id=self._new_id(), rule=rule, start=start, first_episode=number_of(before, day))
        new = self._checked(new)
        edits = [Edit(before, ended), Edit(None, new), *self._filling().between(before, new, since=day)]
        return self._commit("edit_series", before, edits, origin)

    def _commit(self, code: str, series: Series, edits: Iterable[Edit], origin: str, **facts: Fact) -> Change:
        altering = tuple(edit for edit in edits if edit.before != edit.after)
        label = Label(code, MappingProxyType({"title": series.name, **facts}))
        return self._desk.commit(Change(label, altering), origin)

    def _posts_of(self, series: Series, day: date) -> list[Post]:
        """The posts that stand for the episode of a day, its closing post among them."""
        zone = self._zone()
        return [
            post
            for post in self._store.series_posts(series.id)
            if (episode := episode_of(post, series, zone)) is not None and episode.day == day
        ]

    def _episode_day(self, series: Series, day: date | None) -> date:
        """A day on which the series has, or would have but for a skip, an episode. UserError no_episode."""
        if day is None or not days_between(series.rule, series.start, day, day):
            raise UserError("no_episode", title=series.name, day=day)
        if series.ended is not None and day >= series.ended:
            raise UserError("no_episode", title=series.name, day=day)
        return day

    def _held(self, series_id: str) -> Series:
        for series in self._store.all_series():
            if series.id == series_id:
                return series
        raise UserError("unknown_series", value=series_id)

    def _checked(self, series: Series) -> Series:
        account = self._store.account()
        return checked(series, self._playbook, account.zone, account.series_weeks)

    def _filling(self) -> Filling:
        return Filling(self._store, self._store.account(), self._clock())

    def _zone(self) -> ZoneInfo:
        return self._store.account().zone

    def _today(self) -> date:
        return self._clock().astimezone(self._zone()).date()


def _first(pause: Pause) -> date:
    return pause.first


def _before(day: date) -> date:
    return date.fromordinal(day.toordinal() - 1)
