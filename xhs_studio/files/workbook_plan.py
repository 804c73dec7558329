"""The Plan sheet: one row a post, to be sorted, filtered and filled in."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.files import workbook_words as words
from xhs_studio.files.workbook_styles import A3, DEEP, INK_3, SOFT, Properties, Styles, forget_row, page
from xhs_studio.files.workbook_text import Texts, display_width, lines
from xhs_studio.files.xlsx import Worksheet, xl_col_to_name
from xhs_studio.services.export_columns import COLUMNS, STATUSES, Cell, Column, Frame, Kind, row

WIDEST = {"title": 26, "body": 60, "why": 32, "tags": 20, "poll_options": 18, "series": 16, "topic": 12}
"""Greatest width of a column of long text in digits, where it is not 24."""

SPARE_ROWS = 200
"""Empty rows below the plan that already have lists and colours, for what the creator adds."""

ROW, TALLEST = 21.0, 409.0
"""Points: a row of one line, and the tallest row spreadsheets show."""

FIT = 1.08
"""Half characters of text, which is set a little smaller, in the width of one digit."""

_FORMATS = {Kind.DATE: "yyyy-mm-dd", Kind.TIME: "hh:mm", Kind.NUMBER: "0"}
_INDEX = {column.key: index for index, column in enumerate(COLUMNS)}


class PlanSheet:
    """Writes the rows as they come; lists, colours and widths follow once all are known.

    `lists` gives for each column of choices the range of its words on the Guide sheet.
    """

    def __init__(
        self, sheet: Worksheet, styles: Styles, texts: Texts, frame: Frame, lists: Mapping[str, str]
    ) -> None:
        self._sheet = sheet
        self._styles = styles
        self._texts = texts
        self._frame = frame
        self._lists = lists
        self._row = 0
        self._names = [column.names.to(frame.language) for column in COLUMNS]
        self._longest = [0] * len(COLUMNS)
        sheet.set_default_row(ROW)
        sheet.set_row(0, 24)
        for index, name in enumerate(self._names):
            styles.write(sheet, 0, index, name, **styles.header() | {"align": "left", "indent": 1})
        sheet.freeze_panes(1, 3)

    def add(self, posts: Sequence[Post]) -> None:
        """Write the next posts. UserError where a text is too long for a cell."""
        for post in posts:
            self._row += 1
            cells = row(post, self._frame)
            self._make_room(cells)
            for index, (column, cell) in enumerate(zip(COLUMNS, cells, strict=True)):
                self._write(index, column, cell, post)

    def finish(self) -> None:
        """Lists, colours, filter, widths and the page."""
        last = self._row + SPARE_ROWS
        self._sheet.autofilter(0, 0, max(self._row, 1), len(COLUMNS) - 1)
        for key, source in self._lists.items():
            self._sheet.data_validation(1, _INDEX[key], last, _INDEX[key], self._choice(source))
        self._colour(last)
        for index, column in enumerate(COLUMNS):
            look = self._styles.format(**self._look(column) | {"bottom": 0})
            self._sheet.set_column(index, index, self._width(index, column), look)
        page(
            self._sheet,
            self._styles.font,
            f"{self._frame.account.name}  {words.PLAN.to(self._frame.language)}".strip(),
            words.period_name(self._frame.period, self._frame.language),
            paper=A3,  # nineteen columns are too many to read on A4
            across=True,
        )
        self._sheet.repeat_rows(0)
        self._sheet.fit_to_pages(1, 0)

    def _make_room(self, cells: Sequence[Cell]) -> None:
        """Give a row whose text takes more than a line the height it needs."""
        forget_row(self._sheet, self._row - 2)  # the last one is written out when this one begins
        fit = FIT * self._styles.spread
        count = max(
            lines(cell, int((_widest(column) - 2) * fit))
            for column, cell in zip(COLUMNS, cells, strict=True)
            if column.kind is Kind.LONG and isinstance(cell, str)
        )
        if count > 1:
            self._sheet.set_row(self._row, min(self._styles.line * count + 8, TALLEST))

    def _write(self, index: int, column: Column, cell: Cell, post: Post) -> None:
        look = self._look(column)
        if isinstance(cell, (date, time)):
            value = cell if isinstance(cell, time) else datetime.combine(cell, time())
            self._sheet.write_datetime(self._row, index, value, self._styles.format(**look))
        elif isinstance(cell, int):
            self._sheet.write_number(self._row, index, cell, self._styles.format(**look))
        else:
            text = self._texts.look(cell or "", post.title or post.id, self._names[index])
            self._styles.write(self._sheet, self._row, index, text, **look)
            self._longest[index] = max([self._longest[index], *map(display_width, text.split("\n"))])

    def _look(self, column: Column) -> Properties:
        look = self._styles.body() | {"align": "left", "indent": 1, "font_size": 9}
        if column.kind in _FORMATS:
            look |= {"num_format": _FORMATS[column.kind]}
        if column.kind is not Kind.LONG:
            look["text_wrap"] = False
        if column.key == "title":
            look["bold"] = True
        return look

    def _choice(self, source: str) -> dict[str, object]:
        return {
            "validate": "list",
            "source": source,
            "error_type": "warning",
            "error_title": words.NOT_IN_LIST.to(self._frame.language),
            "error_message": words.USE_LIST.to(self._frame.language),
        }

    def _colour(self, last: int) -> None:
        """Barrier and format take the barrier's colour; what is out or skipped steps back."""
        language, book = self._frame.language, self._frame.playbook
        first, barrier, status = _INDEX["format"], _INDEX["barrier"], _INDEX["status"]
        for key in Barrier:
            look = {
                "type": "formula",
                "criteria": f'=${xl_col_to_name(barrier)}2="{book.barrier(key).names.to(language)}"',
            }
            look |= {"format": self._styles.bare(font_color=DEEP[key], bg_color=SOFT[key])}
            self._sheet.conditional_format(1, first, last, barrier, look)
        for key_, properties in (
            (Status.SUGGESTED, {"italic": True}),
            (Status.CLOSED, {"font_color": INK_3}),
            (Status.PUBLISHED, {"font_color": INK_3}),
            (Status.SKIPPED, {"font_color": INK_3, "font_strikeout": True}),
        ):
            look = {
                "type": "formula",
                "criteria": f'=${xl_col_to_name(status)}2="{STATUSES[key_].names.to(language)}"',
            }
            look |= {"format": self._styles.bare(**properties)}
            self._sheet.conditional_format(1, status, last, status, look)

    def _width(self, index: int, column: Column) -> float:
        head = display_width(self._names[index]) + 4  # room for the filter's arrow
        if column.kind is Kind.DATE:
            return max(head, 12)
        if column.kind is not Kind.LONG:
            return max(head, self._longest[index] + 3)
        return max(head, min(self._longest[index] + 3, _widest(column)))


def _widest(column: Column) -> int:
    return WIDEST.get(column.key, 24)
