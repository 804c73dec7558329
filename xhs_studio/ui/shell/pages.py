"""The pages of this version, declared once; each is loaded when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from xhs_studio.domain.sentences import mark
from xhs_studio.ui.context import Ui


@dataclass(frozen=True, slots=True)
class PageSpec:
    """`action` goes to the page; `foot` places its entry at the foot of the sidebar."""

    key: str
    text: str
    icon: str
    action: str
    make: Callable[[Ui], QWidget]
    foot: bool = False


def _calendar(ui: Ui) -> QWidget:
    from xhs_studio.ui.calendar.page import CalendarPage

    return CalendarPage(ui)


def _compose(ui: Ui) -> QWidget:
    from xhs_studio.ui.compose.page import ComposePage

    return ComposePage(ui)


def _settings(ui: Ui) -> QWidget:
    from xhs_studio.ui.settings.page import SettingsPage

    return SettingsPage(ui)


PAGES: tuple[PageSpec, ...] = (
    PageSpec("calendar", mark("shell", "Calendar"), "calendar", "page_calendar", _calendar),
    PageSpec("compose", mark("shell", "Compose"), "pencil-line", "page_compose", _compose),
    PageSpec("settings", mark("shell", "Settings"), "settings", "page_settings", _settings, foot=True),
)
HOME = "calendar"
