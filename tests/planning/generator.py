"""Planning problems of every size, in the JSON shape of a problem file; the same seed, the same problem."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from typing import Any

ProblemJson = dict[str, Any]
PlanJson = list[str | None]

FORMATS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "question": {"barrier": "medium", "minutes": 25},
        "poll": {"barrier": "low", "minutes": 20},
        "challenge": {"barrier": "high", "minutes": 60},
        "qa": {"barrier": "medium", "minutes": 40},
        "quiz": {"barrier": "medium", "minutes": 45},
        "discussion": {"barrier": "high", "minutes": 45},
        "this_or_that": {"barrier": "low", "minutes": 15},
        "story": {"barrier": "high", "minutes": 40},
    }
)
NICHES = (
    ("poll", "question", "qa"),
    ("this_or_that", "story", "challenge"),
    ("question", "poll", "challenge"),
    ("discussion", "question", "story"),
    ("poll", "question", "qa", "this_or_that", "story"),
    ("question", "poll", "challenge", "discussion", "qa", "quiz"),
)
MIXES = ((50, 30, 20), (40, 40, 20), (34, 33, 33), (60, 40, 0), (20, 30, 50), (100, 0, 0), (45, 35, 20))
TIMES = (time(20, 0), time(12, 30), time(8, 0))


@dataclass(frozen=True)
class Size:
    """How long a period is and how many slots a day or a week has."""

    days: tuple[int, int]
    a_day: int
    weekdays: tuple[int, ...]  # how many weekdays may carry a slot; drawn from these
    most_free: int


SIZES: Mapping[str, Size] = MappingProxyType(
    {
        "small": Size((2, 12), 1, (4, 7), 6),
        "dense": Size((1, 4), 3, (7,), 6),
        "month": Size((28, 31), 1, (3, 5, 7, 7, 7), 31),
        "quarter": Size((90, 92), 1, (5, 7, 7, 7), 92),
        "year": Size((365, 366), 1, (5, 7, 7, 7), 366),
        "thrice": Size((365, 366), 3, (7,), 1098),
    }
)


def make(size: str, seed: int, *, plainly: bool = False) -> ProblemJson:
    """A problem of `size` (a key of SIZES); `plainly` leaves everything at the app's defaults."""
    rng = random.Random(f"{size}/{seed}")
    shape = SIZES[size]
    kind = "playbook" if plainly or rng.random() < 0.85 else "made_up"
    formats = _formats(rng, kind)
    mix = (50, 30, 20) if plainly else rng.choice((MIXES[0], *MIXES))
    problem: ProblemJson = {
        "formats": formats,
        "plain_minutes": 40 if plainly else rng.choice((0, 30, 40, 40, 60)),
        "history": _history(rng, list(formats)),
        "slots": _slots(rng, shape),
        "mix": dict(zip(("low", "medium", "high"), mix, strict=True)),
        "rotation": 5 if plainly else rng.choice((3, 4, 5, 5, 5, 6, 7)),
        "weekly_minutes": 0,
        "monthly_caps": {},
    }
    _fill_values(rng, problem, plainly)
    _allow(rng, problem, "full" if plainly else rng.choice(("full", "full", "niche", "ragged")))
    _fix(rng, problem, shape, 0.1 if plainly else rng.choice((0.0, 0.0, 0.1, 0.25, 0.5)))
    _budget(rng, problem, plainly)
    _caps(rng, problem, plainly)
    return problem


def _formats(rng: random.Random, kind: str) -> dict[str, dict[str, Any]]:
    if kind == "playbook":
        return {key: dict(facts) for key, facts in FORMATS.items()}
    return {
        f"format_{i}": {
            "barrier": rng.choice(("low", "medium", "high")),
            "minutes": rng.choice((0, 10, 15, 20, 30, 45, 60, 90)),
        }
        for i in range(rng.randint(2, 10))
    }


def _history(rng: random.Random, keys: list[str]) -> list[str]:
    # A real past breaks the rules too: neighbours in it may be equal.
    return [rng.choice(keys) for _ in range(rng.choice((0, 1, 4, 8, 20)))]


def _slots(rng: random.Random, shape: Size) -> list[dict[str, Any]]:
    start = date(rng.randint(2024, 2029), rng.randint(1, 12), 1)
    if rng.random() < 0.4:
        start += timedelta(days=rng.randrange(28))
    weekdays = {start.weekday(), *rng.sample(range(7), rng.choice(shape.weekdays) - 1)}
    slots: list[dict[str, Any]] = []
    for offset in range(rng.randint(*shape.days)):
        day = start + timedelta(days=offset)
        if day.weekday() not in weekdays:
            continue
        for clock in sorted(TIMES[: shape.a_day]):
            year, week, _ = day.isocalendar()
            slots.append(
                {
                    "at": datetime.combine(day, clock).isoformat(timespec="minutes"),
                    "week": f"{year}-W{week:02d}",
                    "month": f"{day:%Y-%m}",
                    "fixed": None,
                    "allowed": [],
                    "value": {},
                }
            )
    return slots[: shape.most_free + (4 if shape.most_free < 10 else 0)]


