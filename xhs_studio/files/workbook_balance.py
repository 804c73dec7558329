"""The Balance sheet: target and actual mix, formats and weekly time, each with a chart."""

from typing import Any

from xhs_studio.domain.playbook import Plain
from xhs_studio.domain.words import Words
from xhs_studio.files import workbook_words as words
from xhs_studio.files.workbook_styles import (
    BAD,
    BRAND,
    DEEP,
    INK_2,
    INK_3,
    LINE,
    LINE_STRONG,
    STRONG,
    Styles,
    page,
)
from xhs_studio.files.xlsx import Workbook, Worksheet
from xhs_studio.services.export_columns import Frame
from xhs_studio.services.export_summary import Summary

CHART_ROWS = 14
ROW = 18.0  # points
CHART = {"width": 500, "height": 300}


class BalanceSheet:
    """Written at the end, when the sums are known: tables on the left, their charts on the right."""

    def __init__(self, book: Workbook, sheet: Worksheet, styles: Styles, frame: Frame) -> None:
        self._book = book
        self._sheet = sheet
        self._styles = styles
        self._frame = frame
        self._row = 0
        sheet.set_column(0, 0, 18)
        sheet.set_column(1, 4, 10)
        sheet.set_column(5, 5, 2)
        sheet.set_column(6, 13, 10)

    def finish(self, summary: Summary) -> None:
        """Write tables and charts."""
        language = self._frame.language
        name = words.BALANCE.to(language)
        title = f"{self._frame.account.name}  {name}".strip()
        period = words.period_name(self._frame.period, language)
        self._styles.write(self._sheet, self._next(30), 0, title, **self._styles.title())
        self._styles.write(self._sheet, self._next(), 0, period, font_color=INK_2)
        self._mix(summary)
        self._formats(summary)
        self._weeks(summary)
        page(self._sheet, self._styles.font, title, period)
        self._sheet.fit_to_pages(1, 0)

    def _next(self, height: float = ROW) -> int:
        self._sheet.set_row(self._row, height)
        self._row += 1
        return self._row - 1

    def _to(self, text: Words) -> str:
        return text.to(self._frame.language)

    def _heading(self, text: Words, *header: Words) -> int:
        """A section's heading and the headers of its table; gives the first row of the section."""
        self._next(10)
        top = self._next(24)
        for column in range(5):
            shown = "" if column else self._to(text)
            self._styles.write(self._sheet, top, column, shown, **self._styles.heading())
        row = self._next()
        for column, name in enumerate(header):
            align = "right" if column else "left"
            self._styles.write(self._sheet, row, column, self._to(name), align=align, **self._styles.header())
        return top

    def _number(self, row: int, column: int, number: float | None, **look: Any) -> None:
        look = self._styles.body() | look
        if number is None:
            self._styles.write(self._sheet, row, column, "—", align="right", **look)
        else:
            self._sheet.write_number(row, column, number, self._styles.format(**look))

    def _mix(self, summary: Summary) -> None:
        top = self._heading(
            words.BARRIERS, words.NAME, words.TARGET, words.ACTUAL, words.POSTS, words.IN_BALANCE
        )
        first = self._row
        for line in summary.barriers:
            row = self._next()
            facts = self._frame.playbook.barrier(line.barrier)
            name = f"{facts.sign} {self._to(facts.names)}"
            look = self._styles.body()
            self._styles.write(self._sheet, row, 0, name, bold=True, font_color=DEEP[line.barrier], **look)
            self._number(row, 1, line.target / 100, num_format="0%")
            actual = line.count / summary.interactive if summary.interactive else None
            self._number(row, 2, actual, num_format="0%")
            outside = not line.low <= line.count <= line.high
            self._number(row, 3, line.count, **({"font_color": BAD, "bold": True} if outside else {}))
            within = f"{line.low}" if line.low == line.high else f"{line.low}–{line.high}"
            self._styles.write(self._sheet, row, 4, within, align="right", **look)
        note = self._to(words.BALANCE_NOTE).format(n=summary.interactive)
        self._styles.write(self._sheet, self._next(), 0, note, font_size=8, font_color=INK_3)
        rows = (first, first + len(summary.barriers) - 1)
        chart = self._chart("column", words.BARRIERS, words.BARRIERS, words.SHARE_AXIS)
        points = [{"fill": {"color": STRONG[line.barrier]}} for line in summary.barriers]
        chart.add_series(self._series(first - 1, rows, 1, fill={"color": LINE_STRONG}, gap=80))
        chart.add_series(self._series(first - 1, rows, 2, fill={"color": BRAND}, points=points))
        chart.set_y_axis(self._axis(words.SHARE_AXIS, num_format="0%", min=0))
        self._place(chart, top)

    def _formats(self, summary: Summary) -> None:
        top = self._heading(words.FORMATS, words.NAME, words.POSTS)
        first = self._row
        points = []
        for line in summary.formats:
            item = self._frame.playbook.any_format(line.key)
            points.append({"fill": {"color": INK_3 if isinstance(item, Plain) else STRONG[item.barrier]}})
            row = self._next()
            self._styles.write(self._sheet, row, 0, self._to(item.names), **self._styles.body())
            self._number(row, 1, line.count)
        rows = (first, self._row - 1)
        chart = self._chart("bar", words.FORMATS, words.POSTS_AXIS, words.FORMATS)
        chart.add_series(self._series(first - 1, rows, 1, points=points, gap=50))
        chart.set_y_axis(
            self._axis(words.FORMATS, reverse=True, crossing="max") | {"major_gridlines": {"visible": False}}
        )
        chart.set_x_axis(self._axis(words.POSTS_AXIS, num_format="0", min=0, major_unit=_unit(summary)))
        chart.set_legend({"none": True})
        self._place(chart, top)

    def _weeks(self, summary: Summary) -> None:
        top = self._heading(words.EFFORT, words.ISO_WEEK, words.MINUTES, words.LIMIT)
        first = self._row
        for load in summary.weeks:
            row = self._next()
            self._styles.write(self._sheet, row, 0, load.week, **self._styles.body())
            self._number(row, 1, load.minutes, **({"font_color": BAD, "bold": True} if load.over else {}))
            self._number(row, 2, load.limit)
        rows = (first, self._row - 1)
        chart = self._chart("column", words.EFFORT, words.ISO_WEEK, words.MINUTES_AXIS)
        chart.add_series(self._series(first - 1, rows, 1, fill={"color": INK_3}, gap=60))
        limit = self._book.add_chart({"type": "line"})
        limit.add_series(self._series(first - 1, rows, 2, line={"color": BRAND, "width": 1.5}))
        chart.combine(limit)
        chart.set_y_axis(self._axis(words.MINUTES_AXIS, num_format="0", min=0))
        self._place(chart, top)

    def _chart(self, kind: str, title: Words, across: Words, up: Words) -> Any:
        chart = self._book.add_chart({"type": kind})
        font = {"name": self._styles.font, "size": 12, "bold": True}
        chart.set_title({"name": self._to(title), "name_font": font, "overlay": False})
        chart.set_x_axis(self._axis(across))
        chart.set_y_axis(self._axis(up))
        chart.set_legend({"position": "top", "font": {"name": self._styles.font, "size": 9}})
        chart.set_chartarea({"border": {"color": LINE}})
        chart.set_size(CHART)
        return chart

    def _axis(self, name: Words, **more: Any) -> dict[str, Any]:
        font = {"name": self._styles.font, "size": 9, "bold": False, "color": INK_2}
        grid = {"visible": "num_format" in more, "line": {"color": LINE}}
        line = {"color": LINE_STRONG}
        base = {"name": self._to(name), "name_font": font, "num_font": font, "line": line}
        return base | {"major_gridlines": grid} | more

    def _series(self, head: int, rows: tuple[int, int], column: int, **look: Any) -> dict[str, Any]:
        name = self._sheet.get_name()
        return {
            "name": [name, head, column],
            "categories": [name, rows[0], 0, rows[1], 0],
            "values": [name, rows[0], column, rows[1], column],
        } | look

    def _place(self, chart: Any, top: int) -> None:
        """Put a chart beside its table, and leave it the room it needs."""
        self._sheet.insert_chart(top, 6, chart, {"object_position": 3})
        while self._row < top + CHART_ROWS:
            self._next()


def _unit(summary: Summary) -> int:
    """Whole posts between two ticks."""
    return max(1, -(-max(line.count for line in summary.formats) // 8))
