"""What is remembered until the next day: the window, its looks, and what can be undone."""

from typing import cast

import pytest
from PySide6.QtCore import QPoint, QSize

from tests.journeys.app import Start
from tests.journeys.conftest import Prepare
from tests.kit.builders import FixedClock, a_post
from tests.kit.window import Hands
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.page import CalendarPage

pytestmark = pytest.mark.xvfb

SIZE, PLACE = QSize(1130, 740), QPoint(140, 70)


def test_the_window_comes_back_as_it_was_left(
    prepare: Prepare, start: Start, hands: Hands, clock: FixedClock
) -> None:
    prepare(a_post(id="one", at="2026-11-24 20:00", format="poll", status=Status.DRAFT))
    app = start()
    app.window.showNormal()  # it fills a screen as small as this
    hands.until_still(app.window)
    app.window.resize(SIZE)
    app.window.move(PLACE)
    hands.until(lambda: app.window.size() == SIZE and app.window.pos() == PLACE)
    hands.click(app.chip("one"))
    hands.keys("alt+Right")
    assert app.when("one") == ["2026-11-25 20:00"]
    hands.keys("alt+2")
    for wish in ("dark", "Chinese"):
        hands.keys("ctrl+k")
        hands.write(wish)
        hands.keys("Return")
    hands.keys("ctrl+q")
    app.close()

    clock.advance(days=1)
    again = start()
    assert (again.window.size(), again.window.pos()) == (SIZE, PLACE)
    assert again.window.current_page() == "calendar"
    assert again.calendar.view == "week"
    assert again.window.ui.language.code == "zh"
    assert again.window.ui.theme.choice == "dark"
    assert again.window.ui.actions["undo"].text() == "撤销：移动 1 篇笔记"
    hands.keys("ctrl+z")
    assert again.when("one") == ["2026-11-24 20:00"]
    hands.keys("ctrl+comma")
    again.page("settings")
    again.close()

    once_more = start()
    assert once_more.window.current_page() == "settings"
    assert cast(CalendarPage, once_more.window.page("calendar")).view == "week"
