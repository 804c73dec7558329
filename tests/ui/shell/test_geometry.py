"""Where the window comes up."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from xhs_studio.ui.shell import geometry


def test_a_place_on_the_screen_comes_back(qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    qtbot.addWidget(first)
    qtbot.addWidget(second)
    first.setGeometry(40, 50, 500, 400)
    geometry.restore(second, geometry.kept(first))
    assert second.geometry() == QRect(40, 50, 500, 400)


def test_a_place_that_no_screen_shows_any_more_is_put_right(qtbot: QtBot) -> None:
    lost = QWidget()
    qtbot.addWidget(lost)
    lost.resize(300, 200)
    lost.move(20_000, 20_000)
    found = QWidget()
    qtbot.addWidget(found)
    geometry.restore(found, geometry.kept(lost))
    assert geometry.within_reach(found.geometry())


def test_rubbish_is_as_good_as_nothing(qtbot: QtBot) -> None:
    for kept in ("", "zz", "00ff", "夜"):
        window = QWidget()
        qtbot.addWidget(window)
        geometry.restore(window, kept)
        assert geometry.within_reach(window.geometry())


def test_reach_is_about_the_upper_edge(qtbot: QtBot) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert geometry.within_reach(QRect(screen.left(), screen.top(), 400, 300))
    assert not geometry.within_reach(QRect(screen.left(), screen.bottom() + 10, 400, 300))
    assert not geometry.within_reach(QRect(screen.right() - 20, screen.top(), 400, 300))
