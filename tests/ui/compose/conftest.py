"""The compose page on a real workspace, shown, with the app's undo at hand."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from tests.kit.builders import a_post
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.compose.page import ComposePage
from xhs_studio.ui.context import Ui

Opened = Callable[..., Post]


@pytest.fixture
def page(wired: Ui, qtbot: QtBot) -> Iterator[ComposePage]:
    """The page in front, without an open post."""
    made = ComposePage(wired)
    for key, act in (("undo", wired.studio.desk.undo), ("redo", wired.studio.desk.redo)):
        made.addAction(wired.actions[key])
        wired.actions[key].triggered.connect(lambda _=False, act=act: act())
    made.resize(1180, 860)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.sitting.close()
    made.hide()
    delete(made)  # at once: the looks outlive the test and would reach a page whose store is closed


@pytest.fixture
def opened(page: ComposePage, put: Callable[..., None]) -> Opened:
    """Puts a post into the workspace and opens it."""

    def open_one(**fields: Any) -> Post:
        post = a_post(**({"at": "2026-12-10 20:00", "status": Status.DRAFT, "format": "question"} | fields))
        put(post)
        page.open_post(post.id)
        return post

    return open_one


@pytest.fixture
def stored(wired: Ui) -> Callable[[Post], Post]:
    """The post as the store holds it now."""

    def look(post: Post) -> Post:
        found = wired.studio.store.post(post.id)
        assert found is not None
        return found

    return look


def compose_text(field: QWidget, text: str, half: str = "") -> None:
    """What an input method sends: first the half-typed letters, then the text; or only the letters."""
    if half:
        QApplication.sendEvent(field, QInputMethodEvent(half, []))
    if text:
        commit = QInputMethodEvent()
        commit.setCommitString(text)
        QApplication.sendEvent(field, commit)


def close_event() -> QEvent:
    """What a window gets when it is to close."""
    return QEvent(QEvent.Type.Close)
