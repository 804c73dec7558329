"""Planning a period, and what can be done with its suggestions."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.kit.builders import a_post, an_account, at
from tests.services.conftest import Room
from xhs_studio.domain.errors import Stale, UserError
from xhs_studio.domain.limits import title_weight
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.planning.score import score

WEEK = Period(date(2026, 11, 30), date(2026, 12, 6))
DECEMBER = Period.month(date(2026, 12, 1))


def planned(room: Room, period: Period = WEEK) -> tuple[Post, ...]:
    """Plan a period for good; its posts."""
    room.planning.apply(room.planning.plan(period))
    return held(room, period)


def held(room: Room, period: Period = WEEK) -> tuple[Post, ...]:
    return room.store.posts(*period.bounds(room.store.account().zone))


def test_a_plan_fills_every_slot_with_a_suggestion_that_says_why(room: Room) -> None:
    posts = planned(room, DECEMBER)
    assert len(posts) == 22
    for post in posts:
        assert post.status is Status.SUGGESTED
        assert post.format in {item.key for item in room.playbook.formats}
        assert post.formula in {item.key for item in room.playbook.formulas_for(str(post.format))}
        assert post.reasons
        assert len(post.reasons) <= 4
        assert 0 < title_weight(post.title) <= room.playbook.limits.title_weight
    assert len({post.title for post in posts}) == len(posts)
    assert {post.topic for post in posts} >= set(room.store.account().topics)
    assert room.heard[-1][0].label.facts == {"n": 22, "first": "2026-12-01", "last": "2026-12-31"}


def test_proposing_writes_nothing_and_is_the_same_each_time(room: Room) -> None:
    first, second = room.planning.plan(DECEMBER), room.planning.plan(DECEMBER)
    assert held(room, DECEMBER) == ()
    assert first.change == second.change
    assert first.solution.cost == score(first.problem.problem, first.solution.plan).cost
    assert first.solution.bound <= first.solution.cost


def test_titles_are_in_the_creators_language(room: Room) -> None:
    room.set_up(an_account(language="en", topics=("breakfast", "storage")))
    assert all(post.title.isascii() or "’" in post.title or "…" in post.title for post in planned(room))


def test_planning_again_keeps_suggestions_whose_place_and_format_stay(room: Room) -> None:
    before = planned(room, DECEMBER)
    assert room.planning.plan(DECEMBER).change.edits == ()
    room.put(a_post(at="2026-12-01 20:00", format="story", status=Status.DRAFT))
    after = {post.id: post for post in planned(room, DECEMBER) if post.status is Status.SUGGESTED}
    stayed = [post for post in before if post.id in after]
    assert len(after) == 21, "the draft has taken a slot"
    assert len(stayed) > 5
    for post in stayed:
        assert (after[post.id].at, after[post.id].format, after[post.id].title) == (
            post.at,
            post.format,
            post.title,
        )


def test_an_id_that_an_accepted_post_carries_elsewhere_is_not_given_twice(room: Room) -> None:
    first = planned(room)[0]
    room.posts.accept([first.id])
    room.posts.move([first.id], 2)
    again = planned(room)
    assert len({post.id for post in again}) == len(again) == 6


def test_what_the_creator_touched_survives_the_next_plan(room: Room) -> None:
    moved, locked, edited, accepted, dropped = planned(room)
    room.posts.move([moved.id], 2)
    room.posts.lock([locked.id])
    room.posts.edit(edited, replace(edited, title="我的标题"))
    room.posts.accept([accepted.id])
    room.set_up(an_account(unwanted=frozenset({str(dropped.format)})))
    after = {post.id: post for post in planned(room)}
    assert {moved.id, locked.id, edited.id, accepted.id} <= set(after)
    assert dropped.id not in after
    assert after[edited.id].title == "我的标题"


def test_a_plan_is_one_step_to_undo(room: Room) -> None:
    planned(room)
    room.desk.undo()
    assert held(room) == ()
    room.desk.redo()
    assert len(held(room)) == 5


def test_a_plan_for_what_has_changed_since_is_stale(room: Room) -> None:
    for meddle in (
        lambda: room.put(a_post(at="2026-12-01 20:00", format="story", status=Status.DRAFT)),
        lambda: room.set_up(an_account(rotation=6)),
    ):
        proposal = room.planning.plan(WEEK)
        meddle()
        with pytest.raises(Stale, match="2026-11-30"):
            room.planning.apply(proposal)
    assert len(held(room)) == 1


def test_the_past_of_a_month_that_has_begun_is_left_alone(room: Room) -> None:
    old = a_post(at="2026-12-01 20:00", format="poll", status=Status.SUGGESTED)
    room.put(old)
    proposal = room.planning.plan(WEEK, from_moment=at("2026-12-04 00:00"))
    room.planning.apply(proposal)
    assert [post.at.day for post in held(room) if post.at] == [1, 4, 5, 6]
    assert room.post(old.id) == old


def test_a_cancelled_search_still_proposes_with_an_honest_bound(room: Room) -> None:
    proposal = room.planning.plan(Period(date(2026, 12, 1), date(2027, 3, 1)), cancelled=lambda: True)
    assert proposal.solution.ended == "cancelled"
    assert proposal.solution.bound <= proposal.solution.cost
    found = score(proposal.problem.problem, proposal.solution.plan)
    assert found.broken == ()


def test_a_period_without_slots_has_an_empty_plan(room: Room) -> None:
    room.set_up(an_account(slots=()))
    proposal = room.planning.plan(WEEK)
    assert (proposal.change.edits, proposal.solution.cost, proposal.solution.gap) == ((), 0, 0)


def test_a_period_is_accepted_or_discarded_whole(room: Room) -> None:
    posts = planned(room)
    room.posts.lock([posts[0].id])
    room.planning.discard(WEEK)
    assert [post.id for post in held(room)] == [posts[0].id], "what is locked stays"
    room.desk.undo()
    change = room.planning.accept(WEEK)
    assert change.label.facts["n"] == 5
    assert {post.status for post in held(room)} == {Status.DRAFT}
    assert room.planning.accept(WEEK).edits == ()


def test_why_weighs_the_format_against_the_next_one(room: Room) -> None:
    post = planned(room, DECEMBER)[4]
    found = room.planning.why(post.id)
    assert found is not None
    assert found.format == post.format
    assert sum(reason.weight for reason in found.reasons) == found.margin
    assert found.margin >= 0, "in a proven plan no other format is better"
    assert found.reasons[:4] == post.reasons


def test_why_speaks_of_accepted_posts_too_but_not_of_what_cannot_change(room: Room) -> None:
    post = planned(room)[0]
    room.posts.accept([post.id])
    assert room.planning.why(post.id) is not None
    room.put(
        a_post(id="lane", format="poll"),
        a_post(id="plain", format="plain", at="2026-12-03 20:00", status=Status.DRAFT),
        a_post(id="out", format="poll", at="2026-11-03 20:00", status=Status.PUBLISHED),
    )
    for post_id in ("lane", "plain", "out", "nobody"):
        assert room.planning.why(post_id) is None


def test_next_best_goes_through_the_choices_at_their_price(room: Room) -> None:
    post = planned(room, DECEMBER)[4]
    seen = [post.format]
    for _ in range(3):
        before = room.planning._reader.standing(DECEMBER, room.clock())
        alternative = room.planning.next_best(post.id)
        room.planning.apply(alternative)
        after = room.planning._reader.standing(DECEMBER, room.clock())
        paid = score(after.problem, after.plan).cost - score(before.problem, before.plan).cost
        assert paid == alternative.extra
        assert room.post(post.id).format == alternative.format
        seen.append(alternative.format)
    assert len(set(seen)) == 4
    assert room.post(post.id).title != post.title
    assert room.heard[-1][0].label.code == "next_best"
    room.desk.undo()
    assert room.post(post.id).format == seen[-2]


def test_next_best_begins_anew_when_all_were_seen(room: Room) -> None:
    room.set_up(
        an_account(unwanted=frozenset({"qa", "quiz", "story", "challenge", "discussion", "this_or_that"}))
    )
    post = planned(room, Period(date(2026, 12, 1), date(2026, 12, 1)))[0]
    for _ in range(4):
        before = room.post(post.id).format
        room.planning.apply(room.planning.next_best(post.id))
        assert room.post(post.id).format != before


def test_next_best_is_for_suggestions(room: Room) -> None:
    room.put(a_post(id="d", at="2026-12-01 20:00", format="poll", status=Status.DRAFT, title="草稿"))
    for post_id in ("d", "nobody"):
        with pytest.raises(UserError) as told:
            room.planning.next_best(post_id)
        assert told.value.code == "not_a_suggestion"


def test_what_cannot_be_met_is_named(room: Room) -> None:
    room.set_up(an_account(weekly_minutes=30))
    for day in (1, 2):
        room.put(a_post(at=f"2026-12-0{day} 20:00", format="challenge", status=Status.DRAFT))
    codes = [reason.code for reason in room.planning.unmet(WEEK)]
    assert "fixed_neighbours" in codes
    assert "fixed_minutes" in codes


def test_the_worth_of_a_format_can_be_taken_apart(room: Room) -> None:
    built = room.planning.build(WEEK)
    for key, value in built.problem.slots[0].value.items():
        assert sum(reason.weight for reason in room.planning.value_reasons(key, WEEK)) == value


def test_a_suggestion_next_month_does_not_repeat_the_last_of_this_one(room: Room) -> None:
    november = Period(date(2026, 11, 23), date(2026, 11, 30))
    last = planned(room, november)[-1]
    first = planned(room, DECEMBER)[0]
    assert first.format != last.format
    assert (first.at or at("2026-01-01 00:00")) - (last.at or at("2026-01-01 00:00")) < timedelta(days=3)
