"""Sits between the fields and the store: saves when the typing pauses, folds in what others write."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from PySide6.QtCore import QObject, QTimer, Signal

from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.compose.draft import merged, taking
from xhs_studio.ui.compose.form import Form
from xhs_studio.ui.context import Ui

PAUSE_MS = 800
"""So long after the last key the text is saved; leaving a field or the page saves at once."""


class Sitting(QObject):
    """One post under the pen. Each save is one step that can be undone.

    `base` is the store's value the fields were brought in step with; None without an open post.
    `conflicts` are fields that were written both here and elsewhere since: nothing is saved until
    the creator has chosen. `lost` says that the post was deleted elsewhere while text here was not
    saved yet. `trouble` is why the last save failed; the text stays in the fields.
    Signals: `stood()` when any of these is new, `vanished()` when the post is gone and nothing
    is lost by it.
    """

    stood = Signal()
    vanished = Signal()

    def __init__(self, ui: Ui, form: Form) -> None:
        super().__init__(form)
        self._ui = ui
        self._form = form
        self.base: Post | None = None
        self.conflicts: tuple[str, ...] = ()
        self.lost = False
        self.correcting = False
        self.trouble: UserError | None = None
        self.saved_at: datetime | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._paused)
        form.changed.connect(self._pause.start)
        form.left.connect(self.flush)

    @property
    def dirty(self) -> bool:
        """Whether the fields hold what the store does not."""
        return self.base is not None and (self.lost or self._form.post() != self.base)

    @property
    def pending(self) -> bool:
        """Whether a save is due when the typing pauses."""
        return self._pause.isActive()

    def open(self, post: Post) -> None:
        """Take up a post; what was open before must be saved or given up."""
        self.close()
        self.base = post
        self._form.show_post(post)
        self._form.start()
        self._stand()

    def close(self) -> None:
        """Put the post away; what is not saved is given up."""
        self._pause.stop()
        self.base = self.trouble = self.saved_at = None
        self.conflicts, self.lost, self.correcting = (), False, False

    def flush(self) -> bool:
        """Save now what is not saved. Whether the store holds what the fields hold."""
        self._pause.stop()
        if self.base is None:
            return True
        try:
            if self.dirty:
                self._save()
        except UserError as error:
            self.trouble = error
            self._stand()
            return False
        if not self.dirty and self.trouble is not None:
            self.trouble = None
            self._stand()
        return not self.dirty

    def leave(self) -> bool:
        """Take in what is half typed, and save. Whether the post may be put away."""
        self._form.finish()
        return self.flush()

    def fold(self, change: Change) -> None:
        """Follow a change that was applied, by whomever."""
        if self.base is None:
            return
        for before, after in change.posts():
            if self.base.id in (post.id for post in (before, after) if post is not None):
                self.adopt(after)

    def look_again(self) -> None:
        """Follow what another process may have written."""
        if self.base is not None:
            self.adopt(self._ui.studio.store.post(self.base.id))

    def adopt(self, theirs: Post | None) -> None:
        """Bring the fields in step with the store's value; what only the fields changed stays."""
        if self.base is None:
            return
        if theirs is None:
            self._lose()
            return
        both = merged(self.base, self._form.post(), theirs)
        standing = tuple(
            field
            for field in self.conflicts
            if field not in both.conflicts and getattr(both.post, field) != getattr(theirs, field)
        )
        self.conflicts = (*both.conflicts, *standing)
        self.lost = False
        if not theirs.immutable:
            self.correcting = False
        self.base = theirs
        self._form.show_post(both.post)
        self._stand()

    def keep_mine(self) -> bool:
        """Settle conflicts in favour of the fields; a lost post is added again."""
        if self.lost and self.base is not None:
            mine = self._form.post()
            try:
                label = Label("add_post", MappingProxyType({"n": 1, "title": mine.title}))
                self._ui.studio.desk.commit(Change(label, (Edit(None, mine),)))
            except UserError as error:
                self.trouble = error
                self._stand()
                return False
            self.adopt(mine)
        self.conflicts = ()
        self._stand()
        return self.flush()

    def take_theirs(self) -> bool:
        """Settle conflicts in favour of the store; a lost post stays deleted."""
        if self.lost:
            self.close()
            self.vanished.emit()
            return True
        if self.base is not None:
            theirs = {field: getattr(self.base, field) for field in self.conflicts}
            self.conflicts = ()
            self._form.show_post(taking(self._form.post(), **theirs))
            self._form.settle()
            self._stand()
        return self.flush()

    def give_up(self) -> None:
        """Show what the store holds and let go of what was not saved."""
        if self.base is None:
            return
        self._pause.stop()
        self.conflicts, self.trouble = (), None
        self._form.show_post(self.base)
        self._form.settle()
        self._stand()

    def correct(self, correcting: bool) -> None:
        """Make published history writable, or close it again; saves are steps named a correction."""
        if self.flush():
            self.correcting = correcting
            self._stand()

    def set_status(self, status: Status) -> bool:
        """Give the post a status, after saving. Whether that was done."""
        if not self.flush() or self.base is None:
            return False
        posts, base = self._ui.studio.posts, self.base
        try:
            if self.correcting:
                posts.correct(base, replace(base, status=status))
            elif base.status is Status.SUGGESTED and status is Status.DRAFT:
                posts.accept([base.id])
            else:
                posts.set_status([base.id], status)
        except UserError as error:
            self.trouble = error
            self._stand()
            return False
        self.look_again()
        return True

    def _paused(self) -> None:
        if self._form.composing:
            self._pause.start()  # half a word of an input method is no text yet
        else:
            self.flush()

    def _save(self) -> None:
        self.look_again()
        if self.base is None or self.lost or self.conflicts or not self.dirty:
            return
        base, mine, posts = self.base, self._form.post(), self._ui.studio.posts
        if base.immutable:
            posts.correct(base, mine)
        else:
            posts.edit(base, replace(mine, at=base.at))
            if mine.at is None:
                posts.unschedule([base.id])
            elif mine.at != base.at:
                posts.move_to(base.id, mine.at)
        self.look_again()
        self._form.settle()
        self.trouble = None
        self.saved_at = self._ui.studio.clock()
        self._stand()

    def _lose(self) -> None:
        if self.dirty:
            self.lost = True
            self._stand()
        else:
            self.close()
            self.vanished.emit()

    def _stand(self) -> None:
        self.stood.emit()
