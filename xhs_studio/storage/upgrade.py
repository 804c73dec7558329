"""Brings a database file to the schema of this program, whole or not at all."""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection

from xhs_studio.domain.errors import UserError
from xhs_studio.storage.engine import connect, make_engine, told
from xhs_studio.storage.rows import APPLICATION_ID, HISTORY, SCHEMA_VERSION

MIGRATIONS = Path(__file__).parent / "migrations"


def make_database(path: Path) -> None:
    """Make a new database of the empty file at `path` by the very migrations that old ones take."""
    with told(path), closing(connect(path)) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    upgrade(path)


def version_of(path: Path) -> int:
    """The version of the schema, after SQLite has rolled back what a crash left half done."""
    with told(path), closing(connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def upgrade(path: Path) -> None:
    """Run the migrations that the database lacks. UserError workspace_upgrade; then nothing has changed."""
    with told(path), make_engine(path).connect().execution_options(write=True) as connection:
        # Altering a table makes it anew and drops the old one; with foreign keys on, that would
        # silently delete every row that hangs on it. Has no effect within a transaction.
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            if _number(connection, "PRAGMA user_version") < SCHEMA_VERSION:
                rows_before = _row_counts(connection)
                _migrate(connection)
                connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
                _check(path, connection, rows_before)


def _migrate(connection: Connection) -> None:
    # Imported here: Alembic takes longer to load than everything else of a normal start.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, f"{SCHEMA_VERSION:04d}")


def _check(path: Path, connection: Connection, rows_before: dict[str, int]) -> None:
    detail = ""
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
        detail = "foreign keys"
    rows_after = _row_counts(connection)
    # A table may be dropped and the history emptied on purpose; from others nothing may go missing.
    if any(
        rows_after.get(table, count) < count for table, count in rows_before.items() if table != HISTORY.name
    ):
        detail = "lost rows"
    if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
        detail = "integrity"
    if detail:
        raise UserError("workspace_upgrade", path=path, detail=detail)


def _row_counts(connection: Connection) -> dict[str, int]:
    query = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    tables = connection.exec_driver_sql(query).scalars().all()
    return {table: _number(connection, f'SELECT count(*) FROM "{table}"') for table in tables}


def _number(connection: Connection, query: str) -> int:
    return int(connection.exec_driver_sql(query).scalar_one())
