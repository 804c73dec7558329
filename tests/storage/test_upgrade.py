"""The migrations make the schema that the code expects, from every release's database, or change nothing."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine

from tests.kit.builders import FixedClock, at
from xhs_studio.domain.errors import UserError
from xhs_studio.storage import upgrade as upgrade_module
from xhs_studio.storage.backups import SqlBackups
from xhs_studio.storage.rows import METADATA, SCHEMA_VERSION
from xhs_studio.storage.upgrade import MIGRATIONS, upgrade, version_of
from xhs_studio.storage.workspace import open_workspace

RELEASES = sorted((Path(__file__).parent / "releases").glob("*.sql"))


def schema_of(path: Path) -> dict[str, str]:
    """The statements that would make the database anew, spaces aside."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in rows if name != "alembic_version"}


def load(release: Path, folder: Path) -> None:
    with closing(sqlite3.connect(folder / "studio.db")) as connection:
        connection.executescript(release.read_text(encoding="utf-8"))


def test_the_migrated_schema_is_the_one_of_the_code(folder: Path, tmp_path: Path) -> None:
    engine = create_engine(f"sqlite:///{tmp_path / 'code.db'}")
    METADATA.create_all(engine)
    engine.dispose()
    assert schema_of(folder / "studio.db") == schema_of(tmp_path / "code.db")


def test_alembic_sees_no_difference(folder: Path) -> None:
    engine = create_engine(f"sqlite:///{folder / 'studio.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    engine.dispose()


def test_every_constraint_and_index_is_named() -> None:
    for table in METADATA.tables.values():
        assert all(constraint.name for constraint in table.constraints), table
        assert all(index.name for index in table.indexes), table


def test_revisions_are_the_versions_one_after_the_other() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert revisions[::-1] == [f"{number:04d}" for number in range(1, SCHEMA_VERSION + 1)]


def test_every_schema_version_has_a_saved_database() -> None:
    assert [release.stem for release in RELEASES] == [f"{n:04d}" for n in range(1, SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("release", RELEASES, ids=lambda release: release.stem)
def test_a_workspace_of_every_release_opens_with_all_it_held(
    release: Path, tmp_path: Path, new_workspace: bytes
) -> None:
    load(release, tmp_path)
    store = open_workspace(tmp_path, create=False, clock=FixedClock())
    posts = store.posts(at("2026-01-01"), at("2028-01-01"))
    assert [(post.title, str(post.at)) for post in posts] == [
        ("早餐吃什么？🍳", "2026-12-01 20:00:00+08:00"),
        ("周末去哪", "2026-12-02 12:30:00+08:00"),
        ("Coffee or tea?", "2026-12-05 08:00:00-10:00"),
    ]
    assert [post.title for post in store.lane()] == ["想法"]
    assert posts[0].series == store.all_series()[0].id
    assert store.account().topics == ("早餐", "收纳")
    assert store.preferences().theme == "dark"
    assert store.search("COFFEE", 5) == posts[2:]
    store.undo()
    store.redo()
    assert store.posts(at("2026-01-01"), at("2028-01-01")) == posts
    store.close()
    (tmp_path / "new.db").write_bytes(new_workspace)
    assert schema_of(tmp_path / "studio.db") == schema_of(tmp_path / "new.db")


def test_a_series_of_version_1_starts_with_its_first_post(tmp_path: Path) -> None:
    load(RELEASES[0], tmp_path)
    store = open_workspace(tmp_path, create=False, clock=FixedClock())
    (series,) = store.all_series()
    assert (series.start, series.at, series.kind) == (date(2026, 12, 1), time(20, 0), "segment")
    assert (series.line, series.first_episode, series.skipped) == ("s1", 1, ())
    for _ in range(4):
        store.undo()
    assert store.all_series() == ()
    for _ in range(4):
        store.redo()
    assert store.all_series() == (series,)
    store.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """The file of a workspace that takes itself for an older one."""
    load(RELEASES[-1], tmp_path)
    with closing(sqlite3.connect(tmp_path / "studio.db")) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION - 1}")
    return tmp_path / "studio.db"


Migration = Callable[[Connection], None]


@pytest.fixture
def migration(monkeypatch: pytest.MonkeyPatch) -> Callable[[Migration], None]:
    """Sets what the migrations do."""

    def set_to(run: Migration) -> None:
        monkeypatch.setattr(upgrade_module, "_migrate", run)

    return set_to


def remake_series(connection: Connection) -> None:
    """What Alembic's batch mode does to alter a table."""
    connection.exec_driver_sql("CREATE TABLE other (id TEXT NOT NULL PRIMARY KEY, title, mood)")
    connection.exec_driver_sql("INSERT INTO other SELECT id, title, 'calm' FROM series")
    connection.exec_driver_sql("DROP TABLE series")
    connection.exec_driver_sql("ALTER TABLE other RENAME TO series")


def test_a_table_that_others_hang_on_can_be_made_anew(
    old: Path, migration: Callable[[Migration], None]
) -> None:
    migration(remake_series)
    upgrade(old)
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*) FROM post WHERE series IS NOT NULL").fetchone() == (1,)
        assert connection.execute("SELECT mood FROM series").fetchone() == ("calm",)
    assert version_of(old) == SCHEMA_VERSION


@pytest.mark.parametrize(
    ("statement", "detail"),
    [
        ("DELETE FROM post WHERE at_utc IS NULL", "lost rows"),
        ("UPDATE post SET series = 'nowhere' WHERE at_utc IS NULL", "foreign keys"),
    ],
)
def test_a_migration_that_loses_something_is_taken_back(
    old: Path, migration: Callable[[Migration], None], statement: str, detail: str
) -> None:
    before = old.read_bytes()
    migration(lambda connection: connection.exec_driver_sql(statement).close())
    with pytest.raises(UserError, match=rf"could not be brought up to date \({detail}\)"):
        upgrade(old)
    assert old.read_bytes() == before


def test_a_migration_may_empty_the_history(old: Path, migration: Callable[[Migration], None]) -> None:
    migration(lambda connection: connection.exec_driver_sql("DELETE FROM history").close())
    upgrade(old)
    assert version_of(old) == SCHEMA_VERSION


def test_a_backup_is_made_before_an_upgrade(old: Path, migration: Callable[[Migration], None]) -> None:
    migration(lambda connection: None)
    open_workspace(old.parent, clock=FixedClock()).close()
    backup = old.parent / "backups" / "2026-11-22T093000Z-before_migration.db"
    assert version_of(backup) == SCHEMA_VERSION - 1
    assert version_of(old) == SCHEMA_VERSION


def test_no_upgrade_without_a_backup(
    old: Path, migration: Callable[[Migration], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise UserError("disk_full", folder=old.parent)

    migration(lambda connection: None)
    monkeypatch.setattr(SqlBackups, "make", fail)
    with pytest.raises(UserError, match="full"):
        open_workspace(old.parent, clock=FixedClock())
    assert version_of(old) == SCHEMA_VERSION - 1


def test_an_upgrade_that_another_process_was_faster_with_is_not_run_twice(
    old: Path, migration: Callable[[Migration], None]
) -> None:
    runs: list[Connection] = []
    migration(runs.append)
    upgrade(old)
    upgrade(old)
    assert len(runs) == 1
