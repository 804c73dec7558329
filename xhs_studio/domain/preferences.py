"""How the creator likes the window: not part of the plan, so not part of its history."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """Appearance and view state of one workspace.

    `language` is "zh", "en" or "system"; `theme` "light", "dark" or "system". `geometry` is the
    window's, opaque, in hexadecimal. `guide` is "new", "skipped" or "done".
    """

    language: str = "system"
    theme: str = "system"
    geometry: str = ""
    page: str = "calendar"
    view: str = "month"
    guide: str = "new"
    show_week_numbers: bool = True
    show_lunar: bool = True
    show_festivals: bool = True
    show_holidays: bool = True
    show_marketing: bool = True
    show_panel: bool = True
    show_lane: bool = True
