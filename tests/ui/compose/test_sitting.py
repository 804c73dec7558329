"""Saving: when the typing pauses, on leaving, never over somebody else's words, and never lost."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit.builders import FixedClock, at, editing
from tests.ui.compose.conftest import Opened, close_event, compose_text
from xhs_studio import app
from xhs_studio.domain.change import Change
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.compose.sitting import PAUSE_MS

Stored = Callable[[Post], Post]


def pause_of(page: ComposePage) -> QTimer:
    (timer,) = (timer for timer in page.sitting.findChildren(QTimer) if timer.interval() == PAUSE_MS)
    return timer


def let_pause_end(page: ComposePage) -> None:
    """What happens when the typing has paused long enough."""
    assert page.sitting.pending
    pause_of(page).timeout.emit()


def test_each_key_starts_the_pause_anew_and_its_end_saves(
    page: ComposePage, opened: Opened, stored: Stored, qtbot: QtBot
) -> None:
    post = opened(title="")
    pause_of(page).setInterval(30)
    QTest.keyClicks(page.form.texts.title, "abc")
    assert page.header.saved_text == "Saving…"
    assert stored(post).title == ""
    qtbot.waitUntil(lambda: stored(post).title == "abc")
    assert page.header.saved_text == "Saved 19:48"
    assert not page.sitting.pending


def test_a_save_is_one_step_with_a_name(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(title="", body="")
    told: list[Change] = []
    stop = page.ui.studio.desk.listen(lambda change, origin: told.append(change))
    page.form.texts.title.setText("标题")
    page.form.texts.body_text.setPlainText("正文")
    let_pause_end(page)
    stop()
    assert [change.label.code for change in told] == ["edit_post"]
    assert stored(post) == replace(post, title="标题", body="正文")


def test_leaving_a_field_saves_at_once(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(title="")
    QTest.keyClicks(page.form.texts.title, "abc")
    page.form.texts.hook.setFocus()
    assert stored(post).title == "abc"


def test_leaving_the_page_saves_at_once(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(body="")
    page.form.texts.title.clearFocus()
    page.form.texts.body_text.setPlainText("写到一半")
    page.hide()
    assert stored(post).body == "写到一半"


def test_opening_another_post_saves_the_first(page: ComposePage, opened: Opened, stored: Stored) -> None:
    first = opened(title="")
    page.form.texts.title.setText("甲")
    second = opened(title="乙")
    assert stored(first).title == "甲"
    assert page.form.post() == second


def test_half_a_word_of_an_input_method_is_not_saved(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="")
    field = page.form.texts.title
    field.setText("好")
    field.end(False)
    compose_text(field, "", half="tianqi")
    pause_of(page).start()
    let_pause_end(page)
    assert stored(post).title == ""
    assert page.sitting.pending
    compose_text(field, "天气")
    let_pause_end(page)
    assert stored(post).title == "好天气"


@pytest.mark.parametrize("name", ["title", "body_text", "hook", "call"])
def test_chinese_comes_in_through_an_input_method(page: ComposePage, opened: Opened, name: str) -> None:
    opened(title="", body="", hook="", call_to_action="")
    field = getattr(page.form.texts, name)
    field.setFocus()
    compose_text(field, "你踩过", half="nicaiguo")
    compose_text(field, "最贵的雷？", half="zui")
    assert field.value() == "你踩过最贵的雷？"


def test_opening_a_post_changes_nothing_even_with_odd_characters(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(
        title="a\nb\u00a0c", body="一\r\n二\u2028三\u00a0", poll_options=("甲", " ", "乙"), tags=("a b",)
    )
    assert not page.sitting.dirty
    assert page.sitting.leave()
    assert stored(post) == post
    label = page.ui.studio.store.undoable()
    assert label is not None
    assert label.code == "add_post"


def test_a_title_longer_than_a_line_can_hold_stays_as_it_is(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="长" * 40_000)
    page.form.texts.hook.setPlainText("新")
    assert page.sitting.leave()
    assert stored(post) == replace(post, hook="新")


def test_changes_from_elsewhere_come_into_the_fields(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="甲", body="一二三")
    area = page.form.texts.body_text
    cursor = area.textCursor()
    cursor.setPosition(3)
    area.setTextCursor(cursor)
    page.ui.studio.desk.commit(editing(post, body="〇一二三", title="乙", at=at("2026-12-11 12:30")))
    assert page.form.post() == stored(post)
    assert area.textCursor().position() == 4
    assert page.form.plan.when.day.date().day() == 11


def test_words_here_and_changes_there_come_together(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="甲", notes="")
    page.form.texts.title.setText("我的标题")
    page.ui.studio.desk.commit(editing(post, notes="他的备注"))
    assert page.form.texts.title.text() == "我的标题"
    assert page.form.plan.notes.toPlainText() == "他的备注"
    assert page.sitting.flush()
    assert stored(post) == replace(post, title="我的标题", notes="他的备注")


def foreign(page: ComposePage, clock: FixedClock, post: Post, **fields: object) -> None:
    """Write with another process's eyes: another connection to the same workspace."""
    other = app.build(page.ui.studio.folder, clock)
    if fields:
        other.posts.edit(post, replace(post, **fields))  # type: ignore[arg-type]  # fields of a post
    else:
        other.posts.delete([post.id])
    other.close()


