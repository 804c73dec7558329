"""The two kinds of error: what the creator can mend is told in the window, the rest can be reported."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from xhs_studio import __version__
from xhs_studio.domain.errors import UserError
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.shell.logs import log
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, column, label, name, row
from xhs_studio.ui.words import error_text


class Errors(QObject):
    """Takes exceptions from any thread and tells them on the GUI thread."""

    _came = Signal(object)

    def __init__(self, window: QWidget, bus: Bus) -> None:
        super().__init__(window)
        self._window = window
        self._bus = bus
        self._came.connect(self._tell)

    def take(self, error: BaseException) -> None:
        """Tell a UserError in the banner; log anything else and offer its report."""
        self._came.emit(error)

    def guard(self, act: Callable[[], object]) -> Callable[[], None]:
        """`act` with its exceptions told."""

        def guarded() -> None:
            try:
                act()
            except Exception as error:  # whatever it is, the creator hears of it
                self.take(error)

        return guarded

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            log.info("told: %s", error)
            self._bus.told.emit(error_text(error), "bad")
            return
        text = report(error)
        log.error("unexpected\n%s", text)
        if self._window.findChild(ReportDialog) is None:  # one at a time: a fault in painting comes often
            ReportDialog(self._window, text).open()


def report(error: BaseException) -> str:
    """What a developer needs to know of an exception."""
    import platform  # both are slow to import and seldom needed
    import traceback

    return "\n".join(
        (
            f"XHS Studio {__version__}, Python {platform.python_version()}, Qt {qVersion()}",
            f"{platform.platform()}, {QGuiApplication.platformName()}",
            "",
            "".join(traceback.format_exception(error)).rstrip(),
        )
    )


class ReportDialog(QDialog):
    """Says that something went wrong and shows a report that can be copied."""

    def __init__(self, parent: QWidget | None, text: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(t("shell", "Something went wrong"))
        self.resize(640, 420)
        head = label("h2")
        head.setText(t("shell", "Something went wrong, and it is our fault."))
        said = label("sub", wrap=True)
        said.setText(
            t(
                "shell",
                "Your posts are safe. You can go on; the report below helps to mend it. Nothing is sent.",
            )
        )
        self._report = QPlainTextEdit(text)
        self._report.setReadOnly(True)
        name(self._report, t("shell", "Report"))
        copy = button("", self._copy)
        copy.setText(t("shell", "Copy the report"))
        close = button("primary", self.accept)
        close.setText(t("shell", "Continue"))
        close.setDefault(True)
        layout = column(head, said, self._report, spacing=10)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addLayout(row(None, copy, close))
        self.setLayout(layout)
        close.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._report.toPlainText())
