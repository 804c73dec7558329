"""Which post comes before and which after another."""

from datetime import datetime, timedelta
from itertools import pairwise

from xhs_studio.domain.post import Post
from xhs_studio.services.ports import Store

REACHES = tuple(timedelta(days=days) for days in (0, 7, 30, 120, 480, 1900))
"""How far is looked, step by step: a full calendar costs a glance, and in a sparse one it is found."""

INSTANT = timedelta(seconds=1)


def neighbours(store: Store, post: Post) -> tuple[str | None, str | None]:
    """Ids of the posts before and after: by time, in the lane by its order. None where there is none."""
    if post.at is None:
        return _beside([item.id for item in store.lane()], post.id)
    before, after = _beside([item.id for item in store.posts(post.at, post.at + INSTANT)], post.id)
    return before or _earlier(store, post.at), after or _later(store, post.at + INSTANT)


def _earlier(store: Store, moment: datetime) -> str | None:
    for near, far in pairwise(REACHES):
        found = store.posts(moment - far, moment - near)
        if found:
            return found[-1].id
    return None


def _later(store: Store, moment: datetime) -> str | None:
    for near, far in pairwise(REACHES):
        found = store.posts(moment + near, moment + far)
        if found:
            return found[0].id
    return None


def _beside(ids: list[str], post_id: str) -> tuple[str | None, str | None]:
    if post_id not in ids:
        return None, None
    place = ids.index(post_id)
    return ids[place - 1] if place else None, ids[place + 1] if place + 1 < len(ids) else None
