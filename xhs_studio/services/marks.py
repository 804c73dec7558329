"""What a coming post should be looked at for, with the reason: clashes, repeats, limits."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from xhs_studio.domain.account import Account
from xhs_studio.domain.limits import title_weight
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.domain.times import iso_week
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.balance import in_sequence
from xhs_studio.services.plan_problem import minutes_of

MARK_CODES = ("same_time", "format_repeated", "week_over_minutes", "title_too_long", "poll_options")
"""Codes of every mark; the screen has words for each.

Facts: same_time `n` others, `id` and `title` of the first; format_repeated `format`, `id`, `title`
and `at` of the neighbour, `earlier` whether it comes before; week_over_minutes `week`, `minutes`,
`limit`; title_too_long `weight`, `limit`; poll_options `n`, `least`, `most`.
"""

POLL = "poll"


def marks(posts: Sequence[Post], account: Account, playbook: Playbook) -> Mapping[str, tuple[Reason, ...]]:
    """Marks by post id; posts without one are left out, as are published and skipped ones.

    `posts` should reach a little beyond what is shown, so that neighbours across its edge count.
    """
    found: defaultdict[str, list[Reason]] = defaultdict(list)
    live = [post for post in posts if post.status is not Status.SKIPPED]
    for post, reason in (
        *_same_time(live),
        *_repeated(live),
        *_over_minutes(live, account, playbook),
        *_limits(live, playbook),
    ):
        if not post.immutable:
            found[post.id].append(reason)
    return MappingProxyType({post_id: tuple(reasons) for post_id, reasons in found.items()})


Marked = Iterable[tuple[Post, Reason]]


def _same_time(posts: Sequence[Post]) -> Marked:
    by_moment: defaultdict[float, list[Post]] = defaultdict(list)
    for post in posts:
        if post.at is not None:
            by_moment[post.at.timestamp()].append(post)
    for group in by_moment.values():
        for post in group if len(group) > 1 else ():
            other = next(item for item in group if item is not post)
            facts: dict[str, Fact] = {"n": len(group) - 1, "id": other.id, "title": other.title}
            yield post, Reason("same_time", 0, MappingProxyType(facts))


def _repeated(posts: Sequence[Post]) -> Marked:
    for earlier, later in pairwise(in_sequence(posts)):
        if earlier.format == later.format:
            yield earlier, _repeat(later, False)
            yield later, _repeat(earlier, True)


def _repeat(neighbour: Post, earlier: bool) -> Reason:
    facts: dict[str, Fact] = {
        "format": neighbour.format,
        "id": neighbour.id,
        "title": neighbour.title,
        "at": neighbour.at.isoformat() if neighbour.at else None,
        "earlier": earlier,
    }
    return Reason("format_repeated", 0, MappingProxyType(facts))


def _over_minutes(posts: Sequence[Post], account: Account, playbook: Playbook) -> Marked:
    """Each post from which on its week holds more minutes than the account's limit."""
    weeks: defaultdict[str, list[Post]] = defaultdict(list)
    for post in sorted((post for post in posts if post.at), key=lambda post: (post.at, post.id)):
        if post.at is not None:
            weeks[iso_week(post.at.astimezone(account.zone).date())].append(post)
    limit = account.weekly_minutes
    for week, group in weeks.items():
        total = sum(minutes_of(post, account, playbook) for post in group)
        facts: Mapping[str, Fact] = MappingProxyType({"week": week, "minutes": total, "limit": limit})
        so_far = 0
        for post in group if total > limit else ():
            so_far += minutes_of(post, account, playbook)
            if so_far > limit:
                yield post, Reason("week_over_minutes", 0, facts)


def _limits(posts: Sequence[Post], playbook: Playbook) -> Marked:
    limits = playbook.limits
    for post in posts:
        weight = title_weight(post.title)
        if weight > limits.title_weight:
            heavy: dict[str, Fact] = {"weight": weight, "limit": limits.title_weight}
            yield post, Reason("title_too_long", 0, MappingProxyType(heavy))
        options = len(post.poll_options)
        begun = options > 0 or (post.format == POLL and post.status is Status.READY)
        if begun and not limits.poll_options_min <= options <= limits.poll_options_max:
            bounds: dict[str, Fact] = {
                "n": options,
                "least": limits.poll_options_min,
                "most": limits.poll_options_max,
            }
            yield post, Reason("poll_options", 0, MappingProxyType(bounds))
