"""The board: the posts of a period and of the lane, in columns by status."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.board_columns import COLUMNS, BoardRules, column_of
from xhs_studio.ui.calendar.canvas import ChipCanvas
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.empty import EmptyNote
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_grid import PlacedChip
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import RADIUS_M, TEXT, TEXT_S
from xhs_studio.ui.words import status_text

HEAD, GAP, PAD, BETWEEN, LEAST = 38, 8, 7, 6, 124
"""Logical pixels: head of a column, between columns, padding, between cards, least width of a column."""

LINES = 2


class BoardCanvas(ChipCanvas):
    """Columns of chips; what is out of sight is reached by scrolling the board as a whole."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag) -> None:
        super().__init__(ui, model, selection, drag)
        self.period = model.shown
        self.columns: dict[Status, tuple[PlacedChip, ...]] = {}
        self.target: Status | None = None
        self.allowed = True
        self.view_height = 0
        self._rules = BoardRules(ui, model)
        self._focused = Status.IDEA
        selection.changed.connect(self._show_column)
        for news in (model.was_reset, model.days_changed, model.lane_changed):
            news.connect(self.arrange_soon)
        ui.bus.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language in force."""
        self.setAccessibleName(t("calendar", "Board"))

    # where things lie

    def arrange(self) -> None:
        posts: dict[Status, list[Post]] = {column: [] for column in COLUMNS}
        for post in (*self.model.lane(), *self.model.within(self.period)):
            posts[column_of(post)].append(post)
        if not posts[Status.SKIPPED]:
            del posts[Status.SKIPPED]
        self.columns = dict.fromkeys(posts, ())
        self.columns = {column: self._stack(column, found) for column, found in posts.items()}
        bottoms = [chips[-1].rect.bottom() for chips in self.columns.values() if chips]
        self.setMinimumSize(len(posts) * (LEAST + GAP) - GAP, max([self.view_height, *bottoms]) + PAD)

    def _stack(self, column: Status, posts: Sequence[Post]) -> tuple[PlacedChip, ...]:
        area = self.column(column)
        placed, y, width = [], HEAD, area.width() - 2 * PAD
        for post in posts:
            height = self.measure(post, width, LINES)
            placed.append(PlacedChip(post, QRect(area.left() + PAD, y, width, height), LINES))
            y += height + BETWEEN
        return tuple(placed)

    def column(self, status: Status) -> QRect:
        """Rectangle of a column that is shown, its head included."""
        count, number = len(self.columns), list(self.columns).index(status)
        left, right = ((self.width() + GAP) * n // count for n in (number, number + 1))
        return QRect(left, 0, right - left - GAP, self.height())

    def column_at(self, spot: QPoint) -> Status | None:
        """The column at a place."""
        return next((status for status in self.columns if self.column(status).contains(spot)), None)

    def chip_at(self, spot: QPoint) -> str | None:
        placed = (chip for chips in self.columns.values() for chip in chips)
        return next((chip.post.id for chip in placed if chip.rect.contains(spot)), None)

    def day_at(self, spot: QPoint) -> date | None:
        post = self.model.post(self.chip_at(spot) or "")
        return post.at.date() if post is not None and post.at is not None else None

    def rect_of(self, post_id: str) -> QRect | None:
        placed = (chip for chips in self.columns.values() for chip in chips)
        return next((chip.rect for chip in placed if chip.post.id == post_id), None)

    def order(self) -> list[str]:
        return [chip.post.id for chips in self.columns.values() for chip in chips]

    def label_of(self, post: Post) -> str:
        return status_text(post.status) if post.at is None else self.ui.language.day_short(post.at.date())

    def typing_day(self) -> date | None:
        post = self.model.post(self.selection.current or "")
        if post is not None and post.at is None:
            return None
        return self.selection.day if self.selection.day in self.period else self.period.first

    # dropping

    def drop_at(self, spot: QPoint, ids: tuple[str, ...], grabbed: str) -> Drop | None:
        column = self.column_at(self.mapFromGlobal(spot))
        return None if column is None else self._rules.drop(column, ids, self.period)

    def show_drop(self, drop: Drop | None) -> None:
        self.target = drop.key[1] if drop is not None and isinstance(drop.key, tuple) else None
        self.allowed = drop is None or drop.allowed
        self.update()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for status, chips in self.columns.items():
            self._paint_ground(painter, status)
            for chip in chips:
                if event.region().intersects(chip.rect):
                    self.chips.paint(painter, chip.rect, chip.post, self.look(chip.post), chip.lines)
        painter.end()

    def _paint_ground(self, painter: QPainter, status: Status) -> None:
        tokens = self.ui.theme.tokens
        stands_here = self.hasFocus() and status is self._focused
        pen, fill = QPen(QColor(tokens.focus if stands_here else tokens.line)), tokens.surface
        if status is self.target:
            strong, fill = (
                (tokens.brand, tokens.brand_soft) if self.allowed else (tokens.warn, tokens.warn_soft)
            )
            pen = QPen(QColor(strong), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(self.column(status).adjusted(0, 0, -1, -1), RADIUS_M, RADIUS_M)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
            Qt.Key.Key_Home: (0, -len(self.order())),
            Qt.Key.Key_End: (0, len(self.order())),
        }
        shift_or_pad = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if key in steps and not event.modifiers() & ~shift_or_pad:
            self._walk(*steps[key], stretch=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selection.current is not None:
            self.open_requested.emit(self.selection.current)
        else:
            super().keyPressEvent(event)

    def _walk(self, across: int, down: int, *, stretch: bool) -> None:
        """Step to a neighbour; columns without posts are passed over."""
        filled = [chips for chips in self.columns.values() if chips]
        if not filled:
            return
        place = self._place(filled)
        if place is None:
            self._stand(filled[0][0].post, stretch=False)
            return
        column = max(0, min(place[0] + across, len(filled) - 1))
        row = max(0, min(place[1] + down, len(filled[column]) - 1))
        self._stand(filled[column][row].post, stretch=stretch)

    def _show_column(self) -> None:
        """Have the frame follow the keyboard: the column of the post on which it stands."""
        post = self.model.post(self.selection.current or "")
        column = Status.IDEA if post is None else column_of(post)
        if column is not self._focused:
            self._focused = column
            self.update()

    def _place(self, filled: Sequence[Sequence[PlacedChip]]) -> tuple[int, int] | None:
        for column, chips in enumerate(filled):
            for row, chip in enumerate(chips):
                if chip.post.id == self.selection.current:
                    return column, row
        return None

    def _stand(self, post: Post, *, stretch: bool) -> None:
        day = post.at.date() if post.at is not None else None
        if stretch:
            self.selection.stretch(post.id, self.order(), day)
        else:
            self.selection.only(post.id, day)


class _Head(QWidget):
    """Names of the columns and how many posts they hold; stays while the cards scroll."""

    def __init__(self, ui: Ui, canvas: BoardCanvas, area: QScrollArea) -> None:
        super().__init__(area)
        self._ui = ui
        self._canvas = canvas
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._ui.theme.tokens
        for status, chips in self._canvas.columns.items():
            box = self._canvas.column(status).translated(-self._area.horizontalScrollBar().value(), 0)
            place = QRect(box.left(), 0, box.width(), HEAD - 4)
            painter.fillRect(place.adjusted(1, 8, -1, 0), QColor(self._ground(status)))
            painter.setFont(font(TEXT, QFont.Weight.DemiBold))
            painter.setPen(QColor(tokens.ink))
            painter.drawText(
                place.adjusted(12, 0, -34, 0), Qt.AlignmentFlag.AlignVCenter, status_text(status)
            )
            painter.setFont(font(TEXT_S))
            painter.setPen(QColor(tokens.ink_3))
            align = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(place.adjusted(0, 0, -12, 0), align, str(len(chips)))
        painter.end()

    def _ground(self, status: Status) -> str:
        tokens = self._ui.theme.tokens
        if status is not self._canvas.target:
            return tokens.surface
        return tokens.brand_soft if self._canvas.allowed else tokens.warn_soft


class BoardView(QScrollArea):
    """The canvas in a frame that scrolls, under the names of its columns."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag) -> None:
        super().__init__()
        self._ui = ui
        self._selection = selection
        self.canvas = BoardCanvas(ui, model, selection, drag)
        self.setWidget(self.canvas)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self.canvas)
        self._head = _Head(ui, self.canvas, self)
        self._empty = EmptyNote(ui, self.viewport())
        layout = QVBoxLayout(self.viewport())
        layout.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        self._drag = drag
        drag.add_target(self, self.canvas)
        drag.moved.connect(self._scroll_at_edge)
        self.canvas.arranged.connect(self._arranged)
        self.horizontalScrollBar().valueChanged.connect(self._head.update)
        drag.over.connect(self._head.update)
        drag.ended.connect(self._head.update)
        ui.theme.changed.connect(self._head.update)
        selection.changed.connect(self._show_current)

    @property
    def period(self) -> Period:
        """The period whose posts are shown; taken up when the calendar's model next loads."""
        return self.canvas.period

    @period.setter
    def period(self, period: Period) -> None:
        self.canvas.period = period

    def sizeHint(self) -> QSize:
        return QSize(700, 500)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.canvas.view_height = self.viewport().height() - PAD
        super().resizeEvent(event)
        self._head.setGeometry(0, 0, self.viewport().width(), HEAD - 4)
        self._head.raise_()
        self.canvas.arrange_soon()

    def _arranged(self) -> None:
        self._empty.setVisible(not any(self.canvas.columns.values()))
        self._head.update()

    def _show_current(self) -> None:
        rect = self.canvas.rect_of(self._selection.current or "")
        if rect is not None and self.isVisible() and not self._drag.active:
            self.ensureVisible(
                rect.center().x(), rect.center().y(), rect.width() // 2, rect.height() // 2 + HEAD
            )

    def _scroll_at_edge(self, spot: QPoint) -> None:
        """A drag near the upper or lower edge brings what lies beyond into sight."""
        if not self.isVisible():
            return
        y, height = self.viewport().mapFromGlobal(spot).y(), self.viewport().height()
        step = -12 if 0 <= y < HEAD + 16 else 12 if height - 24 < y <= height else 0
        if step:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + step)
