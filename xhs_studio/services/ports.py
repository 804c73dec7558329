"""What the use cases need from outside, as protocols that adapters fulfil."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from xhs_studio.domain.account import Account
from xhs_studio.domain.almanac import DayMarks
from xhs_studio.domain.change import Change, Label
from xhs_studio.domain.post import Post
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.series import Series

Clock = Callable[[], datetime]
"""Gives the present moment, aware, in UTC."""


class Store(Protocol):
    """The workspace's database. Every method is one transaction."""

    def posts(self, start: datetime, end: datetime) -> tuple[Post, ...]:
        """Posts of every status with start <= at < end, by time, then id."""

    def lane(self) -> tuple[Post, ...]:
        """Posts without a time, newest first."""

    def post(self, post_id: str) -> Post | None:
        """One post, or None."""

    def posts_named(self, id_prefix: str) -> tuple[Post, ...]:
        """Posts whose id begins so, at most ten."""

    def before(self, moment: datetime, count: int) -> tuple[Post, ...]:
        """The last `count` posts before a moment, oldest first; ideas, suggested and skipped left out."""

    def search(self, text: str, limit: int) -> tuple[Post, ...]:
        """Posts whose title, topic, tags, hook or body contain the text, whatever its case; newest first."""

    def account(self) -> Account:
        """The account; the defaults in a new workspace."""

    def all_series(self) -> tuple[Series, ...]:
        """Every series, by title."""

    def series_posts(self, series_id: str) -> tuple[Post, ...]:
        """Posts of a series, of every status, by time, then id; those without a time last."""

    def known_posts(self, ids: Iterable[str]) -> frozenset[str]:
        """Those of the ids that a post has."""

    def apply(self, change: Change) -> None:
        """Apply a change whole and remember it for undo. Raises Stale where a `before` does not match."""

    def undoable(self) -> Label | None:
        """Name of the step that `undo` would take back."""

    def redoable(self) -> Label | None:
        """Name of the step that `redo` would do again."""

    def undo(self) -> Change:
        """Take back the last step; gives the inverse as applied. UserError nothing_to_undo, Stale."""

    def redo(self) -> Change:
        """Do again the step last taken back; gives it as applied. UserError nothing_to_redo, Stale."""

    def preferences(self) -> Preferences:
        """View state; the defaults in a new workspace."""

    def save_preferences(self, preferences: Preferences) -> None:
        """Keep the view state. Not part of the history."""

    def data_version(self) -> int:
        """A number that changes when another process has written to the workspace."""


class BackupInfo(Protocol):
    """One kept backup."""

    @property
    def path(self) -> Path:
        """Where it lies."""

    @property
    def made(self) -> datetime:
        """When it was made, in UTC."""

    @property
    def posts(self) -> int:
        """How many posts it holds."""

    @property
    def why(self) -> str:
        """daily, before_migration, before_import, before_restore or by_hand."""


class Backups(Protocol):
    """Verified copies of the workspace's database."""

    def daily_due(self, now: datetime) -> bool:
        """Whether no daily backup was made yet on the day of `now` in UTC."""

    def make(self, why: str) -> BackupInfo:
        """Make, verify and keep a copy; drops the oldest beyond 14."""

    def listed(self) -> tuple[BackupInfo, ...]:
        """Kept copies that verify, newest first."""

    def restore(self, path: Path) -> None:
        """Put a verified copy in the place of the database, after a copy of what is there."""


class Almanac(Protocol):
    """What a day is: lunar day, festival, holiday, marketing day."""

    def marks(self, day: date) -> DayMarks:
        """Marks of one day; statutory ones only for years whose decree is known."""
