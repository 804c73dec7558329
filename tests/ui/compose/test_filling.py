"""Formulas filled with a topic; what only the creator knows stays open, in brackets."""

import pytest

from xhs_studio.domain.playbook import Formula, Words
from xhs_studio.ui.compose.filling import filled


def a_formula(zh: str, en: str) -> Formula:
    words = Words(en="", zh="")
    return Formula("f", words, Words(en=en, zh=zh), words, words, "choice", ("poll",))


@pytest.mark.parametrize(
    ("pattern", "topic", "language", "text", "gap"),
    [
        ("你和{x}有过什么经历？", "租房", "zh", "你和租房有过什么经历？", None),
        ("帮我选：{x}还是{y}？", "防晒", "zh", "帮我选：防晒还是〔Y〕？", "〔Y〕"),
        ("{a} or {b}?", "", "en", "[A] or [B]?", "[A]"),
        ("{a} or {b}?", "tea", "en", "tea or [B]?", "[B]"),
        ("我{做}过最好的{x}", "早餐", "zh", "我〔做〕过最好的早餐", "〔做〕"),
        ("Unpopular opinion: {statement}", "tea", "en", "Unpopular opinion: [STATEMENT]", "[STATEMENT]"),
        ("没有空", "茶", "zh", "没有空", None),
    ],
)
def test_the_topic_fills_what_it_may(
    pattern: str, topic: str, language: str, text: str, gap: str | None
) -> None:
    found = filled(a_formula(pattern, pattern), topic, language)
    assert found.text == text
    assert (found.gap and text[found.gap[0] : found.gap[0] + found.gap[1]]) == gap
