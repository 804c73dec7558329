"""Chips: how titles are broken, and that every status is told without colour."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from tests.kit.builders import a_post
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.resources_path import resources
from xhs_studio.ui.calendar.chip import HANGING, ChipLook, ChipPainter, wrapped
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import LIGHT

TITLES = st.text(alphabet="护肤投票：，？！a bcdefg-'1 ", min_size=0, max_size=60)


@pytest.fixture(scope="module")
def metrics(qapp: QApplication) -> QFontMetrics:
    return QFontMetrics(font(12))


@pytest.fixture(scope="module")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")


@given(text=TITLES, width=st.integers(40, 200), lines=st.integers(1, 3), tail=st.integers(0, 24))
def test_lines_fit_and_say_the_title(
    metrics: QFontMetrics, text: str, width: int, lines: int, tail: int
) -> None:
    made = wrapped(text, metrics, width, lines, tail)
    assert len(made) <= lines
    for line in made:
        hung = line[:-1] if line[-1] in HANGING else line
        assert metrics.horizontalAdvance(hung) <= width + 1
    if made:
        assert metrics.horizontalAdvance(made[-1]) <= width - tail + 1
    said = "".join(made)
    whole = "".join(text.split())
    if "…" not in said:
        assert "".join(said.split()) == whole
    else:
        assert whole.startswith("".join(said.split()).removesuffix("…").rstrip("…"))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("What do you always forget", "What do you"),
        ("Tuesday poll", "Tuesday"),
        ("早八妆 or 素颜口罩", "早八妆 or 素"),
    ],
)
def test_breaks_between_words_or_chinese_characters(metrics: QFontMetrics, text: str, first: str) -> None:
    width = metrics.horizontalAdvance(first) + 3
    assert wrapped(text, metrics, width, 3)[0] == first


def test_closing_punctuation_never_begins_a_line(metrics: QFontMetrics) -> None:
    text = "你踩过最贵的雷是？"
    for width in range(30, 140):
        assert not any(line.startswith("？") for line in wrapped(text, metrics, width, 5))


def test_a_narrow_mark_hangs_rather_than_breaks_the_word(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("Ingredients") + 1
    assert wrapped("Ingredients: fast or careful?", metrics, width, 3)[0] == "Ingredients:"


def test_signs_keep_their_room_at_the_end_of_the_title(metrics: QFontMetrics) -> None:
    width = metrics.horizontalAdvance("Masks or serums") + 2
    assert wrapped("Masks or serums", metrics, width, 2) == ("Masks or serums",)
    assert wrapped("Masks or serums", metrics, width, 2, tail=15) == ("Masks or", "serums")


def test_what_is_painted_is_as_high_as_measured(qapp: QApplication, playbook: Playbook) -> None:
    chips = ChipPainter(LIGHT, playbook, "zh")
    post = a_post(at="2026-12-01 20:00", format="poll", title="周二投票：你的护肤预算到底是多少")
    heights = [chips.height(post, 118, lines) for lines in (0, 1, 2, 3)]
    assert heights == sorted(heights)
    assert heights[2] - heights[1] == chips.line_height


# One hue for everything: what differs now, differs without colour.
GREY = replace(
    LIGHT, **dict.fromkeys(("low", "medium", "high", "plain", "good", "warn", "ink_2", "ink_3"), "#555555"),
    **{f"{name}_soft": "#EEEEEE" for name in ("low", "medium", "high", "plain", "good", "warn")},
)  # fmt: skip
BASE = a_post(id="x", title="周二投票", at="2026-12-01 20:00", format="question", status=Status.DRAFT)


@pytest.mark.parametrize("width", [82, 110])
@pytest.mark.parametrize("lines", [0, 2])
def test_every_state_is_told_without_colour(
    qapp: QApplication, playbook: Playbook, width: int, lines: int
) -> None:
    kinds = {
        "draft": (BASE, ChipLook()),
        "suggested": (replace(BASE, status=Status.SUGGESTED), ChipLook()),
        "ready": (replace(BASE, status=Status.READY), ChipLook()),
        "published": (replace(BASE, status=Status.PUBLISHED), ChipLook()),
        "skipped": (replace(BASE, status=Status.SKIPPED), ChipLook()),
        "locked": (replace(BASE, locked=True), ChipLook()),
        "series": (replace(BASE, series="s"), ChipLook()),
        "warned": (BASE, ChipLook(warned=True)),
        "low": (replace(BASE, barrier="low"), ChipLook()),
        "high": (replace(BASE, barrier="high"), ChipLook()),
        "plain": (replace(BASE, format="plain"), ChipLook()),
        "selected": (BASE, ChipLook(selected=True)),
    }
    pictures = {name: _picture(playbook, *shown, width, lines) for name, shown in kinds.items()}
    assert len(set(pictures.values())) == len(pictures)


def _picture(playbook: Playbook, post: Post, look: ChipLook, width: int, lines: int) -> bytes:
    chips = ChipPainter(GREY, playbook, "zh")
    picture = QImage(width, 70, QImage.Format.Format_Grayscale8)
    picture.fill(0xFFFFFFFF)
    painter = QPainter(picture)
    chips.paint(painter, QRect(0, 0, width, chips.height(post, width, lines)), post, look, lines)
    painter.end()
    return bytes(picture.constBits())
