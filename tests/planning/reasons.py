"""What the tests of reasons share: a small readable problem, and what every reason must be."""

from tests.planning.generator import ProblemJson
from xhs_studio.domain.reason import Reason
from xhs_studio.planning.explain import REASON_CODES

FACTS = dict(REASON_CODES)


def week_of(fixed: list[str | None], **changes: object) -> ProblemJson:
    """Slots from Monday 2026-11-30 on; poll, qa and story allowed with values 500, 400 and 300."""
    months = ["2026-11", *["2026-12"] * 20]
    days = ["2026-11-30", *(f"2026-12-{day:02d}" for day in range(1, 20))]
    slots = [
        {
            "at": f"{day}T20:00",
            "week": f"2026-W{49 + i // 7}",
            "month": month,
            "fixed": fixed[i],
            "allowed": ["poll", "qa", "story"],
            "value": {"poll": 500, "qa": 400, "story": 300},
        }
        for i, (day, month) in enumerate(zip(days, months, strict=False))
        if i < len(fixed)
    ]
    formats = {
        "poll": {"barrier": "low", "minutes": 20},
        "qa": {"barrier": "medium", "minutes": 40},
        "story": {"barrier": "high", "minutes": 40},
    }
    problem = {"formats": formats, "plain_minutes": 40, "history": [], "slots": slots, "rotation": 5}
    limits = {"mix": {"low": 50, "medium": 30, "high": 20}, "weekly_minutes": 3000, "monthly_caps": {}}
    return {**problem, **limits, **changes}


def by_code(reasons: tuple[Reason, ...]) -> dict[str, Reason]:
    assert len({reason.code for reason in reasons}) == len(reasons), "one reason a rule"
    return {reason.code: reason for reason in reasons}


def assert_known(reasons: tuple[Reason, ...]) -> None:
    for reason in reasons:
        assert set(reason.facts) == set(FACTS[reason.code]), reason
