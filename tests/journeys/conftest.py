"""Starts the app on a workspace of its own, with a clock that stands still, and looks after it."""

import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.app import App, Start
from tests.journeys.process import Process, Run
from tests.kit.builders import FixedClock, an_account
from tests.kit.window import Hands
from xhs_studio.app import build
from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.post import Post
from xhs_studio.ui.shell.logs import close_log

Prepare = Callable[..., Path]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "workspace"


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    made = Hands(qtbot)
    yield made
    made.rest()


@pytest.fixture
def start(
    qapp: QApplication, hands: Hands, folder: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Starts the app as `xhs-studio` does; afterwards the log must hold nothing that went wrong."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    qapp.setQuitOnLastWindowClosed(False)
    started: list[App] = []

    def begin(where: Path = folder) -> App:
        app = App(qapp, hands, where, clock)
        started.append(app)
        return app

    yield begin
    for app in started:
        app.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    close_log()
    for log in {app.folder / "studio.log" for app in started}:
        said = log.read_text("utf-8") if log.exists() else ""
        wrong = [line for line in said.splitlines() if " WARNING " in line or " ERROR " in line]
        expected = {line for app in started for line in wrong if any(word in line for word in app.expected)}
        assert [line for line in wrong if line not in expected] == [], said


@pytest.fixture
def run() -> Iterator[Run]:
    """Starts the app as a process of its own."""
    begun: list[Process] = []

    def begin(*arguments: str | Path, **more: Any) -> Process:
        begun.append(Process(*arguments, **more))
        return begun[-1]

    yield begin
    for process in begun:
        process.finish()


@pytest.fixture
def prepare(folder: Path, clock: FixedClock) -> Prepare:
    """Fills the workspace before the app is started: account, posts, preferences."""

    def fill(*posts: Post, account: Account | None = None, **preferences: Any) -> Path:
        studio = build(folder, clock)
        store = studio.store
        edits = [Edit(store.account(), account or an_account())]
        store.apply(Change(Label("finish_guide"), tuple(edits)))
        if posts:
            store.apply(Change(Label("add_post"), tuple(Edit(None, post) for post in posts)))
        wishes = {"guide": "done", "language": "en", "theme": "light"} | preferences
        store.save_preferences(replace(store.preferences(), **wishes))
        studio.close()
        return folder

    return fill
