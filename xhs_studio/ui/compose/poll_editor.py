"""Options of a poll: typed, put in order, added and taken away."""

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from xhs_studio.ui.compose.fields import LineField
from xhs_studio.ui.compose.labels import behind_icon
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, name, tool_button


class PollEditor(QWidget):
    """A row an option; empty rows are not options. Alt+Up and Alt+Down move one. `changed()`, `left()`."""

    changed = Signal()
    left = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.rows: list[PollRow] = []
        self._locked = False
        self._shown: tuple[str, ...] = ()
        self._as_shown: tuple[str, ...] = ()
        self._add = button("small-ghost", self._add_row)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(foot)
        self.show_value(())

    @property
    def fields(self) -> tuple[LineField, ...]:
        """The fields of the rows, from above."""
        return tuple(row.field for row in self.rows)

    def value(self) -> tuple[str, ...]:
        """The options from above; rows without a word are left out, unless nothing was changed here."""
        texts = self._texts()
        return self._shown if texts == self._as_shown else tuple(text for text in texts if text.strip())

    def show_value(self, options: tuple[str, ...]) -> None:
        """Show options, with empty rows up to the fewest a poll takes, and tell nobody."""
        if options != self.value() or not self.rows:
            self._fit(max(len(options), self._ui.studio.playbook.limits.poll_options_min))
            for place, field in enumerate(self.fields):
                field.show_value(options[place] if place < len(options) else "")
        self._shown, self._as_shown = options, self._texts()

    def start(self) -> None:
        """Let go of empty rows, as for another post."""
        self._fit(max(len(self._shown), self._ui.studio.playbook.limits.poll_options_min))
        self._as_shown = self._texts()

    def settle(self) -> None:
        """Forget the fields' own undo: what they hold is saved."""
        for field in self.fields:
            field.settle()

    @property
    def composing(self) -> bool:
        """Whether an input method composes in one of the rows."""
        return any(field.watch.composing for field in self.fields)

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        self._locked = locked
        self._add.setVisible(not locked)
        for row in self.rows:
            row.set_locked(locked)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._add.setText(behind_icon(t("compose", "Add an option")))
        name(self._add, t("compose", "Add an option"))
        for place, row in enumerate(self.rows):
            row.retranslate(place, len(self.rows))

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self._add.setIcon(icon("plus", self._ui.theme.tokens.ink_2))
        for row in self.rows:
            row.tint()

    def shift(self, row: "PollRow", step: int) -> None:
        """Exchange an option with its neighbour; the focus goes with it."""
        place = self.rows.index(row)
        other = place + step
        if self._locked or not 0 <= other < len(self.rows):
            return
        texts = self._texts()
        self.rows[place].field.show_value(texts[other])
        self.rows[other].field.show_value(texts[place])
        self.rows[other].field.setFocus()
        self.changed.emit()

    def remove(self, row: "PollRow") -> None:
        """Take an option away."""
        place = self.rows.index(row)
        texts = self._texts()
        kept = texts[:place] + texts[place + 1 :]
        self._fit(max(len(kept), self._ui.studio.playbook.limits.poll_options_min))
        for row_left, text in zip(self.rows, (*kept, *[""] * len(self.rows)), strict=False):
            row_left.field.show_value(text)
        self.rows[min(place, len(self.rows) - 1)].field.setFocus()
        self.changed.emit()

    def next_row(self, row: "PollRow") -> None:
        """Go to the next row; from the last one to a new one."""
        place = self.rows.index(row)
        if place + 1 == len(self.rows):
            self._add_row()
        else:
            self.rows[place + 1].field.setFocus()

    def _texts(self) -> tuple[str, ...]:
        return tuple(field.value() for field in self.fields)

    def _add_row(self) -> None:
        self._fit(len(self.rows) + 1)
        self.rows[-1].field.setFocus()

    def _fit(self, count: int) -> None:
        while len(self.rows) > count:
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < count:
            row = PollRow(self._ui, self)
            row.field.changed.connect(self.changed)
            row.field.left.connect(self.left)
            row.set_locked(self._locked)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        self._order_tabs()
        self.retranslate()
        self.tint()

    def _order_tabs(self) -> None:
        stops = [stop for row in self.rows for stop in row.stops] + [self._add]
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)


class PollRow(QWidget):
    """One option with the buttons that move and remove it."""

    def __init__(self, ui: Ui, editor: PollEditor) -> None:
        super().__init__()
        self._ui = ui
        self._editor = editor
        self.field = LineField(ui)
        self._up = tool_button(lambda: editor.shift(self, -1))
        self._down = tool_button(lambda: editor.shift(self, 1))
        self._remove = tool_button(lambda: editor.remove(self))
        self.stops: tuple[QWidget, ...] = (self.field, self._up, self._down, self._remove)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.field, 1)
        layout.addSpacing(4)
        for made in (self._up, self._down, self._remove):
            made.setProperty("kind", "quiet")
            layout.addWidget(made)
        self.field.returnPressed.connect(lambda: editor.next_row(self))

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        self.field.set_locked(locked)
        for made in (self._up, self._down, self._remove):
            made.setVisible(not locked)

    def retranslate(self, place: int, rows: int) -> None:
        """Name everything by the place of the row."""
        n = place + 1
        name(self.field, t("compose", "Option {n}", n=n))
        self.field.setPlaceholderText(t("compose", "Option {n}", n=n))
        name(self._up, t("compose", "Move option {n} up", n=n))
        name(self._down, t("compose", "Move option {n} down", n=n))
        name(self._remove, t("compose", "Remove option {n}", n=n))
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < rows - 1)

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        colour = self._ui.theme.tokens.ink_2
        for made, file in ((self._up, "arrow-up"), (self._down, "arrow-down"), (self._remove, "x")):
            made.setIcon(icon(file, colour))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._editor.shift(self, step)
        else:
            super().keyPressEvent(event)
