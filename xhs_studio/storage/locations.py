"""Where things lie on this computer, by the customs of its platform."""

from pathlib import Path
from typing import Final

_APP: Final = "XHS Studio"


def default_workspace() -> Path:
    """The folder of the workspace that is opened when no other is asked for; it may not be there yet."""
    from platformdirs import user_data_path  # not needed where a workspace is named

    return user_data_path(_APP, appauthor=False)


def log_folder() -> Path:
    """The folder for logs; it may not be there yet."""
    from platformdirs import user_log_path

    return user_log_path(_APP, appauthor=False)
