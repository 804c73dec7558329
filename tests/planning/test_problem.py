"""Reading problems and plans: what is right is kept, what is wrong is named by its place."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from tests.planning.small import raw_problem, slot
from xhs_studio.domain.errors import UserError
from xhs_studio.planning.problem import PLAIN, parse_plan, parse_problem, problem_to_json

Spoil = Callable[[dict[str, Any]], None]


def sample() -> dict[str, Any]:
    return raw_problem(
        [
            slot(0, ("poll", "qa")),
            slot(1, fixed="story"),
            slot(2, fixed=PLAIN),
            slot(3, ("poll", "question")),
        ],
        history=["qa", "poll"],
        monthly_caps={"story": 2},
    )


def put(*path: Any) -> Spoil:
    """Spoils a problem by setting the last of `path` at the place the others lead to."""

    def spoil(data: dict[str, Any]) -> None:
        *keys, last, value = path
        place: Any = data
        for key in keys:
            place = place[key]
        place[last] = value

    return spoil


def drop(*path: Any) -> Spoil:
    def spoil(data: dict[str, Any]) -> None:
        place: Any = data
        for key in path[:-1]:
            place = place[key]
        del place[path[-1]]

    return spoil


def swap_slots(data: dict[str, Any]) -> None:
    data["slots"][0], data["slots"][3] = data["slots"][3], data["slots"][0]


def test_a_problem_survives_reading_and_writing() -> None:
    data = sample()
    problem = parse_problem(data)
    assert problem_to_json(problem) == data
    assert parse_problem(problem_to_json(problem)) == problem


def test_equal_times_are_allowed_and_fixed_slots_need_no_choices() -> None:
    data = raw_problem([slot(0, ("poll",)), slot(0, fixed="qa")])
    del data["slots"][1]["allowed"], data["slots"][1]["value"]
    problem = parse_problem(data)
    assert problem.slots[0].at == problem.slots[1].at
    assert problem.slots[1].allowed == ()


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (drop("rotation"), "problem"),
        (put("weights", {}), "problem"),
        (put("formats", []), "formats"),
        (put("formats", "plain", {"barrier": "low", "minutes": 5}), "formats"),
        (put("formats", "poll", "barrier", "tiny"), "formats.poll.barrier"),
        (put("formats", "poll", "minutes", -1), "formats.poll.minutes"),
        (put("formats", "poll", "minutes", True), "formats.poll.minutes"),
        (put("formats", "poll", "colour", "red"), "formats.poll"),
        (put("plain_minutes", 2.5), "plain_minutes"),
        (put("history", 1, "selfie"), "history[1]"),
        (put("history", 1, "plain"), "history[1]"),
        (put("history", "qa"), "history"),
        (put("slots", 3, "allowed", 1, "selfie"), "slots[3].allowed[1]"),
        (put("slots", 3, "allowed", 1, "plain"), "slots[3].allowed[1]"),
        (put("slots", 3, "allowed", 1, "poll"), "slots[3].allowed[1]"),
        (put("slots", 3, "allowed", 1, 7), "slots[3].allowed[1]"),
        (put("slots", 1, "fixed", "selfie"), "slots[1].fixed"),
        (put("slots", 0, "value", "poll", 1001), "slots[0].value.poll"),
        (put("slots", 0, "value", "poll", -1), "slots[0].value.poll"),
        (put("slots", 0, "value", "poll", "500"), "slots[0].value.poll"),
        (drop("slots", 0, "value", "poll"), "slots[0].value"),
        (drop("slots", 0, "allowed"), "slots[0]"),
        (put("slots", 0, "at", "2026-02-30T20:00"), "slots[0].at"),
        (put("slots", 0, "at", "tomorrow"), "slots[0].at"),
        (put("slots", 0, "at", "2026-11-30T20:00+08:00"), "slots[0].at"),
        (put("slots", 0, "week", "2026-W48"), "slots[0].week"),
        (put("slots", 0, "month", "2026-12"), "slots[0].month"),
        (put("slots", 2, 5), "slots[2]"),
        (swap_slots, "slots[1].at"),
        (put("mix", {"low": 60, "medium": 30, "high": 20}), "mix"),
        (put("mix", {"low": 120, "medium": -40, "high": 20}), "mix.low"),
        (put("mix", {"low": 50, "medium": 50}), "mix"),
        (put("rotation", 2), "rotation"),
        (put("rotation", 8), "rotation"),
        (put("weekly_minutes", -5), "weekly_minutes"),
        (put("weekly_minutes", None), "weekly_minutes"),
        (put("monthly_caps", {"selfie": 1}), "monthly_caps"),
        (put("monthly_caps", "story", -1), "monthly_caps.story"),
    ],
)
def test_a_bad_problem_is_refused_in_one_sentence_naming_the_place(spoil: Spoil, place: str) -> None:
    data = copy.deepcopy(sample())
    spoil(data)
    with pytest.raises(UserError) as caught:
        parse_problem(data)
    sentence = str(caught.value)
    assert sentence.startswith(place + " ")
    assert sentence.endswith(".")
    assert "\n" not in sentence


@pytest.mark.parametrize("data", [None, [], "problem", 3])
def test_what_is_no_object_is_refused(data: object) -> None:
    with pytest.raises(UserError, match=r"^problem must be"):
        parse_problem(data)


def test_a_plan_may_list_all_slots_or_only_the_free_ones() -> None:
    problem = parse_problem(sample())
    expected = ("qa", "story", PLAIN, None)
    assert parse_plan(["qa", "story", "plain", None], problem) == expected
    assert parse_plan(["qa", None, None, None], problem) == expected
    assert parse_plan(["qa", None], problem) == expected
    assert parse_plan({"plan": ["qa", None], "cost": 3}, problem) == expected


def test_a_plan_that_moves_a_fixed_post_is_read_as_it_stands() -> None:
    problem = parse_problem(sample())
    assert parse_plan(["qa", "poll", None, None], problem) == ("qa", "poll", PLAIN, None)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (["qa"], "plan has 1 entries"),
        (["qa", "selfie"], "plan[1]"),
        (["qa", 5], "plan[1]"),
        ("qa", "plan must"),
        ({"cost": 3}, "plan lacks"),
    ],
)
def test_a_bad_plan_is_refused(data: object, place: str) -> None:
    with pytest.raises(UserError) as caught:
        parse_plan(data, parse_problem(sample()))
    assert str(caught.value).startswith(place)
