"""One window a workspace: a lock file decides, a local channel asks the first window to come up."""

import os
import sys
import tempfile
from enum import Enum
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

LOCK_NAME = "studio.lock"
RAISE = b"raise\n"
WAIT_MS = 2000
"""How long the first window has for its answer."""


class Place(Enum):
    """What a start found: it is the first, another answered, another does not answer."""

    FIRST = "first"
    RAISED = "raised"
    SILENT = "silent"


class Instance(QObject):
    """Holds the workspace of `folder` for this process until `release`.

    The system drops the lock's owner with the process, so a killed app leaves nothing to clear up.
    `raise_asked` is emitted when another start wants this window in front.
    """

    raise_asked = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._channel = channel_name(folder)
        self._lock = QLockFile(str(folder / LOCK_NAME))
        self._lock.setStaleLockTime(0)  # never stale by age, only when its process is gone
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def take(self) -> Place:
        """Try to be the first. A folder that allows no lock file counts as ours: opening it tells why."""
        if self._lock.tryLock(0) or self._lock.error() != QLockFile.LockError.LockFailedError:
            QLocalServer.removeServer(self._channel)
            self._server.listen(self._channel)
            return Place.FIRST
        return Place.RAISED if ask_to_raise(self._channel) else Place.SILENT

    def release(self) -> None:
        """Let go of the workspace."""
        self._server.close()
        self._lock.unlock()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.write(RAISE)
            socket.disconnectFromServer()
            self.raise_asked.emit()


def channel_name(folder: Path) -> str:
    """Name of the local channel of a workspace: the same for every spelling of its folder."""
    key = f"xhs-studio-{sha256(os.fsencode(folder.resolve())).hexdigest()[:20]}"
    if sys.platform == "win32":
        return key
    return str(Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / key)


def ask_to_raise(channel: str) -> bool:
    """Ask whoever listens to come to the front; whether it answered."""
    socket = QLocalSocket()
    socket.connectToServer(channel)
    if not socket.waitForConnected(WAIT_MS):
        return False
    answered = bool(socket.bytesAvailable()) or socket.waitForReadyRead(WAIT_MS)
    socket.abort()
    return answered
