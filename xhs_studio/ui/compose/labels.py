"""Texts as buttons and menus need them, and what the fields are called."""

from xhs_studio.domain.sentences import mark

FIELD_NAMES = {
    "title": mark("compose", "Title"),
    "hook": mark("compose", "Hook"),
    "body": mark("compose", "Body"),
    "call_to_action": mark("compose", "Call to action"),
    "tags": mark("compose", "Tags"),
    "poll_options": mark("compose", "Poll options"),
    "topic": mark("compose", "Topic"),
    "format": mark("compose", "Format"),
    "barrier": mark("compose", "Barrier"),
    "goal": mark("compose", "Goal"),
    "formula": mark("compose", "Formula"),
    "minutes": mark("compose", "Minutes"),
    "notes": mark("compose", "Notes"),
    "at": mark("compose", "When"),
}
"""Fields of a post as the editor calls them."""


def literal(text: str) -> str:
    """A text whose & is shown, not taken for the mark of an access key."""
    return text.replace("&", "&&")


def behind_icon(text: str) -> str:
    """A button's text with a little room between it and its icon."""
    return f" {literal(text)}"
