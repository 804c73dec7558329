"""The command palette: what it finds and what Enter does."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.findings import matches
from xhs_studio.ui.shell.palette import Palette
from xhs_studio.ui.shell.window import MainWindow


@pytest.fixture
def palette(window: MainWindow, ui: Ui, qtbot: QtBot) -> Palette:
    """The palette, opened by its keys."""
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(Palette)
    assert found is not None
    assert found.isVisible()
    return found


def shown(palette: Palette) -> list[str]:
    return [palette._model.finding(row).text for row in range(palette._model.rowCount())]


def write(palette: Palette, text: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(palette._edit, event)


def test_it_offers_acts_before_anything_is_typed(palette: Palette) -> None:
    assert "Quick add" in shown(palette)
    assert "Undo" not in shown(palette)  # there is nothing to undo


def test_it_finds_a_post_and_opens_it(
    palette: Palette, window: MainWindow, put: Callable[..., None], qtbot: QtBot
) -> None:
    put(a_post(at="2026-12-10 20:00", title="早八妆的三个步骤", format="poll"))
    write(palette, "早八")
    assert shown(palette) == ["早八妆的三个步骤", "Add “早八”"]
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert window.current_page() == "compose"
    assert not palette.isVisible()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", date(2026, 12, 11)),
        ("12-24", date(2026, 12, 24)),
        ("2027-02-03", date(2027, 2, 3)),
        ("周五", date(2026, 12, 11)),
        ("12月24日", date(2026, 12, 24)),
    ],
)
def test_a_day_leads_there(palette: Palette, window: MainWindow, qtbot: QtBot, text: str, day: date) -> None:
    write(palette, text)
    assert shown(palette)[0].startswith("Go to ")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert window.calendar().day == day


@pytest.mark.parametrize("text", ["dark", "深色"])
def test_acts_are_found_in_both_languages(
    window: MainWindow, ui: Ui, palette: Palette, qtbot: QtBot, text: str
) -> None:
    palette.leave()
    ui.actions["language_zh"].trigger()
    palette.open()
    write(palette, text)
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert ui.theme.tokens.dark


def test_the_arrows_go_round(palette: Palette, qtbot: QtBot) -> None:
    write(palette, "theme")
    rows = palette._model.rowCount()
    assert rows >= 3
    qtbot.keyClick(palette._edit, Qt.Key.Key_Up)
    assert palette._list.currentIndex().row() == rows - 1
    qtbot.keyClick(palette._edit, Qt.Key.Key_Down)
    assert palette._list.currentIndex().row() == 0


def test_what_is_chosen_is_said(palette: Palette, qtbot: QtBot) -> None:
    write(palette, "dark")
    assert palette._edit.accessibleDescription().startswith("Dark theme")


def test_what_is_not_found_can_be_added(palette: Palette, ui: Ui, qtbot: QtBot) -> None:
    write(palette, "冬天的手霜 !投票 周五 19:30")
    assert shown(palette) == ["Add “冬天的手霜”"]
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    (post,) = ui.studio.store.search("手霜", 5)
    assert post.format == "poll"
    assert post.at is not None
    assert f"{post.at:%Y-%m-%d %H:%M}" == "2026-12-11 19:30"


def test_escape_gives_the_focus_back(palette: Palette, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(palette._edit, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not palette.isAncestorOf(focused)


def test_a_press_beside_the_card_closes_it(palette: Palette, qtbot: QtBot) -> None:
    qtbot.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()


def test_acts_of_the_calendar_bring_it_to_the_front(
    window: MainWindow, palette: Palette, ui: Ui, qtbot: QtBot
) -> None:
    palette.leave()
    window.show_page("settings")
    palette.open()
    write(palette, "Board")
    qtbot.keyClick(palette._edit, Qt.Key.Key_Return)
    assert window.current_page() == "calendar"
    assert window.calendar().view == "board"


def test_better_fits_come_first() -> None:
    assert matches("Dark theme", "dark") > matches("Theme of the dark", "dark")
    assert matches("Theme of the dark", "dark") > matches("Undark", "dark") > 0
    assert matches("Light theme", "dark") == 0
