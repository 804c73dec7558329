"""Month, week, list and board of the same posts, in one place; each is made where it is first wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.ui.calendar.canvas import ChipCanvas
from xhs_studio.ui.calendar.day_notes import DayNotes
from xhs_studio.ui.calendar.drag import Drag
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.month_view import MonthView
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui

if TYPE_CHECKING:
    from xhs_studio.ui.calendar.board_view import BoardView
    from xhs_studio.ui.calendar.list_view import ListView
    from xhs_studio.ui.calendar.week_view import WeekView

VIEWS = ("month", "week", "list", "board")


class Views(QStackedWidget):
    """One view in front; what any of them tells is told here.

    `more_requested(day)`: a day has more posts than fit; `walked(day)`: the keyboard left the period.
    """

    open_requested = Signal(str)
    typed = Signal(object, str)
    menu_requested = Signal(QPoint)
    more_requested = Signal(object)
    walked = Signal(object)

    def __init__(
        self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag, notes: DayNotes
    ) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._selection = selection
        self._drag = drag
        self._notes = notes
        self.key = VIEWS[0]

    @cached_property
    def month(self) -> MonthView:
        """Days in weeks."""
        made = MonthView(self._ui, self._model, self._selection, self._drag, self._notes)
        made.more_requested.connect(self.more_requested)
        made.left.connect(self.walked)
        self._take_in(made, made)
        return made

    @cached_property
    def week(self) -> "WeekView":
        """Seven days on a scale of hours."""
        from xhs_studio.ui.calendar.week_view import WeekView

        made = WeekView(self._ui, self._model, self._selection, self._drag, self._notes)
        made.left.connect(self.walked)
        self._take_in(made, made)
        return made

    @cached_property
    def list(self) -> "ListView":
        """Rows by time."""
        from xhs_studio.ui.calendar.list_view import ListView

        made = ListView(self._ui, self._model, self._selection)
        self._take_in(made, made)
        return made

    @cached_property
    def board(self) -> "BoardView":
        """Columns by status."""
        from xhs_studio.ui.calendar.board_view import BoardView

        made = BoardView(self._ui, self._model, self._selection, self._drag)
        self._take_in(made, made.canvas)
        return made

    @property
    def front(self) -> QWidget:
        """The view in front."""
        found: QWidget = getattr(self, self.key)
        return found

    def choose(self, key: str) -> None:
        """Say which view is wanted; an unknown one is the month."""
        self.key = key if key in VIEWS else VIEWS[0]

    def load(self, shown: Period, period: Period) -> None:
        """Have the model read the days `shown`, and the view that is wanted show `period` of them."""
        if self.key == "month":
            self.month.month = period.first
        elif self.key == "week":
            self.week.monday = period.first
        elif self.key == "list":
            self.list.period = period
        else:
            self.board.period = period
        self._model.show(shown)
        self.setCurrentWidget(self.front)

    def _take_in(self, view: QWidget, speaker: "ChipCanvas | ListView") -> None:
        self.addWidget(view)
        speaker.open_requested.connect(self.open_requested)
        speaker.typed.connect(self.typed)
        speaker.menu_requested.connect(self.menu_requested)
