"""Language and theme are changed in the midst of work: all words follow, nothing typed or chosen is lost."""

from typing import cast

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.journeys.app import App, Start
from tests.journeys.conftest import Prepare
from tests.journeys.spoken import Ear
from tests.kit.builders import a_post, an_account
from tests.kit.window import Hands, focused
from xhs_studio.domain.vocabulary import Goal, Status
from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.settings.page import SECTIONS, SettingsPage

pytestmark = pytest.mark.xvfb

TITLES = ("Zzyzx breakfast", "Zzyzx wardrobe", "Zzyzx published", "Zzyzx notion")
TYPED = "Zzyzx typed "


@pytest.fixture
def app(prepare: Prepare, start: Start) -> App:
    clash, past = "2026-11-24 20:00", "2026-11-17 20:00"
    prepare(
        a_post(id="one", title=TITLES[0], format="poll", status=Status.SUGGESTED, at=clash),
        a_post(id="two", title=TITLES[1], format="story", status=Status.READY, locked=True, at=clash),
        a_post(id="out", title=TITLES[2], format="qa", status=Status.PUBLISHED, at=past, goal=Goal.TRUST),
        a_post(id="idea", title=TITLES[3]),
        account=an_account(name="Zzyzx", topics=("Zzyzxes",)),
    )
    return start()


def say(hands: Hands, wish: str) -> None:
    """Find an act in the palette and do it."""
    hands.keys("ctrl+k")
    hands.write(wish)
    hands.keys("Return")


def test_nothing_is_lost_and_every_word_follows(app: App, hands: Hands) -> None:
    hands.click(app.chip("one"))
    hands.click(app.chip("two"), holding="ctrl")
    chosen = app.calendar.selection.ids
    hands.keys("Return")
    editor = cast(ComposePage, app.page("compose"))
    field = editor.form.texts.title
    assert focused() is field
    assert field.text() == TITLES[1]
    hands.keys("Home")
    hands.write(TYPED)
    assert app.post("two").title == TITLES[1], "not saved yet"

    for wish, language in (("chinese", "zh"), ("english", "en"), ("chinese", "zh")):
        say(hands, wish)
        assert app.window.ui.language.code == language
        assert field.text() == TYPED + TITLES[1]
        assert focused() is field
        assert field.cursorPosition() == len(TYPED)
        assert app.calendar.selection.ids == chosen
    picture = app.window.grab().toImage()
    for wish, choice in (("深色", "dark"), ("浅色", "light")):
        hands.keys("ctrl+k")
        hands.compose(wish)
        hands.keys("Return")
        assert app.window.ui.theme.choice == choice
        assert field.text() == TYPED + TITLES[1]
        assert app.calendar.selection.ids == chosen
        assert (brightness(app.window.grab().toImage()) < brightness(picture) / 2) == (choice == "dark")
    hands.keys("Escape")
    app.page("calendar")
    assert app.calendar.selection.ids == chosen
    assert app.post("two").title == TYPED + TITLES[1]


@pytest.mark.parametrize(("before", "after"), [("en", "zh"), ("zh", "en")])
def test_no_word_of_the_other_language_is_left(app: App, hands: Hands, before: str, after: str) -> None:
    wishes = {"zh": "language_zh", "en": "language_en"}
    ui, window = app.window.ui, app.window
    ui.actions[wishes[before]].trigger()
    settings = cast(SettingsPage, window.page("settings"))
    compose = cast(ComposePage, window.page("compose"))
    compose.open_post("one")
    hands.click(app.chip("one"))
    hands.keys("ctrl+k", "Escape", "question", "Escape", "ctrl+e", "Escape")  # made in the first language

    ui.actions[wishes[after]].trigger()
    data = (*TITLES, "Zzyzxes", "Zzyzx", str(app.folder), app.folder.name)
    ear = Ear(app.studio.playbook, data)
    wrong: dict[str, list[str]] = {}

    def listen(place: str) -> None:
        QApplication.processEvents()
        for found in ear.wrong(after, QApplication.activePopupWidget() or window):
            wrong.setdefault(found, []).append(place)

    for number, view in enumerate(("month", "week", "list", "board"), 1):
        hands.keys(f"alt+{number}")
        listen(view)
    hands.keys("ctrl+shift+l")
    listen("lane")
    hands.keys("alt+1", "n")
    listen("quick add")
    hands.keys("Escape")
    hands.lift(app.chip("one"), app.day("2026-11-25"))
    listen("drag")
    hands.keys("Escape")
    hands.release()
    for keys, place in (("ctrl+k", "palette"), ("question", "keys"), ("ctrl+e", "export"), ("F10", "menu")):
        hands.keys(keys)
        listen(place)
        hands.keys("Escape")
    for post_id in ("one", "two", "out", "idea"):
        window.open_post(post_id)
        listen(f"editor of {post_id}")
    window.show_page("settings")
    for key, *_ in SECTIONS:
        settings.show_section(key)
        listen(f"settings: {key}")
    window.show_guide()
    for step in range(5):
        listen(f"guide, step {step}")
        hands.keys("alt+Right")
    listen("guide, last step")
    assert not wrong, "\n".join(f"{', '.join(places)}: {found}" for found, places in wrong.items())


def brightness(picture: QImage) -> int:
    """How bright a picture is on the whole, 0 to 255."""
    return picture.scaled(1, 1).pixelColor(0, 0).lightness()
