"""Finds the data files, in a checkout and in an installed wheel alike."""

from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """Folder that holds playbook, translations, icons, fonts, holidays and migrations' companions."""
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"
