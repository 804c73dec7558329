"""The plan of a workspace, from the command line."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from tests.cli.conftest import Shell

DECEMBER = ("--from", "2026-12-01", "--to", "2026-12-31")


def test_planning_and_showing_a_month(at_work: Shell) -> None:
    planned = at_work("plan", *DECEMBER, "--json").data
    assert planned["cost"] == sum(planned["parts"].values())
    assert planned["bound"] <= planned["cost"]
    assert (planned["from"], planned["to"], planned["accepted"]) == ("2026-12-01", "2026-12-31", False)
    shown = at_work("show", *DECEMBER, "--json").data
    assert shown == planned["posts"]
    assert len(shown) == 22
    for post in shown:
        assert set(post) == {"id", "at", "format", "barrier", "status", "title", "series", "reasons"}
        assert datetime.fromisoformat(post["at"]).utcoffset() is not None
    assert {post["status"] for post in shown} == {"draft", "suggested"}
    assert [post["series"] for post in shown[:1]] == ["周二投票"]
    assert shown[1]["reasons"][0].keys() == {"code", "weight", "facts"}


def test_accepting_at_once(at_work: Shell) -> None:
    planned = at_work("plan", *DECEMBER, "--accept", "--json").data
    assert planned["accepted"]
    assert {post["status"] for post in planned["posts"]} == {"draft"}


def test_json_is_the_same_for_the_same_workspace(at_work: Shell, shell: Shell, tmp_path: Path) -> None:
    one = at_work("plan", *DECEMBER, "--json").data
    shell("sample", tmp_path / "other", "--today", "2026-11-22")
    two = shell("plan", *DECEMBER, "--json", "--workspace", tmp_path / "other").data
    del one["seconds"], two["seconds"]
    assert one == two
    first, second = (at_work("show", *DECEMBER, "--json").out for _ in range(2))
    assert first == second == json.dumps(one["posts"], ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def test_lines_to_read(at_work: Shell) -> None:
    lines = at_work("plan", *DECEMBER).out.splitlines()
    assert len(lines) == 23
    assert lines[-1].startswith("cost ")
    assert lines[0].startswith("2026-12-01 20:00")
    assert "[周二投票]" in at_work("show", *DECEMBER).out


@pytest.mark.parametrize(
    ("when", "moment"),
    [
        ("2026-12-05T20:00", "2026-12-05T20:00:00+08:00"),
        ("2026-12-05 20:00", "2026-12-05T20:00:00+08:00"),
        ("2026-12-05T20:00:30", "2026-12-05T20:00:30+08:00"),
        ("2026-12-05T20:00+01:00", "2026-12-06T03:00:00+08:00"),
        ("2026-12-05T12:00Z", "2026-12-05T20:00:00+08:00"),
    ],
)
def test_adding_moving_deleting_and_taking_back(
    shell: Shell, workspace: Path, when: str, moment: str
) -> None:
    def run(*words: object) -> object:
        return shell(*words, "--workspace", workspace)

    added = run(
        "add", "--title", "早餐", "--format", "poll", "--at", when, "--goal", "viral", "--topic", "家"
    )
    assert added.code == 0
    (post,) = run("show", *DECEMBER, "--json").data
    assert (post["at"], post["title"], post["format"]) == (moment, "早餐", "poll")
    assert (post["status"], post["barrier"]) == ("draft", "low")
    assert run("move", post["id"][:6], "--at", "2026-12-24 09:00", "--json").data["at"] == (
        "2026-12-24T09:00:00+08:00"
    )
    assert run("delete", post["id"], "--json").data == {"step": "delete_posts", "posts": [post["id"]]}
    assert run("show", *DECEMBER, "--json").data == []
    assert run("undo", "--json").data == {"step": "delete_posts", "posts": [post["id"]]}
    assert run("undo").out.startswith("~ ")
    assert run("show", *DECEMBER, "--json").data == [post]
    assert run("undo").code == 0
    assert run("show", *DECEMBER, "--json").data == []
    assert run("redo").code == 0
    assert run("show", *DECEMBER, "--json").data == [post]


def test_a_post_without_a_time_is_an_idea(shell: Shell, workspace: Path) -> None:
    line = shell("add", "--title", "以后再说", "--workspace", workspace)
    assert (line.code, "idea" in line.out) == (0, True)


def test_the_first_write_of_a_day_is_preceded_by_a_backup(at_work: Shell, workspace: Path) -> None:
    def copies() -> list[Path]:
        return [path for path in workspace.rglob("*") if "daily" in path.name]

    assert copies() == []
    at_work("show", *DECEMBER)
    assert copies() == []
    at_work("add", "--title", "一")
    made = copies()
    assert made
    at_work("add", "--title", "二")
    assert copies() == made
