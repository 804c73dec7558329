"""What tests of the window share: a real workspace in a temporary folder, a fixed clock, the looks."""

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication

from tests.kit.builders import FixedClock, adding
from xhs_studio import app
from xhs_studio.domain.post import Post
from xhs_studio.services.studio import Studio
from xhs_studio.ui.actions import Actions
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

NOW = datetime(2026, 12, 8, 11, 48, tzinfo=UTC)
"""A Tuesday, 19:48 on the creator's clock."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Warnings of Qt fail a test, but for those that only say that there is no screen."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at `NOW`."""
    return FixedClock(NOW)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Folder of the workspace."""
    return tmp_path / "workspace"


@pytest.fixture
def studio(folder: Path, clock: FixedClock) -> Iterator[Studio]:
    """A new workspace on the real store; closed when no worker needs it any more."""
    made = app.build(folder, clock)
    yield made
    QThreadPool.globalInstance().waitForDone()
    made.close()


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The looks; one a process, for they change the application."""
    return Theme(qapp)


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """English; whatever a test chooses is taken back."""
    made = Language(qapp)
    made.choose("en")
    yield made
    made.choose("en")
    made.deleteLater()


@pytest.fixture
def ui(studio: Studio, theme: Theme, language: Language) -> Iterator[Ui]:
    """What a page is handed. Without a window nothing joins the desk to the bus: `wired` does."""
    theme.choose("light")
    bus = Bus()
    yield Ui(studio, bus, theme, language, Actions(bus))
    # Widgets that were closed hear of the next test's theme unless they are really gone.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def wired(ui: Ui) -> Iterator[Ui]:
    """The same with every change told on the bus, as the window does."""
    stop = ui.studio.desk.listen(ui.bus.changed.emit)
    yield ui
    stop()


@pytest.fixture
def put(studio: Studio) -> Callable[..., None]:
    """Puts posts into the workspace as they are."""

    def add(*posts: Post) -> None:
        studio.desk.commit(adding(*posts), "import")

    return add
