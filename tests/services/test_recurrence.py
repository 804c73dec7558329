"""Rules fall on the days worked out by hand, and on those that dateutil itself finds by walking."""

from datetime import date, datetime, time, timedelta
from itertools import islice

import pytest
from dateutil.rrule import rrulestr
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.kit.builders import SHANGHAI
from xhs_studio.domain.errors import UserError
from xhs_studio.services.recurrence import days_between, days_from, last_day, number_before
from xhs_studio.services.rule_text import DAYS, tidy_rule, with_end

# rule, first day, looked at from, up to, the days worked out by hand, the number of the first of them
BY_HAND = [
    ("FREQ=WEEKLY;BYDAY=FR", "2026-11-22", "2026-11-22", "2026-12-11", "11-27 12-04 12-11", 1),
    ("FREQ=WEEKLY", "2026-11-22", "2026-11-22", "2026-12-06", "11-22 11-29 12-06", 1),
    ("FREQ=WEEKLY", "2026-11-22", "2026-11-23", "2026-12-06", "11-29 12-06", 2),
    ("FREQ=WEEKLY;INTERVAL=2", "2026-11-20", "2026-11-20", "2026-12-20", "11-20 12-04 12-18", 1),
    ("FREQ=WEEKLY;INTERVAL=2", "2026-11-20", "2026-11-28", "2026-12-18", "12-04 12-18", 2),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-22", "2026-11-22", "2026-12-31", "12-04 12-18", 1),
    (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU",
        "2026-11-26",
        "2026-11-26",
        "2026-12-22",
        "11-29 12-08 12-13 12-22",
        1,
    ),
    (
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
        "2026-11-26",
        "2026-11-26",
        "2026-12-22",
        "12-06 12-08 12-20 12-22",
        1,
    ),
    ("FREQ=WEEKLY;BYDAY=TU,FR", "2026-11-25", "2026-11-25", "2026-12-04", "11-27 12-01 12-04", 1),
    ("FREQ=WEEKLY;BYDAY=MO;BYMONTH=12", "2026-11-25", "2026-11-25", "2026-12-20", "12-07 12-14", 1),
    ("FREQ=WEEKLY;BYDAY=FR;COUNT=2", "2026-11-22", "2026-11-22", "2027-12-31", "11-27 12-04", 1),
    ("FREQ=WEEKLY;BYDAY=FR;COUNT=2", "2026-11-22", "2026-12-01", "2027-12-31", "12-04", 2),
    ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261204", "2026-11-22", "2026-11-22", "2027-12-31", "11-27 12-04", 1),
    ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20261203", "2026-11-22", "2026-11-22", "2027-12-31", "11-27", 1),
    # the 31st: months that have none are passed over, not shortened
    ("FREQ=MONTHLY", "2026-01-31", "2026-01-01", "2026-08-31", "01-31 03-31 05-31 07-31 08-31", 1),
    ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-01-01", "2026-02-01", "2026-05-30", "03-31", 2),
    ("FREQ=MONTHLY;INTERVAL=2", "2026-12-31", "2026-12-01", "2027-12-31", "12-31 08-31 10-31 12-31", 1),
    ("FREQ=MONTHLY;BYMONTHDAY=30", "2026-01-01", "2026-01-01", "2026-04-30", "01-30 03-30 04-30", 1),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-15", "2026-01-15", "2026-04-30", "01-31 02-28 03-31 04-30", 1),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2024-01-15", "2024-02-01", "2024-02-29", "02-29", 2),
    ("FREQ=MONTHLY;BYMONTHDAY=-31", "2026-01-01", "2026-01-01", "2026-06-30", "01-01 03-01 05-01", 1),
    ("FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-01-10", "2026-01-10", "2026-02-28", "01-15 02-01 02-15", 1),
    ("FREQ=MONTHLY;BYDAY=2SU", "2026-11-22", "2026-11-22", "2027-02-28", "12-13 01-10 02-14", 1),
    ("FREQ=MONTHLY;BYDAY=2SU", "2026-11-08", "2026-12-01", "2026-12-31", "12-13", 2),
    ("FREQ=MONTHLY;BYDAY=-1FR", "2026-11-01", "2026-11-01", "2026-12-31", "11-27 12-25", 1),
    ("FREQ=MONTHLY;BYDAY=5MO", "2026-01-01", "2026-01-01", "2026-08-31", "03-30 06-29 08-31", 1),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2026-01-01", "2026-01-01", "2026-12-31", "02-13 03-13 11-13", 1),
    (
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "2026-01-01",
        "2026-01-01",
        "2026-03-31",
        "01-30 02-27 03-31",
        1,
    ),
    ("FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1", "2026-01-01", "2026-01-01", "2026-03-31", "01-03 02-01 03-01", 1),
    (
        "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1",
        "2026-01-01",
        "2026-01-02",
        "2026-12-31",
        "04-01 07-01 10-01",
        2,
    ),
    # 29 February: only in leap years, and 2100 is past the last day a post can have
    ("FREQ=YEARLY", "2024-02-29", "2024-01-01", "2032-12-31", "02-29 02-29 02-29", 1),
    ("FREQ=YEARLY", "2024-02-29", "2025-01-01", "2028-12-31", "02-29", 2),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "2026-01-01", "2026-01-01", "2030-12-31", "02-29", 1),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2026-01-01", "2027-01-01", "2028-12-31", "02-28 02-29", 2),
    ("FREQ=YEARLY;INTERVAL=3", "2024-02-29", "2024-03-01", "2040-12-31", "02-29", 2),
    # week 53: 2026 has one (from Monday 28 December), the next years of one are 2032 and 2037
    ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-01-01", "2026-01-01", "2037-12-31", "12-28 12-27 12-28", 1),
    ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "2026-01-01", "2027-01-01", "2031-12-31", "", 2),
    ("FREQ=YEARLY;BYWEEKNO=1;BYDAY=TH", "2026-01-01", "2026-01-01", "2028-12-31", "01-01 01-07 01-06", 1),
    ("FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR", "2026-01-01", "2026-06-01", "2027-12-31", "01-01", 1),
    ("FREQ=YEARLY;BYYEARDAY=-1", "2026-01-01", "2026-01-01", "2027-12-31", "12-31 12-31", 1),
    ("FREQ=YEARLY;BYYEARDAY=366", "2026-01-01", "2026-01-01", "2030-12-31", "12-31", 1),
    ("FREQ=YEARLY;BYDAY=20MO", "2026-01-01", "2026-01-01", "2027-12-31", "05-18 05-17", 1),
    ("FREQ=YEARLY;BYMONTH=5;BYDAY=2SU", "2026-01-01", "2026-01-01", "2027-12-31", "05-10 05-09", 1),
    ("FREQ=DAILY;INTERVAL=10", "2026-11-22", "2026-12-01", "2026-12-20", "12-02 12-12", 2),
    ("FREQ=DAILY;BYDAY=SA,SU", "2026-11-22", "2026-11-22", "2026-11-30", "11-22 11-28 11-29", 1),
    ("FREQ=DAILY;COUNT=3", "2026-12-30", "2026-12-31", "2027-12-31", "12-31 01-01", 2),
]


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(("rule", "start", "first", "last", "expected", "number"), BY_HAND)
def test_by_hand(rule: str, start: str, first: str, last: str, expected: str, number: int) -> None:
    found = days_between(rule, day(start), day(first), day(last))
    assert " ".join(f"{each:%m-%d}" for each in found) == expected
    assert number_before(rule, day(start), found[0] if found else day(first)) + 1 == number


