"""Plays random steps on the real store and on its double in memory; they must never differ."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from operator import methodcaller
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.kit.builders import FixedClock
from tests.kit.memory_store import MemoryStore
from tests.storage.test_mapping import ZONES
from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.ports import Store
from xhs_studio.storage import engine
from xhs_studio.storage.backups import SqlBackups
from xhs_studio.storage.store import SqlStore
from xhs_studio.storage.workspace import open_workspace

START = datetime(2026, 10, 24, 20, tzinfo=UTC)
# Few and close together, so that they meet; Berlin repeats an hour among them.
MOMENTS = st.builds(
    lambda hour, zone: (START + timedelta(hours=hour / 2)).astimezone(zone), st.integers(0, 12), ZONES
)
IDS = st.sampled_from(("a", "ab", "b", "B", "%", "é"))
FIELDS = st.fixed_dictionaries(
    {
        "title": st.sampled_from(("", "Kaffee", "KAFFEE", "早餐", "ß", "SS", "a%b_c")),
        "tags": st.sampled_from(((), ("早餐", "x"), ("kaf", "fee"))),
        "at": st.none() | MOMENTS,
        "status": st.sampled_from(Status),
    }
)
EDITS = st.lists(st.tuples(IDS, st.none() | FIELDS), min_size=1, max_size=4)


class Machine(RuleBasedStateMachine):
    """Steps of a creator, with some that do not fit what is stored."""

    new_workspace: bytes

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(mkdtemp())
        (self.folder / "studio.db").write_bytes(self.new_workspace)
        self.real = self.open()
        self.double = MemoryStore()
        self.restored = False

    def open(self) -> SqlStore:
        return open_workspace(self.folder, clock=FixedClock())

    def teardown(self) -> None:
        self.real.close()
        shutil.rmtree(self.folder)

    def both(self, act: Callable[[Store], Any]) -> None:
        """Do the same on both; they give the same or fail alike."""
        outcomes = []
        for store in (self.real, self.double):
            try:
                outcomes.append(("done", act(store)))
            except UserError as error:
                outcomes.append(("told", error.code))
        assert outcomes[0] == outcomes[1]

    @rule(edits=EDITS)
    def put_and_delete(self, edits: list[tuple[str, dict[str, Any] | None]]) -> None:
        now = {post_id: self.double.post(post_id) for post_id, _ in edits}
        found = []
        for post_id, fields in edits:
            old = now[post_id]
            now[post_id] = None if fields is None else replace(old or Post(id=post_id), **fields)
            found.append(Edit(old, now[post_id]))
        self.both(lambda store: store.apply(Change(Label("edit_post", {"n": len(found)}), tuple(found))))

    @rule(edits=EDITS, there=st.booleans())
    def misjudge(self, edits: list[tuple[str, dict[str, Any] | None]], there: bool) -> None:
        found = [
            Edit(
                Post(id=post_id, title="never") if there else None,
                None if fields is None else Post(id=post_id, **fields),
            )
            for post_id, fields in edits
        ]
        self.both(lambda store: store.apply(Change(Label("edit_post"), tuple(found))))

    @rule(rotation=st.integers(3, 7))
    def set_account(self, rotation: int) -> None:
        change = Change(
            Label("edit_account"), (Edit(self.double.account(), Account(name="小满", rotation=rotation)),)
        )
        self.both(lambda store: store.apply(change))

    @rule()
    def undo(self) -> None:
        self.both(lambda store: store.undo())

    @rule()
    def redo(self) -> None:
        self.both(lambda store: store.redo())

    @rule()
    def start_again(self) -> None:
        self.real.close()
        self.real = self.open()

    @precondition(lambda self: not self.restored and self.double.undoable() is not None)
    @rule()
    def back_up_and_restore(self) -> None:
        self.restored = True  # once is enough: it takes as long as all the rest
        backups = SqlBackups(self.folder, FixedClock(), self.real)
        backup = backups.make("by_hand")
        self.real.undo()
        backups.restore(backup.path)

    @invariant()
    def they_show_the_same(self) -> None:
        self.both(lambda store: (store.undoable(), store.redoable(), store.account(), store.lane()))
        self.both(lambda store: store.posts(START + timedelta(hours=1), START + timedelta(hours=5)))
        self.both(lambda store: store.before(START + timedelta(hours=4), 3))
        for text in ("kaffee", "ss", "%b_", "餐", ""):
            self.both(methodcaller("search", text, 4))
        for prefix in ("a", "", "%"):
            self.both(methodcaller("posts_named", prefix))


def test_the_store_and_its_double_never_differ(new_workspace: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    # Waiting for the disk is most of the time and none of the point here.
    monkeypatch.setattr(engine, "PRAGMAS", (*engine.PRAGMAS, "PRAGMA synchronous=OFF"))
    Machine.new_workspace = new_workspace
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=25,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow],
        ),
    )