def test_a_contradiction_is_told_and_mine_can_be_kept(
    page: ComposePage, opened: Opened, stored: Stored, clock: FixedClock
) -> None:
    post = opened(title="甲", hook="旧")
    page.form.texts.title.setText("我的")
    foreign(page, clock, post, title="他的", hook="新")
    assert not page.sitting.flush()
    assert "Title" in page.notice.text
    assert page.notice.isVisible()
    assert page.form.texts.title.text() == "我的"
    assert page.form.texts.hook.toPlainText() == "新"
    assert stored(post).title == "他的"
    page.notice.first.click()
    assert stored(post) == replace(post, title="我的", hook="新")
    assert not page.notice.isVisible()


def test_a_contradiction_can_be_settled_for_the_other_side(
    page: ComposePage, opened: Opened, stored: Stored, clock: FixedClock
) -> None:
    post = opened(title="甲", hook="")
    page.form.texts.title.setText("我的")
    page.form.texts.hook.setPlainText("我的开头")
    foreign(page, clock, post, title="他的")
    page.sitting.flush()
    page.form.texts.title.setText("我的更多")  # typing on does not decide it
    assert not page.sitting.flush()
    page.notice.second.click()
    assert stored(post) == replace(post, title="他的", hook="我的开头")
    assert page.form.post() == stored(post)


def test_a_contradiction_keeps_the_post_open(
    page: ComposePage, opened: Opened, clock: FixedClock, qtbot: QtBot
) -> None:
    post = opened(title="甲")
    page.form.texts.title.setText("我的")
    foreign(page, clock, post, title="他的")
    with qtbot.assertNotEmitted(page.closed):
        QTest.keyClick(page.form.texts.title, Qt.Key.Key_Escape)
    page.open_post("other")
    assert page.form.texts.title.text() == "我的"


