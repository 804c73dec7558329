"""A change: what one step of the creator did, as a value that can be turned round."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from xhs_studio.domain.account import Account
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Fact
from xhs_studio.domain.series import Series

Value = Post | Account | Series

LABELS = (
    "add_post",
    "edit_post",
    "move_posts",
    "unschedule_posts",
    "delete_posts",
    "duplicate_posts",
    "lock_posts",
    "unlock_posts",
    "set_status",
    "correct_post",
    "plan_period",
    "accept_posts",
    "discard_suggestions",
    "next_best",
    "edit_account",
    "change_zone",
    "finish_guide",
    "add_series",
    "edit_series",
    "edit_episode",
    "skip_episode",
    "pause_series",
    "resume_series",
    "end_series",
    "fill_series",
)
"""Codes of every step that can be undone; the screen has words for each."""


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a step: a code of `LABELS` and its facts, such as `n` posts or a `title`."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Edit:
    """One value before and after; None where it did not exist."""

    before: Value | None
    after: Value | None

    @property
    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """All edits of one step; applied whole or not at all."""

    label: Label
    edits: tuple[Edit, ...]

    @property
    def inverse(self) -> "Change":
        """The change that takes this one back, edits in reverse order."""
        return Change(self.label, tuple(edit.inverse for edit in reversed(self.edits)))

    def posts(self) -> tuple[tuple[Post | None, Post | None], ...]:
        """Before and after of each post the change touches."""
        return tuple(
            (
                edit.before if isinstance(edit.before, Post) else None,
                edit.after if isinstance(edit.after, Post) else None,
            )
            for edit in self.edits
            if isinstance(edit.before, Post) or isinstance(edit.after, Post)
        )
