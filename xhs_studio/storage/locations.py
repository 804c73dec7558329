"""Where a workspace lies on this computer, by the customs of its platform."""

from pathlib import Path


def default_workspace() -> Path:
    """The folder of the workspace that is opened when no other is asked for; it may not be there yet."""
    from platformdirs import user_data_path  # not needed where a workspace is named

    return user_data_path("xhs-studio", appauthor=False)
