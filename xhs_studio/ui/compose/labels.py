"""Texts as buttons and menus need them."""


def literal(text: str) -> str:
    """A text whose & is shown, not taken for the mark of an access key."""
    return text.replace("&", "&&")


def behind_icon(text: str) -> str:
    """A button's text with a little room between it and its icon."""
    return f" {literal(text)}"
