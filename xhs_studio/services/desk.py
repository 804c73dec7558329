"""The one place where changes are committed: checked, applied, and told to whoever listens."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.checks import check_account, check_post
from xhs_studio.services.ports import Store

Listener = Callable[[Change, str], None]
"""Called after a change was applied, with the change and its origin: user, undo, redo or import."""

CORRECTION = "correct_post"


class Desk:
    """Commits changes to the store, and takes them back.

    Published history is only touched by a change labelled `correct_post`, by closing a published
    post, and by taking back a step of the creator's own.
    """

    def __init__(self, store: Store, playbook: Playbook, listeners: Iterable[Listener] = ()) -> None:
        self._store = store
        self._playbook = playbook
        self._listeners = list(listeners)
        self._seen = store.data_version()
        self._version = 0

    @property
    def version(self) -> int:
        """Counts the changes seen, ours and foreign; whoever keeps something of the store compares it."""
        return self._version

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` of every change from now on; gives the function that ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def commit(self, change: Change, origin: str = "user") -> Change:
        """Apply a change whole, or raise UserError and leave everything as it was.

        A change without edits is given back and not remembered.
        """
        if not change.edits:
            return change
        self.check(change)
        self._store.apply(change)
        self._tell(change, origin)
        return change

    def undo(self, origin: str = "undo") -> Change:
        """Take back the last step; gives the change that was applied to do so."""
        change = self._store.undo()
        self._tell(change, origin)
        return change

    def redo(self, origin: str = "redo") -> Change:
        """Do again the step that was taken back last; gives the change that was applied."""
        change = self._store.redo()
        self._tell(change, origin)
        return change

    def check(self, change: Change) -> None:
        """Raise UserError if the change may not be committed."""
        for edit in change.edits:
            if isinstance(edit.before, Post):
                self._check_history(change, edit.before, edit.after)
            if isinstance(edit.after, Post):
                check_post(edit.after, self._playbook)
            elif isinstance(edit.after, Account):
                check_account(edit.after, self._playbook)

    def foreign_changes(self) -> bool:
        """Whether another process has written to the workspace since this was last asked."""
        version = self._store.data_version()
        changed, self._seen = version != self._seen, version
        self._version += changed
        return changed

    def _check_history(self, change: Change, before: Post, after: object) -> None:
        if not before.immutable or change.label.code == CORRECTION:
            return
        if isinstance(after, Post) and (after == before or _closes(before, after)):
            return
        raise UserError("published_immutable", title=before.title or before.id)

    def _tell(self, change: Change, origin: str) -> None:
        self._version += 1
        for listener in tuple(self._listeners):
            listener(change, origin)


def _closes(before: Post, after: Post) -> bool:
    """Whether nothing happens to a published post but that it is closed."""
    closing = before.status is Status.PUBLISHED and after.status is Status.CLOSED
    return closing and replace(after, status=before.status) == before
