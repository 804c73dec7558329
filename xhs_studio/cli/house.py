"""What the composition root lends the command line."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from xhs_studio.domain.playbook import Playbook
from xhs_studio.services.ports import Backups, Clock
from xhs_studio.services.studio import Studio


@dataclass(frozen=True, slots=True)
class House:
    """Each may raise UserError. `open` takes a folder and whether to make a workspace where there is none.

    `write_sample` takes folder, language and anchor day and gives the number of posts; `run_window` gives
    an exit code; `draw_pictures` takes a folder and gives the number of pictures.
    """

    clock: Clock
    default_folder: Callable[[], Path]
    open: Callable[[Path, bool], Studio]
    backups: Callable[[Path], Backups]
    write_sample: Callable[[Path, str, date | None], int]
    run_window: Callable[[Path], int]
    draw_pictures: Callable[[Path], int]
    playbook: Callable[[], Playbook]
