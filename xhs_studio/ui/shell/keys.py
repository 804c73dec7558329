"""The key sheet: every action that has keys, under its heading."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from xhs_studio.domain.sentences import mark
from xhs_studio.ui.actions import ACTIONS, GROUPS, Spec
from xhs_studio.ui.shell.overlay import Overlay
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, label, name

WIDTH, HEIGHT = 1080, 620
COLUMNS: tuple[tuple[str, ...], ...] = (
    ("general", "pages", "compose"),
    ("plan", "posts"),
    ("views", "hands"),
)

HANDS: tuple[tuple[str, str], ...] = (
    ("←  ↑  →  ↓", mark("keys", "Move between days")),
    ("Home", mark("keys", "First day of the week or month")),
    ("Ctrl", mark("keys", "With a click: add to the selection")),
    ("Shift", mark("keys", "With a click: select up to here")),
    ("Esc", mark("keys", "Cancel a drag, close a card")),
    ("F10", mark("keys", "Menu")),
)
"""Keys that are no actions: Qt's notation of the key, and what it does."""


class KeySheet(Overlay):
    """Opened with ?; Esc closes it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, WIDTH, HEIGHT)
        self._title = label("h2")
        self._close = button("ghost", self.leave)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 16, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.card.body.addLayout(head)
        self.card.body.addWidget(self._area, 1)

    def open(self) -> None:
        """Show the sheet in the language in force."""
        self._title.setText(t("keys", "Keyboard shortcuts"))
        self._close.setText(t("keys", "Close"))
        name(self._close, t("keys", "Close"))
        self.setAccessibleName(t("keys", "Keyboard shortcuts"))
        self._area.setWidget(self._content())
        super().open()
        self._close.setFocus()

    def _content(self) -> QWidget:
        content = QWidget()
        content.setProperty("plain", True)
        columns = QHBoxLayout(content)
        columns.setContentsMargins(24, 8, 24, 20)
        columns.setSpacing(30)
        titles = {group: t("actions", text) for group, text in GROUPS}
        titles["hands"] = t("keys", "Pointer and keys")
        for groups in COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(18)
            for group in groups:
                column.addLayout(self._group(titles[group], self._lines(group)))
            column.addStretch(1)
            columns.addLayout(column, 1)
        return content

    def _lines(self, group: str) -> list[tuple[str, list[str]]]:
        if group == "hands":
            return [(t("keys", text), [keys]) for keys, text in HANDS]
        return [
            (t("actions", spec.text), _shown(spec)) for spec in ACTIONS if spec.group == group and spec.keys
        ]

    @staticmethod
    def _group(title: str, lines: list[tuple[str, list[str]]]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(0, 1)
        head = label()
        head.setProperty("field", True)
        head.setText(title)
        grid.addWidget(head, 0, 0, 1, 2)
        for place, (text, keys) in enumerate(lines, 1):
            said = label("sub", wrap=True)  # a long one breaks where the window is small
            said.setText(text)
            caps = QHBoxLayout()
            caps.setSpacing(4)
            caps.addStretch(1)
            for key in keys:
                cap = label("kbd")
                cap.setText(key)
                caps.addWidget(cap, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(said, place, 0)
            grid.addLayout(caps, place, 1)
        return grid


def _shown(spec: Spec) -> list[str]:
    return [QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in spec.keys[:1]]
