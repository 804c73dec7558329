"""A series: a programme that recurs by a rule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A programme readers wait for. `rule` is an RFC 5545 recurrence rule; `format` a playbook key."""

    id: str
    title: str
    format: str
    rule: str
