"""What only the real store can do: last, be shared, be fast, and notice what happens to its file."""

import shutil
import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event

from tests.kit.builders import FixedClock, a_post, adding, an_account, at, deleting, editing
from xhs_studio.domain.change import Label
from xhs_studio.domain.errors import UserError, WorkspaceUnusable
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.vocabulary import Status
from xhs_studio.storage import engine, history
from xhs_studio.storage.store import SqlStore
from xhs_studio.storage.workspace import open_workspace

DECEMBER = (at("2026-12-01"), at("2027-01-01"))


@pytest.fixture
def store(sql_store: SqlStore) -> SqlStore:
    return sql_store


@pytest.fixture
def other(store: SqlStore, folder: Path, clock: FixedClock) -> Iterator[SqlStore]:
    """A second store on the same workspace, as another process would have."""
    opened = open_workspace(folder, clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connections that are opened from now on do not wait for a lock."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.0)


def raw(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "studio.db", isolation_level=None)


def test_everything_outlives_the_program(store: SqlStore, folder: Path, clock: FixedClock) -> None:
    one, two = a_post(at="2026-12-01 20:00"), a_post()
    store.apply(adding(one, an_account()))
    store.apply(adding(two, code="duplicate_posts"))
    store.save_preferences(Preferences(language="zh"))
    store.undo()
    store.close()
    again = open_workspace(folder, clock=clock)
    assert again.posts(*DECEMBER) == (one,)
    assert again.account() == an_account()
    assert again.preferences() == Preferences(language="zh")
    assert (again.undoable(), again.redoable()) == (Label("add_post"), Label("duplicate_posts"))
    again.redo()
    assert again.lane() == (two,)
    again.undo()
    again.undo()
    again.close()
    with closing(raw(folder)) as connection:
        assert connection.execute("SELECT count(*) FROM post").fetchone() == (0,)


def test_steps_carry_the_moment_they_were_made(store: SqlStore, folder: Path) -> None:
    store.apply(adding(a_post()))
    with closing(raw(folder)) as connection:
        assert connection.execute("SELECT at_utc FROM history").fetchone() == ("2026-11-22T09:30:00.000000Z",)


def test_the_newest_steps_are_kept(store: SqlStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", 3)
    posts = [a_post() for _ in range(5)]
    for post in posts:
        store.apply(adding(post))
    for _ in range(3):
        store.undo()
    with pytest.raises(UserError, match="nothing to undo"):
        store.undo()
    assert store.lane() == (posts[1], posts[0])
    for _ in range(3):
        store.redo()
    assert store.lane() == tuple(reversed(posts))


def test_a_thousand_steps_are_kept() -> None:
    assert history.KEPT_STEPS == 1000


def test_the_data_version_tells_of_other_processes(store: SqlStore, other: SqlStore) -> None:
    before = store.data_version()
    assert store.data_version() == before
    other.apply(adding(a_post()))
    after = store.data_version()
    assert after != before
    assert store.data_version() == after
    assert len(store.lane()) == 1


def test_asking_for_the_data_version_does_not_wait_for_a_worker_that_writes(store: SqlStore) -> None:
    before = store.data_version()
    writing, asked = threading.Event(), threading.Event()

    def write() -> None:
        with store._writing():
            writing.set()
            assert asked.wait(10)

    with ThreadPoolExecutor(1) as pool:
        future = pool.submit(write)
        assert writing.wait(10)
        assert store.data_version() == before
        assert store.lane() == ()
        asked.set()
        future.result(10)


def test_threads_share_the_store(store: SqlStore) -> None:
    """Four workers write while others read: every step arrives, none is seen in half."""

    def add(worker: int) -> None:
        for number in range(10):
            name = f"w{worker}n{number}"
            store.apply(adding(a_post(id=f"{name}a"), a_post(id=f"{name}b")))

    def read() -> None:
        for _ in range(60):
            assert len(store.lane()) % 2 == 0
            assert store.data_version() >= 0

    with ThreadPoolExecutor(6) as pool:
        for future in [pool.submit(add, worker) for worker in range(4)] + [
            pool.submit(read) for _ in range(2)
        ]:
            future.result(30)
    assert len(store.lane()) == 80
    for _ in range(40):
        store.undo()
    assert store.lane() == ()


def test_a_refused_step_leaves_the_store_usable(store: SqlStore) -> None:
    with pytest.raises(UserError, match="series"):
        store.apply(adding(a_post(series="nowhere")))
    post = a_post()
    store.apply(adding(post))
    assert store.lane() == (post,)


def test_text_that_is_no_text_is_named_and_nothing_is_written(store: SqlStore) -> None:
    with pytest.raises(UserError, match=r"half a character, '\\ud83c'"):
        store.apply(adding(a_post(), a_post(title="\ud83c")))
    with pytest.raises(UserError, match="half a character"):
        store.search("\ud83c", 5)
    assert store.lane() == ()
    assert store.undoable() is None


@pytest.mark.usefixtures("impatient")
def test_a_workspace_that_another_program_is_writing_to_is_busy(folder: Path, clock: FixedClock) -> None:
    store = open_workspace(folder, clock=clock)
    with closing(raw(folder)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="is in use by another program"):
            store.apply(adding(a_post()))
        assert store.lane() == ()
        connection.execute("ROLLBACK")
    store.apply(adding(a_post()))
    assert len(store.lane()) == 1
    store.close()


@pytest.mark.usefixtures("impatient")
def test_a_writer_takes_the_lock_before_it_looks(folder: Path, clock: FixedClock) -> None:
    """Otherwise two could read the same state, and the second find out only after its checks."""
    one, two = open_workspace(folder, clock=clock), open_workspace(folder, clock=clock)
    with one._writing(), pytest.raises(UserError, match="is in use by another program"):
        two.undo()
    one.close()
    two.close()


@pytest.mark.usefixtures("impatient")
def test_a_commit_that_meets_a_reader_is_taken_back_whole(folder: Path, clock: FixedClock) -> None:
    store = open_workspace(folder, clock=clock)
    with closing(raw(folder)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM post").fetchall()
        with pytest.raises(UserError, match="is in use by another program"):
            store.apply(adding(a_post()))
        reader.execute("COMMIT")
    assert store.lane() == ()
    store.apply(adding(a_post()))
    assert len(store.lane()) == 1
    store.close()


@pytest.mark.parametrize("how", ["deleted", "replaced"])
def test_a_file_that_was_deleted_or_replaced_takes_no_writes(store: SqlStore, folder: Path, how: str) -> None:
    store.apply(adding(a_post()))
    copy = folder / "copy.db"
    shutil.copyfile(folder / "studio.db", copy)
    if how == "deleted":
        (folder / "studio.db").unlink()
    else:
        copy.replace(folder / "studio.db")
    for use in (store.lane, store.undo, lambda: store.apply(adding(a_post()))):
        with pytest.raises(UserError, match="was moved, deleted or replaced while open"):
            use()


def test_damage_while_open_is_told(store: SqlStore, folder: Path) -> None:
    store.apply(adding(*(a_post(body="长" * 800) for _ in range(40))))
    with (folder / "studio.db").open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096 * 10)
    # The other program that did this also altered the header, so that SQLite reads the pages anew.
    with (folder / "studio.db").open("rb+") as file:
        file.seek(24)
        file.write(b"\x7f\xff\xff\xff")
    with pytest.raises(WorkspaceUnusable, match="is damaged and was left as it is") as told:
        store.search("x", 5)
    assert told.value.folder == folder


def test_a_big_change_is_one_step(store: SqlStore) -> None:
    posts = [a_post(at="2026-12-01 20:00", status=Status.READY) for _ in range(1200)]
    store.apply(adding(*posts, code="plan_period"))
    assert len(store.posts(*DECEMBER)) == 1200
    store.undo()
    assert store.posts(*DECEMBER) == ()
    store.redo()
    store.apply(deleting(*posts))
    assert store.posts(*DECEMBER) == ()


def plans(store: SqlStore) -> list[str]:
    """The query plans of what the store asks, while the fixture's connection is watched."""
    asked: list[tuple[str, Any]] = []

    def note(_c: Connection, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        store.posts(*DECEMBER)
        store.before(DECEMBER[0], 90)
        store.post("p")
        store.posts_named("p")
        store.lane()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    with closing(sqlite3.connect(store.path)) as connection:
        return [
            " / ".join(row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters))
            for statement, parameters in asked
        ]


def test_what_screens_ask_is_found_through_an_index_without_sorting(store: SqlStore) -> None:
    month, before, by_id, named, lane = plans(store)
    assert month == "SEARCH post USING INDEX ix_post_at_utc_id (at_utc>? AND at_utc<?)"
    assert before == "SEARCH post USING INDEX ix_post_at_utc_id (at_utc<?)"
    assert by_id == "SEARCH post USING INDEX uq_post_id (id=?)"
    assert named == "SEARCH post USING INDEX uq_post_id (id>?)"
    assert lane.startswith("SEARCH post USING INDEX ix_post_at_utc_id (at_utc=?)")


def test_posts_among_ten_thousand(store: SqlStore, folder: Path) -> None:
    """A month costs no more for what lies outside it: SQLite looks at that month's rows only."""
    days = [
        f"20{year}-{month:02d}-{day:02d}"
        for year in range(20, 30)
        for month in range(1, 13)
        for day in range(1, 29)
    ]
    store.apply(adding(*(a_post(at=f"{day} {hour}:00") for day in days for hour in (12, 18, 20))))
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    driver = store._reader.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    driver.set_progress_handler(count, 100)
    assert len(store.posts(*DECEMBER)) == 84
    driver.set_progress_handler(None, 0)
    # 84 rows of 21 columns; all 10,080 would take over 2,000 hundreds.
    assert steps < 60


def test_an_edit_keeps_the_rest_of_the_month_as_it_was(store: SqlStore) -> None:
    one, two = a_post(at="2026-12-01 20:00"), a_post(at="2026-12-02 20:00")
    store.apply(adding(one, two))
    store.apply(editing(one, code="move_posts", at=at("2026-12-03 20:00")))
    assert store.posts(*DECEMBER)[0] == two
