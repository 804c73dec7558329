"""Text fields of the editor: they fold in what comes from elsewhere and share one undo with the app."""

import math

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

from xhs_studio.ui.compose.folding import fold_line, fold_text
from xhs_studio.ui.compose.watch import FieldWatch, open_menu
from xhs_studio.ui.context import Ui
from xhs_studio.ui.widgets.basics import set_property

MOST_LINES = 28
"""Up to so many lines a text field grows with its text; beyond, it scrolls."""


class LineField(QLineEdit):
    """A line of text. `changed()` when the creator has changed it, `left()` when the focus goes."""

    changed = Signal()
    left = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._shown, self._as_shown = "", ""
        self.watch = FieldWatch(ui, self)
        self.watch.left.connect(self.left)
        self.textChanged.connect(self.changed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: open_menu(self, ui.actions["undo"], ui.actions["redo"], place)
        )

    def value(self) -> str:
        """The text; unless it was changed here, exactly what was shown."""
        # A field cannot hold every character (a line break, say); opening a post must not alter it.
        return self._shown if self.text() == self._as_shown else self.text()

    def show_value(self, text: str) -> None:
        """Show a text and tell nobody."""
        if text != self.value():
            blocked = self.blockSignals(True)
            fold_line(self, text)
            self.blockSignals(blocked)
        self._shown, self._as_shown = text, self.text()

    def start(self) -> None:
        """Go to the beginning of the text, as for a post that was just opened."""
        self.setCursorPosition(0)

    def settle(self) -> None:
        """Forget the field's own undo: what it holds is saved."""
        if (self.isUndoAvailable() or self.isRedoAvailable()) and not self.watch.composing:
            blocked = self.blockSignals(True)
            selected = (self.selectionStart(), self.selectionLength())
            fold_line(self, self.text())
            if selected[0] >= 0:
                self.setSelection(*selected)
            self.blockSignals(blocked)
        self._shown, self._as_shown = self.value(), self.text()

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or writable again."""
        set_property(self, "readOnly", locked)


class TextField(QPlainTextEdit):
    """Text of several lines; grows with it. `changed()` and `left()` as for a line."""

    changed = Signal()
    left = Signal()

    def __init__(self, ui: Ui, lines: int) -> None:
        super().__init__()
        self._shown, self._as_shown = "", ""
        self._least = lines
        self.watch = FieldWatch(ui, self)
        self.watch.left.connect(self.left)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda place: open_menu(self, ui.actions["undo"], ui.actions["redo"], place)
        )
        self.textChanged.connect(self.changed)
        self._grow_soon = QTimer(self)
        self._grow_soon.setSingleShot(True)
        self._grow_soon.setInterval(0)
        self._grow_soon.timeout.connect(self._grow)
        self.textChanged.connect(self._grow_soon.start)
        self._grow()

    def value(self) -> str:
        """The text; unless it was changed here, exactly what was shown."""
        text = self.toPlainText()
        return self._shown if text == self._as_shown else text

    def show_value(self, text: str) -> None:
        """Show a text and tell nobody."""
        if text != self.value():
            blocked = self.blockSignals(True)
            fold_text(self, text)
            self.blockSignals(blocked)
            self._grow()
        self._shown, self._as_shown = text, self.toPlainText()

    def start(self) -> None:
        """Go to the beginning of the text, as for a post that was just opened."""
        cursor = self.textCursor()
        cursor.setPosition(0)
        self.setTextCursor(cursor)

    def settle(self) -> None:
        """Forget the field's own undo: what it holds is saved."""
        if not self.watch.composing:
            self.document().clearUndoRedoStacks()
        self._shown, self._as_shown = self.value(), self.toPlainText()

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or writable again."""
        set_property(self, "readOnly", locked)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._grow_soon.start()

    def _grow(self) -> None:
        line = self.fontMetrics().lineSpacing()
        block, height = self.document().firstBlock(), 0.0
        while block.isValid() and height < line * MOST_LINES:
            height += self.blockBoundingRect(block).height()
            block = block.next()
        wanted = min(max(math.ceil(height), line * self._least), line * MOST_LINES)
        around = self.height() - self.viewport().height() if self.isVisible() else 14
        around = max(around, 14) + math.ceil(2 * self.document().documentMargin())
        if wanted + around != self.height():
            self.setFixedHeight(wanted + around)
