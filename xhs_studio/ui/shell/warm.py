"""Builds what takes longest to build before it is asked for, while nobody waits for it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea

if TYPE_CHECKING:
    from xhs_studio.ui.compose.page import ComposePage
    from xhs_studio.ui.shell.window import MainWindow

STEP_MS = 150


def warm(window: "MainWindow") -> None:
    """Build the editor in turns of the event loop, so that none of them is felt."""

    def meet() -> None:
        # Handed a widget that Qt has made, the binding loads every kind of widget; it does so once.
        QScrollArea().viewport()

    def load() -> None:
        import xhs_studio.ui.compose.page  # noqa: F401  # loading it takes as long as building it

    steps: tuple[Callable[[], object], ...] = (
        meet,
        load,
        lambda: window.page("compose"),
        lambda: cast("ComposePage", window.page("compose")).editor,
    )
    for turn, step in enumerate(steps):
        QTimer.singleShot(turn * STEP_MS, window, step)
