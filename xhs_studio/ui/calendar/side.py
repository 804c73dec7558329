"""The column beside the calendar: the plan's balance, or the lane of posts without a time."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from xhs_studio.ui.calendar.drag import Drag, Drop
from xhs_studio.ui.calendar.lane import Lane
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.panel import Panel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Segmented

WIDTH, NARROW_WIDTH = 304, 248
"""Width in logical pixels, with and without much room."""


class SideColumn(QWidget):
    """Two leaves, one in front. Posts dragged onto the lane's name bring the lane up."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection, drag: Drag) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._drag = drag
        self.panel = Panel(ui, model, selection)
        self.lane = Lane(ui, model, selection, drag)
        self._leaves = Segmented(("panel", "lane"))
        self._leaves.chosen.connect(self.show_leaf)
        self._stack = QStackedWidget()
        area = _scrolled(self.panel)
        self.panel.why.told.connect(lambda: area.ensureWidgetVisible(self.panel.why, 0, 0))
        self._stack.addWidget(area)
        self._stack.addWidget(self.lane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self._leaves)
        head.addStretch(1)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        drag.add_target(self._leaves, self)
        model.lane_changed.connect(self.retranslate)
        model.was_reset.connect(self.retranslate)
        ui.bus.language_changed.connect(self.retranslate)
        self.set_narrow(False)
        self.show_leaf("panel")
        self.setVisible(ui.studio.store.preferences().show_panel)

    def retranslate(self) -> None:
        """Name the leaves, the lane with how many posts wait in it."""
        waiting = len(self._model.lane())
        lane = t("calendar", "Lane")
        self._leaves.set_texts(
            {"panel": t("calendar", "Balance"), "lane": f"{lane} {waiting}" if waiting else lane}
        )

    def show_leaf(self, key: str) -> None:
        """Bring "panel" or "lane" to the front."""
        self._stack.setCurrentIndex(0 if key == "panel" else 1)
        self._leaves.set_current(key)

    def toggle(self, key: str) -> None:
        """Show a leaf; hide the column if the leaf is in front already."""
        hide = self.isVisible() and self._leaves.current() == key
        self.show_leaf(key)
        self.setVisible(not hide)
        store = self._ui.studio.store
        store.save_preferences(replace(store.preferences(), show_panel=not hide))

    def set_narrow(self, narrow: bool) -> None:
        """Take less room."""
        self.setFixedWidth(NARROW_WIDTH if narrow else WIDTH)

    def drop_at(self, spot: QPoint, ids: tuple[str, ...], grabbed: str) -> Drop | None:
        """Dragging over the names of the leaves brings the lane up; nothing lands here."""
        self.show_leaf("lane")
        return None

    def show_drop(self, drop: Drop | None) -> None:
        """There is nothing to mark on the names."""


def _scrolled(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    # A viewport of our own: asking for the one that is there has Qt's binding load every kind of widget.
    pane = QWidget()
    area.setViewport(pane)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    pane.setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area
