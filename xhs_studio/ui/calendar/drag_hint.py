"""Under the pointer while posts are dragged: what is held, and what dropping it would do to the plan."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from xhs_studio.domain.post import Post
from xhs_studio.services.reason_words import points
from xhs_studio.services.what_if import WhatIf
from xhs_studio.ui.calendar.chip import ChipLook, ChipPainter
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.widgets.basics import label
from xhs_studio.ui.words import reason_text

MOST_LINES = 4
CHIP, WIDEST, AWAY = 150, 300, 16
"""Logical pixels: width of the chip that is held, of the widest text, and distance from the pointer."""


class DragHint(QFrame):
    """Follows the pointer; never takes the mouse or the focus."""

    def __init__(self, ui: Ui, model: CalendarModel, drag: Drag, host: QWidget) -> None:
        super().__init__(host)
        self._ui = ui
        self._model = model
        self._drag = drag
        self._host = host
        self._spot = QPoint()
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chip = QLabel()
        self._head = label("h2", wrap=True)
        self._rest = label(wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(3)
        for widget in (self._chip, self._head, self._rest):
            layout.addWidget(widget)
        self.hide()
        drag.begun.connect(self._take_up)
        drag.moved.connect(self._follow)
        drag.over.connect(self._over)
        drag.ended.connect(self.hide)

    def _take_up(self) -> None:
        post = self._model.post(self._drag.grabbed)
        if post is not None:
            self._chip.setPixmap(self._picture(post))
        self._over(None)

    def _picture(self, post: Post) -> QPixmap:
        ui, ratio = self._ui, self.devicePixelRatioF()
        painter_of_chips = ChipPainter(ui.theme.tokens, ui.studio.playbook, ui.language.code, ratio)
        box = QRect(0, 0, CHIP, painter_of_chips.height(post, CHIP, 2))
        picture = QPixmap(box.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter_of_chips.paint(painter, box, post, ChipLook(), 2)
        painter.end()
        return picture

    def _over(self, drop: Drop | None) -> None:
        held = len(self._drag.ids)
        if drop is None:
            self._say(
                tn("calendar", "Holding %n post(s)", held),
                t("calendar", "Drop it where it belongs. Esc leaves everything as it was."),
            )
        elif not drop.moves:
            self._say(drop.said, "")
        else:
            what_if = self._ui.studio.planning.what_if(drop.moves)
            self._say(drop.said or self._where(drop), "\n".join(self._lines(what_if)))

    def _say(self, head: str, rest: str) -> None:
        for widget, text in ((self._head, head), (self._rest, rest)):
            widget.setText(text)
            widget.setVisible(bool(text))
            metrics = widget.fontMetrics()
            widest = max(metrics.horizontalAdvance(line) for line in text.split("\n"))
            width = min(widest + 4, WIDEST)
            box = metrics.boundingRect(QRect(0, 0, width, 1000), Qt.TextFlag.TextWordWrap, text)
            widget.setFixedSize(width, max(1, box.height()))
        self.adjustSize()
        self._place()

    def _where(self, drop: Drop) -> str:
        at = drop.moves.get(self._drag.grabbed) or next(iter(drop.moves.values()))
        said = self._ui.language.moment(at) if at is not None else t("calendar", "Into the lane")
        held = len(drop.moves)
        return said if held == 1 else f"{said} · {tn('calendar', '%n post(s)', held)}"

    def _lines(self, what_if: WhatIf) -> list[str]:
        lines = [reason_text(self._ui, reason) for reason in what_if.clashes]
        for reason in what_if.reasons:
            said = reason_text(self._ui, reason)
            lines.append(f"{points(reason.weight)}  {said}" if reason.weight else said)
        return lines[:MOST_LINES] or [t("calendar", "The balance stays as it is.")]

    def _follow(self, spot: QPoint) -> None:
        self._spot = spot
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        place = self._host.mapFromGlobal(self._spot) + QPoint(AWAY, AWAY)
        if place.x() + self.width() > self._host.width() - 8:
            place.setX(place.x() - self.width() - 2 * AWAY)
        if place.y() + self.height() > self._host.height() - 8:
            place.setY(place.y() - self.height() - 2 * AWAY)
        self.move(max(8, place.x()), max(8, place.y()))
