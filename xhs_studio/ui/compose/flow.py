"""A layout that sets widgets side by side and goes on in the next row where the width ends."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Widgets keep their own size; a widget marked `stretch` takes what is left of its row."""

    def __init__(self, parent: QWidget, spacing: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def insert_widget(self, place: int, widget: QWidget) -> None:
        """Put a widget at a place of the row."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802  # Qt asks for this name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # Qt asks for this name
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802  # Qt asks for this name
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802  # Qt asks for this name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802  # Qt asks for this name
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802  # Qt asks for this name
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, self.heightForWidth(max(width, self.geometry().width())))

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        """Height the items need within the width of `rect`; puts them there if asked to."""
        x, y, row = rect.x(), rect.y(), 0
        for item in self._items:
            widget = item.widget()
            if widget is None or widget.isHidden():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, row = rect.x(), y + row + self.spacing(), 0
            width = size.width()
            if widget.property("stretch"):
                width = max(width, rect.right() + 1 - x)
            if place:
                item.setGeometry(QRect(QPoint(x, y), QSize(min(width, rect.width()), size.height())))
            x += width + self.spacing()
            row = max(row, size.height())
        return y + row - rect.y()
