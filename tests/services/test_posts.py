"""What a creator does with posts."""

from dataclasses import replace
from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest

from tests.kit.builders import NOW, a_post, an_account, at
from tests.services.conftest import Room
from xhs_studio.domain.errors import Stale, UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.vocabulary import Goal, Status


def a_suggestion(**fields: object) -> Post:
    return a_post(status=Status.SUGGESTED, format="poll", **fields)


def test_a_post_with_a_time_is_a_draft_and_one_without_an_idea(room: Room) -> None:
    room.posts.add(title=" 早餐 ", format="poll", at=at("2026-12-01 20:00"), goal=Goal.VIRAL, tags=("a",))
    room.posts.add(title="以后再说")
    draft, idea = room.post("new1"), room.post("new2")
    assert (draft.title, draft.status, draft.goal, draft.tags) == ("早餐", Status.DRAFT, Goal.VIRAL, ("a",))
    assert (idea.status, idea.at) == (Status.IDEA, None)


def test_a_time_is_kept_on_the_accounts_clock(room: Room) -> None:
    room.posts.add(title="早餐", at=at("2026-12-01 13:00", ZoneInfo("Europe/Berlin")))
    moment = room.post("new1").at
    assert moment is not None
    assert moment.tzinfo == ZoneInfo("Asia/Shanghai")
    assert moment.hour == 20


def test_posts_are_found_by_the_beginning_of_their_id(room: Room) -> None:
    room.put(a_post(id="abc1"), a_post(id="abd"))
    assert room.posts.find("abc").id == "abc1"
    for text, code in (("ab", "ambiguous_post"), ("x", "unknown_post"), ("", "unknown_post")):
        with pytest.raises(UserError) as told:
            room.posts.find(text)
        assert told.value.code == code


def test_an_edit_is_written_and_one_that_changes_nothing_is_not(room: Room) -> None:
    post = a_post(id="a")
    room.put(post)
    assert room.posts.edit(post, post).edits == ()
    room.posts.edit(post, replace(post, title="改了"))
    assert room.post("a").title == "改了"
    assert room.heard[-1][0].label.facts["title"] == "改了"


def test_an_edit_of_what_has_changed_meanwhile_overwrites_nothing(room: Room) -> None:
    post = a_post(id="a")
    room.put(replace(post, body="提醒写的"))
    with pytest.raises(Stale):
        room.posts.edit(post, replace(post, title="编辑器里的"))
    assert room.post("a").body == "提醒写的"


def test_an_edited_suggestion_is_the_creators_and_survives_the_next_plan(room: Room) -> None:
    post = a_suggestion(id="a", at="2026-12-01 20:00")
    room.put(post)
    room.posts.edit(post, replace(post, title="我的想法"))
    assert (room.post("a").status, room.post("a").locked) == (Status.SUGGESTED, True)


def test_posts_move_together_and_keep_their_wall_times(room: Room) -> None:
    room.put(a_post(id="a", at="2026-12-01 20:00", status=Status.DRAFT))
    room.put(a_post(id="b", at="2026-12-03 12:30", status=Status.READY), a_post(id="lane"))
    change = room.posts.move(["a", "b", "lane"], 7)
    assert room.post("a").at == at("2026-12-08 20:00")
    assert room.post("b").at == at("2026-12-10 12:30")
    assert room.post("lane").at is None
    assert change.label.facts["n"] == 2
    room.desk.undo()
    assert room.post("b").at == at("2026-12-03 12:30")


def test_a_move_over_the_end_of_daylight_saving_keeps_the_wall_time(room: Room) -> None:
    berlin = ZoneInfo("Europe/Berlin")
    room.put(a_post(id="a", at=at("2026-10-24 20:00", berlin), status=Status.DRAFT))
    room.posts.move(["a"], 1)
    moved = room.post("a").at
    assert moved is not None
    assert (moved.hour, moved.astimezone(UTC).hour) == (20, 19)


def test_moving_a_suggestion_locks_it_and_moving_an_idea_makes_a_draft(room: Room) -> None:
    room.put(a_suggestion(id="s", at="2026-12-01 20:00"), a_post(id="i"))
    room.posts.move(["s"], 1)
    room.posts.move_to("i", at("2026-12-05 12:30"))
    assert (room.post("s").status, room.post("s").locked) == (Status.SUGGESTED, True)
    assert (room.post("i").status, room.post("i").locked) == (Status.DRAFT, False)


def test_a_move_to_the_same_place_is_no_step(room: Room) -> None:
    room.put(a_suggestion(id="s", at="2026-12-01 20:00"))
    assert room.posts.move_to("s", at("2026-12-01 20:00")).edits == ()
    assert not room.post("s").locked


def test_a_dropped_selection_follows_the_post_that_is_held(room: Room) -> None:
    room.put(
        a_post(id="a", at="2026-12-01 20:00", status=Status.DRAFT),
        a_post(id="b", at="2026-12-02 20:30", status=Status.DRAFT),
        a_post(id="lane"),
    )
    room.posts.drop(["a", "b", "lane"], "a", date(2026, 12, 5))
    assert room.post("a").at == at("2026-12-05 20:00")
    assert room.post("b").at == at("2026-12-06 20:30")
    # Saturday's slot is 12:30, and the post dropped at 20:00 does not take it.
    assert room.post("lane").at == at("2026-12-05 12:30")


