"""A slider that tells of its value once the creator has settled on it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSlider

SETTLE_MS = 400
"""After so long without a step of the keyboard or the wheel a value counts as chosen."""


class SettledSlider(QSlider):
    """`moved()` at each step, `settled(value)` at the end of a drag or shortly after the last key."""

    moved = Signal()
    settled = Signal(int)

    def __init__(self, most: int, step: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._step = step
        self._told = 0
        self.setMinimumHeight(24)
        self.setRange(0, most)
        self.setSingleStep(step)
        self.setPageStep(step * 2)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tell)
        self.valueChanged.connect(self._moved)
        self.sliderReleased.connect(self._tell)

    def show_value(self, value: int) -> None:
        """Show a value, without telling; one beyond the range widens it."""
        self._told = value
        self._timer.stop()
        blocked = self.blockSignals(True)
        self.setMaximum(max(self.maximum(), value))
        self.setValue(value)
        self.blockSignals(blocked)

    def _moved(self, value: int) -> None:
        snapped = round(value / self._step) * self._step
        if snapped != value:
            self.setValue(snapped)
            return
        self.moved.emit()
        if not self.isSliderDown():
            self._timer.start(SETTLE_MS)

    def _tell(self) -> None:
        self._timer.stop()
        if self.value() != self._told:
            self._told = self.value()
            self.settled.emit(self._told)
