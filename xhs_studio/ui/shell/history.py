"""Undo and redo: what they would do stands in their names; every change is news for all pages."""

from PySide6.QtCore import QObject, Signal

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Label
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.words import label_text


class History(QObject):
    """Joins the desk to the bus and to the two actions. Changes may come from any thread."""

    _heard = Signal(object, str)

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._heard.connect(self._tell)
        self._stop = ui.studio.desk.listen(self._heard.emit)
        ui.actions["undo"].triggered.connect(self.undo)
        ui.actions["redo"].triggered.connect(self.redo)
        ui.bus.reloaded.connect(self.refresh)
        self.refresh()

    def undo(self) -> None:
        """Take back the last step."""
        self._ui.studio.desk.undo()

    def redo(self) -> None:
        """Do again the step taken back last."""
        self._ui.studio.desk.redo()

    def refresh(self) -> None:
        """Name the two steps in the language in force."""
        store = self._ui.studio.store
        self._name("undo", t("shell", "Undo"), t("shell", "Undo: {step}"), store.undoable())
        self._name("redo", t("shell", "Redo"), t("shell", "Redo: {step}"), store.redoable())

    def look_outside(self) -> None:
        """Have everything read again if another process has written to the workspace."""
        if self._ui.studio.desk.foreign_changes():
            self._ui.bus.reloaded.emit()

    def close(self) -> None:
        """Listen no longer."""
        self._stop()

    def _name(self, key: str, plain: str, named: str, step: Label | None) -> None:
        action = self._ui.actions[key]
        action.setEnabled(step is not None)
        action.setText(plain if step is None else named.format(step=label_text(step)))

    def _tell(self, change: Change, origin: str) -> None:
        self._ui.bus.changed.emit(change, origin)
        if any(isinstance(edit.after, Account) for edit in change.edits):
            self._ui.bus.account_changed.emit()
        self.refresh()
