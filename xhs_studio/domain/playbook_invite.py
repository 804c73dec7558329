"""How a post invites a response: formats, barriers, elements, formulas, goals, niches, styles, structure."""

import re
from dataclasses import dataclass

from xhs_studio.domain.vocabulary import Barrier, CommunityStyle, Goal, Niche
from xhs_studio.domain.words import Words

GAP = re.compile(r"\{(\w+)\}")
"""A gap in a pattern, such as `{x}`."""


@dataclass(frozen=True, slots=True)
class Format:
    """One of the eight ways of inviting a response.

    `engagement`, `community`, `effort` and `algorithm` run from 0 (very low) to 4 (very high).
    `minutes` is the default time to make one; `element` the key of its main element; `icon` a
    file of the icon folder without its ending; `sign` one character where no icon can be drawn.
    """

    key: str
    names: Words
    barrier: Barrier
    engagement: int
    community: int
    effort: int
    algorithm: int
    minutes: int
    element: str
    icon: str
    sign: str
    best_for: Words
    how: Words


@dataclass(frozen=True, slots=True)
class Occasion:
    """A kind of post on which the method forces no invitation."""

    key: str
    words: Words


@dataclass(frozen=True, slots=True)
class Plain:
    """A post without an invitation: takes a slot and effort, stays out of the mix."""

    key: str
    names: Words
    minutes: int
    icon: str
    sign: str
    best_for: Words
    how: Words
    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class BarrierFacts:
    """What a barrier asks; `share_low` to `share_high` of those who respond can take part."""

    key: Barrier
    names: Words
    asks: Words
    share_low: float
    share_high: float
    icon: str
    sign: str


@dataclass(frozen=True, slots=True)
class Element:
    """An ingredient of an invitation and the lift in responses credited to it, a prior (2.0 is 2×)."""

    key: str
    names: Words
    words: Words
    lift_low: float
    lift_high: float

    @property
    def lift(self) -> float:
        """Middle of the credited range."""
        return (self.lift_low + self.lift_high) / 2


@dataclass(frozen=True, slots=True)
class Formula:
    """A pattern of question with gaps to fill, and why it works."""

    key: str
    names: Words
    pattern: Words
    why: Words
    example: Words
    element: str
    formats: tuple[str, ...]

    def shown(self, language: str) -> str:
        """The pattern for the screen, its gaps as 〔X〕 or [X]."""
        left, right = "〔〕" if language.startswith("zh") else "[]"
        return GAP.sub(lambda gap: f"{left}{gap[1].upper()}{right}", self.pattern.to(language))


@dataclass(frozen=True, slots=True)
class GoalFacts:
    """A goal and the formats that serve it, best first."""

    key: Goal
    names: Words
    words: Words
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Constraint:
    """A circumstance, not a goal, that speaks for some formats, best first."""

    key: str
    names: Words
    words: Words
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suit:
    """A format that suits a niche, and the form it takes there."""

    format: str
    how: Words


@dataclass(frozen=True, slots=True)
class NicheFacts:
    """A niche, what suits it, and topics to offer a newcomer."""

    key: Niche
    names: Words
    suits: tuple[Suit, ...]
    topics: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class StyleFacts:
    """A community style: the tone of templates, how they open and how they ask back."""

    key: CommunityStyle
    names: Words
    tone: Words
    opening: Words
    ask_back: Words


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a post; `share` of its length (0 to 1)."""

    key: str
    names: Words
    share: float
    advice: Words


@dataclass(frozen=True, slots=True)
class Feature:
    """A native feature of the platform to remember in the post, in the coach, or in both.

    `formats` it belongs to; empty means any.
    """

    key: str
    names: Words
    hint: Words
    in_post: bool
    in_coach: bool
    formats: tuple[str, ...]
