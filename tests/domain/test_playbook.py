"""The shipped playbook says exactly what the method says."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import time
from typing import Any
from xml.etree import ElementTree

import pytest

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Format, Playbook, Words
from xhs_studio.domain.vocabulary import PLAIN, Barrier, CommunityStyle, Goal, Niche, PhaseKey
from xhs_studio.resources_path import resources

VERY_LOW, LOW, MEDIUM, HIGH, VERY_HIGH = range(5)

# key, Chinese, barrier, engagement, community, effort, algorithm
FORMATS = [
    ("question", "提问", "medium", HIGH, MEDIUM, LOW, HIGH),
    ("poll", "投票", "low", VERY_HIGH, MEDIUM, LOW, VERY_HIGH),
    ("challenge", "挑战", "high", VERY_HIGH, HIGH, MEDIUM, HIGH),
    ("qa", "问答", "medium", MEDIUM, HIGH, LOW, MEDIUM),
    ("quiz", "游戏测验", "medium", HIGH, HIGH, HIGH, HIGH),
    ("discussion", "话题讨论", "high", HIGH, VERY_HIGH, MEDIUM, HIGH),
    ("this_or_that", "二选一", "low", VERY_HIGH, LOW, VERY_LOW, MEDIUM),
    ("story", "故事征集", "high", HIGH, MEDIUM, LOW, MEDIUM),
]


def test_formats(playbook: Playbook) -> None:
    found = [
        (one.key, one.names.zh, one.barrier, one.engagement, one.community, one.effort, one.algorithm)
        for one in playbook.formats
    ]
    assert found == FORMATS


def test_a_format_of_more_effort_takes_longer(playbook: Playbook) -> None:
    for one in playbook.formats:
        for other in playbook.formats:
            if one.effort < other.effort:
                assert one.minutes < other.minutes, (one.key, other.key)


def test_plain_is_no_ninth_format(playbook: Playbook) -> None:
    assert playbook.any_format(PLAIN) is playbook.plain
    assert playbook.any_format("poll") is playbook.format("poll")
    assert [one.key for one in playbook.plain.occasions] == ["news", "guide", "entertainment", "authority"]
    with pytest.raises(UserError, match="no format “plain” in the playbook: use one of question, poll"):
        playbook.format(PLAIN)


def test_barriers(playbook: Playbook) -> None:
    found = {one.key: (one.share_low, one.share_high) for one in playbook.barriers}
    assert found == {Barrier.LOW: (0.9, 1.0), Barrier.MEDIUM: (0.4, 0.6), Barrier.HIGH: (0.1, 0.3)}


def test_elements(playbook: Playbook) -> None:
    assert {one.key: (one.lift_low, one.lift_high) for one in playbook.elements} == {
        "direct_question": (2, 3),
        "controversial_take": (3, 5),
        "choice": (2, 2),
        "fill_in_blank": (2.5, 2.5),
        "challenge": (4, 6),
        "personal_story": (2, 3),
    }
    assert playbook.element("challenge").lift == 5


def test_every_element_is_used(playbook: Playbook) -> None:
    used = {one.element for one in playbook.formats} | {one.element for one in playbook.formulas}
    assert used == {one.key for one in playbook.elements}


def test_goals(playbook: Playbook) -> None:
    assert {one.key: one.formats for one in playbook.goals} == {
        Goal.QUANTITY: ("poll", "question", "this_or_that"),
        Goal.QUALITY: ("discussion", "story"),
        Goal.RELATIONSHIP: ("qa", "story"),
        Goal.VIRAL: ("challenge", "quiz"),
        Goal.RESEARCH: ("poll", "question"),
        Goal.TRUST: ("qa",),
    }
    assert playbook.constraint("little_time").formats == ("question", "this_or_that", "poll")


def test_niches(playbook: Playbook) -> None:
    assert {one.key: tuple(suit.format for suit in one.suits) for one in playbook.niches} == {
        Niche.EDUCATIONAL: ("poll", "question", "qa"),
        Niche.LIFESTYLE: ("this_or_that", "story", "challenge"),
        Niche.BEAUTY_FASHION: ("question", "poll", "challenge"),
        Niche.BUSINESS_FINANCE: ("discussion", "question", "story"),
        Niche.OTHER: (),
    }


def test_formulas(playbook: Playbook) -> None:
    assert [one.key for one in playbook.formulas] == [
        "experience",
        "unpopular_opinion",
        "a_or_b",
        "best_worst",
        "help_me_choose",
        "raise_hand",
        "complete_sentence",
    ]
    for one in playbook.formats:
        assert playbook.formulas_for(one.key), f"no formula suits {one.key}"


def test_a_formula_shows_its_gaps(playbook: Playbook) -> None:
    assert playbook.formula("a_or_b").shown("zh") == "〔A〕还是〔B〕？"
    assert playbook.formula("help_me_choose").shown("en") == "Help me choose: [X] or [Y]"


def test_structure_of_a_post(playbook: Playbook) -> None:
    assert [one.key for one in playbook.structure] == ["hook", "body", "call_to_action"]
    assert [one.share for one in playbook.structure] == [0.1, 0.8, 0.1]


def test_native_features(playbook: Playbook) -> None:
    assert [one.key for one in playbook.features] == [
        "poll",
        "qa",
        "save_for_later",
        "pinned_comment",
        "image_reply",
        "thread",
        "comment_sticker",
        "tag_to_feature",
    ]
    assert all(one.in_post or one.in_coach for one in playbook.features)


def test_phases(playbook: Playbook) -> None:
    assert [(one.key, one.from_hours, one.to_hours) for one in playbook.phases] == [
        (PhaseKey.GOLDEN_HOUR, 0, 1),
        (PhaseKey.FIRST_DAY, 1, 24),
        (PhaseKey.THREE_DAYS, 24, 72),
        (PhaseKey.LONG_TAIL, 72, None),
    ]
    assert (playbook.stay.low_hours, playbook.stay.high_hours) == (1, 2)


def test_replies(playbook: Playbook) -> None:
    assert [one.key for one in playbook.reply_rules] == [
        "specific",
        "ask_back",
        "never_one_word",
        "never_bare_thanks",
    ]
    cases = {one.key: one.template for one in playbook.reply_cases}
    assert list(cases) == ["constructive", "attack", "disagreement", "dissent"]
    assert cases["attack"] is None, "a troll is not fed, not even from a template"
    assert {one.key for one in playbook.styles} == set(CommunityStyle)


def test_series_recognition_and_challenges(playbook: Playbook) -> None:
    assert {one.key: one.format for one in playbook.series_kinds} == {
        "segment": "qa",
        "monthly_challenge": "challenge",
        "topic_poll": "poll",
        "tradition": "discussion",
    }
    assert playbook.series_kinds[0].rules == ("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2")
    assert {one.key: one.permission for one in playbook.recognition} == {
        "comment_of_the_week": False,
        "requested_follow_up": False,
        "reader_showcase": True,
        "community_name": False,
    }
    assert playbook.challenges.days == (7, 14, 21, 30)


def test_metrics_and_questions(playbook: Playbook) -> None:
    assert {one.key: one.definition.en for one in playbook.metrics} == {
        "comment_rate": "comments ÷ views",
        "comment_depth": "replies ÷ top-level comments",
        "response_rate": "comments the creator answered ÷ comments by others",
        "participation": "distinct commenters ÷ views",
        "sentiment": "(positive − negative) ÷ (positive + negative + neutral)",
    }
    assert playbook.unknown.en == "unknown"
    assert len(playbook.questions) == 6


def test_yardsticks_are_labelled(playbook: Playbook) -> None:
    assert {one.key: (one.metric, one.low, one.high) for one in playbook.yardsticks} == {
        "start": ("comment_rate", 0.01, 0.01),
        "reached": ("comment_rate", 0.06, 0.085),
        "exceptional": ("comment_rate", 0.12, 0.12),
        "depth_start": ("comment_depth", 1.2, 1.2),
        "depth_reached": ("comment_depth", 3.8, 3.8),
    }
    assert "not a promise" in playbook.yardstick_note.en


def test_mistakes_and_first_month(playbook: Playbook) -> None:
    assert [one.key for one in playbook.mistakes] == [
        "ignored_comments",
        "vague_prompt",
        "no_dissent",
        "over_moderation",
        "no_ask_back",
        "same_format",
        "late_call_to_action",
        "fishing",
        "ignored_criticism",
        "vanishing",
    ]
    assert [(one.key, one.target) for one in playbook.first_month] == [
        ("audit", 10),
        ("choose_formulas", 2),
        ("answer_for_a_week", 7),
        ("see_what_worked", 1),
        ("start_swipe_file", 1),
    ]


def test_limits_and_posting_windows(playbook: Playbook) -> None:
    limits = playbook.limits
    assert (limits.title_weight, limits.body_chars, limits.images, limits.tags) == (20, 1000, 18, 10)
    assert (limits.poll_options_min, limits.poll_options_max) == (2, 4)
    assert (limits.queue_min_hours, limits.queue_max_days) == (1, 14)
    assert [(one.begin, one.end) for one in playbook.posting_windows] == [
        (time(7), time(9)),
        (time(12), time(13, 30)),
        (time(17, 30), time(21)),
    ]


def test_words_choose_their_language() -> None:
    words = Words(en="Poll", zh="投票")
    assert [words.to(language) for language in ("zh", "zh_CN", "en", "en_GB", "fr")] == [
        "投票",
        "投票",
        "Poll",
        "Poll",
        "Poll",
    ]


def _all_words(value: Any) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _all_words(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _all_words(getattr(value, field.name))


def test_texts_are_in_their_language(playbook: Playbook) -> None:
    texts = list(_all_words(playbook))
    assert len(texts) > 200
    for words in texts:
        assert any("一" <= char <= "鿿" for char in words.zh), words
        assert not any("一" <= char <= "鿿" for char in words.en), words
        assert words.zh == words.zh.strip(), words
        assert words.en == words.en.strip(), words


def test_icons_exist_and_take_the_theme_s_colour(playbook: Playbook) -> None:
    shown: list[Any] = [*playbook.formats, playbook.plain, *playbook.barriers]
    for one in shown:
        drawing = ElementTree.parse(resources() / "icons" / f"{one.icon}.svg").getroot()
        assert drawing.get("stroke") == "currentColor", one.icon
        assert len(one.sign) == 1
    assert len({one.icon for one in shown}) == len(shown)
    assert len({one.sign for one in shown}) == len(shown)


def test_values_are_frozen(playbook: Playbook) -> None:
    assert isinstance(playbook.formats[0], Format)
    with pytest.raises(AttributeError):
        playbook.formats[0].minutes = 1  # type: ignore[misc]  # the point of the test
