"""What a change of zone does to posts."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from xhs_studio.domain.change import Edit
from xhs_studio.domain.times import rezoned
from xhs_studio.services.checks import YEARS
from xhs_studio.services.ports import Store


def rezoned_posts(store: Store, zone: ZoneInfo) -> list[Edit]:
    """Edits that keep the wall time of every scheduled post that is not published.

    A published post keeps its moment, which from now on is shown on the new clock.
    """
    first = datetime(YEARS.start - 1, 1, 1, tzinfo=UTC)
    last = datetime(YEARS.stop + 1, 1, 1, tzinfo=UTC)
    return [
        Edit(post, replace(post, at=post.at.astimezone(zone) if post.immutable else rezoned(post.at, zone)))
        for post in store.posts(first, last)
        if post.at is not None
    ]
