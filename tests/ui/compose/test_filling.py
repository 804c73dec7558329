"""Formulas filled with a topic; what only the creator knows stays open, in brackets."""

import pytest

from xhs_studio.app import load_playbook
from xhs_studio.domain.playbook import Playbook
from xhs_studio.resources_path import resources
from xhs_studio.ui.compose.filling import filled


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")


@pytest.mark.parametrize(
    ("formula", "topic", "language", "text", "gap"),
    [
        ("experience", "租房", "zh", "你和租房有过什么经历？", None),
        ("help_me_choose", "防晒", "zh", "帮我选：防晒或〔Y〕", "〔Y〕"),
        ("a_or_b", "", "en", "[A] or [B]?", "[A]"),
        ("best_worst", "早餐", "zh", "我〔做〕过最好／最差的早餐", "〔做〕"),
        ("unpopular_opinion", "sunscreen", "en", "Unpopular opinion: [STATEMENT]", "[STATEMENT]"),
    ],
)
def test_the_topic_fills_what_it_may(
    playbook: Playbook, formula: str, topic: str, language: str, text: str, gap: str | None
) -> None:
    found = filled(playbook.formula(formula), topic, language)
    assert found.text == text
    assert (found.gap and text[found.gap[0] : found.gap[0] + found.gap[1]]) == gap
