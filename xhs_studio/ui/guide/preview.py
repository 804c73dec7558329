"""The month that the answers lead to, worked out beside the window and shown as a list."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from xhs_studio.domain.account import Account
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.services.balance import barrier_of
from xhs_studio.services.guide import GuideService, Preview
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import pixmap
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TEXT
from xhs_studio.ui.widgets.basics import label
from xhs_studio.ui.words import error_text, format_text

PAUSE_MS = 250
"""A pause in the answers before the month is worked out anew."""

LATE_IN_MONTH = 15
"""After this day of the month the first plan is for the next one."""

ROW, ICON = 35, 16


@dataclass(frozen=True, slots=True)
class Outlook:
    """A month worked out: nothing is planned in it before `start`, where that is given."""

    month: Period
    start: datetime | None
    preview: Preview


def first_months(now: datetime) -> tuple[tuple[Period, datetime | None], ...]:
    """The months a newcomer may plan first, the better one first."""
    month = Period.month(now.date())
    later = Period.month(month.last + timedelta(days=1))
    return ((month, now), (later, None)) if now.day <= LATE_IN_MONTH else ((later, None),)


def look_ahead(guide: GuideService, account: Account, now: datetime) -> Outlook:
    """The first month that still has room for a post; may run on any thread."""
    for month, start in first_months(now):
        preview = guide.preview(account, month, start)
        if preview.posts:
            break
    return Outlook(month, start, preview)


class PreviewPane(QWidget):
    """Title, a line of figures, and the posts. Never blocks: one job at a time, the last answers win.

    `shown()` when a month, or why there is none, is on screen.
    """

    shown = Signal()

    def __init__(self, ui: Ui, account: Callable[[], Account]) -> None:
        super().__init__()
        self._ui = ui
        self._account = account
        self._outlook: Outlook | None = None
        self._problem: UserError | None = None
        self._job: Job | None = None
        self._again = False
        self._title = label("h2")
        self._figures = label("faint", wrap=True)
        self._list = _PostList(ui)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._figures)
        layout.addSpacing(8)
        layout.addWidget(self._list, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._start)

    def ask(self) -> None:
        """Have the month worked out for the answers as they are, after a short pause."""
        self._timer.start(PAUSE_MS)

    def preview(self) -> Preview | None:
        """What was worked out last."""
        return None if self._outlook is None else self._outlook.preview

    def month(self) -> tuple[Period, datetime | None]:
        """The month to plan, and the moment before which nothing is planned."""
        if self._outlook is not None:
            return self._outlook.month, self._outlook.start
        return first_months(self._now())[0]

    def busy(self) -> bool:
        """Whether the answers in force are not yet shown."""
        return self._timer.isActive() or self._job is not None

    def retranslate(self) -> None:
        """Say every text in the language in force."""
        self._title.setText(t("guide", "Your first month will look like this"))
        if self._problem is not None:
            self._figures.setText(error_text(self._problem))
        elif self._outlook is None:
            self._figures.setText(t("guide", "Working it out…"))
        elif not self._outlook.preview.posts:
            self._figures.setText(t("guide", "These answers leave nothing to plan in these weeks."))
        else:
            self._figures.setText(figures(self._ui, self._outlook.preview))
        self._list.update()

    def _start(self) -> None:
        if self._job is not None:
            self._again = True
            return
        account, now, guide = self._account(), self._now(), self._ui.studio.guide
        self._job = run(
            self,
            lambda job: look_ahead(guide, account, now),
            succeeded=self._show,
            failed=self._fail,
        )

    def _show(self, outlook: Outlook) -> None:
        self._outlook, self._problem = outlook, None
        self._list.show_posts(outlook.preview.posts)
        self._done()

    def _now(self) -> datetime:
        return self._ui.studio.clock().astimezone(self._account().zone)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._done()
            raise error
        self._problem = error
        self._list.show_posts(())
        self._done()

    def _done(self) -> None:
        self._job = None
        self.retranslate()
        self.shown.emit()
        if self._again:
            self._again = False
            self._start()


def figures(ui: Ui, preview: Preview) -> str:
    """`20 posts · 7 formats · about 4 h 40 min a week`."""
    return " · ".join(
        (
            tn("guide", "%n post(s)", len(preview.posts)),
            tn("guide", "%n format(s)", preview.formats),
            t("guide", "about {time} a week", time=ui.language.minutes(preview.weekly_minutes)),
        )
    )


class _PostList(QWidget):
    """Rows painted: the format's icon in the barrier's colour, day, format, title."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._posts: tuple[Post, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ui.theme.changed.connect(self.update)

    def show_posts(self, posts: tuple[Post, ...]) -> None:
        """Show these posts, as many as there is room for."""
        self._posts = posts
        said = ", ".join(f"{self._day(post)} {post.title}" for post in posts)
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rows = self.height() // ROW
        shown = self._posts if len(self._posts) <= rows else self._posts[: max(0, rows - 1)]
        for place, post in enumerate(shown):
            self._paint_row(painter, QRect(0, place * ROW, self.width(), ROW), post)
        left_over = len(self._posts) - len(shown)
        if left_over:
            painter.setPen(QColor(self._ui.theme.tokens.ink_3))
            box = QRect(0, len(shown) * ROW, self.width(), ROW)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, tn("guide", "and %n more", left_over))
        painter.end()

    def _paint_row(self, painter: QPainter, box: QRect, post: Post) -> None:
        tokens, book = self._ui.theme.tokens, self._ui.studio.playbook
        strong, _ = tokens.barrier(barrier_of(post, book))
        icon = book.any_format(post.format or "plain").icon
        painter.drawPixmap(
            0, box.center().y() - ICON // 2, pixmap(icon, strong, ICON, self.devicePixelRatioF())
        )
        painter.setFont(font(TEXT))
        day = box.adjusted(26, 0, 0, 0)
        form = day.adjusted(self._day_width(painter.fontMetrics()) + 12, 0, 0, 0)
        painter.setPen(QColor(tokens.ink_3))
        painter.drawText(day, Qt.AlignmentFlag.AlignVCenter, self._day(post))
        painter.setFont(font(TEXT, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.ink))
        said = format_text(self._ui, post.format)
        painter.drawText(form, Qt.AlignmentFlag.AlignVCenter, said)
        rest = form.adjusted(painter.fontMetrics().horizontalAdvance(said) + 10, 0, 0, 0)
        painter.setFont(font(TEXT))
        painter.setPen(QColor(tokens.ink_2))
        title = painter.fontMetrics().elidedText(post.title, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _day_width(self, metrics: QFontMetrics) -> int:
        return max(metrics.horizontalAdvance(self._day(post)) for post in self._posts)

    def _day(self, post: Post) -> str:
        return self._ui.language.day_title(post.at.date()) if post.at is not None else ""
