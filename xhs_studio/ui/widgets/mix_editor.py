"""The mix of barriers: a bar with two handles and three numbers, which always add up to 100."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSpinBox, QVBoxLayout, QWidget

from xhs_studio.domain.account import Mix
from xhs_studio.domain.vocabulary import Barrier
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import Theme, font
from xhs_studio.ui.tokens import TEXT_S
from xhs_studio.ui.widgets.basics import label, name
from xhs_studio.ui.widgets.form import spin_box

STEP = 5
"""What a drag or a step of a number changes, in percent."""

GRIP = 9
"""So many logical pixels around an edge grasp it."""

ORDER = (Barrier.LOW, Barrier.MEDIUM, Barrier.HIGH)


def rebalanced(mix: Mix, barrier: Barrier, share: int) -> Mix:
    """The mix with one share set; the others make up for it in their own proportion, and sum to 100."""
    share = min(100, max(0, share))
    first, second = (other for other in ORDER if other is not barrier)
    rest = 100 - share
    before = mix.share(first) + mix.share(second)
    one = round(rest * mix.share(first) / before) if before else rest // 2
    shares = {barrier: share, first: one, second: rest - one}
    return Mix(shares[Barrier.LOW], shares[Barrier.MEDIUM], shares[Barrier.HIGH])


class MixEditor(QWidget):
    """`changed(Mix)` when the creator has settled on a mix: at the end of a drag, after a number."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._mix = Mix()
        self._bar = _Bar(theme, self)
        self._spins = {barrier: self._spin(barrier) for barrier in ORDER}
        self._labels = {barrier: label() for barrier in ORDER}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for place, barrier in enumerate(ORDER):
            self._labels[barrier].setBuddy(self._spins[barrier])
            grid.addWidget(self._labels[barrier], 0, place)
            grid.addWidget(self._spins[barrier], 1, place)
            grid.setColumnStretch(place, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._bar)
        layout.addLayout(grid)

    def set_mix(self, mix: Mix) -> None:
        """Show a mix, without telling."""
        self._mix = mix
        for barrier, spin in self._spins.items():
            blocked = spin.blockSignals(True)
            spin.setValue(mix.share(barrier))
            spin.blockSignals(blocked)
        self._bar.update()

    def mix(self) -> Mix:
        """The mix as shown."""
        return self._mix

    def set_texts(self, names: dict[Barrier, str], mix_name: str) -> None:
        """Names of the barriers and of the whole, in the language in force."""
        self._bar.names = names
        name(self._bar, mix_name)
        for barrier, text in names.items():
            self._labels[barrier].setText(text)
            name(self._spins[barrier], t("widgets", "Share of {barrier}", barrier=text))
        self._bar.update()

    def settle(self, mix: Mix) -> None:
        """Show a mix and tell of it if it is another one."""
        before = self._mix
        self.set_mix(mix)
        if mix != before:
            self.changed.emit(mix)

    def _spin(self, barrier: Barrier) -> QSpinBox:
        made = spin_box(0, 100, STEP)
        made.setSuffix(" %")
        made.valueChanged.connect(lambda value: self.settle(rebalanced(self._mix, barrier, value)))
        return made


class _Bar(QWidget):
    """Three stretches of colour with their names; the edges between them can be dragged."""

    def __init__(self, theme: Theme, editor: MixEditor) -> None:
        super().__init__()
        self.names: dict[Barrier, str] = {}
        self._theme = theme
        self._editor = editor
        self._held = -1
        self._before = Mix()
        self.setFixedHeight(32)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QPainterPath()
        whole.addRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setClipPath(whole)
        painter.setFont(font(TEXT_S, QFont.Weight.DemiBold))
        left = 0.0
        for barrier in ORDER:
            share = self._editor.mix().share(barrier)
            width = self.width() * share / 100
            box = QRectF(left, 0, width, self.height())
            painter.fillRect(box, QColor(self._theme.tokens.barrier(barrier)[0]))
            painter.setPen(QColor(self._theme.tokens.surface))
            said = f"{self.names.get(barrier, '')} {share}%"
            if painter.fontMetrics().horizontalAdvance(said) > width - 16:
                said = f"{share}%"
            if painter.fontMetrics().horizontalAdvance(said) <= width - 8:
                painter.drawText(box.adjusted(10, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
            left += width
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = self._edge_at(event.position().x())
        self._before = self._editor.mix()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held < 0:
            over = self._edge_at(event.position().x()) >= 0
            self.setCursor(Qt.CursorShape.SplitHCursor if over else Qt.CursorShape.ArrowCursor)
            return
        at = round(event.position().x() / self.width() * 100 / STEP) * STEP
        low, high = self._before.low, self._before.high
        if self._held == 0:
            low = min(max(0, at), 100 - high)
        else:
            high = 100 - min(max(low, at), 100)
        self._editor.set_mix(Mix(low, 100 - low - high, high))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held >= 0:
            settled = self._editor.mix()
            self._editor.set_mix(self._before)
            self._held = -1
            self._editor.settle(settled)

    def _edge_at(self, x: float) -> int:
        mix = self._editor.mix()
        for edge, share in enumerate((mix.low, mix.low + mix.medium)):
            if abs(self.width() * share / 100 - x) <= GRIP:
                return edge
        return -1
