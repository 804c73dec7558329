"""Cost, bound and time of the planner, of CP-SAT given the same seconds, and of a person with a sheet.

    uv run --group bench python benchmarks/planner.py --sizes month quarter --problems 3

Every cost in the table is counted anew by the planner's score; "kept" says whether the plan keeps every
*never*, and "agrees" whether the cost each claimed for its plan is that score.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.cpsat import NO_ORTOOLS  # noqa: E402 - the root must be on the path first
from benchmarks.sheet import fill_by_sheet  # noqa: E402
from tests.planning.generator import SIZES, ProblemJson, make  # noqa: E402
from xhs_studio.planning.problem import Plan, Problem, parse_problem  # noqa: E402
from xhs_studio.planning.score import score  # noqa: E402
from xhs_studio.planning.solver import solve  # noqa: E402

# What the product promises to stay within, and so what everyone gets.
SECONDS = {"small": 1.0, "month": 2.0, "quarter": 3.0, "year": 15.0, "thrice": 60.0}
HOW_TO_INSTALL = (
    "CP-SAT is left out: OR-Tools is not installed. Run: uv run --group bench python benchmarks/planner.py"
)


@dataclass(frozen=True)
class Entry:
    """What one contestant claims: its plan, cost and bound, and the seconds it took."""

    plan: Plan
    cost: int
    bound: int | None
    seconds: float


@dataclass(frozen=True)
class Row:
    """One line of the table, its cost counted by score."""

    size: str
    seed: str
    free: int
    who: str
    cost: int
    bound: int | None
    seconds: float
    kept: bool
    agrees: bool

    @property
    def gap(self) -> float | None:
        """(cost − bound) ÷ max(1, cost), None without a bound."""
        return None if self.bound is None else (self.cost - self.bound) / max(1, self.cost)


def by_planner(problem: Problem, data: ProblemJson, seconds: float) -> Entry:
    """The product's own search."""
    began = time.perf_counter()
    found = solve(problem, seconds=seconds)
    return Entry(found.plan, found.cost, found.bound, time.perf_counter() - began)


def by_cpsat(workers: int) -> Callable[[Problem, ProblemJson, float], Entry | None]:
    """CP-SAT in a process of its own, so that neither's memory nor threads touch the other."""

    def solve_there(problem: Problem, data: ProblemJson, seconds: float) -> Entry | None:
        command = [sys.executable, str(ROOT / "benchmarks" / "cpsat.py"), str(seconds), str(workers)]
        done = subprocess.run(command, input=json.dumps(data), capture_output=True, text=True, check=False)
        if done.returncode == NO_ORTOOLS:
            return None
        if done.returncode:
            raise RuntimeError(done.stderr)
        told = json.loads(done.stdout)
        if told["cost"] is None:
            return None
        plan = tuple(told["plan"])
        # Stopped early it may still count repeats that are none: its claim can lie above the score of its
        # plan, never below.
        own = score(problem, plan).cost
        return Entry(plan, min(told["cost"], own), told["bound"], told["seconds"])

    return solve_there


def by_sheet(problem: Problem, data: ProblemJson, seconds: float) -> Entry:
    """A person with a sheet, typing at the speed of light."""
    began = time.perf_counter()
    plan = fill_by_sheet(problem)
    return Entry(plan, score(problem, plan).cost, None, time.perf_counter() - began)


def rows_of(size: str, seed: int, plainly: bool, seconds: float, workers: int) -> Iterator[Row]:
    """The lines of one problem."""
    data = make(size, seed, plainly=plainly)
    problem = parse_problem(data)
    free = sum(slot.fixed is None for slot in problem.slots)
    contestants = {"planner": by_planner, "CP-SAT": by_cpsat(workers), "sheet": by_sheet}
    for who, contestant in contestants.items():
        entry = contestant(problem, data, seconds)
        if entry is None:
            continue
        scored = score(problem, entry.plan)
        yield Row(
            size=size,
            seed=f"{seed}{' plain' if plainly else ''}",
            free=free,
            who=who,
            cost=scored.cost,
            bound=entry.bound,
            seconds=entry.seconds,
            kept=not scored.broken,
            agrees=entry.cost == scored.cost,
        )


HEAD = "size          seed  free  who          cost    bound     gap  seconds  kept agrees"


def printed(row: Row) -> str:
    """A line of the table."""
    bound = "" if row.bound is None else str(row.bound)
    gap = "" if row.gap is None else f"{row.gap:.2%}"
    kept, agrees = ("yes" if said else "NO" for said in (row.kept, row.agrees))
    return (
        f"{row.size:8} {row.seed:>9} {row.free:5}  {row.who:8} {row.cost:8} {bound:>8} {gap:>7} "
        f"{row.seconds:8.2f}  {kept:4} {agrees}"
    )


def summed_up(size: str, rows: list[Row]) -> Iterator[str]:
    """Medians, worst cases and proofs of each contestant on one size."""
    best: dict[str, int] = {}
    for row in rows:
        best[row.seed] = min(best.get(row.seed, row.cost), row.cost)
    for who in dict.fromkeys(row.who for row in rows):
        own = [row for row in rows if row.who == who]
        seconds = [row.seconds for row in own]
        over = [(row.cost - best[row.seed]) / max(1, best[row.seed]) for row in own]
        gaps = [row.gap for row in own if row.gap is not None]
        proven = f", proven {sum(gap == 0 for gap in gaps)} of {len(own)}" if gaps else ""
        gap = f", gap median {median(gaps):.2%} worst {max(gaps):.2%}" if gaps else ""
        yield (
            f"{size:8} {who:8} seconds median {median(seconds):.2f} worst {max(seconds):.2f}{proven}{gap}, "
            f"above the best found median {median(over):.2%} worst {max(over):.2%}"
        )


def main() -> int:
    """Run the contest; exit code 1 if any plan breaks a rule or any claimed cost is not the score."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=["month", "quarter"])
    parser.add_argument("--problems", type=int, default=4, help="problems of each size")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seconds", type=float, help="for each, instead of what the product promises")
    parser.add_argument("--workers", type=int, default=8, help="of CP-SAT")
    asked = parser.parse_args()
    rows: list[Row] = []
    print(HEAD, flush=True)
    for size in asked.sizes:
        for seed in range(asked.first, asked.first + asked.problems):
            # Every other problem is what the app's defaults make; the rest are of every kind.
            seconds = asked.seconds or SECONDS[size]
            for row in rows_of(size, seed, seed % 2 == 0, seconds, asked.workers):
                rows.append(row)
                print(printed(row), flush=True)
    print()
    for size in asked.sizes:
        for line in summed_up(size, [row for row in rows if row.size == size]):
            print(line)
    if not any(row.who == "CP-SAT" for row in rows):
        print(HOW_TO_INSTALL)
    return 0 if all(row.kept and row.agrees for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
