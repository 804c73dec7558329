"""The month: a painted grid of days with the posts in them."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

from xhs_studio.domain.period import Period
from xhs_studio.domain.times import monday_of
from xhs_studio.ui.calendar.canvas import ChipCanvas
from xhs_studio.ui.calendar.day_notes import DayNotes, noted_day
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_grid import CellLayout, MonthGrid, fill_cell
from xhs_studio.ui.calendar.month_paint import MonthScene, paint_month
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t

GUTTER = 30
"""Width in logical pixels of the ISO week numbers."""


class MonthView(ChipCanvas):
    """One month of days. `more_requested(day)`: a day has more posts than fit.

    `left(day)`: the keyboard walked out of the month, onto this day.
    """

    more_requested = Signal(object)
    left = Signal(object)

    def __init__(
        self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag, notes: DayNotes
    ) -> None:
        super().__init__(ui, model, selection, drag)
        self.notes = notes
        self.month = selection.day.replace(day=1)
        self.target: date | None = None
        self.layouts: dict[date, CellLayout] = {}
        self.grid = MonthGrid(self.month, QRect(0, 0, 700, 500), GUTTER)
        self.setMinimumSize(QSize(560, 360))
        drag.add_target(self, self)
        model.was_reset.connect(self.arrange_soon)
        model.days_changed.connect(self._days_new)
        notes.ready.connect(self.update)
        ui.bus.preferences_changed.connect(self.arrange_soon)
        ui.bus.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language in force."""
        self.setAccessibleName(t("calendar", "Month"))

    @property
    def shown(self) -> Period:
        """First and last day on screen."""
        return self.grid.shown

    @property
    def today(self) -> date:
        """The present day on the creator's clock."""
        return self.ui.studio.clock().astimezone(self.model.account.zone).date()

    # where things lie

    def arrange(self) -> None:
        gutter = GUTTER if self.ui.studio.store.preferences().show_week_numbers else 0
        self.grid = MonthGrid(self.month, self.rect().adjusted(0, 0, -1, -1), gutter)
        self.layouts = {day: self._cell(day) for day in self.grid.shown.days()}

    def _cell(self, day: date) -> CellLayout:
        return fill_cell(self.grid.cell(day), self.model.on(day), self.measure)

    def chip_at(self, spot: QPoint) -> str | None:
        day = self.day_at(spot)
        cell = self.layouts.get(day) if day else None
        placed = cell.chips if cell else ()
        return next((chip.post.id for chip in placed if chip.rect.contains(spot)), None)

    def day_at(self, spot: QPoint) -> date | None:
        return self.grid.day_at(spot)

    def order(self) -> list[str]:
        return [post.id for post in self.model.within(self.grid.shown)]

    def rect_of(self, post_id: str) -> QRect | None:
        post = self.model.post(post_id)
        cell = self.layouts.get(post.at.date()) if post is not None and post.at is not None else None
        return next((chip.rect for chip in cell.chips if chip.post.id == post_id), None) if cell else None

    def day_rect(self, day: date) -> QRect | None:
        return self.grid.cell(day) if day in self.grid.shown else None

    def _days_new(self, days: set[date]) -> None:
        if not self.isVisible():
            self.arrange_soon()
            return
        for day in days:
            if day in self.grid.shown:
                self.layouts[day] = self._cell(day)
                self.update(self.grid.cell(day))

    def day_tip(self, spot: QPoint) -> str:
        day = self.day_at(spot)
        return noted_day(self.ui, day, self.notes) if day is not None else ""

    # dropping

    def drop_at(self, spot: QPoint, ids: tuple[str, ...], grabbed: str) -> Drop | None:
        day = self.day_at(self.mapFromGlobal(spot))
        if day is None:
            return None
        posts = self.ui.studio.posts
        moves = posts.landing(ids, grabbed, day)
        if self.stays(moves):
            return Drop(("month", day), {}, None, t("calendar", "It stays where it is."))
        return Drop(("month", day), moves, partial(posts.drop, ids, grabbed, day))

    def show_drop(self, drop: Drop | None) -> None:
        day = drop.key[1] if drop and isinstance(drop.key, tuple) else None
        if day != self.target:
            for changed in (self.target, day):
                if changed is not None:
                    self.update(self.grid.cell(changed))
            self.target = day

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        scene = MonthScene(
            ui=self.ui,
            grid=self.grid,
            layouts=self.layouts,
            chips=self.chips,
            look=self.look,
            notes=self.notes,
            today=self.today,
            cursor=self.selection.day if self.hasFocus() else None,
            target=self.target,
        )
        paint_month(self, scene, event.region())
        self.notes.want(self.grid.shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        day = self.day_at(spot)
        if day is not None and self.layouts[day].more_rect.contains(spot):
            self.more_requested.emit(day)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = event.key(), self.selection.day
        stretch = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        other = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        first, last = self.month, Period.month(self.month).last
        monday = monday_of(day)
        goals = {
            Qt.Key.Key_Left: day - timedelta(days=1),
            Qt.Key.Key_Right: day + timedelta(days=1),
            Qt.Key.Key_Home: monday if stretch else first,
            Qt.Key.Key_End: monday + timedelta(days=6) if stretch else last,
        }
        if other != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._up_or_down(-1 if key == Qt.Key.Key_Up else 1)
        elif Qt.Key(key) in goals:
            self.stand(goals[Qt.Key(key)], last=False)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def stand(self, day: date, *, last: bool) -> None:
        """Stand on a day and choose its first (or last) post, if it has one."""
        posts = self.model.on(day)
        if posts:
            self.selection.only(posts[-1 if last else 0].id, day)
        else:
            self.selection.none(day)
        if day not in Period.month(self.month):
            self.left.emit(day)

    def _up_or_down(self, step: int) -> None:
        """Walk through the posts of the day first, then to the week before or after."""
        ids = [post.id for post in self.model.on(self.selection.day)]
        if self.selection.current in ids:
            index = ids.index(self.selection.current) + step
            if 0 <= index < len(ids):
                self.selection.only(ids[index])
                return
        self.stand(self.selection.day + timedelta(weeks=step), last=step < 0)

    def _enter(self) -> None:
        if self.selection.current is not None:
            self.open_requested.emit(self.selection.current)
        else:
            self.typed.emit(self.selection.day, "")
