"""The sidebar: the mark, the pages, the menu; narrow windows show icons alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import DEFAULT_SIZE, icon
from xhs_studio.ui.shell.pages import PAGES, PageSpec
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.widgets.basics import button, label, name, tool_button

WIDE, NARROW = 212, 60
"""Widths in logical pixels."""


class Mark(QWidget):
    """The app's mark: a rounded square in the brand's colour with 薯 on it."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.setFixedSize(28, 28)
        ui.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_mark(painter, QRectF(self.rect()), self._ui.theme.tokens.brand, self._ui.theme.tokens.brand_ink)
        painter.end()


def draw_mark(painter: QPainter, box: QRectF, ground: str, ink: str) -> None:
    """Draw the app's mark into a square."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    radius = box.width() * 0.28
    painter.drawRoundedRect(box, radius, radius)
    painter.setPen(QColor(ink))
    painter.setFont(font(round(box.width() * 0.55), QFont.Weight.Bold))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "薯")


class Sidebar(QWidget):
    """`chosen(key)` asks for a page. Up and down move among the entries."""

    chosen = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._narrow = False
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = Mark(ui)
        self._title = label("h2")
        self.menu_button = tool_button()
        self.menu_button.setProperty("kind", "quiet")
        self.menu_button.setFixedSize(32, 32)
        self._group = QButtonGroup(self)
        self._entries = {spec.key: self._entry(spec) for spec in PAGES}
        self._head = QHBoxLayout()
        self._head.setContentsMargins(8, 0, 0, 14)
        self._head.setSpacing(10)
        for item in (self._mark, self._title):
            self._head.addWidget(item)
        self._head.addStretch(1)
        self._head.addWidget(self.menu_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 15, 12, 14)
        self._column.setSpacing(3)
        self._column.addLayout(self._head)
        for spec in PAGES:
            if not spec.foot:
                self._column.addWidget(self._entries[spec.key])
        self._column.addStretch(1)
        for spec in PAGES:
            if spec.foot:
                self._column.addWidget(self._entries[spec.key])
        ui.theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.set_narrow(False)

    def set_current(self, key: str) -> None:
        """Show a page as the one in front; a page without an entry leaves none checked."""
        self._group.setExclusive(False)
        for other, made in self._entries.items():
            made.setChecked(other == key)
        self._group.setExclusive(key in self._entries)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons with words."""
        self._narrow = narrow
        self.setFixedWidth(NARROW if narrow else WIDE)
        self._title.setVisible(not narrow)
        direction = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        self._head.setDirection(direction)
        self._head.setContentsMargins(4 if narrow else 8, 0, 0, 14)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every text in the language in force."""
        self._title.setText(t("shell", "XHS Studio"))
        name(self.menu_button, t("shell", "Menu"))
        self.setAccessibleName(t("shell", "Pages"))
        for spec in PAGES:
            text = t("shell", spec.text)
            made = self._entries[spec.key]
            made.setText("" if self._narrow else f"  {text}")
            keys = self._ui.actions[spec.action].shortcut().toString()
            made.setToolTip(f"{text} ({keys})" if self._narrow else keys)
            name(made, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        entries = list(self._entries.values())
        held = next((index for index, made in enumerate(entries) if made.hasFocus()), None)
        if step and held is not None:
            entries[(held + step) % len(entries)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _entry(self, spec: PageSpec) -> QPushButton:
        choose: Callable[[], object] = partial(self.chosen.emit, spec.key)
        made = button("", choose)
        made.setCheckable(True)
        made.setIconSize(QSize(DEFAULT_SIZE, DEFAULT_SIZE))
        self._group.addButton(made)
        return made

    def _restyle(self) -> None:
        tokens = self._ui.theme.tokens
        self.menu_button.setIcon(icon("menu", tokens.ink_2))
        for spec in PAGES:
            self._entries[spec.key].setIcon(icon(spec.icon, tokens.ink_2, tokens.brand))
