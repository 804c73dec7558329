"""Problems in files."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Shell

# The worked example of the planner's description: the least cost is 260.
WORKED: dict[str, Any] = {
    "formats": {
        "poll": {"barrier": "low", "minutes": 20},
        "qa": {"barrier": "medium", "minutes": 30},
        "question": {"barrier": "medium", "minutes": 20},
    },
    "plain_minutes": 40,
    "history": [],
    "slots": [
        {
            "at": f"2026-12-0{day}T20:00",
            "week": "2026-W49",
            "month": "2026-12",
            "fixed": None,
            "allowed": ["poll", "qa"] + (["question"] if day == 2 else []),
            "value": {"poll": 500, "qa": 400} | ({"question": 300} if day == 2 else {}),
        }
        for day in (1, 2, 3)
    ],
    "mix": {"low": 50, "medium": 30, "high": 20},
    "rotation": 5,
    "weekly_minutes": 300,
    "monthly_caps": {},
}


@pytest.fixture
def problem(tmp_path: Path) -> Path:
    path = tmp_path / "problem.json"
    path.write_text(json.dumps(WORKED), encoding="utf-8")
    return path


def test_the_worked_example(shell: Shell, problem: Path, tmp_path: Path) -> None:
    found = shell("plan", "--problem", problem, "--json").data
    assert set(found) == {"plan", "cost", "parts", "bound", "gap", "seconds"}
    assert (found["plan"], found["cost"], found["bound"], found["gap"]) == (
        ["poll", "qa", "poll"],
        260,
        260,
        0,
    )
    plan = tmp_path / "plan.json"
    plan.write_text(json.dumps(found), encoding="utf-8")
    scored = shell("score", "--problem", problem, "--plan", plan, "--json").data
    assert scored == {"cost": 260, "parts": found["parts"], "broken": []}


@pytest.mark.parametrize(
    ("plan", "cost"),
    [
        (["poll", "question", "poll"], 360),
        (["poll", "qa", None], 1100),
        (["qa", "poll", "qa"], 500),
    ],
)
def test_any_plan_can_be_scored(
    shell: Shell, problem: Path, tmp_path: Path, plan: list[str | None], cost: int
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan), encoding="utf-8")
    assert shell("score", "--problem", problem, "--plan", path, "--json").data["cost"] == cost
    assert f"cost {cost}" in shell("score", "--problem", problem, "--plan", path).out


def test_broken_rules_are_listed(shell: Shell, problem: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text('["poll", "poll", "question"]', encoding="utf-8")
    found = shell("score", "--problem", problem, "--plan", path, "--json").data
    assert {item["rule"] for item in found["broken"]} == {"neighbours", "allowed"}
    assert "broken: neighbours at slot 1" in shell("score", "--problem", problem, "--plan", path).out


def test_a_file_may_begin_with_a_byte_order_mark(shell: Shell, problem: Path) -> None:
    problem.write_text(json.dumps(WORKED), encoding="utf-8-sig")
    lines = shell("plan", "--problem", problem).out.splitlines()
    assert lines[0] == "2026-12-01T20:00  poll"
    assert "proven optimal" in lines[-1]


def test_no_workspace_is_touched(shell: Shell, problem: Path, workspace: Path) -> None:
    assert shell("plan", "--problem", problem, "--workspace", workspace).code == 0
    assert not workspace.exists()


def bent(**changes: Any) -> str:
    return json.dumps(copy.deepcopy(WORKED) | changes)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (bent(mix={"low": 50, "medium": 30, "high": 10}), "mix adds up to 90"),
        (bent(slots=WORKED["slots"][::-1]), "slots[1].at"),
        (bent(history=["dance"]), "history[0]"),
        (bent(colour="red"), "colour"),
        ("{", "line 1"),
        ('{"a": NaN}', "NaN"),
        ("[" * 100_000, "nested"),
        ("1" * 5000, "JSON"),
        (bent().replace('"rotation": 5', '"rotation": 3, "rotation": 5'), "“rotation” stands twice"),
        ("null", "problem"),
        ("[]", "problem"),
        ("", "line 1"),
    ],
)
def test_bad_problems_are_refused_in_one_sentence(shell: Shell, tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(text, encoding="utf-8")
    line = shell("plan", "--problem", path, "--json")
    assert (line.code, line.out) == (1, "")
    assert len(line.err.splitlines()) == 1
    assert says in line.err


def test_bad_files_are_refused_in_one_sentence(shell: Shell, problem: Path, tmp_path: Path) -> None:
    binary = tmp_path / "binary.json"
    binary.write_bytes(b"\xff\xfe\x00{")
    for path in (tmp_path / "none.json", tmp_path, binary):
        line = shell("score", "--problem", problem, "--plan", path)
        assert (line.code, line.out, len(line.err.splitlines())) == (1, "", 1)


@pytest.mark.parametrize("plan", ['["poll"]', '["poll", "dance", "qa"]', '{"plans": []}', "3"])
def test_bad_plans_are_refused_in_one_sentence(
    shell: Shell, problem: Path, tmp_path: Path, plan: str
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(plan, encoding="utf-8")
    line = shell("score", "--problem", problem, "--plan", path)
    assert (line.code, line.out, len(line.err.splitlines())) == (1, "", 1)
