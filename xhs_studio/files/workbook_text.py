"""Text on its way into a workbook: what a cell can hold, what must be told, how much room it takes."""

import re
import unicodedata
from collections.abc import Iterator

from xhs_studio.domain.errors import UserError
from xhs_studio.services.export import Altered

CELL_LIMIT = 32_767
"""Characters a cell holds, counted in UTF-16 units as spreadsheets do."""

_TOLD_AT_MOST = 100
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_FORMULA_STARTS = frozenset("=+-@\t\r\n＝＋－＠")


def like_formula(text: str) -> bool:
    """Whether a spreadsheet might take the text for a formula when it is typed or pasted."""
    return text[:1] in _FORMULA_STARTS


def display_width(text: str) -> int:
    """Width in half characters: a Chinese character takes two, a combining mark none.

    Signs that are wide in Chinese type and narrow elsewhere, such as …, are taken for wide.
    """
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WFA" else 1
        for char in text
    )


def lines(text: str, width: int) -> int:
    """About how many lines a text takes when wrapped at `width` half characters."""
    return sum(_wrapped(line, width) for line in text.split("\n"))


def shortened(text: str, width: int, most: int) -> str:
    """The text, ended by … where it would take more than `most` lines of `width` half characters."""
    if lines(text, width) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if lines(f"{text[:middle]}…", width) <= most else (low, middle - 1)
    return f"{text[:low].rstrip()}…"


def _wrapped(line: str, width: int) -> int:
    """Lines of one paragraph: it breaks at spaces and beside Chinese characters."""
    count, used = 1, 0
    for piece in re.findall(r"[!-ɏ]+|\s|.", line, re.DOTALL):
        size = display_width(piece)
        if used + size <= width:
            used += size
        elif piece.isspace():
            used = width
        else:
            extra, used = divmod(size, width)
            count += 1 + extra - (extra > 0 and used == 0)
    return count


def cleaned(text: str) -> tuple[str, int]:
    """The text as a workbook can show it, and how many of its characters had to be replaced.

    Control characters, halves of a surrogate pair and the like become a visible sign: `␇` for BEL, `�`
    where there is none. Ends of lines become LF.
    """
    if text.isprintable():
        return text, 0
    return _UNWRITABLE.subn(_sign, text.replace("\r\n", "\n").replace("\r", "\n"))


class Texts:
    """Looks at what the posts say on its way into cells, and remembers what had to be replaced."""

    def __init__(self) -> None:
        self._altered: list[Altered] = []

    def look(self, text: str, title: str, column: str) -> str:
        """The text, cleaned; `title` and `column` say whose it is. UserError where a cell cannot hold it."""
        text, replaced = cleaned(text)
        if replaced and len(self._altered) < _TOLD_AT_MOST:
            self._altered.append(Altered(cleaned(title)[0], column, replaced))
        size = len(text) + sum(char > "\uffff" for char in text)
        if size > CELL_LIMIT:
            raise UserError("export_too_long", title=title[:40], n=size, column=column, limit=CELL_LIMIT)
        return text

    def altered(self) -> Iterator[Altered]:
        """The texts in which characters were replaced, the first hundred of them."""
        return iter(self._altered)


def _sign(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"
