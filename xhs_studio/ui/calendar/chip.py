"""Paints one post as a chip: time, format, title; barrier and status by colour and by sign."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.services.balance import barrier_of
from xhs_studio.ui import icons
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TEXT_S, TEXT_XS, Tokens

PAD_X, PAD_Y, BAR, META, SIGN, GAP = 8, 4, 3, 16, 12, 3
"""Logical pixels: padding, width of the barrier bar, height of the meta row, edge of a sign, gap in a bar."""

MOST_KEPT = 4000
"""How many broken titles are kept; measuring text is what costs."""

_MIDDLE = Qt.AlignmentFlag.AlignVCenter

HANGING = ",.;:!?"
"""One of these may hang into the margin at the end of a line, rather than break the word before it."""

SEGMENTS = {Barrier.LOW: 1, Barrier.MEDIUM: 2, Barrier.HIGH: 3, None: 0}
"""The barrier's sign: into how many pieces the bar at the left is cut."""


@dataclass(frozen=True, slots=True)
class ChipLook:
    """How a chip is shown beside what its post says; `label` stands before its time."""

    selected: bool = False
    hovered: bool = False
    ghost: bool = False
    warned: bool = False
    label: str = ""


class ChipPainter:
    """Paints and measures chips in one theme and language; made anew when either changes."""

    def __init__(self, tokens: Tokens, playbook: Playbook, language: str, ratio: float = 1.0) -> None:
        self.tokens = tokens
        self._playbook = playbook
        self._language = language
        self._ratio = ratio
        self._meta_font = font(TEXT_XS)
        self._meta_strong = font(TEXT_XS, QFont.Weight.DemiBold)
        self._title_font = font(TEXT_S, QFont.Weight.Medium)
        self._meta = QFontMetrics(self._meta_font)
        self._strong = QFontMetrics(self._meta_strong)
        self._title = QFontMetrics(self._title_font)
        self.line_height = self._title.height()
        self._wrapped: dict[tuple[str, int, int, int], tuple[str, ...]] = {}

    def height(self, post: Post, width: int, lines: int, warned: bool = False) -> int:
        """Height in logical pixels at a width, with at most so many lines of title.

        Without lines the title takes the place of the format's name.
        """
        used = len(self._lines(post, width, lines, warned)) if lines else 0
        return PAD_Y * 2 + META + used * self.line_height

    def paint(self, painter: QPainter, rect: QRect, post: Post, look: ChipLook, lines: int) -> None:
        """Paint a chip into `rect`."""
        barrier = barrier_of(post, self._playbook)
        strong, soft = self.tokens.barrier(barrier)
        fill = self.tokens.fill(barrier)
        faded = post.immutable or post.status is Status.SKIPPED
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if look.ghost:
            painter.setOpacity(0.35)
        self._body(painter, rect, post, look, fill, soft)
        bar = QRectF(rect.left() + 2.5, rect.top() + 5.0, BAR, rect.height() - 10.0)
        draw_barrier(painter, bar, barrier, fill)
        if faded:
            painter.setOpacity(0.35 if look.ghost else 0.8)
        if lines:
            self._meta_row(painter, rect, post, look, strong)
            self._title_rows(painter, rect, post, look, lines, faded)
        else:
            self._one_row(painter, rect, post, look, strong, faded)
        painter.restore()

    def _body(
        self, painter: QPainter, rect: QRect, post: Post, look: ChipLook, strong: str, soft: str
    ) -> None:
        t = self.tokens
        suggested = post.status is Status.SUGGESTED
        box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
        ring = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if suggested and look.selected:  # the dashes that tell a suggestion stay, within the ring
            box = box.adjusted(2.5, 2.5, -2.5, -2.5)
        fill = QColor(t.surface if suggested else soft)
        if look.hovered:
            fill = fill.lighter(118) if t.dark else fill.darker(103)
        painter.setBrush(fill)
        if suggested:
            pen = QPen(QColor(strong), 1, Qt.PenStyle.CustomDashLine)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 6, 6)
        if look.selected:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.focus), 2))
            painter.drawRoundedRect(ring, 6, 6)

    def _meta_row(self, painter: QPainter, rect: QRect, post: Post, look: ChipLook, strong: str) -> None:
        """The time, and at the other end the format: sign and name, or whichever of them has room."""
        row = rect.adjusted(PAD_X + 1, PAD_Y, -5, 0)
        row.setHeight(META)
        left = row.left() + self._time(painter, row, post, look)
        sign, name = self._format_words(post)
        if not sign:
            return
        width, right = self._strong.horizontalAdvance(name), row.right() + 1
        if width <= right - left:
            painter.setFont(self._meta_strong)
            painter.setPen(QColor(strong))
            painter.drawText(row, int(Qt.AlignmentFlag.AlignRight | _MIDDLE), name)
            right -= width + 4
        if right - left >= SIGN:
            self._icon(painter, sign, strong, right - SIGN, row.top())

    def _one_row(
        self, painter: QPainter, rect: QRect, post: Post, look: ChipLook, strong: str, faded: bool
    ) -> None:
        """Everything beside one another, where a day is crowded."""
        row = rect.adjusted(PAD_X + 1, PAD_Y, -5, 0)
        row.setHeight(META)
        row.setRight(row.right() - self._paint_signs(painter, self._signs(post, look.warned), row))
        row.setLeft(row.left() + self._time(painter, row, post, look))
        sign, _ = self._format_words(post)
        if sign and row.width() >= SIGN:
            self._icon(painter, sign, strong, row.left(), row.top())
            row.setLeft(row.left() + SIGN + 4)
        if row.width() > SIGN:
            painter.setFont(self._title_font)
            painter.setPen(QColor(self.tokens.ink_2 if faded else self.tokens.ink))
            said = self._title.elidedText(post.title or "—", Qt.TextElideMode.ElideRight, row.width())
            painter.drawText(row, int(_MIDDLE), said)

    def _time(self, painter: QPainter, row: QRect, post: Post, look: ChipLook) -> int:
        """Paint label and time at the left of a row; gives the width they take, a gap included."""
        when = " ".join(part for part in (look.label, f"{post.at:%H:%M}" if post.at else "") if part)
        if not when:
            return 0
        painter.setFont(self._meta_font)
        painter.setPen(QColor(self.tokens.ink_2))
        painter.drawText(row, int(_MIDDLE), when)
        return self._meta.horizontalAdvance(when) + 6

    def _title_rows(
        self, painter: QPainter, rect: QRect, post: Post, look: ChipLook, lines: int, faded: bool
    ) -> None:
        """The title, and at the end of its last line the signs."""
        painter.setFont(self._title_font)
        painter.setPen(QColor(self.tokens.ink_2 if faded else self.tokens.ink))
        top = rect.top() + PAD_Y + META
        texts = self._lines(post, rect.width(), lines, look.warned)
        for number, text in enumerate(texts):
            y = top + number * self.line_height + self._title.ascent()
            painter.drawText(QPointF(rect.left() + PAD_X + 1, y), text)
        last = rect.adjusted(0, PAD_Y + META + (len(texts) - 1) * self.line_height, -5, 0)
        self._paint_signs(painter, self._signs(post, look.warned), last)

    def _paint_signs(self, painter: QPainter, signs: Sequence[tuple[str, str]], row: QRect) -> int:
        """Paint signs at the right of a row; gives the width they took."""
        for number, (sign, colour) in enumerate(reversed(signs)):
            self._icon(painter, sign, colour, row.right() + 1 - SIGN - number * (SIGN + GAP), row.top())
        return len(signs) * (SIGN + GAP)

    def _signs(self, post: Post, warned: bool) -> list[tuple[str, str]]:
        t = self.tokens
        signs = []
        if warned:
            signs.append(("triangle-alert", t.warn))
        if post.series is not None:
            signs.append(("repeat", t.ink_2))
        if post.locked:
            signs.append(("lock", t.ink_2))
        # A suggestion is told by its dashed outline, which takes no room from the title.
        if post.status is not Status.SUGGESTED and (status := status_sign(post, t)) is not None:
            signs.append(status)
        return signs

    def _format_words(self, post: Post) -> tuple[str, str]:
        if post.format is None:
            return "", ""
        found = self._playbook.any_format(post.format)
        return found.icon, found.names.to(self._language)

    def _icon(self, painter: QPainter, sign: str, colour: str, x: int, top: int) -> None:
        """Paint a sign in the middle of a row of text."""
        painter.drawPixmap(x, top + (META - SIGN) // 2, icons.pixmap(sign, colour, SIGN, self._ratio))

    def _lines(self, post: Post, width: int, lines: int, warned: bool) -> tuple[str, ...]:
        tail = len(self._signs(post, warned)) * (SIGN + GAP)
        key = (post.title, width, lines, tail)
        found = self._wrapped.get(key)
        if found is None:
            if len(self._wrapped) > MOST_KEPT:
                self._wrapped.clear()
            found = wrapped(post.title or "—", self._title, width - PAD_X - 6, lines, tail)
            self._wrapped[key] = found
        return found


def draw_barrier(painter: QPainter, box: QRectF, barrier: Barrier | None, colour: str) -> None:
    """The barrier's sign: an upright bar in one, two or three pieces; nothing for a post without one."""
    pieces = SEGMENTS[barrier]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    length = (box.height() - GAP * (pieces - 1)) / max(1, pieces)
    for piece in range(pieces):
        place = QRectF(box.left(), box.top() + piece * (length + GAP), box.width(), length)
        painter.drawRoundedRect(place, 1.5, 1.5)


def status_sign(post: Post, tokens: Tokens) -> tuple[str, str] | None:
    """Icon and colour that say how far a post is; None for a draft, the plain case."""
    if post.immutable:
        return "check", tokens.good
    return {
        Status.READY: ("circle-check", tokens.good),
        Status.SKIPPED: ("circle-slash", tokens.ink_3),
        Status.SUGGESTED: ("sparkles", tokens.ink_2),
    }.get(post.status)


def wrapped(text: str, metrics: QFontMetrics, width: int, lines: int, tail: int = 0) -> tuple[str, ...]:
    """`text` broken to a width, the last of at most `lines` lines cut with an ellipsis.

    Latin words stay whole where they fit; Chinese breaks anywhere but before closing punctuation.
    `tail` pixels stay free at the end of the last line.
    """
    rest = text.strip()
    made: list[str] = []
    while rest and len(made) < lines:
        if len(made) == lines - 1 or metrics.horizontalAdvance(rest) <= width - tail:
            made.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - tail))
            break
        cut = _cut(rest, metrics, width)
        made.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return tuple(made)


def _cut(text: str, metrics: QFontMetrics, width: int) -> int:
    """Where to break: before the end of the text, for something is to follow on the next line."""
    most = len(text) - 1
    low, fits = 1, 1
    high = most
    while low <= high:
        middle = (low + high) // 2
        end = middle - 1 if text[middle - 1] in HANGING else middle
        if metrics.horizontalAdvance(text[:end]) <= width:
            fits, low = middle, middle + 1
        else:
            high = middle - 1
    cut = fits
    while cut > 1 and not _may_break(text, cut):
        cut -= 1
    return cut if cut > 1 or _may_break(text, cut) else fits


def _may_break(text: str, cut: int) -> bool:
    before, after = text[cut - 1], text[cut] if cut < len(text) else " "
    if after in "，。、；：？！）】》”’…?!,.;:)" or before in "（【《“‘(":
        return False
    return not (_is_latin(before) and _is_latin(after))


def _is_latin(letter: str) -> bool:
    return letter.isascii() and (letter.isalnum() or letter in "'-")
