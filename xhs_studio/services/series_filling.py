"""Which posts a series needs in the weeks ahead, and what a change of the series does to those there."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Edit
from xhs_studio.domain.post import Post
from xhs_studio.domain.series import Series
from xhs_studio.services.episodes import (
    Episode,
    episode_id,
    episode_of,
    episodes,
    moment_of,
    post_of,
)
from xhs_studio.services.ports import Store


class Filling:
    """Works out edits at one moment; writes nothing. Posts whose moment has passed are never touched."""

    def __init__(self, store: Store, account: Account, now: datetime) -> None:
        self._store = store
        self._zone = account.zone
        self._now = now
        self._today = now.astimezone(account.zone).date()
        self._last = self._today + timedelta(weeks=account.series_weeks)

    def of_new(self, series: Series) -> list[Edit]:
        """Edits that add the episodes of a series that is new."""
        return [Edit(None, post_of(series, episode, self._zone)) for episode in self._ahead(series)]

    def missing(self, all_series: Iterable[Series]) -> list[Edit]:
        """Edits that add the episodes that no post stands for yet.

        An episode is known by its id, wherever its post was moved; a post of the series that came
        with another id, as from an import, stands for the episode of its day.
        """
        ahead = {
            episode_id(series, episode): (series, episode)
            for series in all_series
            for episode in self._ahead(series)
        }
        for post_id in self._store.known_posts(ahead):
            del ahead[post_id]
        if not ahead:
            return []
        taken = self._taken({series.id: series for series, _ in ahead.values()})
        return [
            Edit(None, post_of(series, episode, self._zone))
            for post_id, (series, episode) in ahead.items()
            if post_id not in taken
        ]

    def between(self, before: Series, after: Series, since: date | None = None) -> list[Edit]:
        """Edits that bring the posts of a series to what it is now.

        Those as the series made them are made anew or go; those the creator has altered stand, and
        join the series that goes on `since` a day. Then what is missing is added.
        """
        edits: list[Edit] = []
        held: set[str] = set()
        for post in self._store.series_posts(before.id):
            episode = episode_of(post, before, self._zone)
            if episode is None or (since is not None and episode.day < since):
                continue
            held.add(episode_id(after, episode))
            edits += self._renewed(post, episode, before, after)
        wanted = {episode_id(after, episode): episode for episode in self._ahead(after)}
        known = self._store.known_posts(wanted.keys() - held)
        edits += [
            Edit(None, post_of(after, episode, self._zone))
            for post_id, episode in wanted.items()
            if post_id not in held and post_id not in known
        ]
        return edits

    def _renewed(self, post: Post, episode: Episode, before: Series, after: Series) -> list[Edit]:
        made = post_of(before, episode, self._zone)
        if post.immutable or moment_of(before, episode, self._zone) <= self._now:
            return []
        if post != replace(made, id=post.id):
            return [] if post.series == after.id else [Edit(post, replace(post, series=after.id))]
        if not self._happens(after, episode):
            return [Edit(post, None)]
        will = replace(post_of(after, episode, self._zone), id=post.id)
        return [] if will == post else [Edit(post, will)]

    def _happens(self, series: Series, episode: Episode) -> bool:
        """Whether the series has this very episode, also beyond the horizon."""
        day = moment_of(series, episode, self._zone).date()
        return episode in episodes(series, day, day)

    def _ahead(self, series: Series) -> list[Episode]:
        """Episodes from now to the horizon."""
        found = episodes(series, self._today, self._last)
        return [each for each in found if moment_of(series, each, self._zone) > self._now]

    def _taken(self, all_series: dict[str, Series]) -> set[str]:
        """Ids of the episodes that posts with ids of other kinds stand for."""
        margin = timedelta(days=2)
        posts = self._store.posts(self._now - margin, self._now + margin + (self._last - self._today))
        taken = set()
        for post in posts:
            series = all_series.get(post.series or "")
            episode = None if series is None else episode_of(post, series, self._zone)
            if series is not None and episode is not None:
                taken.add(episode_id(series, episode))
        return taken
