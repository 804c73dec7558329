"""The pictures are built, not taken: named, of the size asked for, and the same to the bit each time."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from xhs_studio.ui.pictures import FIRST_SCREENS, LANGUAGES, SCREENS, THEMES

DRAW = """
import sys
from pathlib import Path
from xhs_studio import app
from xhs_studio.ui.pictures import draw_all
size = tuple(int(edge) for edge in sys.argv[2].split("x"))
print(draw_all(Path(sys.argv[1]), app.build, app.write_sample, size=size, only=sys.argv[3:]))
"""


def draw(out: Path, size: str, *only: str) -> dict[str, bytes]:
    """Draw in a process of its own, as the command line does."""
    done = subprocess.run(
        [sys.executable, "-c", DRAW, str(out), size, *only],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    pictures = {path.name: path.read_bytes() for path in out.iterdir()}
    assert int(done.stdout) == len(pictures)
    return pictures


def test_two_runs_draw_the_same_to_the_bit(tmp_path: Path) -> None:
    screens = ("calendar-month", "compose", "guide")
    first, second = (draw(tmp_path / run, "1440x900", *screens) for run in ("first", "second"))
    names = {f"{name}-{code}-{looks}.png" for name in screens for code in LANGUAGES for looks in THEMES}
    assert set(first) == names
    assert [name for name in names if first[name] != second[name]] == []
    assert len(set(first.values())) == len(names)


def test_the_size_is_the_one_asked_for(tmp_path: Path, qapp: QApplication) -> None:
    for picture in draw(tmp_path, "1024x700", "first-start").values():
        image = QImage.fromData(picture)
        assert (image.width(), image.height()) == (1024, 700)


def test_every_kind_of_screen_is_drawn() -> None:
    wanted = {f"calendar-{view}" for view in ("month", "week", "list", "board")}
    wanted |= {"quick-add", "compose", "settings", "guide", "first-start"}
    assert wanted <= {*SCREENS, *FIRST_SCREENS}
