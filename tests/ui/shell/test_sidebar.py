"""The sidebar: what it shows and how the keyboard moves in it."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.pages import PAGES
from xhs_studio.ui.shell.sidebar import NARROW, WIDE, Sidebar


def entries(sidebar: Sidebar) -> list[str]:
    return [made.accessibleName() for made in sidebar._entries.values()]


def test_every_page_has_an_entry_in_both_languages(ui: Ui, qtbot: QtBot) -> None:
    sidebar = Sidebar(ui)
    qtbot.addWidget(sidebar)
    assert entries(sidebar) == ["Calendar", "Compose", "Settings"]
    ui.language.choose("zh")
    sidebar.retranslate()
    assert entries(sidebar) == ["日历", "创作", "设置"]


def test_a_narrow_sidebar_keeps_the_names(ui: Ui, qtbot: QtBot) -> None:
    sidebar = Sidebar(ui)
    qtbot.addWidget(sidebar)
    assert sidebar.width() == WIDE
    sidebar.set_narrow(True)
    assert sidebar.width() == NARROW
    assert entries(sidebar) == [spec.text for spec in PAGES]
    assert all(not made.text() and made.toolTip() for made in sidebar._entries.values())


def test_a_press_asks_for_the_page(ui: Ui, qtbot: QtBot) -> None:
    sidebar = Sidebar(ui)
    qtbot.addWidget(sidebar)
    with qtbot.waitSignal(sidebar.chosen) as asked:
        sidebar._entries["settings"].click()
    assert asked.args == ["settings"]


def test_down_moves_to_the_next_entry(ui: Ui, qtbot: QtBot) -> None:
    sidebar = Sidebar(ui)
    qtbot.addWidget(sidebar)
    sidebar.show()
    sidebar.activateWindow()
    qtbot.waitUntil(sidebar.isActiveWindow)
    sidebar._entries["calendar"].setFocus()
    qtbot.keyClick(sidebar._entries["calendar"], Qt.Key.Key_Down)
    assert sidebar._entries["compose"].hasFocus()
    qtbot.keyClick(sidebar._entries["compose"], Qt.Key.Key_Up)
    assert sidebar._entries["calendar"].hasFocus()


def test_a_page_without_an_entry_leaves_none_checked(ui: Ui, qtbot: QtBot) -> None:
    sidebar = Sidebar(ui)
    qtbot.addWidget(sidebar)
    sidebar.set_current("calendar")
    assert sidebar._entries["calendar"].isChecked()
    sidebar.set_current("guide")
    assert not any(made.isChecked() for made in sidebar._entries.values())
    sidebar.set_current("compose")
    assert sidebar._entries["compose"].isChecked()
