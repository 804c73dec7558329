"""The platform's way of counting a title, and its limits at their edges."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xhs_studio.domain.limits import Excess, can_queue, excesses, title_weight
from xhs_studio.domain.playbook import Playbook


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("a", 1),
        ("ab", 1),
        ("abc", 2),
        ("你", 1),
        ("你a", 2),
        ("你ab", 2),
        ("😀", 2),
        ("❤️", 2),
        ("👨‍👩‍👧", 8),
        ("，", 1),
        (",", 1),
        ("“x”", 3),
        ("二十个字的标题正好放得下一个也不多真好啊", 20),
        ("x" * 40, 20),
        ("x" * 41, 21),
    ],
)
def test_title_weight(text: str, weight: int) -> None:
    assert title_weight(text) == weight


@given(st.text(max_size=60))
def test_title_weight_follows_its_definition(text: str) -> None:
    halves = sum(1 if unit < 128 else 2 for unit in _units(text))
    assert title_weight(text) == ceil(halves / 2)


def _units(text: str) -> list[int]:
    data = text.encode("utf-16-le", errors="surrogatepass")
    return [data[at] | data[at + 1] << 8 for at in range(0, len(data), 2)]


def test_a_post_at_every_limit_passes_none(playbook: Playbook) -> None:
    tags, options = tuple("abcdefghij"), ("1", "2", "3", "4")
    assert (
        excesses(
            playbook.limits, title="字" * 20, body="字" * 1000, tags=tags, poll_options=options, images=18
        )
        == ()
    )
    assert excesses(playbook.limits) == ()


def test_every_limit_passed_is_told(playbook: Playbook) -> None:
    found = excesses(
        playbook.limits,
        title="字" * 21,
        body="字" * 1001,
        tags=tuple("abcdefghijk"),
        poll_options=tuple("12345"),
        images=19,
    )
    assert found == (
        Excess("title_weight", 21, 20),
        Excess("body_chars", 1001, 1000),
        Excess("images", 19, 18),
        Excess("tags", 11, 10),
        Excess("poll_options_max", 5, 4),
    )
    assert excesses(playbook.limits, poll_options=("1",)) == (Excess("poll_options_min", 1, 2),)


def test_limits_can_be_changed(playbook: Playbook) -> None:
    assert excesses(replace(playbook.limits, title_weight=3), title="四个字了") == (
        Excess("title_weight", 4, 3),
    )


@pytest.mark.parametrize(
    ("ahead", "possible"),
    [
        (timedelta(minutes=59, seconds=59), False),
        (timedelta(hours=1), True),
        (timedelta(days=14), True),
        (timedelta(days=14, seconds=1), False),
        (timedelta(hours=-5), False),
    ],
)
def test_the_platform_s_own_queue(playbook: Playbook, ahead: timedelta, possible: bool) -> None:
    now = datetime(2026, 12, 8, 12, 0, tzinfo=UTC)
    assert can_queue(playbook.limits, now + ahead, now) is possible
