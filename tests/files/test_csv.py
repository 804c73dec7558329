"""The CSV file: readable by spreadsheets, harmless in them, and reversible."""

import csv
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.files.december import december, service
from tests.kit.builders import a_post
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.files.csv_file import guard, unguard
from xhs_studio.services.export_columns import COLUMNS

DECEMBER = Period(date(2026, 12, 1), date(2026, 12, 31))


def rows(path: Path) -> list[list[str]]:
    return list(csv.reader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def exported(posts: list[Post], tmp_path: Path, language: str = "zh") -> Path:
    target = tmp_path / "plan.csv"
    result = service(posts, language).export(DECEMBER, target, language)
    assert result is not None
    assert result.posts == len(posts)
    return target


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_has_the_columns_of_the_plan_and_a_row_a_post(tmp_path: Path, language: str) -> None:
    table = rows(exported(december(language), tmp_path, language))
    assert table[0] == [column.names.to(language) for column in COLUMNS]
    assert len(table) == 25
    first = dict(zip((column.key for column in COLUMNS), table[1], strict=True))
    assert (first["date"], first["time"], first["minutes"]) == ("2026-12-01", "12:30", "25")
    assert first["title"] == december(language)[0].title


def test_it_begins_with_the_mark_and_quotes_everything(tmp_path: Path) -> None:
    raw = exported([a_post(at="2026-12-01 20:00", title="a,b")], tmp_path).read_bytes()
    assert raw.startswith(b'\xef\xbb\xbf"')
    assert raw.endswith(b'"\r\n')
    assert raw.decode("utf-8-sig").splitlines()[1].count('"') == 2 * len(COLUMNS)


def test_what_might_run_is_guarded_and_lines_stay_whole(tmp_path: Path) -> None:
    post = a_post(at="2026-12-01 20:00", title="=1+1", body="一\r\n二\n三\x07", minutes=15, notes="-1")
    cells = dict(zip((column.key for column in COLUMNS), rows(exported([post], tmp_path))[1], strict=True))
    assert cells["title"] == "'=1+1"
    assert cells["notes"] == "'-1"
    assert cells["body"] == "一\r\n二\n三\x07"
    assert cells["minutes"] == "15"


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@a", "\t1", "\r1", "\n1", "＝1", "＋1", "－1", "＠a", "'=1"]
)
def test_formulas_are_guarded(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "'", "'a", "''", "早餐", " =1"])
def test_other_texts_stay(text: str) -> None:
    assert guard(text) == text


@given(st.one_of(st.text(), st.text(st.sampled_from("'=＝+a\t\r"), max_size=6)))
def test_the_guard_can_be_taken_off(text: str) -> None:
    assert unguard(guard(text)) == text
    assert guard(text)[:1] not in {*"=+-@\t\r\n＝＋－＠"}
