"""Tags as chips that are typed, pasted and taken away."""

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from xhs_studio.ui.compose.fields import LineField
from xhs_studio.ui.compose.flow import FlowLayout
from xhs_studio.ui.compose.labels import literal
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, name

_BETWEEN = re.compile(r"[#＃,，、;；\s]+")
INPUT_WIDTH = 130


def split_tags(text: str) -> list[str]:
    """The tags of a line such as `#a #b`; a tag holds neither blanks nor number signs."""
    return [part for part in _BETWEEN.split(text) if part]


class TagEditor(QWidget):
    """Space, comma, # or Enter end a tag; backspace at the beginning takes the last one away.

    `changed()` when the tags are others; what is still being typed becomes a tag when the field is
    left.
    """

    changed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._tags: tuple[str, ...] = ()
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(self)
        self.input = _Input(ui, self._take_last)
        self.input.setMinimumWidth(INPUT_WIDTH)
        self.input.setProperty("stretch", True)
        self._flow.addWidget(self.input)
        self.input.textEdited.connect(self._typed)
        self.input.returnPressed.connect(self.finish)
        self.input.left.connect(self.finish)
        self.setFocusProxy(self.input)

    def value(self) -> tuple[str, ...]:
        """The tags, without number signs."""
        return self._tags

    def show_value(self, tags: tuple[str, ...]) -> None:
        """Show tags and tell nobody."""
        self._tags = tags
        while len(self._chips) > len(tags):
            gone = self._chips.pop()
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._chips) < len(tags):
            place = len(self._chips)
            chip = button("tag", partial(self._remove, place))
            chip.setIconSize(QSize(12, 12))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the word
            self._flow.insert_widget(place, chip)
            self._chips.append(chip)
            chip.show()
            before = self.input.previousInFocusChain()
            if before is not None:
                QWidget.setTabOrder(before, chip)
        self.retranslate()
        self.tint()

    def finish(self) -> None:
        """Make tags of what is being typed."""
        self._add(split_tags(self.input.text()))

    def start(self) -> None:
        """Forget what is being typed, as for another post."""
        self.input.show_value("")

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        self.input.setVisible(not locked)
        for chip in self._chips:
            chip.setEnabled(not locked)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        for chip, tag in zip(self._chips, self._tags, strict=True):
            chip.setText(literal(f"#{tag} "))  # a little room before the cross
            name(chip, t("compose", "Remove the tag “{tag}”", tag=tag))
            chip.setToolTip(t("compose", "Remove the tag “{tag}”", tag=tag))
        self.input.setPlaceholderText(t("compose", "Add tags"))
        self.input.setAccessibleDescription(t("compose", "Space, comma or Enter ends a tag."))
        self._flow.invalidate()

    def tint(self) -> None:
        """Draw the crosses in the colours of the theme."""
        for chip in self._chips:
            chip.setIcon(icon("x", self._ui.theme.tokens.ink_3))

    def _typed(self, text: str) -> None:
        if not _BETWEEN.search(text):
            return
        parts = split_tags(text)
        open_end = bool(parts) and not _BETWEEN.match(text[-1])
        self._add(parts[:-1] if open_end else parts, rest=parts[-1] if open_end else "")

    def _add(self, parts: list[str], rest: str = "") -> None:
        new = tuple(dict.fromkeys(part for part in parts if part not in self._tags))
        self.input.show_value(rest)
        self.input.end(False)
        if new:
            self._set((*self._tags, *new))

    def _remove(self, place: int) -> None:
        self._set(self._tags[:place] + self._tags[place + 1 :])
        self.input.setFocus()

    def _take_last(self) -> None:
        if self._tags:
            self._set(self._tags[:-1])

    def _set(self, tags: tuple[str, ...]) -> None:
        self.show_value(tags)
        self.changed.emit()


class _Input(LineField):
    """Where a tag is typed; backspace at its beginning goes to the chips."""

    def __init__(self, ui: Ui, take_last: Callable[[], object]) -> None:
        super().__init__(ui)
        self._take_last = take_last

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at_start = not self.text() and not self.watch.composing
            if event.key() == Qt.Key.Key_Backspace and at_start and not event.isAutoRepeat():
                self._take_last()
                return True
        return super().event(event)
