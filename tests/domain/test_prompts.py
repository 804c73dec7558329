"""Starting titles fit the platform, differ from one another, and read as finished."""

import pytest

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.limits import title_weight
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.prompts import StartingTitle, starting_title
from xhs_studio.domain.vocabulary import Niche
from xhs_studio.domain.wording import wording_hits

FORMATS = ("question", "poll", "challenge", "qa", "quiz", "discussion", "this_or_that", "story")
TOPICS: dict[str, dict[str, list[str]]] = {
    "zh": {
        "none": [],
        "blank": ["", "  "],
        "one": ["护肤"],
        "three": ["护肤", "平替", "敏感肌"],
        "six characters": ["周末短途旅行", "新手露营装备"],
        "too long": ["一个长得放不进任何标题里的话题名字"],
        "emoji": ["🎧播客🎧"],
    },
    "en": {
        "none": [],
        "one": ["running"],
        "three": ["skincare", "dupes", "film"],
        "fourteen letters": ["sensitive skin", "weekend hiking"],
        "too long": ["a topic that is far too long to fit into any title at all"],
        "Chinese": ["护肤", "iPhone"],
    },
}
CASES = [(language, name) for language, lists in TOPICS.items() for name in lists]


def _titles(
    playbook: Playbook, format: str, niche: Niche, topics: list[str], language: str, count: int
) -> list[StartingTitle]:
    found: list[StartingTitle] = []
    for turn in range(count):
        taken = {one.title for one in found}
        found.append(starting_title(playbook, format, niche, topics, language, turn, taken))
    return found


@pytest.mark.parametrize(("language", "topics"), CASES)
@pytest.mark.parametrize("niche", list(Niche))
def test_titles_fit_and_differ(playbook: Playbook, language: str, topics: str, niche: Niche) -> None:
    named = TOPICS[language][topics]
    for format in FORMATS:
        found = _titles(playbook, format, niche, named, language, 20)
        titles = [one.title for one in found]
        assert len(set(titles)) == len(titles)
        for one in found:
            assert title_weight(one.title) <= 20, one
            assert "{" not in one.title, one
            assert one.title == one.title.strip() != ""
            assert one.formula in {formula.key for formula in playbook.formulas_for(format)}
            assert not one.topic or one.topic.lower() in one.title.lower()
            assert not wording_hits(playbook.wording, one.title), one


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_pattern_leaves_room_for_a_usual_topic(playbook: Playbook, language: str) -> None:
    topic = "六个字的话题" if language == "zh" else "fourteen chars"
    titles = playbook.titles.to(language)
    books = [titles.patterns, *(niche.patterns for niche in titles.niches.values())]
    for book in books:
        for formulas in book.values():
            for pattern in (pattern for patterns in formulas.values() for pattern in patterns):
                if "{other}" not in pattern:
                    assert title_weight(pattern.replace("{topic}", topic)) <= 20 or "{a}" in pattern, pattern
    for niche in titles.niches.values():
        for formulas in titles.patterns.values():
            for pattern in (pattern for patterns in formulas.values() for pattern in patterns):
                for a, b in niche.oppositions if "{a}" in pattern else ():
                    assert title_weight(pattern.replace("{a}", a).replace("{b}", b)) <= 20, (pattern, a, b)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_format_has_at_least_six_patterns(playbook: Playbook, language: str) -> None:
    for format in FORMATS:
        patterns = [one for row in playbook.titles.to(language).patterns[format].values() for one in row]
        assert len(patterns) >= 6
        assert len(set(patterns)) == len(patterns)


def test_the_same_question_gets_the_same_title(playbook: Playbook) -> None:
    first = starting_title(playbook, "poll", Niche.LIFESTYLE, ["租房"], "zh", 3, ())
    assert first == starting_title(playbook, "poll", Niche.LIFESTYLE, ["租房"], "zh", 3, [])


def test_consecutive_turns_change_pattern_and_topic(playbook: Playbook) -> None:
    found = _titles(playbook, "question", Niche.OTHER, ["摄影", "手账", "咖啡"], "zh", 9)
    assert {one.topic for one in found} == {"摄影", "手账", "咖啡"}
    assert len({one.title.replace(one.topic or "-", "X") for one in found}) == 9
    assert len({one.formula for one in found[:4]}) == 4


def test_formats_side_by_side_differ_in_topic(playbook: Playbook) -> None:
    topics = ["摄影", "手账", "咖啡", "跑步"]
    found = [starting_title(playbook, one, Niche.OTHER, topics, "zh", 0, ()) for one in FORMATS]
    assert len({one.topic for one in found if one.topic}) >= 3


def test_a_taken_title_is_never_given_again(playbook: Playbook) -> None:
    taken: set[str] = set()
    for _ in range(300):
        title = starting_title(playbook, "this_or_that", Niche.LIFESTYLE, ["租房"], "zh", 0, taken).title
        assert title not in taken
        assert title_weight(title) <= 20
        taken.add(title)
    assert any(title.endswith(" vol.2") for title in taken)


def test_a_title_without_topics_uses_the_niche_s_own(playbook: Playbook) -> None:
    own = {topic.zh for topic in playbook.niche(Niche.BEAUTY_FASHION).topics}
    named = {one.topic for one in _titles(playbook, "qa", Niche.BEAUTY_FASHION, [], "zh", 12)}
    assert named - {""} <= own
    assert len(named) > 3


def test_real_titles(playbook: Playbook) -> None:
    beauty = [
        one.title
        for format in FORMATS
        for one in _titles(playbook, format, Niche.BEAUTY_FASHION, ["护肤", "平替"], "zh", 8)
    ]
    assert {"素颜还是早八妆？", "你踩过最贵的护肤雷", "下期测评，你来定"} <= set(beauty)


def test_a_topic_opens_an_english_title_in_capitals(playbook: Playbook) -> None:
    titles = [one.title for one in _titles(playbook, "poll", Niche.OTHER, ["dupes", "iPhone"], "en", 20)]
    assert "Dupes: save or splurge?" in titles or "Dupes: fast or careful?" in titles
    assert not any(title.startswith("IPhone") for title in titles)


def test_an_unknown_format_is_refused(playbook: Playbook) -> None:
    with pytest.raises(UserError, match="vlog"):
        starting_title(playbook, "vlog", Niche.OTHER, [], "zh", 0, ())
