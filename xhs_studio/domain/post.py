"""A post: one planned or published note."""

from dataclasses import dataclass
from datetime import datetime

from xhs_studio.domain.reason import Reason
from xhs_studio.domain.vocabulary import Barrier, Goal, Status

IMMUTABLE = frozenset({Status.PUBLISHED, Status.CLOSED})
"""Statuses of published history, which only an explicit correction may touch."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """One note, from idea to closed.

    `at` is aware and carries the creator's IANA zone (a `ZoneInfo`); None means the unscheduled
    lane. `format` is a key of the playbook, `plain`, or None while undecided. `barrier` overrides
    the format's own; `minutes` overrides the account's for the format. `series` is the id of the
    series it belongs to. `reasons` say why the planner suggested it.
    """

    id: str
    title: str = ""
    status: Status = Status.IDEA
    at: datetime | None = None
    format: str | None = None
    barrier: Barrier | None = None
    goal: Goal | None = None
    topic: str = ""
    formula: str | None = None
    hook: str = ""
    body: str = ""
    call_to_action: str = ""
    tags: tuple[str, ...] = ()
    poll_options: tuple[str, ...] = ()
    minutes: int | None = None
    notes: str = ""
    locked: bool = False
    series: str | None = None
    episode: int | None = None
    reasons: tuple[Reason, ...] = ()

    @property
    def immutable(self) -> bool:
        """Whether the post is part of published history."""
        return self.status in IMMUTABLE
