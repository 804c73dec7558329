"""The workbook, read back: what stands in it, how it behaves when it is filled in, and how it prints."""

import gc
import shutil
import subprocess
import tracemalloc
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.files.december import almanac, december, playbook, service, why
from tests.kit.builders import NOW, SHANGHAI, a_post, an_account
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import PLAIN, Status
from xhs_studio.files.workbook import WorkbookWriter
from xhs_studio.files.workbook_text import CELL_LIMIT, cleaned, lines, shortened
from xhs_studio.services.export import Day
from xhs_studio.services.export_columns import COLUMNS, STATUSES, Frame
from xhs_studio.services.export_summary import Tally
from xhs_studio.services.export_target import Sink

DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))
KEYS = [column.key for column in COLUMNS]
FRAME = Frame(
    period=DECEMBER,
    language="en",
    account=an_account(language="en"),
    playbook=playbook(),
    series=MappingProxyType({}),
    made=NOW.astimezone(SHANGHAI),
    why=lambda post: "",
)


@pytest.fixture(scope="module", params=["zh", "en"])
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    language: str = request.param
    target = tmp_path_factory.mktemp("book") / "plan.xlsx"
    result = service(december(language), language).export(DECEMBER, target, language)
    assert result is not None
    assert (result.posts, result.altered) == (24, ())
    return language, target


@pytest.fixture(scope="module")
def book(exported: tuple[str, Path]) -> Workbook:
    return load_workbook(exported[1])


def written(post: Post) -> Workbook:
    """A workbook of one post, without a file."""
    buffer = BytesIO()
    writer = WorkbookWriter(Sink(buffer, lambda: False), FRAME)
    tally = Tally(FRAME)
    assert post.at is not None
    day = post.at.date()
    try:
        writer.week([Day(day, almanac().marks(day), (post,))])
        tally.add(Period(day, day), [post])
        writer.finish(tally.summary())
    finally:
        writer.close()
    return load_workbook(buffer)


def cell(sheet: Worksheet, row: int, key: str) -> Any:
    return sheet.cell(row, KEYS.index(key) + 1)


def test_sheets_and_headers_are_in_the_language(exported: tuple[str, Path], book: Workbook) -> None:
    language = exported[0]
    names = {"zh": ["排期", "月历", "平衡", "说明"], "en": ["Plan", "Calendar", "Balance", "Guide"]}
    assert book.sheetnames == names[language]
    header = [cell.value for cell in book.worksheets[0][1]]
    assert header == [column.names.to(language) for column in COLUMNS]


def test_plan_has_a_row_a_post_with_real_dates_and_times(book: Workbook) -> None:
    plan = book.worksheets[0]
    assert plan.max_row == 25
    first = cell(plan, 2, "date")
    assert (first.value, first.is_date) == (datetime(2026, 12, 1), True)
    assert cell(plan, 2, "time").value == time(12, 30)
    assert cell(plan, 2, "week").value == "2026-W49"
    assert cell(plan, 2, "minutes").value == playbook().format("question").minutes
    dates = [cell(plan, row, "date").value for row in range(2, 26)]
    assert dates == sorted(dates)


def test_words_of_a_row(exported: tuple[str, Path], book: Workbook) -> None:
    language, plan = exported[0], book.worksheets[0]
    row = 7  # 8 December, a poll of a series
    assert cell(plan, row, "format").value == playbook().format("poll").names.to(language)
    assert cell(plan, row, "status").value == STATUSES[Status.READY].names.to(language)
    assert cell(plan, row, "series").value == "周二投票"
    assert cell(plan, row, "poll_options").value.count("\n") >= 2
    assert cell(plan, row, "weekday").value == {"zh": "周二", "en": "Tue"}[language]
    assert cell(plan, 25, "why").value == why(a_post(status=Status.SUGGESTED), language)
    plain = next(r for r in range(2, 26) if cell(plan, r, "date").value == datetime(2026, 12, 24))
    assert cell(plan, plain, "barrier").value is None


