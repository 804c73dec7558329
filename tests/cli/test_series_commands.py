"""Series from the command line."""

from pathlib import Path

import pytest

from tests.cli.conftest import Shell

FRIDAYS = ("series", "add", "--rule", "FREQ=WEEKLY;BYDAY=FR", "--format", "qa", "--at", "20:00")
TITLE = ("--title", "周五问答 第{n}期")


def test_a_series_is_added_listed_and_filled(shell: Shell, workspace: Path) -> None:
    def run(*words: object) -> object:
        return shell(*words, "--workspace", workspace)

    added = run(*FRIDAYS, *TITLE, "--from", "2026-12-01", "--until", "2026-12-31", "--json").data
    assert (added["rule"], added["from"]) == ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231", "2026-12-01")
    assert (added["state"], added["title"], added["kind"]) == ("runs", "周五问答 第{n}期", "segment")
    first = added["next"][0]
    assert (first["at"], first["episode"]) == ("2026-12-04T20:00:00+08:00", 1)
    assert (first["title"], first["clashes"]) == ("周五问答 第1期", [])
    assert run("series", "list", "--json").data == [added]
    posts = run("show", "--from", "2026-12-01", "--to", "2027-01-31", "--json").data
    assert [post["at"][:10] for post in posts] == ["2026-12-04", "2026-12-11", "2026-12-18", "2026-12-25"]
    assert {post["series"] for post in posts} == {"周五问答"}
    assert [post["id"] for post in posts] == [each["id"] for each in added["next"]]


def test_skipping_pausing_resuming_and_ending(shell: Shell, workspace: Path) -> None:
    def run(*words: object) -> object:
        return shell(*words, "--workspace", workspace)

    def days() -> list[str]:
        posts = run("show", "--from", "2026-11-22", "--to", "2026-12-31", "--json").data
        return [post["at"][5:10] for post in posts]

    series = run(*FRIDAYS, *TITLE, "--count", "5", "--json").data["id"]
    assert days() == ["11-27", "12-04", "12-11", "12-18", "12-25"]
    skipped = run("series", "skip", series, "2026-12-04", "--json").data
    assert skipped == {"step": "skip_episode", "posts": [f"{series}-20261204"]}
    assert run("series", "pause", "周五问答", "--from", "2026-12-10", "--to", "2026-12-12").out.startswith(
        "- "
    )
    assert days() == ["11-27", "12-18", "12-25"]
    (listed,) = run("series", "list", "--json").data
    assert (listed["skipped"], listed["state"]) == (["2026-12-04"], "runs")
    assert listed["paused"] == [{"from": "2026-12-10", "to": "2026-12-12"}]
    assert (
        run("series", "resume", series[:4], "--from", "2026-12-11", "--json").data["step"] == "resume_series"
    )
    assert days() == ["11-27", "12-11", "12-18", "12-25"]
    assert run("series", "end", series, "--json").data["step"] == "end_series"
    assert days() == []
    assert run("series", "list").out.startswith("ended ")
    assert run("undo").code == 0
    assert days() == ["11-27", "12-11", "12-18", "12-25"]


def test_what_the_new_series_clashes_with_is_said(at_work: Shell) -> None:
    told = at_work(*FRIDAYS, *TITLE)
    assert told.code == 0
    assert "! 2026-11-27  at the same time as" in told.out
    assert "+ 2026-11-27 20:00" in told.out


def test_planning_counts_on_the_episodes_to_come(at_work: Shell) -> None:
    planned = at_work("plan", "--from", "2026-12-01", "--to", "2026-12-31", "--json").data["posts"]
    polls = [post["at"][:10] for post in planned if post["series"] == "周二投票"]
    assert polls == ["2026-12-01", "2026-12-08", "2026-12-15", "2026-12-22", "2026-12-29"]
    assert len({post["at"] for post in planned}) == len(planned) == 22


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--rule", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), "never falls on a day"),
        (("--rule", "FREQ=SECONDLY"), "more than 10000"),
        (("--rule", "weekly"), "write it like FREQ=WEEKLY;BYDAY=FR"),
        (("--from", "2026-12-01", "--until", "2026-11-01"), "before it begins"),
        (("--count", "0"), "from 1 to 10000"),
        (("--count", "many"), "from 1 to 10000"),
        (("--at", "25:00"), "time of day"),
        (("--from", "soon"), "not a date"),
        (("--format", "dance"), "not a format"),
        (("--title", " "), "no title"),
        (("--kind", "opera"), "no kind of series"),
    ],
)
def test_a_series_that_cannot_stand_leaves_no_workspace(
    shell: Shell, workspace: Path, words: tuple[str, ...], told: str
) -> None:
    line = shell(*FRIDAYS, *TITLE, *words, "--workspace", workspace)
    assert (line.code, line.out) == (1, "")
    assert told in line.err
    assert line.err.count("\n") == 1
    assert not workspace.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("series",),
        ("series", "add", "--rule", "FREQ=DAILY"),
        ("series", "skip", "x"),
        (*FRIDAYS, *TITLE, "--until", "2026-12-31", "--count", "3"),
    ],
)
def test_wrong_usage(shell: Shell, words: tuple[str, ...]) -> None:
    assert shell(*words).code == 2


@pytest.mark.parametrize("action", ["skip", "pause", "resume", "end"])
def test_a_series_that_is_not_there_is_named(at_work: Shell, action: str) -> None:
    line = at_work("series", action, "opera", *(("2026-12-01",) if action == "skip" else ()))
    assert line.code == 1
    assert "There is no series “opera”" in line.err
