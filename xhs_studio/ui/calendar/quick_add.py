"""Quick add: one line in which format, topic, day and time are understood and highlighted."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.services.quick_add import QuickAdd as Understood
from xhs_studio.services.quick_add import Token, parse
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import CONTROL, TEXT, Tokens
from xhs_studio.ui.widgets.basics import button, label, name
from xhs_studio.ui.words import format_text

WIDTH, TOP = 560, 84
"""Logical pixels: how wide it is where there is room, and how far below the page's upper edge."""


class _Highlighter(QSyntaxHighlighter):
    """Colours what was understood; what looks like a format and is none is underlined."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._tokens: tuple[Token, ...] = ()
        self._look: Tokens | None = None

    def set_tokens(self, tokens: tuple[Token, ...], look: Tokens) -> None:
        self._tokens, self._look = tokens, look
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if self._look is None:
            return
        for token in self._tokens:
            style = QTextCharFormat()
            if token.kind == "unknown":
                style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                style.setUnderlineColor(QColor(self._look.bad))
            else:
                style.setForeground(QColor(self._look.brand))
                style.setBackground(QColor(self._look.brand_soft))
                style.setFontWeight(QFont.Weight.DemiBold)
            start, end = _utf16(text, token.start), _utf16(text, token.end)
            self.setFormat(start, end - start, style)


def _utf16(text: str, index: int) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return len(text[:index].encode("utf-16-le")) // 2


class _Line(QPlainTextEdit):
    """A text edit of one line."""

    entered = Signal(bool)
    left = Signal()

    def __init__(self, page_actions: Iterable[QAction]) -> None:
        super().__init__()
        self._keys = {keys.toString() for action in page_actions for keys in action.shortcuts()}
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setFixedHeight(CONTROL + 8)
        self.setFont(font(TEXT))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            # What the calendar does with its posts is out of reach while a line is being written.
            if QKeySequence(event.keyCombination()).toString() in self._keys:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class QuickAdd(QFrame):
    """Lies over the calendar. `added(change)`: a post was added; `closed()`: it went away."""

    added = Signal(object)
    closed = Signal()

    def __init__(self, ui: Ui, host: QWidget) -> None:
        super().__init__(host)
        self._ui = ui
        self._host = host
        self._day: date | None = None
        self._understood: Understood | None = None
        self._reading = False
        self.setProperty("card", True)
        self.setObjectName("quick-add")
        self._title = label("h2")
        self.line = _Line(ui.actions.of_page("calendar"))
        self._colours = _Highlighter(self.line.document())
        self._said = label("sub", wrap=True)
        self._hint = label("faint", wrap=True)
        self._add = button("small-primary", lambda: self._enter(False))
        self._cancel = button("small-ghost", self.leave)
        self._whole = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self.line)
        layout.addWidget(self._said)
        foot = QHBoxLayout()
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._add)
        layout.addLayout(foot)
        self.line.textChanged.connect(self._read)
        self.line.entered.connect(self._enter)
        self.line.left.connect(self.leave)
        ui.bus.language_changed.connect(self.retranslate)
        ui.theme.changed.connect(self._read)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self._title.setText(t("calendar", "Quick add"))
        name(self.line, t("calendar", "Post in one line"))
        self.line.setPlaceholderText(t("calendar", "Which serum first? !poll #skincare 19:30 fri"))
        self._hint.setText(
            t("calendar", "!format  #topic  time  day · Enter adds · Ctrl+Enter adds and goes on")
        )
        for made, said in ((self._add, t("calendar", "Add")), (self._cancel, t("calendar", "Cancel"))):
            made.setText(said)
            name(made, said)
        self._read()

    def open_on(self, day: date | None, text: str) -> None:
        """Begin a line for a day, or with None for the lane; go on with the one that is open."""
        if self.isHidden():
            self._day = day
            self.line.setPlainText(text)
        else:
            self.line.insertPlainText(text)
        self.line.moveCursor(QTextCursor.MoveOperation.End)
        self.show()
        self.raise_()
        self._read()
        self.place()
        self.line.setFocus()

    def place(self) -> None:
        """Lie in the upper middle of the calendar."""
        width = min(WIDTH, self._host.width() - 48)
        self.setFixedWidth(width)
        self.setFixedHeight(self._whole.heightForWidth(width))
        self.move((self._host.width() - width) // 2, TOP)

    def leave(self) -> None:
        """Go away without adding."""
        self.line.clear()
        self.hide()
        self.closed.emit()

    def _read(self) -> None:
        """Understand the line as it stands; colouring it counts as a change of text, which is passed over."""
        if self._reading or self.isHidden():
            return
        self._reading = True
        found = self._understood = self._parse(self.line.toPlainText())
        self._colours.set_tokens(found.tokens, self._ui.theme.tokens)
        self._said.setText(self._summary(found))
        self._add.setEnabled(bool(found.title))
        self._reading = False

    def _parse(self, text: str) -> Understood:
        studio = self._ui.studio
        account = studio.store.account()
        today = studio.clock().astimezone(account.zone).date()
        found = parse(text, today, studio.playbook, account, self._day)
        if found.day is None:
            return found
        others = studio.store.posts(*Period(found.day, found.day).bounds(account.zone))
        return parse(text, today, studio.playbook, account, self._day, others)

    def _summary(self, found: Understood) -> str:
        where = self._ui.language.moment(found.at) if found.at else t("calendar", "Into the lane")
        parts = [where, format_text(self._ui, found.format)]
        if found.topic:
            parts.append(f"#{found.topic}")
        wrong = [token.value for token in found.tokens if token.kind == "unknown"]
        if wrong:
            parts.append(t("calendar", "“{word}” is not a format; it stays in the title", word=wrong[0]))
        return " · ".join(parts)

    def _enter(self, go_on: bool) -> None:
        found = self._understood
        if found is None or not found.title:
            return
        change = self._ui.studio.posts.add(
            title=found.title, format=found.format, at=found.at, topic=found.topic, tags=found.tags
        )
        self.line.clear()
        if not go_on:
            self.hide()
            self.closed.emit()
        self.added.emit(change)
