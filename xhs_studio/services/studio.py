"""Everything a front end needs of one open workspace, joined by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from xhs_studio.domain.playbook import Playbook
from xhs_studio.services.account import AccountService
from xhs_studio.services.desk import Desk
from xhs_studio.services.export import ExportService
from xhs_studio.services.guide import GuideService
from xhs_studio.services.planning import PlanningService
from xhs_studio.services.ports import Almanac, Backups, Clock, Store
from xhs_studio.services.posts import PostService
from xhs_studio.services.series import SeriesService


@dataclass(frozen=True, slots=True)
class Studio:
    """One open workspace: its ports and its use cases. `close` lets go of the files."""

    folder: Path
    clock: Clock
    playbook: Playbook
    almanac: Almanac
    store: Store
    backups: Backups
    desk: Desk
    posts: PostService
    planning: PlanningService
    account: AccountService
    series: SeriesService
    guide: GuideService
    export: ExportService
    close: Callable[[], None]
