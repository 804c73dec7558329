"""Draws every screen from the sample workspace, the same to the bit each time."""

import os
import tempfile
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QPoint, QPointF, Qt, QThreadPool, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.guide import GuideService
from xhs_studio.services.plan_problem import PlanProblem
from xhs_studio.services.planning import PlanningService, Proposal
from xhs_studio.services.ports import Clock
from xhs_studio.services.studio import Studio
from xhs_studio.ui.actions import Actions
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.context import Ui
from xhs_studio.ui.shell.window import MainWindow
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme

Build = Callable[[Path, Clock], Studio]
WriteSample = Callable[[Path, str, date, Clock], object]

NOW = datetime(2026, 12, 8, 11, 48, tzinfo=UTC)
"""A Tuesday, 19:48 on the sample creator's clock."""

SIZE = (1440, 900)
LANGUAGES = ("zh", "en")
THEMES = ("light", "dark")

PATIENCE = 60.0
"""Seconds a plan may take: it is drawn when it is proven best, so that a busy machine draws the same one."""

PAUSES_MS = (350, 50)
"""Longer than anything waits after the last key before it acts, and what its answer takes to be shown."""

TYPED = {
    "zh": "这个冬天你会回购哪支护手霜？ !投票 #护肤 19:30",
    "en": "Which hand cream again? !poll #skincare 19:30",
}
SOUGHT = {"zh": "投票", "en": "poll"}
WRITTEN = {
    "zh": "十二月还剩三周，想写的有四样，排不下，交给你们定。\n\n"
    "我自己偏向空瓶记：这半年用完了 11 支，有两支不会再买。\n你手边最近用完的是哪一支？\n\n"
    "票数最高的周五开写，第二名排到一月。",
    "en": "Three weeks of December are left and four things want writing. You decide.\n\n"
    "I lean towards empties: I finished eleven bottles this half-year, and two I will not buy again.\n"
    "Which one did you finish last?\n\nThe winner starts on Friday, the runner-up in January.",
}
"""Body of the post in the editor; the sample's posts have none."""


def draw_all(
    out: Path,
    build: Build,
    write_sample: WriteSample,
    *,
    size: tuple[int, int] = SIZE,
    only: Collection[str] = (),
) -> int:
    """Draw the screens (those named in `only`, or all) into `out`; gives the number of pictures.

    `build` opens a workspace on a clock, `write_sample` fills a folder with the sample of a language.
    """
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication(["xhs-studio"])
    assert isinstance(app, QApplication)
    app.setCursorFlashTime(0)
    out.mkdir(parents=True, exist_ok=True)
    theme, language = Theme(app), Language(app)
    drawn = 0
    with tempfile.TemporaryDirectory() as temporary:
        for code in LANGUAGES:
            language.choose(code)
            for screens, kind in ((SCREENS, "sample"), (FIRST_SCREENS, "new")):
                wanted = {name: show for name, show in screens.items() if not only or name in only}
                if not wanted:
                    continue
                folder = Path(temporary) / f"{kind}-{code}"
                if kind == "sample":
                    write_sample(folder, code, NOW.date(), _clock)
                studio = _unhurried(build(folder, _clock))
                for looks in THEMES:
                    theme.choose(looks)
                    ui = Ui(studio, bus := Bus(), theme, language, Actions(bus))
                    drawn += _draw(ui, size, wanted, out, f"{code}-{looks}")
                studio.close()
    return drawn


def _draw(
    ui: Ui, size: tuple[int, int], screens: dict[str, Callable[["Stage"], None]], out: Path, suffix: str
) -> int:
    window = MainWindow(ui)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle()  # a window that is not active yet shows no focus
    stage = Stage(ui, window)
    for name, show in screens.items():
        show(stage)
        settle()
        if not window.grab().save(str(out / f"{name}-{suffix}.png")):
            raise OSError(f"{out} takes no picture")
        stage.clear()
    window.close()
    window.deleteLater()
    settle()
    return len(screens)


def settle() -> None:
    """Let everything under way come to its end: timers after the last key, workers, painting."""
    for pause in PAUSES_MS:
        loop = QEventLoop()
        QTimer.singleShot(pause, loop.quit)
        loop.exec()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()


