"""Export: which days, which kind of file, where; then progress, and a way to stop."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.services.export import Exported
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.files import ask_target
from xhs_studio.ui.shell.overlay import Overlay
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.widgets.basics import Segmented, button, label, name
from xhs_studio.ui.widgets.form import Field
from xhs_studio.ui.widgets.notes import Toast
from xhs_studio.ui.words import error_text

WIDTH, HEIGHT = 460, 300
KINDS = ("xlsx", "csv")


class ExportCard(Overlay):
    """Opened with Ctrl+E for the period the calendar shows."""

    def __init__(self, window: QWidget, ui: Ui, toast: Toast, period: Callable[[], Period]) -> None:
        """`period` says which days the calendar shows; the toast tells what was written."""
        super().__init__(window, WIDTH, HEIGHT)
        self._ui = ui
        self._toast = toast
        self._period = period
        self._job: Job | None = None
        self._title = label("h2")
        self._first_edit, self._last_edit = _date_edit(), _date_edit()
        self._first, self._last = Field(self._first_edit), Field(self._last_edit)
        self._kinds = Segmented(KINDS)
        self._kinds.set_current(KINDS[0])
        self._kinds.chosen.connect(self._say_kind)
        self._kind = Field(self._kinds)
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._error = label("error", wrap=True)
        self._cancel = button("ghost", self._stop)
        self._save = button("primary", self._choose)
        self._assemble()

    def open(self) -> None:
        """Show the card in the language in force, for the period of the calendar."""
        self._retranslate()
        if self._job is None:
            period = self._period()
            self._first_edit.setDate(QDate(period.first.year, period.first.month, period.first.day))
            self._last_edit.setDate(QDate(period.last.year, period.last.month, period.last.day))
            self._show_running(False)
            self._error.clear()
        super().open()
        self._save.setFocus()

    def export(self, target: Path) -> None:
        """Write the days chosen to a file, beside the window."""
        export, language = self._ui.studio.export, self._ui.language.code
        period = Period(_day(self._first_edit), _day(self._last_edit))
        self._show_running(True)
        self._job = run(
            self,
            lambda job: export.export(
                period, target, language, lambda share: job.progressed.emit(share, None), job.cancelled
            ),
            succeeded=self._done,
            failed=self._failed,
            progressed=lambda share, _: self._progress.setValue(round(share * 100)),
        )

    def _assemble(self) -> None:
        days = QHBoxLayout()
        days.setSpacing(12)
        days.addWidget(self._first)
        days.addWidget(self._last)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 18)
        body.setSpacing(14)
        body.addWidget(self._title)
        body.addLayout(days)
        body.addWidget(self._kind)
        body.addWidget(self._progress)
        body.addWidget(self._error)
        body.addStretch(1)
        body.addLayout(foot)
        self.card.body.addLayout(body)

    def _retranslate(self) -> None:
        self._title.setText(t("shell", "Export the plan"))
        self.setAccessibleName(t("shell", "Export the plan"))
        self._first.set_texts(t("shell", "From"))
        self._last.set_texts(t("shell", "To"))
        self._kinds.set_texts({"xlsx": t("shell", "Workbook (.xlsx)"), "csv": t("shell", "Table (.csv)")})
        self._say_kind()
        self._cancel.setText(t("shell", "Cancel"))
        self._save.setText(t("shell", "Choose where…"))
        name(self._progress, t("shell", "Progress"))
        for made in (self._cancel, self._save):
            name(made, made.text())

    def _say_kind(self) -> None:
        """Name the choice of a kind, and what a file of it holds."""
        holds = {
            "xlsx": t(
                "shell", "The plan, a printable month, the balance with a chart, and a guide to the columns."
            ),
            "csv": t("shell", "One row a post, for any spreadsheet."),
        }
        self._kind.set_texts(t("shell", "File type"), holds[self._kinds.current()])

    def _choose(self) -> None:
        kind = self._kinds.current()
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = documents if Path(documents).is_dir() else Path.home()
        stem = t("shell", "plan-{month}", month=f"{_day(self._first_edit):%Y-%m}")
        ask_target(self, t("shell", "Export the plan"), Path(folder) / f"{stem}.{kind}", self.export)

    def _stop(self) -> None:
        if self._job is None:
            self.leave()
        else:
            self._job.cancel()

    def _done(self, exported: Exported | None) -> None:
        self._job = None
        self._show_running(False)
        if exported is None:
            return
        self.leave()
        self._toast.show_text(
            tn("shell", "Exported %n post(s) to {file}", exported.posts, file=exported.path.name),
            (t("shell", "Open the folder"), "small-primary", partial(_open_folder, exported.path.parent)),
        )
        if exported.altered:
            n = len(exported.altered)
            said = tn("shell", "%n text(s) held characters no sheet can hold; they stand there as �.", n)
            self._ui.bus.told.emit(said, "warn")

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._show_running(False)
        if not isinstance(error, UserError):
            raise error  # the window's hook tells it
        self._error.setText(error_text(error))

    def _show_running(self, running: bool) -> None:
        self._progress.setValue(0)
        self._progress.setVisible(running)
        for control in (self._first, self._last, self._kind, self._save):
            control.setEnabled(not running)


def _date_edit() -> QDateEdit:
    made = QDateEdit()
    made.setDisplayFormat("yyyy-MM-dd")
    made.setCalendarPopup(True)
    return made


def _day(edit: QDateEdit) -> date:
    shown = edit.date()
    return date(shown.year(), shown.month(), shown.day())


def _open_folder(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
