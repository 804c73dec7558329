"""How backups lie on the disk: their names, their checksums, and what makes one good."""

import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from hashlib import file_digest
from pathlib import Path
from typing import Final, NamedTuple

from xhs_studio.storage.header import read_header
from xhs_studio.storage.rows import APPLICATION_ID

FOLDER_NAME: Final = "backups"
_TIME: Final = "%Y-%m-%dT%H%M%SZ"
# The number tells copies of one second apart.
_NAME: Final = re.compile(r"(\d{4}-\d\d-\d\dT\d{6}Z)-([a-z_]+)(?:-(\d+))?\.db")


class BackupName(NamedTuple):
    """What the name of a backup says; sorts by time."""

    made: datetime
    number: int
    why: str
    path: Path


def read_name(path: Path) -> BackupName | None:
    """What a file's name says, or None where it is no backup's."""
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    try:
        made = datetime.strptime(match[1], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return BackupName(made, int(match[3] or 0), match[2], path)


def names_in(workspace: Path) -> list[BackupName]:
    """The backups of a workspace by their names alone, newest first; none where one may not look."""
    try:
        found = [read_name(path) for path in (workspace / FOLDER_NAME).glob("*.db")]
    except OSError:
        return []
    return sorted((name for name in found if name is not None), reverse=True)


def holds_backups(workspace: Path) -> bool:
    """Whether a workspace once had something to lose."""
    return bool(names_in(workspace))


def free_name(workspace: Path, made: datetime, why: str) -> Path:
    """A path for a new backup, later in the order than every one of the same second."""
    made = made.astimezone(UTC).replace(microsecond=0)
    number = 1 + max((name.number for name in names_in(workspace) if name.made == made), default=-1)
    ending = f"-{number}" if number else ""
    return workspace / FOLDER_NAME / f"{made.strftime(_TIME)}-{why}{ending}.db"


def checksum_path(backup: Path) -> Path:
    """Where the checksum of a backup lies, in the form that `sha256sum --check` reads."""
    return backup.with_name(backup.name + ".sha256")


def write_checksum(content: Path, backup: Path) -> None:
    """Write the checksum that the file `content` has for when it is moved to `backup`."""
    path = checksum_path(backup)
    path.write_text(f"{_sha256(content)}  {backup.name}\n", encoding="utf-8")
    sync(path)


def checksum_holds(backup: Path) -> bool | None:
    """Whether a backup is byte for byte what was written; None where it has no checksum."""
    try:
        expected = checksum_path(backup).read_text(encoding="utf-8").split(maxsplit=1)
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        return False
    return expected[:1] == [_sha256(backup)]


def file_fault(path: Path) -> str:
    """What is wrong with a closed database file, in a word; empty where it is sound and ours."""
    header = read_header(path)
    if header is None or header.application_id != APPLICATION_ID:
        return "not a workspace"
    # Immutable: SQLite neither looks for a journal nor makes one.
    uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            return content_fault(connection)
    except sqlite3.DatabaseError as error:
        return str(error)


def content_fault(connection: sqlite3.Connection) -> str:
    """What is wrong within an open database, in a word; empty where it is sound."""
    (integrity,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if integrity != "ok":
        return str(integrity).splitlines()[-1]
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        return "foreign keys"
    return ""


def count_posts(path: Path) -> int:
    """How many posts a sound, closed database file holds."""
    uri = path.absolute().as_uri() + "?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM post").fetchone()
    return int(count)


def sync(path: Path) -> None:
    """Wait until a file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system offers that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
