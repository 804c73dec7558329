"""What stands in the way of saving, in one sentence, with the ways out of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from xhs_studio.ui.compose.sitting import Sitting
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, label, name, set_property
from xhs_studio.ui.words import error_text


class Notice(QFrame):
    """Hidden while all is well."""

    def __init__(self, ui: Ui, sitting: Sitting) -> None:
        super().__init__()
        self._ui = ui
        self._sitting = sitting
        self.setObjectName("banner")
        self._text = label(wrap=True)
        self.first = button("small", lambda: self._first_act())
        self.second = button("small-ghost", lambda: self._second_act())
        self._first_act: Callable[[], object] = sitting.flush
        self._second_act: Callable[[], object] = sitting.give_up
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown."""
        return self._text.text()

    def refresh(self, fields: str) -> None:
        """Say what is the matter, or hide; `fields` names the fields in conflict."""
        sitting = self._sitting
        if sitting.trouble is not None:
            said = t("compose", "Not saved yet. {reason}", reason=error_text(sitting.trouble))
            self._say(said, "bad")
            self._offer(t("compose", "Try again"), self._retry, t("compose", "Discard"), sitting.give_up)
        elif sitting.lost:
            self._say(t("compose", "This post was deleted elsewhere; what you typed is not saved."), "warn")
            self._offer(
                t("compose", "Put it back"),
                sitting.keep_mine,
                t("compose", "Leave it deleted"),
                sitting.take_theirs,
            )
        elif sitting.conflicts:
            self._say(
                t("compose", "Changed elsewhere while you were typing: {fields}.", fields=fields), "warn"
            )
            self._offer(
                t("compose", "Keep mine"),
                sitting.keep_mine,
                t("compose", "Use the other version"),
                sitting.take_theirs,
            )
        self.setVisible(sitting.trouble is not None or sitting.lost or bool(sitting.conflicts))

    def _retry(self) -> None:
        if self._sitting.lost:
            self._sitting.keep_mine()
        else:
            self._sitting.flush()

    def _say(self, text: str, tone: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        set_property(self, "tone", tone)

    def _offer(self, first: str, act: Callable[[], object], second: str, other: Callable[[], object]) -> None:
        self._first_act, self._second_act = act, other
        for made, text in ((self.first, first), (self.second, second)):
            made.setText(text)
            name(made, text)
