"""The calendar page: joins views, side column, quick add and the actions on posts."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from xhs_studio.domain.change import Change
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.board_view import BoardView
from xhs_studio.ui.calendar.commands import Commands
from xhs_studio.ui.calendar.day_notes import DayNotes
from xhs_studio.ui.calendar.day_popup import DayPopup
from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.drag_hint import DragHint
from xhs_studio.ui.calendar.header import Header
from xhs_studio.ui.calendar.legend import Legend
from xhs_studio.ui.calendar.list_view import ListView
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_grid import MonthGrid
from xhs_studio.ui.calendar.month_view import MonthView
from xhs_studio.ui.calendar.plan_bar import PlanBar
from xhs_studio.ui.calendar.quick_add import QuickAdd
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.calendar.side import SideColumn
from xhs_studio.ui.calendar.week_view import WeekView
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t

VIEWS = ("month", "week", "list", "board")
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
        self.month = MonthView(ui, self.model, self.selection, self.drag, self.notes)
        self.week = WeekView(ui, self.model, self.selection, self.drag, self.notes)
        self.list = ListView(ui, self.model, self.selection)
        self.board = BoardView(ui, self.model, self.selection, self.drag)
        self.side = SideColumn(ui, self.model, self.selection, self.drag)
        self.stack = QStackedWidget()
        self.legend = Legend(ui)
        self.quick_add = QuickAdd(ui, self)
        self.hint = DragHint(ui, self.model, self.drag, self)
        self.plan_bar = PlanBar(ui, self.model, self)
        self.popup = DayPopup(ui, self.model, self.selection, self)
        self.commands = Commands(ui, self.model, self.selection)
        self._assemble()
        self._connect()
        self.show_view(ui.studio.store.preferences().view)
        self.retranslate()

    @property
    def view(self) -> str:
        """Key of the view in front."""
        return VIEWS[self.stack.currentIndex()]

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
        self.stack.setCurrentIndex(VIEWS.index(key) if key in VIEWS else 0)
        self.day = self.selection.day  # a week, say, is the one in which the keyboard stands
        self.header.set_view(self.view)
        preferences = self.ui.studio.store.preferences()
        if preferences.view != self.view:
            self.ui.studio.store.save_preferences(replace(preferences, view=self.view))
        self._load()
        self._front().setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.header.retranslate()
        self.header.set_period(self.period, self.view)
        self.legend.retranslate()
        self.stack.setAccessibleName(t("calendar", "Calendar"))

    def _front(self) -> QWidget:
        views: tuple[QWidget, ...] = (self.month, self.week, self.list, self.board)
        return views[self.stack.currentIndex()]

    # how it is put together

    def _assemble(self) -> None:
        for view in (self.month, self.week, self.list, self.board):
            self.stack.addWidget(view)
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.stack, 1)
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
        for view in (self.month, self.week, self.list, self.board.canvas, self.side.lane.canvas):
            view.open_requested.connect(self.open_requested)
            view.typed.connect(self._typed)
            view.menu_requested.connect(self._menu)
        self.popup.open_requested.connect(self.open_requested)
        self.open_requested.connect(self.popup.hide)
        self.popup.typed.connect(self._typed)
        self.popup.list.menu_requested.connect(self._menu)
        self.month.more_requested.connect(self.popup.open_day)
        self.month.left.connect(self._walked)
        self.week.left.connect(self._walked)
        self.header.view_chosen.connect(self.show_view)
        self.quick_add.closed.connect(lambda: self._front().setFocus())
        self.quick_add.added.connect(self._added)
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
        self.month.month = self.day.replace(day=1)
        self.week.monday = shown.first
        self.list.period = self.board.period = self.period
        self.model.show(shown)
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
        lane, front = self.side.lane.canvas, self._front()
        if lane.hasFocus():
            self._typed(lane.typing_day(), "")
        else:
            self._typed(self.board.canvas.typing_day() if front is self.board else self.selection.day, "")

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
        self._front().setFocus()
        super().focusInEvent(event)
