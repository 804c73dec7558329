"""What the painted views share: choosing, dragging, hovering and typing on chips."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from xhs_studio.domain.post import Post
from xhs_studio.ui import words
from xhs_studio.ui.calendar.chip import ChipLook, ChipPainter
from xhs_studio.ui.calendar.drag import Drag
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn


def written(event: QKeyEvent) -> str:
    """What a key writes, if it is the beginning of a line; else ""."""
    text = event.text()
    command = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return text if text.isprintable() and not text.isspace() and not command else ""


class ChipCanvas(QWidget):
    """A widget that paints chips. Subclasses say where they lie.

    `open_requested(id)`; `typed(day, text)`: the creator began to write on a day;
    `menu_requested(place)`: a context menu is wanted at a global place.
    """

    open_requested = Signal(str)
    typed = Signal(object, str)
    menu_requested = Signal(QPoint)
    arranged = Signal()

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag) -> None:
        super().__init__()
        self.ui = ui
        self.model = model
        self.selection = selection
        self.drag = drag
        self.hovered: str | None = None
        self._painter: ChipPainter | None = None
        self._stale = True
        self._shown_ids: frozenset[str] = frozenset()
        self._shown_day = selection.day
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        ui.theme.changed.connect(self.restyle)
        ui.bus.language_changed.connect(self.restyle)
        selection.changed.connect(self._follow)
        for news in (selection.changed, model.days_changed, model.lane_changed, ui.bus.language_changed):
            news.connect(self._describe)
        drag.begun.connect(lambda: self.repaint_posts(drag.ids))
        drag.ended.connect(self.update)

    # for subclasses to say

    def chip_at(self, spot: QPoint) -> str | None:
        """Id of the post whose chip lies at a place."""
        raise NotImplementedError

    def day_at(self, spot: QPoint) -> date | None:
        """The day at a place."""
        raise NotImplementedError

    def order(self) -> list[str]:
        """Ids of the posts shown, in the order in which Shift stretches a choice."""
        raise NotImplementedError

    def arrange(self) -> None:
        """Work out anew where everything lies."""
        raise NotImplementedError

    def rect_of(self, post_id: str) -> QRect | None:
        """Where the chip of a post lies, if it is shown."""
        raise NotImplementedError

    def day_rect(self, day: date) -> QRect | None:
        """What of a day shows that the keyboard stands on it."""
        return None

    # what they share

    @property
    def chips(self) -> ChipPainter:
        """Painter of chips in the theme and language in force."""
        if self._painter is None:
            ui = self.ui
            self._painter = ChipPainter(
                ui.theme.tokens, ui.studio.playbook, ui.language.code, self.devicePixelRatioF()
            )
        return self._painter

    def measure(self, post: Post, width: int, lines: int) -> int:
        """Height of a post's chip at a width with at most so many title lines."""
        return self.chips.height(post, width, lines, bool(self.model.marks(post.id)))

    def restyle(self) -> None:
        """Paint anew in another theme or language."""
        self._painter = None
        self.arrange_soon()

    def arrange_soon(self) -> None:
        """Arrange and paint anew: now, or once the view comes in sight."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.arrange()
            self.arranged.emit()
            self.update()

    def repaint_posts(self, ids: Iterable[str | None]) -> None:
        """Paint the chips of these posts anew, and nothing else."""
        for post_id in ids:
            rect = self.rect_of(post_id) if post_id else None
            if rect is not None:
                self.update(rect)

    def label_of(self, post: Post) -> str:
        """What stands before a chip's time; a post without one says how far it is."""
        return words.status_text(post.status) if post.at is None else ""

    def look(self, post: Post) -> ChipLook:
        """How a post's chip is shown at this moment."""
        return ChipLook(
            selected=post.id in self.selection,
            hovered=post.id == self.hovered,
            ghost=post.id in self.drag.ids,
            warned=bool(self.model.marks(post.id)),
            label=self.label_of(post),
        )

    def typing_day(self) -> date | None:
        """The day on which a post is added that the creator begins to write; None for the lane."""
        return self.selection.day

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        post_id, day = self.chip_at(spot), self.day_at(spot)
        if post_id is None:
            self.selection.none(day)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._choose(event, post_id, day)
        elif post_id not in self.selection:
            self.selection.only(post_id, day)

    def _choose(self, event: QMouseEvent, post_id: str, day: date | None) -> None:
        keys = event.modifiers()
        if keys & Qt.KeyboardModifier.ControlModifier:
            self.selection.toggle(post_id, day)
        elif keys & Qt.KeyboardModifier.ShiftModifier:
            self.selection.stretch(post_id, self.order(), day)
        elif post_id not in self.selection:
            self.selection.only(post_id, day)
        self.drag.pressed(event, post_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.drag.mouse_moved(event, self._movable)
            return
        over = self.chip_at(event.position().toPoint())
        if over != self.hovered:
            self._hover(over)
            self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.drag.released() or event.button() != Qt.MouseButton.LeftButton:
            return
        spot = event.position().toPoint()
        post_id = self.chip_at(spot)
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if post_id is not None and plain and len(self.selection.ids) > 1:
            self.selection.only(post_id, self.day_at(spot))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = event.position().toPoint()
        post_id, day = self.chip_at(spot), self.day_at(spot)
        self.drag.cancel()
        if post_id is not None:
            self.open_requested.emit(post_id)
        elif day is not None:
            self.typed.emit(day, "")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.arrange_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange_soon()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = written(event)
        if event.key() == Qt.Key.Key_Escape:
            self.selection.none()
        elif text:
            self.typed.emit(self.typing_day(), text)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.typed.emit(self.typing_day(), event.commitString())
        event.accept()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            assert isinstance(event, QHelpEvent)
            post = self.model.post(self.chip_at(event.pos()) or "")
            said = self.tip(post) if post else self.day_tip(event.pos())
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def day_tip(self, spot: QPoint) -> str:
        """What is to be known of the day at a place, where the view has no room for all of it."""
        return ""

    def tip(self, post: Post) -> str:
        """All a chip says, in words: for the pointer that rests on it and for a screen reader."""
        return words.post_sentence(self.ui, post, self.model.marks(post.id), self.model.series_title(post))

    def _hover(self, post_id: str | None) -> None:
        was, self.hovered = self.hovered, post_id
        self.repaint_posts((was, post_id))

    def _follow(self) -> None:
        """Paint anew what was chosen and what is, and the days the keyboard left and stands on."""
        ids, day = frozenset(self.selection.ids), self.selection.day
        self.repaint_posts(ids ^ self._shown_ids)
        if day != self._shown_day:
            self._repaint_day(self._shown_day)
            self._repaint_day(day)
        self._shown_ids, self._shown_day = ids, day

    def _show_focus(self) -> None:
        """Paint anew what shows that the keyboard is here: the day it stands on, or all of the frame."""
        rect = self.day_rect(self.selection.day)
        self.update(self.rect() if rect is None else rect)

    def _repaint_day(self, day: date) -> None:
        rect = self.day_rect(day)
        if rect is not None:
            self.update(rect)

    def stays(self, moves: Mapping[str, datetime | None]) -> bool:
        """Whether moves would leave every post where it is."""
        posts = ((self.model.post(post_id), at) for post_id, at in moves.items())
        return all(post is not None and post.at == at for post, at in posts)

    def _movable(self) -> tuple[str, ...]:
        """The chosen posts, or none where published history is among them."""
        posts = [self.model.post(post_id) for post_id in self.selection.ids]
        if any(post is not None and post.immutable for post in posts):
            self.ui.bus.told.emit(
                t("calendar", "Published posts stay where they are. Choose only posts to come."), "warn"
            )
            return ()
        return self.selection.ids

    def _describe(self) -> None:
        """Tell a screen reader where the keyboard stands."""
        day = self.selection.day
        said = [self.ui.language.day_title(day), tn("calendar", "%n post(s)", len(self.model.on(day)))]
        current = self.model.post(self.selection.current or "")
        if current is not None:
            said.append(self.tip(current))
        self.setAccessibleDescription(". ".join(said))
        if self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
