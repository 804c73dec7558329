"""Nothing that can be used is without a name, in either language, on any screen of the shell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.page import SECTIONS
from xhs_studio.ui.shell.window import MainWindow

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
INNER = ("qt_spinbox_lineedit", "qt_scrollarea", "ScrollLeftButton", "ScrollRightButton")
"""Parts that Qt makes of a control; the control itself carries the name."""


def nameless(window: QWidget) -> list[str]:
    """Visible controls without an accessible name."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window) or isinstance(widget, QScrollBar | QHeaderView):
            continue
        inner = widget.objectName().startswith(INNER) or isinstance(widget.parentWidget(), QComboBox)
        usable = isinstance(widget, CONTROLS) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if inner or not usable or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if not interface.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


@pytest.fixture(params=["en", "zh"])
def spoken(request: pytest.FixtureRequest, window: MainWindow, ui: Ui) -> MainWindow:
    """The window in one of the languages."""
    ui.actions[f"language_{request.param}"].trigger()
    return window


@pytest.mark.parametrize("section", [key for key, _, _, _ in SECTIONS])
def test_settings(spoken: MainWindow, section: str) -> None:
    spoken.show_page("settings")
    spoken.settings().show_section(section)
    assert nameless(spoken) == []


@pytest.mark.parametrize("step", range(6))
def test_guide(spoken: MainWindow, step: int) -> None:
    spoken.show_guide()
    spoken.guide().go(step)
    assert nameless(spoken) == []


def test_first_start(spoken: MainWindow) -> None:
    spoken.show_welcome()
    assert nameless(spoken) == []


@pytest.mark.parametrize("act", ["find", "keys", "export"])
def test_cards_over_the_window(spoken: MainWindow, ui: Ui, act: str) -> None:
    ui.actions[act].trigger()
    assert nameless(spoken) == []


@pytest.mark.parametrize("view", ["month", "week", "list", "board"])
def test_calendar(spoken: MainWindow, view: str) -> None:
    spoken.calendar().show_view(view)
    assert nameless(spoken) == []


def test_the_walk_finds_what_has_no_name(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    QLineEdit(host)
    host.show()
    assert len(nameless(host)) == 1


def test_tab_reaches_sidebar_menu_and_page(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("settings")
    window._sidebar._entries["calendar"].setFocus()
    seen = set()
    for _ in range(40):
        focused = window.focusWidget()
        if focused is not None:
            seen.add(focused.accessibleName())
        qtbot.keyClick(focused or window, Qt.Key.Key_Tab)
    assert {"Menu", "Calendar", "Appearance", "Lunar days"} <= seen  # the arrows go on within a group
