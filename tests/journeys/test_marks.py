"""What the calendar refuses, and what it points out: published history, and two posts at one time."""

import pytest
from PySide6.QtWidgets import QToolTip

from tests.journeys.app import Start
from tests.journeys.conftest import Prepare
from tests.kit.builders import a_post
from tests.kit.window import Hands, labels
from xhs_studio.domain.vocabulary import Status

pytestmark = pytest.mark.xvfb


def test_a_published_post_cannot_be_dragged(prepare: Prepare, start: Start, hands: Hands) -> None:
    out = a_post(id="out", at="2026-11-17 20:00", format="poll", status=Status.PUBLISHED)
    due = a_post(id="due", at="2026-11-24 20:00", format="story", status=Status.DRAFT)
    prepare(out, due)
    app = start()

    hands.drag(app.chip("out"), app.day("2026-11-19"))
    hands.until(lambda: "Published posts stay where they are" in labels(app.window))
    assert app.post("out") == out

    # Nor does it go along with others that may be moved.
    hands.click(app.chip("due"))
    hands.click(app.chip("out"), holding="ctrl")
    hands.drag(app.chip("due"), app.day("2026-11-25"))
    assert (app.post("out"), app.post("due")) == (out, due)
    assert not app.calendar.drag.active


def tells(*words: str) -> bool:
    """Whether a tip is shown that holds these words."""
    said = QToolTip.text().lower()
    return QToolTip.isVisible() and all(word.lower() in said for word in words)


def test_two_posts_at_one_time_are_both_marked_with_the_reason(
    prepare: Prepare, start: Start, hands: Hands
) -> None:
    prepare(
        a_post(id="one", title="Breakfast?", at="2026-11-24 20:00", format="poll", status=Status.DRAFT),
        a_post(id="two", title="Wardrobe?", at="2026-11-26 20:00", format="story", status=Status.DRAFT),
    )
    app = start()
    model = app.calendar.model
    assert not model.marks("one")
    assert not model.marks("two")

    hands.lift(app.chip("two"), app.day("2026-11-24"))
    hands.until(lambda: "same time" in labels(app.calendar.hint).lower())
    hands.release()

    assert app.when("two") == ["2026-11-24 20:00"], "it is told, not forbidden"
    hands.point(app.chip("one"))
    hands.until(lambda: tells("Breakfast?", "same time"))
    hands.point(app.chip("two"))
    hands.until(lambda: tells("Wardrobe?", "same time"))
    hands.keys("ctrl+z")
    assert not model.marks("one")
    assert not model.marks("two")
