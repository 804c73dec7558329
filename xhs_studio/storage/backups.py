"""Verified copies of the workspace's database, and the way back from one."""

import errno
import os
import sqlite3
from collections.abc import Iterator, Set
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkstemp
from typing import Final, Protocol

from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.services.ports import Clock
from xhs_studio.storage.backup_files import (
    FOLDER_NAME,
    checksum_holds,
    checksum_path,
    content_fault,
    count_posts,
    file_fault,
    free_name,
    names_in,
    sync,
    sync_folder,
    write_checksum,
)
from xhs_studio.storage.engine import BUSY_SECONDS, FILE_NAME, connect, told
from xhs_studio.storage.header import check_ours
from xhs_studio.storage.rows import SCHEMA_VERSION
from xhs_studio.storage.upgrade import upgrade, version_of

KEPT: Final = 14
WHYS: Final = ("daily", "before_migration", "before_import", "before_restore", "by_hand")


class OpenStore(Protocol):
    """A store that may have the database open while it is to be replaced."""

    def let_go(self) -> AbstractContextManager[None]:
        """Keep the file closed for the length of the block."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One kept backup; see BackupInfo."""

    path: Path
    made: datetime
    posts: int
    why: str


class SqlBackups:
    """The Backups port on a workspace's folder, whose database may be open, damaged or missing.

    `store` is the one this process has open on the folder, if it has one: without it none may be open.
    """

    def __init__(self, folder: Path, clock: Clock, store: OpenStore | None = None) -> None:
        self._folder = folder
        self._database = folder / FILE_NAME
        self._clock = clock
        self._store = store
        # Path, size and time of change of what has been verified, with its posts; None for damaged ones.
        self._seen: dict[tuple[Path, int, int], int | None] = {}

    def daily_due(self, now: datetime) -> bool:
        """Whether no daily backup was made yet on the day of `now` in UTC. Looks at names alone."""
        today = now.astimezone(UTC).date()
        return all(name.why != "daily" or name.made.date() != today for name in names_in(self._folder))

    def listed(self) -> tuple[Backup, ...]:
        """See Backups. What was verified once is verified again only if its file has changed."""
        found = ((name, self._posts_of(name.path)) for name in names_in(self._folder))
        return tuple(
            Backup(name.path, name.made, posts, name.why) for name, posts in found if posts is not None
        )

    def make(self, why: str) -> Backup:
        """See Backups. WorkspaceUnusable where the database is damaged; then no copy is kept."""
        return self._make(why, spared=None)

    def restore(self, path: Path) -> None:
        """See Backups. A database that is damaged or not ours is set aside under another name.

        A backup of an older release is brought up to date on the way. UserError backup_missing,
        file_unreadable, backup_damaged, workspace_newer; then nothing has changed.
        """
        try:
            self._check_backup(path)
        except OSError as error:
            raise UserError("file_unreadable", path=path, detail=error.strerror or error) from error
        let_go = nullcontext() if self._store is None else self._store.let_go()
        with self._failures_told():
            self._folder.mkdir(parents=True, exist_ok=True)  # perhaps a new computer's first workspace
        with self._failures_told(), self._staged(path) as staged, let_go:
            if self._is_sound():
                self._make("before_restore", spared=path)
                # Into the file that is there, in one transaction: other processes that have it
                # open see a change, not a file that vanished.
                _copy(staged, self._database, told_of=self._database, durable=True)
            else:
                self._set_aside()
                staged.replace(self._database)
                sync_folder(self._folder)

    def _make(self, why: str, spared: Path | None) -> Backup:
        if why not in WHYS:
            raise ValueError(f"no reason for a backup: {why!r}")
        if self._store is None:
            check_ours(self._database)
        with self._failures_told():
            (self._folder / FOLDER_NAME).mkdir(exist_ok=True)
            target = free_name(self._folder, self._clock(), why)
            partial = target.with_name(target.name + ".partial")
            try:
                _copy(self._database, partial, told_of=self._database)
                if file_fault(partial):
                    raise WorkspaceUnusable("workspace_damaged", self._folder, path=self._database)
                sync(partial)
                # Before the copy gets its name: a crash in between leaves a checksum without a
                # copy, which is nothing, and never a copy that cannot be verified.
                write_checksum(partial, target)
                partial.replace(target)
                sync_folder(target.parent)
            finally:
                partial.unlink(missing_ok=True)
        # The one just made is kept even where a clock that went wrong has dated others after it.
        self._drop_oldest({target, spared})
        return next(backup for backup in self.listed() if backup.path == target)

    def _drop_oldest(self, spared: Set[Path | None]) -> None:
        # Counts only those that verify, so that damaged ones never push out a good one.
        for backup in self.listed()[KEPT:]:
            if backup.path not in spared:
                with suppress(OSError):  # one too many does no harm
                    backup.path.unlink()
                    checksum_path(backup.path).unlink()

    def _posts_of(self, path: Path) -> int | None:
        """How many posts a backup holds, or None where it does not verify or cannot be read."""
        try:
            found = path.stat()
            key = (path, found.st_size, found.st_mtime_ns)
            if key not in self._seen:
                self._seen[key] = count_posts(path) if checksum_holds(path) else None
        except OSError:  # another user's, or another process has just dropped it
            return None
        return self._seen[key]

    def _check_backup(self, path: Path) -> None:
        if not path.is_file():
            raise UserError("backup_missing", path=path)
        # A copy that was carried elsewhere may have lost its checksum: its own structure must do.
        detail = "checksum" if checksum_holds(path) is False else file_fault(path)
        if detail:
            raise UserError("backup_damaged", path=path, detail=detail)
        found = check_ours(path).user_version
        if found > SCHEMA_VERSION:
            raise UserError("workspace_newer", path=path, found=found, known=SCHEMA_VERSION)

    @contextmanager
    def _staged(self, path: Path) -> Iterator[Path]:
        """A copy of a backup beside the database, brought up to date and verified."""
        handle, name = mkstemp(prefix=f"{FILE_NAME}.restore-", dir=self._folder)
        os.close(handle)
        staged = Path(name)
        try:
            _copy(path, staged, told_of=self._database)
            if version_of(staged) < SCHEMA_VERSION:
                upgrade(staged)
            detail = file_fault(staged)
            if detail:
                raise UserError("backup_damaged", path=path, detail=detail)
            sync(staged)
            yield staged
        finally:
            staged.unlink(missing_ok=True)

    def _is_sound(self) -> bool:
        """Whether what is there is a workspace that can be read to its last page."""
        try:
            check_ours(self._database)
            with told(self._database), closing(connect(self._database)) as connection:
                return not content_fault(connection)
        except WorkspaceUnusable:
            return False
        except UserError as error:
            if error.code == "workspace_cannot_open" and not self._database.exists():
                return False
            raise

    def _set_aside(self) -> None:
        """Keep a damaged database, and what belongs to it, under a name that says so."""
        stamp = self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
        # A journal left behind would be played into the restored database, so it goes first.
        for ending in ("-journal", "-wal", "-shm", ""):
            path = self._folder / (FILE_NAME + ending)
            if path.exists():
                path.rename(self._folder / f"set-aside-{stamp}-{FILE_NAME}{ending}")

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        """Tell a full disk or a read-only folder in a sentence."""
        try:
            yield
        except OSError as error:
            if error.errno == errno.ENOSPC:
                raise UserError("disk_full", folder=self._folder) from error
            if isinstance(error, PermissionError) or error.errno == errno.EROFS:
                raise UserError("workspace_read_only", folder=self._folder) from error
            detail = error.strerror or type(error).__name__
            raise UserError("disk_failed", folder=self._folder, detail=detail) from error


def _copy(source: Path, target: Path, *, told_of: Path, durable: bool = False) -> None:
    """Copy a database, page by page in one transaction, into a file that may hold another one.

    Unless it is `durable` the caller must wait for the disk before anything relies on the copy.
    """

    def give_up(status: int, _remaining: int, _total: int) -> None:
        # By itself the driver would try again for ever.
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise UserError("workspace_busy", path=told_of)

    with told(told_of), closing(sqlite3.connect(target, timeout=BUSY_SECONDS)) as copy:
        copy.execute(f"PRAGMA synchronous={'EXTRA' if durable else 'OFF'}")
        with closing(connect(source)) as original:
            original.backup(copy, progress=give_up)
