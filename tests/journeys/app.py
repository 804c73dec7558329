"""One start of the app inside the test's own process, and the ways to look at it."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from tests.kit.builders import SHANGHAI, FixedClock
from tests.kit.window import Hands
from xhs_studio.app import backups_of, build, write_sample
from xhs_studio.domain.post import Post
from xhs_studio.services.studio import Studio
from xhs_studio.ui.calendar.month_view import MonthView
from xhs_studio.ui.calendar.page import CalendarPage
from xhs_studio.ui.shell.doors import Doors
from xhs_studio.ui.shell.errors import ReportDialog
from xhs_studio.ui.shell.main import Shell
from xhs_studio.ui.shell.trouble import TroubleWindow
from xhs_studio.ui.shell.window import MainWindow

Start = Callable[..., "App"]


class App:
    """The app as it is started, but for its clock. `expected` are words of warnings that may be logged."""

    def __init__(self, qapp: QApplication, hands: Hands, folder: Path, clock: FixedClock) -> None:
        self.folder = folder
        self.clock = clock
        self.hands = hands
        self.expected: list[str] = []
        doors = Doors(
            open=lambda where: build(where, clock),
            backups=lambda where: backups_of(where, clock),
            write_sample=lambda where: write_sample(where, "en", clock().date(), clock),
        )
        self.shell = Shell(qapp, doors)
        assert self.shell.open(folder)
        hands.until_still(self.front)

    # what there is

    @property
    def front(self) -> MainWindow | TroubleWindow:
        """The window, whichever it is."""
        window = self.shell.window
        assert window is not None
        return window

    @property
    def window(self) -> MainWindow:
        """The main window."""
        assert isinstance(self.front, MainWindow)
        return self.front

    @property
    def studio(self) -> Studio:
        """The workspace that is open."""
        return self.window.ui.studio

    @property
    def calendar(self) -> CalendarPage:
        """The calendar."""
        return cast(CalendarPage, self.window.page("calendar"))

    def page(self, key: str) -> QWidget:
        """The page in front, which must be this one."""
        assert self.window.current_page() == key
        return self.window.page(key)

    # posts: in the store, and where they lie on the screen

    def posts(self, first: str, last: str) -> list[Post]:
        """Posts of the store from one day to another, such as `2026-12-01`, by time."""
        begin = datetime.fromisoformat(first).replace(tzinfo=SHANGHAI)
        end = datetime.fromisoformat(last).replace(hour=23, minute=59, tzinfo=SHANGHAI)
        return list(self.studio.store.posts(begin, end))

    def post(self, post_id: str) -> Post:
        """A post that must be there."""
        found = self.studio.store.post(post_id)
        assert found is not None, post_id
        return found

    def when(self, *ids: str) -> list[str]:
        """When posts are, on the creator's clock; `lane` for those without a time."""
        moments = [self.post(post_id).at for post_id in ids]
        return [f"{at.astimezone(SHANGHAI):%Y-%m-%d %H:%M}" if at else "lane" for at in moments]

    def chip(self, post_id: str) -> QPoint:
        """Where on the screen a post of the month lies."""
        month = self._settled()
        self.hands.until(lambda: month.rect_of(post_id) is not None)
        rect = month.rect_of(post_id)
        assert rect is not None
        return month.mapToGlobal(rect.center())

    def day(self, text: str) -> QPoint:
        """Where on the screen a day such as `2026-12-05` of the month lies."""
        month = self._settled()
        return month.mapToGlobal(month.grid.cell(date.fromisoformat(text)).center())

    def _settled(self) -> MonthView:
        """The month, when everything that was to be laid out anew is."""
        QApplication.processEvents()
        return self.calendar.month

    # the end

    def close(self) -> None:
        """Close the window as its creator would, and let go of everything."""
        if not shiboken6.isValid(self.shell):
            return
        window = self.shell.window
        if window is not None and shiboken6.isValid(window):
            window.close()
            assert window.findChildren(ReportDialog) == [], "the app offered a report of a fault"
        self.shell.end()
        self.shell.deleteLater()  # with it go the translators it installed
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
