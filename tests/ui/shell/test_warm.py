"""What is built ahead: in turns, without coming to the front, and only once."""

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.warm import warm
from xhs_studio.ui.shell.window import MainWindow


def test_the_editor_is_built_ahead_and_the_calendar_stays_in_front(window: MainWindow, qtbot: QtBot) -> None:
    before = window.focusWidget()
    warm(window)
    assert "compose" not in window._pages
    qtbot.waitUntil(lambda: "compose" in window._pages)
    compose = window.page("compose")
    assert isinstance(compose, ComposePage)
    qtbot.waitUntil(lambda: "editor" in compose.__dict__)
    assert window.current_page() == "calendar"
    assert window.focusWidget() is before


def test_nothing_is_built_for_a_window_that_is_gone(
    ui: Ui, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("xhs_studio.ui.shell.warm.STEP_MS", 5)
    gone = MainWindow(ui)
    warm(gone)
    shiboken6.delete(gone)
    qtbot.wait(50)  # longer than all the turns; an error in one of them fails the test
