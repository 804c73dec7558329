"""Settings: the last backup, a new one by hand, and the way back from any that is kept."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from xhs_studio.domain.sentences import mark
from xhs_studio.services.ports import BackupInfo
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.section import Section
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.widgets.basics import button, label, line, name, row

WHYS: dict[str, str] = {
    "daily": mark("settings", "daily"),
    "before_migration": mark("settings", "before an update"),
    "before_import": mark("settings", "before an import"),
    "before_restore": mark("settings", "before a restore"),
    "by_hand": mark("settings", "by hand"),
}


def back_up(parent: QWidget, ui: Ui, failed: Callable[[Exception], None]) -> Job:
    """Make a backup beside the window, and say when it is done."""

    def done(made: BackupInfo) -> None:
        ui.bus.told.emit(tn("settings", "Backed up %n post(s).", made.posts), "good")

    return run(parent, lambda job: ui.studio.backups.make("by_hand"), succeeded=done, failed=failed)


class BackupSection(Section):
    """Kept copies, newest first. They are verified on a worker thread when the section is shown."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._found: Sequence[BackupInfo] = ()
        self._job: Job | None = None
        self._last = label(wrap=True)
        self._make = button("", self._back_up)
        self._open = button("ghost", self._open_folder)
        self._card = self.add_card(self._last, row(self._make, self._open, None, spacing=8))
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._kept = self.add_card(self._list)
        ui.bus.reloaded.connect(self._look)

    def load(self) -> None:
        self._show_found(self._found)  # the times are those of the account's zone

    def retranslate(self) -> None:
        self._card.set_texts(
            t("settings", "Backup"),
            t(
                "settings",
                "A verified copy each day, before every update and before every restore; 14 are kept.",
            ),
        )
        self._kept.set_texts(t("settings", "Kept backups"))
        self._make.setText(t("settings", "Back up now"))
        self._open.setText(t("settings", "Open the folder"))
        for made in (self._make, self._open):
            name(made, made.text())
        self._show_found(self._found)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def _look(self) -> None:
        if self.isVisible():
            backups = self.ui.studio.backups
            self._job = run(
                self, lambda job: backups.listed(), succeeded=self._show_found, failed=self._failed
            )

    def _back_up(self) -> None:
        def done(made: BackupInfo) -> None:
            self.ui.bus.told.emit(tn("settings", "Backed up %n post(s).", made.posts), "good")
            self._look()

        self._work(lambda job: self.ui.studio.backups.make("by_hand"), done)

    def _restore(self, backup: BackupInfo) -> None:
        def done(_: object) -> None:
            self.ui.bus.reloaded.emit()
            self.ui.bus.told.emit(
                t("settings", "Restored. What was there before is kept as the newest backup."), "good"
            )
            self._look()

        self._work(lambda job: self.ui.studio.backups.restore(backup.path), done)

    def _work(self, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        self._make.setEnabled(False)

        def ended(result: object) -> None:
            self._make.setEnabled(True)
            done(result)

        self._job = run(self, work, succeeded=ended, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        self._make.setEnabled(True)
        raise error  # the window's own hook tells it

    def _ask(self, backup: BackupInfo) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(t("settings", "Restore a backup"))
        box.setText(t("settings", "Go back to the state of {when}?", when=self._when(backup)))
        box.setInformativeText(
            t("settings", "What is there now is kept as a backup first, so this can be undone here.")
        )
        yes = box.addButton(t("settings", "Restore"), QMessageBox.ButtonRole.AcceptRole)
        no = box.addButton(t("settings", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(no)
        yes.clicked.connect(partial(self._restore, backup))
        box.open()

    def _show_found(self, found: Sequence[BackupInfo]) -> None:
        self._found = found
        while (item := self._rows.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        if found:
            self._last.setText(t("settings", "Last backup: {when}", when=self._when(found[0])))
        else:
            self._last.setText(t("settings", "No backup has been made yet."))
        self._kept.setVisible(bool(found))
        for place, backup in enumerate(found):
            if place:
                self._rows.addWidget(line())
            self._rows.addWidget(self._row(backup))

    def _row(self, backup: BackupInfo) -> QWidget:
        when, size, posts, why = label(), label("sub"), label("sub"), label("tag")
        when.setText(self._when(backup))
        size.setText(self.ui.language.locale.formattedDataSize(_size(backup), 1, QLocale.DataSizeFormat(0)))
        posts.setText(tn("settings", "%n post(s)", backup.posts))
        why.setText(t("settings", WHYS[backup.why]))
        when.setFixedWidth(190)
        posts.setFixedWidth(96)
        size.setFixedWidth(80)
        restore = button("small", partial(self._ask, backup))
        restore.setText(t("settings", "Restore…"))
        name(restore, t("settings", "Restore the backup of {when}", when=when.text()))
        holder = QWidget()
        holder.setLayout(row(when, posts, size, why, None, restore, spacing=12))
        return holder

    def _when(self, backup: BackupInfo) -> str:
        made = backup.made.astimezone(self.account.zone)
        said = self.ui.language.moment(made)
        return f"{made.year}  {said}" if made.year != self.ui.studio.clock().year else said

    def _open_folder(self) -> None:
        folder = self._found[0].path.parent if self._found else self.ui.studio.folder
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _size(backup: BackupInfo) -> int:
    return backup.path.stat().st_size if backup.path.exists() else 0
