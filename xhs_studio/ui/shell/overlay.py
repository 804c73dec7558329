"""A card over the whole window: Esc or a press beside it closes it and gives the focus back."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from xhs_studio.ui.widgets.basics import Card


class Overlay(QWidget):
    """Part of the window, not a window of its own: input methods and the window manager leave it alone."""

    def __init__(self, window: QWidget, width: int, height: int) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = (width, height)
        self._came_from: QWidget | None = None
        self.card = Card(margin=0, spacing=0)
        self.card.setParent(self)
        window.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show the card; what had the focus gets it back at `leave`."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()

    def leave(self) -> None:
        """Close the card."""
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
            self._came_from = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 96))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self.setGeometry(self._window.rect())
        width = min(self._wanted[0], self.width() - 48)
        height = min(self._wanted[1], self.height() - 48)
        top = min((self.height() - height) // 2, self.height() // 8)
        self.card.setGeometry((self.width() - width) // 2, top, width, height)
