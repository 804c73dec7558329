"""What a page is handed: the workspace, the news, the looks. Nothing is reached through globals."""

from dataclasses import dataclass

from xhs_studio.services.studio import Studio
from xhs_studio.ui.actions import Actions
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Ui:
    """Handed to every page and view. `theme.tokens` and `language` are read when painting."""

    studio: Studio
    bus: Bus
    theme: Theme
    language: Language
    actions: Actions
