"""Backups verify, are kept and dropped by rule, and bring a workspace back whatever became of it."""

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.kit.builders import NOW, FixedClock, a_post, adding
from tests.storage.test_workspace import contents, empty, foreign, scrambled, text, truncated
from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.domain.post import Post
from xhs_studio.storage import backup_files, backups
from xhs_studio.storage.backups import KEPT, SqlBackups
from xhs_studio.storage.rows import SCHEMA_VERSION
from xhs_studio.storage.store import SqlStore
from xhs_studio.storage.workspace import open_workspace


@pytest.fixture
def store(sql_store: SqlStore) -> SqlStore:
    return sql_store


@pytest.fixture
def kept(folder: Path, clock: FixedClock, store: SqlStore) -> SqlBackups:
    """The backups of the open workspace."""
    return SqlBackups(folder, clock, store)


@pytest.fixture
def post(store: SqlStore) -> Post:
    """A post that the workspace holds."""
    added = a_post(title="早餐")
    store.apply(adding(added))
    return added


def flip_a_letter(path: Path, letter: str) -> None:
    content = path.read_bytes()
    assert letter.encode() in content
    path.write_bytes(content.replace(letter.encode(), "午餐".encode()))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


@pytest.mark.usefixtures("post")
def test_a_backup_is_named_by_time_and_reason_and_can_be_checked_by_hand(
    kept: SqlBackups, folder: Path
) -> None:
    made = kept.make("daily")
    assert made.path == folder / "backups" / "2026-11-22T093000Z-daily.db"
    assert (made.made, made.posts, made.why) == (NOW, 1, "daily")
    assert kept.listed() == (made,)
    assert names(folder) == ["2026-11-22T093000Z-daily.db", "2026-11-22T093000Z-daily.db.sha256"]
    command = ["sha256sum", "--check", "--strict", made.path.name + ".sha256"]
    assert subprocess.run(command, cwd=made.path.parent, capture_output=True, check=False).returncode == 0


def test_a_reason_must_be_one_of_ours(kept: SqlBackups) -> None:
    with pytest.raises(ValueError, match="no reason"):
        kept.make("mood")


def test_backups_of_one_second_lie_beside_each_other_in_order(kept: SqlBackups, store: SqlStore) -> None:
    made = []
    for why in ("by_hand", "by_hand", "before_import"):
        store.apply(adding(a_post()))
        made.append(kept.make(why))
    assert [backup.posts for backup in made] == [1, 2, 3]
    assert kept.listed() == tuple(reversed(made))


def test_fourteen_are_kept(kept: SqlBackups, clock: FixedClock, folder: Path) -> None:
    made = []
    for _ in range(KEPT + 2):
        made.append(kept.make("by_hand"))
        clock.advance(hours=1)
    assert KEPT == 14
    assert kept.listed() == tuple(reversed(made[2:]))
    assert len(names(folder)) == 2 * KEPT


def test_damaged_backups_are_not_listed_do_not_count_and_are_left(
    kept: SqlBackups, clock: FixedClock, folder: Path, post: Post
) -> None:
    made = []
    for _ in range(KEPT):
        made.append(kept.make("by_hand"))
        clock.advance(hours=1)
    flip_a_letter(made[5].path, post.title)
    (made[6].path.with_name(made[6].path.name + ".sha256")).unlink()
    afresh = SqlBackups(folder, clock)
    newest = afresh.make("daily")
    sound = (newest, *reversed(made[7:]), *reversed(made[:5]))
    assert afresh.listed() == sound
    assert made[5].path.exists()


def test_the_newest_is_kept_though_a_clock_that_went_wrong_dated_others_after_it(
    kept: SqlBackups, clock: FixedClock, folder: Path
) -> None:
    clock.advance(days=365)
    for _ in range(KEPT):
        kept.make("by_hand")
    clock.advance(days=-365)
    for _ in range(2):
        clock.advance(hours=1)
        made = kept.make("by_hand")
        assert made in kept.listed()
        assert len(kept.listed()) == KEPT + 1
    assert len(names(folder)) == 2 * (KEPT + 1)


