"""The whole method as one typed value, read from the data files of the playbook."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook_bounds import (
    Limits,
    NicheTitles,
    PostingWindow,
    TitleBook,
    TitleLanguage,
    WordingClass,
)
from xhs_studio.domain.playbook_follow import (
    ChallengeFacts,
    Metric,
    Mistake,
    Phase,
    Question,
    Recognition,
    ReplyCase,
    ReplyRule,
    SeriesKind,
    Stay,
    Step,
    Yardstick,
)
from xhs_studio.domain.playbook_invite import (
    BarrierFacts,
    Constraint,
    Element,
    Feature,
    Format,
    Formula,
    GoalFacts,
    NicheFacts,
    Occasion,
    Part,
    Plain,
    StyleFacts,
    Suit,
)
from xhs_studio.domain.vocabulary import PLAIN, Barrier, CommunityStyle, Goal, Niche, PhaseKey
from xhs_studio.domain.words import Words

__all__ = [
    "BarrierFacts",
    "ChallengeFacts",
    "Constraint",
    "Element",
    "Feature",
    "Format",
    "Formula",
    "GoalFacts",
    "Limits",
    "Metric",
    "Mistake",
    "NicheFacts",
    "NicheTitles",
    "Occasion",
    "Part",
    "Phase",
    "Plain",
    "Playbook",
    "PostingWindow",
    "Question",
    "Recognition",
    "ReplyCase",
    "ReplyRule",
    "SeriesKind",
    "Stay",
    "Step",
    "StyleFacts",
    "Suit",
    "TitleBook",
    "TitleLanguage",
    "WordingClass",
    "Words",
    "Yardstick",
]


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


K = TypeVar("K", bound=_Keyed)


def _of(items: Iterable[K], kind: str, key: str) -> K:
    for item in items:
        if item.key == key:
            return item
    known = ", ".join(item.key for item in items)
    raise UserError("unknown_playbook_key", kind=kind, value=key, known=known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Playbook:
    """The whole method. Tuples keep the order of the data files; each lookup raises `UserError`."""

    formats: tuple[Format, ...]
    plain: Plain
    barriers: tuple[BarrierFacts, ...]
    elements: tuple[Element, ...]
    formulas: tuple[Formula, ...]
    goals: tuple[GoalFacts, ...]
    constraints: tuple[Constraint, ...]
    niches: tuple[NicheFacts, ...]
    styles: tuple[StyleFacts, ...]
    structure: tuple[Part, ...]
    features: tuple[Feature, ...]
    phases: tuple[Phase, ...]
    stay: Stay
    reply_rules: tuple[ReplyRule, ...]
    reply_cases: tuple[ReplyCase, ...]
    series_kinds: tuple[SeriesKind, ...]
    recognition: tuple[Recognition, ...]
    challenges: ChallengeFacts
    metrics: tuple[Metric, ...]
    unknown: Words
    questions: tuple[Question, ...]
    yardsticks: tuple[Yardstick, ...]
    yardstick_note: Words
    mistakes: tuple[Mistake, ...]
    first_month: tuple[Step, ...]
    limits: Limits
    wording: tuple[WordingClass, ...]
    posting_windows: tuple[PostingWindow, ...]
    posting_note: Words
    titles: TitleBook

    def format(self, key: str) -> Format:
        """One of the eight formats."""
        return _of(self.formats, "format", key)

    def any_format(self, key: str) -> Format | Plain:
        """Whatever a post may carry: one of the eight formats, or `plain`."""
        return self.plain if key == PLAIN else self.format(key)

    def barrier(self, key: Barrier) -> BarrierFacts:
        """Facts of a barrier."""
        return _of(self.barriers, "barrier", key)

    def element(self, key: str) -> Element:
        """One of the six elements."""
        return _of(self.elements, "element", key)

    def formula(self, key: str) -> Formula:
        """One of the formulas."""
        return _of(self.formulas, "formula", key)

    def goal(self, key: Goal) -> GoalFacts:
        """Facts of a goal."""
        return _of(self.goals, "goal", key)

    def constraint(self, key: str) -> Constraint:
        """One of the circumstances, such as `little_time`."""
        return _of(self.constraints, "constraint", key)

    def niche(self, key: Niche) -> NicheFacts:
        """Facts of a niche."""
        return _of(self.niches, "niche", key)

    def style(self, key: CommunityStyle) -> StyleFacts:
        """Facts of a community style."""
        return _of(self.styles, "community style", key)

    def phase(self, key: PhaseKey) -> Phase:
        """Facts of a phase."""
        return _of(self.phases, "phase", key)

    def formulas_for(self, format_key: str) -> tuple[Formula, ...]:
        """Formulas that suit a format, in the playbook's order."""
        return tuple(formula for formula in self.formulas if format_key in formula.formats)
