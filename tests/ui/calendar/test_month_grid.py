"""Where days and chips lie in the month."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from tests.kit.builders import a_post
from xhs_studio.domain.post import Post
from xhs_studio.ui.calendar.month_grid import MonthGrid, fill_cell

AREA = QRect(0, 0, 859, 802)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 1))


@pytest.mark.parametrize(
    ("month", "weeks"), [(date(2027, 2, 1), 4), (date(2026, 12, 1), 5), (date(2026, 11, 1), 6)]
)
def test_a_month_takes_the_weeks_it_needs(month: date, weeks: int) -> None:
    assert len(MonthGrid(month, AREA, 30).weeks) == weeks


@given(DAYS, st.integers(300, 1600), st.integers(250, 1000), st.sampled_from([0, 30]))
def test_days_tile_the_grid_monday_first(day: date, width: int, height: int, gutter: int) -> None:
    grid = MonthGrid(day, QRect(0, 0, width, height), gutter)
    assert grid.shown.first.weekday() == 0
    assert (grid.shown.last - grid.shown.first).days + 1 == 7 * len(grid.weeks)
    assert day in grid.shown
    area = 0
    for shown in grid.shown.days():
        cell = grid.cell(shown)
        assert grid.day_at(cell.center()) == shown
        assert grid.day_at(cell.topLeft()) == shown
        area += cell.width() * cell.height()
    first, last = grid.cell(grid.shown.first), grid.cell(grid.shown.last)
    whole = first.united(last)
    assert area == whole.width() * whole.height()
    assert whole.right() == grid.area.right()
    assert whole.bottom() == grid.area.bottom()


def test_the_gutter_and_the_head_are_no_day() -> None:
    grid = MonthGrid(date(2026, 12, 1), AREA, 30)
    assert grid.day_at(grid.week(0).center()) is None
    assert grid.day_at(grid.weekday(3).center()) is None


def _measure(post: Post, width: int, lines: int) -> int:
    return 24 + 15 * min(lines, 1 + len(post.title) // 8)


@given(st.lists(st.text(alphabet="a", max_size=30), max_size=12), st.integers(60, 250))
def test_chips_lie_in_their_cell_and_none_is_cut(titles: list[str], height: int) -> None:
    cell = QRect(10, 20, 118, height)
    posts = [a_post(title=title, at="2026-12-01 20:00") for title in titles]
    layout = fill_cell(cell, posts, _measure)
    assert len(layout.chips) + layout.more == len(posts)
    assert [chip.post for chip in layout.chips] == posts[: len(layout.chips)]
    bottom = cell.top()
    for chip in layout.chips:
        assert cell.contains(chip.rect)
        assert chip.rect.top() > bottom
        assert chip.rect.height() == _measure(chip.post, chip.rect.width(), chip.lines)
        bottom = chip.rect.bottom()
    if layout.more and height > 70:
        assert cell.contains(layout.more_rect)
        assert layout.more_rect.top() > bottom


def test_titles_give_way_before_posts_do() -> None:
    posts = [a_post(title="a" * 30, at="2026-12-01 20:00") for _ in range(4)]
    lines = [
        fill_cell(QRect(0, 0, 118, height), posts, _measure).chips[0].lines for height in (330, 260, 200, 150)
    ]
    assert lines == [3, 2, 1, 0]
    assert fill_cell(QRect(0, 0, 118, 150), posts, _measure).more == 0


def test_the_next_month_begins_where_this_one_ends() -> None:
    december = MonthGrid(date(2026, 12, 1), AREA, 0)
    assert december.shown.first == date(2026, 11, 30)
    assert december.shown.last == date(2027, 1, 3)
    assert december.month.last + timedelta(days=1) == date(2027, 1, 1)
