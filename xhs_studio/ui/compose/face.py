"""What the page shows without an open post: the posts to work on next, ready to be chosen."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.balance import barrier_of
from xhs_studio.ui.compose.block import Elided
from xhs_studio.ui.compose.labels import behind_icon
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon, pixmap
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card, button, label, name, set_property
from xhs_studio.ui.words import barrier_text, format_text, post_sentence, status_text

DAYS = 14
MOST_COMING, MOST_IDEAS = 9, 9
UNFINISHED = frozenset({Status.SUGGESTED, Status.IDEA, Status.DRAFT})
ROW_HEIGHT = 54
TWO_COLUMNS_FROM = 960
"""Width in logical pixels from which ideas stand beside the coming posts."""


class Face(QWidget):
    """`chosen(id)`: a post is to be opened. `new_asked()`, `calendar_asked()`. Up and down walk."""

    chosen = Signal(str)
    new_asked = Signal()
    calendar_asked = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._title, self._sub = label("h1"), label("sub")
        self.new = button("primary", self.new_asked.emit)
        self._coming, self._ideas = _Shelf(), _Shelf()
        self.to_calendar = button("", self.calendar_asked.emit)
        self._coming.body.addWidget(self.to_calendar, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows: list[PostRow] = []
        self._assemble()

    @property
    def rows(self) -> tuple["PostRow", ...]:
        """The posts offered, from above."""
        return tuple(self._rows)

    def first_stop(self) -> QWidget:
        """Where the focus begins."""
        return self._rows[0] if self._rows else self.new

    def refresh(self) -> None:
        """Look up which posts are to be worked on."""
        ui, studio = self._ui, self._ui.studio
        now = studio.clock()
        coming = [post for post in studio.store.posts(now, now + timedelta(days=DAYS)) if _open(post)]
        ideas = [post for post in studio.store.lane() if _open(post)]
        self._title.setText(t("compose", "Compose"))
        self._sub.setText(t("compose", "Choose a post to write, or begin a new one."))
        self.new.setText(behind_icon(t("compose", "New post")))
        name(self.new, t("compose", "New post"))
        self.to_calendar.setText(behind_icon(t("compose", "To the calendar")))
        name(self.to_calendar, t("compose", "To the calendar"))
        self._coming.say(
            t("compose", "The next two weeks"),
            ""
            if coming
            else t("compose", "Nothing is left to write in the next two weeks: plan some in the calendar."),
        )
        self._ideas.say(
            t("compose", "Ideas in the lane"),
            "" if ideas else t("compose", "No idea waits here. A new post begins here, without a day."),
        )
        self.to_calendar.setVisible(not coming)
        shown = (coming[:MOST_COMING], ideas[:MOST_IDEAS])
        self._rows = [
            row
            for shelf, posts in zip((self._coming, self._ideas), shown, strict=True)
            for row in shelf.fill(ui, posts, self)
        ]

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.new.setIcon(icon("plus", self._ui.theme.tokens.brand_ink))
        self.to_calendar.setIcon(icon("calendar", self._ui.theme.tokens.ink))
        self.refresh()

    def walk(self, step: int) -> None:
        """Put the focus on the next row, or the one before."""
        held = next((place for place, row in enumerate(self._rows) if row.hasFocus()), 0)
        self._rows[(held + step) % len(self._rows)].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(event.size().width() >= TWO_COLUMNS_FROM)

    def _lay_out(self, two: bool) -> None:
        for shelf, place in ((self._coming, (0, 0)), (self._ideas, (0, 1) if two else (1, 0))):
            self._grid.removeWidget(shelf)
            self._grid.addWidget(shelf, *place, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(0, 3 if two else 1)
        self._grid.setColumnStretch(1, 2 if two else 0)
        self._grid.setRowStretch(2, 1)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 12, 0)
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._sub, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.new)
        inside = QWidget()
        inside.setProperty("plain", True)
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 12, 24)
        self._grid.setSpacing(16)
        self._lay_out(True)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addWidget(area, 1)


class _Shelf(Card):
    """A titled card of rows."""

    def __init__(self) -> None:
        super().__init__(spacing=8)
        self._title, self._empty = label("h2"), label("sub", wrap=True)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._rows: list[PostRow] = []
        self.body.addWidget(self._title)
        self.body.addWidget(self._empty)
        self.body.addLayout(self._column)

    def say(self, title: str, empty: str) -> None:
        """Title, and what to do where there is nothing."""
        self._title.setText(title)
        self._empty.setText(empty)
        self._empty.setVisible(bool(empty))

    def fill(self, ui: Ui, posts: Sequence[Post], face: "Face") -> list["PostRow"]:
        """Show posts; rows are used again."""
        while len(self._rows) > len(posts):
            gone = self._rows.pop()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._rows) < len(posts):
            row = PostRow(ui)
            row.chosen.connect(face.chosen)
            row.walked.connect(face.walk)
            self._rows.append(row)
            self._column.addWidget(row)
            row.show()  # at once, so that it can take the focus
        for row, post in zip(self._rows, posts, strict=True):
            row.show_post(post)
        return self._rows


class PostRow(QPushButton):
    """One post: when, format, title, barrier, status. `chosen(id)`; `walked(1 or -1)` with the arrows."""

    chosen = Signal(str)
    walked = Signal(int)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self.post_id = ""
        self.setProperty("kind", "row")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._icon, self._title, self._line = label(), Elided(""), Elided("faint")
        self._barrier, self._status = label("tag"), label("tag")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._title)
        words.addWidget(self._line)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.setSpacing(10)
        layout.addWidget(self._icon)
        layout.addLayout(words, 1)
        for tag in (self._barrier, self._status):
            layout.addWidget(tag, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (self._icon, self._title, self._line, self._barrier, self._status):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda: self.chosen.emit(self.post_id))

    def show_post(self, post: Post) -> None:
        """Show a post."""
        ui, book = self._ui, self._ui.studio.playbook
        self.post_id = post.id
        barrier = barrier_of(post, book)
        colour, _ = ui.theme.tokens.barrier(barrier)
        drawing = "circle-dashed" if post.format is None else book.any_format(post.format).icon
        self._icon.setPixmap(pixmap(drawing, colour, 18, self.devicePixelRatioF()))
        self._title.set_whole(post.title or t("words", "Untitled"))
        when = ui.language.moment(post.at) if post.at is not None else t("words", "Not scheduled")
        self._line.set_whole(f"{when} · {format_text(ui, post.format)}")
        sign = "" if barrier is None else f"{book.barrier(barrier).sign} "
        self._barrier.setText(f"{sign}{barrier_text(ui, barrier)}")
        self._barrier.setVisible(post.format is not None)
        set_property(self._barrier, "barrier", "none" if barrier is None else barrier.value)
        self._status.setText(status_text(post.status))
        name(self, post_sentence(ui, post))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step:
            self.walked.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(220, ROW_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, ROW_HEIGHT)


def _open(post: Post) -> bool:
    return post.status in UNFINISHED
