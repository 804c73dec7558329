"""Why this one: the reasons for the chosen post, and what can be done about it."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel

from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.balance import barrier_of
from xhs_studio.services.reason_words import points
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.widgets.basics import Card, button, label, name
from xhs_studio.ui.words import format_text, reason_text, status_text

MOST_LINES = 5
AFTER_MS = 60
"""The reasons follow the choice so much later, so that walking through posts stays swift."""


class WhyCard(Card):
    """Says nothing it has not worked out; without a chosen post it says what to do.

    `told()`: it speaks of another post than before, and stands in its new size.
    """

    told = Signal()

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection) -> None:
        super().__init__(margin=12, spacing=6)
        self._ui = ui
        self._model = model
        self._selection = selection
        self._title = label("h2", wrap=True)
        self._format = label("tag")
        self._post = label(wrap=True)
        self._when = label("faint", wrap=True)
        self._against = label("faint", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._format)
        self.body.addLayout(head)
        for widget in (self._post, self._when):
            self.body.addWidget(widget)
        self.body.addLayout(self._grid)
        self.body.addWidget(self._against)
        self._accept = button("small-primary", ui.actions["accept"].trigger)
        self._next = button("small", ui.actions["next_best"].trigger)
        self._lock = button("small-ghost", ui.actions["lock"].trigger)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for made in (self._accept, self._next, self._lock):
            buttons.addWidget(made)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(AFTER_MS)
        self._soon.timeout.connect(self._follow)
        selection.changed.connect(self._soon.start)

    def _follow(self) -> None:
        self.refresh()
        if self._selection.current is not None:
            QTimer.singleShot(0, self, self.told.emit)

    def refresh(self) -> None:
        """Say why the chosen post stands where it does."""
        self._title.setText(t("calendar", "Why this one"))
        chosen = self._selection.ids
        post = self._model.post(self._selection.current or "")
        for widget in (self._post, self._when, self._format, self._against):
            widget.hide()
        if post is None:
            self._say_lines([])
            self._show_buttons(None)
            self._say_way_on()
            return
        self._format.setText(format_text(self._ui, post.format))
        self._post.setText(
            tn("calendar", "%n post(s) chosen", len(chosen))
            if len(chosen) > 1
            else post.title or t("words", "Untitled")
        )
        when = self._ui.language.moment(post.at) if post.at else t("words", "Not scheduled")
        self._when.setText(f"{when} · {status_text(post.status)}")
        for widget in (self._post, self._when, self._format):
            widget.show()
        self._colour(post)
        self._explain(post)
        self._show_buttons(post)

    def _say_way_on(self) -> None:
        """What to do where no post is chosen, or where there is none."""
        said = t("calendar", "Choose a post to see what speaks for it and against it.")
        if not any(True for _ in self._model.within(self._model.shown)):
            self._title.setText(t("calendar", "Nothing is planned here yet"))
            said = t("calendar", "Let the planner fill the open slots, or start typing to add a post.")
        self._against.setText(said)
        self._against.show()

    def _explain(self, post: Post) -> None:
        marks = list(self._model.marks(post.id))
        explanation = self._ui.studio.planning.why(post.id)
        reasons = list(explanation.reasons) if explanation is not None else []
        self._say_lines((marks + reasons)[:MOST_LINES])
        if explanation is not None:
            other = (
                format_text(self._ui, explanation.runner_up)
                if explanation.runner_up
                else t("calendar", "an open slot")
            )
            said = t(
                "calendar",
                "{points} points compared with {other}, the next best here. An empty slot costs 10.",
                points=points(explanation.margin),
                other=other,
            )
        elif post.immutable:
            said = t("calendar", "Published: it stays as it was.")
        elif post.at is None:
            said = t("calendar", "Drag it onto a day to see its reasons.")
        else:
            said = t("calendar", "The planner weighs posts with a format; this one has none yet.")
        self._against.setText(said)
        self._against.show()

    def _say_lines(self, reasons: list[Reason]) -> None:
        while len(self._lines) < len(reasons):
            row = len(self._lines)
            weight, said = label(), label(wrap=True)
            self._grid.addWidget(weight, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(said, row, 1)
            self._lines.append((weight, said))
        tokens = self._ui.theme.tokens
        for index, (weight, said) in enumerate(self._lines):
            shown = index < len(reasons)
            weight.setVisible(shown)
            said.setVisible(shown)
            if not shown:
                continue
            reason = reasons[index]
            mark = points(reason.weight) if reason.weight else "·"
            colour = tokens.good if reason.weight > 0 else tokens.bad if reason.weight < 0 else tokens.ink_3
            weight.setText(mark)
            weight.setStyleSheet(f"color: {colour}; font-weight: 600;")
            said.setText(reason_text(self._ui, reason))

    def _show_buttons(self, post: Post | None) -> None:
        suggested = post is not None and post.status is Status.SUGGESTED
        locked = post is not None and post.locked
        texts = (
            (self._accept, t("calendar", "Accept"), suggested),
            (self._next, t("calendar", "Next best"), suggested),
            (
                self._lock,
                t("calendar", "Unlock") if locked else t("calendar", "Lock"),
                post is not None and not post.immutable,
            ),
        )
        for made, said, shown in texts:
            made.setText(said)
            name(made, said)
            made.setVisible(shown)

    def _colour(self, post: Post) -> None:
        strong, soft = self._ui.theme.tokens.barrier(barrier_of(post, self._ui.studio.playbook))
        self._format.setStyleSheet(f"color: {strong}; background: {soft};")
