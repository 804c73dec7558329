"""The small editors: tags, poll options, formats."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from tests.ui.compose.conftest import Opened, compose_text
from xhs_studio.domain.post import Post
from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.compose.tag_editor import split_tags

Stored = Callable[[Post], Post]


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#护肤 #防晒", ["护肤", "防晒"]),
        ("护肤，防晒、早C晚A", ["护肤", "防晒", "早C晚A"]),
        ("＃一＃二", ["一", "二"]),
        (" # ", []),
    ],
)
def test_tags_are_parted_by_what_creators_type(text: str, tags: list[str]) -> None:
    assert split_tags(text) == tags


def test_tags_are_typed_ended_and_taken_away(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(tags=())
    editor = page.form.texts.tags
    editor.input.setFocus()
    QTest.keyClicks(editor.input, "abc def")
    assert editor.value() == ("abc",)
    assert editor.input.text() == "def"
    QTest.keyClick(editor.input, Qt.Key.Key_Return)
    compose_text(editor.input, "护肤", half="hufu")
    QTest.keyClicks(editor.input, "#abc,")
    assert editor.value() == ("abc", "def", "护肤")  # the same tag a second time is none
    QTest.keyClick(editor.input, Qt.Key.Key_Backspace)
    assert editor.value() == ("abc", "def")
    editor.findChildren(QPushButton)[0].click()
    assert editor.value() == ("def",)
    assert page.sitting.flush()
    assert stored(post).tags == ("def",)


def test_a_tag_still_being_typed_counts_on_leaving(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(tags=())
    page.form.texts.tags.input.setFocus()
    QTest.keyClicks(page.form.texts.tags.input, "abc")
    page.form.texts.title.setFocus()
    assert stored(post).tags == ("abc",)


def test_more_than_ten_tags_are_warned_of(page: ComposePage, opened: Opened) -> None:
    opened(tags=tuple(f"t{n}" for n in range(11)))
    assert page.form.texts.tags_block.counter == "! 11 / 10"
    assert "10 tags at most" in page.form.texts.tags_block.warning


def test_poll_options_only_where_there_is_a_poll(page: ComposePage, opened: Opened) -> None:
    opened(format="question")
    assert not page.form.texts.poll_block.isVisible()
    opened(format="poll")
    assert page.form.texts.poll_block.isVisible()
    assert len(page.form.texts.poll.fields) == 2
    opened(format="question", poll_options=("甲", "乙"))
    assert page.form.texts.poll_block.isVisible()
    assert "no poll" in page.form.texts.poll_block.warning


def test_poll_options_are_added_moved_and_removed(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(format="poll", poll_options=())
    poll = page.form.texts.poll
    poll.fields[0].setFocus()
    QTest.keyClicks(poll.fields[0], "a")
    QTest.keyClick(poll.fields[0], Qt.Key.Key_Return)
    assert poll.fields[1].hasFocus()
    QTest.keyClicks(poll.fields[1], "b")
    QTest.keyClick(poll.fields[1], Qt.Key.Key_Return)
    QTest.keyClicks(poll.fields[2], "c")
    assert page.sitting.flush()
    assert stored(post).poll_options == ("a", "b", "c")
    QTest.keyClick(poll.fields[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert poll.fields[1].hasFocus()
    assert page.sitting.flush()
    assert stored(post).poll_options == ("a", "c", "b")
    next(
        made for made in poll.findChildren(QAbstractButton) if made.accessibleName() == "Remove option 1"
    ).click()
    assert page.sitting.flush()
    assert stored(post).poll_options == ("c", "b")
    assert len(poll.fields) == 2


@pytest.mark.parametrize(("options", "warned"), [(1, True), (2, False), (4, False), (5, True)])
def test_the_number_of_options_is_warned_of_never_refused(
    page: ComposePage, opened: Opened, stored: Stored, options: int, warned: bool
) -> None:
    post = opened(format="poll", poll_options=("甲",))
    while len(page.form.texts.poll.fields) < options:
        page.form.texts.poll.next_row(page.form.texts.poll.rows[-1])
    for place in range(options):
        page.form.texts.poll.fields[place].setText(f"{place}")
    assert bool(page.form.texts.poll_block.warning) == warned
    assert page.sitting.flush()
    assert len(stored(post).poll_options) == options


def test_formats_are_one_tab_stop_and_arrows_choose(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(format="question")
    chips = page.form.invite.formats.findChildren(QPushButton)
    assert len(chips) == 9
    assert [chip.focusPolicy() == Qt.FocusPolicy.StrongFocus for chip in chips] == [True] + [False] * 8
    chips[0].setFocus()
    QTest.keyClick(chips[0], Qt.Key.Key_Right)
    assert chips[1].hasFocus()
    assert page.form.invite.formats.value() == "poll"
    QTest.keyClick(chips[1], Qt.Key.Key_Left)
    QTest.keyClick(chips[0], Qt.Key.Key_Left)
    assert page.form.invite.formats.value() == "plain"
    assert not page.form.invite.barrier.isEnabled()
    assert page.sitting.flush()
    assert stored(post).format == "plain"
    chips[8].click()
    assert page.form.invite.formats.value() is None
    assert page.sitting.flush()
    assert stored(post).format is None


def test_text_fields_grow_with_their_text(page: ComposePage, opened: Opened) -> None:
    opened(hook="")
    hook = page.form.texts.hook
    QApplication.processEvents()
    least = hook.height()
    hook.setPlainText("一\n二\n三\n四\n五")
    QApplication.processEvents()
    grown = hook.height()
    assert grown > least
    assert hook.verticalScrollBar().maximum() == 0
    hook.setPlainText("一\n" * 400)
    QApplication.processEvents()
    assert grown < hook.height() < 800
    hook.setPlainText("")
    QApplication.processEvents()
    assert hook.height() == least
