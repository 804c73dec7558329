"""Paints the rows of the list: quiet text, the chip's signs and colours, days set apart by a line."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.balance import barrier_of
from xhs_studio.ui import icons
from xhs_studio.ui.calendar.chip import draw_barrier, status_sign
from xhs_studio.ui.calendar.list_model import COLUMNS, PostTable, Row
from xhs_studio.ui.context import Ui
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TEXT
from xhs_studio.ui.words import status_text

ROW, PAD, SIGN, SLACK = 36, 10, 14, 2
"""Logical pixels: height of a row, padding of a cell, edge of a sign, and for rounded widths of text."""

LEAST_WORD, LEAST_SENTENCE = 26, 90
"""Widths in logical pixels under which cut words say nothing, and their sign stands alone."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """One cell at a time; it paints only, nothing is edited in place."""

    def __init__(self, ui: Ui, table: PostTable, view: QWidget) -> None:
        super().__init__(view)
        self._ui = ui
        self._table = table
        self._view = view
        self._plain = font(TEXT)
        self._strong = font(TEXT, QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._strong)
        self.today = ui.studio.clock().astimezone(ui.studio.store.account().zone).date()

    def room_for(self, text: str, column: str) -> int:
        """Width in logical pixels that a cell needs to show a text whole."""
        lock = SIGN + 6 if column == "status" else 0
        return self._metrics.horizontalAdvance(text) + 2 * PAD + SLACK + _sign_room(column) + lock

    def shown(self, row: Row, column: str) -> str:
        """What a cell shows of its text: a lock and a day told already are signs, not words."""
        if column == "status":
            return status_text(row.post.status)
        if column == "date" and not row.first:
            return ""
        return self._table.text(row, column)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row, column = self._table.row(index.row()), COLUMNS[index.column()]
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, row, index.row(), bool(state & QStyle.StateFlag.State_Selected), column)
        room = box.adjusted(PAD, 0, -PAD, 0)
        self._sign(painter, room, row, column)
        room.setLeft(room.left() + _sign_room(column))
        if room.width() > (LEAST_SENTENCE if column == "marks" else LEAST_WORD):
            self._text(painter, room, row, column, self.shown(row, column))
        if column == "status" and row.post.locked:
            self._icon(painter, "lock", self._ui.theme.tokens.ink_2, box.right() - PAD - SIGN, room)
        painter.restore()

    def _ground(
        self, painter: QPainter, box: QRect, row: Row, number: int, selected: bool, column: str
    ) -> None:
        tokens = self._ui.theme.tokens
        if selected:
            painter.fillRect(box, QColor(tokens.brand_soft))
            if column == COLUMNS[0]:
                painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.focus))
        if row.first and number:
            painter.setPen(QColor(tokens.line))
            painter.drawLine(box.left(), box.top(), box.right(), box.top())

    def _sign(self, painter: QPainter, room: QRect, row: Row, column: str) -> None:
        tokens, post = self._ui.theme.tokens, row.post
        barrier = barrier_of(post, self._ui.studio.playbook)
        sign: tuple[str, str] | None = None
        if column == "barrier":
            strong = tokens.barrier(barrier)[0]
            draw_barrier(painter, QRectF(room.left(), room.center().y() - 8, 3, 16), barrier, strong)
        elif column == "format" and post.format is not None:
            sign = self._ui.studio.playbook.any_format(post.format).icon, tokens.barrier(barrier)[0]
        elif column == "status":
            sign = status_sign(post, tokens) or ("pencil-line", tokens.ink_3)
        elif column == "series" and row.series:
            sign = "repeat", tokens.ink_2
        elif column == "marks" and row.marks:
            sign = "triangle-alert", tokens.warn
        if sign is not None:
            self._icon(painter, *sign, room.left(), room)

    def _icon(self, painter: QPainter, sign: str, colour: str, x: int, room: QRect) -> None:
        picture = icons.pixmap(sign, colour, SIGN, self._view.devicePixelRatioF())
        painter.drawPixmap(x, room.center().y() - SIGN // 2 + 1, picture)

    def _text(self, painter: QPainter, room: QRect, row: Row, column: str, said: str) -> None:
        tokens, post = self._ui.theme.tokens, row.post
        faded = post.immutable or post.status is Status.SKIPPED
        colours = {
            "date": tokens.brand if row.day == self.today else tokens.ink,
            "title": tokens.ink_2 if faded else tokens.ink,
            "format": tokens.barrier(barrier_of(post, self._ui.studio.playbook))[0],
            "marks": tokens.warn,
        }
        used = self._strong if column in ("date", "title") else self._plain
        painter.setFont(used)
        painter.setPen(QPen(QColor(colours.get(column, tokens.ink_2))))
        align = Qt.AlignmentFlag.AlignRight if column == "minutes" else Qt.AlignmentFlag.AlignLeft
        cut = QFontMetrics(used).elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(align | _MIDDLE), cut)


def _sign_room(column: str) -> int:
    return {"barrier": 10, "format": SIGN + 6, "status": SIGN + 6, "series": SIGN + 6, "marks": SIGN + 6}.get(
        column, 0
    )
