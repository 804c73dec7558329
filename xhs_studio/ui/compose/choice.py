"""A drop-down of keys."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox


class Choice(QComboBox):
    """ "" stands for none. `changed()` when the creator chose."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self._key = ""
        self.activated.connect(self._chosen)

    def key(self) -> str:
        """The chosen key; also one that the list does not hold."""
        return self._key

    def show_key(self, key: str) -> None:
        """Show a key as chosen and tell nobody."""
        self._key = key
        self.setCurrentIndex(self.findData(key))

    def _chosen(self) -> None:
        self._key = str(self.currentData() or "")
        self.changed.emit()
