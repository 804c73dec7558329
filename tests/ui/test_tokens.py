"""The tokens: text can be read on what it stands on, and the focus can be seen."""

import pytest

from xhs_studio.domain.vocabulary import Barrier
from xhs_studio.ui.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
TEXT_CONTRAST, EDGE_CONTRAST = 4.5, 3.0

ON_SURFACES = ("ink", "ink_2", "ink_3", "brand", "low", "medium", "high", "plain", "good", "warn", "bad")
PAIRS = (
    ("brand_ink", "brand"),
    ("toast_ink", "toast"),
    ("good", "good_soft"),
    ("warn", "warn_soft"),
    ("bad", "bad_soft"),
    ("brand", "brand_soft"),
    ("ink", "brand_soft"),
    ("ink_2", "plain_soft"),
    ("surface", "low"),
    ("surface", "medium"),
    ("surface", "high"),
)


def luminance(colour: str) -> float:
    """Relative luminance, as the accessibility guidelines define it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", ["bg", "surface", "surface_2"])
@pytest.mark.parametrize("role", ON_SURFACES)
def test_text_on_surfaces(tokens: Tokens, role: str, ground: str) -> None:
    assert contrast(getattr(tokens, role), getattr(tokens, ground)) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize(("role", "ground"), PAIRS)
def test_text_on_its_own_ground(tokens: Tokens, role: str, ground: str) -> None:
    assert contrast(getattr(tokens, role), getattr(tokens, ground)) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("barrier", [*Barrier, None])
def test_posts_of_every_barrier(tokens: Tokens, barrier: Barrier | None) -> None:
    strong, soft = tokens.barrier(barrier)
    for ink in (strong, tokens.ink, tokens.ink_2):
        assert contrast(ink, soft) >= TEXT_CONTRAST


@THEMES
@pytest.mark.parametrize("ground", ["bg", "surface", "surface_2", "line"])
def test_the_focus_ring(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.focus, getattr(tokens, ground)) >= EDGE_CONTRAST