def _fill_values(rng: random.Random, problem: ProblemJson, plainly: bool) -> None:
    """Values by format and weekday, with noise; sometimes all alike, so that ties are met too."""
    kind = "weekday" if plainly else rng.choice(("weekday", "weekday", "format", "noisy", "equal"))
    keys = list(problem["formats"])
    base = {key: rng.randint(250, 800) for key in keys}
    lean = {(key, day): rng.randint(-120, 120) for key in keys for day in range(7)}
    for slot in problem["slots"]:
        day = datetime.fromisoformat(slot["at"]).weekday()
        for key in keys:
            value = {
                "weekday": base[key] + lean[key, day] + rng.randint(-20, 20),
                "format": base[key],
                "noisy": rng.randint(0, 1000),
                "equal": 500,
            }[kind]
            slot["value"][key] = max(0, min(1000, value))


def _allow(rng: random.Random, problem: ProblemJson, kind: str) -> None:
    keys = list(problem["formats"])
    niche = [key for key in rng.choice(NICHES) if key in keys] or keys
    for slot in problem["slots"]:
        if kind == "full":
            allowed = list(keys)
        elif kind == "niche":
            allowed = list(niche)
        else:
            allowed = rng.sample(keys, rng.randint(1, len(keys)))
        slot["allowed"] = allowed
        slot["value"] = {key: slot["value"][key] for key in allowed}


def _fix(rng: random.Random, problem: ProblemJson, shape: Size, share: float) -> None:
    """Fix posts: scattered ones, a weekly series, and now and then a run that breaks the rules."""
    keys = list(problem["formats"])
    slots = problem["slots"]
    series = (rng.randrange(7), rng.choice(keys)) if share and rng.random() < 0.5 else None
    plain = rng.choice((0.1, 0.3, 0.6))
    for slot in slots:
        if series and datetime.fromisoformat(slot["at"]).weekday() == series[0]:
            slot["fixed"] = series[1]
        elif rng.random() < share:
            slot["fixed"] = "plain" if rng.random() < plain else rng.choice(keys)
    if share and rng.random() < 0.4:
        first, key = rng.randrange(len(slots)), rng.choice(keys)
        for slot in slots[first : first + rng.randint(2, 4)]:
            slot["fixed"] = key
    free = [slot for slot in slots if slot["fixed"] is None]
    for slot in free[shape.most_free :]:
        slot["fixed"] = rng.choice([*keys, "plain"])


def _budget(rng: random.Random, problem: ProblemJson, plainly: bool) -> None:
    """Weekly minutes from ample to binding, measured by what a post of the problem takes on average."""
    per_week: dict[str, int] = {}
    for slot in problem["slots"]:
        per_week[slot["week"]] = per_week.get(slot["week"], 0) + 1
    busiest = max(per_week.values())
    if plainly:
        problem["weekly_minutes"] = 300 * max(1, busiest // 7)
        return
    minutes = [facts["minutes"] for facts in problem["formats"].values()]
    average = sum(minutes) / len(minutes)
    ampleness = rng.choice((0.4, 0.75, 0.9, 1.0, 1.2, 3.0))
    problem["weekly_minutes"] = int(average * busiest * ampleness) // 5 * 5


def _caps(rng: random.Random, problem: ProblemJson, plainly: bool) -> None:
    keys = list(problem["formats"])
    if "challenge" in keys and (plainly or rng.random() < 0.6):
        problem["monthly_caps"] = {"challenge": 2}
    if not plainly and rng.random() < 0.4:
        for key in rng.sample(keys, min(len(keys), rng.randint(1, 3))):
            problem["monthly_caps"][key] = rng.choice((0, 1, 2, 4))


def random_plan(problem: ProblemJson, rng: random.Random, *, stray: float = 0.0) -> PlanJson:
    """Any plan: allowed formats or open at free slots; with `stray`, formats that are not allowed too."""
    keys = list(problem["formats"])
    pick_open = rng.choice((0.0, 0.1, 0.5))
    plan: PlanJson = []
    for slot in problem["slots"]:
        if slot["fixed"] is not None:
            plan.append(slot["fixed"])
        elif rng.random() < pick_open or not slot["allowed"]:
            plan.append(None)
        else:
            plan.append(rng.choice(keys if rng.random() < stray else slot["allowed"]))
    return plan


def free_indices(problem: ProblemJson) -> list[int]:
    """Indices of the slots that are not fixed."""
    return [i for i, slot in enumerate(problem["slots"]) if slot["fixed"] is None]
