"""The Calendar sheet: one printable grid a month, each on a page of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any

from xhs_studio.domain.almanac import DayMarks
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import monday_of
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.domain.words import Words
from xhs_studio.files import workbook_words as words
from xhs_studio.files.workbook_styles import (
    BAD,
    BRAND,
    DEEP,
    INK,
    INK_2,
    INK_3,
    LINE_STRONG,
    SHADE,
    SOFT,
    STRONG,
    SURFACE_2,
    Properties,
    Styles,
    forget_row,
    page,
)
from xhs_studio.files.workbook_text import cleaned, lines, shortened
from xhs_studio.files.xlsx import Worksheet
from xhs_studio.services.balance import barrier_of
from xhs_studio.services.export import Day
from xhs_studio.services.export_columns import WEEKDAYS, Frame

DAY_WIDTH, WEEK_WIDTH = 122, 32  # pixels: fits across A4 even where a stand-in font makes columns wider
LINE_WIDTH = 17  # half characters of a title in one line of a day
LINE_HEIGHT = 13.5  # points, for the taller Chinese faces
MARK_WIDTH = 15  # half characters beside the number of a day
PAGE_HEIGHT = 500.0  # points of a page that a month may take
TITLE_ROW, HEADER_ROW, DAY_ROW, LEGEND_ROW, LEAST_SPACE = 34, 20, 20, 24, 6
LEAST_SCALE = 0.6
DETAILS = ((5, 6), (5, 4), (5, 3), (5, 2), (4, 2), (3, 2), (3, 1), (2, 1))
"""Most posts of a day and most lines of a title, from generous to frugal: a week takes the first that
lets its month fit a page at the least scale. What is left out is counted, and the Plan sheet has it."""

MARKS = {Status.PUBLISHED: "✓", Status.CLOSED: "✓"}


@dataclass(frozen=True, slots=True)
class _Entry:
    """One line of a day: the title of a post, or a text of its own."""

    text: str
    post: Post | None


class CalendarSheet:
    """Writes a month's grid week by week, top to bottom."""

    def __init__(self, sheet: Worksheet, styles: Styles, frame: Frame) -> None:
        self._sheet = sheet
        self._styles = styles
        self._frame = frame
        self._row = 0
        self._month: date | None = None
        self._height = 0.0
        self._week_least = 0.0
        self._week_most = 0.0
        self._tallest = 0.0
        self._breaks: list[int] = []
        sheet.set_column_pixels(0, 0, WEEK_WIDTH)
        sheet.set_column_pixels(1, 7, DAY_WIDTH)

    def week(self, days: Sequence[Day]) -> None:
        """Write the next days, which lie in one ISO week and one month."""
        month = days[0].date.replace(day=1)
        if month != self._month:
            self._end_month()
            self._begin_month(month)
        by_date = {day.date: day for day in days}
        monday = monday_of(days[0].date)
        dates = [monday + timedelta(days=offset) for offset in range(7)]
        self._day_row(dates, by_date)
        taken = self._post_rows(dates, by_date)
        self._space_row(dates, by_date, max(LEAST_SPACE, self._week_least - taken))

    def finish(self) -> None:
        """End the last month and set up the pages."""
        self._end_month()
        page(
            self._sheet,
            self._styles.font,
            self._frame.account.name or words.CALENDAR.to(self._frame.language),
            words.period_name(self._frame.period, self._frame.language),
            across=True,
        )
        self._sheet.center_horizontally()
        # Programs ignore page breaks where they are told to fit, so the scale is reckoned here.
        self._sheet.set_print_scale(int(100 * PAGE_HEIGHT / max(self._tallest, PAGE_HEIGHT)))
        self._sheet.set_h_pagebreaks(self._breaks)

    def _next_row(self, height: float) -> int:
        row = self._row
        forget_row(self._sheet, row - 2)
        self._sheet.set_row(row, height)
        self._row += 1
        self._height += height
        return row

    def _begin_month(self, month: date) -> None:
        if self._month is not None:
            self._breaks.append(self._row)
        self._month, self._height = month, 0.0
        whole = Period.month(month)
        first, last = max(whole.first, self._frame.period.first), min(whole.last, self._frame.period.last)
        weeks = (monday_of(last) - monday_of(first)).days // 7 + 1
        room = (PAGE_HEIGHT - TITLE_ROW - HEADER_ROW - LEGEND_ROW) / max(weeks, 4)
        self._week_least = room - DAY_ROW
        self._week_most = room / LEAST_SCALE - DAY_ROW - LEAST_SPACE
        name = words.month_name(month, self._frame.language)
        self._styles.write(self._sheet, self._next_row(TITLE_ROW), 0, name, **self._styles.title())
        row = self._next_row(HEADER_ROW)
        look = {"bold": True, "font_color": INK_2, "font_size": 9, "valign": "vcenter", "bottom": 1}
        look |= {"bottom_color": BRAND, "bg_color": SHADE}
        self._styles.write(self._sheet, row, 0, words.WEEK.to(self._frame.language), align="center", **look)
        for column, weekday in enumerate(WEEKDAYS, start=1):
            self._styles.write(self._sheet, row, column, weekday.to(self._frame.language), indent=1, **look)

    def _end_month(self) -> None:
        if self._month is None:
            return
        row = self._next_row(LEGEND_ROW)
        base = self._styles.format(font_size=8, font_color=INK_2, valign="vcenter")
        self._sheet.merge_range(row, 0, row, 7, "", base)
        parts: list[Any] = []
        for facts in self._frame.playbook.barriers:
            text = f"{facts.sign} {facts.names.to(self._frame.language)}   "
            parts += [self._styles.format(font_size=8, bold=True, font_color=DEEP[facts.key]), text]
        parts += [base, words.LEGEND.to(self._frame.language), base]
        self._sheet.write_rich_string(row, 0, *parts)
        self._tallest = max(self._tallest, self._height)

    def _day_row(self, dates: Sequence[date], by_date: dict[date, Day]) -> None:
        row = self._next_row(DAY_ROW)
        week = f"{dates[0].isocalendar().week}"
        look = {"font_size": 8, "font_color": INK_3, "align": "center", "valign": "vcenter"}
        self._styles.write(self._sheet, row, 0, week, **look)
        for column, day in enumerate(dates, start=1):
            known = by_date.get(day)
            base = self._ground(column, known) | {"valign": "vcenter", "indent": 1}
            number = f"{day.day}"
            mark, notable = ("", False) if known is None else self._mark(known.marks)
            if not mark:
                colour = INK if known else INK_3
                self._styles.write(
                    self._sheet, row, column, number, bold=known is not None, font_color=colour, **base
                )
                continue
            faint = self._styles.format(font_size=8, font_color=BAD if notable else INK_3)
            bold = self._styles.format(bold=True)
            cell = self._styles.format(**base)
            self._sheet.write_rich_string(row, column, bold, f"{number}  ", faint, mark, cell)

    def _post_rows(self, dates: Sequence[date], by_date: dict[date, Day]) -> float:
        """One row for the first posts of the days, one for the second, and so on; gives their height."""
        stacks = [by_date[day].posts if day in by_date else () for day in dates]
        for posts, most_lines in DETAILS:
            rows = list(zip_longest(*(self._entries(stack, posts, most_lines) for stack in stacks)))
            heights = [_height(entries) for entries in rows]
            if sum(heights) <= self._week_most:
                break
        for entries, height in zip(rows, heights, strict=True):
            row = self._next_row(height)
            for column, (day, entry) in enumerate(zip(dates, entries, strict=True), start=1):
                if entry is not None and entry.post is not None:
                    self._post(row, column, entry.post, entry.text)
                else:
                    look = self._ground(column, by_date.get(day)) | {"font_size": 8, "font_color": INK_2}
                    text = "" if entry is None else entry.text
                    self._styles.write(self._sheet, row, column, text, indent=1, **look)
        return sum(heights)

    def _entries(self, posts: Sequence[Post], most: int, most_lines: int) -> list[_Entry]:
        """What a day shows: its posts, or the first of them and how many more there are."""
        shown = posts if len(posts) <= most else posts[: most - 1]
        entries = [_Entry(shortened(self._title(post), LINE_WIDTH, most_lines), post) for post in shown]
        if len(shown) < len(posts):
            more = words.MORE.to(self._frame.language).format(n=len(posts) - len(shown))
            entries.append(_Entry(more, None))
        return entries

    def _space_row(self, dates: Sequence[date], by_date: dict[date, Day], height: float) -> None:
        row = self._next_row(height)
        for column, day in enumerate(dates, start=1):
            look = self._ground(column, by_date.get(day)) | {"bottom": 1, "bottom_color": LINE_STRONG}
            self._styles.write(self._sheet, row, column, "", **look)

    def _ground(self, column: int, day: Day | None) -> Properties:
        """Borders and shade of a day's cell: days outside the period and weekends step back."""
        look: Properties = {"left": 1, "left_color": LINE_STRONG}
        if column == 7:
            look |= {"right": 1, "right_color": LINE_STRONG}
        if day is None:
            return look | {"bg_color": SHADE}
        return look | {"bg_color": SURFACE_2} if column >= 6 else look

    def _title(self, post: Post) -> str:
        language = self._frame.language
        title = " ".join(post.title.split()) or words.UNTITLED.to(language)
        return cleaned(title)[0]

    def _post(self, row: int, column: int, post: Post, title: str) -> None:
        barrier = barrier_of(post, self._frame.playbook)
        skipped, suggested = post.status is Status.SKIPPED, post.status is Status.SUGGESTED
        edge = STRONG[barrier] if barrier else INK_3
        base: Properties = {"text_wrap": True, "valign": "vcenter", "align": "left", "indent": 1}
        look = base | {"top": 1, "top_color": "#FFFFFF"}
        look |= {"left": 5, "left_color": edge, "bg_color": SOFT[barrier] if barrier else SHADE}
        if suggested:
            look = base | {"border": 3, "border_color": edge, "left": 8, "left_color": edge}
        elif column == 7:
            look |= {"right": 1, "right_color": LINE_STRONG}
        ink = INK_3 if skipped else DEEP[barrier] if barrier else INK_2
        head = self._styles.format(font_size=8, bold=True, font_color=ink, font_strikeout=skipped)
        text = self._styles.format(font_size=9, font_color=INK_3 if skipped else INK, font_strikeout=skipped)
        self._sheet.write_rich_string(
            row, column, head, f"{self._head(post, barrier)}\n", text, title, self._styles.format(**look)
        )

    def _head(self, post: Post, barrier: Barrier | None) -> str:
        """Time, sign of the barrier, format, and what else the post is."""
        parts = [f"{post.at:%H:%M}"]
        if barrier is not None:
            parts.append(self._frame.playbook.barrier(barrier).sign)
        parts += [self._frame.format_name(post), MARKS.get(post.status, ""), "↻" if post.series else ""]
        return " ".join(part for part in parts if part)

    def _mark(self, marks: DayMarks) -> tuple[str, bool]:
        """What a day is, in few words, and whether it is more than a lunar day."""
        language = self._frame.language
        names = [marks.festival, marks.holiday, marks.term, *marks.marketing]
        name = next((one.to(language) for one in names if one is not None), "")
        work = words.DAY_OFF if marks.holiday else words.WORK_DAY if marks.make_up_workday else None
        if not name and work is None:
            return Words(marks.lunar_en, marks.lunar).to(language), False
        text = name if work is None else f"{name} {work.to(language)}".strip()
        return shortened(text, int(MARK_WIDTH * self._styles.spread), 1), True


def _height(entries: Sequence[_Entry | None]) -> float:
    """Points that the entries of one row need."""
    counts = [0 if entry is None else lines(entry.text, LINE_WIDTH) + bool(entry.post) for entry in entries]
    return LINE_HEIGHT * max(counts) + 5
