"""The settings page, its changes told as in the window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.page import SettingsPage


@pytest.fixture
def page(ui: Ui, qtbot: QtBot) -> Iterator[SettingsPage]:
    """The page, shown."""
    made = SettingsPage(ui)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    stop = ui.studio.desk.listen(lambda change, origin: ui.bus.account_changed.emit())
    yield made
    stop()
