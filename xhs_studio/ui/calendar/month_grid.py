"""Where everything lies in the month grid: weeks, cells and the chips in them. Geometry only."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import monday_of

HEADER, DAY_ROW, CHIP_GAP, CELL_PAD, MORE = 28, 24, 3, 4, 16
"""Logical pixels: weekday row, day-number row, gap between chips, padding of a cell, the "+N more" row."""

Measure = Callable[[Post, int, int], int]
"""Height of a post's chip at a width with so many title lines, all in logical pixels."""


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A chip in its cell, with the number of title lines it is given."""

    post: Post
    rect: QRect
    lines: int


@dataclass(frozen=True, slots=True)
class CellLayout:
    """What fits a cell: its chips, and how many more there are."""

    chips: tuple[PlacedChip, ...]
    more: int
    more_rect: QRect


class MonthGrid:
    """The weeks that show a month, Monday first, filling a rectangle."""

    def __init__(self, month: date, area: QRect, gutter: int) -> None:
        first, last = Period.month(month).first, Period.month(month).last
        self.month = Period(first, last)
        start = monday_of(first)
        self.weeks = [start + timedelta(weeks=n) for n in range((last - start).days // 7 + 1)]
        self.area = area
        self.gutter = gutter

    @property
    def shown(self) -> Period:
        """First and last day on screen, neighbours of the month included."""
        return Period(self.weeks[0], self.weeks[-1] + timedelta(days=6))

    def cell(self, day: date) -> QRect:
        """Rectangle of a day that is shown."""
        index = (day - self.weeks[0]).days
        row, column = divmod(index, 7)
        left, right = self._column(column), self._column(column + 1)
        top, bottom = self._row(row), self._row(row + 1)
        return QRect(left, top, right - left, bottom - top)

    def week(self, row: int) -> QRect:
        """Rectangle of the gutter beside a week."""
        top, bottom = self._row(row), self._row(row + 1)
        return QRect(self.area.left(), top, self.gutter, bottom - top)

    def weekday(self, column: int) -> QRect:
        """Rectangle of a weekday's name."""
        left, right = self._column(column), self._column(column + 1)
        return QRect(left, self.area.top(), right - left, HEADER)

    def day_at(self, spot: QPoint) -> date | None:
        """The day at a place, or None."""
        for row in range(len(self.weeks)):
            for column in range(7):
                day = self.weeks[row] + timedelta(days=column)
                if self.cell(day).contains(spot):
                    return day
        return None

    def _column(self, column: int) -> int:
        left = self.area.left() + self.gutter
        return left + (self.area.right() + 1 - left) * column // 7

    def _row(self, row: int) -> int:
        top = self.area.top() + HEADER
        return top + (self.area.bottom() + 1 - top) * row // len(self.weeks)


def fill_cell(cell: QRect, posts: Sequence[Post], measure: Measure) -> CellLayout:
    """Place a day's chips with as many title lines, at most three, as let all fit; else count the rest."""
    left, width = cell.left() + CELL_PAD, cell.width() - 2 * CELL_PAD
    top, room = cell.top() + DAY_ROW, cell.height() - DAY_ROW - CELL_PAD
    for lines in (3, 2, 1, 0):
        heights = [measure(post, width, lines) for post in posts]
        if sum(heights) + CHIP_GAP * (len(posts) - 1) <= room:
            return CellLayout(_stacked(posts, heights, left, top, width, lines), 0, QRect())
    fitting, used = 0, 0
    while fitting < len(posts) and used + heights[fitting] + CHIP_GAP + MORE <= room:
        used += heights[fitting] + CHIP_GAP
        fitting += 1
    chips = _stacked(posts[:fitting], heights, left, top, width, 0)
    return CellLayout(chips, len(posts) - fitting, QRect(left, top + used, width, MORE))


def _stacked(
    posts: Sequence[Post], heights: Sequence[int], left: int, top: int, width: int, lines: int
) -> tuple[PlacedChip, ...]:
    placed, y = [], top
    for post, height in zip(posts, heights, strict=False):
        placed.append(PlacedChip(post, QRect(left, y, width, height), lines))
        y += height + CHIP_GAP
    return tuple(placed)
