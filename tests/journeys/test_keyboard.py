"""Without a mouse: every control can be reached, is named and shows it; a month is planned and exported."""

from pathlib import Path
from typing import cast

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from tests.journeys.app import App, Start
from tests.journeys.conftest import Prepare
from tests.journeys.exporting import export_to
from tests.kit.builders import a_post
from tests.kit.window import Hands, focused, labels, spoken
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.guide.page import GuidePage
from xhs_studio.ui.settings.page import SettingsPage

pytestmark = pytest.mark.xvfb

DECEMBER = ("2026-12-01", "2026-12-31")
MOST_STOPS = 60
RING = 3
"""So far outside a widget, in pixels, the sign of the focus may lie."""


def only(app: App, first: str, last: str) -> str:
    """Id of the one post between two days."""
    (post,) = app.posts(first, last)
    return post.id


def test_from_the_start_to_an_exported_month(start: Start, hands: Hands, tmp_path: Path) -> None:
    app = start()
    hands.keys("Down", "Down", "Return")  # an empty calendar, the third of the choices
    hands.until(lambda: app.window.current_page() == "calendar")
    assert focused() is app.calendar.month

    hands.keys("Next", "t", "Right", "Right")  # away, back to today (22 November), two days on
    assert f"{app.calendar.selection.day}" == "2026-11-24"
    hands.keys("n")
    assert spoken(focused()) == "Post in one line"
    hands.write("Which serum first? !poll #skincare 19:30 fri")
    hands.keys("Return")
    serum = only(app, "2026-11-22", "2026-11-30")
    post = app.post(serum)
    assert (post.title, post.format, post.topic) == ("Which serum first?", "poll", "skincare")
    assert app.when(serum) == ["2026-11-27 19:30"]
    assert app.calendar.selection.current == serum
    assert focused() is app.calendar.month

    hands.keys("alt+Right", "alt+Down", "alt+Left", "alt+Up", "alt+Left")
    assert app.when(serum) == ["2026-11-26 19:30"]
    hands.keys("ctrl+l")
    assert app.post(serum).locked

    hands.keys("Next")
    assert "December 2026" in labels(app.window)
    hands.keys("ctrl+p")
    hands.until(lambda: len(app.posts(*DECEMBER)) == 22 and "22 suggestions" in labels(app.window))
    hands.keys("ctrl+shift+Return")
    hands.until(lambda: {post.status for post in app.posts(*DECEMBER)} == {Status.DRAFT})

    write_about(app, hands, serum)
    look_up_keys(app, hands)
    target = tmp_path / "december.xlsx"
    export_to(app, hands, target)
    assert load_workbook(target)["Plan"].max_row == 23


def write_about(app: App, hands: Hands, post_id: str) -> None:
    """Find a post by its title, write into it, and come back to the calendar."""
    hands.keys("ctrl+k")
    assert spoken(focused()) == "Find and do anything"
    hands.write("serum")
    hands.keys("Return")
    app.page("compose")
    assert spoken(focused()) == "Title"
    hands.keys("Home")
    hands.write("Poll: ")
    hands.keys("Escape")
    assert app.post(post_id).title == "Poll: Which serum first?", "Esc leaves, and loses nothing"
    app.page("calendar")


def look_up_keys(app: App, hands: Hands) -> None:
    """Open the sheet of keys and close it again."""
    before = focused()
    hands.keys("question")
    hands.until(lambda: "Keyboard shortcuts" in labels(app.window))
    assert spoken(focused()) == "Close"
    hands.keys("Escape")
    assert "Keyboard shortcuts" not in labels(app.window)
    assert focused() is before


PAGES = (
    *("month", "week", "list", "board", "lane"),
    *("welcome", "guide 0", "guide 1", "guide 2", "guide 3", "guide 4", "guide 5"),
    *("compose", "post"),
    *("settings appearance", "settings account", "settings times", "settings formats"),
    *("settings backup", "settings data"),
)


@pytest.mark.parametrize("place", PAGES)
def test_tab_reaches_everything_and_shows_where_it_is(
    place: str, prepare: Prepare, start: Start, hands: Hands
) -> None:
    post = a_post(
        id="one",
        title="Breakfast?",
        at="2026-11-24 20:00",
        format="poll",
        status=Status.SUGGESTED,
        tags=("bread", "tea"),
        poll_options=("Sweet", "Savoury"),
    )
    prepare(post, a_post(id="idea", title="Wardrobe?"))
    app = start()
    go_to(app, hands, *place.split())
    stops, pictures = walk(app, hands)

    nameless = [stop.metaObject().className() for stop in stops if not spoken(stop)]
    assert nameless == [], "a screen reader has nothing to say of these"
    missed = [describe(widget) for widget in missed_by(stops, app.window)]
    assert missed == [], "Tab never comes to these"
    unseen = [
        describe(stop)
        for number, stop in enumerate(stops)
        if same(pictures[number], pictures[number + 1], frame_of(stop, app.window))
    ]
    assert unseen == [], "these look the same with the focus and without"


def go_to(app: App, hands: Hands, page: str, part: str = "") -> None:
    """Bring a page to the front, and a part of it."""
    window, views = app.window, ("month", "week", "list", "board")
    if page in views:
        hands.click(app.chip("one"))
        hands.keys(f"alt+{views.index(page) + 1}")
    elif page == "lane":
        hands.keys("ctrl+shift+l")
    elif page == "welcome":
        window.show_welcome()
    elif page == "guide":
        window.show_guide()
        cast(GuidePage, window.page("guide")).go(int(part))
    elif page == "post":
        window.open_post("one")
    else:
        window.show_page(page)
        if part:
            cast(SettingsPage, window.page("settings")).show_section(part)
    QApplication.processEvents()


def walk(app: App, hands: Hands) -> tuple[list[QWidget], list[QImage]]:
    """Press Tab until it comes round: every stop, and the window as it looked there (one picture more)."""
    stops: list[QWidget] = []
    pictures: list[QImage] = []
    hands.keys("Tab")
    while focused() not in stops or focused() is stops[-1]:  # a date has parts, and Tab goes through them
        assert len(stops) < MOST_STOPS, "Tab does not come round"
        if focused() not in stops:
            stops.append(focused())
            pictures.append(app.window.grab().toImage())
        hands.keys("Tab")
    assert focused() is stops[0], f"Tab goes round in a part of the window, from {describe(focused())}"
    pictures.append(pictures[0])
    return stops, pictures


def missed_by(stops: list[QWidget], window: QWidget) -> list[QWidget]:
    """What Tab should have come to; of buttons of which one holds, one is enough: arrows reach the others."""
    groups = {group_of(stop) for stop in stops} - {None}
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget not in stops
        and (widget.focusPolicy() & Qt.FocusPolicy.TabFocus if group_of(widget) is None else True)
        and group_of(widget) not in groups
        and widget.focusProxy() is None
    ]


def group_of(widget: QWidget) -> QButtonGroup | None:
    """The group of a button of which one holds."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else None


def frame_of(widget: QWidget, window: QWidget) -> QRect:
    """Where in the window a widget and its focus ring are seen."""
    place = QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
    return place.adjusted(-RING, -RING, RING, RING) & window.rect()


def same(one: QImage, other: QImage, part: QRect) -> bool:
    return one.copy(part) == other.copy(part)


def describe(widget: QWidget) -> str:
    return f"{widget.metaObject().className()} “{spoken(widget)}”"
