"""What the calendar says of days whose truth is known."""

import subprocess
import sys
from datetime import date, timedelta
from importlib import import_module
from pathlib import Path
from shutil import copytree

import pytest

from xhs_studio.domain.almanac import DayMarks, LunarDay, falls_on, is_rule
from xhs_studio.domain.errors import UserError
from xhs_studio.files.almanac import Almanac
from xhs_studio.resources_path import resources


@pytest.fixture(scope="module")
def almanac() -> Almanac:
    return Almanac(resources() / "calendar")


def _marks(almanac: Almanac, day: str) -> DayMarks:
    return almanac.marks(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        ("2026-02-16", "廿九", "moon 29"),
        ("2026-02-17", "正月", "1st moon"),
        ("2026-12-01", "廿三", "moon 23"),
        ("2026-12-08", "三十", "moon 30"),
        ("2026-12-09", "冬月", "11th moon"),
        ("2027-01-08", "腊月", "12th moon"),
        ("2023-03-22", "闰二月", "leap 2nd moon"),
        ("2025-07-25", "闰六月", "leap 6th moon"),
        ("2024-02-29", "二十", "moon 20"),
        ("2033-12-22", "闰冬月", "leap 11th moon"),
        ("2000-01-01", "廿五", "moon 25"),
    ],
)
def test_lunar_days(almanac: Almanac, day: str, zh: str, en: str) -> None:
    assert (_marks(almanac, day).lunar, _marks(almanac, day).lunar_en) == (zh, en)


@pytest.mark.parametrize(
    ("day", "festival"),
    [
        ("2026-02-16", "除夕"),
        ("2026-02-17", "春节"),
        ("2026-03-03", "元宵"),
        ("2026-06-19", "端午"),
        ("2026-08-19", "七夕"),
        ("2026-09-25", "中秋"),
        ("2026-10-18", "重阳"),
        ("2026-01-26", "腊八"),
        ("2024-02-09", "除夕"),
        ("2024-02-10", "春节"),
        ("2025-01-28", "除夕"),
        ("2025-01-29", "春节"),
        ("2027-02-06", "春节"),
        ("2026-02-14", "情人节"),
        ("2026-05-10", "母亲节"),
        ("2026-06-21", "父亲节"),
        ("2026-11-26", "感恩节"),
        ("2026-12-24", "平安夜"),
        ("2026-12-25", "圣诞"),
        ("2026-12-31", "跨年"),
        ("2027-01-01", "元旦"),
        ("2026-12-23", None),
    ],
)
def test_festivals(almanac: Almanac, day: str, festival: str | None) -> None:
    found = _marks(almanac, day).festival
    assert (found.zh if found else None) == festival


def test_a_leap_month_repeats_no_festival(almanac: Almanac) -> None:
    """2025 had a second sixth month, 2023 a second second one; the day of the dragon's head is one."""
    days = [date(2023, 1, 1) + timedelta(days=number) for number in range(365)]
    names = [marks.festival.zh for day in days if (marks := almanac.marks(day)).festival]
    assert names.count("龙抬头") == 1


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        ("2026-12-07", "大雪", "Major Snow"),
        ("2026-12-22", "冬至", "Winter Solstice"),
        ("2024-12-21", "冬至", "Winter Solstice"),
        ("2024-02-04", "立春", "Start of Spring"),
        ("2026-04-05", "清明", "Qingming"),
        ("2025-06-21", "夏至", "Summer Solstice"),
        ("2026-01-05", "小寒", "Minor Cold"),
    ],
)
def test_terms(almanac: Almanac, day: str, zh: str, en: str) -> None:
    term = _marks(almanac, day).term
    assert term is not None
    assert (term.zh, term.en) == (zh, en)
    assert _marks(almanac, "2026-12-21").term is None, "the solstice of 2026 falls on the 22nd in Beijing"


@pytest.mark.parametrize("year", [1999, 2024, 2026, 2033, 2050])
def test_a_year_has_each_term_once(almanac: Almanac, year: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(365)]
    assert len([day for day in days if almanac.marks(day).term]) == 24
    assert len({marks.term.zh for day in days if (marks := almanac.marks(day)).term}) == 24


@pytest.mark.parametrize(
    ("day", "holiday", "work"),
    [
        ("2026-02-14", None, True),
        ("2026-02-15", "春节", False),
        ("2026-02-23", "春节", False),
        ("2026-02-24", None, False),
        ("2026-02-28", None, True),
        ("2026-01-02", "元旦", False),
        ("2026-01-04", None, True),
        ("2026-10-07", "国庆节", False),
        ("2026-10-10", None, True),
        ("2025-10-06", "国庆中秋", False),
        ("2025-10-11", None, True),
        ("2024-05-11", None, True),
        ("2024-04-05", "清明节", False),
    ],
)
def test_statutory_days(almanac: Almanac, day: str, holiday: str | None, work: bool) -> None:
    marks = _marks(almanac, day)
    assert (marks.holiday.zh if marks.holiday else None, marks.make_up_workday) == (holiday, work)


