"""Dragging posts: one controller for all views, so that posts move between any two of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Drop:
    """Where a drag would land.

    `key` is equal for equal places, so that the difference is worked out once a place. `moves` gives
    each post's new time, None for the lane; it is empty where times do not change. `act` does it; None
    where all stays as it is. `said` names a drop that is no move, or why it is refused (not `allowed`).
    """

    key: object
    moves: Mapping[str, datetime | None]
    act: Callable[[], object] | None
    said: str = ""
    allowed: bool = True


class DropTarget(Protocol):
    """A view on which posts can be dropped."""

    def drop_at(self, spot: QPoint, ids: tuple[str, ...], grabbed: str) -> Drop | None:
        """The landing at a global position, or None where the view does not take it."""

    def show_drop(self, drop: Drop | None) -> None:
        """Mark the place of a landing; None clears the mark."""


class Drag(QObject):
    """A drag under way or none. Esc cancels it.

    `moved(spot)`: a global position; `over(drop)`: the landing under the pointer is new, or None;
    `ended()`: dropped or cancelled.
    """

    begun = Signal()
    moved = Signal(QPoint)
    over = Signal(object)
    dropped = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._targets: list[tuple[QWidget, DropTarget]] = []
        self._press: tuple[QPoint, str] | None = None
        self._dragged = False
        self.ids: tuple[str, ...] = ()
        self.grabbed = ""
        self.drop: Drop | None = None
        self._target: DropTarget | None = None

    def add_target(self, widget: QWidget, target: DropTarget) -> None:
        """Let posts be dropped on a view; `widget` is where it lies on screen."""
        self._targets.append((widget, target))

    @property
    def active(self) -> bool:
        """Whether posts are being dragged."""
        return bool(self.ids)

    # what views call

    def pressed(self, event: QMouseEvent, post_id: str) -> None:
        """The mouse went down on a post that may be dragged."""
        self._press = (event.globalPosition().toPoint(), post_id)
        self._dragged = False

    def mouse_moved(self, event: QMouseEvent, ids: Callable[[], tuple[str, ...]]) -> None:
        """The mouse moved with the button down; `ids` gives what would be dragged."""
        spot = event.globalPosition().toPoint()
        if not self.active and self._press is not None:
            start, post_id = self._press
            if (spot - start).manhattanLength() < QApplication.startDragDistance():
                return
            self.ids = ids()
            if not self.ids:
                self._press = None
                return
            self.grabbed = post_id
            self._dragged = True
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # the app is there
            QGuiApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
            self.begun.emit()
        if self.active:
            self._look(spot)

    def released(self) -> bool:
        """The mouse went up; drops what was dragged. Whether there was a drag, cancelled ones included."""
        drop = self.drop
        self._press = None
        if self.active:
            self._end()
            if drop is not None and drop.act is not None:
                self.dropped.emit(drop)
        return self._dragged

    def cancel(self) -> None:
        """Leave everything where it was."""
        self._press = None
        if self.active:
            self._end()

    def _look(self, spot: QPoint) -> None:
        self.moved.emit(spot)
        found: Drop | None = None
        target: DropTarget | None = None
        for widget, candidate in self._targets:
            if widget.isVisible() and widget.rect().contains(widget.mapFromGlobal(spot)):
                found = candidate.drop_at(spot, self.ids, self.grabbed)
                target = candidate
                break
        if self._target is not None and self._target is not target:
            self._target.show_drop(None)
        self._target = target
        if target is not None:
            target.show_drop(found)
        if (found.key if found else None) != (self.drop.key if self.drop else None):
            self.drop = found
            takes = found is not None and found.allowed
            shape = Qt.CursorShape.ClosedHandCursor if takes else Qt.CursorShape.ForbiddenCursor
            QGuiApplication.changeOverrideCursor(shape)
            self.over.emit(found)

    def _end(self) -> None:
        if self._target is not None:
            self._target.show_drop(None)
        self._target = None
        self.ids, self.grabbed, self.drop = (), "", None
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # the app is there
        QGuiApplication.restoreOverrideCursor()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                QTimer.singleShot(0, self.cancel)
                return True
        if event.type() == QEvent.Type.ApplicationDeactivate:
            self.cancel()
        return False
