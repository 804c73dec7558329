"""Starts the window: one a workspace, with its log, its looks and its way out of trouble."""

import gc
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from xhs_studio import __version__
from xhs_studio.domain.errors import UserError
from xhs_studio.services.studio import Studio
from xhs_studio.services.upkeep import back_up_daily
from xhs_studio.ui.actions import Actions
from xhs_studio.ui.background import run as run_beside
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell import logs
from xhs_studio.ui.shell.doors import Doors, sample_folder
from xhs_studio.ui.shell.errors import ReportDialog, report
from xhs_studio.ui.shell.instance import Instance, Place
from xhs_studio.ui.shell.sidebar import draw_mark
from xhs_studio.ui.shell.trouble import TroubleWindow
from xhs_studio.ui.shell.window import MainWindow
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme
from xhs_studio.ui.words import error_text

BACKUP_AFTER_MS = 2000
"""The daily backup waits until the window stands."""

GC_AFTER_MS = 500


def run(doors: Doors, folder: Path) -> int:
    """Open the workspace of `folder` in a window and stay until it is closed; gives the exit code."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("xhs-studio")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("xhs-studio")
    app.setQuitOnLastWindowClosed(False)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in a terminal: every step is saved already
    shell = Shell(app, doors)
    gc.disable()  # what is made now stays: looking through it again and again delays the window by a tenth
    try:
        if not shell.open(folder):
            return shell.exit_code
    finally:
        QTimer.singleShot(GC_AFTER_MS, app, _collect_from_now_on)
    code = app.exec()
    shell.end()
    return code


def _collect_from_now_on() -> None:
    gc.freeze()
    gc.enable()


class Shell(QObject):
    """Holds what lives as long as the process, and the one workspace that is open."""

    def __init__(self, app: QApplication, doors: Doors) -> None:
        super().__init__(app)
        self._app = app
        self._doors = doors
        self._theme = Theme(app)
        self._language = Language(self)
        self._instance: Instance | None = None
        self._studio: Studio | None = None
        self.window: MainWindow | TroubleWindow | None = None
        self.exit_code = 0
        self._language.choose("system")
        app.setWindowIcon(_window_icon(self._theme))
        logs.catch(self._caught)

    def open(self, folder: Path) -> bool:
        """Show the workspace of `folder` in place of the one open now; False if another process has it."""
        instance = self._claim(folder)
        if instance is None:
            return False
        old_window, old_studio, old_instance = self.window, self._studio, self._instance
        self._instance = instance
        logs.keep_log(folder)
        try:
            self._studio = self._doors.open(folder)
        except UserError as error:
            self._studio = None
            logs.log.warning("cannot open: %s", error)
            self._show_trouble(folder, error)
        else:
            with self._theme.held_back():
                self.window = self._make_window(self._studio, folder)
            self.window.show()
        self._let_go(old_window, old_studio, old_instance)
        return True

    def end(self) -> None:
        """Let go of window, files and lock, however the event loop came to its end."""
        self._let_go(self.window, self._studio, None)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if self._instance is not None:
            self._instance.release()
        logs.close_log()

    # -- the ways to show a workspace -----------------------------------------------------------------

    def _make_window(self, studio: Studio, folder: Path) -> MainWindow:
        preferences = studio.store.preferences()
        self._theme.choose(preferences.theme)
        self._language.choose(preferences.language)
        bus = Bus()
        window = MainWindow(Ui(studio, bus, self._theme, self._language, Actions(bus)))
        window.closed.connect(self._app.quit)
        window.sample_asked.connect(lambda: self._open_sample(sample_folder(folder)))
        if preferences.guide == "new" and not has_posts(studio):
            window.show_welcome()
        QTimer.singleShot(BACKUP_AFTER_MS, window, lambda: self._look_after(window, studio))
        return window

    def _look_after(self, window: MainWindow, studio: Studio) -> None:
        """Make today's copy, and only then the episodes of series that have come within reach."""
        run_beside(
            window,
            lambda job: back_up_daily(studio.backups, studio.clock),
            succeeded=lambda made: self._fill(studio),
            failed=self._caught,
        )

    def _fill(self, studio: Studio) -> None:
        try:
            studio.series.fill()
        except UserError as error:
            self._caught(error)

    def _show_trouble(self, folder: Path, error: UserError) -> None:
        self._theme.choose("system")
        window = TroubleWindow(self._doors, self._language, folder, error)
        window.retry.connect(lambda: self._reopen(folder))
        window.other.connect(self._reopen)
        window.closed.connect(self._app.quit)
        self.window = window
        window.show()

    def _open_sample(self, folder: Path) -> None:
        window = self.window
        if window is None:
            return
        if folder.exists() and any(folder.iterdir()):
            self.open(folder)
            return
        run_beside(
            window,
            lambda job: self._doors.write_sample(folder),
            succeeded=lambda _: self._reopen(folder),
            failed=self._caught,
        )

    def _reopen(self, folder: Path) -> None:
        self.open(folder)

    # -- one process a workspace ----------------------------------------------------------------------

    def _claim(self, folder: Path) -> Instance | None:
        if self._instance is not None and self._instance.folder == folder:
            return self._instance
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            logs.log.info("folder: %s", error)  # opening the workspace says what is wrong with it
        instance = Instance(folder, self)
        place = instance.take()
        if place is Place.FIRST:
            instance.raise_asked.connect(self._bring_up)
            return instance
        if place is Place.SILENT:
            silent = UserError("workspace_open_elsewhere", folder=folder)
            self.exit_code = 1
            print(error_text(silent), file=sys.stderr)
            self._caught(silent)
        return None

    def _bring_up(self) -> None:
        if isinstance(self.window, MainWindow):
            self.window.bring_up()
        elif self.window is not None:
            self.window.raise_()
            self.window.activateWindow()

    def _let_go(
        self,
        window: MainWindow | TroubleWindow | None,
        studio: Studio | None,
        instance: Instance | None,
    ) -> None:
        if window is not None:
            window.closed.disconnect()
            window.close()
            window.deleteLater()
        if studio is not None:
            studio.close()
        if instance is not None and instance is not self._instance:
            instance.release()
            instance.deleteLater()

    def _caught(self, error: BaseException) -> None:
        if isinstance(self.window, MainWindow):
            self.window.errors.take(error)
        elif isinstance(self.window, TroubleWindow) and isinstance(error, UserError):
            self.window.say(error_text(error))
        elif not isinstance(error, UserError):
            text = report(error)
            logs.log.error("unexpected\n%s", text)
            if self.window is not None:
                ReportDialog(self.window, text).open()


def has_posts(studio: Studio) -> bool:
    """Whether the workspace holds any post at all."""
    return bool(studio.store.search("", 1) or studio.store.lane())


def _window_icon(theme: Theme) -> QIcon:
    made = QIcon()
    for edge in (16, 32, 64, 128):
        picture = QPixmap(edge, edge)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_mark(painter, QRectF(picture.rect()), theme.tokens.brand, theme.tokens.brand_ink)
        painter.end()
        made.addPixmap(picture)
    return made
