"""The app as a creator has it: its own process, a real keyboard and mouse; the files tell what came of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from tests.journeys.process import Run, asked
from tests.kit.window import Hands, xdotool
from xhs_studio.app import build
from xhs_studio.domain.preferences import Preferences
from xhs_studio.ui.tokens import LIGHT

pytestmark = pytest.mark.xvfb

DAYS = 21
LEAST = 60
"""A chip is at least so wide, in pixels."""


def posts(folder: Path) -> list[dict[str, Any]]:
    """Posts of the days to come, as the command line lists them."""
    today = datetime.now(UTC).date()
    period = ("--from", today - timedelta(days=1), "--to", today + timedelta(days=DAYS))
    found = asked("show", "--workspace", folder, *map(str, period))
    assert isinstance(found, list)
    return found


def moment(folder: Path) -> datetime:
    """When the one post is, on its own clock."""
    (post,) = posts(folder)
    return datetime.fromisoformat(post["at"])


def chip() -> QRect:
    """Where on the screen a low-barrier post lies: leftmost of what has its colour. Empty if nothing has."""
    picture = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    picture = picture.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), -1)
    rows, columns = np.nonzero(pixels == np.uint32(QColor(LIGHT.low_soft).rgb()))
    if not columns.size:
        return QRect()
    across = np.unique(columns)
    ends = np.nonzero(np.diff(across) > 1)[0]
    left, right = int(across[0]), int(across[ends[0]] if ends.size else across[-1])
    inside = rows[(columns >= left) & (columns <= right)]
    found = QRect(left, int(inside.min()), right - left + 1, int(np.ptp(inside)) + 1)
    return found if found.width() >= LEAST else QRect()


def test_a_post_is_written_dragged_and_taken_back(
    qapp: QApplication, run: Run, hands: Hands, folder: Path
) -> None:
    studio = build(folder)
    studio.store.save_preferences(Preferences(guide="skipped", language="en", theme="light"))
    studio.close()
    app = run("--workspace", folder)
    hands.until(app.has_window)

    xdotool("key", "n")
    xdotool("type", "--delay", 8, "Hello !poll fri")
    xdotool("key", "Return")
    hands.until(lambda: len(posts(folder)) == 1)
    (post,) = posts(folder)
    friday = moment(folder)
    assert (post["title"], post["format"], post["status"]) == ("Hello", "poll", "draft")
    assert (friday.isoweekday(), friday.utcoffset()) == (5, timedelta(hours=8))

    hands.until(lambda: not chip().isEmpty())
    place = chip()
    start, next_day = place.center(), place.center().x() + place.width() + 10
    xdotool("mousemove", start.x(), start.y(), "mousedown", 1)
    xdotool("mousemove", start.x() + 20, start.y() + 5, "mousemove", next_day, start.y() + 8)
    hands.until(lambda: chip() != place)  # it has been seen to leave before it is let go
    xdotool("mouseup", 1)
    hands.until(lambda: moment(folder) == friday + timedelta(days=1))

    assert app.sockets() == {"unix"}, "nothing leaves the computer"
    xdotool("key", "ctrl+z")
    hands.until(lambda: moment(folder) == friday)
    xdotool("key", "ctrl+q")
    hands.until(app.ended)
    assert (app.code, app.said) == (0, "")
    assert "WARNING" not in (folder / "studio.log").read_text("utf-8")
