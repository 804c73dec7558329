"""The planning problem given to OR-Tools' CP-SAT, the yardstick: a problem on stdin, its answer on stdout.

Usage: python benchmarks/cpsat.py SECONDS [WORKERS] < problem.json
Prints {"plan": [...], "cost": n or null, "bound": n, "seconds": s}; exit code 3 where OR-Tools is missing.
"""

import importlib
import json
import math
import sys
import time
from collections.abc import Iterable
from typing import Any

NEAR = {2: 160, 3: 90, 4: 50, 5: 25, 6: 12}
WEEK, TOTAL, OPEN = 40, 100, 1000
PLAIN = "plain"
NO_ORTOOLS = 3

Problem = dict[str, Any]


class Model:
    """One boolean for each format at each slot, and a shift register of the last posts' formats.

    Open slots leave the sequence, so distances are not those between slots: the register says exactly
    which format stood d posts before a slot.
    """

    def __init__(self, cp: Any, problem: Problem) -> None:
        self.problem = problem
        self.keys = list(problem["formats"])
        self.model = cp.CpModel()
        self.chosen = [self._choices(i, slot) for i, slot in enumerate(problem["slots"])]
        self.cost: list[Any] = []
        self._spacing()
        for name, weight in (("week", WEEK), ("month", 0)):
            for group in self._groups(name):
                self._limits(name, group)
                if weight:
                    self._mix(group, weight)
        self._mix(range(len(self.chosen)), TOTAL)
        self.model.minimize(sum(self.cost) + self._value_and_open())

    def _choices(self, index: int, slot: dict[str, Any]) -> dict[str, Any]:
        if slot["fixed"] is not None:
            return {} if slot["fixed"] == PLAIN else {slot["fixed"]: 1}
        choices = {key: self.model.new_bool_var(f"x{index}.{key}") for key in slot["allowed"]}
        self.model.add_at_most_one(choices.values())
        return choices

    def _groups(self, name: str) -> Iterable[list[int]]:
        groups: dict[str, list[int]] = {}
        for i, slot in enumerate(self.problem["slots"]):
            groups.setdefault(slot[name], []).append(i)
        return groups.values()

    def _value_and_open(self) -> Any:
        terms = []
        for slot, choices in zip(self.problem["slots"], self.chosen, strict=True):
            if slot["fixed"] is None:
                best = max((slot["value"][key] for key in slot["allowed"]), default=0)
                terms.append(OPEN)
                terms += [(best - slot["value"][key] - OPEN) * var for key, var in choices.items()]
        return sum(terms)

    def _spacing(self) -> None:
        depth = self.problem["rotation"] - 1
        past = self.problem["history"][::-1][:depth]
        register: list[dict[str, Any]] = [{key: 1} for key in past] + [{} for _ in range(depth - len(past))]
        last_free: dict[str, Any] = {}  # the format of the last post, where the planner chose it
        before: list[dict[str, Any]] = []  # the choices at the slots before, the nearest first
        for i, (slot, choices) in enumerate(zip(self.problem["slots"], self.chosen, strict=True)):
            if slot["fixed"] == PLAIN:
                continue
            free = slot["fixed"] is None
            neighbour = register[0] if free else last_free
            for key, var in choices.items():
                self.model.add(var + neighbour.get(key, 0) <= 1)
                if free and before:
                    self.model.add(var + before[0].get(key, 0) <= 1)  # implied, and a help
                self._repeats(f"p{i}.{key}", var, [names.get(key, 0) for names in register], key, before)
            register, last_free = self._shifted(i, free, choices, register, last_free)
            before = [choices, *before[: depth - 1]]

    def _repeats(
        self, name: str, var: Any, register: list[Any], key: str, before: list[dict[str, Any]]
    ) -> None:
        """Charge `var` for every equal format in the register from distance 2 on."""
        repeats = []
        for distance in range(2, len(register) + 1):
            if not _is_zero(register[distance - 1]):
                repeat = self.model.new_bool_var(f"{name}.{distance}")
                self.model.add(repeat >= var + register[distance - 1] - 1)
                self.cost.append(NEAR[distance] * repeat)
                repeats.append(repeat)
            # Implied, since open slots only bring posts nearer: the solver proves twice as fast with it.
            if repeats and distance <= len(before):
                self.model.add(sum(repeats) >= var + before[distance - 1].get(key, 0) - 1)

    def _shifted(
        self, index: int, free: bool, choices: dict[str, Any], register: list[dict[str, Any]], last_free: Any
    ) -> tuple[list[dict[str, Any]], dict[str, Any]]:
        """The register and the last free format after a slot, which counts only where it is filled."""
        shifted = [choices, *register[:-1]]
        if not free:
            return shifted, {}
        taken = sum(choices.values())
        after = [
            self._either(taken, new, old, f"r{index}.{d}")
            for d, (new, old) in enumerate(zip(shifted, register, strict=True))
        ]
        return after, self._either(taken, choices, last_free, f"l{index}")

    def _either(self, taken: Any, new: dict[str, Any], old: dict[str, Any], name: str) -> dict[str, Any]:
        """The register after a free slot: `new` where it is filled, `old` where it stays open."""
        after: dict[str, Any] = {}
        for key in [key for key in self.keys if key in new or key in old]:
            var = after[key] = self.model.new_bool_var(f"{name}.{key}")
            if_filled, if_open = new.get(key, 0), old.get(key, 0)
            self.model.add(var >= if_filled + taken - 1)
            self.model.add(var <= if_filled + 1 - taken)
            self.model.add(var >= if_open - taken)
            self.model.add(var <= if_open + taken)
        return after

    def _limits(self, name: str, group: list[int]) -> None:
        slots = self.problem["slots"]
        if name == "week":
            minutes = {key: facts["minutes"] for key, facts in self.problem["formats"].items()}
            minutes[PLAIN] = self.problem["plain_minutes"]
            fixed = sum(minutes[slots[i]["fixed"]] for i in group if slots[i]["fixed"] is not None)
            room = max(self.problem["weekly_minutes"] - fixed, 0)
            free = [i for i in group if slots[i]["fixed"] is None]
            terms = [minutes[key] * var for i in free for key, var in self.chosen[i].items()]
            self.model.add(sum(terms) <= room)
            return
        for key, cap in self.problem["monthly_caps"].items():
            fixed = sum(slots[i]["fixed"] == key for i in group)
            self.model.add(sum(self.chosen[i].get(key, 0) for i in group) <= max(cap, fixed))

    def _mix(self, group: Iterable[int], weight: int) -> None:
        """The posts by which each barrier's count lies outside ⌊p·n/100⌋ … ⌈p·n/100⌉."""
        group = list(group)
        size = len(group)
        posts = sum(var for i in group for var in self.chosen[i].values())
        for barrier, share in self.problem["mix"].items():
            of_barrier = [key for key in self.keys if self.problem["formats"][key]["barrier"] == barrier]
            count = sum(self.chosen[i].get(key, 0) for i in group for key in of_barrier)
            low = self.model.new_int_var(0, size, "low")
            high = self.model.new_int_var(0, size + 1, "high")
            self.model.add(100 * low <= share * posts)
            self.model.add(100 * low >= share * posts - 99)
            self.model.add(100 * high >= share * posts)
            self.model.add(100 * high <= share * posts + 99)
            outside = self.model.new_int_var(0, size, "outside")
            self.model.add(outside >= low - count)
            self.model.add(outside >= count - high)
            self.cost.append(weight * outside)


