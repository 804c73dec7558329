"""Random steps on a series: no episode twice, and nothing the creator wrote or published is altered."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kit.builders import FixedClock, a_series, adding, an_account
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.series import Series
from xhs_studio.domain.vocabulary import Status
from xhs_studio.files.almanac import Almanac
from xhs_studio.resources_path import resources
from xhs_studio.services.desk import Desk
from xhs_studio.services.episodes import episode_id, episode_of
from xhs_studio.services.posts import PostService
from xhs_studio.services.series import Scope, SeriesService

PLAYBOOK = load_playbook(resources() / "playbook")
ALMANAC = Almanac(resources() / "calendar")
FIRST = date(2026, 11, 22)
RULES = (
    "FREQ=WEEKLY;BYDAY=FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=DAILY",
)
NAMES = [
    "write",
    "move",
    "publish",
    "delete",
    "skip",
    "pause",
    "resume",
    "end",
    "all",
    "following",
    "this",
    "fill",
    "later",
    "undo",
]
STEPS = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 40)), min_size=3, max_size=14)


class Walk:
    """One creator with one series, and what has been touched by hand."""

    def __init__(self, rule: str) -> None:
        self.store, self.clock = MemoryStore(), FixedClock()
        self.desk = Desk(self.store, PLAYBOOK)
        self.posts = PostService(self.store, self.desk, self.clock)
        self.service = SeriesService(self.store, self.desk, PLAYBOOK, ALMANAC, self.clock)
        self.store.apply(adding(an_account()))
        self.service.add(a_series(id="s", rule=rule, start=FIRST, title="问答 {n}"))

    def coming(self, number: int) -> Post | None:
        posts = [post for post in self.all_posts() if not post.immutable]
        return posts[number % len(posts)] if posts else None

    def all_posts(self) -> list[Post]:
        return [post for series in self.store.all_series() for post in self.store.series_posts(series.id)]

    def step(self, name: str, number: int) -> None:
        series = self.store.all_series()[-1]
        day = FIRST + timedelta(days=number)
        post = self.coming(number)
        if name in ("write", "move", "publish", "delete"):
            if post is not None:
                self.touch(name, post, number)
        elif name in ("all", "following", "this"):
            edited = replace(
                series, at=time(number % 24), rule=RULES[number % 4] if number % 3 else series.rule
            )
            self.service.edit(edited, Scope(name), day)
        elif name == "later":
            self.clock.advance(days=number % 9)
        elif name == "fill":
            self.service.fill()
        elif name == "undo":
            self.desk.undo()
        else:
            getattr(self.service, name)(series.id, day)

    def touch(self, name: str, post: Post, number: int) -> None:
        if name == "write":
            self.posts.edit(post, replace(post, body=f"写{number}"))
        elif name == "move":
            self.posts.move([post.id], number % 5)
        elif name == "publish":
            self.posts.set_status([post.id], Status.PUBLISHED)
        else:
            self.posts.delete([post.id])


def touched(post: Post) -> bool:
    return bool(post.body) or post.immutable


def stands_for(post: Post, all_series: dict[str, Series]) -> str:
    series = all_series[post.series or ""]
    episode = episode_of(post, series, an_account().zone)
    assert episode is not None
    return episode_id(series, episode)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(RULES), STEPS)
def test_no_episode_comes_twice_and_what_was_touched_stands(rule: str, steps: list[tuple[str, int]]) -> None:
    walk = Walk(rule)
    for name, number in steps:
        before = {post.id: post for post in walk.all_posts() if touched(post)}
        try:
            walk.step(name, number)
        except UserError:
            assert {post.id: post for post in walk.all_posts() if touched(post)} == before
        all_series = {series.id: series for series in walk.store.all_series()}
        if not all_series:
            return
        held = Counter(stands_for(post, all_series) for post in walk.all_posts())
        assert [key for key, count in held.items() if count > 1] == []
        if name not in ("write", "move", "publish", "delete", "this", "undo"):
            for post in before.values():
                now = walk.store.post(post.id)
                assert now is not None
                # It may be marked as skipped, or go on with the series that follows; its words stand.
                marked = {post.status, Status.SKIPPED} if name == "skip" else {post.status}
                assert now.status in marked
                assert replace(now, status=post.status, series=post.series) == post
        walk.service.fill()
        assert walk.service.fill().edits == ()
