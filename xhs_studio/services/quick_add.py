"""Understands a line such as “Which serum? !poll #skincare 19:30 fri” as a post to add."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time

from xhs_studio.domain.account import Account
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import at_wall
from xhs_studio.services.quick_add_words import AMBIGUOUS, day_at, format_named, is_weak, time_at
from xhs_studio.services.slots import time_for

_WORD = re.compile(r"\S+")
_MARKS = {"!": "format", "！": "format", "#": "topic", "＃": "topic"}
ESCAPE = "\\"
"""Before a word: it belongs to the title, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the line that was understood, from `start` to before `end` in characters.

    `kind` is format, topic, tag, day or time, or unknown for a `!word` that names no format and
    stays in the title. `value` is the format's key, the topic, or the day or time in ISO form.
    """

    start: int
    end: int
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class QuickAdd:
    """What the line says. `at` is None where neither it nor the calendar names a day: an idea."""

    title: str
    format: str | None
    topic: str
    tags: tuple[str, ...]
    at: datetime | None
    day: date | None
    tokens: tuple[Token, ...]


def parse(
    text: str,
    today: date,
    playbook: Playbook,
    account: Account,
    day: date | None = None,
    others: Iterable[Post] = (),
) -> QuickAdd:
    """Read a line; whatever is not understood is title.

    `day` is the day it is written on, if any. Without a time the post takes the first slot of its
    day that none of `others` has taken. Of days, times and formats the first one counts.
    """
    reader = _Reader(text, today, playbook)
    reader.read()
    on = reader.day or day or (today if reader.time else None)
    at = None
    if on is not None:
        clock = reader.time
        at = time_for(on, account, others) if clock is None else at_wall(on, clock, account.zone)
    return QuickAdd(
        title=reader.title(),
        format=reader.format,
        topic=reader.topics[0] if reader.topics else "",
        tags=tuple(reader.topics[1:]),
        at=at,
        day=on,
        tokens=tuple(sorted(reader.tokens, key=lambda token: token.start)),
    )


class _Reader:
    def __init__(self, text: str, today: date, playbook: Playbook) -> None:
        self._text = text
        self._today = today
        self._playbook = playbook
        self.tokens: list[Token] = []
        self.format: str | None = None
        self.topics: list[str] = []
        self.day: date | None = None
        self.time: time | None = None
        self._title: list[str] = []

    def read(self) -> None:
        """Go through the words; a weak word for a day counts only where the title has ended or not begun."""
        words = list(_WORD.finditer(self._text))
        strong = [self._looks_like_token(word[0]) for word in words]
        weak = [is_weak(word[0]) for word in words]
        for number, word in enumerate(words):
            rest = [strong[i] or weak[i] for i in range(number + 1, len(words))]
            first = [strong[i] or weak[i] for i in range(number)]
            leads = all(first) and word[0].casefold() not in AMBIGUOUS
            if weak[number] and not (all(rest) or leads):
                self._title.append(word[0])
            else:
                self._read_word(word[0], word.start())

    def title(self) -> str:
        """What was not understood."""
        return " ".join(self._title)

    def _looks_like_token(self, word: str) -> bool:
        return (word[0] in _MARKS and len(word) > 1) or bool(self._moments(word, 0))

    def _read_word(self, word: str, start: int) -> None:
        if word[0] in _MARKS and len(word) > 1 and self._read_marked(word, start):
            return
        moments = self._moments(word, start)
        if moments and self._fits(moments):
            for token in moments:
                self._take(token)
            return
        self._title.append(word.removeprefix(ESCAPE) if len(word) > 1 else word)

    def _read_marked(self, word: str, start: int) -> bool:
        """Read `!format` or `#topic`; False where the word stays in the title."""
        value, end = word[1:], start + len(word)
        if _MARKS[word[0]] == "topic":
            self.tokens.append(Token(start, end, "tag" if self.topics else "topic", value))
            self.topics.append(value)
            return True
        key = format_named(value, self._playbook)
        if key is None or self.format is not None:
            self.tokens.append(Token(start, end, "unknown", value))
            return False
        self.format = key
        self.tokens.append(Token(start, end, "format", key))
        return True

    def _moments(self, word: str, start: int) -> list[Token]:
        """Days and times that fill the whole word, such as “周五19:30”; none if anything is left over."""
        tokens: list[Token] = []
        position = 0
        while position < len(word):
            day, clock = day_at(word, position, self._today), time_at(word, position)
            if clock is not None:
                tokens.append(Token(start + position, start + clock[1], "time", f"{clock[0]:%H:%M}"))
                position = clock[1]
            elif day is not None:
                tokens.append(Token(start + position, start + day[1], "day", day[0].isoformat()))
                position = day[1]
            else:
                return []
        return tokens

    def _fits(self, moments: list[Token]) -> bool:
        """Whether these are the first day and the first time of the line."""
        kinds = [token.kind for token in moments]
        taken = [kind for kind, given in (("day", self.day), ("time", self.time)) if given is not None]
        return len(set(kinds)) == len(kinds) and not set(kinds) & set(taken)

    def _take(self, token: Token) -> None:
        self.tokens.append(token)
        if token.kind == "day":
            self.day = date.fromisoformat(token.value)
        else:
            self.time = time.fromisoformat(token.value)
