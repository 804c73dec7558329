"""The main window on a real workspace."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from xhs_studio import app
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.window import MainWindow


@pytest.fixture
def open_window(ui: Ui, qtbot: QtBot) -> Callable[[], MainWindow]:
    """Opens a window at 1440 × 900, in front."""

    def make() -> MainWindow:
        made = MainWindow(ui)
        qtbot.addWidget(made)
        made.resize(1440, 900)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make


@pytest.fixture
def window(open_window: Callable[[], MainWindow]) -> MainWindow:
    """One open window."""
    return open_window()


@pytest.fixture(scope="session")
def sample_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The database of the sample workspace."""
    folder = tmp_path_factory.mktemp("sample") / "w"
    app.write_sample(folder, "zh")
    return (folder / "studio.db").read_bytes()


@pytest.fixture
def sample_folder(tmp_path: Path, sample_bytes: bytes) -> Path:
    """A folder with the sample workspace in it."""
    folder = tmp_path / "sample"
    folder.mkdir()
    (folder / "studio.db").write_bytes(sample_bytes)
    return folder
