"""How soon the window is there: cold start to the first painted month, and a change of month.

    python benchmarks/startup.py [--runs 9] [--posts 10000]

Both programs start in processes of their own, one after the other in turn: the app on the sample
workspace, and a bare PySide6 window that imports the same libraries and paints one rectangle. The
time runs from the start of the process to the end of the first painting. Python's compiled files
are kept in a folder of the benchmark's own and made by a first run that does not count, as they are
there on any machine where the app was started before.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

GOAL_START, GOAL_MONTH_MS = 1.5, 50.0

APP = """
import gc, sys, time
gc.disable()  # as xhs_studio.__main__ does
from xhs_studio import app
gc.enable()

build = app.build

def watched(folder):
    from PySide6.QtWidgets import QApplication
    from xhs_studio.ui.calendar.month_view import MonthView

    plain = MonthView.paintEvent
    def painted(self, event):
        plain(self, event)
        print(time.time(), time.process_time(), *sys.modules, flush=True)
        MonthView.paintEvent = plain
        QApplication.exit()
    MonthView.paintEvent = painted
    return build(folder)

app.build = watched  # called when the libraries are there already, so that their order stays the app's
sys.argv = ["xhs-studio", "--workspace", sys.argv[1]]
app.main()
"""

BARE = """
import importlib, sys, time
for name in sys.argv[1:]:
    importlib.import_module(name)
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

class Page(QWidget):
    def paintEvent(self, event):
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor("#ffffff"))
        painter.drawText(20, 20, "December 2026")
        painter.end()
        print(time.time(), time.process_time(), flush=True)
        qt.exit()

qt = QApplication(["bare"])
window = QMainWindow()
window.setCentralWidget(Page())
window.resize(1440, 900)
window.show()
qt.exec()
"""

LIBRARIES = (
    "PySide6",
    "sqlalchemy",
    "alembic",
    "numpy",
    "xlsxwriter",
    "lunar_python",
    "platformdirs",
    "openpyxl",
)
"""What counts as a library to import: the same ones are imported by the bare window."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--posts", type=int, default=10_000)
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(temporary) / "compiled")
        good = measure_start(Path(temporary) / "sample", options.runs)
        good &= measure_months(Path(temporary) / "many", options.posts)
    return 0 if good else 1


def measure_start(folder: Path, runs: int) -> bool:
    """Cold starts side by side; whether the ratio of the medians keeps the goal."""
    from xhs_studio import app

    app.write_sample(folder, "zh")
    start(APP, str(folder))
    loaded = start(APP, str(folder))[2]
    same = [name for name in loaded if name.split(".")[0] in LIBRARIES and ".support" not in name]
    own = [name for name in loaded if name.split(".")[0] == "xhs_studio" and "__main__" not in name]
    times: dict[str, list[tuple[float, float]]] = {
        kind: [] for kind in ("bare", "bare, our modules too", "app")
    }
    for _ in range(runs):
        programs = ((BARE, *same), (BARE, *same, *own), (APP, str(folder)))
        for kind, program in zip(times, programs, strict=True):
            times[kind].append(start(*program)[:2])
    load = " ".join(f"{value:.1f}" for value in os.getloadavg())
    platform = os.environ["QT_QPA_PLATFORM"]
    print(f"start to first painted month, medians of {runs} runs in turn, {platform}, load {load}")
    print(f"  libraries in both: {', '.join(sorted({name.split('.')[0] for name in same}))}")
    medians = {
        kind: [statistics.median(column) for column in zip(*pairs, strict=True)]
        for kind, pairs in times.items()
    }
    for kind, (wall, cpu) in medians.items():
        ratio = wall / medians["bare"][0], cpu / medians["bare"][1]
        walls = sorted(pair[0] for pair in times[kind])
        print(
            f"  {kind:24} {wall:.3f} s × {ratio[0]:.2f} ({walls[0]:.3f} to {walls[-1]:.3f})"
            f"   of the processor {cpu:.3f} s × {ratio[1]:.2f}"
        )
    ratios = [medians["app"][0] / medians[kind][0] for kind in ("bare", "bare, our modules too")]
    print(f"  app to bare with the same libraries {ratios[0]:.2f} (goal: at most {GOAL_START})")
    print(f"  app to bare with exactly the same modules {ratios[1]:.2f}")
    return ratios[0] <= GOAL_START


def start(program: str, *arguments: str) -> tuple[float, float, list[str]]:
    """Seconds until the program has painted, on the wall and of the processor, and what it says besides."""
    begun = time.time()
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
    moment, cpu, *words = done.stdout.splitlines()[0].split()
    return float(moment) - begun, float(cpu), words


def measure_months(folder: Path, posts: int) -> bool:
    """Changes of month over a full store, from the key to the end of the painting."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from xhs_studio import app
    from xhs_studio.ui.actions import Actions
    from xhs_studio.ui.bus import Bus
    from xhs_studio.ui.context import Ui
    from xhs_studio.ui.shell.window import MainWindow
    from xhs_studio.ui.texts import Language
    from xhs_studio.ui.theme import Theme

    qt = QApplication(["xhs-studio"])
    theme, language = Theme(qt), Language(qt)
    theme.choose("light")
    language.choose("zh")
    studio = app.build(folder)
    fill(studio.desk, posts)
    window = MainWindow(Ui(studio, bus := Bus(), theme, language, Actions(bus)))
    window.resize(1440, 900)
    window.show()
    calendar = window.calendar()
    qt.processEvents()
    times = []
    for step in range(48):
        before = time.perf_counter()
        window.ui.actions["next" if step % 4 < 2 else "previous"].trigger()
        calendar.month.repaint()
        qt.processEvents()
        times.append((time.perf_counter() - before) * 1000)
        loop = QEventLoop()
        QTimer.singleShot(60, loop.quit)  # what follows beside the window must not count twice
        loop.exec()
    window.close()
    studio.close()
    print(f"change of month with {posts} posts in the store, {len(times)} times")
    median, most = statistics.median(times), max(times)
    print(f"  median {median:.1f} ms   max {most:.1f} ms (goal: at most {GOAL_MONTH_MS:.0f})")
    return median <= GOAL_MONTH_MS


def fill(desk: object, posts: int) -> None:
    """Spread posts over the years around today, three a day: a month of 90, as a busy creator has."""
    from zoneinfo import ZoneInfo

    from xhs_studio.domain.change import Change, Edit, Label
    from xhs_studio.domain.post import Post
    from xhs_studio.domain.vocabulary import Status

    formats = ("poll", "question", "this_or_that", "story", "discussion", "quiz", "qa", "challenge")
    first = datetime.combine(date.today() - timedelta(days=posts // 6), datetime.min.time(), tzinfo=UTC)
    zone = ZoneInfo("Asia/Shanghai")
    edits = tuple(
        Edit(
            None,
            Post(
                id=f"p{number:05d}",
                title=f"第{number}篇：冬天的护肤小事",
                format=formats[number % len(formats)],
                status=Status.DRAFT,
                at=(first + timedelta(hours=8 * number)).astimezone(zone),
            ),
        )
        for number in range(posts)
    )
    for begin in range(0, posts, 1000):
        desk.commit(Change(Label("add_post"), edits[begin : begin + 1000]))  # type: ignore[attr-defined] # a Desk


if __name__ == "__main__":
    sys.exit(main())
