"""Saves a workspace as this release writes it: `python -m tests.storage.save_release`."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from tests.kit.builders import FixedClock, a_post, a_series, adding, an_account, at, editing
from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.series import Pause
from xhs_studio.domain.vocabulary import Barrier, Goal, Status
from xhs_studio.storage.rows import SCHEMA_VERSION
from xhs_studio.storage.store import SqlStore
from xhs_studio.storage.workspace import open_workspace


def fill(store: SqlStore) -> None:
    """Do a little of everything."""
    account = an_account(minutes={"poll": 20}, unwanted=frozenset({"quiz"}))
    series = a_series(
        id="s1",
        title="周日问答 第{n}期",
        topic="早餐",
        goal=Goal.TRUST,
        hashtag="小满早餐",
        days=7,
        closing="结营 {n}",
        skipped=(date(2026, 12, 6),),
        unclosed=(date(2026, 12, 13),),
        paused=(Pause(date(2027, 1, 1), date(2027, 1, 31)), Pause(date(2027, 3, 1))),
        ended=date(2027, 6, 1),
        line="s1",
    )
    full = a_post(
        id="p1",
        title="早餐吃什么？🍳",
        at="2026-12-01 20:00",
        status=Status.READY,
        format="poll",
        barrier=Barrier.LOW,
        goal=Goal.RESEARCH,
        topic="早餐",
        formula="a_or_b",
        hook="豆浆还是咖啡？",
        body="一\n二",
        call_to_action="投票",
        tags=("早餐",),
        poll_options=("豆浆", "咖啡"),
        minutes=20,
        notes="n",
        locked=True,
        series="s1",
        episode=1,
    )
    reason = Reason("goal_fit", 120, {"goal": "quantity", "share": 0.5})
    suggested = a_post(
        id="p2",
        title="周末",
        at="2026-12-02 20:00",
        status=Status.SUGGESTED,
        format="question",
        reasons=(reason,),
    )
    far = a_post(
        id="p3",
        title="Coffee or tea?",
        at=at("2026-12-05 08:00", ZoneInfo("Pacific/Honolulu")),
        status=Status.DRAFT,
        format="this_or_that",
    )
    store.apply(Change(Label("edit_account"), (Edit(Account(), account),)))
    store.apply(adding(series, code="add_series"))
    posts = (full, suggested, far, a_post(id="p4", title="想法"))
    store.apply(Change(Label("add_post", {"n": 4}), adding(*posts).edits))
    store.apply(editing(suggested, code="move_posts", title="周末去哪", at=at("2026-12-02 12:30")))
    store.save_preferences(Preferences(theme="dark"))


def dump(path: Path) -> str:
    """The statements that make the database at `path` anew."""
    with closing(sqlite3.connect(path)) as connection:
        numbers = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("application_id", "user_version")
        }
        return "\n".join(
            (
                "-- A workspace as this schema version wrote it. Never edited: newer programs must open it.",
                *(f"PRAGMA {name}={number};" for name, number in numbers.items()),
                *connection.iterdump(),
                "",
            )
        )


def main() -> None:
    """Save the release of the present schema; a saved one is never written again."""
    saved = Path(__file__).parent / "releases" / f"{SCHEMA_VERSION:04d}.sql"
    with TemporaryDirectory() as name:
        store = open_workspace(Path(name), clock=FixedClock())
        fill(store)
        store.close()
        with saved.open("x", encoding="utf-8") as file:
            file.write(dump(Path(name) / "studio.db"))


if __name__ == "__main__":
    main()