def test_no_cell_of_the_workbook_is_a_formula(book: Workbook) -> None:
    texts = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(texts) > 300
    assert [one.coordinate for one in texts if one.data_type == "f"] == []
    risky = next(one for one in texts if str(one.value).startswith("=1+1"))
    assert risky.quotePrefix
    assert all(not one.hyperlink for one in texts)


def test_plan_is_frozen_filtered_coloured_and_offers_lists(
    exported: tuple[str, Path], book: Workbook
) -> None:
    language, plan, guide = exported[0], book.worksheets[0], book.worksheets[3]
    assert plan.freeze_panes == "D2"
    assert plan.auto_filter.ref == "A1:S25"
    wanted = {
        "status": [facts.names.to(language) for facts in STATUSES.values()],
        "format": [
            *(item.names.to(language) for item in playbook().formats),
            playbook().plain.names.to(language),
        ],
        "barrier": [facts.names.to(language) for facts in playbook().barriers],
        "goal": [facts.names.to(language) for facts in playbook().goals],
    }
    found = {}
    for validation in plan.data_validations.dataValidation:
        (cells,) = validation.sqref.ranges
        assert cells.max_row > 25, "rows that are added need their lists too"
        name, _, source = validation.formula1.partition("!")
        assert name.strip("'") == guide.title
        found[KEYS[cells.min_col - 1]] = [one.value for (one,) in guide[source.replace("$", "")]]
    assert found == wanted
    rules = [rule for ranges in plan.conditional_formatting for rule in ranges.rules]
    for facts in playbook().barriers:
        assert any(f'"{facts.names.to(language)}"' in rule.formula[0] for rule in rules)


def test_every_choice_in_the_plan_is_in_its_list(exported: tuple[str, Path], book: Workbook) -> None:
    guide = {one.value for row in book.worksheets[3].iter_rows() for one in row}
    plan = book.worksheets[0]
    for row in range(2, 26):
        for key in ("status", "format", "barrier", "goal"):
            assert cell(plan, row, key).value in guide


def test_pages(book: Workbook) -> None:
    plan, calendar, balance, guide = book.worksheets
    assert plan.print_title_rows == "$1:$1"
    assert plan.page_setup.orientation == calendar.page_setup.orientation == "landscape"
    for sheet in (plan, balance, guide):
        fit = sheet.sheet_properties.pageSetUpPr
        assert fit is not None
        assert fit.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert (calendar.page_setup.scale or 100) > 90


def test_calendar_is_a_grid_of_weeks(exported: tuple[str, Path], book: Workbook) -> None:
    calendar = book.worksheets[1]
    rows = [[one.value for one in row] for row in calendar.iter_rows(max_col=8)]
    assert rows[0][0] == {"zh": "2026年12月", "en": "December 2026"}[exported[0]]
    weeks = [row for row in rows if str(row[0]) in {"49", "50", "51", "52", "53"}]
    numbers = [[str(one).split()[0] for one in row[1:]] for row in weeks]
    assert numbers[0] == ["30", "1", "2", "3", "4", "5", "6"]
    assert numbers[-1] == ["28", "29", "30", "31", "1", "2", "3"]
    assert len(weeks) == 5
    christmas = str(weeks[3][5])
    assert {"zh": "圣诞", "en": "Christmas"}[exported[0]] in christmas
    shown = "\n".join(str(one) for row in rows for one in row)
    for post in december(exported[0]):
        assert post.title in shown
    sign = playbook().barriers[0].sign
    assert f"20:00 {sign} {playbook().format('poll').names.to(exported[0])}" in shown


