"""The list: the posts of a period as rows, by time."""

from collections.abc import Collection

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout

from xhs_studio.domain.period import Period
from xhs_studio.ui.calendar.canvas import written
from xhs_studio.ui.calendar.empty import EmptyNote
from xhs_studio.ui.calendar.list_model import COLUMNS, ID_ROLE, PostTable
from xhs_studio.ui.calendar.list_paint import ROW, RowDelegate
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import name

LEAST_TITLE, LEAST_MARKS = 260, 36
"""Widths in logical pixels: what is kept for the title, and what the warning sign alone takes."""

GIVES_WAY = {"barrier": 36, "series": 36, "minutes": 0, "status": 58}
"""Columns that shrink in a narrow list, in this order, and to what; the tip of a row still says all."""


class ListView(QTableView):
    """`open_requested(id)`; `typed(day, text)`; `menu_requested(place)`, as the painted views have them."""

    open_requested = Signal(str)
    typed = Signal(object, str)
    menu_requested = Signal(QPoint)

    def __init__(
        self, ui: Ui, model: CalendarModel, selection: Selection, without: Collection[str] = ()
    ) -> None:
        super().__init__()
        self._ui = ui
        self._selection = selection
        self._without = without
        self._following = False
        self.table = PostTable(ui, model, self)
        # Before the table gets its selection model, so that this hears of rows that go sooner than that.
        for news in (self.table.rowsAboutToBeRemoved, self.table.modelAboutToBeReset):
            news.connect(self._rows_going)
        self.painter = RowDelegate(ui, self.table, self)
        self._set_up()
        self._empty = EmptyNote(ui, self.viewport())
        layout = QVBoxLayout(self.viewport())
        layout.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignCenter)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._fit)
        for news in (self.table.rowsInserted, self.table.rowsRemoved, self.table.modelReset):
            news.connect(self._rows_new)
        self.table.dataChanged.connect(self._soon.start)
        self.selectionModel().selectionChanged.connect(self._chosen)
        self.selectionModel().currentRowChanged.connect(self._chosen)
        self.selectionModel().currentChanged.connect(self._take_input_methods)
        selection.changed.connect(self._follow)
        ui.theme.changed.connect(self.viewport().update)
        ui.bus.language_changed.connect(self.retranslate)
        self.retranslate()
        self._rows_new()

    @property
    def period(self) -> Period:
        """The period whose posts are listed; taken up when the calendar's model next loads."""
        return self.table.period

    @period.setter
    def period(self, period: Period) -> None:
        self.table.period = period

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        name(self, t("calendar", "List"))
        self._soon.start()

    # how it is put together

    def _set_up(self) -> None:
        self.setModel(self.table)
        self.setItemDelegate(self.painter)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(LEAST_MARKS)
        self.doubleClicked.connect(self._open)

    def _rows_going(self) -> None:
        """Rows that go because of a change elsewhere take nothing out of the choice."""
        self._following = True

    def _rows_new(self) -> None:
        self._following = False
        self._empty.setVisible(self.table.rowCount() == 0)
        self._soon.start()
        self._follow()

    def _fit(self) -> None:
        """Give every column what its longest text needs, and title and warnings the rest."""
        if not self.isVisible():
            return
        needs = {column: self._need(number, column) for number, column in enumerate(COLUMNS)}
        title, marks = needs.pop("title"), needs.pop("marks")
        if not any(self.table.row(n).series for n in range(self.table.rowCount())):
            needs["series"] = 0
        needs.update(dict.fromkeys(self._without, 0))
        width = self.viewport().width()
        for column, least in GIVES_WAY.items():
            if width - sum(needs.values()) - LEAST_MARKS >= min(title, LEAST_TITLE):
                break
            needs[column] = min(least, needs[column])
        rest = width - sum(needs.values())
        needs["marks"] = max(LEAST_MARKS, min(marks, rest - title))
        needs["title"] = rest - needs["marks"]
        self.table.mute(column for n, column in enumerate(COLUMNS) if needs[column] < self._head_need(n))
        for number, column in enumerate(COLUMNS):
            self.setColumnHidden(number, needs[column] <= 0)
            self.setColumnWidth(number, needs[column])

    def _need(self, number: int, column: str) -> int:
        rows = (self.table.row(n) for n in range(self.table.rowCount()))
        longest = (self.painter.room_for(self.painter.shown(row, column), column) for row in rows)
        return max([self._head_need(number), *longest])

    def _head_need(self, number: int) -> int:
        whole = Qt.ItemDataRole.ToolTipRole
        return self.painter.room_for(self.table.headerData(number, Qt.Orientation.Horizontal, whole), "")

    # the choice, both ways

    def _chosen(self) -> None:
        """The table's own choice is the calendar's."""
        if self._following:
            return
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        current = self.currentIndex()
        post = self.table.row(current.row()).post if current.isValid() else None
        self._following = True
        self._selection.choose(
            [self.table.row(number).post.id for number in rows],
            post.id if post is not None else None,
            post.at.date() if post is not None and post.at is not None else None,
        )
        self._following = False

    def _follow(self) -> None:
        """The calendar's choice is the table's."""
        if self._following:
            return
        self._following = True
        wanted = QItemSelection()
        last = len(COLUMNS) - 1
        for number in range(self.table.rowCount()):
            if self.table.row(number).post.id in self._selection:
                wanted.select(self.table.index(number, 0), self.table.index(number, last))
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(wanted, flags.ClearAndSelect)
        row = self.table.row_of(self._selection.current or "")
        if row is not None and self.currentIndex().row() != row:
            place = self.table.index(row, COLUMNS.index("title"))
            self.selectionModel().setCurrentIndex(place, flags.NoUpdate)
            self.scrollTo(place)
        self._following = False

    # keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = written(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._selection.none()
            event.ignore()  # what the list lies in may have something to leave, too
        elif text:
            self.typed.emit(self._selection.day, text)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self.typed.emit(self._selection.day, event.commitString())
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._take_input_methods()

    def _take_input_methods(self) -> None:
        # Item views turn them off where the current cell cannot be edited; here they begin a quick add.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_requested.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._fit()
        return super().viewportEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.open_requested.emit(str(index.data(ID_ROLE)))
