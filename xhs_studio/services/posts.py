"""What a creator does with posts: add, edit, move, duplicate, lock, accept, delete, correct."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from secrets import token_hex
from types import MappingProxyType

from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Fact
from xhs_studio.domain.vocabulary import Goal, Status
from xhs_studio.services.desk import CORRECTION, Desk
from xhs_studio.services.episodes import skipped_with
from xhs_studio.services.ports import Clock, Store
from xhs_studio.services.slots import time_for


def random_id() -> str:
    """An id that nothing else has."""
    return f"p{token_hex(6)}"


def accepted(suggestion: Post) -> Post:
    """The suggestion as the creator's own draft; its reasons stay with it."""
    return replace(suggestion, status=Status.DRAFT, locked=False)


class PostService:
    """Each public method is one step that can be undone, and gives the change it applied.

    Where nothing would change the given change has no edits and is not remembered. A step on
    several posts is applied to all of them or to none. `origin` is handed to the desk's listeners.
    """

    def __init__(self, store: Store, desk: Desk, clock: Clock, new_id: Callable[[], str] = random_id) -> None:
        self._store = store
        self._desk = desk
        self._clock = clock
        self._new_id = new_id

    def find(self, post_id: str) -> Post:
        """The post with this id, or with the only id that begins so. UserError unknown_post."""
        post = self._store.post(post_id)
        if post is None:
            named = self._store.posts_named(post_id) if post_id else ()
            if len(named) > 1:
                raise UserError("ambiguous_post", value=post_id, known=", ".join(item.id for item in named))
            post = named[0] if named else None
        if post is None:
            raise UserError("unknown_post", value=post_id)
        return post

    def add(
        self,
        *,
        title: str = "",
        format: str | None = None,
        at: datetime | None = None,
        goal: Goal | None = None,
        topic: str = "",
        tags: tuple[str, ...] = (),
        origin: str = "user",
    ) -> Change:
        """Add a post: a draft where it has a time, an idea where it has none."""
        post = Post(
            id=self._new_id(),
            title=title.strip(),
            format=format,
            at=self._in_zone(at),
            goal=goal,
            topic=topic.strip(),
            tags=tags,
            status=Status.IDEA if at is None else Status.DRAFT,
        )
        return self._commit("add_post", [(None, post)], origin)

    def edit(self, before: Post, after: Post, origin: str = "user") -> Change:
        """Write what an editor holds; `before` is what it was filled with, so that nothing is overwritten.

        Every call is a step of its own: an editor calls it when the typing pauses, not at each key.
        A suggestion that is edited is locked, for it has become the creator's own; where its format is
        another, the planner's reasons no longer speak of it.
        """
        if after.status is Status.SUGGESTED and after != before:
            after = replace(after, locked=True)
        if after.format != before.format:
            after = replace(after, reasons=())
        return self._commit("edit_post", [(before, after)], origin)

    def move(self, ids: Iterable[str], days: int, origin: str = "user") -> Change:
        """Move posts by whole days; each keeps its wall time. Posts of the lane stay where they are."""
        posts = self._found(ids)
        pairs = [(post, _placed(post, _shifted(post.at, days))) for post in posts if post.at is not None]
        return self._commit("move_posts", pairs, origin)

    def move_to(self, post_id: str, at: datetime, origin: str = "user") -> Change:
        """Put one post at a moment."""
        post = self.find(post_id)
        return self._commit("move_posts", [(post, _placed(post, self._in_zone(at)))], origin)

    def drop(self, ids: Iterable[str], grabbed: str, day: date, origin: str = "user") -> Change:
        """Drop a selection, held by one of its posts, on a day.

        Scheduled posts move by as many days as the grabbed one and keep their wall times; posts of
        the lane go to the day itself, each to the first slot that no other post takes.
        """
        posts = {post.id: post for post in self._found(ids)}
        landing = self.landing(posts, grabbed, day)
        pairs = [(posts[post_id], _placed(posts[post_id], at)) for post_id, at in landing.items()]
        return self._commit("move_posts", pairs, origin)

    def landing(self, ids: Iterable[str], grabbed: str, day: date) -> Mapping[str, datetime]:
        """The moments to which `drop` would bring the posts; nothing is changed."""
        held = self.find(grabbed)
        days = 0 if held.at is None else (day - held.at.date()).days
        posts = self._found(ids)
        landing = {post.id: _shifted(post.at, days) for post in posts if post.at is not None}
        taken = [replace(post, at=landing[post.id]) for post in posts if post.at is not None]
        for post in posts:
            if post.at is None:
                at = time_for(day, self._store.account(), self._others(day, posts) + taken)
                landing[post.id] = at
                taken.append(replace(post, at=at))
        return landing

    def unschedule(self, ids: Iterable[str], origin: str = "user") -> Change:
        """Put posts into the lane; a suggestion becomes an idea of the creator's."""
        posts = [post for post in self._found(ids) if post.at is not None]
        return self._commit("unschedule_posts", [(post, _to_lane(post)) for post in posts], origin)

    def delete(self, ids: Iterable[str], origin: str = "user") -> Change:
        """Delete posts. The series of a deleted episode is told to leave it out, so that it stays away."""
        posts = self._found(ids)
        skips = skipped_with(posts, self._store.all_series(), self._store.account().zone)
        return self._commit("delete_posts", [(post, None) for post in posts], origin, skips)

    def duplicate(self, ids: Iterable[str], origin: str = "user") -> Change:
        """Copy posts: a coming one beside the first as a draft, any other into the lane as an idea."""
        now = self._clock()
        pairs: list[tuple[Post | None, Post | None]] = []
        for post in self._found(ids):
            coming = post.at is not None and post.at >= now and not post.immutable
            copy = replace(
                post,
                id=self._new_id(),
                at=post.at if coming else None,
                status=Status.DRAFT if coming else Status.IDEA,
                locked=False,
                series=None,
                episode=None,
                reasons=(),
            )
            pairs.append((None, copy))
        return self._commit("duplicate_posts", pairs, origin)

    def lock(self, ids: Iterable[str], locked: bool = True, origin: str = "user") -> Change:
        """Lock posts against re-planning, or release them."""
        pairs = [(post, replace(post, locked=locked)) for post in self._found(ids)]
        return self._commit("lock_posts" if locked else "unlock_posts", pairs, origin)

    def accept(self, ids: Iterable[str], origin: str = "user") -> Change:
        """Make suggestions the creator's own drafts; posts that are no suggestions stay as they are."""
        posts = [post for post in self._found(ids) if post.status is Status.SUGGESTED]
        return self._commit("accept_posts", [(post, accepted(post)) for post in posts], origin)

    def set_status(self, ids: Iterable[str], status: Status, origin: str = "user") -> Change:
        """Give posts a status. UserError where the step is not the creator's to take.

        Publishing a post that has no time, or a time to come, dates it now.
        """
        if status is Status.SUGGESTED:
            raise UserError("only_planner_suggests")
        pairs = [(post, self._with_status(post, status)) for post in self._found(ids)]
        return self._commit("set_status", pairs, origin, status=status.value)

    def correct(self, before: Post, after: Post, origin: str = "user") -> Change:
        """Mend a wrong entry of published history."""
        return self._commit(CORRECTION, [(before, after)], origin)

    def _with_status(self, post: Post, status: Status) -> Post:
        now = self._clock()
        if status is Status.PUBLISHED and not post.immutable and (post.at is None or post.at > now):
            post = replace(post, at=self._in_zone(now.replace(second=0, microsecond=0)))
        return replace(post, status=status)

    def _found(self, ids: Iterable[str]) -> list[Post]:
        return [self.find(post_id) for post_id in dict.fromkeys(ids)]

    def _others(self, day: date, posts: Iterable[Post]) -> list[Post]:
        own = {post.id for post in posts}
        start, end = Period(day, day).bounds(self._store.account().zone)
        return [post for post in self._store.posts(start, end) if post.id not in own]

    def _in_zone(self, at: datetime | None) -> datetime | None:
        return None if at is None else at.astimezone(self._store.account().zone)

    def _commit(
        self,
        code: str,
        pairs: Iterable[tuple[Post | None, Post | None]],
        origin: str,
        others: Iterable[Edit] = (),
        **facts: Fact,
    ) -> Change:
        edits = tuple(Edit(before, after) for before, after in pairs if before != after)
        first = next((edit.after or edit.before for edit in edits), None)
        title = first.title if isinstance(first, Post) else ""
        label = Label(code, MappingProxyType({"n": len(edits), "title": title, **facts}))
        return self._desk.commit(Change(label, (*edits, *others)), origin)


def _shifted(at: datetime, days: int) -> datetime:
    """The same wall time so many days later."""
    wall = at.replace(tzinfo=None) + timedelta(days=days)
    return wall.replace(tzinfo=at.tzinfo).astimezone(UTC).astimezone(at.tzinfo)


def _placed(post: Post, at: datetime | None) -> Post:
    """The post at another moment: an idea becomes a draft, a suggestion is locked, for it was chosen."""
    if post.status is Status.SUGGESTED:
        return replace(post, at=at, locked=True) if at != post.at else post
    return replace(post, at=at, status=Status.DRAFT if post.status is Status.IDEA else post.status)


def _to_lane(post: Post) -> Post:
    if post.status is Status.SUGGESTED:
        return replace(post, at=None, status=Status.IDEA, locked=False, reasons=())
    return replace(post, at=None)
