"""What follows a post: phases, replies, series, recognition, metrics, mistakes, the first month."""

from dataclasses import dataclass

from xhs_studio.domain.vocabulary import PhaseKey
from xhs_studio.domain.words import Words


@dataclass(frozen=True, slots=True)
class Phase:
    """Hours after publishing (`to_hours` None: without end) and what to do in them."""

    key: PhaseKey
    names: Words
    from_hours: int
    words: Words
    steps: tuple[Words, ...]
    to_hours: int | None = None


@dataclass(frozen=True, slots=True)
class Stay:
    """How long to stay after publishing, in hours."""

    low_hours: int
    high_hours: int
    words: Words


@dataclass(frozen=True, slots=True)
class ReplyRule:
    """What every reply must be, or never is, with a reply that fails and one that does not."""

    key: str
    words: Words
    instead_of: Words
    better: Words


@dataclass(frozen=True, slots=True)
class ReplyCase:
    """A kind of comment that needs care, how to answer it, and a reply to start from, if one is due."""

    key: str
    names: Words
    advice: Words
    template: Words | None = None


@dataclass(frozen=True, slots=True)
class SeriesKind:
    """A kind of series: the format it takes, recurrence rules (RFC 5545, the usual one first), an example."""

    key: str
    names: Words
    words: Words
    format: str
    rules: tuple[str, ...]
    example: Words


@dataclass(frozen=True, slots=True)
class Recognition:
    """A way of honouring readers; `permission` when the reader must have agreed, on record."""

    key: str
    names: Words
    words: Words
    permission: bool


@dataclass(frozen=True, slots=True)
class ChallengeFacts:
    """What a challenge needs: a branded hashtag, a length in days, entries worth showing."""

    days: tuple[int, ...]
    hashtag: Words
    length: Words
    entries: Words


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure of merit: its definition, and what to say where the denominator is missing."""

    key: str
    names: Words
    definition: Words
    percent: bool


@dataclass(frozen=True, slots=True)
class Question:
    """A question that the charts answer."""

    key: str
    words: Words


@dataclass(frozen=True, slots=True)
class Yardstick:
    """A reference line from the method's cases, never a promise; `low` to `high` in the metric's unit."""

    key: str
    metric: str
    low: float
    high: float
    words: Words


@dataclass(frozen=True, slots=True)
class Mistake:
    """One of the ten mistakes to detect, and what to do instead."""

    key: str
    names: Words
    instead: Words


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the first month; done when `target` of what it counts is reached."""

    key: str
    names: Words
    hint: Words
    target: int
