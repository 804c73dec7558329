"""The one place that says how SQLite is opened and how its errors are told."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from xhs_studio.domain.errors import UserError, WorkspaceUnusable

FILE_NAME: Final = "studio.db"

# A rollback journal and not a write-ahead log: people copy the file, and a copy of a database
# with a log misses what is committed. EXTRA also syncs the folder once the journal is removed.
PRAGMAS: Final = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
)
BUSY_SECONDS: Final = 5.0


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing database; never makes the file. The driver begins no transactions itself."""
    connection = sqlite3.connect(
        path.absolute().as_uri() + "?mode=rw",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in PRAGMAS:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def make_engine(path: Path) -> Engine:
    """An engine whose connections are set up as above; each `connect()` opens one of its own.

    A connection with the execution option `write=True` begins with BEGIN IMMEDIATE: it takes the
    write lock first, and cannot find in the middle that another writer was faster.
    """
    engine = create_engine("sqlite://", creator=lambda: connect(path), poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    write = connection.get_execution_options().get("write", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite says about the database at `path` into a UserError."""
    try:
        yield
    except DBAPIError as error:
        known = _user_error(path, error.orig) if isinstance(error.orig, sqlite3.Error) else None
        if known is None:
            raise
        raise known from error
    except sqlite3.Error as error:
        known = _user_error(path, error)
        if known is None:
            raise
        raise known from error
    except UnicodeEncodeError as error:
        half = error.object[error.start : error.end]
        raise UserError("text_not_unicode", value=ascii(half)) from error


def _user_error(path: Path, error: sqlite3.Error) -> UserError | None:
    """The UserError for a SQLite error, or None where the error shows a fault of ours."""
    name: str = getattr(error, "sqlite_errorname", "")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return WorkspaceUnusable("workspace_damaged", path.parent, path=path)
    if name == "SQLITE_FULL":
        return UserError("disk_full", folder=path.parent)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return UserError("workspace_busy", path=path)
    if name == "SQLITE_READONLY_DBMOVED":
        return UserError("workspace_moved", path=path)
    if name.startswith(("SQLITE_READONLY", "SQLITE_PERM")):
        return UserError("workspace_read_only", folder=path.parent)
    if name.startswith("SQLITE_CANTOPEN"):
        return UserError("workspace_cannot_open", path=path)
    if name.startswith("SQLITE_IOERR"):
        return UserError("disk_failed", folder=path.parent, detail=name.removeprefix("SQLITE_"))
    if name == "SQLITE_CONSTRAINT_FOREIGNKEY":
        return UserError("series_missing")
    return None
