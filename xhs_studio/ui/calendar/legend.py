"""Foot of the calendar: what the colours and signs on the chips mean."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.ui import icons
from xhs_studio.ui.calendar.chip import draw_barrier
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TEXT_XS
from xhs_studio.ui.words import barrier_text, status_text

HEIGHT, GAP = 18, 16


class Legend(QWidget):
    """One quiet line; it leaves out at its end what does not fit."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.setFixedHeight(HEIGHT)
        ui.theme.changed.connect(self.update)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        said = [barrier_text(self._ui, barrier) for barrier in Barrier]
        self.setAccessibleName(t("calendar", "Legend"))
        self.setAccessibleDescription(", ".join(said))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font(TEXT_XS)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        x = 2
        for barrier in Barrier:
            x = self._barrier(painter, metrics, x, barrier)
        x = self._suggested(painter, metrics, x)
        tokens = self._ui.theme.tokens
        for sign, colour, said in (
            ("circle-check", tokens.good, status_text(Status.READY)),
            ("check", tokens.good, status_text(Status.PUBLISHED)),
            ("lock", tokens.ink_2, t("calendar", "Locked")),
            ("repeat", tokens.ink_2, t("calendar", "Series")),
            ("triangle-alert", tokens.warn, t("calendar", "Needs attention")),
        ):
            x = self._sign(painter, metrics, x, sign, colour, said)
        painter.end()

    def _barrier(self, painter: QPainter, metrics: QFontMetrics, x: int, barrier: Barrier) -> int:
        strong = self._ui.theme.tokens.fill(barrier)
        draw_barrier(painter, QRectF(x, 1, 3, 16), barrier, strong)
        return self._text(painter, metrics, x + 8, barrier_text(self._ui, barrier))

    def _suggested(self, painter: QPainter, metrics: QFontMetrics, x: int) -> int:
        pen = QPen(QColor(self._ui.theme.tokens.ink_2), 1, Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x + 0.5, 3.5, 15, 11), 3, 3)
        return self._text(painter, metrics, x + 21, status_text(Status.SUGGESTED))

    def _sign(
        self, painter: QPainter, metrics: QFontMetrics, x: int, sign: str, colour: str, said: str
    ) -> int:
        if x + 16 + metrics.horizontalAdvance(said) > self.width():
            return x
        painter.drawPixmap(x, 3, icons.pixmap(sign, colour, 12, self.devicePixelRatioF()))
        return self._text(painter, metrics, x + 16, said)

    def _text(self, painter: QPainter, metrics: QFontMetrics, x: int, said: str) -> int:
        width = metrics.horizontalAdvance(said)
        painter.setPen(QColor(self._ui.theme.tokens.ink_2))
        painter.drawText(QRect(x, 0, width + 2, HEIGHT), Qt.AlignmentFlag.AlignVCenter, said)
        return x + width + GAP
