"""The editor of the open post: its head, what stands against saving, and the form."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from xhs_studio.ui.compose.commands import Commands
from xhs_studio.ui.compose.form import Form
from xhs_studio.ui.compose.header import Header
from xhs_studio.ui.compose.notice import Notice
from xhs_studio.ui.compose.sitting import Sitting
from xhs_studio.ui.context import Ui


class Editor(QWidget):
    """Built from the outside in: each time a part moves into another, Qt styles all that is in it anew."""

    def __init__(self, ui: Ui, parent: QWidget) -> None:
        super().__init__(parent)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form = Form(ui, self.area)
        self.area.setWidget(self.form)
        self.sitting = Sitting(ui, self.form)
        self.commands = Commands(ui, self.sitting, self.form)
        self.header = Header(ui)
        self.notice = Notice(ui, self.sitting)
        notice = QVBoxLayout()
        notice.setContentsMargins(0, 0, 12, 0)
        notice.addWidget(self.notice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.header)
        layout.addLayout(notice)
        layout.addWidget(self.area, 1)

    def retranslate(self) -> None:
        """Say everything in the language in force; what is typed stays."""
        self.header.retranslate()
        self.form.retranslate()

    def tint(self) -> None:
        """Draw the icons in the colours of the theme."""
        self.header.tint()
        self.form.tint()