@pytest.mark.parametrize(("year", "off", "work"), [(2024, 28, 8), (2025, 28, 5), (2026, 33, 6)])
def test_days_off_in_a_year(almanac: Almanac, year: int, off: int, work: int) -> None:
    days = [date(year, 1, 1) + timedelta(days=number) for number in range(366)]
    marks = [(day, almanac.marks(day)) for day in days if day.year == year]
    assert len([day for day, one in marks if one.holiday]) == off
    worked = [day for day, one in marks if one.make_up_workday]
    assert len(worked) == work
    assert all(day.weekday() >= 5 for day in worked), "only weekend days are worked to make up"
    assert not any(one.holiday and one.make_up_workday for _, one in marks)


@pytest.mark.parametrize("year", [2023, 2027])
def test_of_years_not_covered_nothing_statutory_is_said(almanac: Almanac, year: int) -> None:
    assert not almanac.covers(year)
    assert almanac.covers(2026)
    first = date(year, 10, 1)
    for number in range(10):
        marks = almanac.marks(first + timedelta(days=number))
        assert marks.holiday is None
        assert not marks.make_up_workday
    national_day = almanac.marks(first).festival
    assert national_day is not None, "the festival itself is no decree and stays"


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2026-11-11", ["双十一"]),
        ("2026-06-18", ["618"]),
        ("2026-05-20", ["520"]),
        ("2026-12-12", ["双十二"]),
        ("2026-03-08", ["38大促"]),
        ("2026-11-27", ["黑五"]),
        ("2024-11-29", ["黑五"]),
        ("2026-11-26", []),
        ("2026-01-26", ["年货节"]),
    ],
)
def test_marketing_days(almanac: Almanac, day: str, names: list[str]) -> None:
    assert [one.zh for one in _marks(almanac, day).marketing] == names


def test_black_friday_may_follow_a_thanksgiving_at_the_month_s_end() -> None:
    """The day after the last Saturday of a month may lie in the next month."""
    plain_day = LunarDay(1, 2, leap=False, last=False)
    assert falls_on("05 sat -1 +2", date(2026, 6, 1), plain_day)
    assert not falls_on("05 sat -1 +2", date(2026, 5, 25), plain_day)


@pytest.mark.parametrize("on", ["12-25", "02-29", "05 sun 2", "11 thu 4 +1", "10 mon -1", "lunar 12-last"])
def test_rules(on: str) -> None:
    assert is_rule(on)


@pytest.mark.parametrize(
    "on", ["", "13-01", "02-30", "1-1", "05 sunday 2", "00 sun 1", "05 sun 6", "lunar 13-01", "lunar 01-31"]
)
def test_what_is_no_rule(on: str) -> None:
    assert not is_rule(on)


BROKEN = [
    ("marketing.toml", "on = '11-11'", "on = '11-31'", "marketing.double_eleven.on"),
    ("festivals.toml", "on = '12-25'", "", "festivals.christmas.on"),
    ("festivals.toml", "zh = '圣诞'", "cn = '圣诞'", "festivals.christmas.names.zh"),
    ("festivals.toml", "[festivals.laba]", "[feasts.laba]", "feasts"),
    ("terms.toml", "  { en = 'Minor Cold', zh = '小寒' },\n", "", "terms"),
    ("holidays_cn.toml", "last = 2026-02-23", "last = 2026-02-03", "years.2026.spring_festival.first"),
    ("holidays_cn.toml", "last = 2026-02-23", "last = '2026-02-23'", "years.2026.spring_festival.last"),
    ("holidays_cn.toml", "[years.2026]", "[years.soon]", "years.soon"),
    ("holidays_cn.toml", "\nqingming = { first", "\nching_ming = { first", "years.2024.ching_ming"),
    ("holidays_cn.toml", "[names]", "[name]", "name"),
]


@pytest.mark.parametrize(("file", "old", "new", "key"), BROKEN)
def test_wrong_data_is_named(tmp_path: Path, file: str, old: str, new: str, key: str) -> None:
    folder = Path(copytree(resources() / "calendar", tmp_path / "calendar"))
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    with pytest.raises(UserError) as caught:
        Almanac(folder)

    assert caught.value.code == "calendar_invalid"
    assert (caught.value.facts["file"], caught.value.facts["key"]) == (file, key)


def test_answers_are_kept(almanac: Almanac) -> None:
    assert almanac.marks(date(2026, 12, 8)) is almanac.marks(date(2026, 12, 8))


def test_astronomy_loads_only_when_a_day_is_asked_for() -> None:
    code = (
        "import sys; from datetime import date; from xhs_studio.files.almanac import Almanac;"
        "from xhs_studio.resources_path import resources; almanac = Almanac(resources() / 'calendar');"
        "assert 'lunar_python' not in sys.modules; almanac.marks(date(2026, 12, 8));"
        "assert 'lunar_python' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("year", [1949, 1984, 2026, 2057, 2099])
def test_agrees_with_the_library_day_by_day(almanac: Almanac, year: int) -> None:
    """The almanac reads whole years; the library's own day by day, much slower, is the yardstick."""
    lunar_python = import_module("lunar_python")
    days = [date(year, 1, 1), *(date(year, month, day) for month in (2, 8, 12) for day in range(1, 29, 3))]
    for day in [*days, date(year, 12, 31)]:
        lunar = lunar_python.Solar.fromYmd(day.year, day.month, day.day).getLunar()
        marks = almanac.marks(day)
        first = lunar.getDay() == 1
        assert marks.lunar == (f"{lunar.getMonthInChinese()}月" if first else lunar.getDayInChinese())
        assert (marks.term.zh if marks.term else "") == lunar.getJieQi()