def test_there_are_forty_of_them() -> None:
    assert len(BY_HAND) >= 40


STARTS = st.dates(date(2019, 12, 20), date(2028, 3, 10))
WEEKDAYS = st.lists(st.sampled_from(DAYS), min_size=1, max_size=3, unique=True)


def numbers(*bounds: tuple[int, int]) -> st.SearchStrategy[str]:
    within = st.one_of(*(st.integers(*bound) for bound in bounds))
    return st.lists(within, min_size=1, max_size=3, unique=True).map(lambda found: ",".join(map(str, found)))


@st.composite
def rules(draw: st.DrawFn) -> str:
    """Rules of every frequency, of which many never occur."""
    freq = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    parts = {"FREQ": freq, "INTERVAL": str(draw(st.sampled_from((1, 1, 2, 3, 5))))}
    if draw(st.booleans()):
        nth = draw(st.sampled_from(("", "", "2", "-1"))) if freq in ("MONTHLY", "YEARLY") else ""
        parts["BYDAY"] = ",".join(nth + each for each in draw(WEEKDAYS))
    if freq != "WEEKLY" and draw(st.booleans()):
        parts["BYMONTHDAY"] = draw(numbers((1, 31), (-31, -1)))
    if draw(st.integers(0, 3)) == 0:
        parts["BYMONTH"] = draw(numbers((1, 12)))
    if freq == "YEARLY" and draw(st.integers(0, 3)) == 0 and "BYMONTH" not in parts:
        name, most = draw(st.sampled_from((("BYWEEKNO", 53), ("BYYEARDAY", 366))))
        parts[name] = draw(numbers((1, most), (-most, -1)))
        if name == "BYWEEKNO" and "BYDAY" in parts:
            parts["BYDAY"] = parts["BYDAY"].replace("-1", "").replace("2", "")
    if freq == "MONTHLY" and "BYDAY" in parts and draw(st.booleans()):
        parts["BYSETPOS"] = draw(numbers((1, 4), (-3, -1)))
    if draw(st.booleans()):
        parts["WKST"] = draw(st.sampled_from(DAYS))
    if draw(st.integers(0, 2)) == 0:
        parts["COUNT"] = str(draw(st.integers(1, 60)))
    return ";".join(f"{name}={value}" for name, value in parts.items())


