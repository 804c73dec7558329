"""The exact score: the worked example, and each rule by hand."""

import random
import time

import pytest

from tests.planning.generator import make, random_plan
from tests.planning.small import problem_of, slot, worked_example
from xhs_studio.planning.problem import PLAIN, Plan, Problem, parse_problem
from xhs_studio.planning.rulebook import COST, NEVER
from xhs_studio.planning.score import Parts, charges, score

LOW_ONLY = {"low": 100, "medium": 0, "high": 0}


def rules(problem: Problem, plan: Plan) -> list[tuple[str, int | None]]:
    return [(broken.rule, broken.index) for broken in score(problem, plan).broken]


@pytest.mark.parametrize(
    ("plan", "parts"),
    [
        (("poll", "qa", "poll"), Parts(value=100, spacing=160, week=0, total=0, open=0)),
        (("poll", "question", "poll"), Parts(value=200, spacing=160, week=0, total=0, open=0)),
        (("poll", "qa", None), Parts(value=100, spacing=0, week=0, total=0, open=1000)),
        (("qa", "poll", "qa"), Parts(value=200, spacing=160, week=40, total=100, open=0)),
    ],
)
def test_the_worked_example(plan: Plan, parts: Parts) -> None:
    scored = score(worked_example(), plan)
    assert scored.parts == parts
    assert scored.cost == parts.cost
    assert scored.broken == ()


@pytest.mark.parametrize(("distance", "charge"), [(2, 160), (3, 90), (4, 50), (5, 25), (6, 12), (7, 0)])
def test_spacing_is_charged_by_distance_below_the_rotation(distance: int, charge: int) -> None:
    others = ["qa", "question", "story", "a", "b", "c"][: distance - 1]
    plan = ("poll", *others, "poll")
    formats = {name: {"barrier": "low", "minutes": 1} for name in {*plan}}
    slots = [slot(day, fixed=name) for day, name in enumerate(plan)]
    for rotation in range(3, 8):
        problem = problem_of(slots, formats=formats, rotation=rotation, mix=LOW_ONLY)
        assert score(problem, plan).parts.spacing == (charge if distance < rotation else 0)


def test_every_near_pair_is_charged_also_to_the_history_and_not_within_it() -> None:
    problem = problem_of([slot(0, ("poll",))], history=["poll", "qa", "poll", "qa"], rotation=5)
    # 160 to the poll two posts back, 50 to the one four posts back; the two of the history are past.
    assert score(problem, ("poll",)).parts.spacing == 160 + 50


def test_plain_and_open_slots_are_not_in_the_sequence() -> None:
    slots = [slot(0, fixed="poll"), slot(1, fixed=PLAIN), slot(2, ("qa",)), slot(3, ("poll",))]
    assert rules(problem_of(slots), ("poll", PLAIN, None, "poll")) == [("neighbours", 3)]
    assert score(problem_of(slots), ("poll", PLAIN, "qa", "poll")).parts.spacing == 160


def test_equal_neighbours_break_the_rule_unless_both_are_fixed() -> None:
    both = problem_of([slot(0, fixed="qa"), slot(1, fixed="qa")], history=["qa"])
    assert rules(both, ("qa", "qa")) == []
    one = problem_of([slot(0, ("qa",)), slot(1, fixed="qa")], history=["qa"])
    assert rules(one, ("qa", "qa")) == [("neighbours", 0), ("neighbours", 0)]


def test_a_week_has_its_minutes_or_what_its_fixed_posts_take() -> None:
    free = [slot(0, ("qa",)), slot(1, ("poll",)), slot(2, fixed=PLAIN)]
    assert rules(problem_of(free, weekly_minutes=90), ("qa", "poll", PLAIN)) == []
    assert rules(problem_of(free, weekly_minutes=89), ("qa", "poll", PLAIN)) == [("minutes", 0)]
    assert rules(problem_of(free, weekly_minutes=30), (None, None, PLAIN)) == []
    crowded = [slot(0, fixed="story"), slot(1, ("poll",)), slot(7, ("poll",))]
    assert rules(problem_of(crowded, weekly_minutes=20), ("story", None, "poll")) == []
    assert rules(problem_of(crowded, weekly_minutes=20), ("story", "poll", None)) == [("minutes", 0)]


def test_a_month_has_its_cap_or_what_its_fixed_posts_use() -> None:
    slots = [slot(1, fixed="story"), slot(2, ("poll",)), slot(3, fixed="story"), slot(5, ("story",))]
    plan = ("story", "poll", "story", "story")
    capped = problem_of(slots, monthly_caps={"story": 1}, history=["story"] * 3)
    assert ("cap", 3) in rules(capped, plan)
    assert rules(capped, ("story", "poll", "story", None)) == []
    split = problem_of([slot(0, ("poll",)), slot(2, ("poll",))], monthly_caps={"poll": 1}, history=["qa"])
    # 30 November and 2 December are two months.
    assert [rule for rule, _ in rules(split, ("poll", "poll"))] == ["neighbours"]


def test_what_is_not_allowed_and_what_is_fixed() -> None:
    problem = problem_of([slot(0, ("poll",)), slot(1, fixed="qa"), slot(2, ("poll",))])
    assert rules(problem, ("story", "poll", PLAIN)) == [("fixed", 1), ("allowed", 0), ("allowed", 2)]
    # A fixed slot counts as it is fixed, whatever the plan says.
    assert score(problem, ("poll", "story", None)).parts == score(problem, ("poll", "qa", None)).parts


def test_bands_are_the_whole_numbers_around_the_share() -> None:
    slots = [slot(day, fixed=name) for day, name in enumerate(("qa", "poll", "qa", "poll", "qa"))]
    # n = 5: low 2-3, medium 1-2, high 1-1; medium is one over, high one short.
    parts = score(problem_of(slots), ("qa", "poll", "qa", "poll", "qa")).parts
    assert (parts.week, parts.total) == (80, 200)


def test_an_empty_period_costs_nothing() -> None:
    assert score(problem_of([]), ()).cost == 0


def test_a_plan_of_another_length_is_an_error() -> None:
    with pytest.raises(ValueError, match="2 entries for 3 slots"):
        score(worked_example(), ("poll", "qa"))


def test_charges_add_up_to_the_parts() -> None:
    data = make("quarter", 2)
    problem, plan = parse_problem(data), tuple(random_plan(data, random.Random(2)))
    found = charges(problem, plan)
    parts = score(problem, plan).parts
    for name in Parts.__dataclass_fields__:
        assert sum(charge.cost for charge in found if charge.part == name) == getattr(parts, name)
    assert len(COST) == len(Parts.__dataclass_fields__)
    assert len(NEVER) == 5


def test_a_year_of_three_a_day_is_scored_between_two_frames() -> None:
    data = make("thrice", 1)
    problem, plan = parse_problem(data), tuple(random_plan(data, random.Random(1)))
    taken = []
    for _ in range(7):
        began = time.perf_counter()
        score(problem, plan)
        taken.append(time.perf_counter() - began)
    assert min(taken) < 0.016
