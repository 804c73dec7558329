"""Head of the editor: which post, where it stands, and the next act."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.balance import barrier_of
from xhs_studio.ui.compose.block import Elided
from xhs_studio.ui.compose.labels import behind_icon
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TITLE
from xhs_studio.ui.widgets.basics import button, label, name, set_property, tool_button
from xhs_studio.ui.words import barrier_text, status_text

NARROW_BELOW = 1040
"""Under this width in logical pixels date and words of buttons give way to the title."""


class Header(QWidget):
    """`back_asked()`; everything else is an action of the page."""

    back_asked = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._narrow = False
        self._shown: tuple[Post, bool] | None = None
        self.back = button("ghost", self.back_asked.emit)
        self._title = Elided("h1")
        self._title.setFont(font(TITLE, QFont.Weight.Bold))
        self._barrier, self._status, self._lock_tag = label("tag"), label("tag"), label("tag")
        self._when, self._saved = label("faint"), label("faint")
        self._note = label("sub", wrap=True)
        self._tools = {key: self._tool(key) for key in ("previous", "next", "duplicate", "lock", "delete")}
        self.advance = button("primary", ui.actions["compose_advance"].trigger)
        self._assemble()

    def show_post(self, post: Post, correcting: bool) -> None:
        """Show title, barrier, status and date of a post."""
        self._shown = (post, correcting)
        self._title.set_whole(post.title or t("words", "Untitled"))
        barrier = barrier_of(post, self._ui.studio.playbook)
        sign = "" if barrier is None else f"{self._ui.studio.playbook.barrier(barrier).sign} "
        self._barrier.setText(f"{sign}{barrier_text(self._ui, barrier)}")
        set_property(self._barrier, "barrier", "none" if barrier is None else barrier.value)
        self._barrier.setVisible(post.format is not None)
        self._status.setText(status_text(post.status))
        self._lock_tag.setVisible(post.locked)
        self._when.setText(self._ui.language.moment(post.at) if post.at else t("words", "Not scheduled"))
        self._note.setText(self._sentence(post, correcting))
        self._note.setVisible(bool(self._note.text()))
        self._say_lock(post)
        self._say_advance(post, correcting)

    def show_saved(self, text: str) -> None:
        """Say quietly how saving stands."""
        self._saved.setText(text)

    @property
    def saved_text(self) -> str:
        """How saving stands, as shown."""
        return self._saved.text()

    def set_narrow(self, narrow: bool) -> None:
        """Leave out what has little room; names and tips stay."""
        self._narrow = narrow
        self._when.setVisible(not narrow)
        self.back.setText("" if narrow else behind_icon(t("compose", "Calendar")))

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        back = t("compose", "Back to the calendar")
        name(self.back, back)
        self.back.setToolTip(f"{back}  Esc")
        self.set_narrow(self._narrow)
        self._lock_tag.setText(t("compose", "Locked"))
        self._lock_tag.setToolTip(t("words", "Locked: the planner leaves it where it is"))
        texts = {
            "previous": t("compose", "Previous post"),
            "next": t("compose", "Next post"),
            "duplicate": t("compose", "Duplicate"),
            "delete": t("compose", "Delete"),
        }
        for key, said in texts.items():
            self._name_tool(key, said)
        if self._shown is not None:
            self.show_post(*self._shown)

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        tokens = self._ui.theme.tokens
        files = {
            "previous": "chevron-left",
            "next": "chevron-right",
            "duplicate": "copy",
            "delete": "trash-2",
        }
        for key, file in files.items():
            self._tools[key].setIcon(icon(file, tokens.ink_2))
        self.back.setIcon(icon("arrow-left", tokens.ink_2))
        if self._shown is not None:
            self._say_lock(self._shown[0])

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self._title)
        for tag in (self._barrier, self._status, self._lock_tag):
            head.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        for said in (self._saved, self._when):
            head.addWidget(said)
        head.addSpacing(4)
        for made in self._tools.values():
            head.addWidget(made)
        head.addSpacing(4)
        head.addWidget(self.advance)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 12, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addWidget(self._note)

    def _tool(self, key: str) -> QToolButton:
        made = tool_button(self._ui.actions[f"compose_{key}"].trigger)
        made.setProperty("kind", "quiet")
        return made

    def _name_tool(self, key: str, said: str) -> None:
        keys = self._ui.actions[f"compose_{key}"].shortcut().toString()
        name(self._tools[key], said)
        self._tools[key].setToolTip(f"{said}  {keys}" if keys else said)

    def set_reach(self, previous: bool, following: bool) -> None:
        """Whether there is a post before and after this one."""
        self._tools["previous"].setEnabled(previous)
        self._tools["next"].setEnabled(following)

    def _say_lock(self, post: Post) -> None:
        self._name_tool("lock", t("compose", "Unlock") if post.locked else t("compose", "Lock"))
        drawing = "lock" if post.locked else "lock-open"
        self._tools["lock"].setIcon(icon(drawing, self._ui.theme.tokens.ink_2))
        for key in ("lock", "delete"):
            self._tools[key].setEnabled(not post.immutable)

    def _say_advance(self, post: Post, correcting: bool) -> None:
        said = {
            Status.SUGGESTED: t("compose", "Accept"),
            Status.IDEA: t("compose", "Mark as ready"),
            Status.DRAFT: t("compose", "Mark as ready"),
            Status.READY: t("compose", "Mark as published"),
            Status.SKIPPED: t("compose", "Reopen it"),
        }.get(post.status, t("compose", "Done correcting") if correcting else t("compose", "Correct"))
        self.advance.setText(said)
        keys = self._ui.actions["compose_advance"].shortcut().toString()
        name(self.advance, said)
        self.advance.setToolTip(f"{said}  {keys}")
        set_property(self.advance, "kind", "" if post.immutable and not correcting else "primary")

    @staticmethod
    def _sentence(post: Post, correcting: bool) -> str:
        if post.status is Status.SUGGESTED:
            return t(
                "compose", "A suggestion of the planner: accept it, or change it and it stays where it is."
            )
        if post.immutable and correcting:
            return t("compose", "You are correcting published history; each save is a step you can undo.")
        if post.immutable:
            return t("compose", "Published, so it stays as it was. “Correct” fixes a wrong entry.")
        return ""
