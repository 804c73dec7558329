"""The workspace's database as the services see it: values in, values out, one transaction a method."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import Any, Final, cast

from sqlalchemy import Connection, Select, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.series import Series
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.ports import Clock
from xhs_studio.storage import history
from xhs_studio.storage.edits import RowEdit, row_edits, to_change
from xhs_studio.storage.engine import make_engine, told
from xhs_studio.storage.mapping import (
    Row,
    to_account,
    to_post,
    to_preferences,
    to_preferences_row,
    to_series,
    to_utc_text,
)
from xhs_studio.storage.rows import DOCUMENT, POST, SERIES
from xhs_studio.storage.writer import CHUNK, write

_POST_COLUMNS: Final = select(*(column for column in POST.c if column.name not in ("added", "search_text")))
_NOT_YET_POSTS: Final = [Status.IDEA.value, Status.SUGGESTED.value, Status.SKIPPED.value]
_NAMED_AT_MOST: Final = 10


class SqlStore:
    """The Store port on an open workspace. Safe to use from several threads.

    There are two connections, each behind a lock: readers need not wait while a worker writes, and
    the writer's own connection can tell the commits of other processes from ours.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self.path = path
        self._clock = clock
        self._reader_lock = RLock()
        self._writer_lock = RLock()
        self._times_opened = 0
        self._known_version = 0
        self._open()

    # -- reading ---------------------------------------------------------------------------------

    def posts(self, start: datetime, end: datetime) -> tuple[Post, ...]:
        """See Store."""
        query = _POST_COLUMNS.where(POST.c.at_utc >= to_utc_text(start), POST.c.at_utc < to_utc_text(end))
        return self._posts(query.order_by(POST.c.at_utc, POST.c.id))

    def lane(self) -> tuple[Post, ...]:
        """See Store."""
        return self._posts(_POST_COLUMNS.where(POST.c.at_utc.is_(None)).order_by(POST.c.added.desc()))

    def post(self, post_id: str) -> Post | None:
        """See Store."""
        found = self._posts(_POST_COLUMNS.where(POST.c.id == post_id))
        return found[0] if found else None

    def posts_named(self, id_prefix: str) -> tuple[Post, ...]:
        """See Store."""
        # The id itself bounds the search below, so that the index finds the first of them.
        begins_so = func.substr(POST.c.id, 1, len(id_prefix)) == id_prefix
        query = _POST_COLUMNS.where(POST.c.id >= id_prefix, begins_so).order_by(POST.c.id)
        return self._posts(query.limit(_NAMED_AT_MOST))

    def before(self, moment: datetime, count: int) -> tuple[Post, ...]:
        """See Store."""
        query = _POST_COLUMNS.where(
            POST.c.at_utc < to_utc_text(moment), POST.c.status.not_in(_NOT_YET_POSTS)
        ).order_by(POST.c.at_utc.desc(), POST.c.id.desc())
        return self._posts(query.limit(count))[::-1]

    def search(self, text: str, limit: int) -> tuple[Post, ...]:
        """See Store; posts without a time come last."""
        query = _POST_COLUMNS.where(func.instr(POST.c.search_text, text.casefold()) > 0)
        return self._posts(query.order_by(POST.c.at_utc.desc(), POST.c.added.desc()).limit(limit))

    def account(self) -> Account:
        """See Store."""
        row = self._document("account")
        return Account() if row is None else to_account(row)

    def all_series(self) -> tuple[Series, ...]:
        """See Store."""
        with self._reading() as connection:
            query = select(SERIES).order_by(SERIES.c.title, SERIES.c.id)
            return tuple(map(to_series, _rows(connection, query)))

    def series_posts(self, series_id: str) -> tuple[Post, ...]:
        """See Store."""
        query = _POST_COLUMNS.where(POST.c.series == series_id)
        return self._posts(query.order_by(POST.c.at_utc.is_(None), POST.c.at_utc, POST.c.id))

    def known_posts(self, ids: Iterable[str]) -> frozenset[str]:
        """See Store."""
        names, found = sorted(ids), set[str]()
        with self._reading() as connection:
            for start in range(0, len(names), CHUNK):
                query = select(POST.c.id).where(POST.c.id.in_(names[start : start + CHUNK]))
                found.update(connection.execute(query).scalars())
        return frozenset(found)

    def preferences(self) -> Preferences:
        """See Store."""
        row = self._document("preferences")
        return Preferences() if row is None else to_preferences(row)

    def undoable(self) -> Label | None:
        """See Store."""
        with self._reading() as connection:
            return history.label_to(connection, undo=True)

    def redoable(self) -> Label | None:
        """See Store."""
        with self._reading() as connection:
            return history.label_to(connection, undo=False)

    def data_version(self) -> int:
        """See Store; also changes when the file was reopened."""
        # Asked often by the window, which must not wait for a worker that is writing.
        if self._writer_lock.acquire(blocking=False):
            try:
                with told(self.path):
                    self._known_version = self._ask_version()
            finally:
                self._writer_lock.release()
        return (self._times_opened << 32) + self._known_version

    # -- writing ---------------------------------------------------------------------------------

    def apply(self, change: Change) -> None:
        """See Store. A change that alters nothing is not remembered."""
        with told(self.path):
            edits = row_edits(change)
        if not edits:
            return
        with self._writing() as connection:
            history.append(connection, self._clock(), change.label, write(connection, edits))

    def undo(self) -> Change:
        """See Store."""
        with self._writing() as connection:
            step = history.step_to(connection, undo=True)
            if step is None:
                raise UserError("nothing_to_undo")
            back = [RowEdit(edit.noun, edit.after, edit.before) for edit in reversed(step.edits)]
            write(connection, back)
            history.mark(connection, step.step, undone=True)
            return to_change(step.label, back)

    def redo(self) -> Change:
        """See Store."""
        with self._writing() as connection:
            step = history.step_to(connection, undo=False)
            if step is None:
                raise UserError("nothing_to_redo")
            write(connection, step.edits)
            history.mark(connection, step.step, undone=False)
            return to_change(step.label, step.edits)

    def forget_history(self) -> None:
        """Drop every step that could be undone or done again; what they made stays."""
        with self._writing() as connection:
            history.forget(connection)

    def save_preferences(self, preferences: Preferences) -> None:
        """See Store."""
        statement = upsert(DOCUMENT).values(to_preferences_row(preferences))
        same_name = statement.on_conflict_do_update(
            index_elements=["name"], set_={"content": statement.excluded.content}
        )
        with self._writing() as connection:
            connection.execute(same_name)

    def _ask_version(self) -> int:
        # Asked of the driver: a statement of SQLAlchemy would begin a transaction, here a writing one.
        (version,) = _driver(self._writer).execute("PRAGMA data_version").fetchone()
        return int(version)

    # -- opening and closing ---------------------------------------------------------------------

    def close(self) -> None:
        """Let go of the file. Using the store afterwards is a mistake."""
        with self._writer_lock, self._reader_lock:
            self._reader.close()
            self._writer.close()

    @contextmanager
    def let_go(self) -> Iterator[None]:
        """Close the file while the block replaces it; whoever needs the store waits until it is reopened."""
        with self._writer_lock, self._reader_lock:
            self.close()
            try:
                yield
            finally:
                self._open()

    def _open(self) -> None:
        with told(self.path):
            engine = make_engine(self.path)
            self._reader = engine.connect()
            self._writer = engine.connect().execution_options(write=True)
        self._identity = self._identify()
        self._times_opened += 1

    def _identify(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _posts(self, query: Select[Any]) -> tuple[Post, ...]:
        with self._reading() as connection:
            return tuple(map(to_post, _rows(connection, query)))

    def _document(self, name: str) -> Row | None:
        with self._reading() as connection:
            return next(iter(_rows(connection, select(DOCUMENT).where(DOCUMENT.c.name == name))), None)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with self._reader_lock, self._transaction(self._reader):
            yield self._reader

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with self._writer_lock, self._transaction(self._writer):
            yield self._writer

    @contextmanager
    def _transaction(self, connection: Connection) -> Iterator[None]:
        # A file that was deleted while open still takes writes, which nobody would ever see again.
        if self._identity is None or self._identify() != self._identity:
            raise UserError("workspace_moved", path=self.path)
        with told(self.path):
            try:
                with connection.begin():
                    yield
            except BaseException:
                # A COMMIT that SQLite refuses, for a reader or a foreign key, leaves its transaction open.
                _driver(connection).rollback()
                raise


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver


def _rows(connection: Connection, query: Select[Any]) -> Sequence[Row]:
    # SQLAlchemy types the keys of its mappings wider than the text they are.
    return cast("Sequence[Row]", connection.execute(query).mappings().all())
