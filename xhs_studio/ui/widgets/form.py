"""Fields of a form: a label above, the control, and below it a hint or what is wrong with the value."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QComboBox, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from xhs_studio.domain.errors import UserError
from xhs_studio.ui.widgets.basics import label, name, set_property
from xhs_studio.ui.words import error_text


class Field(QWidget):
    """A control with its label. `attempt` runs what a new value does and says inline why it cannot."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.control = control
        self._label = label()
        self._label.setProperty("field", True)
        self._label.setBuddy(control)
        self._hint = label("faint", wrap=True)
        self._error = label("error", wrap=True)
        self._hint.hide()
        self._error.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for item in (self._label, control, self._hint, self._error):
            layout.addWidget(item)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        calm_wheel(control)

    def set_texts(self, text: str, hint: str = "") -> None:
        """Label and a sentence below; no label where the control says its own name."""
        self._label.setText(text)
        self._label.setVisible(bool(text))
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        if text:
            name(self.control, text)
        self.control.setAccessibleDescription(hint)

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do `act`; where it raises a UserError show its sentence here. Whether it went well."""
        try:
            act()
        except UserError as error:
            self.tell(error_text(error))
            return False
        self.tell("")
        return True

    def tell(self, text: str) -> None:
        """Show what is wrong; nothing where `text` is empty."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        set_property(self.control, "invalid", bool(text))
        if text:
            self.control.setAccessibleDescription(text)

    def error(self) -> str:
        """What is shown as wrong; empty where nothing is."""
        return self._error.text()


class _WheelGuard(QObject):
    """Lets the wheel scroll the page, not the value under the pointer, until that has the focus."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


def calm_wheel(control: QWidget) -> None:
    """Keep a control from changing its value when the page is scrolled across it."""
    control.installEventFilter(_WheelGuard(control))
    if control.focusPolicy() == Qt.FocusPolicy.WheelFocus:
        control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def fill(combo: QComboBox, items: Iterable[tuple[str, str]], current: str) -> None:
    """Fill a combo with (key, text), choose the key `current`, and tell nobody."""
    blocked = combo.blockSignals(True)
    combo.clear()
    for key, text in items:
        combo.addItem(text, key)
    combo.setCurrentIndex(combo.findData(current))
    combo.blockSignals(blocked)


def spin_box(least: int, most: int, step: int) -> QSpinBox:
    """A field for a whole number that tells of it when it is complete."""
    made = QSpinBox()
    made.setRange(least, most)
    made.setSingleStep(step)
    made.setKeyboardTracking(False)
    made.lineEdit().setTextMargins(8, 0, 4, 0)  # the style sheet's padding does not reach inside
    calm_wheel(made)
    return made
