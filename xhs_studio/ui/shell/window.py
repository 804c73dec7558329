"""The main window: sidebar, pages, banner; it joins the pages, which do not know each other."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QThreadPool, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from xhs_studio.ui.background import Job
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell import geometry, looks
from xhs_studio.ui.shell.errors import Errors
from xhs_studio.ui.shell.history import History
from xhs_studio.ui.shell.menu import MainMenu
from xhs_studio.ui.shell.overlay import Overlay
from xhs_studio.ui.shell.pages import HOME, PAGES, PageSpec
from xhs_studio.ui.shell.sidebar import Sidebar
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.notes import Banner, Toast

if TYPE_CHECKING:
    from xhs_studio.ui.calendar.page import CalendarPage
    from xhs_studio.ui.compose.page import ComposePage
    from xhs_studio.ui.guide.page import GuidePage
    from xhs_studio.ui.settings.page import SettingsPage
    from xhs_studio.ui.shell.export import ExportCard
    from xhs_studio.ui.shell.keys import KeySheet
    from xhs_studio.ui.shell.palette import Palette

LEAST_WIDTH, LEAST_HEIGHT = 1024, 700
NARROW_BELOW = 1240
"""Under this width in logical pixels the sidebar shows icons alone."""

JOBS_END_MS = 3000
REMEMBERED = frozenset({"calendar", "settings"})
"""Pages that may be in front at the next start; the others need something to work on."""


class MainWindow(QMainWindow):
    """One open workspace. `sample_asked` wants the sample workspace; `closed` comes once, at the end."""

    sample_asked = Signal()
    closed = Signal()

    def __init__(self, ui: Ui, pages: tuple[PageSpec, ...] = PAGES) -> None:
        super().__init__()
        self.ui = ui
        self._specs = {spec.key: spec for spec in pages}
        self._pages: dict[str, QWidget] = {}
        self._ended = False
        self._palette: Palette | None = None
        self._key_sheet: KeySheet | None = None
        self._export: ExportCard | None = None
        self.errors = Errors(self, ui.bus)
        self._history = History(ui, self)
        self._sidebar = Sidebar(ui)
        self._menu = MainMenu(ui, self._sidebar.menu_button, self)
        self._banner = Banner()
        self._stack = QStackedWidget()
        self.toast = Toast(self._stack)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._assemble()
        self._connect()
        self._retranslate()
        first = ui.studio.store.preferences()
        geometry.restore(self, first.geometry)
        self.show_page(first.page if first.page in REMEMBERED else HOME)

    def page(self, key: str) -> QWidget:
        """The page with this key, made where it is first asked for."""
        if key not in self._pages:
            made = self._specs[key].make(self.ui)
            made.setProperty("page", True)
            self._pages[key] = made
            self._stack.addWidget(made)
            self._join(key, made)
        return self._pages[key]

    def calendar(self) -> "CalendarPage":
        """The calendar page."""
        return cast("CalendarPage", self.page("calendar"))

    def settings(self) -> "SettingsPage":
        """The settings page."""
        return cast("SettingsPage", self.page("settings"))

    def guide(self) -> "GuidePage":
        """The guide that is shown."""
        return cast("GuidePage", self._pages["guide"])

    def show_page(self, key: str) -> None:
        """Bring a page to the front and give it the focus."""
        made = self.page(key)
        self._stack.setCurrentWidget(made)
        self._sidebar.set_current(key)
        made.setFocus()

    def current_page(self) -> str:
        """Key of the page in front; "guide" and "welcome" are not in the sidebar."""
        return next(key for key, made in self._pages.items() if made is self._stack.currentWidget())

    def open_post(self, post_id: str) -> None:
        """Open a post in the editor."""
        compose = cast("ComposePage", self.page("compose"))
        compose.open_post(post_id)
        self.show_page("compose")

    def show_day(self, day: date) -> None:
        """Show the calendar around a day."""
        self.calendar().show_period(day)
        self.show_page("calendar")

    def show_guide(self) -> None:
        """Show the first-run guide, filled with the account as it is."""
        from xhs_studio.ui.guide.page import GuidePage

        old = self._pages.pop("guide", None)
        guide = GuidePage(self.ui)
        guide.left.connect(self._leave_guide)
        self._front("guide", guide)
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()

    def show_welcome(self) -> None:
        """Offer the three ways to begin."""
        from xhs_studio.ui.guide.welcome import WelcomePage

        welcome = WelcomePage(self.ui)
        welcome.guide_asked.connect(self.show_guide)
        welcome.sample_asked.connect(self.sample_asked)
        welcome.skipped.connect(self._skip_guide)
        self._front("welcome", welcome)

    def open_palette(self, text: str = "") -> None:
        """Open the command palette, `text` typed into it."""
        from xhs_studio.ui.shell.findings import Reach
        from xhs_studio.ui.shell.palette import Palette

        if self._palette is None:
            reach = Reach(self.open_post, self.show_day, self._trigger)
            self._palette = Palette(self, self.ui, reach, self.errors.guard)
        self._palette.open()
        self._palette.type_text(text)

    def close_overlays(self) -> None:
        """Close every card that lies over the page."""
        for overlay in self.findChildren(Overlay):
            if overlay.isVisible():
                overlay.leave()

    def bring_up(self) -> None:
        """Come to the front, as another start asked."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    # -- how it is put together ---------------------------------------------------------------------

    def _assemble(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        strip = QHBoxLayout()
        strip.setContentsMargins(24, 10, 24, 0)
        strip.addWidget(self._banner)
        self._strip = QWidget()
        self._strip.setLayout(strip)
        self._strip.hide()
        right.addWidget(self._strip)
        right.addWidget(self._stack, 1)
        centre = QWidget()
        centre.setProperty("page", True)
        whole = QHBoxLayout(centre)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._sidebar)
        whole.addLayout(right, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        ui = self.ui
        for action in ui.actions.of_page(""):
            self.addAction(action)
        acts: dict[str, Callable[[], object]] = {
            "find": self.open_palette,
            "keys": self._open_keys,
            "export": self._open_export,
            "settings": lambda: self.show_page("settings"),
            "guide": self.show_guide,
            "sample": self.sample_asked.emit,
            "backup": self._back_up,
            "quit": self.close,
            "theme_light": lambda: looks.wear(ui, "light"),
            "theme_dark": lambda: looks.wear(ui, "dark"),
            "theme_system": lambda: looks.wear(ui, "system"),
            "language_zh": lambda: looks.speak(ui, "zh"),
            "language_en": lambda: looks.speak(ui, "en"),
        }
        for key, act in acts.items():
            ui.actions[key].triggered.connect(self.errors.guard(act))
        for spec in self._specs.values():
            ui.actions[spec.action].triggered.connect(lambda _=False, key=spec.key: self.show_page(key))
        self._sidebar.chosen.connect(self.show_page)
        ui.bus.told.connect(self._say)
        ui.bus.language_changed.connect(self._retranslate)

    def _join(self, key: str, made: QWidget) -> None:
        if key == "calendar":
            cast("CalendarPage", made).open_requested.connect(self.open_post)
        if key == "compose":
            cast("ComposePage", made).closed.connect(lambda: self.show_page(HOME))

    def _front(self, key: str, made: QWidget) -> None:
        made.setProperty("page", True)
        self._pages[key] = made
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        self._sidebar.set_current("")
        made.setFocus()

    # -- what it does -------------------------------------------------------------------------------

    def _leave_guide(self, done: bool) -> None:
        looks.keep(self.ui, guide="done" if done else "skipped")
        proposal = cast("GuidePage", self._pages["guide"]).proposal
        if proposal is None:
            self.show_page(HOME)
            return
        days = [post.at.date() for _, post in proposal.change.posts() if post is not None and post.at]
        self.show_day(min(days, default=proposal.problem.period.first))
        self.calendar().plan_bar.offer(proposal)

    def _skip_guide(self) -> None:
        looks.keep(self.ui, guide="skipped")
        self.show_page(HOME)

    def _back_up(self) -> None:
        from xhs_studio.ui.settings.backup import back_up

        back_up(self, self.ui, self.errors.take)

    def _open_keys(self) -> None:
        from xhs_studio.ui.shell.keys import KeySheet

        if self._key_sheet is None:
            self._key_sheet = KeySheet(self)
        self._key_sheet.open()

    def _open_export(self) -> None:
        from xhs_studio.ui.shell.export import ExportCard

        if self._export is None:
            self._export = ExportCard(self, self.ui, self.toast, lambda: self.calendar().period)
        self._export.open()

    def _trigger(self, key: str) -> None:
        action = self.ui.actions[key]
        if any(other is action for other in self.ui.actions.of_page("calendar")):
            self.show_page("calendar")
        action.trigger()

    def _say(self, text: str, tone: str) -> None:
        if tone == "good":
            self.toast.show_text(text)
            return
        self._banner.show_text(text, tone, t("shell", "Close"), self._hush)
        self._strip.show()

    def _hush(self) -> None:
        self._banner.hide()
        self._strip.hide()

    def _retranslate(self) -> None:
        self._hush()
        self.setWindowTitle(t("shell", "XHS Studio"))
        self._sidebar.retranslate()
        self._menu.retranslate()
        self._history.refresh()

    # -- what Qt asks -------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._sidebar.set_narrow(self.width() < NARROW_BELOW)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            QTimer.singleShot(0, self, self.errors.guard(self._history.look_outside))

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._ended:
            self._ended = True
            self._end()
            self.closed.emit()

    def _end(self) -> None:
        front = self.current_page()
        self.errors.guard(
            lambda: looks.keep(
                self.ui, geometry=geometry.kept(self), page=front if front in REMEMBERED else HOME
            )
        )()
        for job in self.findChildren(Job):
            job.cancel()
        QThreadPool.globalInstance().waitForDone(JOBS_END_MS)
        self._history.close()
