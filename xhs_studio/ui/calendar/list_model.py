"""The posts of a period as rows of a table: folded forward change by change, never set up anew by one."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.services.balance import barrier_of
from xhs_studio.services.plan_problem import minutes_of
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.words import barrier_text, format_text, post_sentence, reason_text, status_text

COLUMNS = ("date", "time", "barrier", "format", "title", "status", "series", "minutes", "marks")
ID_ROLE = Qt.ItemDataRole.UserRole
"""Role under which every cell of a row gives the id of its post."""

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows. `first` says whether it is the first of its day."""

    post: Post
    marks: tuple[Reason, ...]
    series: str
    first: bool

    @property
    def day(self) -> date:
        """The day on the creator's clock."""
        assert self.post.at is not None
        return self.post.at.date()

    @property
    def place(self) -> tuple[object, str]:
        """By what rows are ordered."""
        return self.post.at, self.post.id


class PostTable(QAbstractTableModel):
    """Rows by time. Changes come as rows inserted, removed or altered, so that views keep their place."""

    def __init__(self, ui: Ui, model: CalendarModel, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._model = model
        self._rows: list[Row] = []
        self.period = model.shown
        self._filled: Period | None = None
        self._muted: frozenset[str] = frozenset()
        model.days_changed.connect(self._fold)
        model.was_reset.connect(self.fill)
        ui.bus.language_changed.connect(self._say_anew)

    # what the view reads

    def row(self, number: int) -> Row:
        """A row by its number."""
        return self._rows[number]

    def row_of(self, post_id: str) -> int | None:
        """Number of the row of a post."""
        return next((n for n, row in enumerate(self._rows) if row.post.id == post_id), None)

    def text(self, row: Row, column: str) -> str:
        """What a column says of a row."""
        return self._texts()[column](row)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == ID_ROLE:
            return row.post.id
        if role == Qt.ItemDataRole.ToolTipRole:
            return post_sentence(self._ui, row.post, row.marks, row.series)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column == "minutes" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        column = COLUMNS[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return "" if column in self._muted else _heads()[column]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return _heads()[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column == "minutes" else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _texts(self) -> Mapping[str, Callable[[Row], str]]:
        ui, account = self._ui, self._model.account
        playbook = ui.studio.playbook
        return {
            "date": lambda row: ui.language.day_title(row.day),
            "time": lambda row: f"{row.post.at:%H:%M}",
            "barrier": lambda row: barrier_text(ui, barrier_of(row.post, playbook)),
            "format": lambda row: format_text(ui, row.post.format),
            "title": lambda row: row.post.title or t("words", "Untitled"),
            "status": lambda row: _status(row.post),
            "series": lambda row: row.series,
            "minutes": lambda row: ui.language.minutes(minutes_of(row.post, account, playbook)),
            "marks": lambda row: " · ".join(reason_text(ui, reason) for reason in row.marks),
        }

    # what moves it

    def mute(self, columns: Iterable[str]) -> None:
        """Leave the heads of columns empty that have become too narrow for them; their names remain."""
        muted = frozenset(columns)
        if muted != self._muted:
            self._muted = muted
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    def fill(self) -> None:
        """Show the period; where it is the one shown already, only what differs is told."""
        if self.period == self._filled:
            self._fold(set(self.period.days()))
            self._say_anew()
            return
        self.beginResetModel()
        self._filled = self.period
        self._rows = [row for day in self.period.days() for row in self._rows_of(day)]
        self.endResetModel()

    def _fold(self, days: set[date]) -> None:
        if self._filled is None:
            return
        shown = sorted(day for day in days if day in self._filled)
        wanted = {day: self._rows_of(day) for day in shown}
        for day in shown:
            self._take_out(day, wanted[day])
        for day in shown:
            self._put_in(wanted[day])

    def _rows_of(self, day: date) -> list[Row]:
        model = self._model
        return [
            Row(post, model.marks(post.id), model.series_title(post), number == 0)
            for number, post in enumerate(model.on(day))
        ]

    def _take_out(self, day: date, wanted: list[Row]) -> None:
        """Remove rows of a day whose post has left their place."""
        places = {row.place for row in wanted}
        for number in reversed(range(len(self._rows))):
            row = self._rows[number]
            if row.day == day and row.place not in places:
                self.beginRemoveRows(QModelIndex(), number, number)
                del self._rows[number]
                self.endRemoveRows()

    def _put_in(self, wanted: list[Row]) -> None:
        """Insert rows that are missing, and tell which of the others are new."""
        for row in wanted:
            number = bisect_left(self._rows, row.place, key=lambda other: other.place)
            if number == len(self._rows) or self._rows[number].place != row.place:
                self.beginInsertRows(QModelIndex(), number, number)
                self._rows.insert(number, row)
                self.endInsertRows()
            elif self._rows[number] != row:
                self._rows[number] = row
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(COLUMNS) - 1))

    def _say_anew(self) -> None:
        """The same rows in other words."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._rows:
            last = self.index(len(self._rows) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


def _status(post: Post) -> str:
    said = status_text(post.status)
    return f"{said} · {t('calendar', 'Locked')}" if post.locked else said


def _heads() -> Mapping[str, str]:
    return {
        "date": t("calendar", "Day"),
        "time": t("calendar", "Time"),
        "barrier": t("calendar", "Barrier"),
        "format": t("calendar", "Format"),
        "title": t("calendar", "Title"),
        "status": t("calendar", "Status"),
        "series": t("calendar", "Series"),
        "minutes": t("calendar", "Effort"),
        "marks": t("calendar", "Needs attention"),
    }