class FullDisk:
    """Lets the desk's commits fail for as long as it is wanted."""

    def __init__(self, page: ComposePage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = True
        commit = page.ui.studio.store.apply

        def apply(change: Change) -> None:
            if self.full:
                raise UserError("disk_full", folder="/somewhere")
            commit(change)

        monkeypatch.setattr(page.ui.studio.store, "apply", apply)


def test_a_failing_save_keeps_the_text_and_can_be_repeated(
    page: ComposePage, opened: Opened, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = opened(title="")
    disk = FullDisk(page, monkeypatch)
    page.form.texts.title.setText("不能丢")
    let_pause_end(page)
    assert "is full" in page.notice.text
    assert page.header.saved_text == "Not saved"
    assert page.form.texts.title.text() == "不能丢"
    page.notice.first.click()
    assert page.notice.isVisible()
    disk.full = False
    page.notice.first.click()
    assert stored(post).title == "不能丢"
    assert not page.notice.isVisible()


def test_what_cannot_be_saved_can_be_given_up(
    page: ComposePage, opened: Opened, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = opened(title="旧")
    FullDisk(page, monkeypatch)
    page.form.texts.title.setText("新")
    page.sitting.flush()
    page.notice.second.click()
    assert page.form.post() == stored(post) == post
    assert page.sitting.leave()


def test_closing_the_window_saves_and_warns_once_where_it_cannot(
    page: ComposePage, opened: Opened, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = opened(title="")
    page.form.texts.title.setText("甲")
    told: list[str] = []
    page.ui.bus.told.connect(lambda text, tone: told.append(text))
    assert not page.eventFilter(page, close_event())
    assert stored(post).title == "甲"
    FullDisk(page, monkeypatch)
    page.form.texts.title.setText("乙")
    assert page.eventFilter(page, close_event())
    assert "closing once more" in told[-1]
    assert not page.eventFilter(page, close_event())


def test_deleted_while_open_leads_back_and_says_so(
    page: ComposePage, opened: Opened, clock: FixedClock
) -> None:
    told: list[str] = []
    page.ui.bus.told.connect(lambda text, tone: told.append(text))
    post = opened(title="甲")
    foreign(page, clock, post)
    page.ui.bus.reloaded.emit()
    assert page.face.isVisible()
    assert "“甲” was deleted" in told[0]


@pytest.mark.parametrize("back", [True, False])
def test_deleted_with_unsaved_words_asks_first(
    page: ComposePage, opened: Opened, clock: FixedClock, back: bool
) -> None:
    post = opened(title="甲")
    page.form.texts.title.setText("乙")
    foreign(page, clock, post)
    assert not page.sitting.flush()
    assert "deleted elsewhere" in page.notice.text
    (page.notice.first if back else page.notice.second).click()
    found = page.ui.studio.store.post(post.id)
    if back:
        assert found == replace(post, title="乙")
        assert not page.notice.isVisible()
        page.form.texts.title.setText("丙")
        assert page.sitting.flush()
    else:
        assert found is None
        assert page.face.isVisible()


def test_a_suggestion_that_is_changed_is_locked(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(status=Status.SUGGESTED, title="建议")
    page.form.texts.title.setText("我的")
    assert page.sitting.flush()
    assert stored(post) == replace(post, title="我的", locked=True)
    assert page.form.post() == stored(post)


def test_published_history_is_only_corrected(page: ComposePage, opened: Opened, stored: Stored) -> None:
    post = opened(status=Status.PUBLISHED, at="2026-12-05 20:00", title="错字")
    assert page.form.texts.title.isReadOnly()
    assert not page.form.invite.formats.isEnabled()
    assert not page.form.plan.when.day.isEnabled()
    assert page.header.advance.text() == "Correct"
    page.header.advance.click()
    assert not page.form.texts.title.isReadOnly()
    page.form.texts.title.setText("对字")
    page.form.plan.when.clock.setTime(page.form.plan.when.clock.time().addSecs(600))
    assert page.sitting.flush()
    assert stored(post) == replace(post, title="对字", at=at("2026-12-05 20:10"))
    label = page.ui.studio.store.undoable()
    assert label is not None
    assert label.code == "correct_post"
    page.header.advance.click()
    assert page.form.texts.title.isReadOnly()


def test_the_mirror_holds_after_any_sequence_of_edits(
    page: ComposePage, opened: Opened, stored: Stored
) -> None:
    post = opened(title="", format=None, status=Status.IDEA, at=None)
    form = page.form
    steps: tuple[Callable[[], object], ...] = (
        lambda: form.texts.title.setText("标题"),
        lambda: form.invite.formats.findChildren(type(page.header.advance))[1].click(),
        lambda: form.texts.poll.fields[0].setText("是"),
        lambda: form.texts.poll.fields[1].setText("否"),
        lambda: form.plan.when.to_slot.click(),
        page.ui.studio.desk.undo,
        page.ui.studio.desk.redo,
        lambda: form.texts.tags.input.setText("护肤"),
        form.finish,
        lambda: form.plan.minutes.setText("45"),
        lambda: page.editor.commands.lock(),
        lambda: form.texts.body_text.insertPlainText("正文"),
        lambda: page.editor.commands.advance(),
        lambda: form.plan.when.to_lane.click(),
        page.ui.studio.desk.undo,
        lambda: form.plan.notes.insertPlainText("备注"),
    )
    for step in steps:
        step()
        assert page.sitting.flush()
        assert form.post() == stored(post) == page.sitting.base
        QApplication.processEvents()
    last = stored(post)
    assert (last.title, last.format, last.poll_options, last.tags) == (
        "标题",
        "poll",
        ("是", "否"),
        ("护肤",),
    )
    assert (last.minutes, last.body, last.notes, last.status) == (45, "正文", "备注", Status.READY)
    assert last.at is not None
    assert last.locked
