"""The key sheet names every action that has keys; the menu reaches what no page holds."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from xhs_studio.ui.actions import ACTIONS, GROUPS
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.keys import COLUMNS, HANDS, KeySheet
from xhs_studio.ui.shell.menu import SECTIONS, MainMenu
from xhs_studio.ui.shell.window import MainWindow


def test_a_question_mark_opens_the_sheet_with_every_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Question)
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    assert sheet.isVisible()
    said = {found.text() for found in sheet.findChildren(QLabel)}
    for spec in ACTIONS:
        if spec.keys:
            assert spec.text in said, spec.key
            native = QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
            assert native in said, spec.key
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_every_group_with_keys_stands_in_a_column() -> None:
    placed = {group for column in COLUMNS for group in column}
    assert placed >= {spec.group for spec in ACTIONS if spec.keys}
    assert {spec.group for spec in ACTIONS} <= {group for group, _ in GROUPS}
    assert HANDS


def test_no_two_actions_that_work_at_once_share_keys() -> None:
    for page in {spec.page for spec in ACTIONS}:
        keys = [keys for spec in ACTIONS if spec.page in ("", page) for keys in spec.keys]
        assert len(keys) == len(set(keys)), [key for key in keys if keys.count(key) > 1]


def test_the_menu_holds_every_act_of_the_window(window: MainWindow, ui: Ui, qtbot: QtBot) -> None:
    listed = {key for section in SECTIONS for key in section}
    assert listed == {spec.key for spec in ACTIONS if not spec.page and spec.group != "pages"}
    qtbot.keyClick(window, Qt.Key.Key_F10)
    menu = window.findChild(MainMenu)
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    assert menu.activeAction() is ui.actions["find"]  # there is nothing to undo or redo
    menu.close()
