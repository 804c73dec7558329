"""Nothing that was acknowledged is lost, whatever happens to the process or the disk."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from tests.kit.builders import FixedClock, a_post, adding, editing
from xhs_studio.domain.errors import UserError
from xhs_studio.storage.workspace import open_workspace

# For each line “first count” it begins a writer, kills it after `count` acknowledgements and says the
# last number acknowledged. A writer adds posts in pairs and edits one of each; it acknowledges what is
# committed. One process begins them all by forking, for loading the store takes longest.
NURSERY = """
import os, signal, sys
from pathlib import Path
from tests.kit.builders import FixedClock, a_post, adding, editing
from xhs_studio.storage.workspace import open_workspace

def write(number, say):
    store = open_workspace(Path(sys.argv[1]), clock=FixedClock())
    while True:
        one, two = a_post(id=f"{number}a", body="长" * 500), a_post(id=f"{number}b")
        store.apply(adding(one, two))
        store.apply(editing(one, title="edited"))
        os.write(say, f"{number}\\n".encode())
        number += 1

for line in sys.stdin:
    first, count = map(int, line.split())
    hear, say = os.pipe()
    writer = os.fork()
    if writer == 0:
        write(first, say)
    os.close(say)
    with open(hear) as acknowledged:
        numbers = [next(acknowledged) for _ in range(count)]
        os.kill(writer, signal.SIGKILL)
        numbers += acknowledged
    os.waitpid(writer, 0)
    print(numbers[-1], end="", flush=True)
"""
KILLS = 10


def test_ten_kills_lose_nothing_that_was_acknowledged(folder: Path) -> None:
    last = 0
    nursery = subprocess.Popen(
        [sys.executable, "-c", NURSERY, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert nursery.stdin is not None
    assert nursery.stdout is not None
    for kill in range(KILLS):
        print(last + 1, 2 + kill % 4, file=nursery.stdin, flush=True)
        last = int(nursery.stdout.readline())
        store = open_workspace(folder, clock=FixedClock())
        posts = {post.id: post for post in store.lane()}
        for number in range(1, last + 1):
            assert posts[f"{number}a"].title == "edited"
            assert f"{number}b" in posts
        # What was not acknowledged is there whole or not at all; tidy it up for the next round.
        while f"{last + 1}a" in posts or f"{last + 1}b" in posts:
            assert (f"{last + 1}a" in posts) == (f"{last + 1}b" in posts)
            store.undo()
            posts = {post.id: post for post in store.lane()}
        store.close()
    nursery.communicate()
    assert nursery.returncode == 0
    assert last >= 2 * KILLS
    with closing(sqlite3.connect(folder / "studio.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_full_disk_is_told_and_changes_nothing(folder: Path) -> None:
    def no_more_pages(connection: sqlite3.Connection, _: object) -> None:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages + 2}")

    event.listen(Engine, "connect", no_more_pages)
    try:
        store = open_workspace(folder, clock=FixedClock())
    finally:
        event.remove(Engine, "connect", no_more_pages)
    post = a_post()
    store.apply(adding(post))
    with pytest.raises(UserError, match=r"The disk with “.*” is full: free some space") as told:
        store.apply(adding(*(a_post(body="长" * 900) for _ in range(20))))
    assert told.value.facts["folder"] == folder
    assert store.lane() == (post,)
    store.apply(editing(post, title="it still works"))
    assert store.lane()[0].title == "it still works"
    store.close()


LIMITED = """
import resource, sys
from pathlib import Path
from tests.kit.builders import FixedClock, a_post, adding
from xhs_studio.domain.errors import UserError
from xhs_studio.storage.backups import SqlBackups
from xhs_studio.storage.workspace import open_workspace
folder = Path(sys.argv[1])
store = open_workspace(folder, clock=FixedClock())
store.apply(adding(*(a_post(body="长" * 900) for _ in range(20))))
size = (folder / "studio.db").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192 if sys.argv[2] == "write" else size // 2,) * 2)
try:
    if sys.argv[2] == "write":
        store.apply(adding(*(a_post(body="长" * 900) for _ in range(200))))
    else:
        SqlBackups(folder, FixedClock(), store).make("daily")
except UserError as error:
    print(error.code, len(store.lane()))
"""


@pytest.mark.parametrize("act", ["write", "backup"])
def test_a_disk_that_refuses_is_told_and_changes_nothing(folder: Path, act: str) -> None:
    """The system itself refuses to let a file grow, in the midst of SQLite's writing."""
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(folder), act], capture_output=True, text=True, check=True
    )
    assert done.stdout == "disk_failed 20\n"
    assert [path.name for path in folder.rglob("*.db*")] == ["studio.db"]
    store = open_workspace(folder, clock=FixedClock())
    assert len(store.lane()) == 20
    store.close()
