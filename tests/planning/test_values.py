"""Values without results: weighed in the open, exact, and said to be priors."""

from dataclasses import replace

import pytest

from tests.planning.reasons import FACTS
from xhs_studio.planning.values import VALUE_WEIGHTS, Account, FormatFacts, ValueWeights, prior_values

POLL = FormatFacts(
    key="poll",
    engagement=4,
    community=2,
    effort=1,
    algorithm=4,
    goals=frozenset({"quantity", "research"}),
    niches=frozenset({"educational"}),
    lift=2.0,
)
STORY = replace(
    POLL,
    key="story",
    engagement=3,
    algorithm=2,
    goals=frozenset({"quality", "relationship"}),
    niches=frozenset({"lifestyle"}),
    lift=2.5,
)
QUIZ = replace(POLL, key="quiz", engagement=3, effort=3, goals=frozenset({"viral"}), lift=1.0)


def value(facts: FormatFacts, account: Account, weights: ValueWeights = VALUE_WEIGHTS) -> int:
    return prior_values([facts], account, weights).values[facts.key]


@pytest.mark.parametrize("goal", [None, "quantity", "quality", "viral", "nowhere"])
@pytest.mark.parametrize("minutes", [None, 5.0, 43.0, 500.0])
def test_reasons_add_up_and_own_to_being_priors(goal: str | None, minutes: float | None) -> None:
    account = Account(goal=goal, niche="lifestyle", minutes_a_post=minutes, uses={"poll": 3})
    given = prior_values([POLL, STORY, QUIZ], account)
    assert list(given.values) == ["poll", "story", "quiz"]
    for key, total in given.values.items():
        reasons = given.reasons[key]
        assert sum(reason.weight for reason in reasons) == total
        assert 0 <= total <= 1000
        for reason in reasons:
            assert set(reason.facts) == set(FACTS[reason.code]), reason
            assert reason.facts["prior"] is True
            assert reason.facts["format"] == key
            assert reason.weight > 0


def test_the_goal_decides_between_formats_that_are_otherwise_near() -> None:
    assert value(POLL, Account(goal="quantity")) > value(STORY, Account(goal="quantity"))
    assert value(POLL, Account(goal="quality")) < value(STORY, Account(goal="quality"))


def test_the_niche_adds_its_weight() -> None:
    assert value(POLL, Account(niche="educational")) - value(POLL, Account()) == VALUE_WEIGHTS.niche


def test_little_time_favours_what_the_method_names_for_it() -> None:
    def lead(minutes: float | None) -> int:
        account = Account(minutes_a_post=minutes)
        return value(replace(POLL, quick=True), account) - value(replace(POLL, effort=4), account)

    assert lead(None) == lead(60) == lead(300) == 0
    assert 0 < lead(50) < lead(30) < lead(20) == lead(0) == VALUE_WEIGHTS.little_time


def test_little_time_favours_less_effort_by_half_among_the_others() -> None:
    account = Account(minutes_a_post=0)
    lead = value(replace(POLL, effort=0), account) - value(replace(POLL, effort=4), account)
    assert lead == VALUE_WEIGHTS.little_time / 2


def test_what_was_never_tried_earns_the_whole_bonus() -> None:
    leads = [value(POLL, Account(uses={"poll": uses})) - value(POLL, Account()) for uses in (0, 1, 4)]
    assert leads == [0, -25, -40]


def test_the_platforms_algorithm_moves_nothing_unless_the_creator_trusts_it() -> None:
    assert value(POLL, Account()) == value(replace(POLL, algorithm=0), Account())
    trusting = replace(VALUE_WEIGHTS, engagement=250, algorithm=100)
    assert value(POLL, Account(), trusting) - value(replace(POLL, algorithm=0), Account(), trusting) == 100


def test_the_best_imaginable_format_is_worth_a_thousand() -> None:
    best = replace(POLL, quick=True, lift=6.0)
    account = Account(goal="quantity", niche="educational", minutes_a_post=10)
    assert value(best, account) == 1000


@pytest.mark.parametrize("wrong", [{"goal": -1}, {"goal": 500}])
def test_weights_that_lead_out_of_the_scale_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="1000"):
        replace(VALUE_WEIGHTS, **wrong)
