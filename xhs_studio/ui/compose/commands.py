"""What the buttons of the editor do to the open post; each is one undoable step, taken after saving."""

from collections.abc import Callable

from xhs_studio.domain.change import Change
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.compose.filling import filled
from xhs_studio.ui.compose.folding import units
from xhs_studio.ui.compose.form import Form
from xhs_studio.ui.compose.sitting import Sitting
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.words import error_text

NEXT_STATUS = {
    Status.SUGGESTED: Status.DRAFT,
    Status.IDEA: Status.READY,
    Status.DRAFT: Status.READY,
    Status.READY: Status.PUBLISHED,
    Status.SKIPPED: Status.DRAFT,
}


class Commands:
    """Does nothing without an open post, or where that cannot be saved; what fails is told."""

    def __init__(self, ui: Ui, sitting: Sitting, form: Form) -> None:
        self._ui = ui
        self._sitting = sitting
        self._form = form

    def advance(self) -> None:
        """Take the post one status further; open or close the correction of a published one."""
        base = self._sitting.base
        if base is None or not self._sitting.leave():
            return
        if base.immutable:
            self._sitting.correct(not self._sitting.correcting)
        else:
            self._sitting.set_status(NEXT_STATUS[base.status])

    def set_status(self, status: Status) -> None:
        """Give the post a status; where that fails the fields show the old one again."""
        if not self._sitting.set_status(status):
            self._sitting.look_again()

    def lock(self) -> None:
        """Lock the post against planning, or release it."""
        base = self._sitting.base
        if base is not None and not base.immutable:
            self._do(lambda: self._ui.studio.posts.lock([base.id], not base.locked))
            self._sitting.look_again()

    def duplicate(self) -> str | None:
        """Copy the post; gives the id of the copy."""
        base = self._sitting.base
        if base is None:
            return None
        change = self._do(lambda: self._ui.studio.posts.duplicate([base.id]))
        copy = _added(change)
        if copy is not None:
            self._ui.bus.told.emit(t("compose", "This is the copy."), "good")
        return copy

    def delete(self) -> None:
        """Delete the post; undo brings it back."""
        base = self._sitting.base
        if base is None:
            return
        if self._do(lambda: self._ui.studio.posts.delete([base.id])) is not None:
            self._sitting.look_again()

    def add(self) -> str | None:
        """Add an idea to the lane; gives its id."""
        return _added(self._do(lambda: self._ui.studio.posts.add()))

    def use_formula(self, key: str, where: str) -> None:
        """Put a formula, filled with the topic, in the place of the title or the hook."""
        formula = next((item for item in self._ui.studio.playbook.formulas if item.key == key), None)
        if formula is None:
            return
        account = self._ui.studio.store.account()
        text = filled(formula, self._form.invite.topic.value().strip(), account.language)
        start, length = text.gap or (len(text.text), 0)
        at, width = units(text.text[:start]), units(text.text[start : start + length])
        # Typed over the old text, not set, so that the field's own undo brings that back.
        if where == "title":
            title = self._form.texts.title
            title.selectAll()
            title.insert(text.text)
            title.setFocus()
            title.setSelection(at, width)
            return
        hook = self._form.texts.hook
        hook.selectAll()
        hook.insertPlainText(text.text)
        hook.setFocus()
        cursor = hook.textCursor()
        cursor.setPosition(at)
        cursor.setPosition(at + width, cursor.MoveMode.KeepAnchor)
        hook.setTextCursor(cursor)

    def _do(self, act: Callable[[], Change]) -> Change | None:
        if not self._sitting.leave():
            return None
        try:
            return act()
        except UserError as error:
            self._ui.bus.told.emit(error_text(error), "bad")
            return None


def _added(change: Change | None) -> str | None:
    if change is None:
        return None
    return next((after.id for before, after in change.posts() if before is None and after is not None), None)
