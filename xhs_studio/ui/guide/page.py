"""The first-run guide: six short steps, and beside them the month they lead to."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from xhs_studio.domain.account import Account
from xhs_studio.services.planning import Proposal
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.context import Ui
from xhs_studio.ui.guide.preview import PreviewPane
from xhs_studio.ui.guide.steps import STEPS, PlanStep, Step
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card, button, label, name

CARD_WIDTH, CARD_HEIGHT = 640, 500
WIDE = 1100
"""From this width of the page in logical pixels the margins are generous."""


class GuidePage(QWidget):
    """`left(done)` when the creator is through, or has put it off. Nothing is written before that.

    `proposal` is the plan that was written, if one was.
    """

    left = Signal(bool)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._account = ui.studio.guide.start()
        if ui.studio.store.preferences().guide == "new":
            self._account = replace(self._account, language=ui.language.code)
        self.proposal: Proposal | None = None
        self._job: Job | None = None
        self._preview = PreviewPane(ui, lambda: self._account)
        self._steps: list[Step] = [make(ui, self._put) for make in STEPS]
        self._bar = _StepBar(ui, len(self._steps))
        self._title, self._note = label("h1"), label("sub", wrap=True)
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
        self._back = button("ghost", lambda: self.go(self.step() - 1))
        self._later = button("ghost", self._put_off)
        self._next = button("primary", self.forward)
        self._card = Card(margin=34, spacing=8)
        self._assemble()
        for keys, act in (("Alt+Left", lambda: self.go(self.step() - 1)), ("Alt+Right", self.forward)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for made in self._steps:
            made.entered.connect(self.forward)
        ui.bus.language_changed.connect(self.retranslate)
        ui.theme.changed.connect(self._bar.update)
        self._preview.shown.connect(self.retranslate)
        self.go(0)
        self._preview.ask()

    def step(self) -> int:
        """Number of the step in front, from 0."""
        return self._stack.currentIndex()

    def go(self, step: int) -> None:
        """Bring a step to the front; beyond the ends nothing happens."""
        if 0 <= step < len(self._steps) and self._job is None:
            self._stack.setCurrentIndex(step)
            self._steps[step].show_account(self._account)
            self.retranslate()
            self._take_focus()

    def forward(self) -> None:
        """The next step; after the last one the month is planned."""
        if self.step() < len(self._steps) - 1:
            self.go(self.step() + 1)
        elif self._job is None:
            self._finish()

    def account(self) -> Account:
        """The answers so far."""
        return self._account

    def retranslate(self) -> None:
        """Say every text in the language in force."""
        current = self._steps[self.step()]
        if isinstance(current, PlanStep):
            current.show_preview(self._preview.preview())
        title, note = current.retranslate()
        self._title.setText(title)
        self._note.setText(note)
        last = self.step() == len(self._steps) - 1
        self._back.setText(t("guide", "Back"))
        self._back.setEnabled(self.step() > 0)
        self._later.setText(t("guide", "Later"))
        self._next.setText(t("guide", "Plan the month") if last else t("guide", "Next"))
        for made in (self._back, self._later, self._next):
            name(made, made.text())
        said = t("guide", "Step {step} of {steps}", step=self.step() + 1, steps=len(self._steps))
        self._bar.show_step(self.step(), said)
        self._preview.retranslate()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        margin = 34 if wide else 24
        self._card.body.setContentsMargins(margin, margin, margin, margin)
        self._layout.setContentsMargins(*((44, 56, 44, 24) if wide else (24, 24, 20, 16)))
        self._layout.setSpacing(36 if wide else 24)

    def _take_focus(self) -> None:
        (self._steps[self.step()].first_stop or self._next).setFocus(Qt.FocusReason.TabFocusReason)

    def _assemble(self) -> None:
        card = self._card
        card.setMinimumWidth(480)
        card.setMaximumWidth(CARD_WIDTH)
        card.setMinimumHeight(CARD_HEIGHT)
        card.body.addWidget(self._bar)
        card.body.addSpacing(14)
        card.body.addWidget(self._title)
        card.body.addWidget(self._note)
        card.body.addSpacing(14)
        card.body.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._back)
        foot.addStretch(1)
        foot.addWidget(self._later)
        foot.addWidget(self._next)
        card.body.addLayout(foot)
        left = QVBoxLayout()
        left.addWidget(card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 22, 0, 0)
        right.addWidget(self._preview)
        self._layout = QHBoxLayout(self)
        self._layout.addLayout(left, 5)
        self._layout.addLayout(right, 3)

    def _put(self, account: Account) -> None:
        self._account = account
        self._preview.ask()

    def _put_off(self) -> None:
        if self._ui.studio.store.preferences().guide == "new":
            self._ui.studio.guide.skip()
        self.left.emit(False)

    def _finish(self) -> None:
        studio = self._ui.studio
        account = self._account
        studio.guide.finish(account)
        month, start = self._preview.month()
        self._next.setEnabled(False)
        self._next.setText(t("guide", "Planning…"))
        self._job = run(
            self,
            lambda job: studio.planning.plan(month, cancelled=job.cancelled, from_moment=start),
            succeeded=self._planned,
            failed=self._failed,
        )

    def _planned(self, proposal: Proposal) -> None:
        self._job = None
        self._ui.studio.planning.apply(proposal)
        self.proposal = proposal
        self.left.emit(True)

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._next.setEnabled(True)
        self.retranslate()
        raise error  # the window's hook tells it


class _StepBar(QWidget):
    """One short line a step; those behind are full, the present one lighter."""

    def __init__(self, ui: Ui, steps: int) -> None:
        super().__init__()
        self._ui = ui
        self._steps = steps
        self._step = 0
        self.setFixedHeight(4)

    def show_step(self, step: int, said: str) -> None:
        """Show how far the guide is."""
        self._step = step
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tokens = self._ui.theme.tokens
        gap = 6
        width = (self.width() - gap * (self._steps - 1)) / self._steps
        for place in range(self._steps):
            colour = QColor(tokens.brand if place <= self._step else tokens.line)
            if place == self._step:
                colour.setAlphaF(0.55)
            painter.setBrush(colour)
            painter.drawRoundedRect(round(place * (width + gap)), 0, round(width), 4, 2, 2)
        painter.end()
