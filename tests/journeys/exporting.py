"""Exporting from the window."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from tests.journeys.app import App
from tests.kit.window import Hands, focused, labels


def export_to(app: App, hands: Hands, target: Path) -> None:
    """Export the period in sight to a file, by the keyboard."""
    hands.keys("ctrl+e")
    hands.until(lambda: "Export the plan" in labels(app.window))
    hands.tap("Return")
    hands.until(lambda: isinstance(QApplication.activeWindow(), QFileDialog))
    assert isinstance(focused(), QLineEdit), "the name can be typed at once"
    hands.keys("ctrl+a")
    hands.write(str(target))
    hands.tap("Return")
    hands.until(lambda: target.exists() and f"to {target.name}" in labels(app.window))
