"""The product's score and search against a second, naive reading of the rules."""

import itertools
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from tests.planning import oracle
from tests.planning.generator import ProblemJson, free_indices, make, random_plan
from xhs_studio.planning.problem import Problem, parse_problem, problem_to_json
from xhs_studio.planning.score import Broken, score
from xhs_studio.planning.solver import solve

# Trying every plan is only quick where there are few.
MOST_PLANS = 20_000


def place(rule: Broken, problem: Problem) -> tuple[str, Any]:
    """A broken rule as the oracle names it."""
    match rule.rule:
        case "minutes":
            return "minutes", rule.facts["week"]
        case "cap":
            return "cap", (rule.facts["month"], rule.facts["format"])
        case "neighbours":
            return "adjacent", 0
        case name:
            return name, rule.index


def assert_same_score(data: ProblemJson, plan: list[str | None], *, costed: bool = True) -> None:
    problem = parse_problem(data)
    scored = score(problem, tuple(plan))
    if costed:
        parts = {name: getattr(scored.parts, name) for name in ("value", "spacing", "week", "total", "open")}
        assert parts == oracle.parts(data, plan)
        assert scored.cost == oracle.cost(data, plan)
    # Which of two equal neighbours is pointed at is a matter of taste; how many there are is not.
    expected = Counter(
        ("adjacent", 0) if rule == "adjacent" else (rule, where) for rule, where in oracle.broken(data, plan)
    )
    assert Counter(place(rule, problem) for rule in scored.broken) == expected


@pytest.mark.parametrize(
    ("size", "problems", "plans"),
    [("small", 400, 4), ("dense", 200, 4), ("month", 120, 4), ("quarter", 15, 2)],
)
def test_score_equals_the_oracle_on_random_plans(size: str, problems: int, plans: int) -> None:
    for seed in range(problems):
        data = make(size, seed)
        rng = random.Random(seed)
        for _ in range(plans):
            assert_same_score(data, random_plan(data, rng))


def test_the_same_rules_are_broken_where_formats_are_not_allowed() -> None:
    for seed in range(200):
        data = make("small", seed)
        plan = random_plan(data, random.Random(seed), stray=0.5)
        # A format that is not allowed has no value there, so its cost means nothing.
        assert_same_score(data, plan, costed=False)


def test_score_equals_the_oracle_on_a_year() -> None:
    data = make("year", 3)
    assert_same_score(data, random_plan(data, random.Random(3)))


@pytest.mark.parametrize("size", ["small", "month", "year"])
def test_a_problem_survives_writing_and_reading(size: str) -> None:
    for seed in range(10):
        problem = parse_problem(make(size, seed))
        assert parse_problem(problem_to_json(problem)) == problem


@pytest.mark.parametrize(("size", "problems"), [("small", 240), ("dense", 80)])
def test_small_problems_are_solved_to_the_optimum_and_say_so(size: str, problems: int) -> None:
    tried = 0
    for seed in range(problems):
        data = make(size, seed)
        if _plans(data) > MOST_PLANS:
            continue
        tried += 1
        least, _ = oracle.optimum(data)
        found = solve(parse_problem(data))
        plan = list(found.plan)
        assert oracle.broken(data, plan) == [], seed
        assert oracle.cost(data, plan) == found.cost == found.parts.cost, seed
        assert found.bound <= least, f"seed {seed}: bound {found.bound} above the optimum {least}"
        assert found.cost == least, f"seed {seed}: cost {found.cost}, optimum {least}"
        assert found.ended == "proven", seed
        assert found.bound == found.cost, seed
        assert found.gap == 0, seed
    assert tried > problems // 2


def _plans(data: ProblemJson) -> int:
    plans = 1
    for index in free_indices(data):
        plans *= 1 + len(data["slots"][index]["allowed"])
    return plans


def stop_after(patience: int) -> Callable[[], bool]:
    asked = itertools.count()
    return lambda: next(asked) >= patience


@pytest.mark.parametrize("size", ["small", "month", "quarter"])
def test_a_search_stopped_at_any_moment_claims_no_more_than_is_true(size: str) -> None:
    """Wherever it is cancelled: a plan that keeps the rules, its cost, and a bound below the best known."""
    for seed in range(6 if size == "quarter" else 12):
        data = make(size, seed, plainly=seed % 2 == 0)
        problem = parse_problem(data)
        best = solve(problem, seconds=1)
        for patience in (0, 1, 2, 4, 9, 21):
            found = solve(problem, cancelled=stop_after(patience))
            assert found.bound <= best.cost, (seed, patience)
            assert found.gap == (found.cost - found.bound) / max(1, found.cost)
            assert (found.ended == "proven") == (found.cost == found.bound), (seed, patience)
            assert oracle.broken(data, list(found.plan)) == [], (seed, patience)
            assert oracle.cost(data, list(found.plan)) == found.cost, (seed, patience)


@pytest.mark.parametrize("seed", range(8))
def test_the_bound_of_a_month_is_below_every_plan_tried(seed: int) -> None:
    """No plan of a random walk that keeps the rules, nor of a second solve, is cheaper than the bound."""
    data = make("month", seed)
    problem = parse_problem(data)
    found = solve(problem)
    assert oracle.broken(data, list(found.plan)) == []
    assert oracle.cost(data, list(found.plan)) == found.cost
    assert found.bound <= _walked_down(data, list(found.plan), seed)
    assert solve(problem).plan == found.plan


def _walked_down(data: ProblemJson, plan: list[str | None], seed: int) -> int:
    """The least cost met when single slots and pairs of the plan are changed at random."""
    rng = random.Random(seed)
    free = free_indices(data)
    best = oracle.cost(data, plan)
    for _ in range(400 if free else 0):
        changed = list(plan)
        for index in rng.sample(free, min(len(free), rng.choice((1, 1, 2)))):
            changed[index] = rng.choice([None, *data["slots"][index]["allowed"]])
        price = oracle.cost(data, changed)
        if price < best and not oracle.broken(data, changed):
            best, plan = price, changed
    return best
