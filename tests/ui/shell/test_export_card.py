"""The export's card: the period shown, a file written beside the window, errors inline."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.export import ExportCard, _day
from xhs_studio.ui.shell.window import MainWindow


@pytest.fixture
def card(window: MainWindow, ui: Ui, put: Callable[..., None]) -> ExportCard:
    """The card, opened over a month with one post."""
    put(a_post(at="2026-12-10 20:00", title="早八妆", format="poll"))
    ui.actions["export"].trigger()
    found = window.findChild(ExportCard)
    assert found is not None
    return found


def test_it_asks_for_the_period_of_the_calendar(card: ExportCard) -> None:
    assert f"{_day(card._first_edit)} {_day(card._last_edit)}" == "2026-12-01 2026-12-31"


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_file_is_written_and_told_of(
    card: ExportCard, window: MainWindow, tmp_path: Path, qtbot: QtBot, kind: str
) -> None:
    target = tmp_path / f"plan.{kind}"
    card.export(target)
    qtbot.waitUntil(lambda: window.toast.isVisible(), timeout=20_000)
    assert window.toast.accessibleName() == f"Exported 1 post to plan.{kind}"
    assert target.stat().st_size > 100
    assert not card.isVisible()
    assert [made.text() for made in window.toast.findChildren(QPushButton)] == ["Open the folder"]


def test_what_cannot_be_written_is_said_in_the_card(card: ExportCard, tmp_path: Path, qtbot: QtBot) -> None:
    card.export(tmp_path / "plan.pdf")
    qtbot.waitUntil(lambda: bool(card._error.text()))
    assert "plan.pdf" in card._error.text()
    assert card.isVisible()
    assert card._save.isEnabled()


def test_the_dialog_proposes_a_name(card: ExportCard) -> None:
    card._save.click()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    (chosen,) = dialog.selectedFiles()  # type: ignore[attr-defined] # a QFileDialog
    assert Path(chosen).name == "plan-2026-12.xlsx"
    dialog.close()
