"""What a hand does with the mouse, as events that reach a widget."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def press(widget: QWidget, spot: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press the left button."""
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, keys, spot)


def move(widget: QWidget, spot: QPoint) -> None:
    """Move with the left button held; `spot` may lie outside the widget."""
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(spot),
        QPointF(widget.mapToGlobal(spot)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


def release(widget: QWidget, spot: QPoint) -> None:
    """Let the left button go."""
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)


def take(widget: QWidget, spot: QPoint) -> None:
    """Begin to drag what lies at a place."""
    press(widget, spot)
    move(widget, spot + QPoint(QApplication.startDragDistance() + 4, 0))


def click(widget: QWidget, spot: QPoint, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click with the left button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, keys, spot)
