"""The creator's week: seven columns of times, each of which can be changed, removed or added to."""

import re
from collections.abc import Callable, Iterable
from datetime import date, time, timedelta
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from xhs_studio.domain.account import Slot
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import Language, t
from xhs_studio.ui.theme import Theme
from xhs_studio.ui.widgets.basics import label, name, tool_button

USUAL = (time(20, 0), time(12, 30), time(8, 0), time(21, 30))
"""Times offered for a day, the first that it does not have yet."""

STEP = 30
"""What an arrow key changes a time by, in minutes."""

_CLOCK = re.compile(r"(\d{1,2})(?:[:：.]?(\d{2}))?")

A_MONDAY = date(2024, 1, 1)


class SlotGrid(QWidget):
    """`changed(tuple[Slot, ...])` after each step of the creator; sorted, no slot twice."""

    changed = Signal(object)

    def __init__(self, theme: Theme, language: Language) -> None:
        super().__init__()
        self._language = language
        self._theme = theme
        self._slots: tuple[Slot, ...] = ()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._days = [_Day(weekday, self) for weekday in range(7)]
        for day in self._days:
            layout.addWidget(day, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        theme.changed.connect(self.retranslate)

    def set_slots(self, slots: Iterable[Slot]) -> None:
        """Show these slots, without telling."""
        wanted = tuple(sorted(set(slots)))
        if wanted != self._slots:
            self._slots = wanted
            self._rebuild()

    def slots(self) -> tuple[Slot, ...]:
        """The slots as shown."""
        return self._slots

    def retranslate(self) -> None:
        """Say the weekdays in the language in force, draw the icons in the theme's ink."""
        self._rebuild()

    def weekday_name(self, weekday: int) -> str:
        """Short name of a weekday."""
        return self._language.weekday(A_MONDAY + timedelta(days=weekday))

    def add(self, weekday: int) -> None:
        """Add the first usual time that a day does not have, and put the focus there."""
        held = {slot.time for slot in self._slots if slot.weekday == weekday}
        free = next((usual for usual in USUAL if usual not in held), None)
        if free is None:
            free = next(time(hour, 0) for hour in range(24) if time(hour, 0) not in held)
        self._put((*self._slots, Slot(weekday, free)))
        self._days[weekday].focus(free)

    def remove(self, slot: Slot) -> None:
        """Take a slot out of the week."""
        self._put(held for held in self._slots if held != slot)
        self._days[slot.weekday].focus(None)

    def retime(self, slot: Slot, clock: time) -> None:
        """Give a slot another time."""
        if clock != slot.time:
            self._put((*(held for held in self._slots if held != slot), Slot(slot.weekday, clock)))
            self._days[slot.weekday].focus(clock)

    def tint(self, role: str) -> str:
        """Colour of a role in the theme in force."""
        return str(getattr(self._theme.tokens, role))

    def focusInEvent(self, event: QFocusEvent) -> None:
        first = self._days[0]
        first.focus(next((slot.time for slot in self._slots if slot.weekday == first.weekday), None))

    def _put(self, slots: Iterable[Slot]) -> None:
        self._slots = tuple(sorted(set(slots)))
        self._rebuild()
        self.changed.emit(self._slots)

    def _rebuild(self) -> None:
        for day in self._days:
            day.show_slots([slot for slot in self._slots if slot.weekday == day.weekday])


class _Day(QFrame):
    """One weekday: its name, its times, and a plus."""

    def __init__(self, weekday: int, grid: SlotGrid) -> None:
        super().__init__()
        self.weekday = weekday
        self._grid = grid
        self.setProperty("slotday", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title = label()
        self._title.setProperty("field", True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._chips: list[_Chip] = []
        self._plus = tool_button(partial(grid.add, weekday))
        self._plus.setProperty("kind", "quiet")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(4, 8, 4, 6)
        self._layout.setSpacing(6)
        self._layout.addWidget(self._title)
        self._layout.addStretch(1)
        self._layout.addWidget(self._plus, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_slots(self, slots: list[Slot]) -> None:
        """Show the times of this day."""
        day = self._grid.weekday_name(self.weekday)
        self._title.setText(day)
        name(self._plus, t("widgets", "Add a time on {day}", day=day))
        self._plus.setIcon(icon("plus", self._grid.tint("ink_2")))
        while len(self._chips) > len(slots):
            gone = self._chips.pop()
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._chips) < len(slots):
            chip = _Chip(self._grid)
            self._layout.insertWidget(1 + len(self._chips), chip)
            self._chips.append(chip)
        for chip, slot in zip(self._chips, slots, strict=True):
            chip.show_slot(slot, day)

    def focus(self, clock: time | None) -> None:
        """Put the focus on a time, or on the plus."""
        chip = next((chip for chip in self._chips if chip.slot.time == clock), None)
        (self._plus if chip is None else chip.edit).setFocus(Qt.FocusReason.OtherFocusReason)


class _Chip(QFrame):
    """One time and its remove button."""

    def __init__(self, grid: SlotGrid) -> None:
        super().__init__()
        self._grid = grid
        self.slot = Slot(0, time())
        self.setProperty("slotchip", True)
        self.edit = _TimeEdit(lambda: grid.remove(self.slot))
        self.edit.editingFinished.connect(self._edited)
        self._remove = tool_button(lambda: grid.remove(self.slot))
        self._remove.setProperty("kind", "tiny")
        self._remove.setIconSize(QSize(10, 10))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.edit, 1)
        layout.addWidget(self._remove)

    def show_slot(self, slot: Slot, day: str) -> None:
        """Show a slot."""
        self.slot = slot
        self.edit.show_time(slot.time)
        self._remove.setIcon(icon("x", self._grid.tint("brand")))
        name(self.edit, t("widgets", "Time on {day}", day=day))
        name(self._remove, t("widgets", "Remove {day} {time}", day=day, time=f"{slot.time:%H:%M}"))

    def _edited(self) -> None:
        clock = self.edit.clock()
        self.edit.show_time(clock)
        self._grid.retime(self.slot, clock)


class _TimeEdit(QLineEdit):
    """A time of day as text. Up and down move it by half an hour, Ctrl+Delete removes the slot."""

    def __init__(self, remove: Callable[[], object]) -> None:
        super().__init__()
        self._remove = remove
        self._clock = time()
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(5)
        self.setProperty("slottime", True)
        self.setMinimumWidth(36)
        self.setTextMargins(-2, 0, -2, 0)

    def show_time(self, clock: time) -> None:
        """Show a time."""
        self._clock = clock
        self.setText(f"{clock:%H:%M}")

    def clock(self) -> time:
        """The time as typed; the one shown before where that is none."""
        return read_clock(self.text()) or self._clock

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: STEP, Qt.Key.Key_Down: -STEP}.get(Qt.Key(event.key()), 0)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Delete and held:
            self._remove()
        elif step:
            now = self.clock()
            minutes = (now.hour * 60 + now.minute + step) % (24 * 60)
            self.setText(f"{minutes // 60:02d}:{minutes % 60:02d}")
        else:
            super().keyPressEvent(event)


def read_clock(text: str) -> time | None:
    """A time of day as a creator types it: 20:00, 20：00, 2000, 20 or 8; None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
