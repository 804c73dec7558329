"""A series to start from: what the playbook says of its kind, in the account's language."""

from datetime import date
from typing import Final

from xhs_studio.domain.account import Account
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.series import NUMBER, Series
from xhs_studio.domain.words import Words
from xhs_studio.services.slots import usual_time

NUMBERED: Final = Words("{name} #{number}", "{name} 第{number}期")
CLOSING: Final = Words("{name} #{number}: the finale", "{name} 第{number}期 · 结营")
CHALLENGE: Final = "challenge"


def draft(playbook: Playbook, kind: str, account: Account, start: date, new_id: str) -> Series:
    """A series of a kind; a challenge has a hashtag, a length and a closing post. UserError."""
    facts = next((each for each in playbook.series_kinds if each.key == kind), None)
    if facts is None:
        known = ", ".join(each.key for each in playbook.series_kinds)
        raise UserError("unknown_playbook_key", kind="kind of series", value=kind, known=known)
    name = facts.example.to(account.language)
    challenge = facts.format == CHALLENGE
    return Series(
        id=new_id,
        title=NUMBERED.to(account.language).format(name=name, number=NUMBER),
        format=facts.format,
        rule=facts.rules[0],
        start=start,
        kind=kind,
        at=next(
            (slot.time for slot in account.slots if slot.weekday == start.weekday()), usual_time(account)
        ),
        hashtag="".join(name.split()) if challenge else "",
        days=playbook.challenges.days[0] if challenge else None,
        closing=CLOSING.to(account.language).format(name=name, number=NUMBER) if challenge else "",
        line=new_id,
    )
