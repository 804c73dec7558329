"""Settings: language and theme, and what the calendar shows of each day."""

from functools import partial

from PySide6.QtWidgets import QCheckBox

from xhs_studio.domain.sentences import mark
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.section import Section, left, side_by_side
from xhs_studio.ui.shell import looks
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Segmented, name
from xhs_studio.ui.widgets.form import Field

LANGUAGES = ("system", "zh", "en")
THEMES = ("system", "light", "dark")

SWITCHES: tuple[tuple[str, str], ...] = (
    ("show_week_numbers", mark("settings", "Week numbers (ISO)")),
    ("show_lunar", mark("settings", "Lunar days")),
    ("show_festivals", mark("settings", "Festivals and solar terms")),
    ("show_holidays", mark("settings", "Statutory holidays and make-up working days")),
    ("show_marketing", mark("settings", "Marketing days such as 12.12")),
)
"""Switches of the calendar: field of the preferences, and its text."""


class AppearanceSection(Section):
    """How the window looks and speaks."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._languages = Segmented(LANGUAGES)
        self._themes = Segmented(THEMES)
        self._language = Field(left(self._languages))
        self._theme = Field(left(self._themes))
        self._switches = {key: QCheckBox() for key, _ in SWITCHES}
        self._look = self.add_card(side_by_side(self._language, self._theme))
        self._calendar = self.add_card(*self._switches.values())
        self._languages.chosen.connect(lambda choice: looks.speak(ui, choice))
        self._themes.chosen.connect(lambda choice: looks.wear(ui, choice))
        for key, box in self._switches.items():
            box.toggled.connect(partial(self._switch, key))
        ui.theme.changed.connect(self._show_theme)

    def load(self) -> None:
        held = self.ui.studio.store.preferences()
        self._languages.set_current(held.language)
        self._show_theme()
        for key, box in self._switches.items():
            blocked = box.blockSignals(True)
            box.setChecked(bool(getattr(held, key)))
            box.blockSignals(blocked)

    def retranslate(self) -> None:
        self._look.set_texts(t("settings", "Language and theme"))
        self._language.set_texts(t("settings", "Language of the window"))
        self._theme.set_texts(t("settings", "Theme"))
        system = t("settings", "Follow the system")
        self._languages.set_texts({"system": system, "zh": "中文", "en": "English"})
        self._themes.set_texts(
            {"system": system, "light": t("settings", "Light"), "dark": t("settings", "Dark")}
        )
        self._calendar.set_texts(t("settings", "Shown in the calendar"))
        for key, text in SWITCHES:
            self._switches[key].setText(t("settings", text))
            name(self._switches[key], t("settings", text))
        self.load()

    def _show_theme(self) -> None:
        self._themes.set_current(self.ui.theme.choice)

    def _switch(self, key: str, on: bool) -> None:
        looks.keep(self.ui, **{key: on})
        self.ui.bus.preferences_changed.emit()
