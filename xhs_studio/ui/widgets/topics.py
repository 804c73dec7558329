"""Topics as one line of text: split at any comma a creator may type, joined with the language's own."""

import re
from collections.abc import Iterable

from xhs_studio.ui.texts import Language

_COMMAS = re.compile(r"[,，、;；\n]")


def split_topics(text: str) -> tuple[str, ...]:
    """The topics of a line, blanks trimmed, empty ones left out."""
    return tuple(part.strip() for part in _COMMAS.split(text) if part.strip())


def joined(topics: Iterable[str], language: Language) -> str:
    """Topics as a line."""
    return ("、" if language.code == "zh" else ", ").join(topics)
