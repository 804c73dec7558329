"""A damaged workspace at the start: it is named, nothing is touched, the newest good backup is offered."""

import pytest

from tests.journeys.app import Start
from tests.journeys.conftest import Prepare
from tests.kit.builders import FixedClock, a_post
from tests.kit.window import Hands, button_saying, labels
from xhs_studio.app import build
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.shell.trouble import TroubleWindow
from xhs_studio.ui.shell.window import MainWindow

pytestmark = pytest.mark.xvfb


def test_a_damaged_workspace_is_restored_from_its_newest_backup(
    prepare: Prepare, start: Start, hands: Hands, clock: FixedClock
) -> None:
    folder = prepare(a_post(id="one", title="Kept", at="2026-11-24 20:00", status=Status.DRAFT))
    studio = build(folder, clock)
    studio.backups.make("by_hand")
    clock.advance(minutes=5)
    studio.posts.add(title="Also kept")
    studio.backups.make("by_hand")
    studio.close()
    database = folder / "studio.db"
    content = bytearray(database.read_bytes())
    content[4096:8192] = b"\xa5" * 4096
    content[:16] = b"no longer SQLite"
    database.write_bytes(content)
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.name.startswith("studio.db")}

    clock.advance(hours=1)
    app = start()
    app.expected.append("cannot open")
    assert isinstance(app.front, TroubleWindow)
    assert str(database) in labels(app.front)
    hands.until(lambda: "holds 2 posts" in labels(app.front))
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.name.startswith("studio.db")}
    assert after == before, "looking must not change it"

    restore = button_saying(app.front, "Restore this backup")
    assert restore.hasFocus(), "the way out is one key away"
    hands.click_on(restore)
    hands.until(lambda: isinstance(app.front, MainWindow) and app.front.isActiveWindow())
    assert app.post("one").title == "Kept"
    assert [post.title for post in app.studio.store.lane()] == ["Also kept"]
    (aside,) = folder.glob("set-aside-*-studio.db")
    assert aside.read_bytes() == bytes(content)
