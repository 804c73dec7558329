"""How long the window stands still: the longest gap of the event loop for each thing a creator does.

    python benchmarks/stalls.py [--runs 3] [--posts 10000] [--only WORD]

Each run starts in a process of its own, opens a window on the sample workspace and one on a full
store, and plays every act through the real pages. A timer of 5 ms watches the event loop; the figure
of an act is the longest time between two of its ticks from the act until all work beside the window
has ended. The table shows the medians of the runs. "first" acts also load and build what they show.
"""

import argparse
import contextlib
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from xhs_studio.ui.shell.window import MainWindow

GOAL_MS = 50.0
TICK_MS, QUIET_S, MOST_S = 5, 0.2, 60.0

Steps = Iterator[tuple[str, Callable[[], object]]]
"""Acts by name; several of one name run in turns of the event loop of their own, and count as one."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--only", default="", help="show only acts whose name contains this")
    parser.add_argument("--one", choices=("sample", "full"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(play(options.one, options.posts)))
        return 0
    return compare(options.runs, options.posts, options.only)


def compare(runs: int, posts: int, only: str) -> int:
    """Run both workspaces in turn, and print the medians; 1 where one is above the goal."""
    found: dict[str, dict[str, list[float]]] = {"sample": {}, "full": {}}
    for _ in range(runs):
        for kind, acts in found.items():
            for act, milliseconds in child(kind, posts).items():
                acts.setdefault(act, []).append(milliseconds)
    print(f"longest gap of the event loop in ms, medians of {runs} runs (goal: at most {GOAL_MS:.0f})")
    print(f"  load of the machine: {' '.join(f'{load:.1f}' for load in os.getloadavg())}")
    print(f"  {'':34}{'sample':>8}{posts:>8}")
    over = 0
    for act in found["sample"]:
        pair = [statistics.median(found[kind][act]) for kind in found]
        over += max(pair) > GOAL_MS
        if only in act:
            print(f"  {act:34}{pair[0]:8.0f}{pair[1]:8.0f}{'  !' if max(pair) > GOAL_MS else ''}")
    print(f"  {over} of {len(found['sample'])} above the goal")
    return 1 if over else 0


def child(kind: str, posts: int) -> dict[str, float]:
    """The acts of one run, in a process of its own."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, __file__, "--one", kind, "--posts", str(posts)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True, env=environment
    )
    acts: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return acts


