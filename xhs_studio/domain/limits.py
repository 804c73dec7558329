"""How the platform counts a title, and where a post passes the platform's limits."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from xhs_studio.domain.playbook_bounds import Limits


def title_weight(text: str) -> int:
    """Weight of a title as the platform counts it.

    A non-ASCII UTF-16 unit weighs 1 (an emoji beyond the basic plane has two units), an ASCII
    character ½; the sum is rounded up.
    """
    halves = sum(1 if char.isascii() else 2 if ord(char) <= 0xFFFF else 4 for char in text)
    return (halves + 1) // 2


@dataclass(frozen=True, slots=True)
class Excess:
    """A limit that is passed: `what` is the field of `Limits`, `found` the count, `limit` the bound."""

    what: str
    found: int
    limit: int


def excesses(
    limits: Limits,
    *,
    title: str = "",
    body: str = "",
    tags: tuple[str, ...] = (),
    poll_options: tuple[str, ...] = (),
    images: int = 0,
) -> tuple[Excess, ...]:
    """Every limit a post passes, to warn about; a post without poll options is not held to their number."""
    options = len(poll_options)
    upper = (
        ("title_weight", title_weight(title), limits.title_weight),
        ("body_chars", len(body), limits.body_chars),
        ("images", images, limits.images),
        ("tags", len(tags), limits.tags),
        ("poll_options_max", options, limits.poll_options_max),
    )
    found = [Excess(what, count, limit) for what, count, limit in upper if count > limit]
    if 0 < options < limits.poll_options_min:
        found.append(Excess("poll_options_min", options, limits.poll_options_min))
    return tuple(found)


def can_queue(limits: Limits, at: datetime, now: datetime) -> bool:
    """Whether the platform's own timed publishing takes a post due `at`; both moments are aware."""
    ahead = at - now
    return timedelta(hours=limits.queue_min_hours) <= ahead <= timedelta(days=limits.queue_max_days)