def test_a_backup_that_cannot_be_read_is_passed_over_and_not_restored(
    kept: SqlBackups, clock: FixedClock, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    foreign_one = kept.make("by_hand")
    clock.advance(hours=1)
    holds = backup_files.checksum_holds

    def another_users(path: Path) -> bool | None:
        if path == foreign_one.path:
            raise PermissionError(13, "Permission denied", path)
        return holds(path)

    monkeypatch.setattr(backups, "checksum_holds", another_users)
    afresh = SqlBackups(folder, clock)
    made = afresh.make("by_hand")
    assert afresh.listed() == (made,)
    with pytest.raises(UserError) as told:
        afresh.restore(foreign_one.path)
    assert told.value.code == "file_unreadable"
    with pytest.raises(UserError) as told:
        afresh.restore(folder / ("x" * 300))
    assert told.value.code == "file_unreadable"


def test_a_backup_can_be_restored_into_a_folder_that_is_not_there_yet(
    kept: SqlBackups, clock: FixedClock, tmp_path: Path, post: Post
) -> None:
    elsewhere = tmp_path / "new" / "computer"
    SqlBackups(elsewhere, clock).restore(kept.make("by_hand").path)
    store = open_workspace(elsewhere, create=False, clock=clock)
    assert store.lane() == (post,)
    store.close()


def test_strangers_in_the_folder_are_passed_over(kept: SqlBackups, folder: Path) -> None:
    made = kept.make("daily")
    for name in ("notes.db", "2026-99-22T093000Z-daily.db", "2026-11-22T093000Z-daily.db.partial"):
        shutil.copyfile(made.path, folder / "backups" / name)
    assert kept.listed() == (made,)


def test_verified_backups_are_not_read_again(kept: SqlBackups, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.make("daily")

    def fail(path: Path) -> bool:
        raise AssertionError(path)

    monkeypatch.setattr(backups, "checksum_holds", fail)
    assert len(kept.listed()) == 1


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-11-22T09:30", False),
        ("2026-11-22T23:59", False),
        ("2026-11-23T00:00", True),
        ("2026-11-21T12:00", True),
    ],
)
def test_one_daily_backup_a_day_is_due(kept: SqlBackups, now: str, due: bool) -> None:
    moment = datetime.fromisoformat(now).replace(tzinfo=UTC)
    assert kept.daily_due(moment)
    kept.make("by_hand")
    assert kept.daily_due(moment)
    kept.make("daily")
    assert kept.daily_due(moment) is due


def test_a_restore_brings_posts_account_and_history_back(
    kept: SqlBackups, store: SqlStore, clock: FixedClock, post: Post
) -> None:
    backup = kept.make("by_hand")
    clock.advance(hours=1)
    store.undo()
    store.apply(adding(a_post(), a_post()))
    version = store.data_version()
    kept.restore(backup.path)
    assert store.lane() == (post,)
    assert store.undoable() is not None
    assert store.redoable() is None
    assert store.data_version() != version
    before = kept.listed()[0]
    assert (before.why, before.posts) == ("before_restore", 2)
    kept.restore(before.path)
    assert len(store.lane()) == 2


def test_other_processes_see_a_restore_as_a_change(
    kept: SqlBackups, store: SqlStore, folder: Path, clock: FixedClock, post: Post
) -> None:
    backup = kept.make("by_hand")
    store.undo()
    other = open_workspace(folder, clock=clock)
    version = other.data_version()
    assert other.lane() == ()
    kept.restore(backup.path)
    assert other.data_version() != version
    assert other.lane() == (post,)
    other.undo()
    assert store.lane() == ()
    other.close()


@pytest.mark.usefixtures("post")
def test_the_backup_being_restored_is_not_dropped_for_being_the_oldest(
    kept: SqlBackups, clock: FixedClock
) -> None:
    oldest = kept.make("by_hand")
    for _ in range(KEPT - 1):
        clock.advance(hours=1)
        kept.make("by_hand")
    clock.advance(hours=1)
    kept.restore(oldest.path)
    assert oldest.path.exists()


def set_aside(folder: Path) -> list[Path]:
    return sorted(folder.glob("set-aside-*"))


@pytest.mark.parametrize("spoil", [foreign, text, empty, truncated, scrambled])
def test_a_spoilt_database_is_set_aside_and_replaced(
    store: SqlStore,
    kept: SqlBackups,
    folder: Path,
    clock: FixedClock,
    post: Post,
    spoil: Callable[[Path], None],
) -> None:
    backup = kept.make("daily")
    store.close()
    spoil(folder / "studio.db")
    spoilt = (folder / "studio.db").read_bytes()
    with pytest.raises(WorkspaceUnusable):
        SqlBackups(folder, clock).make("by_hand")
    SqlBackups(folder, clock).restore(backup.path)
    again = open_workspace(folder, clock=clock)
    assert again.lane() == (post,)
    again.close()
    assert [path.read_bytes() for path in set_aside(folder)] == [spoilt]
    assert len(kept.listed()) == 1


def test_a_database_spoilt_while_open_is_replaced_under_the_open_store(
    store: SqlStore, kept: SqlBackups, folder: Path, post: Post
) -> None:
    backup = kept.make("daily")
    version = store.data_version()
    (folder / "studio.db").write_bytes(b"\xee" * 20000)
    kept.restore(backup.path)
    assert store.lane() == (post,)
    assert store.data_version() != version
    store.undo()
    assert store.lane() == ()


