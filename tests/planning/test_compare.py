"""What-if: the difference of two scores, exact and fast enough to follow a drag."""

import random
import time
from dataclasses import replace

import pytest

from tests.planning.generator import free_indices, make, random_plan
from tests.planning.reasons import FACTS
from xhs_studio.planning.compare import compare
from xhs_studio.planning.problem import Problem, parse_problem
from xhs_studio.planning.score import Parts, score


@pytest.mark.parametrize("size", ["small", "month", "quarter"])
def test_the_weights_add_up_to_what_the_change_saves(size: str) -> None:
    for seed in range(40):
        data = make(size, seed)
        problem, rng = parse_problem(data), random.Random(seed)
        before, after = (score(problem, tuple(random_plan(data, rng))) for _ in range(2))
        reasons = compare(before, after)
        assert sum(reason.weight for reason in reasons) == before.cost - after.cost
        for reason in reasons:
            assert set(reason.facts) == set(FACTS[reason.code]), reason
            if reason.code.startswith("part_"):
                name = reason.code.removeprefix("part_")
                was, now = getattr(before.parts, name), getattr(after.parts, name)
                assert (reason.facts, reason.weight) == ({"before": was, "after": now}, was - now)
                assert was != now
            else:
                assert reason.weight == 0


def test_nothing_changed_is_nothing_said() -> None:
    problem = parse_problem(make("month", 1))
    scored = score(problem, tuple(slot.fixed for slot in problem.slots))
    assert compare(scored, scored) == ()


def two_polls_apart() -> Problem:
    data = make("month", 0, plainly=True)
    for slot, fixed in zip(data["slots"], ["poll", "story", "poll", *[None] * 40], strict=False):
        slot["fixed"] = fixed
    problem = parse_problem({**data, "history": []})
    return replace(problem, slots=problem.slots[:6])


def test_a_drag_tells_what_it_breaks_and_what_it_mends() -> None:
    """A free poll dropped beside a fixed one breaks the neighbours' rule, and going back mends it."""
    problem = two_polls_apart()
    apart = score(problem, ("poll", "story", "poll", "qa", "poll", "question"))
    beside = score(problem, ("poll", "story", "poll", "poll", "qa", "question"))
    breaks = [reason for reason in compare(apart, beside) if reason.code == "breaks_neighbours"]
    mends = [reason for reason in compare(beside, apart) if reason.code == "mends_neighbours"]
    assert [dict(reason.facts) for reason in breaks] == [{"format": "poll"}]
    assert [dict(reason.facts) for reason in mends] == [{"format": "poll"}]


def test_a_second_breach_of_one_kind_is_news_once() -> None:
    problem = two_polls_apart()
    once = score(problem, ("poll", "story", "poll", "poll", "qa", "question"))
    twice = score(problem, ("poll", "story", "poll", "poll", "poll", "question"))
    assert [reason.code for reason in compare(once, twice)].count("breaks_neighbours") == 1


def test_a_rule_broken_all_along_is_not_news() -> None:
    problem = replace(two_polls_apart(), weekly_minutes=0)
    week = problem.slots[3].week
    assert problem.slots[4].week == week
    before = score(problem, ("poll", "story", "poll", "qa", None, None))
    after = score(problem, ("poll", "story", "poll", "qa", "question", None))
    # The week is above its minutes before and after, only further after.
    assert [rule.facts["week"] for rule in after.broken if rule.rule == "minutes"] == [week]
    assert not [reason for reason in compare(before, after) if reason.code.startswith(("breaks", "mends"))]
    mended = compare(after, score(problem, ("poll", "story", "poll", None, None, None)))
    assert [reason.facts["week"] for reason in mended if reason.code == "mends_minutes"] == [week]


def test_the_largest_difference_comes_first() -> None:
    problem = two_polls_apart()
    before = score(problem, ("poll", "story", "poll", None, None, None))
    after = score(problem, ("poll", "story", "poll", "qa", "question", "this_or_that"))
    reasons = compare(before, after)
    assert reasons[0].code == "part_open"
    assert reasons[0].weight == 3000
    weights = [abs(reason.weight) for reason in reasons]
    assert weights == sorted(weights, reverse=True)


def test_every_part_has_a_code() -> None:
    assert {f"part_{name}" for name in Parts.__dataclass_fields__} <= set(FACTS)


def test_two_scores_and_their_difference_take_no_more_than_a_frame_on_a_year_of_three_a_day() -> None:
    data = make("thrice", 5, plainly=True)
    problem, rng = parse_problem(data), random.Random(5)
    before = tuple(random_plan(data, rng))
    index = free_indices(data)[500]
    after = (*before[:index], None, *before[index + 1 :])

    def timed() -> float:
        began = time.perf_counter()
        compare(score(problem, before), score(problem, after))
        return time.perf_counter() - began

    assert min(timed() for _ in range(5)) < 0.016
