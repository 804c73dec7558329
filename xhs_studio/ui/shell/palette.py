"""The command palette: type to find a post, a day or an act; Enter does it."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import pixmap
from xhs_studio.ui.shell.findings import Finding, Reach, findings
from xhs_studio.ui.shell.overlay import Overlay
from xhs_studio.ui.texts import t
from xhs_studio.ui.theme import font
from xhs_studio.ui.tokens import TEXT, TEXT_S
from xhs_studio.ui.widgets.basics import name

Index = QModelIndex | QPersistentModelIndex
WIDTH, HEIGHT, ROW = 620, 440, 40
ICON = 16


class Palette(Overlay):
    """One field, one list; the arrows move in the list while the field keeps the focus."""

    def __init__(
        self,
        window: QWidget,
        ui: Ui,
        reach: Reach,
        guard: Callable[[Callable[[], object]], Callable[[], None]],
    ) -> None:
        """`guard` gives an act back with its exceptions told."""
        super().__init__(window, WIDTH, HEIGHT)
        self._ui = ui
        self._reach = reach
        self._guard = guard
        self._model = _Findings(self)
        self._edit = QLineEdit()
        self._edit.setProperty("seek", True)
        self._list = QListView()
        self._list.setProperty("seek", True)
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Painter(ui, self))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setUniformItemSizes(True)
        self.card.body.setContentsMargins(8, 8, 8, 8)
        self.card.body.setSpacing(6)
        self.card.body.addWidget(self._edit)
        self.card.body.addWidget(self._list)
        self._edit.textChanged.connect(self._look)
        self._edit.installEventFilter(self)
        self._list.clicked.connect(lambda index: self._do(index.row()))

    def open(self) -> None:
        """Show the palette, empty, ready to type."""
        self._edit.setPlaceholderText(t("shell", "Find a post, a day or a command"))
        name(self._edit, t("shell", "Find and do anything"))
        name(self._list, t("shell", "Results"))
        super().open()
        self._edit.clear()
        self._look("")
        self._edit.setFocus()

    def type_text(self, text: str) -> None:
        """Look for a text as if it were typed."""
        self._edit.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._edit and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        rows = self._model.rowCount()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(
            Qt.Key(event.key()), 0
        )
        if step and rows:
            self._choose((self._list.currentIndex().row() + step) % rows)
            return True
        if step:
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self._list.currentIndex().row())
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return True
        return False

    def _look(self, text: str) -> None:
        self._model.show(findings(self._ui, text, self._reach))
        if self._model.rowCount():
            self._choose(0)

    def _choose(self, row: int) -> None:
        index = self._model.index(row)
        self._list.setCurrentIndex(index)
        self._edit.setAccessibleDescription(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _do(self, row: int) -> None:
        if 0 <= row < self._model.rowCount():
            act = self._model.finding(row).act
            self.leave()
            self._guard(act)()


class _Findings(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._found: list[Finding] = []

    def show(self, found: list[Finding]) -> None:
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def finding(self, row: int) -> Finding:
        return self._found[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self._found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.text}, {found.detail}" if found.detail else found.text
        if role == Qt.ItemDataRole.UserRole:
            return found
        return None


class _Painter(QStyledItemDelegate):
    """Icon and text at the left, the detail fainter at the right."""

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTH - 40, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(Qt.ItemDataRole.UserRole)
        tokens = self._ui.theme.tokens
        box = QRect(option.rect).adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.brand_soft))
            painter.drawRoundedRect(box, 8, 8)
            painter.setBrush(QColor(tokens.brand))
            painter.drawRoundedRect(QRect(box.left(), box.top() + 9, 3, box.height() - 18), 1.5, 1.5)
        picture = pixmap(
            found.icon, tokens.brand if chosen else tokens.ink_2, ICON, painter.device().devicePixelRatio()
        )
        painter.drawPixmap(box.left() + 14, box.center().y() - ICON // 2 + 1, picture)
        inner = box.adjusted(42, 0, -14, 0)
        painter.setFont(font(TEXT_S))
        small = painter.fontMetrics()
        detail = small.elidedText(found.detail, Qt.TextElideMode.ElideRight, inner.width() * 6 // 10)
        painter.setPen(QColor(tokens.ink_3 if not chosen else tokens.ink_2))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, detail)
        room = inner.width() - small.horizontalAdvance(detail) - 16
        painter.setFont(font(TEXT))
        painter.setPen(QColor(tokens.ink))
        said = QFontMetrics(painter.font()).elidedText(found.text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, said)
        painter.restore()
