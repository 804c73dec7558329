"""A line typed into the calendar becomes a post."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.kit.builders import a_post, an_account, at
from xhs_studio.domain.playbook import Playbook
from xhs_studio.services.quick_add import QuickAdd, parse

TODAY = date(2026, 11, 22)  # a Sunday

Reader = Callable[..., QuickAdd]


@pytest.fixture
def read(playbook: Playbook) -> Reader:
    def reading(text: str, **more: Any) -> QuickAdd:
        return parse(text, TODAY, playbook, an_account(), **more)

    return reading


def test_the_whole_line(read: Reader) -> None:
    line = "Which serum? !poll #skincare 19:30 fri"
    found = read(line)
    assert (found.title, found.format, found.topic) == ("Which serum?", "poll", "skincare")
    assert found.at == at("2026-11-27 19:30")
    assert found.day == date(2026, 11, 27)
    assert [(line[t.start : t.end], t.kind, t.value) for t in found.tokens] == [
        ("!poll", "format", "poll"),
        ("#skincare", "topic", "skincare"),
        ("19:30", "time", "19:30"),
        ("fri", "day", "2026-11-27"),
    ]


def test_the_whole_line_in_chinese(read: Reader) -> None:
    found = read("冬天用什么面霜 ！投票 ＃护肤 周五19：30")
    assert (found.title, found.format, found.topic) == ("冬天用什么面霜", "poll", "护肤")
    assert found.at == at("2026-11-27 19:30")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("周五", date(2026, 11, 27)),
        ("星期五", date(2026, 11, 27)),
        ("礼拜天", TODAY),
        ("周日", TODAY),
        ("下周五", date(2026, 11, 27)),
        ("下周日", date(2026, 11, 29)),
        ("明天", date(2026, 11, 23)),
        ("后天", date(2026, 11, 24)),
        ("tomorrow", date(2026, 11, 23)),
        ("today", TODAY),
        ("12-24", date(2026, 12, 24)),
        ("12/24", date(2026, 12, 24)),
        ("12月24日", date(2026, 12, 24)),
        ("12月24号", date(2026, 12, 24)),
        ("2026年12月24日", date(2026, 12, 24)),
        ("2027-01-05", date(2027, 1, 5)),
        ("1/5", date(2027, 1, 5)),
        ("2/29", date(2028, 2, 29)),
    ],
)
def test_days(read: Reader, text: str, day: date) -> None:
    assert read(f"早餐 {text}").day == day


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("19:30", "19:30"),
        ("7:30pm", "19:30"),
        ("7pm", "19:00"),
        ("12am", "00:00"),
        ("12:15PM", "12:15"),
        ("20点", "20:00"),
        ("20点半", "20:30"),
        ("8点15", "08:15"),
        ("晚上8点", "20:00"),
        ("下午3点半", "15:30"),
        ("中午12点", "12:00"),
        ("中午1点", "13:00"),
    ],
)
def test_times(read: Reader, text: str, clock: str) -> None:
    found = read(f"早餐 {text}")
    assert found.title == "早餐"
    assert found.at == at(f"2026-11-22 {clock}")


@pytest.mark.parametrize(
    "text", ["24:00", "19:75", "13pm", "0am", "25点", "13/40", "2026-02-30", "24/7", "20"]
)
def test_what_is_no_time_and_no_day_stays_in_the_title(read: Reader, text: str) -> None:
    found = read(f"早餐 {text}")
    assert (found.title, found.at, found.tokens) == (f"早餐 {text}", None, ())


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("!poll", "poll"),
        ("!POLL", "poll"),
        ("!pol", "poll"),
        ("!投", "poll"),
        ("!this-or-that", "this_or_that"),
        ("!this_or_that", "this_or_that"),
        ("!thisorthat", "this_or_that"),
        ("!二选一", "this_or_that"),
        ("!qa", "qa"),
        ("!Q&A", "qa"),
        ("!plain", "plain"),
    ],
)
def test_formats(read: Reader, text: str, key: str) -> None:
    assert read(f"早餐 {text}").format == key


@pytest.mark.parametrize("text", ["!q", "!dance", "!跳舞"])
def test_an_unknown_format_stays_and_is_flagged(read: Reader, text: str) -> None:
    found = read(f"早餐 {text}")
    assert (found.title, found.format) == (f"早餐 {text}", None)
    assert [token.kind for token in found.tokens] == ["unknown"]


def test_further_topics_are_tags(read: Reader) -> None:
    found = read("早餐 #护肤 #防晒 #平价")
    assert (found.topic, found.tags) == ("护肤", ("防晒", "平价"))


def test_the_first_time_counts_and_a_second_is_title(read: Reader) -> None:
    found = read("早餐 19:30 20:30")
    assert (found.title, found.at) == ("早餐 20:30", at("2026-11-22 19:30"))


def test_words_for_days_inside_a_title_are_left_alone(read: Reader) -> None:
    assert read("Which sun cream suits you?").title == "Which sun cream suits you?"
    assert read("sun cream or shade !poll").title == "sun cream or shade"
    assert read("What I wear tomorrow and why").title == "What I wear tomorrow and why"
    assert read("Which cream? sun").day == TODAY
    assert read("fri Which cream?").day == date(2026, 11, 27)


def test_a_backslash_keeps_a_word_in_the_title(read: Reader) -> None:
    found = read("\\12/24 回顾 \\!poll")
    assert (found.title, found.format, found.at) == ("12/24 回顾 !poll", None, None)


def test_without_a_day_it_is_an_idea_and_on_a_day_it_takes_the_slot(read: Reader) -> None:
    assert read("早餐").at is None
    tuesday = date(2026, 12, 1)
    assert read("早餐", day=tuesday).at == at("2026-12-01 20:00")
    assert read("早餐 fri", day=tuesday).day == date(2026, 11, 27)
    assert read("早餐 9:00", day=tuesday).at == at("2026-12-01 09:00")
    taken = [a_post(at="2026-12-01 20:00")]
    assert read("早餐", day=tuesday, others=taken).at == at("2026-12-01 20:00")


@pytest.mark.parametrize("text", ["", "   ", "!", "#", "！", "\\", "！ ＃"])
def test_nothing_much_is_no_trouble(read: Reader, text: str) -> None:
    found = read(text)
    assert found.title == text.strip()
    assert found.format is None
