"""What the first hundred bytes of a file say, read without SQLite, so that nothing is touched.

Not for a database that this process has open: closing any handle of a file drops the locks that
SQLite holds on it for the whole process.
"""

from pathlib import Path
from typing import Final, NamedTuple

from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.storage.rows import APPLICATION_ID

_MAGIC: Final = b"SQLite format 3\x00"
_SIZE: Final = 100


class Header(NamedTuple):
    """The two numbers by which a program knows its own databases."""

    application_id: int
    user_version: int


def read_header(path: Path) -> Header | None:
    """The header of a SQLite file, or None where the file is none. OSError where it cannot be read."""
    with path.open("rb") as file:
        start = file.read(_SIZE)
    if len(start) < _SIZE or not start.startswith(_MAGIC):
        return None
    return Header(int.from_bytes(start[68:72], "big"), int.from_bytes(start[60:64], "big"))


def check_ours(path: Path) -> Header:
    """The header of the workspace's database. WorkspaceUnusable where the file is not one of ours."""
    try:
        header = read_header(path)
        empty = path.stat().st_size == 0
    except IsADirectoryError as error:
        raise WorkspaceUnusable("workspace_not_database", path.parent, path=path) from error
    except OSError as error:
        raise UserError("workspace_cannot_open", path=path) from error
    if empty:
        raise WorkspaceUnusable("workspace_empty_file", path.parent, path=path)
    if header is None:
        raise WorkspaceUnusable("workspace_not_database", path.parent, path=path)
    if header.application_id != APPLICATION_ID:
        raise WorkspaceUnusable("workspace_foreign", path.parent, path=path)
    return header
