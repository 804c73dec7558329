"""The search: right on what is known, honest, repeatable, and quick to let go."""

import subprocess
import sys
from itertools import pairwise

import pytest

from tests.planning.generator import make
from tests.planning.small import problem_of, slot, worked_example
from xhs_studio.planning.problem import PLAIN, parse_problem
from xhs_studio.planning.score import score
from xhs_studio.planning.solver import Progress, Solution, solve


def assert_honest(problem_json: dict[str, object], found: Solution) -> None:
    problem = parse_problem(problem_json)
    scored = score(problem, found.plan)
    assert scored.broken == ()
    assert scored.parts == found.parts
    assert scored.cost == found.cost
    assert found.bound <= found.cost
    assert found.gap == (found.cost - found.bound) / max(1, found.cost)
    assert (found.ended == "proven") == (found.gap == 0)


def test_the_worked_example_is_proven() -> None:
    found = solve(worked_example())
    assert (found.cost, found.bound, found.gap, found.ended) == (260, 260, 0, "proven")
    assert found.plan == ("poll", "qa", "poll")


def test_periods_without_a_choice() -> None:
    for problem in (
        problem_of([]),
        problem_of([slot(0, fixed="poll"), slot(1, fixed=PLAIN), slot(2, fixed="poll")]),
        problem_of([slot(0), slot(1, fixed="qa")]),
        problem_of([slot(0, ("poll",)), slot(1, ("qa",))], weekly_minutes=0),
    ):
        found = solve(problem)
        assert found.ended == "proven"
        assert found.plan == tuple(entry.fixed for entry in problem.slots)
        assert found.cost == score(problem, found.plan).cost


def test_an_open_slot_may_lie_between_equal_fixed_posts() -> None:
    problem = problem_of([slot(0, fixed="qa"), slot(1, ("qa",)), slot(2, fixed="qa")])
    assert solve(problem).plan == ("qa", None, "qa")


def test_a_free_post_may_not_repeat_the_fixed_one_behind_an_open_slot() -> None:
    problem = problem_of(
        [slot(0, ("qa", "poll"), value={"qa": 900, "poll": 0}), slot(1), slot(2, fixed="qa")]
    )
    assert solve(problem).plan == ("poll", None, "qa")


@pytest.mark.parametrize("seed", [0, 9, 38, 41, 116, 150, 227, 262])
def test_months_are_proven(seed: int) -> None:
    data = make("month", seed)
    found = solve(parse_problem(data))
    assert_honest(data, found)
    assert found.ended == "proven"


@pytest.mark.parametrize("seed", [3, 16, 20])
def test_quarters_are_within_two_percent(seed: int) -> None:
    data = make("quarter", seed)
    found = solve(parse_problem(data))
    assert_honest(data, found)
    assert found.gap <= 0.02


def test_a_year_is_within_four_percent() -> None:
    data = make("year", 5)
    found = solve(parse_problem(data))
    assert_honest(data, found)
    assert found.gap <= 0.04


@pytest.mark.parametrize(("size", "seed"), [("month", 116), ("quarter", 1)])
def test_the_same_problem_gets_the_same_plan(size: str, seed: int) -> None:
    problem = parse_problem(make(size, seed))
    first, second = solve(problem), solve(problem)
    assert (first.plan, first.bound) == (second.plan, second.bound)


@pytest.mark.parametrize("asked", [0, 1, 40, 200])
def test_a_cancelled_search_hands_over_what_it_has(asked: int) -> None:
    data = make("quarter", 1)
    calls = 0

    def cancelled() -> bool:
        nonlocal calls
        calls += 1
        return calls > asked

    found = solve(parse_problem(data), cancelled=cancelled)
    assert found.ended == "cancelled"
    assert calls == asked + 1
    assert_honest(data, found)


def test_out_of_time_is_not_an_error() -> None:
    data = make("year", 10)
    found = solve(parse_problem(data), seconds=0.0)
    assert found.ended == "budget"
    assert_honest(data, found)


def test_progress_only_moves_forward() -> None:
    heard: list[Progress] = []
    found = solve(parse_problem(make("month", 227)), progress=heard.append)
    assert len(heard) > 3
    for earlier, later in pairwise(heard):
        assert earlier.done <= later.done
        assert earlier.bound <= later.bound
        assert earlier.cost is not None
        assert later.cost is not None
        assert later.cost <= earlier.cost
    assert heard[-1] == Progress(1.0, found.cost, found.bound)


def test_a_start_is_never_made_worse_and_a_broken_one_is_ignored() -> None:
    problem = parse_problem(make("quarter", 1))
    good = solve(problem)
    assert solve(problem, start=good.plan, seconds=0.0).plan == good.plan
    assert solve(worked_example(), start=("poll", "poll", "poll")).cost == 260


def test_importing_the_solver_does_not_load_numpy() -> None:
    code = "import sys, xhs_studio.planning.solver; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
