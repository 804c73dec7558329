"""Hand-made planning problems in few words."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from xhs_studio.planning.problem import Problem, parse_problem

FORMATS = {
    "poll": {"barrier": "low", "minutes": 20},
    "qa": {"barrier": "medium", "minutes": 40},
    "question": {"barrier": "medium", "minutes": 25},
    "story": {"barrier": "high", "minutes": 60},
}
MONDAY = date(2026, 11, 30)


def slot(
    day: int, allowed: Sequence[str] = (), fixed: str | None = None, value: Mapping[str, int] | None = None
) -> dict[str, Any]:
    """A slot at eight in the evening, `day` days after Monday 30 November 2026."""
    at = datetime.combine(MONDAY + timedelta(days=day), time(20))
    year, week, _ = at.isocalendar()
    return {
        "at": at.isoformat(timespec="minutes"),
        "week": f"{year}-W{week:02d}",
        "month": f"{at:%Y-%m}",
        "fixed": fixed,
        "allowed": list(allowed),
        "value": dict(value) if value is not None else dict.fromkeys(allowed, 500),
    }


def raw_problem(slots: Sequence[dict[str, Any]], **others: Any) -> dict[str, Any]:
    """A problem in its JSON shape, without limits unless `others` set them."""
    problem = {
        "formats": {name: dict(facts) for name, facts in FORMATS.items()},
        "plain_minutes": 30,
        "history": [],
        "slots": list(slots),
        "mix": {"low": 50, "medium": 30, "high": 20},
        "rotation": 5,
        "weekly_minutes": 1000,
        "monthly_caps": {},
    }
    return problem | others


def problem_of(slots: Sequence[dict[str, Any]], **others: Any) -> Problem:
    """The same, read."""
    return parse_problem(raw_problem(slots, **others))


def worked_example() -> Problem:
    """Three slots of one week and month; its least cost is 260."""
    values = {"poll": 500, "qa": 400, "question": 300}
    two = ("poll", "qa")
    return problem_of(
        [
            slot(1, two, value={name: values[name] for name in two}),
            slot(2, tuple(values), value=values),
            slot(3, two, value={name: values[name] for name in two}),
        ]
    )
