"""Writes an export as a workbook: Plan, Calendar, Balance and Guide."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from tempfile import TemporaryDirectory

from xhs_studio.files import workbook_words as words
from xhs_studio.files.workbook_balance import BalanceSheet
from xhs_studio.files.workbook_calendar import CalendarSheet
from xhs_studio.files.workbook_guide import GuideSheet
from xhs_studio.files.workbook_plan import PlanSheet
from xhs_studio.files.workbook_styles import DEFAULT_TYPE, Styles
from xhs_studio.files.workbook_text import Texts
from xhs_studio.files.xlsx import FileCreateError, Workbook
from xhs_studio.services.export import Altered, Day
from xhs_studio.services.export_columns import Frame
from xhs_studio.services.export_summary import Summary
from xhs_studio.services.export_target import Sink


class WorkbookWriter:
    """Fulfils the export's `Writer` for `.xlsx`.

    XlsxWriter's constant memory mode keeps one row of each sheet and puts finished ones into a
    folder of ours, so that nothing stays behind when an export ends early.
    """

    def __init__(self, sink: Sink, frame: Frame) -> None:
        self._folder = TemporaryDirectory(prefix="xhs-studio-", ignore_cleanup_errors=True)
        options = {
            "constant_memory": True,
            "tmpdir": self._folder.name,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
            "default_format_properties": DEFAULT_TYPE,
        }
        self._book = Workbook(sink, options)
        self._texts = Texts()
        try:
            self._begin(frame)
        except BaseException:
            self.close()
            raise

    def _begin(self, frame: Frame) -> None:
        styles = Styles(self._book, frame.language)
        plan, calendar, balance, guide = (
            self._book.add_worksheet(name.to(frame.language))
            for name in (words.PLAN, words.CALENDAR, words.BALANCE, words.GUIDE)
        )
        lists = GuideSheet(guide, styles, frame).lists
        self._plan = PlanSheet(plan, styles, self._texts, frame, lists)
        self._calendar = CalendarSheet(calendar, styles, frame)
        self._balance = BalanceSheet(self._book, balance, styles, frame)
        self._book.set_properties(
            {
                "title": words.period_name(frame.period, frame.language),
                "created": frame.made.replace(tzinfo=None),
            }
        )

    def week(self, days: Sequence[Day]) -> None:
        """Write the next days to the Plan and the Calendar."""
        for day in days:
            self._plan.add(day.posts)
        self._calendar.week(days)

    def finish(self, summary: Summary) -> None:
        """Write the Balance and put the file together. Raises OSError."""
        self._plan.finish()
        self._calendar.finish()
        self._balance.finish(summary)
        try:
            self._book.close()
        except FileCreateError as error:
            raise error.args[0] from None

    def altered(self) -> Iterator[Altered]:
        """Texts in which characters were replaced."""
        return self._texts.altered()

    def close(self) -> None:
        """Close and remove what is on the disk beside the file."""
        for sheet in self._book.worksheets():
            with suppress(OSError):  # what a full disk did not take is not wanted any more
                sheet._opt_close()
        self._folder.cleanup()
