"""The export as a whole: a file that is whole or not there, progress, cancel, and every refusal."""

import errno
import gc
import os
import resource
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.files.december import WRITERS, almanac, december, playbook, service, why
from tests.kit.builders import FixedClock, a_post
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.services.balance import balance
from xhs_studio.services.export import Altered, Day, ExportService
from xhs_studio.services.export_columns import Frame
from xhs_studio.services.export_summary import Summary
from xhs_studio.services.export_target import Sink

DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))


class Recorder:
    """A writer that keeps what it is told, and may fail with an error of the system at the end."""

    error: int | None = None
    last: "Recorder"

    def __init__(self, sink: Sink, frame: Frame) -> None:
        self.sink, self.frame = sink, frame
        self.weeks: list[Sequence[Day]] = []
        self.summary: Summary | None = None
        self.closed = 0
        Recorder.last = self

    def week(self, days: Sequence[Day]) -> None:
        self.weeks.append(days)
        self.sink.write(b"week")

    def finish(self, summary: Summary) -> None:
        self.summary = summary
        if self.error is not None:
            raise OSError(self.error, os.strerror(self.error))

    def altered(self) -> Iterator[Altered]:
        return iter(())

    def close(self) -> None:
        self.closed += 1


def failing(number: int) -> type[Recorder]:
    return type("Failing", (Recorder,), {"error": number})


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A target that is there already."""
    path = tmp_path / "plan.rec"
    path.write_bytes(b"before")
    return path


def refused(target: Path, code: str, posts: list[Post] | None = None, **facts: object) -> None:
    """Exporting to the target is refused with this code."""
    writers = {**WRITERS, ".rec": Recorder}
    with pytest.raises(UserError) as caught:
        service(posts or december("zh"), writers=writers).export(DECEMBER, target, "zh")
    assert caught.value.code == code
    assert facts.items() <= dict(caught.value.facts).items()


def test_weeks_are_cut_at_mondays_and_months_and_read_one_at_a_time(tmp_path: Path) -> None:
    asked = []

    class Asked(MemoryStore):
        def posts(self, start: datetime, end: datetime) -> tuple[Post, ...]:
            asked.append((start.date(), end.date()))
            return super().posts(start, end)

    exports = ExportService(Asked(), playbook(), almanac(), FixedClock(), {".rec": Recorder}, why)
    period = Period(date(2026, 11, 29), date(2026, 12, 8))
    exports.export(period, tmp_path / "a.rec", "zh")
    spans = [(week[0].date.day, week[-1].date.day) for week in Recorder.last.weeks]
    assert spans == [(29, 29), (30, 30), (1, 6), (7, 8)]
    assert len(asked) == 4
    assert all((end - start).days <= 7 for start, end in asked)


def test_the_writer_gets_every_post_and_the_balance_of_the_whole(target: Path) -> None:
    posts = december("zh")
    result = service(posts, writers={".rec": Recorder}).export(DECEMBER, target, "zh")
    assert result is not None
    assert (result.path, result.posts) == (target, 24)
    recorder = Recorder.last
    assert [post for week in recorder.weeks for day in week for post in day.posts] == posts
    assert recorder.closed == 1
    whole = balance(posts, recorder.frame.account, playbook(), DECEMBER)
    assert recorder.summary is not None
    assert [
        (line.barrier, line.count, line.target, line.low, line.high) for line in recorder.summary.barriers
    ] == [(share.barrier, share.count, share.target, share.low, share.high) for share in whole.shares]
    assert recorder.summary.weeks == whole.weeks
    assert recorder.summary.interactive == whole.interactive == 22
    assert target.read_bytes() == b"week" * 5


def test_days_carry_only_the_marks_the_creator_wants_to_see(target: Path) -> None:
    store = MemoryStore()
    exports = ExportService(store, playbook(), almanac(), FixedClock(), {".rec": Recorder}, why)
    store.save_preferences(store.preferences().__class__(show_lunar=False, show_festivals=False))
    exports.export(DECEMBER, target, "zh")
    marks = {day.date.day: day.marks for week in Recorder.last.weeks for day in week}
    assert all(one.lunar == "" and one.festival is None and one.term is None for one in marks.values())


def test_progress_runs_to_one(target: Path) -> None:
    shares: list[float] = []
    service(december("zh"), writers={".rec": Recorder}).export(DECEMBER, target, "zh", shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert len(shares) == 5


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize("looks", [1, 3, 8, 30])
def test_a_cancel_leaves_everything_as_it_was(tmp_path: Path, ending: str, looks: int) -> None:
    target = tmp_path / f"plan{ending}"
    target.write_bytes(b"before")
    count = iter(range(looks))
    result = service(december("zh")).export(
        DECEMBER, target, "zh", cancelled=lambda: next(count, None) is None
    )
    gc.collect()  # what a library tidies up late must not fail either
    assert result is None
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_gets_the_usual_rights_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.touch()
    exports = service(december("zh"))
    for name, mode in (("new.csv", usual.stat().st_mode), ("old.csv", 0o100640)):
        path = tmp_path / name
        if name == "old.csv":
            path.touch()
            path.chmod(0o640)
        exports.export(DECEMBER, path, "zh")
        assert path.stat().st_mode == mode


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real.csv", tmp_path / "link.csv"
    real.touch()
    link.symlink_to(real)
    service(december("zh")).export(DECEMBER, link, "zh")
    assert link.is_symlink()
    assert real.stat().st_size > 1000


@pytest.mark.parametrize("name", ["plan.pdf", "plan", ".xlsx"])
def test_other_endings_are_refused(tmp_path: Path, name: str) -> None:
    refused(tmp_path / name, "export_ending", value=name)
    assert list(tmp_path.iterdir()) == []


def test_the_ending_may_be_in_capitals(tmp_path: Path) -> None:
    assert service(december("zh")).export(DECEMBER, tmp_path / "PLAN.CSV", "zh") is not None


def test_a_period_that_ends_before_it_begins_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="2026-12-01, before it begins on 2026-12-31"):
        service([]).export(Period(DECEMBER.last, DECEMBER.first), tmp_path / "plan.csv", "zh")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    refused(tmp_path / "nowhere" / "plan.csv", "export_no_folder", value=str(tmp_path / "nowhere"))
    (tmp_path / "file").touch()
    refused(tmp_path / "file" / "plan.csv", "export_no_folder")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "plan.csv").mkdir()
    refused(tmp_path / "plan.csv", "export_is_folder")


def test_a_target_that_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "plan.csv")
    refused(tmp_path / "plan.csv", "export_denied")


@pytest.mark.parametrize("lock", [".~lock.plan.rec#", "~$plan.rec"])
def test_a_file_that_is_open_elsewhere_is_left_alone(target: Path, lock: str) -> None:
    target.with_name(lock).touch()
    refused(target, "export_open", value="plan.rec")
    assert target.read_bytes() == b"before"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "export_full"),
        (errno.EDQUOT, "export_full"),
        (errno.EACCES, "export_denied"),
        (errno.EROFS, "export_denied"),
        (errno.EIO, "export_failed"),
    ],
)
def test_what_the_system_refuses_is_told_and_nothing_changes(target: Path, number: int, code: str) -> None:
    with pytest.raises(UserError) as caught:
        service(december("zh"), writers={".rec": failing(number)}).export(DECEMBER, target, "zh")
    assert caught.value.code == code
    assert str(target) in str(caught.value)
    assert Recorder.last.closed == 1
    assert target.read_bytes() == b"before"
    assert list(target.parent.iterdir()) == [target]


def test_a_file_that_may_not_be_written_is_left_alone(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The tests may run as root, whom no permission stops: the question itself is answered here.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    refused(target, "export_denied", value=str(target))


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_a_disk_that_fills_up_while_writing(tmp_path: Path, ending: str) -> None:
    """The system stops every file at 6,000 bytes, as a full disk would."""
    target = tmp_path / f"plan{ending}"
    target.write_bytes(b"before")
    posts = [a_post(at="2026-12-01 20:00", body=os.urandom(2000).hex()) for _ in range(20)]
    exports = service(posts)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, hard))
    try:
        with pytest.raises(UserError) as caught:
            exports.export(DECEMBER, target, "zh")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    gc.collect()  # the half-made archive is tidied up here, and must not fail again
    assert caught.value.code == "export_full"
    assert target.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [target]
