"""All fields of the editor as one post: shows one, gives one back, tells when one has changed."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Barrier, Goal
from xhs_studio.ui.compose.fields import LineField, TextField
from xhs_studio.ui.compose.invite_card import InviteCard
from xhs_studio.ui.compose.plan_card import PlanCard
from xhs_studio.ui.compose.texts_card import TextsCard
from xhs_studio.ui.context import Ui
from xhs_studio.ui.tokens import GAP_L
from xhs_studio.ui.widgets.basics import Card

TWO_COLUMNS_FROM = 1040
"""Width in logical pixels from which the cards stand in two columns."""


class Form(QWidget):
    """`changed()`: a field was changed by the creator. `left()`: one lost the focus."""

    changed = Signal()
    left = Signal()

    def __init__(self, ui: Ui, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui
        self.setProperty("plain", True)
        self._base = Post(id="")
        self.texts, self.invite, self.plan = TextsCard(ui), InviteCard(ui), PlanCard(ui)
        self._left, self._right = _column(self, self.texts), _column(self, self.invite, self.plan)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 12, 24)
        self._grid.setSpacing(GAP_L)
        self._two: bool | None = None
        self._lay_out(True)
        self._connect()

    @property
    def fields(self) -> tuple[LineField | TextField, ...]:
        """Every text field outside the poll."""
        texts, plan = self.texts, self.plan
        return (
            texts.title,
            texts.hook,
            texts.body_text,
            texts.call,
            texts.tags.input,
            self.invite.topic,
            plan.minutes,
            plan.notes,
        )

    @property
    def composing(self) -> bool:
        """Whether an input method is composing in a field."""
        return any(field.watch.composing for field in self.fields) or self.texts.poll.composing

    def post(self) -> Post:
        """What the fields hold, on the post shown last."""
        texts, invite, plan = self.texts, self.invite, self.plan
        return replace(
            self._base,
            title=texts.title.value(),
            hook=texts.hook.value(),
            body=texts.body_text.value(),
            call_to_action=texts.call.value(),
            tags=texts.tags.value(),
            poll_options=texts.poll.value(),
            topic=invite.topic.value(),
            format=invite.formats.value(),
            barrier=Barrier(invite.barrier.key()) if invite.barrier.key() else None,
            goal=Goal(invite.goal.key()) if invite.goal.key() else None,
            formula=invite.formula.key() or None,
            minutes=plan.minutes_value(),
            notes=plan.notes.value(),
            at=plan.when.value(),
        )

    def show_post(self, post: Post) -> None:
        """Show a post; fields that hold the same already are left alone, cursor and all."""
        self._base = post
        texts, invite, plan = self.texts, self.invite, self.plan
        texts.title.show_value(post.title)
        texts.hook.show_value(post.hook)
        texts.body_text.show_value(post.body)
        texts.call.show_value(post.call_to_action)
        texts.tags.show_value(post.tags)
        texts.poll.show_value(post.poll_options)
        invite.topic.show_value(post.topic)
        invite.formats.show_value(post.format)
        invite.barrier.show_key(post.barrier or "")
        invite.goal.show_key(post.goal or "")
        invite.formula.show_key(post.formula or "")
        plan.show_minutes(post.minutes)
        plan.notes.show_value(post.notes)
        plan.when.show_value(post.at)
        self.refresh()

    def start(self) -> None:
        """Begin afresh with the post shown: cursors at the beginning, nothing half typed."""
        for field in self.fields:
            field.start()
        self.texts.tags.start()
        self.texts.poll.start()
        self.settle()

    def finish(self) -> None:
        """Take in what is half typed, such as a tag or a date."""
        self.texts.tags.finish()
        self.plan.when.finish()

    def settle(self) -> None:
        """Forget the fields' own undo: what they hold is saved."""
        for field in self.fields:
            if field is not self.texts.tags.input:
                field.settle()
        self.texts.poll.settle()

    def refresh(self) -> None:
        """Bring counters and choices in step with the fields."""
        post = self.post()
        self.texts.refresh(post)
        self.invite.refresh(post)
        self.plan.refresh(post)

    def set_locked(self, locked: bool) -> None:
        """Make all fields readable only, or writable again."""
        texts = self.texts
        for part in (texts.title, texts.hook, texts.body_text, texts.call, texts.tags, texts.poll):
            part.set_locked(locked)
        self.invite.set_locked(locked)
        self.plan.set_locked(locked)
        self.refresh()

    def retranslate(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        for card in (self.texts, self.invite, self.plan):
            card.retranslate()
        self.refresh()

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        for card in (self.texts, self.invite, self.plan):
            card.tint()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(event.size().width() >= TWO_COLUMNS_FROM)

    def _connect(self) -> None:
        texts, invite, plan = self.texts, self.invite, self.plan
        for part in (
            *(field for field in self.fields if field is not texts.tags.input),
            texts.tags,
            texts.poll,
            invite.formats,
            invite.barrier,
            invite.goal,
            invite.formula,
            plan.when,
        ):
            part.changed.connect(self._edited)
        for field in (*self.fields, texts.poll, plan.when):
            field.left.connect(self.left)

    def _edited(self) -> None:
        self.refresh()
        self.changed.emit()

    def _lay_out(self, two: bool) -> None:
        if two == self._two:
            return
        self._two = two
        for side in (self._left, self._right):
            self._grid.removeWidget(side)
        self._grid.addWidget(self._left, 0, 0)
        self._grid.addWidget(self._right, *((0, 1) if two else (1, 0)))
        self._grid.setColumnStretch(0, 7 if two else 1)
        self._grid.setColumnStretch(1, 5 if two else 0)


def _column(parent: QWidget, *cards: Card) -> QWidget:
    holder = QWidget(parent)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP_L)
    for card in cards:
        layout.addWidget(card)
    layout.addStretch(1)
    return holder
