"""When and where the post stands: date, status, minutes, series, and what clashes with it."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.checks import MINUTES_A_WEEK
from xhs_studio.services.marks import marks
from xhs_studio.services.plan_problem import minutes_of
from xhs_studio.ui.compose.block import Block
from xhs_studio.ui.compose.choice import Choice
from xhs_studio.ui.compose.fields import LineField, TextField
from xhs_studio.ui.compose.when_editor import WhenEditor
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card, label
from xhs_studio.ui.widgets.form import fill
from xhs_studio.ui.words import reason_text, status_text

NOTE_LINES = 3
CLASHES = frozenset({"same_time", "format_repeated", "week_over_minutes"})
"""Marks said here; limits of the texts are said at the texts."""

AROUND = timedelta(days=14)
"""Neighbours within so many days tell whether a format repeats."""

PATH = (Status.IDEA, Status.DRAFT, Status.READY, Status.PUBLISHED, Status.SKIPPED)
PUBLISHED_PATH = (Status.PUBLISHED, Status.CLOSED, Status.READY, Status.DRAFT)


class PlanCard(Card):
    """`status_chosen(status)`: another status is wanted; it is written at once, as a step of its own."""

    status_chosen = Signal(object)

    def __init__(self, ui: Ui) -> None:
        super().__init__(spacing=14)
        self._ui = ui
        self.when = WhenEditor(ui)
        self.status = Choice()
        self.minutes = LineField(ui)
        self.minutes.setValidator(QIntValidator(0, MINUTES_A_WEEK, self.minutes))
        self.notes = TextField(ui, NOTE_LINES)
        self.when_block, self.status_block = Block(self.when), Block(self.status)
        self.minutes_block, self.notes_block = Block(self.minutes), Block(self.notes)
        self._series = label("sub", wrap=True)
        self._clashes = label("warn", wrap=True)
        pair = QGridLayout()
        pair.setHorizontalSpacing(12)
        pair.addWidget(self.status_block, 0, 0)
        pair.addWidget(self.minutes_block, 0, 1)
        pair.setColumnStretch(0, 1)
        pair.setColumnStretch(1, 1)
        self.when_block.column.addWidget(self._clashes)
        self.body.addWidget(self.when_block)
        self.body.addLayout(pair)
        self.body.addWidget(self._series)
        self.body.addWidget(self.notes_block)
        self.status.changed.connect(lambda: self.status_chosen.emit(Status(self.status.key())))

    def refresh(self, post: Post) -> None:
        """Follow what the editor holds: the usual minutes depend on the format."""
        account, book = self._ui.studio.store.account(), self._ui.studio.playbook
        usual = minutes_of(replace(post, minutes=None), account, book)
        self.minutes.setPlaceholderText(t("compose", "{n} (usual)", n=usual))

    def show_standing(self, post: Post, correcting: bool) -> None:
        """Show what is not typed: status, series, clashes."""
        self._fill_statuses(post, correcting)
        series = next((one for one in self._ui.studio.store.all_series() if one.id == post.series), None)
        self._series.setVisible(series is not None)
        if series is not None:
            self._series.setText(t("compose", "Series: {title}", title=series.name))
        said = [reason_text(self._ui, mark) for mark in self._marks(post) if mark.code in CLASHES]
        self._clashes.setText("\n".join(f"! {sentence}" for sentence in said))
        self._clashes.setVisible(bool(said))

    @property
    def clash_text(self) -> str:
        """What is shown as clashing; empty where nothing does."""
        return self._clashes.text()

    def minutes_value(self) -> int | None:
        """The creator's own figure; None where the usual one holds."""
        text = self.minutes.value().strip()
        return int(text) if text.isascii() and text.isdigit() else None

    def show_minutes(self, minutes: int | None) -> None:
        """Show a figure and tell nobody."""
        if minutes != self.minutes_value() or minutes is None:
            self.minutes.show_value("" if minutes is None else str(minutes))

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        for part in (self.when, self.minutes, self.notes):
            part.set_locked(locked)
        self.status.setEnabled(not locked)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.when_block.set_texts(t("compose", "When"))
        self.status_block.set_texts(t("compose", "Status"))
        self.minutes_block.set_texts(t("compose", "Minutes"))
        self.notes_block.set_texts(t("compose", "Notes"), t("compose", "For yourself; never published"))
        self.when.retranslate()

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.when.tint()

    def _fill_statuses(self, post: Post, correcting: bool) -> None:
        path = PUBLISHED_PATH if post.immutable and correcting else PATH
        shown = path if post.status in path else (post.status, *path)
        fill(self.status, [(item.value, status_text(item)) for item in shown], post.status)
        self.status.show_key(post.status)

    def _marks(self, post: Post) -> tuple[Reason, ...]:
        if post.at is None or post.immutable:
            return ()
        studio = self._ui.studio
        account = studio.store.account()
        day = post.at.astimezone(account.zone).date()
        start, end = Period.week(day).bounds(account.zone)
        near = studio.store.posts(start - AROUND, end + AROUND)
        return marks(near, account, studio.playbook).get(post.id, ())
