"""When a post goes out: date with a calendar, time, or the way between the lane and a slot."""

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, QTime, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QHBoxLayout,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from xhs_studio.domain.period import Period
from xhs_studio.domain.times import at_wall
from xhs_studio.services.slots import slot_times, time_for, unclaimed
from xhs_studio.ui.compose.labels import behind_icon
from xhs_studio.ui.compose.watch import FieldWatch
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, label, name, row
from xhs_studio.ui.widgets.form import calm_wheel

FIRST, LAST = QDate(2000, 1, 1), QDate(2099, 12, 31)
AHEAD_DAYS = 35
"""So far ahead an open slot is looked for."""


class WhenEditor(QWidget):
    """`changed()` when date or time are others or the post goes into the lane; `left()` on leaving."""

    changed = Signal()
    left = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._at: datetime | None = None
        self._locked = False
        self.day, self.clock = QDateEdit(), QTimeEdit()
        self._calendar = QCalendarWidget()
        self._slot: datetime | None = None
        self._in_lane = label("sub", wrap=True)
        self.to_lane = button("small-ghost", self._unschedule)
        self.to_slot = button("small", self._schedule)
        self._dated = QWidget()
        self._prepare()
        self._assemble()

    def value(self) -> datetime | None:
        """The moment on the account's clock; None in the lane."""
        return self._at

    def show_value(self, at: datetime | None) -> None:
        """Show a moment and tell nobody."""
        self._at = at
        if at is not None:
            for edit in (self.day, self.clock):
                edit.blockSignals(True)
            self.day.setDate(QDate(at.year, at.month, at.day))
            self.clock.setTime(QTime(at.hour, at.minute))
            for edit in (self.day, self.clock):
                edit.blockSignals(False)
        self._lay_out()

    def finish(self) -> None:
        """Take in a date or time that is half typed."""
        if self._at is not None and not self._locked:
            self.day.interpretText()
            self.clock.interpretText()

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        self._locked = locked
        for part in (self.day, self.clock):
            part.setEnabled(not locked)
        self._lay_out()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        chinese = self._ui.language.code == "zh"
        self.day.setLocale(self._ui.language.locale)
        self._calendar.setLocale(self._ui.language.locale)
        self.day.setDisplayFormat("yyyy年M月d日 ddd" if chinese else "ddd d MMM yyyy")
        name(self.day, t("compose", "Day"))
        name(self.clock, t("compose", "Time"))
        self.to_lane.setText(behind_icon(t("compose", "Into the lane")))
        name(self.to_lane, t("compose", "Into the lane"))
        self._in_lane.setText(t("compose", "In the lane, without a day."))
        self._lay_out()

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        tokens = self._ui.theme.tokens
        self.to_lane.setIcon(icon("inbox", tokens.ink_2))
        self.to_slot.setIcon(icon("calendar-clock", tokens.ink))
        weekend = QTextCharFormat()
        weekend.setForeground(QColor(tokens.ink))  # Qt's own red would look like a warning
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, weekend)
        for part, drawing in (("prev", "chevron-left"), ("next", "chevron-right")):
            arrow = self._calendar.findChild(QToolButton, f"qt_calendar_{part}month")
            if arrow is not None:
                arrow.setIcon(icon(drawing, tokens.ink))

    def _prepare(self) -> None:
        self.day.setCalendarPopup(True)
        self.day.setCalendarWidget(self._calendar)
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self._calendar.setLocale(QLocale())
        self.day.setDateRange(FIRST, LAST)
        self.clock.setDisplayFormat("HH:mm")
        self.clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for edit in (self.day, self.clock):
            edit.setKeyboardTracking(False)
            edit.setMinimumWidth(80)
            calm_wheel(edit)
            watch = FieldWatch(self._ui, edit)
            watch.left.connect(self.left)
        self.day.dateChanged.connect(self._edited)
        self.clock.timeChanged.connect(self._edited)

    def _assemble(self) -> None:
        dated = QHBoxLayout(self._dated)
        dated.setContentsMargins(0, 0, 0, 0)
        dated.setSpacing(8)
        dated.addWidget(self.day, 3)
        dated.addWidget(self.clock, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(6)
        whole.addWidget(self._dated)
        whole.addWidget(self._in_lane)
        whole.addLayout(row(self.to_slot, self.to_lane, None))

    def _lay_out(self) -> None:
        dated = self._at is not None
        self._dated.setVisible(dated)
        self._in_lane.setVisible(not dated)
        self.to_lane.setVisible(dated and not self._locked)
        self.to_slot.setVisible(not dated and not self._locked)
        if not dated:
            self._slot = next_open_slot(self._ui)
            said = t("compose", "Put it on {when}", when=self._ui.language.moment(self._slot))
            self.to_slot.setText(behind_icon(said))
            name(self.to_slot, said)

    def _edited(self) -> None:
        day, clock = self.day.date(), self.clock.time()
        shown = at_wall(
            date(day.year(), day.month(), day.day()),
            time(clock.hour(), clock.minute()),
            self._ui.studio.store.account().zone,
        )
        if self._at is None or (shown.date(), shown.hour, shown.minute) != (
            self._at.date(),
            self._at.hour,
            self._at.minute,
        ):
            self._at = shown
            self.changed.emit()

    def _unschedule(self) -> None:
        self.show_value(None)
        self.to_slot.setFocus()
        self.changed.emit()

    def _schedule(self) -> None:
        self.show_value(self._slot)
        self.day.setFocus()
        self.changed.emit()


def next_open_slot(ui: Ui) -> datetime:
    """The next slot no post takes; tomorrow at the usual time where all are taken."""
    store = ui.studio.store
    account, now = store.account(), ui.studio.clock()
    today = now.astimezone(account.zone).date()
    ahead = Period(today, today + timedelta(days=AHEAD_DAYS))
    posts = store.posts(*ahead.bounds(account.zone))
    open_slots = (slot for slot in unclaimed(slot_times(account, ahead), posts) if slot > now)
    tomorrow = today + timedelta(days=1)
    return next(open_slots, None) or time_for(tomorrow, account, ())
