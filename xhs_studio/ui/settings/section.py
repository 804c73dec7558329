"""What every section of the settings has: its title, its cards, and changes that apply at once."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from xhs_studio.domain.account import Account
from xhs_studio.ui.context import Ui
from xhs_studio.ui.widgets.basics import Card, label
from xhs_studio.ui.widgets.form import Field


class Section(QWidget):
    """Base of the sections. `load` shows the account as it is; `retranslate` says every text."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self.ui = ui
        self.setProperty("plain", True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 12, 24)
        self._layout.setSpacing(14)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignTop)

    def load(self) -> None:
        """Show what the store holds, and tell nobody."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say every text in the language in force."""
        raise NotImplementedError

    @property
    def account(self) -> Account:
        """The account as the store holds it."""
        return self.ui.studio.store.account()

    def add_card(self, *items: QWidget | QHBoxLayout) -> "TitledCard":
        """A new card with a title, below the others."""
        made = TitledCard()
        for item in items:
            if isinstance(item, QWidget):
                made.body.addWidget(item)
            else:
                made.body.addLayout(item)
        self._layout.addWidget(made)
        return made

    def change(self, field: Field, **values: Any) -> bool:
        """Write values of the account; an error is shown beside the field. Whether it went well."""
        account = self.ui.studio.account
        return field.attempt(lambda: account.change(replace(self.account, **values)))


class TitledCard(Card):
    """A card with a title and a line of explanation."""

    def __init__(self) -> None:
        super().__init__(margin=20, spacing=14)
        self._title = label("h2")
        self._note = label("sub", wrap=True)
        head = QVBoxLayout()
        head.setSpacing(3)
        head.addWidget(self._title)
        head.addWidget(self._note)
        self.body.addLayout(head)

    def set_texts(self, title: str, note: str = "") -> None:
        """Title and explanation in the language in force."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Fields in equal columns, aligned at the top."""
    made = QHBoxLayout()
    made.setSpacing(16)
    for field in fields:
        made.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    return made


def left(widget: QWidget) -> QWidget:
    """A widget at the left of its row, no wider than it needs."""
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return holder
