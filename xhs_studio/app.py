"""The composition root: the only module that knows every layer, and joins them."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from xhs_studio.domain.account import DEFAULT_ZONE
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.resources_path import resources
from xhs_studio.services.account import AccountService
from xhs_studio.services.desk import Desk
from xhs_studio.services.export import ExportService, Writer, WriterFactory
from xhs_studio.services.export_columns import Frame
from xhs_studio.services.export_target import Sink
from xhs_studio.services.guide import GuideService
from xhs_studio.services.planning import PlanningService
from xhs_studio.services.ports import Backups, Clock
from xhs_studio.services.posts import PostService
from xhs_studio.services.reason_words import reasons_said
from xhs_studio.services.series import SeriesService
from xhs_studio.services.studio import Studio
from xhs_studio.storage.locations import default_workspace

if TYPE_CHECKING:
    from xhs_studio.cli.house import House


_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def build(workspace: Path | None = None, clock: Clock = now, *, create: bool = True) -> Studio:
    """Open the workspace in a folder and join everything a front end needs of it.

    UserError where it cannot be opened; then nothing has changed. `create` makes one where there is none.
    """
    # The database is not loaded for what needs none, such as solving a problem from a file.
    from xhs_studio.files.almanac import Almanac
    from xhs_studio.storage.backups import SqlBackups
    from xhs_studio.storage.workspace import open_workspace

    folder = default_workspace() if workspace is None else workspace.absolute()
    playbook = load_playbook(resources() / "playbook")
    almanac = Almanac(resources() / "calendar")
    store = open_workspace(folder, create=create, clock=clock)
    desk = Desk(store, playbook)
    planning = PlanningService(store, desk, playbook, clock)
    account = AccountService(store, desk)
    return Studio(
        folder=folder,
        clock=clock,
        playbook=playbook,
        almanac=almanac,
        store=store,
        backups=SqlBackups(folder, clock, store),
        desk=desk,
        posts=PostService(store, desk, clock),
        planning=planning,
        account=account,
        series=SeriesService(store, desk, playbook, almanac, clock),
        guide=GuideService(store, account, planning, playbook),
        export=ExportService(
            store,
            playbook,
            almanac,
            clock,
            _writers(),
            lambda post, language: reasons_said(post.reasons, playbook, language),
        ),
        close=store.close,
    )


def backups_of(folder: Path, clock: Clock = now) -> Backups:
    """The backups of a workspace whose database may be damaged or missing."""
    from xhs_studio.storage.backups import SqlBackups

    return SqlBackups(folder, clock)


def write_sample(folder: Path, language: str = "zh", today: date | None = None, clock: Clock = now) -> int:
    """Fill a new or empty folder with the sample workspace; gives the number of posts."""
    from xhs_studio.services.sample import SampleWorkspace
    from xhs_studio.storage.workspace import open_workspace

    sample = SampleWorkspace(resources() / "sample", load_playbook(resources() / "playbook"))
    anchor = today or clock().astimezone(DEFAULT_ZONE).date()
    return sample.write(folder, lambda: open_workspace(folder, clock=clock), language, anchor)


def house(clock: Clock = now) -> "House":
    """What the command line is lent."""
    from xhs_studio.cli.house import House

    return House(
        clock=clock,
        default_folder=default_workspace,
        open=lambda folder, create: build(folder, clock, create=create),
        backups=lambda folder: backups_of(folder, clock),
        write_sample=lambda folder, language, today: write_sample(folder, language, today, clock),
        run_window=_run_window,
        draw_pictures=_draw_pictures,
        playbook=lambda: load_playbook(resources() / "playbook"),
    )


def _writers() -> Mapping[str, WriterFactory]:
    return MappingProxyType({".xlsx": _workbook, ".csv": _csv})


def _workbook(sink: Sink, frame: Frame) -> Writer:
    # XlsxWriter is loaded when a workbook is written, not when the app starts.
    from xhs_studio.files.workbook import WorkbookWriter

    return WorkbookWriter(sink, frame)


def _csv(sink: Sink, frame: Frame) -> Writer:
    from xhs_studio.files.csv_file import CsvWriter

    return CsvWriter(sink, frame)


def _run_window(folder: Path) -> int:
    # Qt ends the process by itself where it finds no display.
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise UserError("no_screen", detail="there is no display")
    # Before Qt, whose binding reads the source of every module that is imported after it.
    import xhs_studio.files.almanac
    import xhs_studio.storage.backups
    import xhs_studio.storage.workspace  # noqa: F401  # loaded here, used by `build`

    try:
        from xhs_studio.ui.shell.doors import Doors
        from xhs_studio.ui.shell.main import run
    except ImportError as error:
        raise UserError("no_screen", detail=error) from error

    return run(Doors(build, backups_of, write_sample), folder)


def _draw_pictures(out: Path) -> int:
    from xhs_studio.ui.pictures import draw_all

    return draw_all(out, build, write_sample)


def main() -> int:
    """Entry of `xhs-studio` and `python -m xhs_studio`."""
    from xhs_studio.cli.main import run

    return run(sys.argv[1:], house())
