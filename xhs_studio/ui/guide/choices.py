"""Chips to choose from: one of them, or many."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from xhs_studio.ui.widgets.basics import button, name


class Choices(QWidget):
    """Checkable chips in columns. `chosen(key)` where one holds, `toggled(key, on)` where many may."""

    chosen = Signal(str)
    toggled = Signal(str, bool)

    def __init__(self, keys: Sequence[str], *, columns: int, many: bool = False) -> None:
        super().__init__()
        self._columns = columns
        self._many = many
        self._group = QButtonGroup(self)
        self._group.setExclusive(not many)
        self._chips: dict[str, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
        self.set_keys(keys)

    def set_keys(self, keys: Sequence[str]) -> None:
        """Offer these; what was offered and is no longer goes away."""
        if tuple(self._chips) == tuple(keys):
            return
        for chip in self._chips.values():
            self._grid.removeWidget(chip)
            self._group.removeButton(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = {}
        for place, key in enumerate(keys):
            chip = button("chip")
            chip.setCheckable(True)
            chip.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            chip.clicked.connect(lambda on, key=key: self._clicked(key, on))
            self._group.addButton(chip)
            self._grid.addWidget(chip, place // self._columns, place % self._columns)
            self._chips[key] = chip

    def set_texts(self, texts: dict[str, str]) -> None:
        """Text of each chip by its key."""
        for key, text in texts.items():
            self._chips[key].setText(text.replace("&", "&&"))
            name(self._chips[key], text)

    def set_current(self, key: str) -> None:
        """Show one as chosen, without telling."""
        self._chips[key].setChecked(True)

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Show these as chosen, without telling."""
        held = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in held)

    def focusInEvent(self, event: QFocusEvent) -> None:
        current = next((chip for chip in self._chips.values() if chip.isChecked()), None)
        target = current or next(iter(self._chips.values()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, key: str, on: bool) -> None:
        if self._many:
            self.toggled.emit(key, on)
        else:
            self.chosen.emit(key)
