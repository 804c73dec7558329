"""When, in what mix, and how much."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from xhs_studio.domain.account import Mix, Slot
from xhs_studio.domain.vocabulary import Barrier
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.page import SettingsPage
from xhs_studio.ui.settings.times import TimesSection
from xhs_studio.ui.widgets.mix_editor import ORDER, rebalanced
from xhs_studio.ui.widgets.slot_grid import read_clock


@pytest.fixture
def section(page: SettingsPage) -> TimesSection:
    """The section, in front."""
    page.show_section("times")
    found = page.section("times")
    assert isinstance(found, TimesSection)
    return found


def test_a_plus_adds_the_usual_time_and_holds_the_focus(section: TimesSection, ui: Ui) -> None:
    section._grid._days[0]._plus.click()
    assert Slot(0, time(20, 0)) in ui.studio.store.account().slots
    assert section._grid._days[0]._chips[0].edit.hasFocus()
    section._grid._days[0]._plus.click()
    assert Slot(0, time(12, 30)) in ui.studio.store.account().slots


def test_a_cross_removes_a_slot_and_undo_brings_it_back(section: TimesSection, ui: Ui) -> None:
    before = ui.studio.store.account().slots
    section._grid._days[1]._chips[0]._remove.click()
    assert Slot(1, time(20, 0)) not in ui.studio.store.account().slots
    ui.studio.desk.undo()
    assert ui.studio.store.account().slots == before
    assert section._grid.slots() == before


def test_a_time_is_typed_or_stepped(section: TimesSection, ui: Ui, qtbot: QtBot) -> None:
    edit = section._grid._days[1]._chips[0].edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "1915")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert Slot(1, time(19, 15)) in ui.studio.store.account().slots
    edit = section._grid._days[1]._chips[0].edit
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert Slot(1, time(19, 45)) in ui.studio.store.account().slots


def test_ctrl_delete_removes(section: TimesSection, ui: Ui, qtbot: QtBot) -> None:
    edit = section._grid._days[1]._chips[0].edit
    qtbot.keyClick(edit, Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert all(slot.weekday != 1 for slot in ui.studio.store.account().slots)


def test_rubbish_leaves_the_time_as_it_was(section: TimesSection, ui: Ui, qtbot: QtBot) -> None:
    before = ui.studio.store.account().slots
    edit = section._grid._days[1]._chips[0].edit
    edit.setText("25:99")
    edit.editingFinished.emit()
    assert ui.studio.store.account().slots == before
    assert edit.text() == "20:00"


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("20:00", time(20)),
        ("20：30", time(20, 30)),
        ("0830", time(8, 30)),
        ("8", time(8)),
        ("24:00", None),
        ("x", None),
    ],
)
def test_reading_a_time(text: str, clock: time | None) -> None:
    assert read_clock(text) == clock


shares = st.integers(0, 100).flatmap(lambda low: st.tuples(st.just(low), st.integers(0, 100 - low)))


@given(shares, st.sampled_from(ORDER), st.integers(-20, 120))
def test_a_mix_always_sums_to_a_hundred(pair: tuple[int, int], barrier: Barrier, share: int) -> None:
    mix = Mix(pair[0], pair[1], 100 - sum(pair))
    after = rebalanced(mix, barrier, share)
    assert after.low + after.medium + after.high == 100
    assert min(after.low, after.medium, after.high) >= 0
    assert after.share(barrier) == min(100, max(0, share))


def test_a_number_of_the_mix_is_written(section: TimesSection, ui: Ui) -> None:
    section._mix_editor._spins[Barrier.LOW].setValue(60)
    assert ui.studio.store.account().mix == Mix(60, 24, 16)
    assert section._mix_editor._spins[Barrier.HIGH].value() == 16


def test_dragging_an_edge_of_the_bar_is_one_step(section: TimesSection, ui: Ui, qtbot: QtBot) -> None:
    bar = section._mix_editor._bar
    edge = QPoint(bar.width() // 2, 10)
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=edge)
    for share in (45, 40, 35, 30):
        qtbot.mouseMove(bar, QPoint(bar.width() * share // 100, 10))
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() * 30 // 100, 10))
    assert ui.studio.store.account().mix == Mix(30, 50, 20)
    ui.studio.desk.undo()
    assert ui.studio.store.account().mix == Mix()
    assert ui.studio.store.undoable() is None


def test_a_slider_settles_once(section: TimesSection, ui: Ui, qtbot: QtBot) -> None:
    slider = section._minutes_slider
    for _ in range(3):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert ui.studio.store.account().weekly_minutes == 300
    with qtbot.waitSignal(slider.settled):
        pass
    assert ui.studio.store.account().weekly_minutes == 390
    ui.studio.desk.undo()
    assert ui.studio.store.account().weekly_minutes == 300
    assert slider.value() == 300


def test_rotation_and_its_sentence(section: TimesSection, ui: Ui) -> None:
    section._rotations.chosen.emit("7")
    assert ui.studio.store.account().rotation == 7
    assert "6 other posts" in section._rotation._hint.text()
