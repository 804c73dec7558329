"""Planning anew around one slot, the rest held."""

import random

import pytest

from tests.planning.generator import make
from tests.planning.small import problem_of, slot
from xhs_studio.planning.problem import parse_problem
from xhs_studio.planning.score import score
from xhs_studio.planning.solver import replan_around, solve


@pytest.mark.parametrize(("size", "seed"), [("month", 3), ("quarter", 4), ("year", 2)])
def test_a_proven_plan_cannot_be_bettered_around_any_slot(size: str, seed: int) -> None:
    problem = parse_problem(make(size, seed))
    best = solve(problem)
    rng = random.Random(seed)
    for index in rng.sample(range(len(problem.slots)), 4):
        found = replan_around(problem, best.plan, index)
        assert score(problem, found.plan).broken == ()
        assert best.bound <= found.cost <= best.cost
        assert found.ended == "proven"


def test_only_the_window_changes_and_it_is_as_good_as_a_search_with_the_rest_fixed() -> None:
    problem = parse_problem(make("quarter", 8))
    plan = list(solve(problem).plan)
    free = [i for i, s in enumerate(problem.slots) if s.fixed is None and s.allowed]
    middle = free[len(free) // 2]
    for i in free:
        if abs(i - middle) < 4:
            plan[i] = None
    found = replan_around(problem, tuple(plan), middle, radius_days=3)
    changed = [i for i, (old, new) in enumerate(zip(plan, found.plan, strict=True)) if old != new]
    assert changed
    days = [abs(int(problem.slots[i].at[8:10]) - int(problem.slots[middle].at[8:10])) for i in changed]
    assert all(day <= 3 or day >= 25 for day in days)
    assert found.cost < score(problem, tuple(plan)).cost


def test_caps_and_mix_outside_the_window_count() -> None:
    # Story is worth most, but its cap for December is used up in the first week.
    slots = [slot(1, ("story", "qa"), value={"story": 900, "qa": 100})]
    slots += [
        slot(day, ("story", "qa", "poll"), value={"story": 900, "qa": 450, "poll": 400}) for day in (15, 22)
    ]
    problem = problem_of(slots, monthly_caps={"story": 1})
    plan = ("story", None, None)
    found = replan_around(problem, plan, 1, radius_days=1)
    assert found.plan == ("story", "poll", None)
    assert score(problem, found.plan).broken == ()


def test_a_broken_rest_does_not_stop_the_window() -> None:
    slots = [slot(0, ("poll", "qa")), slot(1, ("poll", "qa")), *(slot(d, ("poll", "qa")) for d in (20, 21))]
    problem = problem_of(slots)
    found = replan_around(problem, ("poll", "poll", None, None), 3, radius_days=2)
    assert found.plan[:2] == ("poll", "poll")
    assert None not in found.plan[2:]
