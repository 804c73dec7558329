"""Opens the workspace in a folder, or says in one sentence why not and leaves the folder as it is."""

import os
from pathlib import Path
from tempfile import mkstemp
from typing import Final

from sqlalchemy.exc import DBAPIError

from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.services.ports import Clock
from xhs_studio.storage.backup_files import holds_backups
from xhs_studio.storage.backups import SqlBackups
from xhs_studio.storage.engine import FILE_NAME
from xhs_studio.storage.header import check_ours
from xhs_studio.storage.rows import SCHEMA_VERSION
from xhs_studio.storage.store import SqlStore
from xhs_studio.storage.upgrade import make_database, upgrade, version_of

_NEW_PREFIX: Final = f"{FILE_NAME}.new-"


def open_workspace(folder: Path, *, create: bool = True, clock: Clock) -> SqlStore:
    """The store of the workspace in `folder`, made where there is none (unless `create` is off).

    A database of an older release is brought up to date after a backup. Raises UserError, and
    WorkspaceUnusable where a backup may help; then nothing in the folder has changed.
    """
    path = folder / FILE_NAME
    try:
        _check_folder(folder, create=create)
        if not path.exists():
            _make(path, create=create)
        _check_writable(path)
    except OSError as error:  # a folder that may not be looked into, or a name that no system takes
        raise UserError("workspace_cannot_open", path=path) from error
    found = check_ours(path).user_version
    if found > SCHEMA_VERSION:
        raise UserError("workspace_newer", path=path, found=found, known=SCHEMA_VERSION)
    if version_of(path) < SCHEMA_VERSION:
        SqlBackups(folder, clock).make("before_migration")
        upgrade(path)
    return _open(path, clock)


def _check_folder(folder: Path, *, create: bool) -> None:
    if folder.is_dir():
        return
    if folder.exists():
        raise UserError("workspace_is_file", path=folder)
    if not create:
        raise UserError("workspace_missing", folder=folder)
    try:
        folder.mkdir(parents=True)
    except NotADirectoryError as error:
        raise UserError("workspace_is_file", path=folder.parent) from error
    except OSError as error:
        raise UserError("workspace_read_only", folder=folder) from error


def _check_writable(path: Path) -> None:
    # The folder too: SQLite keeps its journal there while it writes.
    if not (os.access(path.parent, os.W_OK) and os.access(path, os.R_OK | os.W_OK)):
        raise UserError("workspace_read_only", folder=path.parent)


def _make(path: Path, *, create: bool) -> None:
    """Make the database beside its place and move it there, so that it is never seen half made."""
    if holds_backups(path.parent):
        raise WorkspaceUnusable("workspace_gone", path.parent, path=path)
    if not create:
        raise UserError("workspace_missing", folder=path.parent)
    try:
        handle, name = mkstemp(prefix=_NEW_PREFIX, dir=path.parent)
    except OSError as error:
        raise UserError("workspace_read_only", folder=path.parent) from error
    os.close(handle)
    new = Path(name)
    try:
        make_database(new)
        _move_unless_there(new, path)
    finally:
        new.unlink(missing_ok=True)


def _move_unless_there(new: Path, path: Path) -> None:
    try:
        os.link(new, path)
    except FileExistsError:
        return  # Another process made the workspace at the same moment.
    except OSError:
        new.rename(path)  # A file system without hard links.


def _open(path: Path, clock: Clock) -> SqlStore:
    """Open the store and read a little: damage of the first pages shows at once."""
    store = SqlStore(path, clock)
    try:
        store.account()
        store.undoable()
    except DBAPIError as error:
        store.close()
        # What is left untold here is a table or column that is not there.
        raise WorkspaceUnusable("workspace_damaged", path.parent, path=path) from error
    except BaseException:
        store.close()
        raise
    return store
