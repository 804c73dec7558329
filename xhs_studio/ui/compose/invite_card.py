"""How the post invites a response: format, barrier, goal, topic, formula."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QMenu

from xhs_studio.domain.playbook import Formula
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import PLAIN, Barrier
from xhs_studio.ui.compose.block import Block
from xhs_studio.ui.compose.choice import Choice
from xhs_studio.ui.compose.fields import LineField
from xhs_studio.ui.compose.format_chips import FormatChips
from xhs_studio.ui.compose.labels import literal
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card, button, label, name, row
from xhs_studio.ui.widgets.form import fill
from xhs_studio.ui.words import barrier_text

PAIR_FROM = 450
"""Width in logical pixels from which barrier and goal stand side by side."""


class InviteCard(Card):
    """`use_asked(formula key, "title" or "hook")`: a formula is to fill a text."""

    use_asked = Signal(str, str)

    def __init__(self, ui: Ui) -> None:
        super().__init__(spacing=14)
        self._ui = ui
        self._drawn: tuple[object, ...] = ()
        self._locked = False
        self._pair = QGridLayout()
        self.formats = FormatChips(ui)
        self.barrier, self.goal, self.formula = Choice(), Choice(), Choice()
        self.topic = LineField(ui)
        self._topics = self.topic.addAction(
            icon("chevron-down", ui.theme.tokens.ink_2), QLineEdit.ActionPosition.TrailingPosition
        )
        self._topics.triggered.connect(self._offer_topics)
        self.format_block = Block(self.formats)
        self.barrier_block, self.goal_block = Block(self.barrier), Block(self.goal)
        self.topic_block, self.formula_block = Block(self.topic), Block(self.formula)
        self._how = label("faint", wrap=True)
        self._goal_words = label("faint", wrap=True)
        self._pattern, self._why = label(wrap=True), label("faint", wrap=True)
        self._pattern.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._in_title = button("small", lambda: self.use_asked.emit(self.formula.key(), "title"))
        self._in_hook = button("small", lambda: self.use_asked.emit(self.formula.key(), "hook"))
        self._assemble()

    def refresh(self, post: Post) -> None:
        """Follow what the editor holds: the choices depend on the format."""
        drawn = (post.format, post.barrier, post.goal, post.formula, self._ui.language.code)
        if drawn == self._drawn:
            return
        self._drawn = drawn
        self._fill_barriers(post)
        self._fill_goals(post)
        self._fill_formulas(post)
        self._say_format(post)
        self._say_formula(post)

    def set_locked(self, locked: bool) -> None:
        """Make it readable only, or usable again."""
        for part in (self.formats, self.topic):
            part.set_locked(locked)
        self._locked = locked
        self._drawn = ()
        self._topics.setVisible(not locked)
        for control in (self.goal, self.formula, self._in_title, self._in_hook):
            control.setEnabled(not locked)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._drawn = ()
        self.format_block.set_texts(t("compose", "Format"))
        self.barrier_block.set_texts(t("compose", "Barrier"))
        self.goal_block.set_texts(t("compose", "Goal"))
        self.topic_block.set_texts(t("compose", "Topic"))
        self.formula_block.set_texts(t("compose", "Formula"))
        self._in_title.setText(t("compose", "Use in the title"))
        self._in_hook.setText(t("compose", "Use in the hook"))
        for made in (self._in_title, self._in_hook):
            name(made, made.text())
        self._topics.setToolTip(t("compose", "Your topics"))
        self.formats.retranslate()

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self._drawn = ()
        self._topics.setIcon(icon("chevron-down", self._ui.theme.tokens.ink_2))
        self.formats.tint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_pair(beside=event.size().width() >= PAIR_FROM)

    def _lay_out_pair(self, *, beside: bool) -> None:
        for block, place in ((self.barrier_block, (0, 0)), (self.goal_block, (0, 1) if beside else (1, 0))):
            self._pair.removeWidget(block)
            self._pair.addWidget(block, *place, Qt.AlignmentFlag.AlignTop)
        self._pair.setColumnStretch(0, 1)
        self._pair.setColumnStretch(1, 1 if beside else 0)

    def _assemble(self) -> None:
        self.format_block.column.addWidget(self._how)
        self.goal_block.column.addWidget(self._goal_words)
        for widget in (self._pattern, self._why):
            self.formula_block.column.addWidget(widget)
        self.formula_block.column.addLayout(row(self._in_title, self._in_hook, None, spacing=8))
        self._pair.setHorizontalSpacing(12)
        self._pair.setVerticalSpacing(14)
        self._lay_out_pair(beside=True)
        self.body.addWidget(self.format_block)
        self.body.addLayout(self._pair)
        self.body.addWidget(self.topic_block)
        self.body.addWidget(self.formula_block)

    def _fill_barriers(self, post: Post) -> None:
        book, tokens = self._ui.studio.playbook, self._ui.theme.tokens
        invites = post.format not in (None, PLAIN)
        own = book.format(post.format).barrier if invites and post.format is not None else None
        usual = (
            t("compose", "{barrier} (default)", barrier=barrier_text(self._ui, own))
            if own is not None
            else t("compose", "By the format")
        )
        names = [(item.value, barrier_text(self._ui, item)) for item in Barrier]
        fill(self.barrier, [("", usual), *names], post.barrier or "")
        for place, item in enumerate((own, *Barrier)):
            if item is not None:
                self.barrier.setItemIcon(place, icon(book.barrier(item).icon, tokens.barrier(item)[0]))
        self.barrier.setEnabled(invites and not self._locked)
        shown = (post.barrier or own) if invites else None
        self.barrier.setToolTip("" if shown is None else self._ui.language.words(book.barrier(shown).asks))

    def _fill_goals(self, post: Post) -> None:
        book, say = self._ui.studio.playbook, self._ui.language.words
        usual = say(book.goal(self._ui.studio.store.account().goal).names)
        items = [(item.key.value, say(item.names)) for item in book.goals]
        fill(
            self.goal,
            [("", t("compose", "{goal} (default)", goal=usual)), *items],
            post.goal or "",
        )
        self._goal_words.setText(self._goal_sentence(post))
        self._goal_words.setVisible(bool(self._goal_words.text()))

    def _goal_sentence(self, post: Post) -> str:
        """That another format would serve the goal better, where that is so."""
        if post.goal is None or post.format is None:
            return ""
        book, say = self._ui.studio.playbook, self._ui.language.words
        serving = book.goal(post.goal).formats
        if post.format in serving:
            return ""
        joint = "、" if self._ui.language.code == "zh" else ", "
        better = joint.join(say(book.format(key).names) for key in serving)
        return t("compose", "Serves this goal best: {formats}", formats=better)

    def _fill_formulas(self, post: Post) -> None:
        book, say = self._ui.studio.playbook, self._ui.language.words
        suiting = book.formulas_for(post.format or "")
        others = tuple(item for item in book.formulas if item not in suiting)
        items = [("", t("compose", "None"))]
        items += [(item.key, say(item.names)) for item in (*suiting, *others)]
        fill(self.formula, items, post.formula or "")
        if suiting and others:
            self.formula.insertSeparator(1 + len(suiting))
            self.formula.setCurrentIndex(self.formula.findData(post.formula or ""))

    def _say_format(self, post: Post) -> None:
        say, book = self._ui.language.words, self._ui.studio.playbook
        if post.format is None:
            self._how.setText(t("compose", "Undecided: choose how readers are to take part."))
        else:
            self._how.setText(say(book.any_format(post.format).how))

    def _say_formula(self, post: Post) -> None:
        formula = self._formula(post.formula)
        for widget in (self._pattern, self._why, self._in_title, self._in_hook):
            widget.setVisible(formula is not None)
        if formula is not None:
            self._pattern.setText(formula.shown(self._ui.language.code))
            self._why.setText(self._ui.language.words(formula.why))

    def _formula(self, key: str | None) -> Formula | None:
        return next((item for item in self._ui.studio.playbook.formulas if item.key == key), None)

    def _offer_topics(self) -> None:
        topics = self._ui.studio.store.account().topics
        if not topics:
            return
        menu = QMenu(self.topic)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for topic in topics:
            menu.addAction(literal(topic), partial(self.topic.setText, topic))
        menu.popup(self.topic.mapToGlobal(self.topic.rect().bottomLeft()))
