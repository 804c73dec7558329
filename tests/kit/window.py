"""The real window in a test's hands: xdotool presses keys and moves the pointer, Qt answers for itself.

Every act waits until the application has received what was sent, so that a test can go on at once
and can also say that nothing happened.
"""

import subprocess
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QInputMethodEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

Kind = TypeVar("Kind", bound=QWidget)

WAIT_MS = 8000
"""How long anything may take on a busy machine."""

STILL = 8
"""A window that was seen so often at the same place stays there."""

JITTER = (QPoint(7, 5), QPoint(16, 12))
"""First movements of a drag: below and above the distance at which it begins."""


def xdotool(*words: str | int) -> str:
    """Run one xdotool command line; gives what it writes."""
    command = ["xdotool", *map(str, words)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Hands(QObject):
    """Keyboard and pointer of the screen. Places are global, in pixels."""

    _last = QPoint(-1, -1)
    """Where Qt saw the pointer last, in this test or the one before."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self._qtbot = qtbot
        self._got: Counter[QEvent.Type] = Counter()
        self._at = QPoint(-1, -1)
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)

    def rest(self) -> None:
        """Take the hands off: the pointer goes out of the way."""
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr] # it was there before
        xdotool("mousemove", 1439, 899)

    def until(self, true: Callable[[], object]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(lambda: bool(true()), timeout=WAIT_MS)

    def until_still(self, window: QWidget) -> None:
        """Wait until the window manager has done with placing a window that was just shown."""
        places: list[QRect] = []

        def still() -> bool:
            places.append(QRect(window.mapToGlobal(QPoint()), window.size()))
            return window.isActiveWindow() and places[-STILL:] == places[-1:] * STILL

        self.until(still)

    # keys

    def keys(self, *combinations: str) -> None:
        """Press combinations such as `ctrl+z`, one after the other."""
        releases = sum(len(combination.split("+")) for combination in combinations)
        self._send(QEvent.Type.KeyRelease, releases, "key", *combinations)

    @staticmethod
    def tap(combination: str) -> None:
        """Press what opens or closes a window: another may hear the release, so the test must wait itself."""
        xdotool("key", combination)

    def write(self, text: str) -> None:
        """Type a text that an American keyboard has."""
        self._send(QEvent.Type.KeyRelease, len(text), "type", "--delay", 4, text)

    def compose(self, text: str) -> None:
        """Type a text through an input method, as Chinese is: first it is composed, then committed."""
        target = QApplication.focusObject()
        QApplication.sendEvent(target, QInputMethodEvent("pinyin", []))
        committed = QInputMethodEvent()
        committed.setCommitString(text)
        QApplication.sendEvent(QApplication.focusObject(), committed)

    # pointer

    def point(self, spot: QPoint) -> None:
        """Move the pointer to a place inside one of the windows."""
        if spot == Hands._last:  # Qt tells of no movement to where the pointer was seen last
            self._move(spot - JITTER[0])
        self._move(spot)

    def _move(self, spot: QPoint) -> None:
        xdotool("mousemove", spot.x(), spot.y())
        self.until(lambda: self._at == spot)
        Hands._last = spot

    def press(self) -> None:
        """Press the left button and hold it."""
        self._send(QEvent.Type.MouseButtonPress, 1, "mousedown", 1)

    def release(self) -> None:
        """Let the left button go."""
        self._send(QEvent.Type.MouseButtonRelease, 1, "mouseup", 1)

    def click(self, spot: QPoint, holding: str = "") -> None:
        """Click at a place, perhaps while a key is held."""
        self.point(spot)
        words: list[str | int] = ["click", 1]
        if holding:
            words = ["keydown", holding, *words, "keyup", holding]
        self._send(QEvent.Type.MouseButtonRelease, 1, *words)

    def click_on(self, widget: QWidget) -> None:
        """Click in the middle of a widget that can be seen."""
        self.until(lambda: widget.isVisible() and widget.isEnabled())
        self.click(widget.mapToGlobal(widget.rect().center()))

    def lift(self, start: QPoint, *way: QPoint) -> None:
        """Press at a place and move along the way; the button stays down."""
        self.point(start)
        self.press()
        for spot in (*(start + step for step in JITTER), *way):
            self.point(spot)

    def drag(self, start: QPoint, *way: QPoint) -> None:
        """Press at a place, move along the way, let go at its end."""
        self.lift(start, *way)
        self.release()

    # what came of it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Each event comes to its window first and then to widgets: counted once.
        if watched.isWindowType():
            self._got[event.type()] += 1
            if isinstance(event, QMouseEvent):
                self._at = event.globalPosition().toPoint()
        return False

    def _send(self, kind: QEvent.Type, count: int, *words: str | int) -> None:
        wanted = self._got[kind] + count
        xdotool(*words)
        self.until(lambda: self._got[kind] >= wanted)


def focused() -> QWidget:
    """The widget that has the keyboard; there must be one."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return str(QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name))


def shown(root: QWidget, kind: type[Kind]) -> list[Kind]:
    """Widgets of a kind that can be seen at this moment."""
    return [found for found in root.findChildren(kind) if found.isVisible()]


def button_saying(root: QWidget, text: str) -> QAbstractButton:
    """The visible button with a text."""
    found = [
        button
        for button in shown(root, QAbstractButton)
        if text in (button.text().strip(), button.accessibleName())
    ]
    assert found, f"no button says {text!r}"
    return found[0]


def labels(root: QWidget) -> str:
    """Everything the visible labels say, a line each."""
    return "\n".join(label.text() for label in shown(root, QLabel))


def open_menu() -> Sequence[str]:
    """What the entries of the menu say that is open."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu), "no menu is open"
    return [action.text() for action in menu.actions() if not action.isSeparator()]
