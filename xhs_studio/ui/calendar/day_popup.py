"""All posts of one day, where the month has room only for some."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.ui.calendar.list_paint import ROW
from xhs_studio.ui.calendar.list_view import ListView
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.widgets.basics import label, name

WIDTH, MOST_ROWS, AROUND = 640, 12, 96
"""Width in logical pixels, rows shown without scrolling, and height of all but the rows."""


class DayPopup(QDialog):
    """The list, of one day. It shares the calendar's choice and follows its changes.

    `open_requested(id)`; `typed(day, text)`: the creator began to write.
    """

    open_requested = Signal(str)
    typed = Signal(object, str)

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, host: QWidget) -> None:
        super().__init__(host, Qt.WindowType.Popup)
        self._ui = ui
        self._model = model
        self._host = host
        self.setObjectName("popup")
        self._title = label("h2")
        self.list = ListView(ui, model, selection, without=("date",))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 14)
        layout.addWidget(self._title)
        layout.addWidget(self.list)
        self.list.open_requested.connect(self._open)
        self.list.typed.connect(self._type)

    def open_day(self, day: date) -> None:
        """Show a day's posts in the middle of the calendar."""
        title = self._ui.language.day_title(day)
        self.setWindowTitle(title)
        self._title.setText(title)
        name(self.list, title)
        self.list.period = Period(day, day)
        self.list.table.fill()
        rows = min(MOST_ROWS, self.list.table.rowCount())
        self.resize(min(WIDTH, self._host.width() - 40), AROUND + ROW * rows)
        self.move(self._host.mapToGlobal(self._host.rect().center()) - self.rect().center())
        self.open()
        self.list.setFocus()

    def _open(self, post_id: str) -> None:
        self.accept()
        self.open_requested.emit(post_id)

    def _type(self, day: date, text: str) -> None:
        self.accept()
        self.typed.emit(day, text)
