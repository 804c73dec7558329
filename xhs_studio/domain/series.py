"""A series: a programme that recurs by a rule, and what the creator has decided about single days of it."""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from xhs_studio.domain.vocabulary import Goal

NUMBER: Final = "{n}"
"""Stands in a title for the number of the episode."""


@dataclass(frozen=True, slots=True, order=True)
class Pause:
    """Days without episodes, from `first` to `last`, both included; None until somebody resumes it."""

    first: date
    last: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A programme readers wait for.

    `kind` is a key of the playbook's kinds of series, `format` one of its formats. `rule` is an
    RFC 5545 recurrence rule of whole days that holds from `start` on and may end by UNTIL or COUNT;
    `at` is the wall time on the clock of whatever zone the account is in. `title` is the title of
    every episode and may hold `{n}`; `topic`, `goal` and `minutes` are theirs too. A challenge has a
    `hashtag` (without #), runs for `days`, and where `closing` is a title it ends with a post.

    `skipped` are days of the rule without an episode, `unclosed` those without a closing post;
    `ended` is the first day on which nothing happens any more. `line` is the id of the series that
    this one goes on from, or its own: an episode's id is made of it and the day, so that a day has
    one episode whichever of them made it. `first_episode` is the number of the rule's first day.
    """

    id: str
    title: str
    format: str
    rule: str
    start: date
    kind: str = "segment"
    at: time = time(20, 0)
    topic: str = ""
    goal: Goal | None = None
    minutes: int | None = None
    hashtag: str = ""
    days: int | None = None
    closing: str = ""
    skipped: tuple[date, ...] = ()
    unclosed: tuple[date, ...] = ()
    paused: tuple[Pause, ...] = ()
    ended: date | None = None
    line: str = ""
    first_episode: int = 1

    @property
    def name(self) -> str:
        """What the series itself is called: its title without the word that holds the number."""
        words = [word for word in self.title.split() if NUMBER not in word]
        return " ".join(words) or self.title.replace(NUMBER, "").strip() or self.title

    def happens(self, day: date) -> bool:
        """Whether a day of the rule has an episode: not skipped, not paused, not past the end."""
        if self.ended is not None and day >= self.ended:
            return False
        return day not in self.skipped and not any(day in pause for pause in self.paused)
