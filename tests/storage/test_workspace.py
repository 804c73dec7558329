"""A folder becomes a workspace, or is refused in one sentence and left as it was."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.kit.builders import FixedClock, a_post, adding
from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.storage.rows import APPLICATION_ID, SCHEMA_VERSION
from xhs_studio.storage.upgrade import make_database
from xhs_studio.storage.workspace import open_workspace

MAKE_DATABASE = "xhs_studio.storage.workspace.make_database"
CLOCK = FixedClock()


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file of a folder with its bytes and time of change."""
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def alter(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def test_a_new_workspace_is_made_with_the_folders_above_it(tmp_path: Path) -> None:
    folder = tmp_path / "我的 计划%20?#" / "w"
    store = open_workspace(folder, clock=CLOCK)
    store.apply(adding(a_post()))
    store.close()
    assert [path.name for path in folder.iterdir()] == ["studio.db"]
    with closing(sqlite3.connect(folder / "studio.db")) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_a_folder_that_cannot_be_looked_into_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(UserError) as told:
        open_workspace(tmp_path / ("x" * 300), clock=CLOCK)
    assert told.value.code == "workspace_cannot_open"

    def locked(path: Path, **_: object) -> bool:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(Path, "exists", locked)  # root may look into every folder
    with pytest.raises(UserError) as told:
        open_workspace(tmp_path, clock=CLOCK)
    assert told.value.code == "workspace_cannot_open"
    assert list(tmp_path.iterdir()) == []


def test_the_connection_is_set_up_for_safety(folder: Path) -> None:
    store = open_workspace(folder, clock=CLOCK)
    for connection in (store._reader, store._writer):
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        names = (
            "journal_mode",
            "synchronous",
            "foreign_keys",
            "trusted_schema",
            "cell_size_check",
            "busy_timeout",
        )
        found = {name: driver.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
        assert found == dict(zip(names, ("delete", 3, 1, 0, 1, 5000), strict=True))
    store.close()


def test_a_workspace_that_someone_gave_a_log_has_none_again(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "studio.db")) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    store = open_workspace(folder, clock=CLOCK)
    store.apply(adding(a_post()))
    assert [path.name for path in folder.iterdir()] == ["studio.db"]
    store.close()


@pytest.mark.parametrize("there", [True, False])
def test_without_create_a_workspace_must_be_there(tmp_path: Path, there: bool) -> None:
    folder = tmp_path / "w"
    if there:
        folder.mkdir()
    with pytest.raises(UserError, match="There is no workspace in"):
        open_workspace(folder, create=False, clock=CLOCK)
    assert list(tmp_path.rglob("*")) == ([folder] if there else [])


@pytest.mark.parametrize("below", ["", "sub"])
def test_a_file_is_no_folder(tmp_path: Path, below: str) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(UserError, match="is a file, not a folder") as told:
        open_workspace(file / below, clock=CLOCK)
    assert told.value.facts["path"] == file
    assert file.read_text(encoding="utf-8") == "mine"


def foreign(path: Path) -> None:
    alter(path, "PRAGMA application_id=7")


def foreign_with_a_log(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE secret (a)")
        connection.commit()


def text(path: Path) -> None:
    path.write_text("SQLite format 3? no, a shopping list\n" * 10, encoding="utf-8")


def short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])


def scrambled(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100] + b"\xee" * 20000)


def without_tables(path: Path) -> None:
    alter(path, "DROP TABLE document")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (foreign, "workspace_foreign"),
        (foreign_with_a_log, "workspace_foreign"),
        (text, "workspace_not_database"),
        (short, "workspace_not_database"),
        (a_folder, "workspace_not_database"),
        (empty, "workspace_empty_file"),
        (truncated, "workspace_damaged"),
        (scrambled, "workspace_damaged"),
        (without_tables, "workspace_damaged"),
    ],
)
def test_what_is_not_a_sound_workspace_is_named_and_not_touched(
    folder: Path, spoil: Callable[[Path], None], code: str
) -> None:
    spoil(folder / "studio.db")
    before = contents(folder)
    with pytest.raises(WorkspaceUnusable) as told:
        open_workspace(folder, clock=CLOCK)
    assert told.value.code == code
    assert told.value.folder == folder
    assert str(folder / "studio.db") in str(told.value)
    assert contents(folder) == before


