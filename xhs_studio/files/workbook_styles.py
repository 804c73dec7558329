"""How a workbook looks: its colours, its type, and the cell formats made of them."""

from typing import Any

from xhs_studio.domain.vocabulary import Barrier
from xhs_studio.files.workbook_text import cleaned, like_formula
from xhs_studio.files.xlsx import Format, Workbook, Worksheet

INK, INK_2, INK_3 = "#1F1F24", "#5D5D68", "#93939F"
LINE, LINE_STRONG = "#E8E8EC", "#D5D5DC"
SURFACE_2, SHADE = "#FAFAFB", "#F6F6F8"
BRAND, BRAND_SOFT = "#FF2442", "#FFECEF"
BAD = "#CE2C31"

STRONG = {Barrier.LOW: "#12A594", Barrier.MEDIUM: "#E08A00", Barrier.HIGH: "#7857D6"}
SOFT = {Barrier.LOW: "#E3F6F3", Barrier.MEDIUM: "#FFF3DD", Barrier.HIGH: "#EFEAFC"}
# Text needs more contrast on paper than a bar or an edge: the strong colours, darkened.
DEEP = {Barrier.LOW: "#0B6B60", Barrier.MEDIUM: "#8A5200", Barrier.HIGH: "#5533B5"}

Properties = dict[str, Any]

DEFAULT_TYPE: Properties = {"font_name": "Arial", "font_size": 10, "font_scheme": False}
"""Spreadsheets count a column's width in digits of this type: one that has a twin of equal measures
on every system keeps the columns as wide as they are meant."""


class Styles:
    """Cell formats of one workbook, each made once."""

    def __init__(self, book: Workbook, language: str) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}
        chinese = language.startswith("zh")
        self.font = "Microsoft YaHei" if chinese else "Arial"
        self.spread = 1.0 if chinese else 1.2
        """Half characters of text in the width of a digit: English runs narrower than its digits."""
        self.line = 12.5 if chinese else 11.0
        """Height in points of a line of 9 points: Chinese faces are taller."""

    def format(self, **properties: Any) -> Format:
        """The format with these properties, on top of the workbook's type."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base: Properties = {"font_name": self.font, "font_size": 10, "font_color": INK}
            self._made[key] = self._book.add_format(base | properties)
        return self._made[key]

    def bare(self, **properties: Any) -> Format:
        """A format of these properties alone, to be laid over another by a condition."""
        return self._book.add_format(properties)

    def write(self, sheet: Worksheet, row: int, column: int, text: str, **properties: Any) -> None:
        """Write a text as text, whatever it looks like; an empty one as an empty cell."""
        text, _ = cleaned(text)
        if not text:
            sheet.write_blank(row, column, None, self.format(**properties))
            return
        if like_formula(text):
            # Without the prefix the cell would turn into a formula as soon as someone edits it.
            properties["quote_prefix"] = True
        look = self.format(**properties)
        if text.startswith("<r>") and text.endswith("</r>"):
            # XlsxWriter would take such a string for the inside of a rich one, and write it unescaped.
            sheet.write_rich_string(row, column, text[0], text[1], text[2:], look)
        else:
            sheet.write_string(row, column, text, look)

    def title(self) -> Properties:
        """Properties of a sheet's title."""
        return {"bold": True, "font_size": 16, "valign": "vcenter"}

    def heading(self) -> Properties:
        """Properties of a section's heading."""
        return {"bold": True, "font_size": 12, "valign": "vcenter", "bottom": 2, "bottom_color": BRAND}

    def header(self) -> Properties:
        """Properties of a column's header."""
        return {
            "bold": True,
            "font_color": INK_2,
            "bg_color": BRAND_SOFT,
            "valign": "vcenter",
            "bottom": 1,
            "bottom_color": BRAND,
        }

    def body(self) -> Properties:
        """Properties of a table's cell."""
        return {"valign": "vcenter", "text_wrap": True, "bottom": 1, "bottom_color": LINE}


A3, A4 = 8, 9


def forget_row(sheet: Worksheet, row: int) -> None:
    """Drop what the sheet still knows of a row that is on the disk already.

    XlsxWriter keeps the height of every row to the end, which would grow with their number; it is
    only needed to place pictures and charts.
    """
    sheet.row_info.pop(row, None)
    sheet.row_sizes.pop(row, None)


def page(sheet: Worksheet, font: str, name: str, dates: str, paper: int = A4, across: bool = False) -> None:
    """Calm margins, `name` and `dates` above and the page number below; `across` is landscape."""
    sheet.set_paper(paper)
    if across:
        sheet.set_landscape()
    sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.5)
    plain, faint = f'&"{font},Regular"&9', "&K5D5D68"
    name = cleaned(name)[0][:60].replace("&", "&&")  # a header holds 255 characters
    sheet.set_header(f"&L{plain}{faint}{name}&R{plain}{faint}{dates}", {"margin": 0.3})
    sheet.set_footer(f"&R{plain}{faint}&P / &N", {"margin": 0.25})
    sheet.hide_gridlines(2)
