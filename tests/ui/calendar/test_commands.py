"""What the actions do to the chosen posts, and when they can."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from tests.kit.builders import at
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.page import CalendarPage


def post_of(page: CalendarPage, post_id: str) -> Post:
    post = page.ui.studio.store.post(post_id)
    assert post is not None
    return post


def act(page: CalendarPage, key: str, *ids: str) -> None:
    page.selection.choose(ids)
    assert page.ui.actions[key].isEnabled()
    page.ui.actions[key].trigger()


def test_accept_makes_a_draft(page: CalendarPage) -> None:
    act(page, "accept", "sug")
    assert post_of(page, "sug").status is Status.DRAFT


def test_lock_and_unlock(page: CalendarPage) -> None:
    act(page, "lock", "fri", "sat")
    assert post_of(page, "fri").locked
    assert post_of(page, "sat").locked
    act(page, "lock", "fri", "sat")
    assert not post_of(page, "fri").locked


def test_ready_and_back(page: CalendarPage) -> None:
    act(page, "mark_ready", "fri")
    assert post_of(page, "fri").status is Status.READY
    act(page, "mark_ready", "fri")
    assert post_of(page, "fri").status is Status.DRAFT


def test_duplicate_chooses_the_copies(page: CalendarPage) -> None:
    act(page, "duplicate", "fri", "noon")
    assert len(page.selection.ids) == 2
    assert not {"fri", "noon"} & set(page.selection.ids)


def test_a_copy_of_what_is_out_waits_in_the_lane_and_it_is_said(page: CalendarPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.ui.bus.told):
        act(page, "duplicate", "out")
    assert len(page.model.lane()) == 2


def test_unschedule(page: CalendarPage) -> None:
    act(page, "unschedule", "fri", "sat")
    assert {post.id for post in page.model.lane()} == {"idea", "fri", "sat"}
    assert page.selection.ids == ("fri", "sat")


def test_next_best_takes_the_suggestions_place(page: CalendarPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.ui.bus.told) as told:
        act(page, "next_best", "sug")
    assert told.args[1] == "good"
    (post,) = page.model.on(date(2026, 12, 16))
    assert post.format != "quiz"
    assert post.at == at("2026-12-16 20:30")
    assert page.selection.ids == (post.id,)


def test_next_best_is_looked_for_beside_the_window_once_at_a_time(page: CalendarPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.ui.bus.told):
        act(page, "next_best", "sug")
        assert not page.ui.actions["next_best"].isEnabled()
        assert post_of(page, "sug").format == "quiz"
        page.selection.only("fri")
    assert page.selection.ids == ("fri",)
    page.selection.only(page.model.on(date(2026, 12, 16))[0].id)
    assert page.ui.actions["next_best"].isEnabled()


@pytest.mark.parametrize(
    ("ids", "able", "unable"),
    [
        ((), (), ("open", "accept", "next_best", "lock", "delete", "move_left", "duplicate", "unschedule")),
        (("out",), ("open", "duplicate"), ("lock", "delete", "move_left", "mark_ready", "accept")),
        (("fri",), ("open", "lock", "delete", "move_left", "mark_ready", "unschedule"), ("accept",)),
        (("sug",), ("accept", "next_best", "lock", "delete"), ()),
        (("sug", "fri"), ("accept", "delete"), ("next_best",)),
        (("idea",), ("open", "delete"), ("move_left", "unschedule", "accept")),
    ],
)
def test_only_what_can_be_done_is_offered(
    page: CalendarPage, ids: tuple[str, ...], able: tuple[str, ...], unable: tuple[str, ...]
) -> None:
    page.selection.choose(ids)
    actions = page.ui.actions
    assert all(actions[key].isEnabled() for key in able)
    assert not any(actions[key].isEnabled() for key in unable)


def test_no_two_actions_of_the_page_share_a_shortcut(page: CalendarPage) -> None:
    from xhs_studio.ui.actions import ACTIONS

    for other in {spec.page for spec in ACTIONS}:
        keys = [key for spec in ACTIONS if spec.page in ("", other) for key in spec.keys]
        assert len(keys) == len(set(keys)) if other else True
