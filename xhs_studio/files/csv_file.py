"""Writes an export as CSV: every cell quoted, with the mark by which spreadsheets know UTF-8."""

import csv
from collections.abc import Iterator, Sequence
from datetime import date, time

from xhs_studio.files.workbook_text import like_formula
from xhs_studio.services.export import Altered, Day
from xhs_studio.services.export_columns import COLUMNS, Cell, Frame, row
from xhs_studio.services.export_summary import Summary
from xhs_studio.services.export_target import Sink

GUARD = "'"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def guard(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet might run it as a formula.

    A text that looks guarded already gets one more, so that `unguard(guard(text)) == text` for any text.
    """
    return GUARD + text if like_formula(text.lstrip(GUARD)) else text


def unguard(text: str) -> str:
    """The text as it was before `guard`."""
    return text[1:] if text.startswith(GUARD) and like_formula(text.lstrip(GUARD)) else text


class CsvWriter:
    """Fulfils the export's `Writer` for `.csv`: the columns of the Plan sheet, dates as 2026-12-01.

    Texts stand as they are, control characters and line ends included.
    """

    def __init__(self, sink: Sink, frame: Frame) -> None:
        self._sink = sink
        self._frame = frame
        sink.write(BYTE_ORDER_MARK)
        self._rows = csv.writer(_Encoder(sink), quoting=csv.QUOTE_ALL)
        self._rows.writerow([column.names.to(frame.language) for column in COLUMNS])

    def week(self, days: Sequence[Day]) -> None:
        """Write a row for each post."""
        for day in days:
            for post in day.posts:
                self._rows.writerow([_text(cell) for cell in row(post, self._frame)])

    def finish(self, summary: Summary) -> None:
        """Nothing follows the last row: a CSV file has one table."""

    def altered(self) -> Iterator[Altered]:
        """No text is ever altered."""
        return iter(())

    def close(self) -> None:
        """Nothing is held but the sink, which is its owner's."""


class _Encoder:
    """What the csv module writes to."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, text: str) -> int:
        return self._sink.write(text.encode("utf-8"))


def _text(cell: Cell) -> str:
    if isinstance(cell, time):
        return f"{cell:%H:%M}"
    if isinstance(cell, date):
        return cell.isoformat()
    return guard(cell) if isinstance(cell, str) else "" if cell is None else str(cell)