def test_a_newer_workspace_is_named_and_not_touched(folder: Path) -> None:
    alter(folder / "studio.db", f"PRAGMA user_version={SCHEMA_VERSION + 5}")
    before = contents(folder)
    with pytest.raises(
        UserError, match=f"newer XHS Studio .its version {SCHEMA_VERSION + 5}, here {SCHEMA_VERSION}"
    ):
        open_workspace(folder, clock=CLOCK)
    assert contents(folder) == before


def test_a_database_that_vanished_is_not_silently_begun_anew(folder: Path) -> None:
    backups = folder / "backups"
    backups.mkdir()
    shutil.move(folder / "studio.db", backups / "2026-11-22T093000Z-daily.db")
    for create in (True, False):
        with pytest.raises(WorkspaceUnusable, match="is missing though backups of it are there"):
            open_workspace(folder, create=create, clock=CLOCK)
    assert not (folder / "studio.db").exists()


def test_of_two_that_make_a_workspace_at_once_the_second_opens_the_firsts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = a_post()

    def slowly(path: Path) -> None:
        monkeypatch.setattr(MAKE_DATABASE, make_database)
        first = open_workspace(tmp_path, clock=CLOCK)
        first.apply(adding(post))
        first.close()
        make_database(path)

    monkeypatch.setattr(MAKE_DATABASE, slowly)
    second = open_workspace(tmp_path, clock=CLOCK)
    assert second.lane() == (post,)
    second.close()
    assert [path.name for path in tmp_path.iterdir()] == ["studio.db"]


def test_where_hard_links_are_unknown_the_new_database_is_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise OSError("no links here")

    monkeypatch.setattr(os, "link", no_links)
    open_workspace(tmp_path, clock=CLOCK).close()
    assert [path.name for path in tmp_path.iterdir()] == ["studio.db"]


def test_a_failed_making_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise UserError("disk_full", folder=path.parent)

    monkeypatch.setattr(MAKE_DATABASE, fail)
    with pytest.raises(UserError, match="full"):
        open_workspace(tmp_path, clock=CLOCK)
    assert list(tmp_path.iterdir()) == []


READ_ONLY = """
import os, sys
from pathlib import Path
from tests.kit.builders import FixedClock
from xhs_studio.domain.errors import UserError
from xhs_studio.storage.workspace import open_workspace
if os.getuid() == 0:  # whom no permission stops
    os.setuid(65534)
try:
    open_workspace(Path(sys.argv[1]), clock=FixedClock())
except UserError as error:
    print(error.code)
"""


@pytest.mark.parametrize("case", ["empty folder", "database", "no folder", "folder with a writable database"])
def test_a_folder_that_cannot_be_written_is_named(case: str, new_workspace: bytes) -> None:
    # Not tmp_path, into which nobody but its owner can look.
    outer = Path(mkdtemp())
    folder = outer / "w"
    folder.mkdir()
    if "database" in case:
        (folder / "studio.db").write_bytes(new_workspace)
        (folder / "studio.db").chmod(0o666 if "writable" in case else 0o444)
    outer.chmod(0o755)
    folder.chmod(0o555)
    asked = folder / "deeper" if case == "no folder" else folder
    before = contents(folder)
    done = subprocess.run(
        [sys.executable, "-c", READ_ONLY, str(asked)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "workspace_read_only\n"
    assert contents(folder) == before
    folder.chmod(0o755)
    shutil.rmtree(outer)


LOADED = """
import sys
from pathlib import Path
from tests.kit.builders import FixedClock
from xhs_studio.storage.workspace import open_workspace
open_workspace(Path(sys.argv[1]), clock=FixedClock()).close()
print(*sorted({"alembic", "sqlalchemy.orm", "platformdirs"} & set(sys.modules)))
"""


def test_an_ordinary_start_loads_neither_migrations_nor_the_orm(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(folder)], capture_output=True, text=True, check=True
    )
    assert done.stdout == "\n"
