"""A workspace in memory with its use cases."""

from dataclasses import dataclass
from itertools import count

import pytest

from tests.kit.builders import FixedClock, adding, an_account
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.domain.post import Post
from xhs_studio.resources_path import resources
from xhs_studio.services.account import AccountService
from xhs_studio.services.desk import Desk
from xhs_studio.services.planning import PlanningService
from xhs_studio.services.posts import PostService


@dataclass
class Room:
    """A store and what works on it; `heard` is what the desk told."""

    store: MemoryStore
    clock: FixedClock
    playbook: Playbook
    desk: Desk
    posts: PostService
    planning: PlanningService
    account: AccountService
    heard: list[tuple[Change, str]]

    def put(self, *posts: Post) -> None:
        """Have posts in the store, past all rules."""
        self.store.apply(adding(*posts))

    def set_up(self, account: Account) -> None:
        """Have an account in the store, past all rules."""
        self.store.apply(Change(Label("edit_account"), (Edit(self.store.account(), account),)))

    def post(self, post_id: str) -> Post:
        """A post that must be there."""
        post = self.store.post(post_id)
        assert post is not None
        return post


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")


@pytest.fixture
def room(playbook: Playbook) -> Room:
    store, clock = MemoryStore(), FixedClock()
    heard: list[tuple[Change, str]] = []
    desk = Desk(store, playbook, [lambda change, origin: heard.append((change, origin))])
    numbers = count(1)
    made = Room(
        store=store,
        clock=clock,
        playbook=playbook,
        desk=desk,
        posts=PostService(store, desk, clock, lambda: f"new{next(numbers)}"),
        planning=PlanningService(store, desk, playbook, clock),
        account=AccountService(store, desk),
        heard=heard,
    )
    made.set_up(an_account())
    return made
