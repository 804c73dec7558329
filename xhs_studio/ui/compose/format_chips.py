"""The eight formats and `plain` as chips of which one holds, or none while the post is undecided."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from xhs_studio.domain.playbook import Format, Plain
from xhs_studio.ui.compose.flow import FlowLayout
from xhs_studio.ui.compose.labels import behind_icon
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import name, set_property
from xhs_studio.ui.words import barrier_text

ICON = 15
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class FormatChips(QWidget):
    """One tab stop; arrows choose, as with radio buttons. Pressing the chosen chip again clears it."""

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._value: str | None = None
        self._flow = FlowLayout(self)
        self._chips: dict[str, QPushButton] = {}
        items: tuple[Format | Plain, ...] = (*ui.studio.playbook.formats, ui.studio.playbook.plain)
        for item in items:
            chip = _Chip(partial(self._pressed, item.key))
            chip.setCheckable(True)
            chip.setIconSize(QSize(ICON, ICON))
            chip.setProperty("barrier", item.barrier.value if isinstance(item, Format) else "none")
            self._chips[item.key] = chip
            self._flow.addWidget(chip)
        self._show()

    def value(self) -> str | None:
        """Key of the chosen format; None while undecided."""
        return self._value

    def show_value(self, key: str | None) -> None:
        """Show a format as chosen and tell nobody."""
        self._value = key
        self._show()

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        self.setEnabled(not locked)

    def retranslate(self) -> None:
        """Say every name in the language in force."""
        say = self._ui.language.words
        for key, chip in self._chips.items():
            item = self._ui.studio.playbook.any_format(key)
            barrier = barrier_text(self._ui, item.barrier if isinstance(item, Format) else None)
            chip.setText(behind_icon(say(item.names)))
            name(chip, t("compose", "Format: {format}", format=say(item.names)))
            chip.setToolTip(f"{say(item.names)} · {barrier}\n{say(item.best_for)}\n{say(item.how)}")
        self._flow.invalidate()

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        tokens = self._ui.theme.tokens
        for key, chip in self._chips.items():
            item = self._ui.studio.playbook.any_format(key)
            strong, _ = tokens.barrier(item.barrier if isinstance(item, Format) else None)
            chip.setIcon(icon(item.icon, strong))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()), 0)
        held = [key for key, chip in self._chips.items() if chip.hasFocus()]
        if not step or not held or event.modifiers():
            super().keyPressEvent(event)
            return
        keys = list(self._chips)
        # From an undecided row the first arrow chooses the chip that has the focus.
        key = held[0] if self._value is None else keys[(keys.index(held[0]) + step) % len(keys)]
        self._choose(key)
        self._chips[key].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self, key: str) -> None:
        self._choose(None if key == self._value else key)

    def _choose(self, key: str | None) -> None:
        self._value = key
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        stop = self._value if self._value in self._chips else next(iter(self._chips))
        for key, chip in self._chips.items():
            chip.setChecked(key == self._value)
            set_property(chip, "chosen", key == self._value)
            # One tab stop for the whole row.
            policy = Qt.FocusPolicy.StrongFocus if key == stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)


class _Chip(QPushButton):
    """Leaves the arrows to the row; a button of its own would move the focus with them."""

    def __init__(self, pressed: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "format")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: pressed())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)
