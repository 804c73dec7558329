"""Where the window stood last: kept, and put right if that place is no longer on any screen."""

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

SIZE = (1440, 900)
"""Size of the first window, where the screen has the room."""

LEAST_SEEN = 120
"""So many logical pixels of the title bar must be on a screen for it to be grasped."""


def restore(window: QWidget, kept: str) -> None:
    """Put the window where it stood; anew in the middle where that is unknown or out of sight."""
    if kept and window.restoreGeometry(QByteArray.fromHex(kept.encode("ascii", "replace"))):
        if within_reach(window.geometry()):
            return
        window.setWindowState(Qt.WindowState.WindowNoState)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    tight = screen.width() <= SIZE[0] or screen.height() <= SIZE[1]
    if tight and screen.width() >= window.minimumWidth() and screen.height() >= window.minimumHeight():
        window.setWindowState(Qt.WindowState.WindowMaximized)
    width, height = min(SIZE[0], screen.width()), min(SIZE[1], screen.height())
    window.resize(width, height)
    window.move(screen.center().x() - width // 2, max(screen.top(), screen.center().y() - height // 2))


def kept(window: QWidget) -> str:
    """The window's place and size, opaque."""
    return bytes(window.saveGeometry().toHex().data()).decode("ascii")


def within_reach(frame: QRect) -> bool:
    """Whether enough of the upper edge lies on a screen for the window to be moved by it."""
    edge = QRect(frame.x(), frame.y(), frame.width(), 40)
    return any(
        seen.width() >= LEAST_SEEN and seen.height() > 0
        for seen in (edge & screen.availableGeometry() for screen in QGuiApplication.screens())
    )
