"""What stands where a view has no posts to show: a sentence, and the two ways on."""

from PySide6.QtWidgets import QWidget

from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card, button, label, name, row


class EmptyNote(Card):
    """Plan the period, or write a first post. The buttons do what the actions do."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(margin=20, spacing=8)
        self.setParent(parent)
        self._ui = ui
        self._head = label("h2")
        self._said = label("sub")
        self._plan = button("primary", ui.actions["plan"].trigger)
        self._add = button("", ui.actions["add"].trigger)
        self.body.addLayout(row(None, self._head, None))
        self.body.addLayout(row(None, self._said, None))
        self.body.addSpacing(4)
        self.body.addLayout(row(None, self._plan, self._add, None, spacing=8))
        ui.bus.language_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._head.setText(t("calendar", "Nothing is planned here yet"))
        self._said.setText(
            t("calendar", "Let the planner fill the open slots, or start typing to add a post.")
        )
        for made, said in (
            (self._plan, t("calendar", "Plan this period")),
            (self._add, t("calendar", "Add a post")),
        ):
            made.setText(said)
            name(made, said)
