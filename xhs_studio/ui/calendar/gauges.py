"""Small painted gauges of the side panel: shares against their targets, minutes against a limit."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from xhs_studio.services.balance import Load, Share
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TEXT_XS

MOST_BAR = 48
"""Breadth in logical pixels that a week's column never exceeds."""


class ShareBar(QWidget):
    """A bar of one barrier's share, with a tick at its target."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._share: Share | None = None
        self.setFixedHeight(12)

    def set_share(self, share: Share) -> None:
        """Show a share; an unknown one (no posts) as an empty bar."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        share = self._share
        if share is None:
            return
        tokens = self._ui.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(QRectF(0, 3, self.width(), 6), 3, 3)
        if share.percent:
            painter.setBrush(QColor(tokens.fill(share.barrier)))
            painter.drawRoundedRect(QRectF(0, 3, max(6.0, self.width() * share.percent / 100), 6), 3, 3)
        painter.setBrush(QColor(tokens.ink))
        tick = min(self.width() - 2.0, self.width() * share.target / 100)
        painter.drawRect(QRectF(tick, 0, 2, 12))
        painter.end()


class WeekBars(QWidget):
    """Minutes of each ISO week as columns under the line of the weekly limit."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._weeks: tuple[Load, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_weeks(self, weeks: tuple[Load, ...]) -> None:
        """Show the weeks of a period in order."""
        self._weeks = weeks
        language = self._ui.language
        said = (
            t(
                "calendar",
                "Week {n}: {minutes} of {limit}",
                n=_number(load.week),
                minutes=language.minutes(load.minutes),
                limit=language.minutes(load.limit),
            )
            for load in weeks
        )
        self.setAccessibleName(t("calendar", "Effort by week"))
        self.setAccessibleDescription("; ".join(said))
        self.setToolTip(self.accessibleDescription().replace("; ", "\n"))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 78)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._weeks:
            return
        tokens = self._ui.theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        small = font(TEXT_XS)
        painter.setFont(small)
        metrics = QFontMetrics(small)
        top, foot = metrics.height() + 2, self.height() - metrics.height() - 2
        limit = self._weeks[0].limit
        most = max(limit, *(load.minutes for load in self._weeks)) or 1
        line = foot - (foot - top) * limit / most
        step = self.width() / len(self._weeks)
        for index, load in enumerate(self._weeks):
            height = (foot - top) * load.minutes / most
            breadth = min(step - 6, MOST_BAR)
            bar = QRectF(index * step + (step - breadth) / 2, foot - height, breadth, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.bad if load.over else tokens.ink_3))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setPen(QColor(tokens.ink_2))
            place = QRectF(index * step, foot + 2, step, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, _number(load.week))
            if load.minutes:
                self._figure(painter, metrics, bar, load)
        painter.setPen(QPen(QColor(tokens.ink_3), 1, Qt.PenStyle.DashLine))
        painter.drawLine(0, round(line), self.width(), round(line))
        painter.end()

    def _figure(self, painter: QPainter, metrics: QFontMetrics, bar: QRectF, load: Load) -> None:
        """Hours of a week over its column, and a sign where the limit is passed."""
        hours = f"{load.minutes / 60:.1f}"
        said = f"{hours} !" if load.over else hours
        width = metrics.horizontalAdvance(said)
        place = QRectF(
            bar.center().x() - width / 2 - 1, bar.top() - metrics.height() - 1, width + 2, metrics.height()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, said)


def _number(week: str) -> str:
    return str(int(week.rpartition("W")[2]))
