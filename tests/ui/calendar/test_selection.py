"""What is chosen, and what survives."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from xhs_studio.ui.calendar.selection import Selection

DAY, OTHER = date(2026, 12, 8), date(2026, 12, 9)
ORDER = ["a", "b", "c", "d"]


@pytest.fixture
def selection(qapp: object) -> Selection:
    return Selection(DAY)


def test_only_one(selection: Selection) -> None:
    selection.only("a", OTHER)
    selection.only("b")
    assert selection.ids == ("b",)
    assert selection.current == "b"
    assert selection.day == OTHER


def test_toggling_adds_and_takes_out(selection: Selection) -> None:
    selection.only("a")
    selection.toggle("c")
    assert selection.ids == ("a", "c")
    selection.toggle("c")
    assert selection.ids == ("a",)
    assert selection.current == "a"


def test_stretching_keeps_its_anchor(selection: Selection) -> None:
    selection.only("b")
    selection.stretch("d", ORDER)
    assert selection.ids == ("b", "c", "d")
    selection.stretch("a", ORDER)
    assert selection.ids == ("a", "b")
    assert selection.current == "a"


def test_stretching_without_an_anchor_in_view_chooses_one(selection: Selection) -> None:
    selection.only("elsewhere")
    selection.stretch("c", ORDER)
    assert selection.ids == ("c",)


def test_choosing_several_names_the_current_one(selection: Selection) -> None:
    selection.choose(["a", "b"], "b", OTHER)
    assert (selection.current, selection.day) == ("b", OTHER)
    selection.choose(["b", "c"])
    assert selection.current == "b"
    selection.choose(["c", "d"], "x")
    assert selection.current == "c"


def test_posts_that_are_gone_are_forgotten(selection: Selection) -> None:
    selection.choose(ORDER, "b")
    selection.keep(["c", "d"])
    assert selection.ids == ("c", "d")
    assert selection.current == "c"
    selection.keep([])
    assert selection.current is None


def test_news_come_only_when_something_is_new(selection: Selection, qtbot: QtBot) -> None:
    selection.only("a")
    with qtbot.assertNotEmitted(selection.changed):
        selection.only("a")
        selection.keep(["a"])
        selection.stand_on(DAY)
    with qtbot.waitSignal(selection.changed):
        selection.stand_on(OTHER)
