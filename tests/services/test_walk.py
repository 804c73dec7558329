"""A creator at random: after every step both stores hold the same, and history leads back and forth."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random

import pytest

from tests.kit.builders import FixedClock, an_account
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import at_wall
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.account import AccountService
from xhs_studio.services.desk import Desk
from xhs_studio.services.planning import PlanningService
from xhs_studio.services.ports import Store
from xhs_studio.services.posts import PostService
from xhs_studio.storage.workspace import open_workspace

STEPS = 150
WEEKS = tuple(Period.week(date(2026, 11, 30) + timedelta(weeks=n)) for n in range(3))
ALL_TIME = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)

Held = dict[str, Post]


class Creator:
    """Takes steps on one store, as told by numbers drawn elsewhere."""

    def __init__(self, store: Store, playbook: Playbook) -> None:
        clock = FixedClock()
        numbers = count(1)
        self.store = store
        self.desk = Desk(store, playbook)
        self.posts = PostService(store, self.desk, clock, lambda: f"new{next(numbers)}")
        self.planning = PlanningService(store, self.desk, playbook, clock)
        self.account = AccountService(store, self.desk)
        self.formats = [*(item.key for item in playbook.formats), "plain"]

    def held(self) -> Held:
        """Every post by id."""
        return {post.id: post for post in (*self.store.posts(*ALL_TIME), *self.store.lane())}

    def steps(self) -> tuple[Callable[[Random], object], ...]:
        """What can be done, the commoner twice."""
        return (
            self._add,
            self._add,
            lambda dice: self.posts.move(self._some(dice), dice.randint(-5, 5)),
            lambda dice: self.posts.drop(self._some(dice), self._one(dice), self._day(dice)),
            self._edit,
            lambda dice: self.posts.delete(self._some(dice)),
            lambda dice: self.posts.duplicate(self._some(dice)),
            lambda dice: self.posts.unschedule(self._some(dice)),
            lambda dice: self.posts.lock(self._some(dice), dice.random() < 0.5),
            lambda dice: self.posts.set_status(self._some(dice), dice.choice(list(Status))),
            lambda dice: self.posts.accept(self._some(dice)),
            self._plan,
            lambda dice: self.planning.accept(dice.choice(WEEKS)),
            lambda dice: self.planning.discard(dice.choice(WEEKS)),
            lambda dice: self.planning.apply(self.planning.next_best(self._one(dice))),
            lambda dice: self.account.change(an_account(rotation=dice.randint(3, 7))),
        )

    def _add(self, dice: Random) -> object:
        at = None
        if dice.random() < 0.7:
            at = at_wall(self._day(dice), datetime.min.time().replace(hour=20), an_account().zone)
        return self.posts.add(title=f"第 {dice.randint(1, 99)} 篇", format=dice.choice(self.formats), at=at)

    def _edit(self, dice: Random) -> object:
        post = self.posts.find(self._one(dice))
        return self.posts.edit(post, replace(post, format=dice.choice(self.formats), notes="改"))

    def _plan(self, dice: Random) -> object:
        return self.planning.apply(self.planning.plan(dice.choice(WEEKS)))

    def _one(self, dice: Random) -> str:
        return dice.choice([*sorted(self.held()), "nobody"])

    def _some(self, dice: Random) -> list[str]:
        return [self._one(dice) for _ in range(dice.randint(1, 3))]

    def _day(self, dice: Random) -> date:
        return dice.choice(list(dice.choice(WEEKS).days()))


@pytest.fixture
def creators(playbook: Playbook, tmp_path: Path) -> Iterator[tuple[Creator, Creator]]:
    store = open_workspace(tmp_path, clock=FixedClock())
    yield Creator(MemoryStore(), playbook), Creator(store, playbook)
    store.close()


def attempt(step: Callable[[Random], object], dice: Random) -> str | None:
    """Take a step; the code of the error that refused it."""
    try:
        step(dice)
    except UserError as error:
        return error.code
    return None


def assert_history_stands(before: Held, after: Held) -> None:
    """What was published is as it was, or closed."""
    for post in before.values():
        if post.immutable:
            assert after[post.id] in (post, replace(post, status=Status.CLOSED))


@pytest.mark.parametrize("seed", range(4))
def test_both_stores_agree_after_every_step(creators: tuple[Creator, Creator], seed: int) -> None:
    dice = Random(seed)
    refused = 0
    for _ in range(STEPS):
        before = creators[0].held()
        number, draw = dice.randrange(20), dice.randrange(1 << 30)
        outcomes = []
        for each in creators:
            steps = (
                *each.steps(),
                *2 * [lambda _, each=each: each.desk.undo()],
                *2 * [lambda _, each=each: each.desk.redo()],
            )
            outcomes.append(attempt(steps[number], Random(draw)))
        memory, sql = creators
        assert outcomes[0] == outcomes[1], "what one store refuses the other refuses"
        assert memory.held() == sql.held()
        assert memory.store.account() == sql.store.account()
        assert memory.store.undoable() == sql.store.undoable()
        assert memory.store.redoable() == sql.store.redoable()
        if number < 16:
            assert_history_stands(before, memory.held())
        refused += outcomes[0] is not None
    assert refused < STEPS / 2


@pytest.mark.parametrize("seed", range(2))
def test_undoing_everything_and_redoing_everything(creators: tuple[Creator, Creator], seed: int) -> None:
    dice = Random(seed)
    creator = creators[1]
    states = [creator.held()]
    labels = 0
    for _ in range(60):
        step = dice.choice(creator.steps()[:-1])
        if attempt(step, dice) is None and creator.held() != states[-1]:
            states.append(creator.held())
            labels += 1
    for state in reversed(states[:-1]):
        creator.desk.undo()
        assert creator.held() == state
    with pytest.raises(UserError):
        creator.desk.undo()
    for state in states[1:]:
        creator.desk.redo()
        assert creator.held() == state
    assert labels > 20
