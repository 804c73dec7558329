"""What no single value of the playbook shows: names that must exist, lists that must be whole, ranges."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields
from enum import StrEnum

from xhs_studio.domain.data_tables import Place
from xhs_studio.domain.playbook import Playbook, TitleLanguage
from xhs_studio.domain.playbook_invite import GAP
from xhs_studio.domain.vocabulary import PLAIN, Barrier, CommunityStyle, Goal, Niche, PhaseKey

SCALE = range(5)
"""Very low (0) to very high (4)."""

TITLE_GAPS = frozenset({"topic", "other", "a", "b"})


def check(playbook: Playbook, homes: Mapping[str, str], code: str) -> None:
    """Raise `UserError(code)` at the first thing that does not hold together.

    `homes` maps each field of the playbook to the name of the file it came from.
    """

    def place(key: str) -> Place:
        return Place(homes[key.partition(".")[0]], key, code)

    for part in (_check_lists, _check_formats, _check_formulas, _check_uses, _check_ranges, _check_titles):
        for key, value, hint in part(playbook):
            place(key).wrong(value, hint)


Wrong = Iterable[tuple[str, object, str]]
"""Dotted key, value and hint of each thing that does not hold."""


def _named(key: str, names: Iterable[str], known: Collection[str], what: str) -> Wrong:
    for number, name in enumerate(names):
        if name not in known:
            yield f"{key}.{number}", name, f"no such {what}; known: {', '.join(known)}"


def _check_lists(playbook: Playbook) -> Wrong:
    whole: tuple[tuple[str, Iterable[str], type[StrEnum]], ...] = (
        ("barriers", [item.key for item in playbook.barriers], Barrier),
        ("goals", [item.key for item in playbook.goals], Goal),
        ("niches", [item.key for item in playbook.niches], Niche),
        ("styles", [item.key for item in playbook.styles], CommunityStyle),
        ("phases", [item.key for item in playbook.phases], PhaseKey),
        ("titles.en.niches", playbook.titles.en.niches, Niche),
        ("titles.zh.niches", playbook.titles.zh.niches, Niche),
    )
    for key, given, kind in whole:
        for member in kind:
            if member not in given:
                yield f"{key}.{member}", "(missing)", f"all of these must be there: {', '.join(kind)}"
    if not playbook.formats:
        yield "formats", "(empty)", "at least one format must be there"


def _check_formats(playbook: Playbook) -> Wrong:
    elements = [element.key for element in playbook.elements]
    for format in playbook.formats:
        key = f"formats.{format.key}"
        if format.key == PLAIN:
            yield key, format.key, "this name is kept for posts without an invitation"
        for name in ("engagement", "community", "effort", "algorithm"):
            if getattr(format, name) not in SCALE:
                yield f"{key}.{name}", getattr(format, name), "from 0 (very low) to 4 (very high)"
        if format.minutes <= 0:
            yield f"{key}.minutes", format.minutes, "more than 0 minutes"
        if format.element not in elements:
            yield f"{key}.element", format.element, f"no such element; known: {', '.join(elements)}"
    if playbook.plain.key != PLAIN:
        yield "plain.key", playbook.plain.key, f"must be “{PLAIN}”"


def _check_formulas(playbook: Playbook) -> Wrong:
    elements = [element.key for element in playbook.elements]
    for formula in playbook.formulas:
        key = f"formulas.{formula.key}"
        if formula.element not in elements:
            yield f"{key}.element", formula.element, f"no such element; known: {', '.join(elements)}"
        for language in ("en", "zh"):
            if not GAP.search(formula.pattern.to(language)):
                yield f"{key}.pattern.{language}", formula.pattern.to(language), "needs a gap such as {x}"


def _check_uses(playbook: Playbook) -> Wrong:
    """Every format and metric that something names must exist."""
    formats = [format.key for format in playbook.formats]
    for formula in playbook.formulas:
        yield from _named(f"formulas.{formula.key}.formats", formula.formats, formats, "format")
    for goal in playbook.goals:
        yield from _named(f"goals.{goal.key}.formats", goal.formats, formats, "format")
    for constraint in playbook.constraints:
        yield from _named(f"constraints.{constraint.key}.formats", constraint.formats, formats, "format")
    for niche in playbook.niches:
        suits = [suit.format for suit in niche.suits]
        yield from _named(f"niches.{niche.key}.suits", suits, formats, "format")
        if not niche.topics:
            yield f"niches.{niche.key}.topics", "(empty)", "at least one must be there"
    for feature in playbook.features:
        yield from _named(f"features.{feature.key}.formats", feature.formats, formats, "format")
    for kind in playbook.series_kinds:
        if kind.format not in formats:
            yield (
                f"series_kinds.{kind.key}.format",
                kind.format,
                f"no such format; known: {', '.join(formats)}",
            )
    metrics = [metric.key for metric in playbook.metrics]
    for line in playbook.yardsticks:
        if line.metric not in metrics:
            yield f"yardsticks.{line.key}.metric", line.metric, f"no such metric; known: {', '.join(metrics)}"


def _check_ranges(playbook: Playbook) -> Wrong:
    for barrier in playbook.barriers:
        if not 0 <= barrier.share_low <= barrier.share_high <= 1:
            yield f"barriers.{barrier.key}.share_low", barrier.share_low, "0 ≤ share_low ≤ share_high ≤ 1"
    for element in playbook.elements:
        if not 0 < element.lift_low <= element.lift_high:
            yield f"elements.{element.key}.lift_low", element.lift_low, "0 < lift_low ≤ lift_high"
    hours = 0
    for phase in playbook.phases:
        if phase.from_hours != hours:
            yield (
                f"phases.{phase.key}.from_hours",
                phase.from_hours,
                "phases follow one another without a gap",
            )
        hours = phase.to_hours or hours
    for line in playbook.yardsticks:
        if not line.low <= line.high:
            yield f"yardsticks.{line.key}.low", line.low, "low ≤ high"
    limits = playbook.limits
    for field in fields(limits):
        if getattr(limits, field.name) <= 0:
            yield f"limits.{field.name}", getattr(limits, field.name), "more than 0"
    if not 1 <= limits.poll_options_min <= limits.poll_options_max:
        yield "limits.poll_options_min", limits.poll_options_min, "1 ≤ poll_options_min ≤ poll_options_max"


def _check_titles(playbook: Playbook) -> Wrong:
    for language in ("en", "zh"):
        titles = playbook.titles.to(language)
        for niche, facts in titles.niches.items():
            if not facts.oppositions:
                yield f"titles.{language}.niches.{niche}.oppositions", "(empty)", "at least one must be there"
        for format_key in [item.key for item in playbook.formats]:
            general = titles.patterns.get(format_key, {}).values()
            if all(GAP.search(pattern) for patterns in general for pattern in patterns):
                hint = "needs a pattern without a gap, for topics that do not fit"
                yield f"titles.{language}.patterns.{format_key}", "(missing)", hint
        for key, format, formula, patterns in _title_patterns(titles, f"titles.{language}"):
            if format not in [item.key for item in playbook.formats]:
                yield key, format, "no such format"
            elif formula not in [item.key for item in playbook.formulas_for(format)]:
                yield key, formula, f"no such formula, or one that does not suit the format {format}"
            for number, pattern in enumerate(patterns):
                unknown = set(GAP.findall(pattern)) - TITLE_GAPS
                if unknown or "{" in GAP.sub("", pattern):
                    yield f"{key}.{number}", pattern, f"gaps are {', '.join(sorted(TITLE_GAPS))}"


def _title_patterns(titles: TitleLanguage, key: str) -> Iterable[tuple[str, str, str, tuple[str, ...]]]:
    books = [(f"{key}.patterns", titles.patterns)]
    books += [(f"{key}.niches.{niche}.patterns", facts.patterns) for niche, facts in titles.niches.items()]
    for start, book in books:
        for format, formulas in book.items():
            for formula, patterns in formulas.items():
                yield f"{start}.{format}.{formula}", format, formula, patterns
