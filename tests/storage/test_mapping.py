"""Every value comes back from its row as it was."""

import json
from dataclasses import fields, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kit.builders import a_post, a_series, an_account
from xhs_studio.domain.account import Account, Mix, Slot
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.series import Pause, Series
from xhs_studio.domain.vocabulary import Barrier, CommunityStyle, Goal, Niche, Status
from xhs_studio.storage.mapping import (
    to_account,
    to_account_row,
    to_post,
    to_preferences,
    to_preferences_row,
    to_row,
    to_series,
    to_series_row,
    to_utc_text,
)

ZONES = st.sampled_from(
    ("Asia/Shanghai", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "UTC")
).map(ZoneInfo)
# Hours of 2026 in which clocks are put forward and back, among any others.
SWITCHES = st.sampled_from(("2026-03-29T00:00", "2026-10-25T00:00", "2026-03-08T05:00", "2026-04-04T14:00"))
NEAR_SWITCH = st.builds(
    lambda start, minutes: datetime.fromisoformat(start).replace(tzinfo=UTC) + timedelta(minutes=minutes),
    SWITCHES,
    st.integers(0, 300),
)
MOMENTS = st.builds(
    lambda moment, zone: moment.astimezone(zone),
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)) | NEAR_SWITCH,
    ZONES,
)
TEXTS = st.text(max_size=20) | st.sampled_from(("🍳👩‍👩‍👧", "二选一", "a\x00b", '"', "[]", "\u2028"))
COUNTS = st.integers(0, 10**9)
FACTS = st.dictionaries(
    TEXTS, st.none() | st.booleans() | st.integers() | TEXTS | st.floats(allow_nan=False), max_size=3
)
POSTS = st.builds(
    Post,
    id=TEXTS,
    title=TEXTS,
    status=st.sampled_from(Status),
    at=st.none() | MOMENTS,
    format=st.none() | TEXTS,
    barrier=st.none() | st.sampled_from(Barrier),
    goal=st.none() | st.sampled_from(Goal),
    topic=TEXTS,
    formula=st.none() | TEXTS,
    hook=TEXTS,
    body=TEXTS,
    call_to_action=TEXTS,
    tags=st.lists(TEXTS, max_size=3).map(tuple),
    poll_options=st.lists(TEXTS, max_size=4).map(tuple),
    minutes=st.none() | COUNTS,
    notes=TEXTS,
    locked=st.booleans(),
    series=st.none() | TEXTS,
    episode=st.none() | COUNTS,
    reasons=st.lists(st.builds(Reason, TEXTS, st.integers(), FACTS), max_size=3).map(tuple),
)
ACCOUNTS = st.builds(
    Account,
    name=TEXTS,
    niche=st.sampled_from(Niche),
    goal=st.sampled_from(Goal),
    style=st.sampled_from(CommunityStyle),
    topics=st.lists(TEXTS, max_size=3).map(tuple),
    language=st.sampled_from(("zh", "en")),
    zone=ZONES,
    slots=st.lists(st.builds(Slot, st.integers(0, 6), st.times()), max_size=4).map(tuple),
    mix=st.builds(Mix, COUNTS, COUNTS, COUNTS),
    rotation=st.integers(3, 7),
    weekly_minutes=COUNTS,
    minutes=st.dictionaries(TEXTS, COUNTS, max_size=3),
    caps=st.dictionaries(TEXTS, COUNTS, max_size=3),
    unwanted=st.frozensets(TEXTS, max_size=3),
    exploration=st.integers(0, 30),
)

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
SERIES = st.builds(
    Series,
    id=TEXTS,
    title=TEXTS,
    format=TEXTS,
    rule=TEXTS,
    start=DAYS,
    kind=TEXTS,
    at=st.times(),
    topic=TEXTS,
    goal=st.none() | st.sampled_from(Goal),
    minutes=st.none() | COUNTS,
    hashtag=TEXTS,
    days=st.none() | COUNTS,
    closing=TEXTS,
    skipped=st.lists(DAYS, max_size=3).map(tuple),
    unclosed=st.lists(DAYS, max_size=3).map(tuple),
    paused=st.lists(st.builds(Pause, DAYS, st.none() | DAYS), max_size=3).map(tuple),
    ended=st.none() | DAYS,
    line=TEXTS,
    first_episode=COUNTS,
)


