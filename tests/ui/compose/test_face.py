"""Without an open post the page offers those to write next."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.compose.page import ComposePage


def ids(page: ComposePage) -> list[str]:
    return [row.post_id for row in page.face.rows]


def test_what_is_unfinished_in_the_next_days_and_in_the_lane(
    page: ComposePage, put: Callable[..., None]
) -> None:
    soon = a_post(at="2026-12-09 20:00", status=Status.DRAFT)
    suggested = a_post(at="2026-12-12 20:00", status=Status.SUGGESTED, format="poll")
    idea = a_post(status=Status.IDEA)
    put(
        soon,
        suggested,
        idea,
        a_post(at="2026-12-10 20:00", status=Status.READY),
        a_post(at="2026-12-01 20:00", status=Status.DRAFT),
        a_post(at="2027-02-01 20:00", status=Status.DRAFT),
        a_post(status=Status.SKIPPED),
    )
    QApplication.processEvents()
    assert ids(page) == [soon.id, suggested.id, idea.id]


def test_it_follows_what_happens(page: ComposePage, put: Callable[..., None]) -> None:
    post = a_post(status=Status.IDEA)
    put(post)
    QApplication.processEvents()
    assert ids(page) == [post.id]
    page.ui.studio.posts.delete([post.id])
    QApplication.processEvents()
    assert ids(page) == []


def test_arrows_walk_and_enter_opens(page: ComposePage, put: Callable[..., None]) -> None:
    first, second = a_post(at="2026-12-09 20:00"), a_post(at="2026-12-10 20:00")
    put(first, second)
    QApplication.processEvents()
    page.face.rows[0].setFocus()
    QTest.keyClick(page.face.rows[0], Qt.Key.Key_Down)
    assert page.face.rows[1].hasFocus()
    QTest.keyClick(page.face.rows[1], Qt.Key.Key_Return)
    assert page.form.post() == second
    assert page.form.texts.title.hasFocus()


def test_a_new_post_begins_in_the_lane_with_the_cursor_in_its_title(page: ComposePage) -> None:
    page.face.new.click()
    (post,) = page.ui.studio.store.lane()
    assert page.sitting.base == post
    assert page.form.texts.title.hasFocus()
    QTest.keyClicks(page.form.texts.title, "Hi")
    assert page.sitting.flush()
    assert page.ui.studio.store.lane()[0].title == "Hi"


def test_an_empty_workspace_still_has_a_next_step(page: ComposePage, qtbot: QtBot) -> None:
    assert page.face.new.isVisible()
    assert page.face.to_calendar.isVisible()
    with qtbot.waitSignal(page.closed):
        page.face.to_calendar.click()
