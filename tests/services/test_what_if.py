"""What a move would do is told before it is done."""

from datetime import date, timedelta

import pytest

from tests.kit.builders import a_post, at
from tests.services.conftest import Room
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.planning.score import score

DECEMBER = Period.month(date(2026, 12, 1))


@pytest.fixture
def drafts(room: Room) -> tuple[Post, ...]:
    """A planned and accepted December."""
    room.planning.apply(room.planning.plan(DECEMBER))
    room.planning.accept(DECEMBER)
    return room.store.posts(*DECEMBER.bounds(room.store.account().zone))


def cost_now(room: Room) -> int:
    built = room.planning._reader.standing(DECEMBER, room.clock())
    return score(built.problem, built.plan).cost


def test_it_says_exactly_what_then_happens(room: Room, drafts: tuple[Post, ...]) -> None:
    for post, days in ((drafts[0], 2), (drafts[5], 1), (drafts[9], -3), (drafts[-1], -20)):
        assert post.at is not None
        before = cost_now(room)
        told = room.planning.what_if({post.id: post.at + timedelta(days=days)})
        assert told.cost_before == before
        assert sum(reason.weight for reason in told.reasons) == told.cost_before - told.cost_after
        room.posts.move([post.id], days)
        assert cost_now(room) == told.cost_after


def test_nothing_is_written_and_staying_costs_nothing(room: Room, drafts: tuple[Post, ...]) -> None:
    label = room.store.undoable()
    told = room.planning.what_if({drafts[0].id: drafts[0].at})
    assert (told.reasons, told.clashes) == ((), ())
    assert told.cost_before == told.cost_after
    assert room.store.undoable() == label


def test_into_the_lane_and_out_of_it(room: Room, drafts: tuple[Post, ...]) -> None:
    gone = room.planning.what_if({drafts[3].id: None})
    assert ("part_open", -1000) in [(reason.code, reason.weight) for reason in gone.reasons]
    room.posts.unschedule([drafts[3].id])
    back = room.planning.what_if({drafts[3].id: drafts[3].at})
    assert back.cost_after == gone.cost_before


def test_clashes_are_told_once_they_are_new(room: Room, drafts: tuple[Post, ...]) -> None:
    told = room.planning.what_if({drafts[0].id: drafts[1].at})
    assert [reason.code for reason in told.clashes][:1] == ["same_time"]
    room.posts.move_to(drafts[0].id, drafts[1].at or at("2026-12-01 20:00"))
    again = room.planning.what_if({drafts[0].id: drafts[1].at})
    assert again.clashes == ()


def test_a_move_between_months_looks_at_both(room: Room, drafts: tuple[Post, ...]) -> None:
    told = room.planning.what_if({drafts[-1].id: at("2027-01-07 20:00")})
    assert told.cost_after != told.cost_before
    assert told.cost_before > cost_now(room), "January has open slots of its own"


def test_a_post_nobody_knows_moves_nothing(room: Room) -> None:
    told = room.planning.what_if({"nobody": at("2026-12-01 20:00")})
    assert told.reasons == ()


def test_the_answer_follows_every_change(room: Room, drafts: tuple[Post, ...]) -> None:
    moment = at("2026-12-03 20:00")
    before = room.planning.what_if({drafts[0].id: moment})
    room.desk.undo()
    room.posts.add(title="新", format="story", at=at("2026-12-03 12:00"))
    assert room.planning.what_if({drafts[0].id: moment}) != before


def test_posts_of_other_statuses_are_weighed_as_they_are(room: Room) -> None:
    room.put(a_post(id="s", at="2026-12-01 20:00", format="poll", status=Status.SKIPPED))
    assert room.planning.what_if({"s": at("2026-12-02 20:30")}).cost_before > 0
