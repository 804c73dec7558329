"""What a creator changes about the account."""

from datetime import UTC, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.kit.builders import a_post, an_account, at
from tests.services.conftest import Room
from xhs_studio.domain.account import Mix, Slot
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.account import tidy, zone_named

BERLIN = ZoneInfo("Europe/Berlin")


def test_an_account_is_tidied(room: Room) -> None:
    late, early = Slot(4, time(20)), Slot(1, time(9))
    room.account.change(
        an_account(name="  小  满 ", topics=(" #早餐", "收纳", "早餐", " "), slots=(late, early, late))
    )
    account = room.store.account()
    assert (account.name, account.topics, account.slots) == ("小 满", ("早餐", "收纳"), (early, late))
    assert tidy(account) == account


def test_the_same_account_is_no_step(room: Room) -> None:
    last = room.store.undoable()
    assert room.account.change(an_account()).edits == ()
    assert room.store.undoable() == last


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"mix": Mix(50, 30, 10)}, "bad_mix"),
        ({"mix": Mix(120, -40, 20)}, "bad_mix"),
        ({"rotation": 2}, "bad_rotation"),
        ({"rotation": 8}, "bad_rotation"),
        ({"language": "fr"}, "bad_language"),
        ({"weekly_minutes": -1}, "bad_minutes"),
        ({"exploration": 31}, "bad_exploration"),
        ({"slots": (Slot(7, time(9)),)}, "bad_weekday"),
        ({"minutes": {"dance": 10}}, "unknown_format"),
        ({"minutes": {"poll": -5}}, "bad_minutes"),
        ({"caps": {"poll": -1}}, "bad_cap"),
        ({"unwanted": frozenset({"dance"})}, "unknown_format"),
        (
            {"unwanted": frozenset({"poll", "qa", "quiz", "story", "question", "challenge", "discussion"})},
            "too_few_formats",
        ),
    ],
)
def test_what_cannot_stand_is_refused(room: Room, fields: dict[str, Any], code: str) -> None:
    before = room.store.account()
    with pytest.raises(UserError) as told:
        room.account.change(an_account(**fields))
    assert told.value.code == code
    assert room.store.account() == before


def test_zones_are_known_by_name() -> None:
    assert zone_named("Asia/Shanghai").key == "Asia/Shanghai"
    for name in ("Mars/Base", "", "../etc/passwd", "Asia"):
        with pytest.raises(UserError):
            zone_named(name)


def test_another_zone_keeps_wall_times_of_what_is_to_come(room: Room) -> None:
    room.put(
        a_post(id="draft", at="2026-12-01 20:00", status=Status.DRAFT),
        a_post(id="out", at="2026-11-01 20:00", status=Status.PUBLISHED),
        a_post(id="lane"),
    )
    change = room.account.change(an_account(zone=BERLIN))
    assert change.label.code == "change_zone"
    assert room.post("draft").at == at("2026-12-01 20:00", BERLIN)
    assert room.post("out").at == at("2026-11-01 20:00"), "what was published keeps its moment"
    room.desk.undo()
    assert room.store.account().zone.key == "Asia/Shanghai"
    moment = room.post("draft").at
    assert moment is not None
    assert moment.astimezone(UTC).hour == 12
