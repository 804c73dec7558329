"""Where an export goes: a file beside the target that takes its place once it is whole."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from xhs_studio.domain.errors import UserError


class Cancelled(Exception):
    """The creator asked to stop; nothing was written."""


class Sink:
    """A binary file being written, which looks for a cancel at every write.

    Once it has failed, was cancelled or is closed it takes and drops whatever is still written: a
    library that tidies up its half-made archive then cannot fail a second time, out of anyone's reach.
    """

    def __init__(self, file: BinaryIO, cancelled: Callable[[], bool]) -> None:
        self._file = file
        self._cancelled = cancelled
        self._over = False
        self._place = 0  # where the file would be, once nothing is written any more

    def write(self, data: bytes) -> int:
        """Write all of `data`. Raises OSError, and Cancelled after a cancel."""
        if self._over:
            self._place += len(data)
            return len(data)
        try:
            if self._cancelled():
                raise Cancelled
            return self._file.write(data)
        except BaseException:
            self._over = True
            raise

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move to a place in the file."""
        if not self._over:
            return self._file.seek(offset, whence)
        self._place = offset + (0 if whence == os.SEEK_SET else self._place)
        return self._place

    def tell(self) -> int:
        """Place in the file."""
        return self._place if self._over else self._file.tell()

    def seekable(self) -> bool:
        """Whether places can be chosen: always."""
        return True

    def flush(self) -> None:
        """Hand what is buffered to the system. Raises OSError."""
        if not self._over:
            self._file.flush()

    def finish(self) -> None:
        """Put everything on the disk and close. Raises OSError."""
        self.flush()
        os.fsync(self._file.fileno())
        self._over = True
        self._file.close()

    def drop(self) -> None:
        """Close, whatever state the file is in."""
        self._over = True
        with suppress(OSError):  # what a full disk did not take is not wanted any more
            self._file.close()


@contextmanager
def replacing(target: Path, cancelled: Callable[[], bool]) -> Iterator[Sink]:
    """A sink whose content takes the place of `target` when the block ends well.

    Otherwise no new file stays and an existing one is as it was. Whatever the system refuses is
    raised as UserError.
    """
    try:
        target = _resolved(target)
        _check(target)
        partial = target.with_name(f".{target.name[:40]}.{token_hex(4)}.partial")
        sink = Sink(partial.open("xb"), cancelled)
        try:
            yield sink
            sink.finish()
            if target.exists():
                shutil.copymode(target, partial)
            partial.replace(target)
        except BaseException:
            sink.drop()
            partial.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _told(error, target) from error


def _resolved(target: Path) -> Path:
    try:
        return target.expanduser().resolve()
    except RuntimeError as error:  # “~somebody” who is not here; before Python 3.13 also links in a ring
        raise UserError("export_no_folder", value=str(target.parent)) from error


def _check(target: Path) -> None:
    if target.is_dir():
        raise UserError("export_is_folder", value=str(target))
    if not target.parent.is_dir():
        raise UserError("export_no_folder", value=str(target.parent))
    # Spreadsheet programs lay a lock file beside what they have open; only Windows guards the file itself.
    locks = (f".~lock.{target.name}#", f"~${target.name}")
    if any(target.with_name(lock).exists() for lock in locks):
        raise UserError("export_open", value=target.name)
    if target.exists() and not (target.is_file() and os.access(target, os.W_OK)):
        raise UserError("export_denied", value=str(target))


def _told(error: OSError, target: Path) -> UserError:
    in_use = getattr(error, "winerror", None) in (32, 33)
    if in_use or (os.name == "nt" and isinstance(error, PermissionError) and target.exists()):
        return UserError("export_open", value=target.name)
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return UserError("export_full", value=str(target))
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return UserError("export_denied", value=str(target))
    if isinstance(error, (FileNotFoundError, NotADirectoryError)):
        return UserError("export_no_folder", value=str(target.parent))
    return UserError("export_failed", value=str(target), why=error.strerror or str(error))