@settings(max_examples=150, deadline=None)
@given(rules(), STARTS, st.integers(0, 2000), st.integers(0, 200))
@example("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", date(2026, 11, 26), 400, 60)
@example("FREQ=MONTHLY;INTERVAL=5", date(2026, 1, 31), 900, 200)
@example("FREQ=DAILY;BYMONTH=2", date(2026, 1, 31), 300, 200)
def test_days_and_numbers_are_those_of_dateutil(rule: str, start: date, ahead: int, length: int) -> None:
    rule = tidy_rule(rule, time(20), SHANGHAI, 8)
    first = start + timedelta(days=ahead)
    last = first + timedelta(days=length)
    # Another end keeps dateutil from walking to the year 9999 after days that never come.
    endless, _, count = rule.partition(";COUNT=")
    walk = rrulestr(f"{endless};UNTIL={last:%Y%m%d}", dtstart=datetime.combine(start, time()))
    walked = [moment.date() for moment in islice(walk, int(count) if count else None)]
    assert list(days_between(rule, start, first, last)) == [each for each in walked if each >= first]
    assert number_before(rule, start, first) == sum(each < first for each in walked)


def test_an_end_may_be_changed_and_taken_away() -> None:
    rule = with_end("FREQ=WEEKLY;COUNT=3;BYDAY=FR", until=day("2026-12-31"))
    assert rule == "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231"
    assert last_day(rule, day("2026-11-01")) == day("2026-12-31")
    assert with_end(rule, count=4) == "FREQ=WEEKLY;BYDAY=FR;COUNT=4"
    assert with_end(rule) == "FREQ=WEEKLY;BYDAY=FR"


