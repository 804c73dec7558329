"""The translations are gathered whole, and none of them is behind the code."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools.translations import NotLiteral, marked_calls

TOOL = Path(__file__).resolve().parent.parent / "tools" / "translations.py"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('mark("errors", "text")', ("errors", "text", False)),
        ('t("page", "text {n}", n=3)', ("page", "text {n}", False)),
        ('t("page", "text {n}", **facts)', ("page", "text {n}", False)),
        ('texts.t("page", "text")', ("page", "text", False)),
        ('t(\n    "page",\n    "two " "parts, "\n    "three",\n)', ("page", "two parts, three", False)),
        ('tn("page", "%n post(s)", n, day=day)', ("page", "%n post(s)", True)),
        ("f\"{t('page', '中文“text”')}\"", ("page", "中文“text”", False)),
    ],
)
def test_texts_are_found_however_they_are_written(code: str, found: tuple[str, str, bool]) -> None:
    assert list(marked_calls(code, "here.py")) == [found]


def test_a_variable_is_handed_on() -> None:
    assert list(marked_calls('t("errors", SENTENCES[code], **facts)', "here.py")) == []


@pytest.mark.parametrize("text", ['f"to {day}"', '"to " + day', '"to %s" % day'])
def test_a_text_that_cannot_be_looked_up_is_named(text: str) -> None:
    with pytest.raises(NotLiteral, match=r"here\.py:2: t\(\) needs a literal"):
        list(marked_calls(f'\nt("page", {text})', "here.py"))


def test_translations_are_complete_and_current() -> None:
    done = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
