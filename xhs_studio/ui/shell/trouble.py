"""The calm window for a workspace that cannot be opened: what is wrong, and the ways on."""

from pathlib import Path

from PySide6.QtCore import Qt, QThreadPool, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget

from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.services.ports import BackupInfo
from xhs_studio.services.upkeep import newest_good
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.shell.doors import Doors
from xhs_studio.ui.shell.files import ask_folder
from xhs_studio.ui.texts import Language, t, tn
from xhs_studio.ui.widgets.basics import Card, button, column, label, name, row
from xhs_studio.ui.words import error_text


class TroubleWindow(QWidget):
    """Touches nothing by itself. `retry` wants the folder opened again, `other(Path)` another one."""

    retry = Signal()
    closed = Signal()
    other = Signal(object)

    def __init__(self, doors: Doors, language: Language, folder: Path, error: UserError) -> None:
        super().__init__()
        self._doors = doors
        self._language = language
        self._folder = folder
        self._backup: BackupInfo | None = None
        self._job: Job | None = None
        self.setProperty("page", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(t("shell", "XHS Studio"))
        self.setMinimumWidth(620)
        self._problem = label(wrap=True)
        self._problem.setText(error_text(error))
        self._problem.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._note = label("sub", wrap=True)
        self._restore = button("primary", self._restore_newest)
        self._restore.setText(t("shell", "Restore this backup"))
        self._restore.hide()
        self._build()
        if isinstance(error, WorkspaceUnusable):
            self._look_for_backups()

    def say(self, text: str) -> None:
        """Add what else went wrong."""
        self._note.setText(text)

    def closeEvent(self, event: QCloseEvent) -> None:
        QThreadPool.globalInstance().waitForDone()
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        head = label("h1")
        head.setText(t("shell", "This workspace cannot be opened"))
        where = label("faint", wrap=True)
        where.setText(t("shell", "Folder: {folder}", folder=self._folder))
        calm = label("sub", wrap=True)
        calm.setText(t("shell", "Nothing was changed: the files are as they were found."))
        again = button("", self.retry.emit)
        again.setText(t("shell", "Try again"))
        choose = button("", self._choose)
        choose.setText(t("shell", "Another folder…"))
        leave = button("ghost", self.close)
        leave.setText(t("shell", "Quit"))
        card = Card(margin=24)
        for item in (head, self._problem, calm, where, self._note):
            card.body.addWidget(item)
        card.body.addSpacing(8)
        card.body.addLayout(row(self._restore, again, choose, None, leave, spacing=8))
        layout = column(card)
        layout.setContentsMargins(24, 24, 24, 24)
        self.setLayout(layout)
        for made in (self._restore, again, choose, leave):
            name(made, made.text())

    def _look_for_backups(self) -> None:
        self._note.setText(t("shell", "Looking for backups…"))
        self._job = run(
            self,
            lambda job: newest_good(self._doors.backups(self._folder)),
            succeeded=self._offer,
            failed=self._no_backup,
        )

    def _no_backup(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self._note.setText(t("shell", "There is no good backup of it in this folder."))

    def _offer(self, backup: BackupInfo) -> None:
        self._backup = backup
        self._note.setText(
            tn(
                "shell",
                "The newest good backup is from {when} and holds %n post(s). Restoring it keeps the present "
                "file beside it.",
                backup.posts,
                when=self._language.moment(backup.made.astimezone()),
            )
        )
        self._restore.show()
        self._restore.setFocus()

    def _restore_newest(self) -> None:
        backup = self._backup
        if backup is None:
            return
        self._restore.setEnabled(False)
        self._job = run(
            self,
            lambda job: self._doors.backups(self._folder).restore(backup.path),
            succeeded=lambda _: self.retry.emit(),
            failed=self._failed,
        )

    def _failed(self, error: Exception) -> None:
        self._restore.setEnabled(True)
        if not isinstance(error, UserError):
            raise error
        self.say(error_text(error))

    def _choose(self) -> None:
        ask_folder(self, t("shell", "Choose a folder"), self._folder.parent, self.other.emit)
