"""What the actions do to the chosen posts."""

from collections.abc import Callable
from functools import partial

from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.planning import Alternative
from xhs_studio.services.reason_words import points
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.words import format_text

MOVES = {"move_left": -1, "move_right": 1, "move_up": -7, "move_down": 7}


class Commands:
    """Each command acts on the choice as one undoable step, and says what cannot be done."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection) -> None:
        self._ui = ui
        self._model = model
        self._selection = selection
        self._job: Job | None = None
        selection.changed.connect(self.refresh)
        ui.bus.changed.connect(lambda *_: self.refresh())

    def connect_actions(self) -> None:
        """Have the declared actions do what they say."""
        acts: dict[str, Callable[[], object]] = {
            "accept": self.accept,
            "next_best": self.next_best,
            "lock": self.lock,
            "duplicate": self.duplicate,
            "delete": self.delete,
            "unschedule": self.unschedule,
            "mark_ready": self.mark_ready,
        }
        for key, act in acts.items():
            self._ui.actions[key].triggered.connect(lambda _=False, act=act: act())
        for key, days in MOVES.items():
            self._ui.actions[key].triggered.connect(lambda _=False, days=days: self.move(days))
        self.refresh()

    def refresh(self) -> None:
        """Enable what can be done with the choice."""
        posts = self._chosen()
        suggested = [post for post in posts if post.status is Status.SUGGESTED]
        live = bool(posts) and not any(post.immutable for post in posts)
        actions = self._ui.actions
        actions["open"].setEnabled(bool(posts))
        actions["duplicate"].setEnabled(bool(posts))
        actions["accept"].setEnabled(bool(suggested))
        actions["next_best"].setEnabled(len(posts) == 1 and bool(suggested) and self._job is None)
        for key in ("lock", "delete", "mark_ready"):
            actions[key].setEnabled(live)
        scheduled = live and any(post.at is not None for post in posts)
        for key in (*MOVES, "unschedule"):
            actions[key].setEnabled(scheduled)

    def accept(self) -> None:
        """Make the chosen suggestions drafts."""
        self._ui.studio.posts.accept(self._selection.ids)

    def next_best(self) -> None:
        """Look beside the window for the next best format of the chosen suggestion, and put it there."""
        post = self._model.post(self._selection.current or "")
        if post is None or self._job is not None:
            return
        planning = self._ui.studio.planning
        self._job = run(
            self._selection,
            lambda job: planning.next_best(post.id),
            succeeded=partial(self._take, post),
            failed=self._found_none,
        )
        self.refresh()

    def _take(self, post: Post, other: Alternative) -> None:
        """Put another format in the place of a suggestion, and say what it costs."""
        self._job = None
        chosen = self._selection.current == post.id  # or the creator has gone on meanwhile
        change = self._ui.studio.planning.apply(other)
        taken = [after for _, after in change.posts() if after is not None and after.at == post.at]
        if chosen and taken and post.at is not None:
            self._selection.only(taken[0].id, post.at.date())
        said = t(
            "calendar",
            "Next best: {format}. The whole plan changes by {points} points.",
            format=format_text(self._ui, other.format),
            points=points(-other.extra),
        )
        self._ui.bus.told.emit(said, "good")

    def _found_none(self, error: Exception) -> None:
        self._job = None
        self.refresh()
        raise error  # the window's hook tells it

    def lock(self) -> None:
        """Lock the chosen posts, or release them where all are locked."""
        posts = self._chosen()
        self._ui.studio.posts.lock(self._selection.ids, not all(post.locked for post in posts))

    def duplicate(self) -> None:
        """Copy the chosen posts and choose the copies."""
        change = self._ui.studio.posts.duplicate(self._selection.ids)
        copies = [after for _, after in change.posts() if after is not None]
        self._selection.choose(post.id for post in copies)
        if any(post.at is None for post in copies):
            self._ui.bus.told.emit(tn("calendar", "%n copy in the lane", len(copies)), "good")

    def delete(self) -> None:
        """Delete the chosen posts; undo brings them back."""
        self._ui.studio.posts.delete(self._selection.ids)

    def unschedule(self) -> None:
        """Put the chosen posts into the lane."""
        self._ui.studio.posts.unschedule(self._selection.ids)

    def mark_ready(self) -> None:
        """Mark the chosen posts as ready, or as drafts again where all are."""
        posts = self._chosen()
        ready = all(post.status is Status.READY for post in posts)
        self._ui.studio.posts.set_status(self._selection.ids, Status.DRAFT if ready else Status.READY)

    def move(self, days: int) -> None:
        """Move the chosen posts by days and keep their wall times."""
        self._ui.studio.posts.move(self._selection.ids, days)
        post = self._model.post(self._selection.current or "")
        if post is not None and post.at is not None:
            self._selection.stand_on(post.at.date())

    def _chosen(self) -> list[Post]:
        found = (self._model.post(post_id) for post_id in self._selection.ids)
        return [post for post in found if post is not None]
