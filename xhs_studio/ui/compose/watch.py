"""Watches a text field: when it is left, whether an input method composes, and whose a key is."""

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from xhs_studio.ui.context import Ui


class FieldWatch(QObject):
    """`left()` when the field loses the focus, be it to a menu.

    Undo is the field's own as long as it holds typing that is not saved, and the app's from then
    on: saving empties the field's own memory, so that there is one line of steps and never two
    that take each other back. Shortcuts of the window that a text field would swallow reach it.
    """

    left = Signal()

    def __init__(self, ui: Ui, field: QWidget) -> None:
        super().__init__(field)
        self._ui = ui
        self._field = field
        self.composing = False
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.composing = False
            self.left.emit()
        elif kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self.composing = bool(event.preeditString())
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_apps(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_apps(self, event: QKeyEvent) -> bool:
        keys = QKeySequence(event.keyCombination())
        actions = self._ui.actions
        if keys in actions["undo"].shortcuts():
            return actions["undo"].isEnabled() and not self._own_undo()
        if keys in actions["redo"].shortcuts():
            return actions["redo"].isEnabled() and not self._own_redo()
        if event.text().isprintable() and event.text():
            return False  # a sign to be typed, such as "?"
        declared = (*actions.of_page(""), *actions.of_page("compose"))
        return any(keys in action.shortcuts() and action.isEnabled() for action in declared)

    def _own_undo(self) -> bool:
        field = self._field
        if isinstance(field, QPlainTextEdit):
            return field.document().isUndoAvailable() and not field.isReadOnly()
        return isinstance(field, QLineEdit) and field.isUndoAvailable() and not field.isReadOnly()

    def _own_redo(self) -> bool:
        field = self._field
        if isinstance(field, QPlainTextEdit):
            return field.document().isRedoAvailable() and not field.isReadOnly()
        return isinstance(field, QLineEdit) and field.isRedoAvailable() and not field.isReadOnly()


def open_menu(field: QLineEdit | QPlainTextEdit, undo: QAction, redo: QAction, place: QPoint) -> None:
    """The usual menu of a text field, with the app's named undo and redo in the place of its own."""
    menu = field.createStandardContextMenu()
    menu.setParent(field, menu.windowFlags())
    own = [action for action in menu.actions() if action.objectName() in ("edit-undo", "edit-redo")]
    first = menu.actions()[0] if menu.actions() else None
    if own and first is not None:
        menu.insertActions(first, [undo, redo])
    for action in own:
        menu.removeAction(action)
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(field.mapToGlobal(place))