def test_days_go_on_up_to_the_last_a_post_can_have() -> None:
    found = list(days_from("FREQ=YEARLY", day("2090-06-01"), day("2095-01-01")))
    assert (found[0], found[-1]) == (day("2095-06-01"), day("2099-06-01"))
    assert len(list(islice(days_from("FREQ=DAILY", day("2026-01-01"), day("2026-01-01")), 5))) == 5


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("rrule:freq=weekly; byday=fr;interval=1", "FREQ=WEEKLY;BYDAY=FR"),
        ("BYDAY=2SU;FREQ=MONTHLY;", "FREQ=MONTHLY;BYDAY=2SU"),
        ("FREQ=DAILY;UNTIL=20261204", "FREQ=DAILY;UNTIL=20261204"),
        ("FREQ=DAILY;UNTIL=20261204T235959", "FREQ=DAILY;UNTIL=20261204"),
        ("FREQ=DAILY;UNTIL=20261204T195959", "FREQ=DAILY;UNTIL=20261203"),
        # 20:00 in Shanghai is noon in UTC
        ("FREQ=DAILY;UNTIL=20261204T120000Z", "FREQ=DAILY;UNTIL=20261204"),
        ("FREQ=DAILY;UNTIL=20261204T115959Z", "FREQ=DAILY;UNTIL=20261203"),
        ("FREQ=DAILY;UNTIL=20261204T170000Z", "FREQ=DAILY;UNTIL=20261204"),
    ],
)
def test_a_rule_is_tidied(text: str, tidy: str) -> None:
    assert tidy_rule(text, time(20), SHANGHAI, 8) == tidy
    assert tidy_rule(tidy, time(20), SHANGHAI, 8) == tidy


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "bad_rule"),
        ("every Friday", "bad_rule"),
        ("BYDAY=FR", "bad_rule"),
        ("FREQ=FORTNIGHTLY", "bad_rule"),
        ("FREQ=WEEKLY;FREQ=DAILY", "bad_rule"),
        ("FREQ=WEEKLY;BYEASTER=0", "bad_rule"),
        ("FREQ=WEEKLY;INTERVAL=0", "bad_rule"),
        ("FREQ=WEEKLY;INTERVAL=-1", "bad_rule"),
        ("FREQ=WEEKLY;INTERVAL=99999999999999999999", "bad_rule"),
        ("FREQ=DAILY;COUNT=10001", "bad_rule"),
        ("FREQ=DAILY;COUNT=0", "bad_rule"),
        ("FREQ=DAILY;UNTIL=20261332", "bad_rule"),
        ("FREQ=DAILY;UNTIL=00010101T000000Z", "bad_rule"),
        ("FREQ=WEEKLY;BYDAY=2SU", "bad_rule"),
        ("FREQ=MONTHLY;BYDAY=6SU", "bad_rule"),
        ("FREQ=MONTHLY;BYDAY=0SU", "bad_rule"),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "bad_rule"),
        ("FREQ=MONTHLY;BYWEEKNO=3", "bad_rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "bad_rule"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "bad_rule"),
        ("FREQ=YEARLY;BYMONTH=-1", "bad_rule"),
        ("FREQ=MONTHLY;BYSETPOS=1", "bad_rule"),
        ("FREQ=MONTHLY;WKST=XX", "bad_rule"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20261204", "rule_two_ends"),
        ("FREQ=SECONDLY", "rule_too_many"),
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "rule_too_many"),
        ("FREQ=MINUTELY;INTERVAL=5", "rule_too_many"),
        ("FREQ=DAILY;BYHOUR=1,2,3,4;BYMINUTE=" + ",".join(map(str, range(60))), "rule_too_many"),
        ("FREQ=MINUTELY;BYHOUR=20", "rule_within_day"),
        ("FREQ=HOURLY", "rule_within_day"),
        ("FREQ=WEEKLY;BYDAY=FR;BYHOUR=20", "rule_within_day"),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused_at_once(text: str, code: str) -> None:
    with pytest.raises(UserError) as told:
        tidy_rule(text, time(20), SHANGHAI, 8)
    assert told.value.code == code