def play(kind: str, posts: int) -> dict[str, float]:
    """Play every act in one window; milliseconds by act."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.startup import fill
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
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "workspace"
        app.write_sample(folder, "zh")
        studio = app.build(folder)
        if kind == "full":
            fill(studio.desk, posts)
        with theme.held_back():
            window = MainWindow(Ui(studio, bus := Bus(), theme, language, Actions(bus)))
        window.resize(1440, 900)
        window.show()
        watch = Watch()
        watch.gap(lambda: None)
        gc.collect()
        gc.freeze()  # as the window does once it stands
        worst: dict[str, float] = {}
        for name, act in acts(window, Path(temporary)):
            worst[name] = max(worst.get(name, 0.0), watch.gap(act))
        window.close()
        studio.close()
    return worst


class Watch:
    """Ticks in the event loop, and remembers the longest pause between two ticks."""

    def __init__(self) -> None:
        from PySide6.QtCore import QEventLoop, Qt, QTimer

        self._loop = QEventLoop()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._act: Callable[[], object] | None = None
        self._begun = self._last = self._busy = 0.0
        self._longest = 0.0

    def gap(self, act: Callable[[], object]) -> float:
        """Longest pause in milliseconds from the act until nothing has been going on for a while."""
        self._act = act
        self._begun = self._last = self._busy = time.perf_counter()
        self._longest = 0.0
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        return self._longest

    def _tick(self) -> None:
        from PySide6.QtCore import QThreadPool

        now = time.perf_counter()
        pause = (now - self._last) * 1000
        self._last = now
        if self._act is not None:
            act, self._act = self._act, None
            act()  # counts as a part of the next pause
            self._busy = now
            return
        self._longest = max(self._longest, pause)
        if pause > 2 * TICK_MS or QThreadPool.globalInstance().activeThreadCount():
            self._busy = now
        if now - self._busy > QUIET_S or now - self._begun > MOST_S:
            self._loop.quit()


def acts(window: "MainWindow", folder: Path) -> Steps:
    """Everything that is measured, in an order in which each act finds what it needs."""
    from xhs_studio.ui.shell.warm import warm

    yield "nothing (noise of the machine)", lambda: None
    yield "made ahead, a second after start", lambda: warm(window)
    yield from views(window)
    yield from pages(window)
    yield from looks(window)
    yield from finding(window)
    yield from adding(window)
    yield from planning(window)
    yield from files(window, folder)


def views(window: "MainWindow") -> Steps:
    trigger = window.ui.actions
    for step in ("next", "previous"):
        yield "change of month", trigger[step].trigger
    for key in ("week", "list", "board"):
        yield f"{key}: first", trigger[f"view_{key}"].trigger
    for key in ("week", "list", "board", "month"):
        yield f"{key}: again", trigger[f"view_{key}"].trigger
    yield "lane", trigger["toggle_lane"].trigger
    yield "balance", trigger["toggle_panel"].trigger
    yield "select all", trigger["select_all"].trigger


def pages(window: "MainWindow") -> Steps:
    from xhs_studio.ui.settings.page import SECTIONS

    def settings(key: str) -> Callable[[], object]:
        return lambda: window.settings().show_section(key)

    calendar = window.calendar()
    posts = [post.id for post in calendar.model.within(calendar.period)]
    yield "settings: first", lambda: window.show_page("settings")
    for key, *_ in SECTIONS[1:]:
        yield f"settings, {key}: first", settings(key)
    yield "settings, account: again", settings("account")
    yield "calendar: again", lambda: window.show_page("calendar")
    yield "compose: first", lambda: window.show_page("compose")
    yield "open a post: first", lambda: window.open_post(posts[0])
    for post in posts[1:4]:
        yield "open another post", lambda post=post: window.open_post(post)
    yield "back to the calendar", lambda: window.show_page("calendar")
    yield "key sheet: first", window.ui.actions["keys"].trigger
    yield "key sheet: away", window.close_overlays


def looks(window: "MainWindow") -> Steps:
    trigger = window.ui.actions
    for key, name in (("theme_dark", "theme"), ("theme_light", "theme")):
        yield f"{name} (all pages built)", trigger[key].trigger
    for key in ("language_en", "language_zh"):
        yield "language (all pages built)", trigger[key].trigger
    yield "settings: shown after these", lambda: window.show_page("settings")
    yield "compose: shown after these", lambda: window.show_page("compose")
    yield "calendar: shown after these", lambda: window.show_page("calendar")


def finding(window: "MainWindow") -> Steps:
    yield "palette: first", window.open_palette
    for text in ("护", "护肤", "12月8日", "plan", "zzzz nothing"):
        yield "palette: search", lambda text=text: window.open_palette(text)
    yield "palette: away", window.close_overlays


def adding(window: "MainWindow") -> Steps:
    calendar = window.calendar()
    day = calendar.selection.day
    line = calendar.quick_add
    yield "quick add: first", lambda: line.open_on(day, "")
    for letter in "Which serum !poll #skin 19:30":
        yield "quick add: a key", lambda letter=letter: line.line.insertPlainText(letter)
    yield "quick add: enter", lambda: line.line.entered.emit(False)
    for key in ("undo", "redo", "undo"):
        yield "undo, redo of one post", window.ui.actions[key].trigger


def planning(window: "MainWindow") -> Steps:
    trigger = window.ui.actions
    for _ in range(2):
        yield "change of month", trigger["next"].trigger
    yield "select all", trigger["select_all"].trigger
    yield "delete a month", trigger["delete"].trigger
    yield "undo of deleting a month", trigger["undo"].trigger
    yield "redo of deleting a month", trigger["redo"].trigger
    yield "plan, apply", trigger["plan"].trigger
    yield "undo of a plan", trigger["undo"].trigger
    yield "redo of a plan", trigger["redo"].trigger
    for place in range(3):
        yield "choose a suggestion", lambda place=place: choose(window, place)
        yield "next best", trigger["next_best"].trigger
    yield from dragging(window)
    yield "accept all", trigger["accept_all"].trigger
    yield "undo of accept all", trigger["undo"].trigger
    yield "discard all", trigger["discard_all"].trigger
    yield "guide, its preview", window.show_guide
    yield "calendar: again", lambda: window.show_page("calendar")


def choose(window: "MainWindow", place: int) -> None:
    calendar = window.calendar()
    calendar.selection.only(calendar.model.suggestions()[place].id)


def dragging(window: "MainWindow") -> Steps:
    from datetime import timedelta

    from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    month, model = window.calendar().month, window.calendar().model

    def mouse(kind: QEvent.Type, spot: QPoint) -> None:
        none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
        moved = kind == QEvent.Type.MouseMove
        up = kind == QEvent.Type.MouseButtonRelease
        place = QPointF(month.mapToGlobal(spot))
        keys = Qt.KeyboardModifier.NoModifier
        event = QMouseEvent(kind, QPointF(spot), place, none if moved else left, none if up else left, keys)
        QApplication.sendEvent(month, event)

    shown = model.within(window.calendar().period)
    post = next(post for post in shown if month.rect_of(post.id) and not post.immutable)
    assert post.at is not None
    rect = month.rect_of(post.id)
    assert rect is not None
    start = rect.center()
    yield "drag: take up", lambda: mouse(QEvent.Type.MouseButtonPress, start)
    spots = [month.grid.cell(post.at.date() + timedelta(days=n)).center() for n in (1, 2, 3, -1, -2)]
    for spot in spots:
        yield "drag: over another day", lambda spot=spot: mouse(QEvent.Type.MouseMove, spot)
    yield "drag: let go", lambda: mouse(QEvent.Type.MouseButtonRelease, spots[-1])


def files(window: "MainWindow", folder: Path) -> Steps:
    from xhs_studio.ui.settings.backup import BackupSection

    yield "export card: first", window.ui.actions["export"].trigger
    for kind in ("xlsx", "csv"):
        target = folder / f"plan.{kind}"
        yield "export a month", lambda target=target: export(window, target)
    yield "back up", window.ui.actions["backup"].trigger
    yield "settings: again", lambda: window.show_page("settings")
    section = window.settings().section("backup")
    assert isinstance(section, BackupSection)
    yield "settings, backup: again", lambda: window.settings().show_section("backup")
    backup = window.ui.studio.backups.listed()[0]
    with contextlib.suppress(AttributeError):
        yield "restore", lambda: section._restore(backup)


def export(window: "MainWindow", target: Path) -> None:
    card = window._export
    assert card is not None
    card.export(target)


if __name__ == "__main__":
    sys.exit(main())
