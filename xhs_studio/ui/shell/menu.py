"""The window's menu: every act that is not tied to one page."""

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from xhs_studio.ui.actions import ACTIONS
from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import icon
from xhs_studio.ui.texts import t

SECTIONS: tuple[tuple[str, ...], ...] = (
    ("undo", "redo"),
    ("find", "export", "backup"),
    ("theme_light", "theme_dark", "theme_system"),
    ("language_zh", "language_en"),
    ("keys", "guide", "sample", "settings"),
    ("quit",),
)
OPEN_KEYS = ("F10", "Alt+M")


class MainMenu(QMenu):
    """Opens under its button, by pointer or by F10."""

    def __init__(self, ui: Ui, opener: QToolButton, window: QWidget) -> None:
        super().__init__(window)
        self._ui = ui
        self._opener = opener
        for index, section in enumerate(SECTIONS):
            if index:
                self.addSeparator()
            for key in section:
                self.addAction(ui.actions[key])
        opener.clicked.connect(self.open)
        for keys in OPEN_KEYS:
            QShortcut(QKeySequence(keys), window, self.open)
        self.aboutToShow.connect(self.restyle)  # not sooner: forty drawings would delay the first paint
        self.retranslate()

    def open(self) -> None:
        """Show the menu below its button, the first entry that can be used chosen."""
        self.popup(self._opener.mapToGlobal(self._opener.rect().bottomLeft()))
        self.setActiveAction(next(e for e in self.actions() if e.isEnabled() and not e.isSeparator()))

    def retranslate(self) -> None:
        """Say the menu's own name in the language in force."""
        self.setAccessibleName(t("shell", "Menu"))

    def restyle(self) -> None:
        """Draw the icons of the menu's actions in the theme's ink."""
        listed = {key for section in SECTIONS for key in section}
        for spec in ACTIONS:
            if spec.icon and spec.key in listed:
                self._ui.actions[spec.key].setIcon(icon(spec.icon, self._ui.theme.tokens.ink_2))