def test_each_month_begins_a_page(tmp_path: Path) -> None:
    target = tmp_path / "plan.xlsx"
    service(december("zh")).export(Period(date(2026, 11, 20), date(2027, 2, 3)), target, "zh")
    calendar = load_workbook(target).worksheets[1]
    first = [str(one.value) for (one,) in calendar.iter_rows(max_col=1)]
    titles = [row for row, text in enumerate(first) if "年" in text]
    assert [first[row] for row in titles] == ["2026年11月", "2026年12月", "2027年1月", "2027年2月"]
    assert [part.id for part in calendar.row_breaks.brk] == titles[1:]


def test_a_crowded_month_still_fits_its_page(tmp_path: Path) -> None:
    posts = [
        a_post(at=f"2026-12-{day:02d} {hour:02d}:00", format="poll", title="一个特别特别长的标题" * 5)
        for day in range(1, 32)
        for hour in range(8, 18)
    ]
    target = tmp_path / "plan.xlsx"
    service(posts).export(DECEMBER, target, "zh")
    calendar = load_workbook(target).worksheets[1]
    height = sum(calendar.row_dimensions[row].height or 15 for row in range(1, calendar.max_row + 1))
    scale = (calendar.page_setup.scale or 100) / 100
    assert scale >= 0.55
    assert height * scale < 505, "the points of an A4 page across that its margins leave"
    shown = [str(one.value) for row in calendar.iter_rows() for one in row]
    assert any(text.startswith("另有") for text in shown)


def test_balance_adds_up_and_has_charts_with_named_axes(exported: tuple[str, Path], book: Workbook) -> None:
    language, balance = exported[0], book.worksheets[2]
    rows = {row[0].value: [one.value for one in row[1:5]] for row in balance.iter_rows(max_col=5)}
    low = playbook().barriers[0]
    count = sum(
        post.format not in (None, PLAIN)
        and post.status is not Status.SKIPPED
        and playbook().format(post.format or "").barrier is low.key
        for post in december(language)
    )
    assert rows[f"{low.sign} {low.names.to(language)}"] == [0.5, pytest.approx(count / 22), count, "11"]
    assert rows[playbook().plain.names.to(language)][0] == 1
    assert rows["2026-W49"][1] == 120
    charts = vars(balance)["_charts"]  # openpyxl has no other way to the charts it has read
    assert len(charts) == 3
    assert all(chart.x_axis.title and chart.y_axis.title for chart in charts)


def test_guide_names_every_column_and_word(exported: tuple[str, Path], book: Workbook) -> None:
    text = "\n".join(str(one.value) for row in book.worksheets[3].iter_rows() for one in row)
    for column in COLUMNS:
        assert column.names.to(exported[0]) in text
        assert column.meaning.to(exported[0]) in text
    for facts in STATUSES.values():
        assert facts.words.to(exported[0]) in text
    assert "XHS Studio" in text
    assert {"zh": "2026年11月22日 17:30", "en": "22 November 2026 at 17:30"}[exported[0]] in text


@pytest.mark.parametrize(
    "text",
    [
        "=cmd|' /C calc'!A0",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "＝1+1",
        "{=1}",
        "<r><t>x</t></r>",
        "_x0041_",
        "https://a.b",
    ],
)
def test_treacherous_texts_stay_what_they_are(text: str) -> None:
    plan = written(a_post(at="2026-12-01 20:00", format="poll", title=text, notes=text)).worksheets[0]
    for key in ("title", "notes"):
        found = cell(plan, 2, key)
        assert unescape(found.value) == text
        assert found.data_type != "f"
        assert found.hyperlink is None


@settings(max_examples=20, deadline=None)
@given(st.text(st.characters(), max_size=60), st.text(st.characters(max_codepoint=0x7F), max_size=20))
def test_any_text_comes_back(title: str, notes: str) -> None:
    book = written(a_post(at="2026-12-01 20:00", format="poll", title=title, notes=notes))
    for key, text in (("title", title), ("notes", notes)):
        assert unescape(cell(book.worksheets[0], 2, key).value or "") == cleaned(text)[0]


