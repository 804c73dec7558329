"""What a creator changes about the account: slots, mix, limits, clock."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.reason import Fact
from xhs_studio.services.desk import Desk
from xhs_studio.services.ports import Store
from xhs_studio.services.rezoning import rezoned_posts


def zone_named(name: str) -> ZoneInfo:
    """The zone with an IANA name. UserError bad_zone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UserError("bad_zone", value=name) from None


def tidy(account: Account) -> Account:
    """The account with what needs no question put right: blanks trimmed, slots sorted, nothing twice."""
    topics = (" ".join(topic.split()).lstrip("#＃").strip() for topic in account.topics)
    return replace(
        account,
        name=" ".join(account.name.split()),
        topics=tuple(dict.fromkeys(topic for topic in topics if topic)),
        slots=tuple(sorted(set(account.slots))),
        minutes=_frozen(account.minutes),
        caps=_frozen(account.caps),
    )


class AccountService:
    """Changes the account; each public method is one step that can be undone."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store = store
        self._desk = desk

    def change(self, account: Account, origin: str = "user", code: str = "edit_account") -> Change:
        """Write an account, tidied. UserError names the first value that cannot stand.

        With another zone every post that is scheduled and not published keeps its wall time and so
        gets another moment; published ones keep their moment. `code` names the step.
        """
        before, after = self._store.account(), tidy(account)
        if after == before:
            return Change(Label(code), ())
        edits = [Edit(before, after)]
        facts: dict[str, Fact] = {}
        if after.zone != before.zone:
            edits += rezoned_posts(self._store, after.zone)
            facts["zone"] = after.zone.key
            code = "change_zone" if code == "edit_account" else code
        return self._desk.commit(Change(Label(code, MappingProxyType(facts)), tuple(edits)), origin)


def _frozen(numbers: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType(dict(numbers))
