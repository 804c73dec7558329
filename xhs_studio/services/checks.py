"""What a value must be before it may be written: known names, sane times, limits that add up."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from xhs_studio.domain.account import Account, Mix
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import PLAIN, Barrier

YEARS = range(2000, 2100)
"""Years a post may lie in; anything else is a slip of the keyboard."""

ROTATION = range(3, 8)
MINUTES_A_WEEK = 7 * 24 * 60
CAPS = range(1000)
EXPLORATION = range(31)
SERIES_WEEKS = range(1, 53)
LEAST_FORMATS = 2
"""With fewer wanted formats every second post would have to stay empty."""


def check_format(key: str | None, playbook: Playbook) -> None:
    """A format key of the playbook, `plain`, or None. UserError unknown_format."""
    known = (*(format.key for format in playbook.formats), PLAIN)
    if key is not None and key not in known:
        raise UserError("unknown_format", value=key, known=", ".join(known))


def check_moment(moment: datetime) -> None:
    """An aware moment in a named zone and in a year that can be meant. UserError bad_time."""
    if not isinstance(moment.tzinfo, ZoneInfo) or moment.year not in YEARS:
        raise UserError("bad_time", value=moment.isoformat())


def check_post(post: Post, playbook: Playbook) -> None:
    """Whether a post may be written. Platform limits are warned of elsewhere, never refused."""
    check_format(post.format, playbook)
    if post.at is not None:
        check_moment(post.at)
    if post.minutes is not None and not 0 <= post.minutes <= MINUTES_A_WEEK:
        raise UserError("bad_minutes", value=post.minutes)


def check_account(account: Account, playbook: Playbook) -> None:
    """Whether an account may be written; UserError names the first value that cannot stand."""
    _check_mix(account.mix)
    if account.rotation not in ROTATION:
        raise UserError("bad_rotation", value=account.rotation)
    if account.language not in ("zh", "en"):
        raise UserError("bad_language", value=account.language)
    if not 0 <= account.weekly_minutes <= MINUTES_A_WEEK:
        raise UserError("bad_minutes", value=account.weekly_minutes)
    if account.exploration not in EXPLORATION:
        raise UserError("bad_exploration", value=account.exploration)
    if account.series_weeks not in SERIES_WEEKS:
        raise UserError("bad_series_weeks", value=account.series_weeks)
    for slot in account.slots:
        if slot.weekday not in range(7):
            raise UserError("bad_weekday", value=slot.weekday)
    if list(account.slots) != sorted(set(account.slots)):
        raise UserError("bad_slots")
    _check_numbers(account.minutes, playbook, range(MINUTES_A_WEEK + 1), "bad_minutes")
    _check_numbers(account.caps, playbook, CAPS, "bad_cap")
    _check_unwanted(account, playbook)


def _check_mix(mix: Mix) -> None:
    shares = [mix.share(barrier) for barrier in Barrier]
    if sum(shares) != 100 or min(shares) < 0:
        raise UserError("bad_mix", value=" / ".join(str(share) for share in shares), sum=sum(shares))


def _check_numbers(numbers: Mapping[str, int], playbook: Playbook, allowed: range, code: str) -> None:
    for key, number in numbers.items():
        check_format(key, playbook)
        if number not in allowed:
            raise UserError(code, value=number)


def _check_unwanted(account: Account, playbook: Playbook) -> None:
    for key in sorted(account.unwanted):
        check_format(key, playbook)
    if sum(format.key not in account.unwanted for format in playbook.formats) < LEAST_FORMATS:
        raise UserError("too_few_formats", least=LEAST_FORMATS)
