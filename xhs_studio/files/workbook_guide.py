"""The Guide sheet: what every column and word means; its lists feed the drop-downs of the Plan sheet."""

from collections.abc import Iterable, Sequence

from xhs_studio.domain.words import Words
from xhs_studio.files import workbook_words as words
from xhs_studio.files.workbook_styles import INK_2, Styles, page
from xhs_studio.files.workbook_text import lines
from xhs_studio.files.xlsx import Worksheet, quote_sheetname
from xhs_studio.services.export_columns import COLUMNS, STATUSES, Frame

WIDTHS = (18, 17, 36, 48)
LINE = 15.0  # points


class GuideSheet:
    """Written at once: nothing of it depends on the posts. `lists` are ranges by key of the column."""

    def __init__(self, sheet: Worksheet, styles: Styles, frame: Frame) -> None:
        self._sheet = sheet
        self._styles = styles
        self._frame = frame
        self._row = 0
        self.lists: dict[str, str] = {}
        for index, width in enumerate(WIDTHS):
            sheet.set_column(index, index, width)
        self._introduction()
        self._vocabulary()
        self._table(
            words.COLUMNS,
            (words.NAME, words.MEANING),
            ((self._to(column.names), self._to(column.meaning)) for column in COLUMNS),
        )
        name = words.GUIDE.to(frame.language)
        page(sheet, styles.font, f"{frame.account.name}  {name}".strip(), self._period())
        sheet.fit_to_pages(1, 0)

    def _to(self, text: Words) -> str:
        return text.to(self._frame.language)

    def _period(self) -> str:
        return words.period_name(self._frame.period, self._frame.language)

    def _introduction(self) -> None:
        self._line((self._frame.account.name or self._to(words.GUIDE)), 30, **self._styles.title())
        self._line(self._period(), 20, font_size=11, font_color=INK_2)
        self._heading(words.HOW_TO)
        for number, step in enumerate(words.STEPS, start=1):
            self._line(f"{number}.  {self._to(step)}", 17, valign="vcenter")
        made = self._frame.made
        day = words.day_name(made.date(), self._frame.language)
        text = self._to(words.MADE).format(date=day, time=f"{made:%H:%M}")
        self._line(text, 17, valign="vcenter", font_color=INK_2)

    def _vocabulary(self) -> None:
        book = self._frame.playbook
        share = self._to(words.WHO_SHARE)
        self._table(
            words.BARRIERS,
            (words.NAME, words.SIGN, words.ASKS, words.WHO),
            (
                (
                    self._to(facts.names),
                    facts.sign,
                    self._to(facts.asks),
                    share.format(low=round(facts.share_low * 100), high=round(facts.share_high * 100)),
                )
                for facts in book.barriers
            ),
            "barrier",
        )
        formats = [
            (
                self._to(item.names),
                self._to(book.barrier(item.barrier).names),
                self._to(item.best_for),
                self._to(item.how),
            )
            for item in book.formats
        ]
        plain = (self._to(book.plain.names), "", self._to(book.plain.best_for), self._to(book.plain.how))
        header = (words.NAME, words.BARRIER, words.BEST_FOR, words.HOW)
        self._table(words.FORMATS, header, [*formats, plain], "format")
        self._table(
            words.STATUSES,
            (words.NAME, words.MEANING),
            ((self._to(facts.names), self._to(facts.words)) for facts in STATUSES.values()),
            "status",
        )
        self._sheet.set_h_pagebreaks([self._row])
        self._table(
            words.GOALS,
            (words.NAME, words.MEANING),
            ((self._to(goal.names), self._to(goal.words)) for goal in book.goals),
            "goal",
        )

    def _line(self, text: str, height: float, **look: object) -> None:
        self._sheet.set_row(self._row, height)
        self._styles.write(self._sheet, self._row, 0, text, **look)
        self._row += 1

    def _heading(self, text: Words) -> None:
        self._row += 1
        self._sheet.set_row(self._row, 24)
        for column in range(len(WIDTHS)):
            shown = "" if column else self._to(text)
            self._styles.write(self._sheet, self._row, column, shown, **self._styles.heading())
        self._row += 1

    def _table(
        self, title: Words, header: Sequence[Words], rows: Iterable[Sequence[str]], key: str = ""
    ) -> None:
        """A heading and a table; the names in its first column become the list `key`.

        A table of two columns has its second one spread over the rest of the width.
        """
        self._heading(title)
        self._cells([self._to(text) for text in header], header=True)
        first = self._row
        for row in rows:
            self._cells(row)
        if key:
            sheet = quote_sheetname(self._to(words.GUIDE))
            self.lists[key] = f"={sheet}!$A${first + 1}:$A${self._row}"

    def _cells(self, texts: Sequence[str], header: bool = False) -> None:
        look = self._styles.header() if header else self._styles.body()
        widths = WIDTHS if len(texts) == len(WIDTHS) else (WIDTHS[0], sum(WIDTHS[1:]))
        count = max(
            lines(text, int((width - 1) * self._styles.spread))
            for text, width in zip(texts, widths, strict=True)
        )
        self._sheet.set_row(self._row, LINE * count + 4)
        for column, text in enumerate(texts):
            properties = look if header else look | {"bold": column == 0}
            if len(texts) < len(WIDTHS) and column == 1:
                merged = self._styles.format(**properties)
                self._sheet.merge_range(self._row, 1, self._row, len(WIDTHS) - 1, "", merged)
            self._styles.write(self._sheet, self._row, column, text, **properties)
        self._row += 1
