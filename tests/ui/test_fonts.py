"""Chinese text is drawn with simplified shapes, and no character is missing."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontDatabase, QGlyphRun, QTextLayout
from PySide6.QtWidgets import QApplication

from xhs_studio.ui.theme import FAMILIES, Theme, font

TEXT = "互动日历：门槛平衡、黄金一小时，骨直角与真相 Aa 12:30"
"""Among them characters whose Japanese shapes differ."""


def runs(text: str) -> list[QGlyphRun]:
    layout = QTextLayout(text, font(13))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.setPosition(QPointF(0, 0))
    return layout.glyphRuns()


def test_no_character_is_missing(qapp: QApplication, theme: Theme) -> None:
    for run in runs(TEXT):
        assert 0 not in run.glyphIndexes(), run.rawFont().familyName()


def test_chinese_comes_from_a_simplified_font(qapp: QApplication, theme: Theme) -> None:
    families = {run.rawFont().familyName() for run in runs(TEXT)} - {"Inter"}
    simplified = [family for family in FAMILIES[1:] if family in QFontDatabase.families()]
    assert simplified, "none of the named Chinese fonts is installed"
    assert families == {simplified[0]}


def test_latin_and_figures_come_from_the_shipped_font(qapp: QApplication, theme: Theme) -> None:
    assert {run.rawFont().familyName() for run in runs("Plan the month 12:30")} == {"Inter"}