class Stage:
    """The window, and what the screens do with it."""

    def __init__(self, ui: Ui, window: MainWindow) -> None:
        self.ui = ui
        self.window = window
        self.month = Period.month(NOW.date())

    def calendar(self, view: str, leaf: str = "panel") -> None:
        """One view of the calendar, the month planned, a suggestion chosen."""
        self.plan()
        self.window.show_day(NOW.date())
        page = self.window.calendar()
        page.show_view(view)
        suggested = [post for post in self._posts() if post.status is Status.SUGGESTED]
        if suggested:
            self._choose(suggested[0])
        page.side.show_leaf(leaf)

    def planned(self) -> None:
        """The month just planned: suggestions, why one of them, and the offer to take them all."""
        self.calendar("month")
        suggested = [post for post in self._posts() if post.status is Status.SUGGESTED]
        self._choose(max(suggested, key=self._reasons))
        proposal = self.plan()
        at_once = replace(proposal, solution=replace(proposal.solution, seconds=0.0))
        self.window.calendar().plan_bar.offer(at_once)  # time that was taken differs from run to run

    def drag(self) -> None:
        """A post held over another day, and what dropping it there would do."""
        self.calendar("month")
        settle()
        page = self.window.calendar()
        chip = page.month.rect_of(page.selection.current or "")
        there = page.month.day_rect(date(2026, 12, 17))
        if chip is not None and there is not None:
            _hold(page.month, chip.center(), there.center())

    def quick_add(self) -> None:
        """A line being typed on a day."""
        self.calendar("month")
        self.window.calendar().quick_add.open_on(date(2026, 12, 17), TYPED[self.ui.language.code])

    def compose(self) -> None:
        """A poll in the editor."""
        post = next(post for post in self._posts() if not post.immutable and post.format == "poll")
        if not post.body:
            self.ui.studio.posts.edit(post, replace(post, body=WRITTEN[self.ui.language.code]))
        self.window.open_post(post.id)

    def settings(self, section: str) -> None:
        """One section of the settings."""
        self.window.show_page("settings")
        self.window.settings().show_section(section)

    def palette(self) -> None:
        """The palette with something found."""
        self.calendar("month")
        self.window.open_palette(SOUGHT[self.ui.language.code])

    def export(self) -> None:
        """The export's card."""
        self.calendar("month")
        self.ui.actions["export"].trigger()

    def keys(self) -> None:
        """The key sheet."""
        self.calendar("month")
        self.ui.actions["keys"].trigger()

    def guide(self, step: int) -> None:
        """One step of the guide."""
        self.window.show_guide()
        self.window.guide().go(step)

    def clear(self) -> None:
        """Close what lies over the page."""
        self.window.close_overlays()
        page = self.window.calendar()
        page.drag.cancel()
        page.plan_bar.hush()
        page.quick_add.leave()

    def plan(self) -> Proposal:
        """Have the month planned; once it is, the same plan again."""
        planning = self.ui.studio.planning
        proposal = planning.plan(self.month, from_moment=NOW)
        if not any(post.status is Status.SUGGESTED for post in self._posts()):
            planning.apply(proposal)
        return proposal

    def _choose(self, post: Post) -> None:
        if post.at is not None:
            self.window.calendar().selection.only(post.id, post.at.date())

    def _reasons(self, post: Post) -> int:
        explanation = self.ui.studio.planning.why(post.id)
        return sum(reason.weight != 0 for reason in explanation.reasons) if explanation else 0

    def _posts(self) -> Iterator[Post]:
        zone = self.ui.studio.store.account().zone
        return iter(self.ui.studio.store.posts(*self.month.bounds(zone)))


SCREENS: dict[str, Callable[[Stage], None]] = {
    "calendar-month": Stage.planned,
    "calendar-drag": Stage.drag,
    "calendar-week": lambda stage: stage.calendar("week", "lane"),
    "calendar-list": lambda stage: stage.calendar("list"),
    "calendar-board": lambda stage: stage.calendar("board"),
    "quick-add": Stage.quick_add,
    "palette": Stage.palette,
    "keys": Stage.keys,
    "export": Stage.export,
    "compose": Stage.compose,
    "settings": lambda stage: stage.settings("times"),
    "settings-account": lambda stage: stage.settings("account"),
    "settings-formats": lambda stage: stage.settings("formats"),
}
"""Screens of the sample workspace, by the name of their pictures."""

FIRST_SCREENS: dict[str, Callable[[Stage], None]] = {
    "first-start": lambda stage: stage.window.show_welcome(),
    "guide": lambda stage: stage.guide(3),
    "calendar-empty": lambda stage: stage.window.show_page("calendar"),
}
"""Screens of a new workspace."""


def _hold(widget: QWidget, start: QPoint, end: QPoint) -> None:
    """Press the mouse at one place of a widget and move it to another, without letting go."""
    for kind, spot in ((QEvent.Type.MouseButtonPress, start), (QEvent.Type.MouseMove, end)):
        button = (
            Qt.MouseButton.LeftButton if kind == QEvent.Type.MouseButtonPress else Qt.MouseButton.NoButton
        )
        event = QMouseEvent(
            kind,
            QPointF(spot),
            QPointF(widget.mapToGlobal(spot)),
            button,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(widget, event)


def _clock() -> datetime:
    return NOW


def _unhurried(studio: Studio) -> Studio:
    """The same workspace with a planner that takes the time it needs."""
    planning = _Unhurried(studio.store, studio.desk, studio.playbook, studio.clock)
    guide = GuideService(studio.store, studio.account, planning, studio.playbook)
    return replace(studio, planning=planning, guide=guide)


class _Unhurried(PlanningService):
    def propose(
        self,
        built: PlanProblem,
        progress: Callable[..., None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        seconds: float | None = None,
    ) -> Proposal:
        return super().propose(built, progress, cancelled, PATIENCE)
