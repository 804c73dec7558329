"""Which post comes before and which after another."""

from datetime import timedelta

from xhs_studio.domain.post import Post
from xhs_studio.services.ports import Store

REACHES = (timedelta(days=14), timedelta(days=120), timedelta(days=1500))
"""How far is looked, step by step, so that a full calendar costs a glance and a sparse one is found."""


def neighbours(store: Store, post: Post) -> tuple[str | None, str | None]:
    """Ids of the posts before and after: by time, in the lane by its order. None where there is none."""
    if post.at is None:
        return _beside([item.id for item in store.lane()], post.id)
    before = after = None
    for reach in REACHES:
        near = [item.id for item in store.posts(post.at - reach, post.at + reach)]
        before, after = _beside(near, post.id)
        if before is not None and after is not None:
            break
    return before, after


def _beside(ids: list[str], post_id: str) -> tuple[str | None, str | None]:
    if post_id not in ids:
        return None, None
    place = ids.index(post_id)
    return ids[place - 1] if place else None, ids[place + 1] if place + 1 < len(ids) else None
