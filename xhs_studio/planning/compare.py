"""What a change would do, before it is done: two scores side by side, part by part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from xhs_studio.domain.reason import Reason
from xhs_studio.planning.score import Broken, Parts, Score


def compare(before: Score, after: Score) -> tuple[Reason, ...]:
    """What the change from `before` to `after` moves; a positive weight is a saving.

    One reason for each part that differs, their weights adding up to the difference of the costs, and one
    of weight 0 for each rule newly broken or mended. The scores may be of different problems: a drag moves
    the slots themselves, so broken rules are matched by week, month and format, not by position.
    """
    moved = [
        Reason(f"part_{name}", was - now, {"before": was, "after": now})
        for name in Parts.__dataclass_fields__
        if (was := getattr(before.parts, name)) != (now := getattr(after.parts, name))
    ]
    moved.sort(key=lambda reason: -abs(reason.weight))
    breaks = (Reason(f"breaks_{rule.rule}", 0, rule.facts) for rule in _more(after.broken, before.broken))
    mends = (Reason(f"mends_{rule.rule}", 0, rule.facts) for rule in _more(before.broken, after.broken))
    return (*moved, *breaks, *mends)


def _more(these: Iterable[Broken], than: Iterable[Broken]) -> Iterator[Broken]:
    """Those of `these` that have no partner in `than`."""
    partners: defaultdict[tuple[object, ...], int] = defaultdict(int)
    for broken in than:
        partners[_name(broken)] += 1
    for broken in these:
        name = _name(broken)
        if partners[name]:
            partners[name] -= 1
        else:
            yield broken


def _name(broken: Broken) -> tuple[object, ...]:
    facts = broken.facts
    return broken.rule, facts.get("week"), facts.get("month"), facts.get("format")
