"""Brings a new text into a field while cursor and scroll stay where they make sense."""

from collections.abc import Iterable
from itertools import takewhile

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit


def units(text: str) -> int:
    """Length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def changed_span(old: str, new: str) -> tuple[int, int]:
    """Length of the common beginning and of the common end of two texts, in characters."""
    head = _alike(old, new)
    tail = _alike(reversed(old[head:]), reversed(new[head:]))
    return head, tail


def fold_line(field: QLineEdit, new: str) -> None:
    """Put a text into a line; its own undo starts anew, the cursor stays at the same words."""
    old, cursor = field.text(), field.cursorPosition()
    head, tail = changed_span(old, new)
    field.setText(new)
    if cursor > units(old[:head]):
        from_end = units(old) - cursor
        cursor = units(new) - min(from_end, units(old[len(old) - tail :]) if tail else 0)
    field.setCursorPosition(cursor)


def fold_text(field: QPlainTextEdit, new: str) -> None:
    """Put a text into an editor by exchanging only what differs; its own undo starts anew."""
    old = field.toPlainText()
    head, tail = changed_span(old, new)
    cursor = QTextCursor(field.document())
    cursor.setPosition(units(old[:head]))
    cursor.setPosition(units(old[: len(old) - tail]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(new[head : len(new) - tail])
    field.document().clearUndoRedoStacks()


def _alike(one: Iterable[str], other: Iterable[str]) -> int:
    pairs = zip(one, other, strict=False)  # the shorter one ends the comparison
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
