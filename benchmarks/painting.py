"""How long the calendar takes to paint, to change its month, and to say what a drag would do.

    python benchmarks/painting.py [--posts 10000] [--runs 30]

Medians in milliseconds, measured on one workspace in one run. The goals are those of the product: a
month change with 10,000 posts in the store within 50 ms, a step of a drag within a frame of 16 ms.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QThreadPool
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from xhs_studio import app
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.period import Period
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import at_wall
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.studio import Studio
from xhs_studio.ui.actions import Actions
from xhs_studio.ui.bus import Bus
from xhs_studio.ui.calendar.page import CalendarPage
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import Language
from xhs_studio.ui.theme import Theme

NOW = datetime(2026, 12, 8, 11, 48, tzinfo=UTC)
CROWDED = date(2026, 12, 1)
"""The month with six posts on every day."""

TITLES = ("周二投票：你的护肤预算", "Which serum first?", "双十二：囤面膜 or 囤精华", "一个人过节算孤独吗")
SIZE = (1228, 900)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How long the calendar takes.")
    parser.add_argument("--posts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=30)
    options = parser.parse_args()
    qt = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        studio = app.build(Path(folder), lambda: NOW)
        fill(studio, options.posts)
        page = shown_page(studio, qt)
        for name, milliseconds in measures(page, qt, options.runs).items():
            print(f"{name:<58} {milliseconds:8.2f} ms")
        page.close()
        QThreadPool.globalInstance().waitForDone()
        studio.close()


def fill(studio: Studio, count: int) -> None:
    """Six posts a day around the crowded month, the rest spread over the years before."""
    chance = random.Random(1)
    formats = [item.key for item in studio.playbook.formats]
    zone = studio.store.account().zone
    posts = []
    first = CROWDED - timedelta(days=14)
    for number in range(count):
        near = number < 6 * 70
        day = first + timedelta(days=number // 6) if near else first - timedelta(days=1 + number // 6)
        at = at_wall(day, datetime(2000, 1, 1, 8 + 2 * (number % 6)).time(), zone)
        status = Status.PUBLISHED if at < NOW else chance.choice((Status.DRAFT, Status.READY))
        title = f"{chance.choice(TITLES)} {number}"
        posts.append(Post(id=f"b{number}", title=title, format=chance.choice(formats), at=at, status=status))
    studio.store.apply(Change(Label("add_post"), tuple(Edit(None, post) for post in posts)))


def shown_page(studio: Studio, qt: QApplication) -> CalendarPage:
    """The calendar page on the screen, settled."""
    bus = Bus()
    theme, language = Theme(qt), Language(qt)
    theme.choose("light")
    language.choose("en")
    studio.desk.listen(bus.changed.emit)
    page = CalendarPage(Ui(studio, bus, theme, language, Actions(bus)))
    page.resize(*SIZE)
    page.show_period(CROWDED)
    page.show()
    settle(qt)
    return page


def measures(page: CalendarPage, qt: QApplication, runs: int) -> dict[str, float]:
    """What is measured -> median in milliseconds."""
    month, studio = page.month, page.ui.studio
    cell = month.grid.cell(date(2026, 12, 16))
    months = iter(range(10**6))
    days = [date(2026, 12, 9) + timedelta(days=n) for n in range(22)]
    held = next(post.id for post in page.model.on(date(2026, 12, 16)))
    steps = iter(range(10**6))

    def turn() -> None:
        page.ui.actions["next" if next(months) % 2 else "previous"].trigger()

    def change_month() -> None:
        turn()
        month.grab()

    def drag_step() -> None:
        day = days[next(steps) % len(days)]
        studio.planning.what_if(studio.posts.landing((held,), held, day))

    def drag_step_painted() -> None:
        day = days[next(steps) % len(days)]
        page.drag.ids, page.drag.grabbed = (held,), held
        spot = month.mapToGlobal(month.grid.cell(day).center() + QPoint(next(steps) % 5, 0))
        page.drag._look(spot)
        painted(page.hint, QRegion(page.hint.rect()))
        painted(month, QRegion(month.grid.cell(day)))

    def fold() -> None:
        post = page.model.post(held)
        assert post is not None
        after = studio.posts.lock((held,), not post.locked)
        assert after.edits

    found = {
        "paint a month, six posts on each of 42 days": timed(
            lambda: painted(month, QRegion(month.rect())), runs
        ),
        "paint one cell of it": timed(lambda: painted(month, QRegion(cell)), runs),
        "arrange that month": timed(month.arrange, runs),
        "change the month and paint it": timed(change_month, runs),
        "lock a post, store, fold and mark": timed(fold, runs),
        "what-if of one step of a drag": timed(drag_step, runs),
        "a whole step of a drag, hint and cell painted": timed(drag_step_painted, runs),
    }
    page.drag.cancel()
    settle(qt)

    def change_and_settle() -> None:
        turn()
        settle(qt)

    found["change the month, the whole page settled and painted"] = timed(change_and_settle, runs)
    found["read a month from the store"] = timed(lambda: studio.store.posts(*_bounds(studio)), runs)
    return found


def _bounds(studio: Studio) -> tuple[datetime, datetime]:
    return Period.month(CROWDED).bounds(studio.store.account().zone)


def painted(widget: QWidget, region: QRegion) -> None:
    """Paint a region of a widget into memory."""
    picture = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(picture)
    widget.render(painter, QPoint(), region, QWidget.RenderFlag.DrawChildren)
    painter.end()


def timed(work: Callable[[], object], runs: int) -> float:
    """Median time of a piece of work in milliseconds; the first two runs warm it up."""
    times = []
    for _ in range(runs + 2):
        start = perf_counter()
        work()
        times.append((perf_counter() - start) * 1000)
    return median(times[2:])


def settle(qt: QApplication) -> None:
    """Let everything happen that is due."""
    for _ in range(5):
        qt.processEvents()


if __name__ == "__main__":
    main()
