"""The lane: posts without a time, to be dragged onto a day."""

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from xhs_studio.ui.calendar.canvas import ChipCanvas
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_grid import PlacedChip
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import RADIUS_L, TEXT_S
from xhs_studio.ui.widgets.basics import button, name

PAD, GAP = 12, 8


class LaneCanvas(ChipCanvas):
    """Chips one below the other, newest first."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag) -> None:
        super().__init__(ui, model, selection, drag)
        self.placed: tuple[PlacedChip, ...] = ()
        self.target = False
        model.lane_changed.connect(self.arrange_soon)
        model.was_reset.connect(self.arrange_soon)
        ui.bus.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what this is in the language in force."""
        self.setAccessibleName(t("calendar", "Lane of posts without a time"))

    def arrange(self) -> None:
        y, width, placed = PAD, self.width() - 2 * PAD, []
        for post in self.model.lane():
            height = self.measure(post, width, 2)
            placed.append(PlacedChip(post, QRect(PAD, y, width, height), 2))
            y += height + GAP
        self.placed = tuple(placed)
        self.setMinimumHeight(max(120, y + PAD))

    def chip_at(self, spot: QPoint) -> str | None:
        return next((chip.post.id for chip in self.placed if chip.rect.contains(spot)), None)

    def day_at(self, spot: QPoint) -> date | None:
        return None

    def rect_of(self, post_id: str) -> QRect | None:
        return next((chip.rect for chip in self.placed if chip.post.id == post_id), None)

    def order(self) -> list[str]:
        return [chip.post.id for chip in self.placed]

    def typing_day(self) -> date | None:
        return None

    def drop_at(self, spot: QPoint, ids: tuple[str, ...], grabbed: str) -> Drop | None:
        """Everything dropped here loses its time."""
        scheduled = [post_id for post_id in ids if (post := self.model.post(post_id)) and post.at]
        if not scheduled:
            return None
        moves = dict.fromkeys(scheduled)
        return Drop("lane", moves, partial(self.ui.studio.posts.unschedule, scheduled))

    def show_drop(self, drop: Drop | None) -> None:
        """Mark the lane as the place of a landing."""
        self.target = drop is not None
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self.ui.theme.tokens
        quiet = tokens.focus if self.hasFocus() else tokens.line_strong
        painter.setPen(QPen(QColor(tokens.brand if self.target else quiet), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(tokens.brand_soft) if self.target else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), RADIUS_L, RADIUS_L)
        for chip in self.placed:
            self.chips.paint(painter, chip.rect, chip.post, self.look(chip.post), chip.lines)
        if not self.placed:
            painter.setFont(font(TEXT_S))
            painter.setPen(QColor(tokens.ink_2))
            said = t("calendar", "No ideas wait here. Write one, or drag a post here to take its day away.")
            box = self.rect().adjusted(20, 24, -20, -20)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap), said)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        ids = self.order()
        if step and ids:
            index = ids.index(self.selection.current) + step if self.selection.current in ids else 0
            self.selection.only(ids[max(0, min(index, len(ids) - 1))])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selection.current in ids:
            self.open_requested.emit(str(self.selection.current))
        else:
            super().keyPressEvent(event)


class Lane(QScrollArea):
    """The canvas in a frame that scrolls."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag) -> None:
        super().__init__()
        self.canvas = LaneCanvas(ui, model, selection, drag)
        self._ui = ui
        self._write = button("", lambda: self.canvas.typed.emit(None, ""))
        holder = QWidget()
        holder.setProperty("plain", True)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._write)
        layout.addWidget(self.canvas, 1)
        self.setWidget(holder)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        drag.add_target(self, self.canvas)
        ui.theme.changed.connect(self._tint)
        ui.bus.language_changed.connect(self.retranslate)
        self._tint()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        said = t("calendar", "Write an idea")
        self._write.setText(f" {said}")
        name(self._write, said)

    def _tint(self) -> None:
        self._write.setIcon(icon("plus", self._ui.theme.tokens.ink_2))
