"""The week: seven columns on a scale of hours."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import at_wall, monday_of
from xhs_studio.ui.calendar.canvas import ChipCanvas
from xhs_studio.ui.calendar.day_notes import DayNotes, noted_day
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_grid import PlacedChip
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import RADIUS_M, TEXT, TEXT_XS

GUTTER, HEADER, PAD = 46, 40, 3
FIRST_HOUR, LAST_HOUR = 8, 23
"""Hours shown where no post lies outside them."""

LINES = 3
"""Most lines of a title."""

SNAP_MINUTES = 15
GRIP = 20
"""Pixels between the pointer and the top of the chip that it holds."""


class WeekView(ChipCanvas):
    """One ISO week, Monday first. `left(day)`: the keyboard walked out of the week, onto this day."""

    left = Signal(object)

    def __init__(
        self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag, notes: DayNotes
    ) -> None:
        super().__init__(ui, model, selection, drag)
        self.notes = notes
        self.monday = monday_of(selection.day)
        self._placed: tuple[PlacedChip, ...] = ()
        self._hours = (FIRST_HOUR, LAST_HOUR)
        self._target: datetime | None = None
        self._now = QTimer(self)
        self._now.setInterval(60_000)
        self._now.timeout.connect(self.update)
        self._now.start()
        self.setMinimumSize(QSize(560, 360))
        drag.add_target(self, self)
        model.was_reset.connect(self.arrange_soon)
        model.days_changed.connect(self.arrange_soon)
        notes.ready.connect(self.update)
        ui.bus.preferences_changed.connect(self.update)
        ui.bus.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language in force."""
        self.setAccessibleName(t("calendar", "Week"))

    # where things lie

    def arrange(self) -> None:
        week = Period.week(self.monday)
        posts = self.model.within(week)
        hours = [post.at.hour for post in posts if post.at is not None]
        self._hours = (min([FIRST_HOUR, *hours]), max([LAST_HOUR, *(hour + 1 for hour in hours)]))
        self._placed = tuple(chip for day in week.days() for chip in self._column(day))

    def _column(self, day: date) -> list[PlacedChip]:
        left, right = self._x(day), self._x(day + timedelta(days=1))
        width = right - left - 2 * PAD
        placed: list[PlacedChip] = []
        for group in self._overlapping(self.model.on(day), width):
            share = width // len(group)
            breadth = share - (2 if len(group) > 1 else 0)
            for index, post in enumerate(group):
                assert post.at is not None
                height = self.measure(post, breadth, LINES)
                top = min(self._y(post.at.time()), self.height() - height - PAD)
                rect = QRect(left + PAD + index * share, top, breadth, height)
                placed.append(PlacedChip(post, rect, LINES))
        return placed

    def _overlapping(self, posts: Sequence[Post], width: int) -> list[list[Post]]:
        """Posts whose chips would cover one another stand side by side."""
        groups: list[list[Post]] = []
        bottom = -1
        for post in posts:
            assert post.at is not None
            top = self._y(post.at.time())
            if groups and top < bottom:
                groups[-1].append(post)
            else:
                groups.append([post])
            bottom = max(bottom, top + self.measure(post, width, LINES))
        return groups

    def _x(self, day: date) -> int:
        return GUTTER + (self.width() - 1 - GUTTER) * (day - self.monday).days // 7

    def _y(self, clock: time) -> int:
        first, last = self._hours
        share = (clock.hour + clock.minute / 60 - first) / (last - first)
        return HEADER + round(share * (self.height() - HEADER - 8))

    def _clock(self, y: int) -> time:
        """Wall time at a height, to the quarter of an hour."""
        first, last = self._hours
        hours = first + (y - HEADER) / max(1, self.height() - HEADER - 8) * (last - first)
        minutes = round(hours * 60 / SNAP_MINUTES) * SNAP_MINUTES
        minutes = max(0, min(24 * 60 - SNAP_MINUTES, minutes))
        return time(minutes // 60, minutes % 60)

    def chip_at(self, spot: QPoint) -> str | None:
        hits = (chip.post.id for chip in reversed(self._placed) if chip.rect.contains(spot))
        return next(hits, None)

    def day_at(self, spot: QPoint) -> date | None:
        days = Period.week(self.monday).days()
        return next(
            (day for day in days if self._x(day) <= spot.x() < self._x(day + timedelta(days=1))), None
        )

    def order(self) -> list[str]:
        return [post.id for post in self.model.within(Period.week(self.monday))]

    def rect_of(self, post_id: str) -> QRect | None:
        return next((chip.rect for chip in self._placed if chip.post.id == post_id), None)

    def day_rect(self, day: date) -> QRect | None:
        if day not in Period.week(self.monday):
            return None
        return QRect(self._x(day), 0, self._x(day + timedelta(days=1)) - self._x(day), HEADER)

    def day_tip(self, spot: QPoint) -> str:
        day = self.day_at(spot) if spot.y() < HEADER else None
        return noted_day(self.ui, day, self.notes) if day is not None else ""

    # dropping: within a week the height says the time; several posts keep theirs

    def drop_at(self, spot: QPoint, ids: tuple[str, ...], grabbed: str) -> Drop | None:
        place = self.mapFromGlobal(spot)
        day = self.day_at(place)
        held = self.model.post(grabbed)
        if day is None or held is None or place.y() < HEADER:
            return None
        posts = self.ui.studio.posts
        if len(ids) > 1:
            moves = posts.landing(ids, grabbed, day)
            if self.stays(moves):
                return Drop(("week", day), {}, None, t("calendar", "It stays where it is."))
            return Drop(("week", day), moves, partial(posts.drop, ids, grabbed, day))
        at = at_wall(day, self._clock(place.y() - GRIP), self.model.account.zone)
        if self.stays({grabbed: at}):
            return Drop(("week", at), {}, None, t("calendar", "It stays where it is."))
        return Drop(("week", at), {grabbed: at}, partial(posts.move_to, grabbed, at))

    def show_drop(self, drop: Drop | None) -> None:
        at = next(iter(drop.moves.values()), None) if drop else None
        if at != self._target:
            self._target = at
            self.update()

    # events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_head(painter)
        self._paint_target(painter)
        for chip in self._placed:
            if event.region().intersects(chip.rect):
                self.chips.paint(painter, chip.rect, chip.post, self.look(chip.post), chip.lines)
        self._paint_now(painter)
        painter.end()
        self.notes.want(Period.week(self.monday))

    def _paint_frame(self, painter: QPainter) -> None:
        tokens = self.ui.theme.tokens
        area = QRect(GUTTER, 0, self.width() - GUTTER - 1, self.height() - 1)
        painter.setPen(QColor(tokens.line))
        painter.setBrush(QColor(tokens.surface))
        painter.drawRoundedRect(area, RADIUS_M, RADIUS_M)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(font(TEXT_XS))
        first, last = self._hours
        step = 2 if last - first > 12 else 1
        for hour in range(first, last + 1, step):
            y = self._y(time(hour)) if hour < 24 else self.height() - 8
            painter.setPen(QColor(tokens.ink_3))
            box = QRect(0, y - 8, GUTTER - 8, 16)
            painter.drawText(
                box, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), f"{hour}:00"
            )
            painter.setPen(QColor(tokens.line))
            painter.drawLine(GUTTER + 1, y, self.width() - 2, y)
        for day in Period.week(self.monday).days():
            if day != self.monday:
                painter.drawLine(self._x(day), 0, self._x(day), self.height() - 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_head(self, painter: QPainter) -> None:
        tokens, language = self.ui.theme.tokens, self.ui.language
        today = self.ui.studio.clock().astimezone(self.model.account.zone).date()
        for day in Period.week(self.monday).days():
            left, right = self._x(day), self._x(day + timedelta(days=1))
            painter.setFont(font(TEXT, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.brand if day == today else tokens.ink_2))
            box = QRect(left + 10, 2, right - left - 16, 20)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, f"{language.weekday(day)} {day.day}")
            note = self.notes.of(day)
            if note is not None and note.text:
                painter.setFont(font(TEXT_XS))
                painter.setPen(QColor(tokens.bad if note.tone == "festival" else tokens.ink_3))
                low = QRect(left + 10, 21, right - left - 16, 16)
                metrics = painter.fontMetrics()
                said = metrics.elidedText(note.text, Qt.TextElideMode.ElideRight, low.width())
                painter.drawText(low, Qt.AlignmentFlag.AlignVCenter, said)
            if day == self.selection.day and self.hasFocus():
                painter.setPen(QPen(QColor(tokens.focus), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRect(left + 2, 2, right - left - 4, HEADER - 4), 5, 5)

    def _paint_target(self, painter: QPainter) -> None:
        if self._target is None or self._target.date() not in Period.week(self.monday):
            return
        tokens, day = self.ui.theme.tokens, self._target.date()
        left, right = self._x(day), self._x(day + timedelta(days=1))
        painter.fillRect(
            QRect(left + 1, HEADER, right - left - 1, self.height() - HEADER - 1), QColor(tokens.brand_soft)
        )
        y = self._y(self._target.time())
        painter.setPen(QPen(QColor(tokens.brand), 2))
        painter.drawLine(left + 1, y, right - 1, y)

    def _paint_now(self, painter: QPainter) -> None:
        now = self.ui.studio.clock().astimezone(UTC).astimezone(self.model.account.zone)
        if now.date() not in Period.week(self.monday) or not self._hours[0] <= now.hour < self._hours[1]:
            return
        y = self._y(now.time())
        left, right = self._x(now.date()), self._x(now.date() + timedelta(days=1))
        painter.setPen(QPen(QColor(self.ui.theme.tokens.brand), 2))
        painter.drawLine(left + 1, y, right - 1, y)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, day = Qt.Key(event.key()), self.selection.day
        days = {
            Qt.Key.Key_Left: day - timedelta(days=1),
            Qt.Key.Key_Right: day + timedelta(days=1),
            Qt.Key.Key_Home: self.monday,
            Qt.Key.Key_End: self.monday + timedelta(days=6),
        }
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and key in days:
            self._stand(days[key])
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._walk(-1 if key == Qt.Key.Key_Up else 1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.selection.current is not None:
                self.open_requested.emit(self.selection.current)
            else:
                self.typed.emit(day, "")
        else:
            super().keyPressEvent(event)

    def _stand(self, day: date) -> None:
        posts = self.model.on(day)
        if posts:
            self.selection.only(posts[0].id, day)
        else:
            self.selection.none(day)
        if day not in Period.week(self.monday):
            self.left.emit(day)

    def _walk(self, step: int) -> None:
        ids = [post.id for post in self.model.on(self.selection.day)]
        if self.selection.current in ids:
            index = ids.index(self.selection.current) + step
            self.selection.only(ids[max(0, min(index, len(ids) - 1))])
        elif ids:
            self.selection.only(ids[0 if step > 0 else -1])
