"""Several posts at once: chosen with Ctrl and Shift, dragged together, taken back in one step."""

import pytest

from tests.journeys.app import App, Start
from tests.journeys.conftest import Prepare
from tests.kit.builders import a_post
from tests.kit.window import Hands, labels, open_menu
from xhs_studio.domain.vocabulary import Status

pytestmark = pytest.mark.xvfb

DAYS = ("2026-11-23 20:00", "2026-11-24 20:00", "2026-11-25 20:30", "2026-11-26 12:30", "2026-11-27 20:00")
LATER = ["2026-11-25 20:00", "2026-11-26 20:00", "2026-11-27 20:30", "2026-11-28 12:30", "2026-11-29 20:00"]
FORMATS = ("poll", "question", "story", "this_or_that", "qa")
IDS = [f"bulk{number}" for number in range(5)]


@pytest.fixture
def app(prepare: Prepare, start: Start) -> App:
    posts = [
        a_post(id=post_id, at=at, format=format, status=Status.DRAFT)
        for post_id, at, format in zip(IDS, DAYS, FORMATS, strict=True)
    ]
    prepare(*posts)
    return start()


def choose_five(app: App, hands: Hands) -> None:
    """The first four with Shift, the fifth with Ctrl."""
    hands.click(app.chip(IDS[0]))
    hands.click(app.chip(IDS[3]), holding="shift")
    hands.click(app.chip(IDS[4]), holding="ctrl")
    assert set(app.calendar.selection.ids) == set(IDS)


def test_five_posts_move_together_and_come_back_in_one_step(app: App, hands: Hands) -> None:
    choose_five(app, hands)

    hands.lift(app.chip(IDS[1]), app.day("2026-11-26"))
    hint = app.calendar.hint
    hands.until(lambda: hint.isVisible() and "26" in labels(hint))
    assert len(labels(hint).splitlines()) >= 2, "where it would land, and what that would do"
    assert app.when(*IDS) == list(DAYS), "nothing moves before it is dropped"
    hands.release()
    assert app.when(*IDS) == LATER
    assert not hint.isVisible()
    assert set(app.calendar.selection.ids) == set(IDS), "what was moved stays chosen"

    hands.keys("F10")
    assert open_menu()[0] == "Undo: Move 5 posts"
    hands.keys("Escape")
    hands.keys("ctrl+z")
    assert app.when(*IDS) == list(DAYS)
    hands.keys("ctrl+shift+z")
    assert app.when(*IDS) == LATER


def test_escape_in_mid_drag_leaves_all_where_it_was(app: App, hands: Hands) -> None:
    choose_five(app, hands)
    step = app.window.ui.actions["undo"].text()

    hands.lift(app.chip(IDS[1]), app.day("2026-11-26"))
    hands.until(app.calendar.hint.isVisible)
    hands.keys("Escape")
    hands.until(lambda: not app.calendar.drag.active)
    hands.release()

    assert not app.calendar.hint.isVisible()
    assert app.when(*IDS) == list(DAYS)
    assert app.window.ui.actions["undo"].text() == step, "nothing was done, so nothing is to be undone"
    assert set(app.calendar.selection.ids) == set(IDS)
