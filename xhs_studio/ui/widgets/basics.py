"""Labels, buttons, cards and rows in the house's look; each made in one line."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from xhs_studio.ui.tokens import GAP_M, GAP_S


def label(role: str = "", *, wrap: bool = False) -> QLabel:
    """An empty label; `role` is one of h1, h2, sub, faint, error, good, warn, tag, kbd."""
    made = QLabel()
    if role:
        made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(kind: str = "", clicked: Callable[[], object] | None = None) -> QPushButton:
    """An empty push button; `kind` is a look that the style sheet names, such as primary."""
    made = QPushButton()
    if kind:
        made.setProperty("kind", kind)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)  # Enter presses it too, outside of dialogs as within
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def tool_button(clicked: Callable[[], object] | None = None) -> QToolButton:
    """A square button that shows only an icon; give it an accessible name and a tool tip."""
    made = QToolButton()
    made.setProperty("kind", "icon")
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())
    return made


def name(widget: QWidget, text: str) -> None:
    """Give a widget its accessible name, and its tool tip where it shows no text of its own."""
    widget.setAccessibleName(text)
    if isinstance(widget, QToolButton):
        widget.setToolTip(text)


def set_property(widget: QWidget, key: str, value: object) -> None:
    """Set a property that the style sheet reads, and have the widget drawn anew by it."""
    if widget.property(key) != value:
        widget.setProperty(key, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


Layout = TypeVar("Layout", bound=QBoxLayout)


class Card(QFrame):
    """A white surface with thin lines; `body` is its vertical layout."""

    def __init__(self, *, margin: int = 16, spacing: int = GAP_M) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)


def row(*items: QWidget | None, spacing: int = GAP_S) -> QHBoxLayout:
    """Widgets side by side; None is a stretch."""
    return _filled(QHBoxLayout(), items, spacing)


def column(*items: QWidget | None, spacing: int = GAP_S) -> QVBoxLayout:
    """Widgets one below the other; None is a stretch."""
    return _filled(QVBoxLayout(), items, spacing)


def _filled(layout: Layout, items: tuple[QWidget | None, ...], spacing: int) -> Layout:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for item in items:
        if item is None:
            layout.addStretch(1)
        else:
            layout.addWidget(item)
    return layout


def line() -> QFrame:
    """A thin horizontal rule."""
    made = QFrame()
    made.setProperty("line", True)
    made.setFixedHeight(1)
    return made


class Segmented(QWidget):
    """A row of choices of which one holds; arrows move it, as radio buttons do."""

    chosen = Signal(str)

    def __init__(self, keys: tuple[str, ...]) -> None:
        super().__init__()
        self.setObjectName("segmented")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for key in keys:
            made = button()
            made.setCheckable(True)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(made)
            self._buttons[key] = made
            layout.addWidget(made)

    def set_texts(self, texts: dict[str, str]) -> None:
        """Text of each choice by its key."""
        for key, text in texts.items():
            self._buttons[key].setText(text)
            self._buttons[key].setAccessibleName(text)

    def set_current(self, key: str) -> None:
        """Show a choice as the one that holds, without telling."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """Key of the choice that holds; "" before any was set."""
        return next((key for key, made in self._buttons.items() if made.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        keys = list(self._buttons)
        if not step or self.current() not in keys:
            super().keyPressEvent(event)
            return
        key = keys[(keys.index(self.current()) + step) % len(keys)]
        self._buttons[key].setFocus()
        self._buttons[key].click()