def test_ideas_dropped_on_a_day_take_its_free_slots_in_turn(room: Room) -> None:
    room.put(a_post(id="there", at="2026-12-01 20:10"), a_post(id="a"))
    room.posts.drop(["a"], "a", date(2026, 12, 1))
    assert room.post("a").at == at("2026-12-01 20:00"), "with no slot left it stands at the first"
    room.posts.drop(["there"], "there", date(2026, 12, 3))
    room.put(a_post(id="b"))
    room.posts.drop(["b"], "b", date(2026, 12, 3))
    assert room.post("b").at == at("2026-12-03 20:00"), "a day without slots has the usual time"


def test_what_goes_into_the_lane_keeps_its_status_but_for_suggestions(room: Room) -> None:
    room.put(
        replace(a_suggestion(id="s", at="2026-12-01 20:00"), locked=True, reasons=(Reason("rested"),)),
        a_post(id="r", at="2026-12-02 20:00", status=Status.READY),
    )
    room.posts.unschedule(["s", "r"])
    assert room.post("s").status is Status.IDEA
    assert not room.post("s").locked
    assert room.post("s").reasons == ()
    assert (room.post("r").status, room.post("r").at) == (Status.READY, None)


def test_a_step_on_many_posts_is_applied_to_all_or_none(room: Room) -> None:
    room.put(
        a_post(id="a", at="2026-12-01 20:00", status=Status.DRAFT),
        a_post(id="p", at="2026-11-01 20:00", status=Status.PUBLISHED),
    )
    for step in (room.posts.delete, room.posts.unschedule, lambda ids: room.posts.move(ids, 1)):
        with pytest.raises(UserError) as told:
            step(["a", "p"])
        assert told.value.code == "published_immutable"
    assert room.post("a").at == at("2026-12-01 20:00")


def test_deleted_posts_come_back(room: Room) -> None:
    room.put(a_post(id="a"), a_post(id="b"))
    room.posts.delete(["a", "b", "a"])
    assert room.store.lane() == ()
    room.desk.undo()
    assert len(room.store.lane()) == 2


def test_a_coming_post_is_copied_in_place_and_a_past_one_into_the_lane(room: Room) -> None:
    room.put(
        replace(a_suggestion(id="next", at="2026-12-01 20:00"), locked=True, reasons=(Reason("rested"),)),
        a_post(id="old", at="2026-11-01 20:00", status=Status.PUBLISHED, body="正文"),
    )
    room.posts.duplicate(["next", "old"])
    copy, idea = room.post("new1"), room.post("new2")
    assert (copy.at, copy.status, copy.locked, copy.reasons) == (
        at("2026-12-01 20:00"),
        Status.DRAFT,
        False,
        (),
    )
    assert (idea.at, idea.status, idea.body) == (None, Status.IDEA, "正文")


def test_locking_and_releasing(room: Room) -> None:
    room.put(a_suggestion(id="s", at="2026-12-01 20:00"))
    assert room.posts.lock(["s"]).label.code == "lock_posts"
    assert room.post("s").locked
    assert room.posts.lock(["s"], False).label.code == "unlock_posts"
    assert not room.post("s").locked


def test_accepting_makes_drafts_of_suggestions_alone_and_keeps_their_reasons(room: Room) -> None:
    reasons = (Reason("rested"),)
    room.put(a_suggestion(id="s", at="2026-12-01 20:00", reasons=reasons), a_post(id="i"))
    change = room.posts.accept(["s", "i"])
    assert len(change.edits) == 1
    assert (room.post("s").status, room.post("s").reasons) == (Status.DRAFT, reasons)
    assert room.post("i").status is Status.IDEA


def test_publishing_dates_a_post_that_was_to_come(room: Room) -> None:
    room.put(
        a_post(id="early", at="2026-12-01 20:00", status=Status.READY),
        a_post(id="late", at="2026-11-22 12:30", status=Status.READY),
        a_post(id="lane"),
    )
    room.posts.set_status(["early", "late", "lane"], Status.PUBLISHED)
    assert room.post("early").at == NOW
    assert room.post("lane").at == NOW
    assert room.post("late").at == at("2026-11-22 12:30")


def test_only_the_planner_suggests(room: Room) -> None:
    room.put(a_post(id="a"))
    with pytest.raises(UserError):
        room.posts.set_status(["a"], Status.SUGGESTED)


def test_published_posts_close_and_are_corrected_but_never_reopened(room: Room) -> None:
    post = a_post(id="p", at="2026-11-01 20:00", status=Status.PUBLISHED)
    room.put(post)
    room.posts.correct(post, replace(post, title="正确的标题"))
    room.posts.set_status(["p"], Status.CLOSED)
    assert room.post("p").title == "正确的标题"
    with pytest.raises(UserError):
        room.posts.set_status(["p"], Status.DRAFT)


def test_another_account_zone_does_not_move_what_is_only_shifted(room: Room) -> None:
    room.set_up(an_account(zone=ZoneInfo("Europe/Berlin")))
    room.put(a_post(id="a", at="2026-12-01 20:00", status=Status.DRAFT))
    room.posts.move(["a"], 1)
    assert room.post("a").at == at("2026-12-02 20:00")


def test_a_suggestion_given_another_format_loses_reasons_that_spoke_of_the_first(room: Room) -> None:
    post = a_suggestion(id="a", at="2026-12-01 20:00", reasons=(Reason("rested"),))
    room.put(post)
    room.posts.edit(post, replace(post, format="qa"))
    assert room.post("a").reasons == ()
