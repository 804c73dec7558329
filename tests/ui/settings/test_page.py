"""The page: its sections, its keys, appearance and data."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from xhs_studio.domain.preferences import Preferences
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.appearance import SWITCHES, AppearanceSection
from xhs_studio.ui.settings.data import DataSection
from xhs_studio.ui.settings.page import SECTIONS, SettingsPage
from xhs_studio.ui.settings.times import TimesSection


def test_the_arrows_move_through_the_sections(page: SettingsPage, qtbot: QtBot) -> None:
    keys = [key for key, _, _, _ in SECTIONS]
    page._entries[keys[0]].setFocus()
    qtbot.keyClick(page._entries[keys[0]], Qt.Key.Key_Down)
    assert page._stack.currentIndex() == 1
    assert page._entries[keys[1]].isChecked()


def test_a_section_is_made_when_it_is_first_shown(page: SettingsPage) -> None:
    assert list(page._sections) == [SECTIONS[0][0]]
    page.show_section("times")
    assert list(page._sections) == [SECTIONS[0][0], "times"]
    assert page.section("times").isVisible()


@pytest.mark.parametrize("key", [key for key, _ in SWITCHES])
def test_switches_of_the_calendar_are_kept_and_told(
    page: SettingsPage, ui: Ui, qtbot: QtBot, key: str
) -> None:
    section = page.section("appearance")
    assert isinstance(section, AppearanceSection)
    with qtbot.waitSignal(ui.bus.preferences_changed):
        section._switches[key].click()
    assert getattr(ui.studio.store.preferences(), key) is False


def test_every_switch_of_the_preferences_has_its_box() -> None:
    days = {name for name in Preferences.__slots__ if name.startswith("show_")} - {"show_panel", "show_lane"}
    assert {key for key, _ in SWITCHES} == days


def test_language_and_theme_at_once(page: SettingsPage, ui: Ui, qtbot: QtBot) -> None:
    section = page.section("appearance")
    assert isinstance(section, AppearanceSection)
    with qtbot.waitSignal(ui.bus.language_changed):
        section._languages._buttons["zh"].click()
    assert page._title.text() == "设置"
    section._themes._buttons["dark"].click()
    assert ui.theme.tokens.dark
    held = ui.studio.store.preferences()
    assert (held.language, held.theme) == ("zh", "dark")


def test_the_theme_chosen_elsewhere_is_shown(page: SettingsPage, ui: Ui) -> None:
    section = page.section("appearance")
    assert isinstance(section, AppearanceSection)
    ui.theme.choose("dark")
    assert section._themes.current() == "dark"


def test_the_folder_of_the_data_is_named(page: SettingsPage, ui: Ui, qtbot: QtBot) -> None:
    section = page.section("data")
    assert isinstance(section, DataSection)
    assert section._path.text() == str(ui.studio.folder)
    with qtbot.waitSignal(ui.actions["guide"].triggered):
        section._guide.click()
    with qtbot.waitSignal(ui.actions["sample"].triggered):
        section._sample.click()


def test_the_wheel_scrolls_past_a_value_that_has_no_focus(page: SettingsPage, ui: Ui) -> None:
    page.show_section("times")
    section = page.section("times")
    assert isinstance(section, TimesSection)
    slider = section._minutes_slider
    before = slider.value()
    here = QPointF(slider.rect().center())
    wheel = QWheelEvent(
        here,
        slider.mapToGlobal(here),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(slider, wheel)
    assert slider.value() == before
