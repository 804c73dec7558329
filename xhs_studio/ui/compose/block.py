"""A control under its label, with a quiet hint beside it, a counter, and what is to be minded below."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import label, name
from xhs_studio.ui.widgets.form import calm_wheel


class Elided(QLabel):
    """A line of text that ends in … where the room ends; the whole is its tool tip then."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._whole = ""

    def set_whole(self, text: str) -> None:
        """The text to show."""
        self._whole = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._fit()

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._whole) + 2
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40 if self._whole else 0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(self._whole if shown != self._whole else "")


class Block(QWidget):
    """`control` is what the label names; `beside` stands at the end of the label's line."""

    def __init__(self, control: QWidget, beside: QWidget | None = None) -> None:
        super().__init__()
        self.control = control
        self._label = label()
        self._label.setProperty("field", True)
        self._label.setBuddy(control)
        self._hint = Elided("faint")
        # Two labels: one that changed its role would keep the margins of the old one.
        self._count, self._over = label("faint"), label("warn")
        self._count.hide()
        self._over.hide()
        self._warning = label("warn", wrap=True)
        self._warning.hide()
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._label)
        head.addWidget(self._count)
        head.addWidget(self._over)
        head.addWidget(self._hint, 1)
        if beside is not None:
            head.addWidget(beside)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(5)
        self.column.addLayout(head)
        self.column.addWidget(control)
        self.column.addWidget(self._warning)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        calm_wheel(control)

    def set_texts(self, text: str, hint: str = "") -> None:
        """Label, and a hint beside it."""
        self._label.setText(text)
        self._hint.set_whole(hint)
        name(self.control, text)
        self._describe()

    def count(self, found: int, limit: int) -> None:
        """Show how much of a limit is taken; beyond it a warning sign and colour."""
        over = found > limit
        self._count.setText("" if over else f"{found} / {limit}")
        self._over.setText(f"! {found} / {limit}" if over else "")
        self._count.setVisible(not over)
        self._over.setVisible(over)
        self._describe()

    def warn(self, text: str) -> None:
        """Say below what is to be minded; nothing where `text` is empty."""
        self._warning.setText(f"! {text}" if text else "")
        self._warning.setVisible(bool(text))
        self._describe()

    @property
    def counter(self) -> str:
        """The counter as shown."""
        return self._count.text() or self._over.text()

    @property
    def warning(self) -> str:
        """What is shown as to be minded; empty where nothing is."""
        return self._warning.text()

    def _describe(self) -> None:
        parts = (self.counter, self._warning.text(), self._hint.accessibleName())
        self.control.setAccessibleDescription(t("compose", ". ").join(part for part in parts if part))