def test_a_journal_left_by_a_crash_is_set_aside_with_its_database(
    store: SqlStore, kept: SqlBackups, folder: Path, clock: FixedClock, post: Post
) -> None:
    backup = kept.make("daily")
    store.close()
    (folder / "studio.db").write_bytes(b"\xee" * 20000)
    (folder / "studio.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 600)
    SqlBackups(folder, clock).restore(backup.path)
    assert not (folder / "studio.db-journal").exists()
    assert len(set_aside(folder)) == 2
    again = open_workspace(folder, clock=clock)
    assert again.lane() == (post,)
    again.close()


def test_a_missing_database_is_brought_back(
    store: SqlStore, kept: SqlBackups, folder: Path, clock: FixedClock, post: Post
) -> None:
    backup = kept.make("daily")
    store.close()
    (folder / "studio.db").unlink()
    SqlBackups(folder, clock).restore(backup.path)
    again = open_workspace(folder, clock=clock)
    assert again.lane() == (post,)
    again.close()
    assert set_aside(folder) == []


def test_a_carried_copy_without_its_checksum_can_be_restored(
    kept: SqlBackups, store: SqlStore, tmp_path: Path, post: Post
) -> None:
    carried = tmp_path / "stick.db"
    shutil.copyfile(kept.make("by_hand").path, carried)
    store.undo()
    kept.restore(carried)
    assert store.lane() == (post,)


@pytest.mark.parametrize("case", ["missing", "letter flipped", "scrambled", "foreign", "newer"])
def test_what_is_no_good_backup_is_not_restored(
    kept: SqlBackups, store: SqlStore, folder: Path, tmp_path: Path, post: Post, case: str
) -> None:
    path = kept.make("by_hand").path
    if case == "letter flipped":
        flip_a_letter(path, post.title)
    elif case != "missing":
        path = Path(shutil.move(path, tmp_path / "stick.db"))
    if case == "missing":
        path = tmp_path / "nowhere.db"
    elif case == "scrambled":
        scrambled(path)
    elif case == "foreign":
        foreign(path)
    elif case == "newer":
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    before = contents(folder)
    with pytest.raises(UserError) as told:
        kept.restore(path)
    expected = {"missing": "backup_missing", "newer": "workspace_newer"}.get(case, "backup_damaged")
    assert told.value.code == expected
    assert str(path) in str(told.value)
    assert contents(folder) == before
    assert store.lane() == (post,)


def test_a_backup_of_an_older_release_is_brought_up_to_date(
    kept: SqlBackups, store: SqlStore, post: Post, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    old = tmp_path / "old.db"
    shutil.copyfile(kept.make("by_hand").path, old)
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION - 1}")
    upgraded: list[Path] = []
    monkeypatch.setattr(backups, "upgrade", upgraded.append)
    store.undo()
    kept.restore(old)
    assert len(upgraded) == 1
    assert store.lane() == (post,)


def test_no_copy_of_a_damaged_database_is_kept(kept: SqlBackups, store: SqlStore, folder: Path) -> None:
    store.apply(adding(*(a_post(body="长" * 900) for _ in range(40))))
    with (folder / "studio.db").open("rb+") as file:
        file.seek(4096 * 12)
        file.write(b"\xff" * 4096 * 8)
    with pytest.raises(WorkspaceUnusable, match="is damaged"):
        kept.make("daily")
    assert names(folder) == []


def test_a_full_disk_leaves_no_half_backup(
    kept: SqlBackups, folder: Path, monkeypatch: pytest.MonkeyPatch, post: Post, store: SqlStore
) -> None:
    good = kept.make("by_hand")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "sync", full)
    before = names(folder)
    with pytest.raises(UserError, match="is full"):
        kept.make("daily")
    with pytest.raises(UserError, match="is full"):
        kept.restore(good.path)
    assert names(folder) == before
    assert store.lane() == (post,)


def test_a_copy_that_cannot_get_in_gives_up(
    kept: SqlBackups, store: SqlStore, folder: Path, monkeypatch: pytest.MonkeyPatch, post: Post
) -> None:
    backup = kept.make("by_hand")
    monkeypatch.setattr(backups, "BUSY_SECONDS", 0.0)
    with closing(sqlite3.connect(folder / "studio.db", isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM post").fetchall()
        with pytest.raises(UserError, match="in use by another program"):
            kept.restore(backup.path)
    assert store.lane() == (post,)


def test_the_name_says_when_to_the_second() -> None:
    path = backup_files.free_name(Path(os.sep), datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC), "daily")
    assert path.name == "2026-01-02T030405Z-daily.db"
    read = backup_files.read_name(path)
    assert read is not None
    assert (read.made, read.why, read.number) == (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "daily", 0)