def test_characters_no_sheet_can_show_are_told_not_dropped(tmp_path: Path) -> None:
    post = a_post(at="2026-12-01 20:00", title="叮\x07咚", notes="a\x00b\x7fc")
    result = service([post]).export(DECEMBER, tmp_path / "plan.xlsx", "zh")
    assert result is not None
    plan = load_workbook(tmp_path / "plan.xlsx").worksheets[0]
    assert cell(plan, 2, "title").value == "叮␇咚"
    assert cell(plan, 2, "notes").value == "a␀b␡c"
    told = [(one.title, one.column, one.characters) for one in result.altered]
    assert told == [("叮␇咚", "标题", 1), ("叮␇咚", "备注", 2)]


@pytest.mark.parametrize("text", ["长" * (CELL_LIMIT + 1), "😀" * (CELL_LIMIT // 2 + 1)])
def test_a_text_too_long_for_a_cell_is_refused_by_name(tmp_path: Path, text: str) -> None:
    target = tmp_path / "plan.xlsx"
    target.write_text("before")
    with pytest.raises(UserError, match=r"“早餐” has 3276[89] characters in the column 正文"):
        service([a_post(at="2026-12-01 20:00", title="早餐", body=text)]).export(DECEMBER, target, "zh")
    assert target.read_text() == "before"
    assert list(tmp_path.iterdir()) == [target]


def test_the_longest_text_that_fits_is_whole() -> None:
    book = written(a_post(at="2026-12-01 20:00", body="长" * CELL_LIMIT))
    assert cell(book.worksheets[0], 2, "body").value == "长" * CELL_LIMIT


def _memory(weeks: int) -> tuple[int, int]:
    """Bytes held after, and at most during, the writing of a hundred posts in each of so many weeks."""
    marks = almanac().marks(DECEMBER.first)
    tracemalloc.start()
    writer = WorkbookWriter(Sink(BytesIO(), lambda: False), FRAME)
    tally = Tally(FRAME)
    try:
        for number in range(weeks):
            day = date(2026, 12, 7) + timedelta(weeks=number)
            moment = datetime.combine(day, time(20), tzinfo=SHANGHAI)
            posts = [
                Post(id=f"{number}-{i}", title=f"标题 {number} {i}", at=moment, format="poll", body="文\n文")
                for i in range(100)
            ]
            writer.week([Day(day, marks, tuple(posts))])
            tally.add(Period(day, day), posts)
        gc.collect()
        return tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
        writer.close()


def test_memory_does_not_grow_with_rows() -> None:
    _memory(1)  # what is loaded once
    (held_few, most_few), (held_many, most_many) = _memory(2), _memory(15)
    assert held_many - held_few < 60_000, "1,300 rows more leave nothing behind"
    assert most_many - most_few < 600_000, "nor do they pile up meanwhile"


@given(st.text(st.sampled_from("ab中，…— \n"), max_size=80), st.integers(4, 30), st.integers(1, 5))
def test_shortened_texts_take_no_more_lines_than_they_may(text: str, width: int, most: int) -> None:
    short = shortened(text, width, most)
    assert lines(short, width) <= most
    assert short == text or short.endswith("…")


MISSING = [name for name in ("soffice", "pdftotext") if shutil.which(name) is None]


@pytest.mark.skipif(bool(MISSING), reason=f"not installed: {' and '.join(MISSING)}")
def test_libreoffice_opens_it_and_prints_every_sheet(exported: tuple[str, Path], tmp_path: Path) -> None:
    language, target = exported
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(tmp_path),
        str(target),
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "plan.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    pages = text.split("\f")[:-1]
    assert 4 <= len(pages) <= 6
    assert all(page.strip() for page in pages)
    assert "###" not in text
    month = {"zh": "2026年12月", "en": "December 2026"}[language]
    grid = next(page for page in pages[1:] if month in page and "50" in page)
    assert december(language)[0].title[:6] in grid
    assert {"zh": "周日", "en": "Sun"}[language] in grid, "the month fits the width of its page"
