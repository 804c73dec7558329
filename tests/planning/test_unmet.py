"""Rules that what is fixed already breaks or forces, named with the posts that do it."""

import random

from tests.planning import oracle
from tests.planning.generator import make, random_plan
from tests.planning.reasons import assert_known, by_code, week_of
from xhs_studio.planning.explain import unmet
from xhs_studio.planning.problem import parse_problem


def test_unmet_names_the_fixed_posts_that_break_or_force_a_rule() -> None:
    data = week_of(["poll", "poll", "plain", "story", None, "story", "qa"], history=["poll"])
    data |= {"weekly_minutes": 150, "monthly_caps": {"story": 1}}
    data["slots"][4]["allowed"] = ["story"]
    problem = parse_problem(data)
    plan = ("poll", "poll", "plain", "story", None, "story", "qa")
    reasons = unmet(problem, plan)
    assert_known(reasons)
    assert all(reason.weight == 0 for reason in reasons)
    neighbours = [reason.facts for reason in reasons if reason.code == "fixed_neighbours"]
    assert [(facts["earlier_index"], facts["index"]) for facts in neighbours] == [(None, 0), (0, 1), (3, 5)]
    assert neighbours[1]["earlier_at"] == "2026-11-30T20:00"
    others = by_code(tuple(reason for reason in reasons if reason.code != "fixed_neighbours"))
    assert others["fixed_minutes"].facts == {
        "week": "2026-W49",
        "minutes": 200,
        "limit": 150,
        "indices": "0,1,2,3,5,6",
    }
    assert others["fixed_cap"].facts["indices"] == "3,5"
    assert (others["fixed_cap"].facts["count"], others["fixed_cap"].facts["limit"]) == (2, 1)
    left = others["no_format_left"].facts
    assert (left["index"], left["beside"], left["minutes"], left["capped"]) == (4, "story", "story", "story")


def test_unmet_is_silent_where_all_can_be_met() -> None:
    problem = parse_problem(week_of(["poll", None, "poll", None]))
    assert unmet(problem, ("poll", "qa", "poll", "story")) == ()


def test_unmet_names_a_week_its_fixed_posts_tilt() -> None:
    problem = parse_problem(week_of(["story", "qa", "story", None]))
    (reason,) = unmet(problem, ("story", "qa", "story", "poll"))
    assert reason.code == "fixed_week_mix"
    assert reason.facts == {"week": "2026-W49", "barrier": "high", "count": 2, "high": 1, "indices": "0,2"}


def test_a_slot_said_to_have_no_format_left_has_none_in_any_plan() -> None:
    """Tried on small problems: every format there breaks a rule whatever the other slots hold."""
    found = 0
    for seed in range(150):
        data = make("small", seed)
        problem, rng = parse_problem(data), random.Random(seed)
        for reason in unmet(problem, tuple(random_plan(data, rng))):
            if reason.code != "no_format_left":
                continue
            found += 1
            index = int(str(reason.facts["index"]))
            for _ in range(10):
                plan = random_plan(data, rng)
                for name in data["slots"][index]["allowed"]:
                    plan[index] = name
                    assert oracle.broken(data, plan), (seed, index, name)
    assert found > 10


def test_a_cap_that_the_fixed_posts_use_up_leaves_nothing() -> None:
    data = week_of(["poll", "story", "qa", None], monthly_caps={"story": 1})
    data["slots"][3]["allowed"] = ["story"]
    (reason,) = unmet(parse_problem(data), ("poll", "story", "qa", None))
    assert (reason.code, reason.facts["capped"], reason.facts["beside"]) == ("no_format_left", "story", "")
    assert unmet(parse_problem({**data, "monthly_caps": {"story": 2}}), ("poll", "story", "qa", None)) == ()
