"""A formula's pattern filled with a topic; what the creator must add stands in brackets."""

from dataclasses import dataclass

from xhs_studio.domain.playbook import Formula
from xhs_studio.domain.playbook_invite import GAP

TOPIC_GAPS = ("x", "a")
"""Gaps that a topic may fill; the others ask for something that only the creator knows."""


@dataclass(frozen=True, slots=True)
class Filled:
    """The text, and the span (start, length) in characters of the first gap left; None if none is."""

    text: str
    gap: tuple[int, int] | None


def filled(formula: Formula, topic: str, language: str) -> Filled:
    """The pattern in a language, its topic filled in where there is one."""
    left, right = "〔〕" if language.startswith("zh") else "[]"
    text, gap, end = "", None, 0
    pattern = formula.pattern.to(language)
    for found in GAP.finditer(pattern):
        text += pattern[end : found.start()]
        end = found.end()
        if topic and found[1] in TOPIC_GAPS:
            text += topic
            continue
        open_gap = f"{left}{found[1].upper()}{right}"
        gap = gap or (len(text), len(open_gap))
        text += open_gap
    return Filled(text + pattern[end:], gap)
