"""The problem that slots and posts make."""

from datetime import date, time

from tests.kit.builders import a_post, an_account, at
from tests.services.conftest import Room
from xhs_studio.domain.account import Mix, Slot
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.planning.problem import parse_problem, problem_to_json

WEEK = Period(date(2026, 11, 30), date(2026, 12, 6))
TUESDAY, WEDNESDAY, FRIDAY, SATURDAY, SUNDAY = range(5)  # the five slots of the week


def test_an_empty_week_has_a_free_entry_for_each_slot(room: Room) -> None:
    built = room.planning.build(WEEK)
    problem = built.problem
    assert [slot.at for slot in problem.slots] == [
        "2026-12-01T20:00",
        "2026-12-02T20:30",
        "2026-12-04T20:00",
        "2026-12-05T12:30",
        "2026-12-06T20:00",
    ]
    assert {slot.fixed for slot in problem.slots} == {None}
    assert {(slot.week, slot.month) for slot in problem.slots} == {("2026-W49", "2026-12")}
    assert problem.mix == {"low": 50, "medium": 30, "high": 20}
    assert problem.slots[0].allowed == tuple(item.key for item in room.playbook.formats)
    assert parse_problem(problem_to_json(problem)) == problem


def test_what_stands_is_fixed_and_takes_its_slot(room: Room) -> None:
    room.put(
        a_post(at="2026-12-01 21:30", format="poll", status=Status.DRAFT),
        a_post(at="2026-12-03 09:00", format="plain", status=Status.READY),
        a_post(at="2026-12-05 12:30", format=None, status=Status.IDEA),
    )
    slots = room.planning.build(WEEK).problem.slots
    assert [(slot.at[5:], slot.fixed) for slot in slots] == [
        ("12-01T21:30", "poll"),
        ("12-02T20:30", None),
        ("12-03T09:00", "plain"),
        ("12-04T20:00", None),
        ("12-05T12:30", "plain"),
        ("12-06T20:00", None),
    ], "a post whose format is undecided takes time like a plain one"


def test_a_skipped_post_takes_its_slot_and_is_no_post(room: Room) -> None:
    room.put(a_post(at="2026-12-01 20:00", format="poll", status=Status.SKIPPED))
    slots = room.planning.build(WEEK).problem.slots
    assert [slot.at[5:10] for slot in slots] == ["12-02", "12-04", "12-05", "12-06"]


def test_suggestions_give_way_unless_they_are_locked(room: Room) -> None:
    free = a_post(at="2026-12-01 20:00", format="poll", status=Status.SUGGESTED)
    locked = a_post(at="2026-12-02 20:30", format="qa", status=Status.SUGGESTED, locked=True)
    room.put(free, locked)
    built = room.planning.build(WEEK)
    assert built.replaced == (free,)
    assert [slot.fixed for slot in built.problem.slots] == [None, "qa", None, None, None]
    assert [entry.post for entry in built.entries][:2] == [None, locked]


def test_slots_that_are_past_stay_as_they_are(room: Room) -> None:
    old = a_post(at="2026-12-01 20:00", format="poll", status=Status.SUGGESTED)
    room.put(old, a_post(at="2026-12-02 20:30", format="qa", status=Status.PUBLISHED))
    built = room.planning.build(WEEK, at("2026-12-05 12:30"))
    assert [(slot.at[5:10], slot.fixed) for slot in built.problem.slots] == [
        ("12-02", "qa"),
        ("12-05", None),
        ("12-06", None),
    ]
    assert built.replaced == ()


def test_two_posts_at_one_time_both_count(room: Room) -> None:
    for key in ("poll", "qa"):
        room.put(a_post(at="2026-12-03 20:00", format=key, status=Status.DRAFT))
    slots = room.planning.build(WEEK).problem.slots
    assert [slot.fixed for slot in slots] == [None, None, "poll", "qa", None, None, None]


def test_history_is_the_last_interactive_posts_and_suggestions_before(room: Room) -> None:
    room.set_up(an_account(rotation=4))
    for day, key, status in (
        (10, "story", Status.PUBLISHED),
        (20, "poll", Status.CLOSED),
        (21, "quiz", Status.SKIPPED),
        (22, "plain", Status.PUBLISHED),
        (23, "challenge", Status.IDEA),
        (24, "qa", Status.DRAFT),
        (25, "question", Status.SUGGESTED),
    ):
        room.put(a_post(at=f"2026-11-{day} 20:00", format=key, status=status))
    assert room.planning.build(WEEK).problem.history == ("poll", "qa", "question")


def test_history_looks_past_any_number_of_plain_posts(room: Room) -> None:
    room.put(a_post(at="2026-01-01 20:00", format="qa", status=Status.PUBLISHED))
    room.put(*(a_post(at=f"2026-0{m}-{d:02d} 20:00", format="plain", status=Status.PUBLISHED)
               for m in (2, 3, 4) for d in range(1, 29)))  # fmt: skip
    assert room.planning.build(WEEK).problem.history == ("qa",)


def test_the_account_outranks_the_playbook(room: Room) -> None:
    room.set_up(
        an_account(
            minutes={"poll": 7, "plain": 9},
            caps={"challenge": 1, "plain": 2},
            unwanted=frozenset({"quiz"}),
            mix=Mix(60, 30, 10),
            slots=(Slot(1, time(8)), Slot(1, time(20))),
        )
    )
    problem = room.planning.build(WEEK).problem
    assert problem.formats["poll"].minutes == 7
    assert problem.formats["qa"].minutes == room.playbook.format("qa").minutes
    assert problem.plain_minutes == 9
    assert problem.monthly_caps == {"challenge": 1}
    assert len(problem.slots) == 2
    assert "quiz" not in problem.slots[0].allowed
    assert problem.mix == {"low": 60, "medium": 30, "high": 10}


def test_values_follow_goal_niche_and_exploration(room: Room) -> None:
    values = room.planning.build(WEEK).problem.slots[0].value
    assert set(values) == {item.key for item in room.playbook.formats}
    assert all(0 <= value <= 1000 for value in values.values())
    assert max(values, key=lambda key: values[key]) in room.playbook.goal(room.store.account().goal).formats
    for exploration in (0, 30):
        room.set_up(an_account(exploration=exploration))
        explored = room.planning.build(WEEK).problem.slots[0].value
        assert all(0 <= value <= 1000 for value in explored.values())
        assert explored != values


def test_an_overridden_barrier_is_the_posts_own_business(room: Room) -> None:
    room.put(a_post(at="2026-12-01 20:00", format="poll", barrier=Barrier.HIGH, status=Status.DRAFT))
    problem = room.planning.build(WEEK).problem
    assert problem.slots[0].fixed == "poll"
    assert problem.formats["poll"].barrier == "low"
