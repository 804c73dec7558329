"""The first start: three ways to begin."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from xhs_studio.ui.context import Ui
from xhs_studio.ui.icons import pixmap
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Card, label, name

WIDTH = 560
ICON = 22


class WelcomePage(QWidget):
    """Asks nothing yet. Up and down move among the choices."""

    guide_asked = Signal()
    sample_asked = Signal()
    skipped = Signal()

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._title = label("h1")
        self._note = label("sub", wrap=True)
        self._choices = (
            _Choice("sparkles", self.guide_asked.emit),
            _Choice("eye", self.sample_asked.emit),
            _Choice("calendar", self.skipped.emit),
        )
        card = Card(margin=32, spacing=12)
        card.setFixedWidth(WIDTH)
        card.body.addWidget(self._title)
        card.body.addWidget(self._note)
        card.body.addSpacing(6)
        for choice in self._choices:
            card.body.addWidget(choice)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setFocusProxy(self._choices[0])
        ui.theme.changed.connect(self._restyle)
        ui.bus.language_changed.connect(self.retranslate)
        self._restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Say every text in the language in force."""
        self._title.setText(t("guide", "Welcome to XHS Studio"))
        self._note.setText(
            t(
                "guide",
                "Plan posts that start conversations. Everything stays on this computer.",
            )
        )
        begin, look, skip = self._choices
        begin.set_texts(
            t("guide", "Plan my first month"),
            t("guide", "Six short questions with good answers ready; two minutes"),
        )
        look.set_texts(
            t("guide", "Look around a sample workspace"),
            t("guide", "Half a year of one creator, in a folder of its own"),
        )
        skip.set_texts(
            t("guide", "Start with an empty calendar"),
            t("guide", "The guide waits in the menu and in the settings"),
        )

    def _restyle(self) -> None:
        for choice in self._choices:
            choice.set_colour(self._ui.theme.tokens.brand)


class _Choice(QPushButton):
    """A wide button with an icon, a title and a line below."""

    def __init__(self, icon: str, act: Callable[[], object]) -> None:
        super().__init__()
        self._icon = icon
        self.setProperty("kind", "choice")
        self.setAutoDefault(True)  # Enter presses it too
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: act())
        self._picture = QLabel()
        self._title = label()
        self._title.setProperty("field", True)
        self._note = label("sub")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(self._title)
        texts.addWidget(self._note)
        texts.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 16, 8)
        layout.setSpacing(16)
        layout.addWidget(self._picture)
        layout.addLayout(texts, 1)
        for part in (self._picture, self._title, self._note):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_texts(self, title: str, note: str) -> None:
        """What it says."""
        self._title.setText(title)
        self._note.setText(note)
        name(self, title)
        self.setAccessibleDescription(note)

    def set_colour(self, colour: str) -> None:
        """Colour of the icon."""
        self._picture.setPixmap(pixmap(self._icon, colour, ICON, self.devicePixelRatioF()))
