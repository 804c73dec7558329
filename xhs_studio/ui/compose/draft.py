"""What an editor holds of a post, and how it is brought together with what was written elsewhere."""

from dataclasses import dataclass, replace

from xhs_studio.domain.post import Post

FIELDS = (
    "title",
    "hook",
    "body",
    "call_to_action",
    "tags",
    "poll_options",
    "topic",
    "format",
    "barrier",
    "goal",
    "formula",
    "minutes",
    "notes",
    "at",
)
"""Fields of a post that the editor writes; of all others the store's value holds."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A post brought together from two sides; `conflicts` names the fields that both have changed."""

    post: Post
    conflicts: tuple[str, ...]


def merged(base: Post, mine: Post, theirs: Post) -> Merged:
    """Both sides' changes since `base`; where they contradict each other mine stays and is named."""
    kept: dict[str, object] = {}
    conflicts = []
    for field in FIELDS:
        before, own, other = getattr(base, field), getattr(mine, field), getattr(theirs, field)
        if own in (before, other):
            continue
        kept[field] = own
        if other != before:
            conflicts.append(field)
    return Merged(taking(theirs, **kept), tuple(conflicts))


def taking(post: Post, **fields: object) -> Post:
    """The post with some fields of another; their values come from a post, so their types are right."""
    return replace(post, **fields)  # type: ignore[arg-type]  # names and values both come from posts
