"""What the composition root lends the window: the ways into a workspace."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from xhs_studio.services.ports import Backups
from xhs_studio.services.studio import Studio


@dataclass(frozen=True, slots=True)
class Doors:
    """Each takes the folder of a workspace and may raise UserError.

    `open` makes the workspace where the folder holds none. `backups` works while the database
    itself cannot be opened. `write_sample` fills an empty folder with the sample workspace.
    """

    open: Callable[[Path], Studio]
    backups: Callable[[Path], Backups]
    write_sample: Callable[[Path], object]


def sample_folder(folder: Path) -> Path:
    """Where the sample workspace that belongs to a workspace lies: beside it, never in it."""
    return folder.with_name(f"{folder.name}-sample")
