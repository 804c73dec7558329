"""Commands on a planning problem in a file: solve it, score a plan for it. They touch no workspace."""

from argparse import Namespace
from dataclasses import asdict

from xhs_studio.cli.house import House
from xhs_studio.cli.reading import json_of
from xhs_studio.cli.writing import put, put_json, solution_data, solution_line
from xhs_studio.planning.problem import parse_plan, parse_problem
from xhs_studio.planning.score import score
from xhs_studio.planning.solver import solve
from xhs_studio.services.planning import seconds_for


def plan_problem(options: Namespace, house: House) -> int:
    """Solve a problem."""
    problem = parse_problem(json_of(options.problem))
    seconds = seconds_for(problem) if options.seconds is None else options.seconds
    solution = solve(problem, seconds=seconds)
    if options.json:
        put_json(solution_data(solution))
        return 0
    for slot, entry in zip(problem.slots, solution.plan, strict=True):
        put(f"{slot.at}  {entry or '—'}{'  (fixed)' if slot.fixed else ''}")
    put(solution_line(solution))
    return 0


def score_problem(options: Namespace, house: House) -> int:
    """Score a plan."""
    problem = parse_problem(json_of(options.problem))
    found = score(problem, parse_plan(json_of(options.plan), problem))
    broken = [{"rule": item.rule, "index": item.index, "facts": dict(item.facts)} for item in found.broken]
    if options.json:
        put_json({"cost": found.cost, "parts": asdict(found.parts), "broken": broken})
        return 0
    put(f"cost {found.cost}")
    for part, cost in asdict(found.parts).items():
        put(f"  {part:<8} {cost}")
    for item in broken:
        put(f"broken: {item['rule']} at slot {item['index']} {item['facts']}")
    return 0
