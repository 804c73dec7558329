"""The calendar page: joins views, side column, quick add and the actions on posts."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from xhs_studio.domain.change import Change
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.commands import Commands
from xhs_studio.ui.calendar.day_notes import DayNotes
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.drag_hint import DragHint
from xhs_studio.ui.calendar.header import Header
from xhs_studio.ui.calendar.legend import Legend
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_grid import MonthGrid
from xhs_studio.ui.calendar.plan_bar import PlanBar
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.calendar.side import SideColumn
from xhs_studio.ui.calendar.views import VIEWS, Views
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t

if TYPE_CHECKING:
    from xhs_studio.ui.calendar.board_view import BoardView
    from xhs_studio.ui.calendar.day_popup import DayPopup
    from xhs_studio.ui.calendar.list_view import ListView
    from xhs_studio.ui.calendar.month_view import MonthView
    from xhs_studio.ui.calendar.quick_add import QuickAdd
    from xhs_studio.ui.calendar.week_view import WeekView

NARROW = 1000
"""Width in logical pixels under which the side column gives way to the grid, and words to icons."""

LEAST_WIDTH, LEAST_HEIGHT = 900, 560
"""Size in logical pixels in which everything still has its place."""


class CalendarPage(QWidget):
    """Plan a period by looking at it. `open_requested(id)`: a post is to be opened in the editor."""

    open_requested = Signal(str)

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.model = CalendarModel(ui.studio, self)
        today = ui.studio.clock().astimezone(self.model.account.zone).date()
        self.day = today
        self.selection = Selection(today, self)
        self.drag = Drag(self)
        self.notes = DayNotes(ui, self)
        self.header = Header(ui)
        self.views = Views(ui, self.model, self.selection, self.drag, self.notes)
        self.side = SideColumn(ui, self.model, self.selection, self.drag)
        self.legend = Legend(ui)
        self.hint = DragHint(ui, self.model, self.drag, self)
        self.plan_bar = PlanBar(ui, self.model, self, self.views)
        self.commands = Commands(ui, self.model, self.selection)
        self._assemble()
        self._connect()
        self.show_view(ui.studio.store.preferences().view)
        self.retranslate()

    @property
    def month(self) -> "MonthView":
        """The month."""
        return self.views.month

    @property
    def week(self) -> "WeekView":
        """The week."""
        return self.views.week

    @property
    def list(self) -> "ListView":
        """The list."""
        return self.views.list

    @property
    def board(self) -> "BoardView":
        """The board."""
        return self.views.board

    @cached_property
    def quick_add(self) -> "QuickAdd":
        """The line over the calendar, made when it is first wanted."""
        from xhs_studio.ui.calendar.quick_add import QuickAdd

        made = QuickAdd(self.ui, self)
        made.closed.connect(lambda: self.views.front.setFocus())
        made.added.connect(self._added)
        return made

    @cached_property
    def popup(self) -> "DayPopup":
        """All posts of one day, made when it is first wanted."""
        from xhs_studio.ui.calendar.day_popup import DayPopup

        made = DayPopup(self.ui, self.model, self.selection, self)
        made.open_requested.connect(self.open_requested)
        made.typed.connect(self._typed)
        made.list.menu_requested.connect(self._menu)
        self.open_requested.connect(made.hide)
        return made

    @property
    def view(self) -> str:
        """Key of the view in front."""
        return self.views.key

    @property
    def period(self) -> Period:
        """The period named in the header: a month, or in the week view a week."""
        return Period.week(self.day) if self.view == "week" else Period.month(self.day)

    def show_period(self, day: date) -> None:
        """Show the period in which a day lies, and stand on the day."""
        self.day = day
        self.selection.stand_on(day)
        self._load()

    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.views.choose(key)
        self.day = self.selection.day  # a week, say, is the one in which the keyboard stands
        self.header.set_view(self.view)
        preferences = self.ui.studio.store.preferences()
        if preferences.view != self.view:
            self.ui.studio.store.save_preferences(replace(preferences, view=self.view))
        self._load()
        self.views.front.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.header.retranslate()
        self.header.set_period(self.period, self.view)
        self.legend.retranslate()
        self.views.setAccessibleName(t("calendar", "Calendar"))

    # how it is put together

    def _assemble(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.views, 1)
        middle.addWidget(self.legend)
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addLayout(middle, 1)
        body.addWidget(self.side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 14, 24, 12)
        whole.setSpacing(12)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)
        # Said outright: what the wide head and side column ask for must not keep the window from shrinking.
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)

    def _connect(self) -> None:
        ui = self.ui
        ui.bus.changed.connect(self._folded)
        ui.bus.reloaded.connect(self._load)
        ui.bus.language_changed.connect(self.retranslate)
        self.drag.dropped.connect(self._dropped)
        for part in (self.views, self.side.lane.canvas):
            part.open_requested.connect(self.open_requested)
            part.typed.connect(self._typed)
            part.menu_requested.connect(self._menu)
        self.views.more_requested.connect(lambda day: self.popup.open_day(day))
        self.views.walked.connect(self._walked)
        self.header.view_chosen.connect(self.show_view)
        self._connect_actions()

    def _connect_actions(self) -> None:
        actions = self.ui.actions
        for action in actions.of_page("calendar"):
            self.addAction(action)
        for key in VIEWS:
            actions[f"view_{key}"].triggered.connect(lambda _=False, key=key: self.show_view(key))
        actions["today"].triggered.connect(self._today)
        actions["previous"].triggered.connect(lambda: self._step(-1))
        actions["next"].triggered.connect(lambda: self._step(1))
        actions["add"].triggered.connect(self._add)
        actions["plan"].triggered.connect(lambda: self.plan_bar.plan(self.period))
        actions["accept_all"].triggered.connect(lambda: self.plan_bar.accept(self.period))
        actions["discard_all"].triggered.connect(lambda: self.plan_bar.discard(self.period))
        actions["open"].triggered.connect(self._open)
        actions["select_all"].triggered.connect(
            lambda: self.selection.choose(post.id for post in self.model.within(self.period))
        )
        actions["toggle_lane"].triggered.connect(lambda: self.side.toggle("lane"))
        actions["toggle_panel"].triggered.connect(lambda: self.side.toggle("panel"))
        self.commands.connect_actions()

    # what happens

    def _load(self) -> None:
        shown = Period.week(self.day)
        if self.view != "week":
            shown = MonthGrid(self.day, self.rect(), 0).shown
        self.views.load(shown, self.period)
        self.selection.keep(post.id for post in (*self.model.within(shown), *self.model.lane()))
        self.header.set_period(self.period, self.view)
        self.side.panel.set_period(self.period)

    def _folded(self, change: Change, origin: str) -> None:
        self.model.fold(change)
        known = {post.id for post in (*self.model.within(self.model.shown), *self.model.lane())}
        if origin in ("undo", "redo"):
            touched = [after.id for _, after in change.posts() if after is not None and after.id in known]
            if touched:
                self.selection.choose(touched)
        self.selection.keep(known)

    def _dropped(self, drop: Drop) -> None:
        if drop.act is None:
            return
        drop.act()
        post = self.model.post(self.selection.current or "")
        if post is not None and post.at is not None:
            self.selection.stand_on(post.at.date())

    def _add(self) -> None:
        lane = self.side.lane.canvas
        if lane.hasFocus():
            self._typed(lane.typing_day(), "")
        else:
            on_board = self.view == "board"
            self._typed(self.board.canvas.typing_day() if on_board else self.selection.day, "")

    def _typed(self, day: date | None, text: str) -> None:
        self.quick_add.open_on(day, text)

    def _added(self, change: Change) -> None:
        for _, post in change.posts():
            if post is None:
                continue
            if post.at is not None and post.at.date() not in self.model.shown:
                self.show_period(post.at.date())
            self.selection.only(post.id, post.at.date() if post.at else None)

    def _walked(self, day: date) -> None:
        self.day = day
        self._load()

    def _today(self) -> None:
        self.show_period(self.ui.studio.clock().astimezone(self.model.account.zone).date())

    def _step(self, step: int) -> None:
        if self.view == "week":
            self.show_period(self.day + timedelta(weeks=step))
            return
        first = self.day.replace(day=1)
        other = Period.month(first + timedelta(days=31 if step > 0 else -1))
        self.show_period(min(other.last, other.first + timedelta(days=self.day.day - 1)))

    def _open(self) -> None:
        if self.selection.current is not None:
            self.open_requested.emit(self.selection.current)

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = self.ui.actions
        chosen = [self.model.post(post_id) for post_id in self.selection.ids]
        if any(post is not None and post.status is Status.SUGGESTED for post in chosen):
            menu.addActions([actions["accept"], actions["next_best"]])
            menu.addSeparator()
        if chosen:
            menu.addActions([actions[key] for key in ("open", "mark_ready", "lock", "duplicate")])
            menu.addActions([actions[key] for key in ("unschedule", "delete")])
        else:
            menu.addActions([actions[key] for key in ("add", "plan", "today")])
        menu.popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.side.set_narrow(self.width() < NARROW)
        self.header.set_narrow(self.width() < NARROW)
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.views.front.setFocus()
        super().focusInEvent(event)
