"""Language and theme: chosen in one place, kept for the next start."""

from dataclasses import replace
from typing import Any

from xhs_studio.ui.context import Ui


def wear(ui: Ui, choice: str) -> None:
    """Wear the theme "light", "dark" or "system", and keep the choice."""
    ui.theme.choose(choice)
    keep(ui, theme=choice)


def speak(ui: Ui, choice: str) -> None:
    """Speak "zh", "en" or "system", have every text set again, and keep the choice."""
    ui.language.choose(choice)
    ui.actions.retranslate()
    keep(ui, language=choice)
    ui.bus.language_changed.emit()


def keep(ui: Ui, **values: Any) -> None:
    """Write some of the preferences; the rest stays as it is."""
    store = ui.studio.store
    before = store.preferences()
    after = replace(before, **values)
    if after != before:
        store.save_preferences(after)
