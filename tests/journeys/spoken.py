"""What of a window's words is in which language: everything shown or said, compared with the translations."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.words import Words
from xhs_studio.resources_path import resources

_WORD = re.compile(r"[A-Za-z][a-z]{2,}")
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_GAP = re.compile(r"\{\w+\}|%n")
BOTH = frozenset({"中文", "Chinese (中文)", "English", "XHS Studio", "PgDown", "PgUp"})
"""Said alike in both languages: names of the languages themselves, of the app, and of keys."""


def texts_of(root: QWidget) -> Iterator[tuple[str, str]]:
    """Every text that can be seen or heard in a widget: (where, text)."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            where = f"{widget.metaObject().className()} {widget.objectName()}".strip()
            for text in _said_by(widget):
                if text.strip():
                    yield where, text


def _said_by(widget: QWidget) -> Iterator[str]:
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QMenu):
        yield from (action.text() for action in widget.actions())
    elif isinstance(widget, QAbstractItemView):
        yield from _cells(widget)


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1
    for row in range(model.rowCount()):
        for column in range(columns):
            yield str(model.index(row, column).data() or "")
    if isinstance(view, QTableView) and not view.horizontalHeader().isHidden():
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def english_words(playbook: Playbook) -> frozenset[str]:
    """Words of our English texts that no Chinese text of ours has: on a Chinese screen they are wrong."""
    ours, allowed = set(), set()
    for message in ET.parse(resources() / "translations" / "xhs_studio_zh_CN.ts").iter("message"):
        ours |= _words(message.findtext("source") or "")
        translation = message.find("translation")
        if translation is not None:
            allowed |= _words(" ".join(translation.itertext()))
    for words in _playbook_words(playbook):
        ours |= _words(words.en)
        allowed |= _words(words.zh)
    return frozenset(ours - allowed)


def _playbook_words(playbook: Playbook) -> Iterable[Words]:
    for kind in (playbook.formats, playbook.goals, playbook.niches, playbook.formulas):
        yield from (item.names for item in kind)


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(_GAP.sub(" ", text))}


class Ear:
    """Hears which texts are in the wrong language; `data` are the creator's own words."""

    def __init__(self, playbook: Playbook, data: Iterable[str]) -> None:
        self._english = english_words(playbook)
        # Topics are offered in the language the creator writes in, whatever the window speaks.
        topics = {
            said for niche in playbook.niches for topic in niche.topics for said in (topic.zh, topic.en)
        }
        self._data = sorted({*data, *topics, *BOTH, *available_timezones()}, key=len, reverse=True)

    def wrong(self, language: str, root: QWidget) -> list[str]:
        """Texts of a widget that are not in a language."""
        found = []
        for where, text in texts_of(root):
            rest = text
            for known in self._data:
                rest = rest.replace(known, " ")
            amiss = bool(_words(rest) & self._english) if language == "zh" else bool(_CHINESE.search(rest))
            if amiss:
                found.append(f"{where}: {text!r}")
        return found
