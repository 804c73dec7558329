"""Turns the tokens into Qt's palette, style sheet and fonts, and says when they change."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from xhs_studio.resources_path import resources
from xhs_studio.ui.stylesheet import stylesheet
from xhs_studio.ui.tokens import DARK, LIGHT, TEXT, Tokens

# Latin first, then simplified Chinese by name: unnamed, Chinese falls back to Japanese shapes.
FAMILIES = [
    "Inter",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
]


class Theme(QObject):
    """The theme in force. `changed` is emitted after palette and style sheet are set."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._held = False
        self.tokens: Tokens = LIGHT
        _load_fonts(resources() / "fonts")
        app.setStyle(QStyleFactory.create("Fusion"))
        app.setFont(font(TEXT))
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def choice(self) -> str:
        """What was chosen: "light", "dark" or "system"."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Wear "light", "dark" or, following the desktop, "system"."""
        self._choice = choice
        dark = choice == "dark" or (choice == "system" and self._system_is_dark())
        self.tokens = DARK if dark else LIGHT
        # Replacing one sheet by another costs five times as much as taking it off and putting the other on.
        self._app.setStyleSheet("")
        self._app.setPalette(_palette(self.tokens))
        if not self._held:
            self._app.setStyleSheet(stylesheet(self.tokens))
        self.changed.emit()

    @contextmanager
    def held_back(self) -> Iterator[None]:
        """Set the style sheet once, at the end of the block.

        Under a style sheet a widget is styled anew each time its parents change, so a window that is
        built in the block stands sooner.
        """
        self._held = True
        try:
            yield
        finally:
            self._held = False
            self._app.setStyleSheet(stylesheet(self.tokens))

    def _system_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark

    def _system_changed(self) -> None:
        if self._choice == "system":
            self.choose("system")


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The app's font at a size in logical pixels, with figures of one width."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    if hasattr(QFont, "Tag"):
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _load_fonts(folder: Path) -> None:
    for file in sorted(folder.glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: t.bg,
        QPalette.ColorRole.WindowText: t.ink,
        QPalette.ColorRole.Base: t.surface,
        QPalette.ColorRole.AlternateBase: t.surface_2,
        QPalette.ColorRole.Text: t.ink,
        QPalette.ColorRole.PlaceholderText: t.ink_3,
        QPalette.ColorRole.Button: t.surface,
        QPalette.ColorRole.ButtonText: t.ink,
        QPalette.ColorRole.ToolTipBase: t.toast,
        QPalette.ColorRole.ToolTipText: t.toast_ink,
        QPalette.ColorRole.Highlight: t.focus,
        QPalette.ColorRole.HighlightedText: "#FFFFFF",
        QPalette.ColorRole.Link: t.focus,
        QPalette.ColorRole.Accent: t.brand,
        QPalette.ColorRole.Mid: t.line,
        QPalette.ColorRole.Dark: t.line_strong,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.ink_3))
    return palette
