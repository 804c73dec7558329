"""Which episodes a series has, and the post each of them is made as."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from xhs_studio.domain.change import Edit
from xhs_studio.domain.post import Post
from xhs_studio.domain.series import NUMBER, Series
from xhs_studio.domain.times import at_wall
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.recurrence import LAST_DAY, days_between, days_from, number_before

_CLOSING = "-end"


@dataclass(frozen=True, slots=True)
class Episode:
    """One day of a series. `closing` is the post that ends a challenge, on the last of its days."""

    day: date
    closing: bool = False


def episode_id(series: Series, episode: Episode) -> str:
    """The id of an episode's post: the same for one day of one series, whenever it is made."""
    return f"{series.line or series.id}-{episode.day:%Y%m%d}{_CLOSING if episode.closing else ''}"


def episode_of(post: Post, series: Series, zone: ZoneInfo) -> Episode | None:
    """The episode a post of the series stands for: by its id, or, where it came otherwise, by its day."""
    stem, _, rest = post.id.rpartition(f"{series.line or series.id}-")
    day = rest.removesuffix(_CLOSING)
    if not stem and len(day) == 8 and day.isdecimal():
        return Episode(date.fromisoformat(day), rest.endswith(_CLOSING))
    return None if post.at is None else Episode(post.at.astimezone(zone).date())


def episodes(series: Series, first: date, last: date) -> Iterator[Episode]:
    """Episodes whose posts lie from `first` to `last`, both included, closing posts among them."""
    length = timedelta(days=(series.days or 1) - 1)
    for day in days_between(series.rule, series.start, first - length, last):
        if not series.happens(day):
            continue
        if day >= first:
            yield Episode(day)
        if has_closing(series, day) and first <= day + length <= last:
            yield Episode(day, closing=True)


def has_closing(series: Series, day: date) -> bool:
    """Whether the episode of a day has a closing post."""
    return bool(series.closing) and (series.days or 1) > 1 and day not in series.unclosed


def next_days(series: Series, first: date) -> Iterator[date]:
    """Days with an episode from `first` on, one after the other."""
    ends = [LAST_DAY if series.ended is None else series.ended]
    ends += [pause.first for pause in series.paused if pause.last is None]
    for day in days_from(series.rule, series.start, first):
        if day >= min(ends):
            return
        if series.happens(day):
            yield day


def number_of(series: Series, day: date) -> int:
    """The number of the episode of a day. A day that is skipped keeps its own, so that none is told anew."""
    return series.first_episode + number_before(series.rule, series.start, day)


def moment_of(series: Series, episode: Episode, zone: ZoneInfo) -> datetime:
    """When an episode's post goes out."""
    day = episode.day + timedelta(days=(series.days or 1) - 1) if episode.closing else episode.day
    return at_wall(day, series.at, zone)


def post_of(series: Series, episode: Episode, zone: ZoneInfo) -> Post:
    """The post of an episode as the series makes it, a draft."""
    number = number_of(series, episode.day)
    return Post(
        id=episode_id(series, episode),
        title=(series.closing if episode.closing else series.title).replace(NUMBER, str(number)),
        status=Status.DRAFT,
        at=moment_of(series, episode, zone),
        format=series.format,
        goal=series.goal,
        topic=series.topic,
        tags=(series.hashtag,) if series.hashtag else (),
        minutes=series.minutes,
        series=series.id,
        episode=number,
    )


def skipped_with(posts: Sequence[Post], all_series: Iterable[Series], zone: ZoneInfo) -> list[Edit]:
    """Edits by which series leave out the episodes of posts that are deleted, lest they come back."""
    edits = []
    for series in all_series:
        gone = [episode_of(post, series, zone) for post in posts if post.series == series.id]
        days = {episode.day for episode in gone if episode and not episode.closing}
        closings = {episode.day for episode in gone if episode and episode.closing}
        skipped, unclosed = {*series.skipped, *days}, {*series.unclosed, *closings}
        after = replace(series, skipped=tuple(sorted(skipped)), unclosed=tuple(sorted(unclosed)))
        if after != series:
            edits.append(Edit(series, after))
    return edits
