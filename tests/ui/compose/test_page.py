"""The editor as a whole: fields, counters, header, keys, and that nothing typed is lost on the way."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, a_series, an_account, at, editing
from tests.ui.compose.conftest import Opened
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Barrier, Goal, Status
from xhs_studio.ui.compose.filling import filled
from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.shell.looks import speak, wear

Stored = Callable[[Post], Post]
FULL: dict[str, Any] = {
    "title": "你踩过最贵的雷？",
    "hook": "三千块的面霜，四天烂脸。",
    "body": "先说结论。\n\n贵不等于适合。",
    "call_to_action": "写下你的雷和价格，我一条条回。",
    "tags": ("避雷", "护肤"),
    "poll_options": ("面霜", "精华"),
    "topic": "护肤",
    "format": "poll",
    "barrier": Barrier.MEDIUM,
    "goal": Goal.QUALITY,
    "formula": "best_worst",
    "minutes": 35,
    "notes": "配对比图",
}


def choose(combo: QComboBox, key: str) -> None:
    """Choose an entry as the creator does."""
    combo.setCurrentIndex(combo.findData(key))
    combo.activated.emit(combo.currentIndex())


def test_every_field_is_shown_and_given_back(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(**FULL)
    assert page.form.post() == post
    assert not page.sitting.dirty
    other = opened(title="", format=None)
    assert page.form.post() == other
    page.open_post(post.id)
    assert page.form.post() == stored(post) == post


def test_every_field_is_written(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(title="", format=None)
    form = page.form
    form.texts.title.setText(FULL["title"])
    form.texts.hook.setPlainText(FULL["hook"])
    form.texts.body_text.setPlainText(FULL["body"])
    form.texts.call.setPlainText(FULL["call_to_action"])
    form.texts.tags.input.setText("#避雷 #护肤")
    form.invite.topic.setText(FULL["topic"])
    form.invite.formats.findChildren(QAbstractButton)[1].click()
    for field, option in zip(form.texts.poll.fields, FULL["poll_options"], strict=True):
        field.setText(option)
    choose(form.invite.barrier, "medium")
    choose(form.invite.goal, "quality")
    choose(form.invite.formula, "best_worst")
    form.plan.minutes.setText("35")
    form.plan.notes.setPlainText(FULL["notes"])
    assert page.sitting.leave()
    assert stored(post) == replace(post, **FULL)


@pytest.mark.parametrize(
    ("title", "counter", "warned"),
    [
        ("", "0 / 20", False),
        ("二十个字" * 5, "20 / 20", False),
        ("二十个字" * 5 + "a", "! 21 / 20", True),
        ("abc", "2 / 20", False),
        ("😀" * 10, "20 / 20", False),
    ],
)
def test_the_title_is_weighed_as_the_platform_does(
    page: ComposePage, opened: Opened, stored: Stored, title: str, counter: str, warned: bool
) -> None:
    post = opened(title="x")
    page.form.texts.title.setText(title)
    block = page.form.texts.title_block
    assert block.counter == counter
    assert bool(block.warning) == warned
    assert page.sitting.flush()  # a warning never stops anyone
    assert stored(post).title == title


def test_a_long_body_is_warned_of_and_saved(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(body="")
    texts = page.form.texts
    texts.body_text.setPlainText("字" * 990)
    assert texts.body_block.counter == "990 / 1000"
    assert not texts.body_block.warning
    texts.hook.setPlainText("字" * 11)
    assert "together 1001 of 1000" in texts.body_block.warning
    texts.body_text.setPlainText("字" * 1001)
    assert texts.body_block.counter == "! 1001 / 1000"
    assert page.sitting.flush()
    assert len(stored(post).body) == 1001


def test_language_and_theme_change_with_a_word_half_written(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="", format="poll")
    page.form.texts.title.setText("没写完")
    page.form.texts.title.setCursorPosition(1)
    page.form.texts.tags.input.setText("半")
    speak(page.ui, "zh")
    wear(page.ui, "dark")
    assert page.form.texts.title.text() == "没写完"
    assert page.form.texts.title.cursorPosition() == 1
    assert page.form.texts.tags.input.text() == "半"
    assert stored(post).title == ""
    assert page.sitting.flush()
    assert stored(post).title == "没写完"
    speak(page.ui, "en")
    assert page.header.advance.text() == "Mark as ready"


@pytest.mark.parametrize(
    ("status", "words", "then"),
    [
        (Status.SUGGESTED, "Accept", Status.DRAFT),
        (Status.IDEA, "Mark as ready", Status.READY),
        (Status.DRAFT, "Mark as ready", Status.READY),
        (Status.READY, "Mark as published", Status.PUBLISHED),
        (Status.SKIPPED, "Reopen it", Status.DRAFT),
    ],
)
def test_the_next_act_is_the_accented_one(
    page: ComposePage, opened: Opened, stored: Stored, status: Status, words: str, then: Status
) -> None:
    post = opened(status=status, title="甲")
    assert page.header.advance.text() == words
    page.form.texts.title.setFocus()
    QTest.keyClick(page.form.texts.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(post).status is then


def test_accepting_keeps_what_was_just_typed(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(status=Status.SUGGESTED, title="建议")
    page.form.texts.title.setText("我的")
    page.header.advance.click()
    assert stored(post) == replace(post, title="我的", status=Status.DRAFT)


def test_a_status_is_chosen(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened()
    choose(page.form.plan.status, "skipped")
    assert stored(post).status is Status.SKIPPED
    assert page.form.plan.status.key() == "skipped"


def test_the_way_through_the_posts(page: ComposePage, put: Callable[..., None]) -> None:
    first, second, third = (a_post(at=f"2026-12-{day} 20:00") for day in (10, 12, 30))
    lane = a_post()
    put(first, second, third, lane)
    page.open_post(second.id)
    field = page.form.texts.title
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(field, Qt.Key.Key_PageDown, alt)
    assert page.form.post() == third
    assert not page.ui.actions["compose_next"].isEnabled()
    QTest.keyClick(field, Qt.Key.Key_PageUp, alt)
    QTest.keyClick(field, Qt.Key.Key_PageUp, alt)
    assert page.form.post() == first
    assert not page.ui.actions["compose_previous"].isEnabled()


def test_duplicate_lock_and_delete(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(title="甲")
    page.ui.actions["compose_lock"].trigger()
    assert stored(post).locked
    page.ui.actions["compose_duplicate"].trigger()
    copy = page.sitting.base
    assert copy is not None
    assert copy.id != post.id
    assert copy.title == "甲"
    page.ui.actions["compose_delete"].trigger()
    assert page.ui.studio.store.post(copy.id) is None
    assert page.face.isVisible()
    assert not page.ui.actions["compose_delete"].isEnabled()


def test_keys_of_the_editor_wait_for_the_page(page: ComposePage, opened: Opened) -> None:
    opened()
    assert page.ui.actions["compose_lock"].isEnabled()
    page.hide()
    assert not page.ui.actions["compose_lock"].isEnabled()


def test_escape_and_the_back_button_lead_back(page: ComposePage, opened: Opened, qtbot: QtBot) -> None:
    opened()
    for field in (page.form.texts.title, page.form.texts.body_text, page.form.plan.when.day):
        with qtbot.waitSignal(page.closed, timeout=1000):
            QTest.keyClick(field, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed, timeout=1000):
        page.header.back.click()


def test_a_formula_fills_the_title_and_the_gap_is_chosen(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="旧", topic="防晒", format="poll")
    choose(page.form.invite.formula, "help_me_choose")
    page.editor.commands.use_formula("help_me_choose", "title")
    title = page.form.texts.title
    text = filled(page.ui.studio.playbook.formula("help_me_choose"), "防晒", "zh").text
    assert title.text() == text
    assert "防晒" in text
    assert title.selectedText() == "〔Y〕"
    QTest.keyClick(title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert title.text() == "旧"
    page.editor.commands.use_formula("help_me_choose", "hook")
    assert page.form.texts.hook.textCursor().selectedText() == "〔Y〕"
    assert page.sitting.flush()
    assert stored(post).hook == text


def test_formulas_of_the_format_come_first(page: ComposePage, opened: Opened) -> None:
    opened(format="quiz")
    combo = page.form.invite.formula
    shown = [combo.itemData(place) for place in range(combo.count())]
    book = page.ui.studio.playbook
    suiting = [formula.key for formula in book.formulas_for("quiz")]
    assert shown[1 : 1 + len(suiting)] == suiting
    assert {key for key in shown if key} == {formula.key for formula in book.formulas}


def test_a_post_of_a_series_names_it(page: ComposePage, put: Callable[..., None]) -> None:
    series = a_series(title="周日问答")
    post = a_post(series=series.id, at="2026-12-13 20:00")
    put(series)
    put(post)
    page.open_post(post.id)
    assert any("周日问答" in part.text() for part in page.form.plan.findChildren(type(page.notice._text)))


def test_usual_minutes_are_the_accounts(page: ComposePage, opened: Opened) -> None:
    account = page.ui.studio.store.account()
    page.ui.studio.account.change(replace(account, name="小满", minutes={"question": 55}))
    opened(format="question", minutes=None)
    assert page.form.plan.minutes.placeholderText().startswith("55")
    page.form.invite.formats.findChildren(QAbstractButton)[1].click()
    assert page.form.plan.minutes.placeholderText().startswith("20")


def test_a_clash_is_said_with_its_reason(page: ComposePage, put: Callable[..., None]) -> None:
    one = a_post(at="2026-12-10 20:00", title="甲", format="poll")
    two = a_post(at="2026-12-10 20:00", title="乙", format="qa")
    put(one, two)
    page.open_post(one.id)
    assert "“乙”" in page.form.plan.clash_text
    page.ui.studio.posts.delete([two.id])
    QApplication.processEvents()
    assert page.form.plan.clash_text == ""


def test_the_date_is_edited_and_leaves_for_the_lane(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(at="2026-12-10 20:00")
    when = page.form.plan.when
    when.day.setDate(when.day.date().addDays(2))
    assert page.sitting.flush()
    assert stored(post).at == at("2026-12-12 20:00")
    label = page.ui.studio.store.undoable()
    assert label is not None
    assert label.code == "move_posts"
    when.to_lane.click()
    assert page.sitting.flush()
    assert stored(post).at is None
    when.to_slot.click()
    assert page.sitting.flush()
    assert stored(post).at == at("2026-12-08 20:00")  # today's slot, twelve minutes ahead, is open again


def test_a_post_of_the_lane_is_offered_the_next_slot_that_is_free(
    page: ComposePage, opened: Opened, put: Callable[..., None]
) -> None:
    put(a_post(at="2026-12-08 20:00"), a_post(at="2026-12-09 20:30"))
    opened(at=None, status=Status.IDEA)
    assert "Fri 11 Dec, 20:00" in page.form.plan.when.to_slot.text()


def test_another_zone_keeps_the_wall_time(page: ComposePage, opened: Opened, stored: Stored) -> None:
    from zoneinfo import ZoneInfo

    post = opened(at="2026-12-10 20:00")
    account = page.ui.studio.store.account()
    page.ui.studio.account.change(replace(an_account(), zone=ZoneInfo("Europe/Berlin"), slots=account.slots))
    assert page.form.plan.when.clock.time().hour() == 20
    assert page.form.post() == stored(post)
    assert not page.sitting.dirty


def test_nothing_open_and_an_unknown_post_lead_to_the_face(page: ComposePage) -> None:
    told: list[str] = []
    page.ui.bus.told.connect(lambda text, tone: told.append(text))
    page.open_post("nobody")
    assert page.face.isVisible()
    assert "nobody" in told[0]


def controls(page: ComposePage) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    found = [widget for kind in kinds for widget in page.findChildren(kind)]
    return [widget for widget in found if widget.isVisible() and not widget.objectName().startswith("qt_")]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_every_control_has_a_name(page: ComposePage, opened: Opened, code: str) -> None:
    opened(**FULL)
    speak(page.ui, code)
    QApplication.processEvents()
    nameless = [
        widget
        for widget in controls(page)
        if not widget.accessibleName() and not isinstance(widget.parent(), QLineEdit)
    ]
    assert [widget.metaObject().className() for widget in nameless] == []


def focused_widget() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_tab_walks_from_the_title_down_and_then_to_the_right(page: ComposePage, opened: Opened) -> None:
    opened(**FULL)
    form = page.form
    form.texts.title.setFocus()
    wanted: list[QWidget] = [
        form.texts.hook,
        form.texts.body_text,
        form.texts.call,
        form.texts.poll.fields[0],
        form.texts.poll.fields[1],
        form.texts.tags.input,
        form.invite.barrier,
        form.invite.goal,
        form.invite.topic,
        form.invite.formula,
        form.plan.when.day,
        form.plan.when.clock,
        form.plan.status,
        form.plan.minutes,
        form.plan.notes,
    ]
    walked: list[QWidget] = []
    for _ in range(40):
        QTest.keyClick(focused_widget(), Qt.Key.Key_Tab)
        focused = focused_widget()
        if focused in wanted and focused not in walked[-1:]:  # a date is walked part by part
            walked.append(focused)
        if focused is form.plan.notes:
            break
    assert walked == wanted


@pytest.mark.parametrize(("width", "height"), [(1180, 860), (916, 660)])
@pytest.mark.parametrize("code", ["zh", "en"])
def test_nothing_is_cut(page: ComposePage, opened: Opened, width: int, height: int, code: str) -> None:
    opened(**FULL)
    speak(page.ui, code)
    page.resize(width, height)
    QApplication.processEvents()
    QApplication.processEvents()
    assert page.width() == width
    for widget in controls(page):
        if isinstance(widget, QAbstractButton) and widget.text():
            assert widget.width() >= widget.minimumSizeHint().width(), widget.text()
        right = widget.mapTo(page, widget.rect().topRight()).x()
        assert right <= width, widget.accessibleName()


def test_a_change_of_another_post_leaves_the_words_alone(
    page: ComposePage, opened: Opened, put: Callable[..., None]
) -> None:
    other = a_post(title="别的")
    put(other)
    opened(title="甲")
    page.form.texts.title.setText("写着")
    page.ui.studio.desk.commit(editing(other, title="改了"))
    assert page.form.texts.title.text() == "写着"
    assert page.sitting.pending
