"""What surrounds a post: the platform's limits, sensitive wording, weak posting times, starting titles."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from xhs_studio.domain.vocabulary import Niche
from xhs_studio.domain.words import Words

Patterns = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Title patterns: format key → formula key → patterns."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The platform's limits; the app warns, never blocks."""

    title_weight: int
    body_chars: int
    images: int
    tags: int
    poll_options_min: int
    poll_options_max: int
    queue_min_hours: int
    queue_max_days: int


@dataclass(frozen=True, slots=True)
class WordingClass:
    """A class of sensitive wording: patterns (regular expressions, case ignored) and why they matter.

    `flagged` and `allowed` are examples that the tests hold the patterns to.
    """

    key: str
    names: Words
    why: Words
    patterns: tuple[str, ...]
    flagged: tuple[str, ...]
    allowed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostingWindow:
    """Hours of the day that weak, general advice names; only the starting default of slots."""

    key: str
    names: Words
    begin: time
    end: time


@dataclass(frozen=True, slots=True)
class NicheTitles:
    """A niche's own titles: oppositions (a, b) and patterns."""

    oppositions: tuple[tuple[str, str], ...]
    patterns: Patterns


@dataclass(frozen=True, slots=True)
class TitleLanguage:
    """Starting titles of one language.

    Gaps of a pattern: {topic}, {other} (two different topics of the creator's), {a} and {b} (an
    opposition of the niche). `patterns` serve every niche.
    """

    patterns: Patterns
    niches: Mapping[Niche, NicheTitles]


@dataclass(frozen=True, slots=True)
class TitleBook:
    """Starting titles in both languages; they are written apart, not translated."""

    en: TitleLanguage
    zh: TitleLanguage

    def to(self, language: str) -> TitleLanguage:
        """Titles of a language, chosen as `Words.to` does."""
        return self.zh if language.startswith("zh") else self.en
