"""Sentences that come and go: the toast at the foot of a page and the banner at its head."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from xhs_studio.ui.widgets.basics import button, label, name, set_property

TOAST_MS = 8000
"""How long a toast stays; it waits while the pointer or the focus is on it."""


class Toast(QFrame):
    """A dark strip over the foot of `host` with a sentence and up to two buttons.

    It keeps to the middle of `beside`, a part of the host, so that it covers nothing next to that.
    """

    def __init__(self, host: QWidget, beside: QWidget | None = None) -> None:
        super().__init__(host)
        self.setObjectName("toast")
        self._host = host
        self._beside = beside or host
        self._text = label()
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 10, 10, 10)
        self._layout.setSpacing(10)
        self._layout.addWidget(self._text, 1)
        self._buttons: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._leave)
        for watched in {host, self._beside}:
            watched.installEventFilter(self)
        self.hide()

    def show_text(
        self, text: str, *choices: tuple[str, str, Callable[[], object]], stay: bool = False, close: str = ""
    ) -> None:
        """Say `text`; each choice is (button text, kind of button, what it does).

        `stay` keeps it; `close` names a cross that only closes it.
        """
        for old in self._buttons:
            self._layout.removeWidget(old)
            old.deleteLater()
        self._buttons = []
        shown = [(words, words, kind, act) for words, kind, act in choices]
        if close:
            shown.append(("✕", close, "small-ghost", self.hide))
        for words, said, kind, act in shown:
            made = button(kind, partial(self._chosen, act))
            made.setText(words)
            name(made, said)
            self._layout.addWidget(made)
            made.show()  # at once, for what is hidden has no share in the size that is asked for below
            self._buttons.append(made)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self.raise_()
        self._place()
        if stay:
            self._timer.stop()
        else:
            self._timer.start(TOAST_MS)

    def _chosen(self, act: Callable[[], object]) -> None:
        self.hide()
        act()

    def _leave(self) -> None:
        focused = QApplication.focusWidget()
        if self.underMouse() or (focused is not None and self.isAncestorOf(focused)):
            self._timer.start(TOAST_MS)
        else:
            self.hide()

    def _place(self) -> None:
        host = self._host
        self._layout.activate()
        middle = self._beside.mapTo(host, self._beside.rect().center()).x()
        width = min(self.sizeHint().width(), host.width() - 32)
        self.resize(width, self.sizeHint().height())
        left = max(16, min(middle - width // 2, host.width() - width - 16))
        self.move(left, host.height() - self.height() - 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)


class Banner(QFrame):
    """A soft strip with a sentence that stays until it is closed or no longer true."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._text = label(wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button = button("small")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self._act: Callable[[], object] = self.hide
        self._button.clicked.connect(lambda: self._act())
        self.hide()

    def show_text(
        self, text: str, tone: str, button_text: str, act: Callable[[], object] | None = None
    ) -> None:
        """Say `text` in the tone "warn", "bad" or "good"; the button does `act`, or closes the banner."""
        set_property(self, "tone", tone)
        self._text.setText(text)
        self._button.setText(button_text)
        name(self._button, button_text)
        self.setAccessibleName(text)
        self._act = act or self.hide
        self.show()
