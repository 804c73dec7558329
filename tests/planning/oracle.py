"""The rules of the planner a second time, as slow and plain as can be, and the optimum by trying everything.

Written from the rules' text alone: it shares nothing with the product, so that the two check each other.
"""

import itertools
from typing import Any

from tests.planning.generator import PlanJson, ProblemJson

NEAR = {2: 160, 3: 90, 4: 50, 5: 25, 6: 12}
WEEK, TOTAL, OPEN = 40, 100, 1000


def parts(problem: ProblemJson, plan: PlanJson) -> dict[str, int]:
    """Each part of a plan's cost."""
    return {
        "value": _value(problem, plan),
        "spacing": _spacing(problem, plan),
        "week": sum(
            WEEK * _outside(problem, [plan[i] for i in indices]) for indices in _by(problem, "week").values()
        ),
        "total": TOTAL * _outside(problem, plan),
        "open": OPEN * sum(entry is None for entry in plan),
    }


def cost(problem: ProblemJson, plan: PlanJson) -> int:
    """The whole cost of a plan."""
    return sum(parts(problem, plan).values())


def broken(problem: ProblemJson, plan: PlanJson) -> list[tuple[str, Any]]:
    """Every *never* the plan breaks: its name and the slot, week or month it breaks it at."""
    found: list[tuple[str, Any]] = []
    for i, (slot, entry) in enumerate(zip(problem["slots"], plan, strict=True)):
        if slot["fixed"] is not None and entry != slot["fixed"]:
            found.append(("fixed", i))
        if slot["fixed"] is None and entry is not None and entry not in slot["allowed"]:
            found.append(("allowed", i))
    sequence = _sequence(problem, plan)
    for (_, before, held), (i, after, held_too) in itertools.pairwise(sequence):
        if before == after and not (held and held_too):
            found.append(("adjacent", i))
    for week, indices in _by(problem, "week").items():
        taken = sum(_minutes(problem, plan[i]) for i in indices)
        fixed = sum(_minutes(problem, problem["slots"][i]["fixed"]) for i in indices)
        if taken > max(problem["weekly_minutes"], fixed):
            found.append(("minutes", week))
    for month, indices in _by(problem, "month").items():
        for key, cap in problem["monthly_caps"].items():
            count = sum(plan[i] == key for i in indices)
            if count > max(cap, sum(problem["slots"][i]["fixed"] == key for i in indices)):
                found.append(("cap", (month, key)))
    return found


def optimum(problem: ProblemJson) -> tuple[int, PlanJson]:
    """The least cost and a plan that has it, found by trying every plan there is: small problems only.

    A beginning is given up only for what no ending can mend: value, spacing and open slots that cost as much
    as the best plan found, or minutes and caps passed even with nothing more in the free slots.
    """
    fixed: PlanJson = [slot["fixed"] for slot in problem["slots"]]
    best: tuple[int, PlanJson] | None = None

    def go_on(plan: PlanJson) -> None:
        nonlocal best
        slots = problem["slots"][: len(plan)]
        begun = {**problem, "slots": slots}
        sure = _value(begun, plan) + _spacing(begun, plan) + OPEN * sum(entry is None for entry in plan)
        passed = broken(problem, plan + fixed[len(plan) :])
        if (best is not None and sure >= best[0]) or any(rule in ("minutes", "cap") for rule, _ in passed):
            return
        if len(plan) == len(problem["slots"]):
            price = cost(problem, plan)
            if (best is None or price < best[0]) and not broken(problem, plan):
                best = price, plan
            return
        slot = problem["slots"][len(plan)]
        for entry in [slot["fixed"]] if slot["fixed"] is not None else [*slot["allowed"], None]:
            go_on([*plan, entry])

    go_on([])
    assert best is not None, "leaving every free slot open breaks nothing"
    return best


def _by(problem: ProblemJson, period: str) -> dict[str, list[int]]:
    grouped: dict[str, list[int]] = {}
    for i, slot in enumerate(problem["slots"]):
        grouped.setdefault(slot[period], []).append(i)
    return grouped


def _sequence(problem: ProblemJson, plan: PlanJson) -> list[tuple[int, str, bool]]:
    """(slot, or -1 for history; format; fixed) of every interactive post in order."""
    past = [(-1, key, True) for key in problem["history"]]
    now = [
        (i, entry, problem["slots"][i]["fixed"] is not None)
        for i, entry in enumerate(plan)
        if entry is not None and entry != "plain"
    ]
    return past + now


def _minutes(problem: ProblemJson, entry: str | None) -> int:
    if entry is None:
        return 0
    if entry == "plain":
        return int(problem["plain_minutes"])
    return int(problem["formats"][entry]["minutes"])


def _value(problem: ProblemJson, plan: PlanJson) -> int:
    lost = 0
    for slot, entry in zip(problem["slots"], plan, strict=True):
        if slot["fixed"] is None and entry is not None:
            lost += max(slot["value"][key] for key in slot["allowed"]) - slot["value"][entry]
    return lost


def _spacing(problem: ProblemJson, plan: PlanJson) -> int:
    sequence = _sequence(problem, plan)
    lost = 0
    for later in range(len(sequence)):
        for earlier in range(later):
            distance = later - earlier
            in_history = sequence[later][0] == -1
            if sequence[earlier][1] == sequence[later][1] and not in_history:
                lost += NEAR.get(distance, 0) if distance < problem["rotation"] else 0
    return lost


def _outside(problem: ProblemJson, entries: PlanJson) -> int:
    """Posts by which the barriers' counts lie outside their bands."""
    posts = [entry for entry in entries if entry is not None and entry != "plain"]
    outside = 0
    for barrier, share in problem["mix"].items():
        count = sum(problem["formats"][key]["barrier"] == barrier for key in posts)
        low = share * len(posts) // 100
        high = low if share * len(posts) % 100 == 0 else low + 1
        outside += max(0, low - count, count - high)
    return outside
