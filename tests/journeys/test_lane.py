"""An idea's way: written in Chinese, kept in the lane, put on a day, back again, and undone."""

import pytest
from PySide6.QtCore import QPoint

from tests.journeys.app import App, Start
from tests.journeys.conftest import Prepare
from tests.kit.window import Hands
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status

pytestmark = pytest.mark.xvfb

TITLE = "早餐吃咸还是甜？"


def lane_chip(app: App, post_id: str) -> QPoint:
    canvas = app.calendar.side.lane.canvas
    rect = canvas.rect_of(post_id)
    assert rect is not None
    return canvas.mapToGlobal(rect.center())


def idea(app: App) -> Post:
    (found,) = app.studio.store.lane()
    return found


def test_an_idea_goes_onto_a_day_and_back(prepare: Prepare, start: Start, hands: Hands) -> None:
    prepare(language="zh")
    app = start()
    hands.keys("ctrl+shift+l")
    canvas = app.calendar.side.lane.canvas
    hands.until(canvas.isVisible)
    hands.click(canvas.mapToGlobal(canvas.rect().center()))
    assert canvas.hasFocus()

    hands.compose(TITLE)
    quick_add = app.calendar.quick_add
    hands.until(quick_add.isVisible)
    assert quick_add.line.toPlainText() == TITLE, "what began the line is in it, once"
    hands.write(" !")
    hands.compose("二选一")
    hands.keys("Return")
    hands.until(lambda: not quick_add.isVisible())
    written = idea(app)
    assert (written.title, written.format, written.status) == (TITLE, "this_or_that", Status.IDEA)
    assert app.calendar.selection.current == written.id

    hands.drag(lane_chip(app, written.id), app.day("2026-11-27"))
    assert app.when(written.id) == ["2026-11-27 20:00"], "it takes the day's slot"
    assert app.post(written.id).status is Status.DRAFT
    assert app.studio.store.lane() == ()

    hands.drag(app.chip(written.id), canvas.mapToGlobal(canvas.rect().center()))
    assert app.when(written.id) == ["lane"]

    hands.keys("ctrl+z")
    assert app.when(written.id) == ["2026-11-27 20:00"]
    hands.keys("ctrl+z")
    assert idea(app) == written, "as it was when it was written"
