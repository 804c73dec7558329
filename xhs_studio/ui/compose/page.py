"""The compose page: one post in an editor, or the posts to choose from."""

from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from xhs_studio.domain.change import Change
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.ui.compose.editor import Editor
from xhs_studio.ui.compose.face import Face
from xhs_studio.ui.compose.form import Form
from xhs_studio.ui.compose.header import NARROW_BELOW, Header
from xhs_studio.ui.compose.labels import FIELD_NAMES
from xhs_studio.ui.compose.neighbours import neighbours
from xhs_studio.ui.compose.notice import Notice
from xhs_studio.ui.compose.sitting import Sitting
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.words import error_text

KEYS = ("advance", "previous", "next", "duplicate", "lock", "delete")


class ComposePage(QWidget):
    """Write one post. `closed()`: back to where the creator came from."""

    closed = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self._stack = QStackedWidget(self)
        self.face = Face(ui)
        self._warned_of_close = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_round)
        self._assemble()
        self._connect()
        self.retranslate()
        self._tint()
        self._show_face()

    @cached_property
    def editor(self) -> Editor:
        """The editor, made when the first post is opened."""
        made = Editor(self.ui, self._stack)
        self._stack.addWidget(made)
        made.sitting.stood.connect(self._show_standing)
        made.sitting.vanished.connect(self._gone)
        made.form.changed.connect(self._say_saving)
        made.form.changed.connect(lambda: made.header.show_post(made.form.post(), made.sitting.correcting))
        made.form.plan.status_chosen.connect(made.commands.set_status)
        made.form.invite.use_asked.connect(made.commands.use_formula)
        made.header.back_asked.connect(self._back)
        made.header.set_narrow(self.width() < NARROW_BELOW)
        made.retranslate()
        made.tint()
        return made

    @property
    def form(self) -> Form:
        """The fields of the open post."""
        return self.editor.form

    @property
    def sitting(self) -> Sitting:
        """What stands between the fields and the store."""
        return self.editor.sitting

    @property
    def header(self) -> Header:
        """The editor's head."""
        return self.editor.header

    @property
    def notice(self) -> Notice:
        """What stands against saving."""
        return self.editor.notice

    @property
    def _made(self) -> bool:
        """Whether there is an editor yet."""
        return "editor" in self.__dict__

    @property
    def _base(self) -> Post | None:
        """The open post as the store holds it."""
        return self.sitting.base if self._made else None

    def _leave(self) -> bool:
        """Save what is open. Whether it may be put away."""
        return not self._made or self.sitting.leave()

    def open_post(self, post_id: str) -> None:
        """Open a post; one that is open and cannot be saved stays in front and says why."""
        base = self._base
        if base is not None and base.id == post_id:
            self.sitting.look_again()
            return
        if not self._leave():
            self.ui.bus.told.emit(t("compose", "Save or discard what is open here first."), "warn")
            return
        post = self.ui.studio.store.post(post_id)
        if post is None:
            self._show_face()
            self.ui.bus.told.emit(error_text(UserError("unknown_post", value=post_id)), "bad")
            return
        self.sitting.open(post)
        self._stack.setCurrentWidget(self.editor)
        self.editor.area.verticalScrollBar().setValue(0)
        self._enable()
        self._take_focus()

    def retranslate(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        self.setAccessibleName(t("compose", "Compose"))
        if self._made:
            self.editor.retranslate()
        self.face.refresh()
        self._show_standing()

    # -- how it is put together -------------------------------------------------------------------

    def _assemble(self) -> None:
        self._stack.addWidget(self.face)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 12, 0)
        whole.addWidget(self._stack)

    def _connect(self) -> None:
        ui = self.ui
        self.face.chosen.connect(self.open_post)
        self.face.new_asked.connect(lambda: self._open_made(self.editor.commands.add()))
        self.face.calendar_asked.connect(self.closed)
        ui.bus.changed.connect(self._changed)
        ui.bus.reloaded.connect(self._reloaded)
        ui.bus.account_changed.connect(self.retranslate)
        ui.bus.language_changed.connect(self.retranslate)
        ui.theme.changed.connect(self._tint)
        acts = (
            lambda: self.editor.commands.advance(),
            lambda: self._go(0),
            lambda: self._go(1),
            lambda: self._open_made(self.editor.commands.duplicate()),
            lambda: self.editor.commands.lock(),
            lambda: self.editor.commands.delete(),
        )
        for key, act in zip(KEYS, acts, strict=True):
            action = ui.actions[f"compose_{key}"]
            self.addAction(action)
            action.triggered.connect(lambda _=False, act=act: act())

    # -- what happens -----------------------------------------------------------------------------

    def _open_made(self, post_id: str | None) -> None:
        if post_id is not None:
            self.open_post(post_id)

    def _go(self, side: int) -> None:
        base = self._base
        if base is not None and self.sitting.leave():
            self._open_made(neighbours(self.ui.studio.store, base)[side])

    def _back(self) -> None:
        """Leave the editor; where saving fails it stays in front, with the reason."""
        if self._leave():
            self.closed.emit()

    def _changed(self, change: Change, origin: str) -> None:
        if self._made:
            self.sitting.fold(change)
        self._soon.start()

    def _reloaded(self) -> None:
        if self._made:
            self.sitting.look_again()
        self._soon.start()

    def _gone(self) -> None:
        title = self.form.post().title or t("words", "Untitled")
        self._show_face()
        self.ui.bus.told.emit(
            t("compose", "“{title}” was deleted. Undo brings it back.", title=title), "good"
        )

    def _show_face(self) -> None:
        self._stack.setCurrentWidget(self.face)
        self.face.refresh()
        self._enable()
        self._take_focus()

    def _take_focus(self) -> None:
        base = self._base
        if not self.isVisible():
            return
        if base is None:
            self.face.first_stop().setFocus(Qt.FocusReason.OtherFocusReason)
        elif base.immutable:
            self.header.back.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.texts.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.texts.title.end(False)

    def _enable(self) -> None:
        """Only what can be done is enabled; nothing while the page is not in front."""
        base = self._base
        there = base is not None and self.isVisible()
        changeable = there and base is not None and not base.immutable
        reach = neighbours(self.ui.studio.store, base) if there and base is not None else (None, None)
        actions = self.ui.actions
        actions["compose_previous"].setEnabled(reach[0] is not None)
        actions["compose_next"].setEnabled(reach[1] is not None)
        for key in ("compose_advance", "compose_duplicate"):
            actions[key].setEnabled(there)
        for key in ("compose_lock", "compose_delete"):
            actions[key].setEnabled(changeable)
        if self._made:
            self.header.set_reach(reach[0] is not None, reach[1] is not None)

    def _look_round(self) -> None:
        """Other posts have changed: neighbours, clashes, the posts to choose from."""
        if not self.isVisible():
            return  # looked up when the page is shown again
        if self._base is None:
            self.face.refresh()
        else:
            self._show_standing()

    def _show_standing(self) -> None:
        """Show how the open post stands: status, lock, clashes, saving."""
        base = self._base
        if base is None:
            return
        self.form.set_locked(base.immutable and not self.sitting.correcting)
        self.form.plan.show_standing(base, self.sitting.correcting)
        self.header.show_post(self.form.post(), self.sitting.correcting)
        joint = "、" if self.ui.language.code == "zh" else ", "
        self.notice.refresh(joint.join(t("compose", FIELD_NAMES[key]) for key in self.sitting.conflicts))
        if not self.sitting.dirty:
            self._warned_of_close = False
        self._say_saving()
        self._enable()

    def _say_saving(self) -> None:
        sitting = self.sitting
        said = ""
        if sitting.trouble is not None or sitting.conflicts or sitting.lost:
            said = t("compose", "Not saved")
        elif sitting.pending:
            said = t("compose", "Saving…")
        elif sitting.saved_at is not None:
            clock = sitting.saved_at.astimezone(self.ui.studio.store.account().zone)
            said = t("compose", "Saved {time}", time=f"{clock:%H:%M}")
        self.header.show_saved(said)

    def _tint(self) -> None:
        if self._made:
            self.editor.tint()
        self.face.tint()

    # -- what Qt asks -----------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._made:
            self.header.set_narrow(event.size().width() < NARROW_BELOW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self._soon.start()
        self._enable()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leave()
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save before the window closes; where that fails, say so once instead of closing."""
        closing = event.type() == QEvent.Type.Close and watched is self.window()
        if closing and not self._leave() and not self._warned_of_close:
            self._warned_of_close = True
            self.ui.bus.told.emit(
                t("compose", "A post is not saved; closing once more gives up what you typed."), "bad"
            )
            event.ignore()
            return True
        return super().eventFilter(watched, event)
