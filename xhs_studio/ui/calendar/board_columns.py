"""The board's columns: which post stands in which, and what letting posts go over one would do."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.slots import slot_times, unclaimed
from xhs_studio.ui.calendar.drag import Drop
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn

COLUMNS = (Status.IDEA, Status.SUGGESTED, Status.DRAFT, Status.READY, Status.PUBLISHED, Status.SKIPPED)
"""In the order of a post's life; the last is shown only where there is something in it."""


def column_of(post: Post) -> Status:
    """Column of a post: a post without a time waits among the ideas, whatever else it is."""
    if post.at is None:
        return Status.IDEA
    return Status.PUBLISHED if post.status is Status.CLOSED else post.status


class BoardRules:
    """What a drop on a column does. Each drop is one step that can be undone."""

    def __init__(self, ui: Ui, model: CalendarModel) -> None:
        self._ui = ui
        self._model = model

    def drop(self, column: Status, ids: Sequence[str], period: Period) -> Drop:
        """The drop of posts on a column, refused where the step is not one to take by hand."""
        posts = [post for post_id in ids if (post := self._model.post(post_id)) is not None]
        moving = [post for post in posts if column_of(post) is not column]
        key = ("board", column)
        if not moving:
            return Drop(key, {}, None, t("calendar", "It stays where it is."))
        if column is Status.IDEA:
            chosen = [post.id for post in moving]
            act = partial(self._ui.studio.posts.unschedule, chosen)
            return Drop(key, dict.fromkeys(chosen), act)
        timed = [post for post in moving if post.at is not None]
        if column is Status.DRAFT and not timed:
            return self._into_slot(key, moving, period)
        refusal = self._refusal(column, moving, timed)
        if refusal:
            return Drop(key, {}, partial(self._ui.bus.told.emit, refusal, "warn"), refusal, allowed=False)
        return Drop(key, {}, self._step(column, timed), self._name(column, timed))

    def _refusal(self, column: Status, moving: Sequence[Post], timed: Sequence[Post]) -> str:
        now = self._ui.studio.clock()
        if column is Status.SUGGESTED:
            return t("calendar", "Only the planner suggests: plan the period, or drop it on another column.")
        if len(timed) < len(moving):
            return t("calendar", "A post without a day comes first: drop it on Draft, or onto a day.")
        if column is Status.PUBLISHED and any(post.at is not None and post.at > now for post in timed):
            return t("calendar", "Its time has not come yet: first move it to when it was published.")
        return ""

    def _step(self, column: Status, timed: Sequence[Post]) -> Callable[[], object]:
        ids = [post.id for post in timed]
        posts = self._ui.studio.posts
        if column is Status.DRAFT and all(post.status is Status.SUGGESTED for post in timed):
            return partial(posts.accept, ids)
        return partial(posts.set_status, ids, column)

    def _name(self, column: Status, timed: Sequence[Post]) -> str:
        n = len(timed)
        if column is Status.DRAFT and all(post.status is Status.SUGGESTED for post in timed):
            return tn("calendar", "Accept %n suggestion(s)", n)
        return {
            Status.DRAFT: tn("calendar", "Make %n post(s) a draft again", n),
            Status.READY: tn("calendar", "Mark %n post(s) as ready", n),
            Status.PUBLISHED: tn("calendar", "Mark %n post(s) as published", n),
            Status.SKIPPED: tn("calendar", "Skip %n post(s)", n),
        }[column]

    def _into_slot(self, key: object, ideas: Sequence[Post], period: Period) -> Drop:
        """An idea that becomes a draft takes the next open slot of the period."""
        slot = self._open_slot(period)
        if len(ideas) > 1:
            refusal = t("calendar", "Each needs a slot of its own: drop them one by one, or onto a day.")
        elif slot is None:
            refusal = t("calendar", "No slot is open in this period: drag it onto a day of your choice.")
        else:
            act = partial(self._ui.studio.posts.move_to, ideas[0].id, slot)
            return Drop(key, {ideas[0].id: slot}, act)
        return Drop(key, {}, partial(self._ui.bus.told.emit, refusal, "warn"), refusal, allowed=False)

    def _open_slot(self, period: Period) -> datetime | None:
        now = self._ui.studio.clock()
        coming = [slot for slot in slot_times(self._model.account, period) if slot > now]
        free = unclaimed(coming, self._model.within(period))
        return free[0] if free else None
