"""Every reason the product can give has its words in both languages, and says all its facts."""

from string import Formatter

import pytest

from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.planning.reason_codes import REASON_CODES
from xhs_studio.resources_path import resources
from xhs_studio.services.marks import MARK_CODES
from xhs_studio.services.reason_words import WORDS, points, reason_said, reasons_said
from xhs_studio.services.series_preview import SERIES_CODES

PLAYBOOK = load_playbook(resources() / "playbook")
CODES = dict(REASON_CODES)
EXAMPLES: dict[str, Fact] = {
    "format": "poll",
    "other": "quiz",
    "fixed": "qa",
    "formats": "poll,this_or_that",
    "barrier": "low",
    "goal": "quantity",
    "niche": "lifestyle",
    "week": "2026-W49",
    "month": "2026-12",
    "at": "2026-12-05T20:00",
    "earlier_at": "2026-12-04T20:00",
    "prior": True,
}


def test_words_are_there_for_every_code_and_for_no_other() -> None:
    assert set(WORDS) == set(CODES) | set(MARK_CODES) | set(SERIES_CODES)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_planner_reason_can_be_said_with_the_facts_it_carries(code: str, language: str) -> None:
    facts = {name: EXAMPLES.get(name, 3) for name in CODES[code]}
    said = reason_said(Reason(code, 0, facts), PLAYBOOK, language)
    assert "{" not in said
    assert said


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_fill_the_same_gaps_but_for_the_post_itself(code: str) -> None:
    def gaps(text: str) -> set[str]:
        return {name for _, name, _, _ in Formatter().parse(text) if name} - {"format"}

    assert gaps(WORDS[code].en) == gaps(WORDS[code].zh)


def test_durations_bands_and_open_slots_are_said_as_a_person_would() -> None:
    minutes = Reason("week_over_minutes", 0, {"week": "2026-W09", "minutes": 380, "limit": 300})
    assert reason_said(minutes, PLAYBOOK, "en") == "week 9 takes 6 h 20 min; your limit is 5 h"
    band = Reason("week_over", -40, {"week": "2026-W49", "barrier": "low", "count": 3, "low": 1, "high": 2})
    assert reason_said(band, PLAYBOOK, "zh") == "第 49 周低门槛 3 篇，1–2 篇才均衡"
    saved = Reason("week_over", 40, {"week": "2026-W49", "barrier": "low", "count": 3, "low": 1, "high": 1})
    assert reason_said(saved, PLAYBOOK, "en") == "otherwise week 49 has 3 of low barrier; 1 would balance"
    open_slot = Reason("value_better", 10, {"other": None, "value": 500, "other_value": None})
    assert "an open slot" in reason_said(open_slot, PLAYBOOK, "en")


def test_points_carry_their_sign_and_one_decimal() -> None:
    assert [points(weight) for weight in (320, -40, 0)] == ["+3.2", "−0.4", "+0.0"]


def test_a_line_holds_the_weightiest_reasons_and_none_without_weight() -> None:
    reasons = (
        Reason("part_open"),
        Reason("part_week", -40),
        Reason("part_value", 30),
        Reason("slot_filled", 1000, {"format": "poll"}),
    )
    said = reasons_said(reasons, PLAYBOOK, "en")
    assert said == "+10.0 the slot would stay open; −0.4 balance within the weeks"
    assert reasons_said(reasons[:1], PLAYBOOK, "en") == ""
