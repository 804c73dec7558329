"""Paints the month grid: only what lies in the region that is to be drawn anew."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen, QRegion
from PySide6.QtWidgets import QWidget

from xhs_studio.domain.post import Post
from xhs_studio.ui.calendar.chip import ChipLook, ChipPainter
from xhs_studio.ui.calendar.day_notes import DayNote, DayNotes
from xhs_studio.ui.calendar.month_grid import DAY_ROW, CellLayout, MonthGrid
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import RADIUS_M, TEXT, TEXT_S, TEXT_XS, Tokens

DISC = 22
"""Across the disc on which today's number stands, in logical pixels."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class MonthScene:
    """What there is to paint; `cursor` is the day the keyboard stands on, `target` where a drag lands."""

    ui: Ui
    grid: MonthGrid
    layouts: Mapping[date, CellLayout]
    chips: ChipPainter
    look: Callable[[Post], ChipLook]
    notes: DayNotes
    today: date
    cursor: date | None
    target: date | None


def paint_month(widget: QWidget, scene: MonthScene, region: QRegion) -> None:
    """Paint what of a month lies in `region` of `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tokens = scene.ui.theme.tokens
    _frame(painter, scene, tokens)
    for row, monday in enumerate(scene.grid.weeks):
        if scene.grid.gutter and region.intersects(scene.grid.week(row)):
            _week_number(painter, scene.grid.week(row), monday, tokens)
        for day in (monday + timedelta(days=n) for n in range(7)):
            if region.intersects(scene.grid.cell(day)):
                _cell(painter, scene, day, region, tokens)
    _lines(painter, scene, tokens)
    painter.end()


def _frame(painter: QPainter, scene: MonthScene, tokens: Tokens) -> None:
    area = scene.grid.area
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.surface))
    painter.drawRoundedRect(area, RADIUS_M, RADIUS_M)
    painter.setFont(font(TEXT_S, QFont.Weight.DemiBold))
    painter.setPen(QColor(tokens.ink_2))
    for column in range(7):
        day = scene.grid.weeks[0] + timedelta(days=column)
        box = scene.grid.weekday(column).adjusted(10, 0, 0, 0)
        painter.drawText(box, _MIDDLE, scene.ui.language.weekday(day))


def _week_number(painter: QPainter, box: QRect, monday: date, tokens: Tokens) -> None:
    painter.setFont(font(TEXT_XS))
    painter.setPen(QColor(tokens.ink_3))
    head = QRect(box.left(), box.top(), box.width(), DAY_ROW)
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, str(monday.isocalendar().week))


def _cell(painter: QPainter, scene: MonthScene, day: date, region: QRegion, tokens: Tokens) -> None:
    box = scene.grid.cell(day)
    inside = day in scene.grid.month
    if day == scene.target or not inside:
        _fill(painter, scene.grid.area, box, tokens.brand_soft if day == scene.target else tokens.surface_2)
    _day_row(painter, scene, day, box, inside, tokens)
    layout = scene.layouts[day]
    for chip in (chip for chip in layout.chips if region.intersects(chip.rect)):
        scene.chips.paint(painter, chip.rect, chip.post, scene.look(chip.post), chip.lines)
    _more(painter, layout, tokens)
    if day == scene.cursor:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 1))
        painter.drawRect(box.adjusted(1, 1, -1, -1))


def _fill(painter: QPainter, area: QRect, box: QRect, colour: str) -> None:
    """Fill a day; the corners of the grid stay round."""
    if box.bottom() < area.bottom():
        painter.fillRect(box, QColor(colour))
        return
    round_corners = QPainterPath()
    round_corners.addRoundedRect(QRectF(area), RADIUS_M, RADIUS_M)
    painter.save()
    painter.setClipPath(round_corners, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, QColor(colour))
    painter.restore()


def _day_row(
    painter: QPainter, scene: MonthScene, day: date, box: QRect, inside: bool, tokens: Tokens
) -> None:
    row = QRect(box.left() + 9, box.top() + 2, box.width() - 13, DAY_ROW - 4)
    number = str(day.day)
    strong = font(TEXT, QFont.Weight.DemiBold)
    painter.setFont(strong)
    width = QFontMetrics(strong).horizontalAdvance(number)
    if day == scene.today:
        disc = QRect(box.left() + 4, row.center().y() - DISC // 2 + 1, DISC, DISC)
        painter.setBrush(QColor(tokens.brand))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(disc)
        painter.setPen(QColor(tokens.brand_ink))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, number)
        row.setLeft(disc.right() + 4)
    else:
        painter.setPen(QColor(tokens.ink if inside else tokens.ink_3))
        painter.drawText(row, _MIDDLE, number)
        row.setLeft(row.left() + width + 4)
    note = scene.notes.of(day)
    if note is not None:
        _note(painter, note, row, inside, tokens)


def _note(painter: QPainter, note: DayNote, room: QRect, inside: bool, tokens: Tokens) -> None:
    if note.badge:
        off = note.badge == "off"
        said = t("calendar", "off") if off else t("calendar", "work")
        small = font(TEXT_XS, QFont.Weight.DemiBold)
        painter.setFont(small)
        width = QFontMetrics(small).horizontalAdvance(said) + 8
        badge = QRect(room.left(), room.center().y() - 7, width, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.good_soft if off else tokens.warn_soft))
        painter.drawRoundedRect(badge, 4, 4)
        painter.setPen(QColor(tokens.good if off else tokens.warn))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, said)
        room = room.adjusted(width + 4, 0, 0, 0)
    colours = {
        "festival": tokens.bad,
        "holiday": tokens.good,
        "marketing": tokens.medium,
        "term": tokens.ink_2,
        "lunar": tokens.ink_3,
    }
    plain = font(
        TEXT_XS, QFont.Weight.Medium if note.tone in ("festival", "holiday") else QFont.Weight.Normal
    )
    painter.setFont(plain)
    painter.setPen(QColor(colours.get(note.tone, tokens.ink_3) if inside else tokens.ink_3))
    said = QFontMetrics(plain).elidedText(note.text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, said)


def _more(painter: QPainter, layout: CellLayout, tokens: Tokens) -> None:
    if not layout.more:
        return
    painter.setFont(font(TEXT_XS, QFont.Weight.DemiBold))
    painter.setPen(QColor(tokens.ink_2))
    painter.drawText(layout.more_rect.adjusted(6, 0, 0, 0), _MIDDLE, tn("calendar", "+%n more", layout.more))


def _lines(painter: QPainter, scene: MonthScene, tokens: Tokens) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QColor(tokens.line))
    grid = scene.grid
    for monday in grid.weeks:
        top = grid.cell(monday).top()
        painter.drawLine(grid.area.left(), top, grid.area.right(), top)
    for column in range(7):
        left = grid.weekday(column).left()
        if column or grid.gutter:
            painter.drawLine(left, grid.area.top(), left, grid.area.bottom())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(grid.area).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_M, RADIUS_M)