@given(POSTS)
def test_a_post_comes_back(post: Post) -> None:
    back = to_post(to_row(post))
    assert back == post
    if post.at is not None and back.at is not None:
        # `==` of two times in one zone looks at the wall times alone.
        assert back.at.astimezone(UTC) == post.at.astimezone(UTC)
        assert (back.at.fold, back.at.tzinfo) == (post.at.fold, post.at.tzinfo)


@given(POSTS)
def test_rows_hold_plain_values_that_json_keeps(post: Post) -> None:
    row = to_row(post)
    assert {type(value) for value in row.values()} <= {str, int, type(None)}
    assert json.loads(json.dumps(row)) == row


@given(MOMENTS, MOMENTS)
def test_text_order_is_time_order(one: datetime, other: datetime) -> None:
    earlier = one.astimezone(UTC) < other.astimezone(UTC)
    assert (to_utc_text(one) < to_utc_text(other)) is earlier


@given(ACCOUNTS)
def test_an_account_comes_back(account: Account) -> None:
    assert to_account(to_account_row(account)) == account


@given(SERIES)
def test_a_series_comes_back(series: Series) -> None:
    assert to_series(to_series_row(series)) == series


@given(st.builds(Preferences, geometry=TEXTS, show_lunar=st.booleans()))
def test_preferences_come_back(preferences: Preferences) -> None:
    assert to_preferences(to_preferences_row(preferences)) == preferences


def test_the_second_pass_of_a_repeated_hour_is_another_moment_than_the_first() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    rows = [
        to_row(a_post(id="p", title="", at=datetime(2026, 10, 25, 2, 30, fold=fold, tzinfo=berlin)))
        for fold in (0, 1)
    ]
    assert [row["at_utc"] for row in rows] == ["2026-10-25T00:30:00.000000Z", "2026-10-25T01:30:00.000000Z"]


def test_a_wall_time_that_was_skipped_comes_back_as_the_moment_it_means() -> None:
    skipped = a_post(at=datetime(2026, 3, 29, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")))
    assert str(to_post(to_row(skipped)).at) == "2026-03-29 03:30:00+02:00"


@pytest.mark.parametrize("moment", [datetime(2026, 1, 1), datetime(2026, 1, 1, tzinfo=UTC)])
def test_a_moment_without_an_iana_zone_is_a_mistake(moment: datetime) -> None:
    with pytest.raises(ValueError, match="zone"):
        to_row(a_post(at=moment))


def test_fields_that_an_older_account_lacks_take_their_defaults() -> None:
    row = to_account_row(an_account(exploration=25))
    content = json.loads(row["content"])
    del content["exploration"]
    assert to_account(row | {"content": json.dumps(content)}) == an_account(exploration=Account().exploration)


def test_view_state_of_a_newer_app_is_dropped() -> None:
    row = {"name": "preferences", "content": '{"theme": "dark", "sparkle": true}'}
    assert to_preferences(row) == Preferences(theme="dark")


@pytest.mark.parametrize(
    ("column", "value"),
    [("start", "soon"), ("at", "late"), ("paused", "[1]"), ("skipped", "{"), ("goal", "x")],
)
def test_a_series_that_is_none_of_ours_is_named(column: str, value: str) -> None:
    row = to_series_row(a_series(id="s7")) | {column: value}
    with pytest.raises(UserError, match="series “s7” in the workspace cannot be read"):
        to_series(row)


@pytest.mark.parametrize(
    ("column", "value"),
    [("status", "gone"), ("zone", "Mars/Olympus"), ("at_utc", "soon"), ("tags", "{"), ("reasons", "[1]")],
)
def test_a_row_that_is_none_of_ours_is_named(column: str, value: str) -> None:
    row = to_row(a_post(id="p7", at="2026-12-01 20:00")) | {column: value}
    with pytest.raises(UserError, match="post “p7” in the workspace cannot be read") as told:
        to_post(row)
    assert told.value.code == "row_unreadable"


def test_no_field_is_forgotten() -> None:
    post_columns = set(to_row(a_post())) - {"at_utc", "zone"} | {"at"}
    assert post_columns == {field.name for field in fields(Post)}
    assert set(to_series_row(a_series())) == {field.name for field in fields(Series)}
    account_fields = set(json.loads(to_account_row(an_account())["content"]))
    assert account_fields == {field.name for field in fields(Account)}


def test_slots_keep_their_times() -> None:
    account = replace(an_account(), slots=(Slot(6, time(7, 5)),))
    assert to_account(to_account_row(account)).slots == (Slot(6, time(7, 5)),)
