"""Starting titles for suggestions: patterns of the playbook filled with the creator's topics."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, permutations

from xhs_studio.domain.limits import title_weight
from xhs_studio.domain.playbook import Playbook, TitleLanguage
from xhs_studio.domain.playbook_invite import GAP
from xhs_studio.domain.vocabulary import Niche


@dataclass(frozen=True, slots=True)
class StartingTitle:
    """A title to start from, the key of the formula it follows, and the topic it names ("" if none)."""

    title: str
    formula: str
    topic: str


def starting_title(
    playbook: Playbook,
    format_key: str,
    niche: Niche,
    topics: Sequence[str],
    language: str,
    turn: int,
    taken: Collection[str],
) -> StartingTitle:
    """A title for a post of one of the eight formats, never one of `taken`, within the title's weight.

    `turn` is best the number of posts of this format titled so far: consecutive turns go through
    the patterns and topics in a fixed order. Without topics the niche's own serve. When every
    filling is taken, a title comes back as a further volume ("vol.2").
    """
    playbook.format(format_key)
    titles = playbook.titles.to(language)
    start = [item.key for item in playbook.formats].index(format_key)
    named = tuple(dict.fromkeys(topic.strip() for topic in topics if topic.strip()))
    usual = tuple(topic.to(language) for topic in playbook.niche(niche).topics)
    fillings = _Fillings(titles, niche, named or usual, start)
    patterns = _patterns(titles, niche, format_key)
    limit = playbook.limits.title_weight
    fitting: list[StartingTitle] = []
    for candidate in fillings.candidates(patterns, turn):
        if title_weight(candidate.title) <= limit:
            if candidate.title not in taken:
                return candidate
            fitting.append(candidate)
    return _further_volume(fitting, limit, taken)


def _further_volume(fitting: Sequence[StartingTitle], limit: int, taken: Collection[str]) -> StartingTitle:
    for volume in count(2):
        for candidate in fitting:
            title = f"{candidate.title} vol.{volume}"
            if title_weight(title) <= limit and title not in taken:
                return StartingTitle(title, candidate.formula, candidate.topic)
    raise AssertionError("counting has no end")


def _patterns(titles: TitleLanguage, niche: Niche, format_key: str) -> list[tuple[str, str]]:
    """(formula, pattern) pairs of a format, formulas taking turns, the niche's own first among equals."""
    rows: dict[str, list[str]] = {}
    for book in (titles.niches[niche].patterns, titles.patterns):
        for formula, patterns in book.get(format_key, {}).items():
            rows.setdefault(formula, []).extend(patterns)
    ordered = [
        (number / len(patterns), row, formula, pattern)
        for row, (formula, patterns) in enumerate(rows.items())
        for number, pattern in enumerate(patterns)
    ]
    return [(formula, pattern) for _, _, formula, pattern in sorted(ordered)]


@dataclass(frozen=True, slots=True)
class _Fillings:
    """What can fill the gaps of a pattern; `start` sets the formats apart, so that they differ in topic."""

    titles: TitleLanguage
    niche: Niche
    topics: tuple[str, ...]
    start: int

    def candidates(self, patterns: list[tuple[str, str]], turn: int) -> Iterator[StartingTitle]:
        """Every filling of every pattern once, from `turn` on: the next pattern, the next topic."""
        choices = [self._of(pattern) for _, pattern in patterns]
        rounds = max(len(choice) for choice in choices)
        for step in range(turn, turn + rounds * len(patterns)):
            round_, number = divmod(step, len(patterns))
            formula, pattern = patterns[number]
            if choices[number]:
                filling = choices[number][(round_ + number + self.start) % len(choices[number])]
                yield StartingTitle(_filled(pattern, filling), formula, filling.get("topic", ""))

    def _of(self, pattern: str) -> list[dict[str, str]]:
        gaps = set(GAP.findall(pattern))
        if "other" in gaps:
            return [{"topic": one, "other": two} for one, two in permutations(self.topics, 2)]
        if "topic" in gaps:
            return [{"topic": topic} for topic in self.topics]
        if gaps:
            return [{"a": a, "b": b} for a, b in self.titles.niches[self.niche].oppositions]
        return [{}]


def _filled(pattern: str, filling: dict[str, str]) -> str:
    title = GAP.sub(lambda gap: filling[gap[1]], pattern)
    # A topic that opens an English title starts it in capitals, but “iPhone” stays as it is.
    return title[0].upper() + title[1:] if title[:2].isascii() and title[:2].islower() else title
