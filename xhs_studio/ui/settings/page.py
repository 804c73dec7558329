"""The settings page: a list of sections on the left, the chosen one on the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from xhs_studio.domain.sentences import mark
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import DEFAULT_SIZE, icon
from xhs_studio.ui.settings.account import AccountSection
from xhs_studio.ui.settings.appearance import AppearanceSection
from xhs_studio.ui.settings.backup import BackupSection
from xhs_studio.ui.settings.data import DataSection
from xhs_studio.ui.settings.formats import FormatsSection
from xhs_studio.ui.settings.section import Section
from xhs_studio.ui.settings.times import TimesSection
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import button, label, name

Make = Callable[[Ui], Section]

SECTIONS: tuple[tuple[str, str, str, Make], ...] = (
    ("appearance", mark("settings", "Appearance"), "palette", AppearanceSection),
    ("account", mark("settings", "Account"), "user", AccountSection),
    ("times", mark("settings", "Times and mix"), "calendar-clock", TimesSection),
    ("formats", mark("settings", "Formats"), "layers", FormatsSection),
    ("backup", mark("settings", "Backup"), "archive-restore", BackupSection),
    ("data", mark("settings", "Data"), "database", DataSection),
)
"""Key, text, icon and maker of each section, in order."""

LIST_WIDTH, CONTENT_WIDTH = 176, 860


class SettingsPage(QWidget):
    """Changes apply at once; what belongs to the account can be undone like any other step.

    A section is made when it is first asked for: all of them together take longer than one may wait.
    """

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._title = label("h1")
        self._note = label("sub")
        self._stack = QStackedWidget()
        self._group = QButtonGroup(self)
        self._entries: dict[str, QPushButton] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._sections: dict[str, Section] = {}
        self._list = QWidget()
        self._list.setObjectName("subnav")
        self._list.setFixedWidth(LIST_WIDTH)
        entries = QVBoxLayout(self._list)
        entries.setContentsMargins(0, 0, 0, 0)
        entries.setSpacing(3)
        for key, *_ in SECTIONS:
            entries.addWidget(self._add(key))
        entries.addStretch(1)
        self._assemble()
        ui.bus.language_changed.connect(self.retranslate)
        ui.bus.account_changed.connect(self.load)
        ui.bus.preferences_changed.connect(self.load)
        ui.bus.reloaded.connect(self.load)
        ui.theme.changed.connect(self._restyle)
        self._restyle()
        self.retranslate()
        self.show_section(SECTIONS[0][0])

    def show_section(self, key: str) -> None:
        """Bring a section to the front."""
        self.section(key)
        self._entries[key].setChecked(True)
        self._stack.setCurrentWidget(self._areas[key])

    def section(self, key: str) -> Section:
        """The section with this key."""
        if key not in self._sections:
            make = next(make for name_of, _, _, make in SECTIONS if name_of == key)
            made = self._sections[key] = make(self._ui)
            made.setMaximumWidth(CONTENT_WIDTH)
            made.retranslate()
            self._areas[key].setWidget(made)
        return self._sections[key]

    def load(self) -> None:
        """Show what the store holds."""
        for section in self._sections.values():
            section.load()

    def retranslate(self) -> None:
        """Say every text in the language in force."""
        self._title.setText(t("settings", "Settings"))
        self._note.setText(t("settings", "Changes apply at once"))
        self.setAccessibleName(t("settings", "Settings"))
        name(self._list, t("settings", "Sections"))
        for key, text, _, _ in SECTIONS:
            self._entries[key].setText(f"  {t('settings', text)}")
            name(self._entries[key], t("settings", text))
        for section in self._sections.values():
            section.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        held = [key for key, made in self._entries.items() if made.hasFocus()]
        if step and held:
            keys = list(self._entries)
            key = keys[(keys.index(held[0]) + step) % len(keys)]
            self._entries[key].setFocus(Qt.FocusReason.TabFocusReason)
            self.show_section(key)
        else:
            super().keyPressEvent(event)

    def _add(self, key: str) -> QPushButton:
        area = self._areas[key] = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(area)
        entry = button("", lambda: self.show_section(key))
        entry.setCheckable(True)
        entry.setIconSize(QSize(DEFAULT_SIZE, DEFAULT_SIZE))
        self._group.addButton(entry)
        self._entries[key] = entry
        return entry

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._title)
        head.addWidget(self._note, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        body = QHBoxLayout()
        body.setSpacing(20)
        body.addWidget(self._list)
        body.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 12, 0)
        layout.setSpacing(16)
        layout.addLayout(head)
        layout.addLayout(body, 1)

    def _restyle(self) -> None:
        tokens = self._ui.theme.tokens
        for key, _, file, _ in SECTIONS:
            self._entries[key].setIcon(icon(file, tokens.ink_2, tokens.brand))
