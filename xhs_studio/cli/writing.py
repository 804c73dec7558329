"""Writes what a command found: JSON that is the same for the same answer, or lines to read."""

import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any
from zoneinfo import ZoneInfo

from xhs_studio.domain.change import Change
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.planning.solver import Solution
from xhs_studio.services.balance import barrier_of


def put_json(value: object) -> None:
    """Write a value as JSON with sorted keys."""
    put(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True))


def put(line: str) -> None:
    """Write a line."""
    sys.stdout.write(f"{line}\n")


def post_data(post: Post, playbook: Playbook, series: Mapping[str, str], zone: ZoneInfo) -> dict[str, Any]:
    """A post as the command line shows it; `at` in the account's zone with its offset."""
    barrier = barrier_of(post, playbook)
    return {
        "id": post.id,
        "at": None if post.at is None else post.at.astimezone(zone).isoformat(),
        "format": post.format,
        "barrier": None if barrier is None else barrier.value,
        "status": post.status.value,
        "title": post.title,
        "series": None if post.series is None else series.get(post.series),
        "reasons": [
            {"code": reason.code, "weight": reason.weight, "facts": dict(reason.facts)}
            for reason in post.reasons
        ],
    }


def post_line(data: Mapping[str, Any]) -> str:
    """A post in one line."""
    when = "—" if data["at"] is None else f"{data['at'][:10]} {data['at'][11:16]}"
    series = f" [{data['series']}]" if data["series"] else ""
    what = f"{data['format'] or '—':<13} {data['status']:<9}"
    return f"{when:<16}  {what}  {data['title']}{series}  ({data['id']})"


def solution_data(solution: Solution) -> dict[str, Any]:
    """A solution as the command line shows it."""
    return {
        "plan": list(solution.plan),
        "cost": solution.cost,
        "parts": asdict(solution.parts),
        "bound": solution.bound,
        "gap": solution.gap,
        "seconds": round(solution.seconds, 3),
    }


def solution_line(solution: Solution) -> str:
    """How good a plan is, in one line."""
    proof = "proven optimal" if solution.gap == 0 else f"at most {solution.gap:.1%} above the best possible"
    return f"cost {solution.cost}, {proof}, {solution.seconds:.2f} s"


def change_data(change: Change) -> dict[str, Any]:
    """A step as the command line shows it."""
    touched = (after or before for before, after in change.posts())
    return {"step": change.label.code, "posts": [post.id for post in touched if post is not None]}
