"""Which slots posts take."""

from datetime import date, time
from zoneinfo import ZoneInfo

from tests.kit.builders import a_post, an_account, at
from xhs_studio.domain.account import Slot
from xhs_studio.domain.period import Period
from xhs_studio.services.slots import slot_times, time_for, unclaimed

TUESDAY = Period(date(2026, 12, 1), date(2026, 12, 1))
TWO_A_DAY = an_account(slots=(Slot(1, time(12, 0)), Slot(1, time(20, 0))))


def test_slots_of_a_period_come_in_order() -> None:
    week = Period(date(2026, 11, 30), date(2026, 12, 6))
    moments = slot_times(an_account(), week)
    assert [f"{moment:%a %H:%M}" for moment in moments] == [
        "Tue 20:00",
        "Wed 20:30",
        "Fri 20:00",
        "Sat 12:30",
        "Sun 20:00",
    ]


def test_a_slot_in_the_hour_that_is_skipped_moves_on() -> None:
    account = an_account(slots=(Slot(6, time(2, 30)),), zone=ZoneInfo("Europe/Berlin"))
    (moment,) = slot_times(account, Period(date(2026, 3, 29), date(2026, 3, 29)))
    assert moment.time() == time(3, 30)


def test_a_post_takes_the_nearest_slot_of_its_day_within_three_hours() -> None:
    slots = slot_times(TWO_A_DAY, TUESDAY)
    assert unclaimed(slots, [a_post(at="2026-12-01 14:59")]) == slots[1:]
    assert unclaimed(slots, [a_post(at="2026-12-01 17:00")]) == slots[:1]
    assert unclaimed(slots, [a_post(at="2026-12-01 15:30")]) == slots
    assert unclaimed(slots, [a_post(at="2026-12-02 00:30")]) == slots
    assert unclaimed(slots, [a_post()]) == slots


def test_a_post_takes_one_slot_and_each_slot_one_post() -> None:
    slots = slot_times(TWO_A_DAY, TUESDAY)
    both_in_the_evening = [a_post(at="2026-12-01 20:00"), a_post(at="2026-12-01 19:00")]
    assert unclaimed(slots, both_in_the_evening) == slots[:1]


def test_a_post_on_its_slot_keeps_it_though_a_neighbour_could_take_it() -> None:
    account = an_account(slots=(Slot(1, time(19, 0)), Slot(1, time(21, 0))))
    slots = slot_times(account, TUESDAY)
    assert unclaimed(slots, [a_post(at="2026-12-01 20:30"), a_post(at="2026-12-01 21:00")]) == []


def test_a_post_written_in_another_zone_is_placed_on_the_accounts_clock() -> None:
    slots = slot_times(TWO_A_DAY, TUESDAY)
    assert unclaimed(slots, [a_post(at=at("2026-12-01 13:00", ZoneInfo("Europe/Berlin")))]) == slots[:1]


def test_the_time_of_a_post_without_one() -> None:
    assert time_for(date(2026, 12, 1), TWO_A_DAY, []) == at("2026-12-01 12:00")
    assert time_for(date(2026, 12, 1), TWO_A_DAY, [a_post(at="2026-12-01 12:00")]) == at("2026-12-01 20:00")
    assert time_for(date(2026, 12, 3), an_account(), []) == at("2026-12-03 20:00")
    assert time_for(date(2026, 12, 3), an_account(slots=()), []) == at("2026-12-03 20:00")
