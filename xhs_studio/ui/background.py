"""Work beside the window: a worker thread with progress, cancel and one answer on the GUI thread."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

Work = Callable[["Job"], Any]


class Job(QObject):
    """A piece of work under way. The signals arrive on the GUI thread.

    `progressed(share, note)`: share of the work done, 0 to 1. Exactly one of `succeeded(result)` and
    `failed(exception)` follows; a cancelled job succeeds with what it has.
    """

    progressed = Signal(float, object)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next look."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether the work was asked to stop; safe on any thread."""
        return self._stop.is_set()


class _Runner(QRunnable):
    def __init__(self, job: Job, work: Work) -> None:
        super().__init__()
        self._job = job
        self._work = work

    def run(self) -> None:
        try:
            result = self._work(self._job)
        except Exception as error:  # handed on whole: the page tells a UserError, the log gets the rest
            self._tell("failed", error)
        else:
            self._tell("succeeded", result)
        self._tell("ended")

    def _tell(self, signal: str, *facts: object) -> None:
        # Whoever asked may be gone by now, and the job, its child, with it: then there is no one to tell.
        with suppress(RuntimeError):
            getattr(self._job, signal).emit(*facts)


def run(
    parent: QObject,
    work: Work,
    *,
    succeeded: Callable[[Any], None],
    failed: Callable[[Exception], None],
    progressed: Callable[[float, object], None] | None = None,
) -> Job:
    """Run `work(job)` on a worker thread; `work` may call `job.progressed.emit` and `job.cancelled`."""
    job = Job(parent)
    queued = Qt.ConnectionType.QueuedConnection
    job.succeeded.connect(succeeded, queued)
    job.failed.connect(failed, queued)
    if progressed is not None:
        job.progressed.connect(progressed, queued)
    job.ended.connect(job.deleteLater, queued)
    QThreadPool.globalInstance().start(_Runner(job, work))
    return job
