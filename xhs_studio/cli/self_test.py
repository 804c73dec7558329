"""Tries the main steps on a workspace of its own, offline, and says how each went."""

from argparse import Namespace
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from xhs_studio.cli.house import House
from xhs_studio.cli.writing import put, put_json
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.studio import Studio

Check = Callable[[Studio], str]


def self_test(options: Namespace, house: House) -> int:
    """Run every check on a fresh sample; exit code 1 if one failed."""
    results: list[dict[str, str | bool]] = []
    with TemporaryDirectory(prefix="xhs-studio-") as name:
        folder = Path(name) / "workspace"
        today = house.clock().date()
        for words, step in _steps(house, folder, Period.month(today + timedelta(days=31)), today):
            results.append(_tried(words, step))
            if not options.json:
                put(f"{'ok    ' if results[-1]['ok'] else 'FAILED'}  {words}: {results[-1]['found']}")
    if options.json:
        put_json(results)
    return 0 if all(result["ok"] for result in results) else 1


def _tried(words: str, step: Callable[[], str]) -> dict[str, str | bool]:
    try:
        return {"step": words, "ok": True, "found": step()}
    except (UserError, AssertionError, OSError) as error:
        return {"step": words, "ok": False, "found": f"{type(error).__name__}: {error}"}


def _steps(
    house: House, folder: Path, month: Period, today: date
) -> tuple[tuple[str, Callable[[], str]], ...]:
    def on(check: Callable[[Studio, Period], str]) -> Callable[[], str]:
        def step() -> str:
            studio = house.open(folder, False)
            try:
                return check(studio, month)
            finally:
                studio.close()

        return step

    return (
        ("playbook", lambda: f"{len(house.playbook().formats)} formats"),
        ("sample", lambda: f"{house.write_sample(folder, 'zh', today)} posts"),
        ("plan", on(_plan)),
        ("accept and undo", on(_accept_and_undo)),
        ("export", on(_export)),
        ("back up and restore", on(_back_up_and_restore)),
    )


def _plan(studio: Studio, month: Period) -> str:
    proposal = studio.planning.plan(month)
    studio.planning.apply(proposal)
    solution = proposal.solution
    expect(solution.bound <= solution.cost, "the bound is above the cost")
    return f"{len(proposal.change.edits)} suggestions, cost {solution.cost}, gap {solution.gap:.1%}"


def _accept_and_undo(studio: Studio, month: Period) -> str:
    before = _held(studio, month)
    accepted = len(studio.planning.accept(month).edits)
    expect(all(post.status is not Status.SUGGESTED for post in _held(studio, month)), "suggestions are left")
    studio.desk.undo()
    expect(_held(studio, month) == before, "undo did not bring back what was there")
    return f"{accepted} posts"


def _export(studio: Studio, month: Period) -> str:
    sizes = []
    for ending in (".xlsx", ".csv"):
        target = studio.folder / f"self-test{ending}"
        written = studio.export.export(month, target, "zh")
        expect(written is not None and target.stat().st_size > 0, f"nothing in {target.name}")
        sizes.append(f"{target.stat().st_size:,} bytes of {ending}")
        target.unlink()
    return ", ".join(sizes)


def _back_up_and_restore(studio: Studio, month: Period) -> str:
    before = _held(studio, month)
    backup = studio.backups.make("by_hand")
    studio.planning.discard(month)
    expect(_held(studio, month) != before, "nothing was there to discard")
    studio.backups.restore(backup.path)
    expect(_held(studio, month) == before, "the restored workspace differs")
    return f"{backup.posts} posts"


def _held(studio: Studio, month: Period) -> tuple[Post, ...]:
    return studio.store.posts(*month.bounds(studio.store.account().zone))


def expect(condition: bool, otherwise: str) -> None:
    """Raise AssertionError, also where Python runs without assertions."""
    if not condition:
        raise AssertionError(otherwise)
