"""What each format is worth to an account: the playbook's facts handed to the planner's values."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from xhs_studio.domain.account import Account
from xhs_studio.domain.playbook import Playbook
from xhs_studio.planning.values import VALUE_WEIGHTS, FormatFacts, PriorValues, ValueWeights, prior_values
from xhs_studio.planning.values import Account as ValueAccount

LATELY = 20
"""How many of the last interactive posts say which formats have been tried lately."""

EXPLORE_A_PERCENT = 5
"""Thousandths of a value that each percent of exploration moves; the default of 10 % moves the default 50."""


def worth(account: Account, playbook: Playbook, lately: Iterable[str]) -> PriorValues:
    """The value of every format; `lately` are the formats of the last posts."""
    per_post = account.weekly_minutes / len(account.slots) if account.slots else None
    known = ValueAccount(account.goal.value, account.niche.value, per_post, Counter(lately))
    return prior_values((_facts(key, playbook) for key in _keys(playbook)), known, weights(account))


def weights(account: Account) -> ValueWeights:
    """The weights of the playbook's facts; what exploration takes, engagement gives."""
    explore = account.exploration * EXPLORE_A_PERCENT
    engagement = VALUE_WEIGHTS.engagement + VALUE_WEIGHTS.explore - explore
    return replace(VALUE_WEIGHTS, explore=explore, engagement=engagement)


def _keys(playbook: Playbook) -> Iterable[str]:
    return (item.key for item in playbook.formats)


def _facts(key: str, playbook: Playbook) -> FormatFacts:
    item = playbook.format(key)
    return FormatFacts(
        key=key,
        engagement=item.engagement,
        community=item.community,
        effort=item.effort,
        algorithm=item.algorithm,
        goals=frozenset(goal.key.value for goal in playbook.goals if key in goal.formats),
        niches=frozenset(
            niche.key.value for niche in playbook.niches if key in {suit.format for suit in niche.suits}
        ),
        lift=playbook.element(item.element).lift,
        quick=key in playbook.constraint("little_time").formats,
    )
