"""Finds sensitive wording in a text, to warn about and explain; it never blocks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook_bounds import WordingClass


@dataclass(frozen=True, slots=True)
class WordingHit:
    """A stretch of a text, from `start` to `end` (exclusive), and the class it falls in."""

    wording: WordingClass
    start: int
    end: int
    text: str


def wording_hits(classes: Iterable[WordingClass], text: str) -> tuple[WordingHit, ...]:
    """Every stretch of sensitive wording, in the order of the text; classes may overlap."""
    hits = [hit for wording in classes for hit in _hits(wording, text)]
    return tuple(sorted(hits, key=lambda hit: (hit.start, hit.end)))


def _hits(wording: WordingClass, text: str) -> Iterator[WordingHit]:
    for number, pattern in enumerate(wording.patterns):
        try:
            found = re.finditer(pattern, text, re.IGNORECASE)
        except re.error as error:
            key = f"wording.{wording.key}.patterns.{number}"
            raise UserError(
                "playbook_invalid", file="wording.toml", key=key, value=pattern, hint=str(error)
            ) from error
        for match in found:
            yield WordingHit(wording, match.start(), match.end(), match.group())
