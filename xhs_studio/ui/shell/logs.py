"""The log file: our own records, Qt's messages and every exception nobody expected."""

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LOG_NAME = "studio.log"
LOG_BYTES = 1_000_000
"""A log that has grown so large makes room for a new one at the next start; the old one is kept."""

log = logging.getLogger("xhs_studio")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
Caught = Callable[[BaseException], None]


def keep_log(folder: Path) -> None:
    """Write the log into `folder` from now on; to the terminal where that cannot be written."""
    for old in tuple(log.handlers):
        log.removeHandler(old)
        old.close()
    try:
        _make_room(folder / LOG_NAME)
        handler: logging.Handler = logging.FileHandler(folder / LOG_NAME, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    log.propagate = False
    qInstallMessageHandler(_qt_message)


def _make_room(path: Path) -> None:
    if path.exists() and path.stat().st_size > LOG_BYTES:
        path.replace(path.with_suffix(".old.log"))


def close_log() -> None:
    """Let go of the log file."""
    qInstallMessageHandler(None)
    for old in tuple(log.handlers):
        log.removeHandler(old)
        old.close()


def catch(caught: Caught) -> None:
    """Hand every exception that nothing else caught to `caught`, from slots and from threads."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            caught(error.with_traceback(trace))

    def thread_hook(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            caught(args.exc_value)

    sys.excepthook = hook
    threading.excepthook = thread_hook


def _qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", text)
