"""Looks after the workspace's safety copies: one a day, and which of them to fall back on."""

from xhs_studio.domain.errors import UserError
from xhs_studio.services.ports import BackupInfo, Backups, Clock


def back_up_daily(backups: Backups, clock: Clock) -> BackupInfo | None:
    """Make today's copy if there is none yet."""
    return backups.make("daily") if backups.daily_due(clock()) else None


def newest_good(backups: Backups) -> BackupInfo:
    """The newest copy that verifies. UserError no_backup.

    Copies made by a restore itself come last: they hold what somebody wanted to get away from.
    """
    listed = backups.listed()
    wanted = [backup for backup in listed if backup.why != "before_restore"] or list(listed)
    if not wanted:
        raise UserError("no_backup")
    return wanted[0]