def _is_zero(term: Any) -> bool:
    """Whether a term is the constant 0; a variable compared with 0 would be a constraint."""
    return isinstance(term, int) and term == 0


def solve(cp: Any, problem: Problem, seconds: float, workers: int) -> dict[str, Any]:
    """The best plan CP-SAT finds within `seconds`, and the bound it proves."""
    began = time.perf_counter()
    built = Model(cp, problem)
    solver = cp.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.01, seconds - (time.perf_counter() - began))
    solver.parameters.num_workers = workers
    solver.parameters.random_seed = 1
    status = solver.solve(built.model)
    found = status in (cp.OPTIMAL, cp.FEASIBLE)
    plan: list[str | None] = []
    for slot, choices in zip(problem["slots"], built.chosen, strict=True):
        here = [key for key, var in choices.items() if found and slot["fixed"] is None and solver.value(var)]
        plan.append(here[0] if here else slot["fixed"])
    return {
        "plan": plan,
        "cost": round(solver.objective_value) if found else None,
        "bound": max(0, math.ceil(solver.best_objective_bound - 1e-6)),
        "seconds": round(time.perf_counter() - began, 3),
    }


def main() -> int:
    """Read, solve, print."""
    try:
        cp = importlib.import_module("ortools.sat.python.cp_model")
    except ModuleNotFoundError:
        return NO_ORTOOLS
    workers = int(sys.argv[2]) if len(sys.argv) > 2 else 8
    print(json.dumps(solve(cp, json.load(sys.stdin), float(sys.argv[1]), workers)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
