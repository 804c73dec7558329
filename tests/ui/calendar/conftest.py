"""A December of posts, and the calendar page that shows it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThreadPool
from pytestqt.qtbot import QtBot

from tests.kit.builders import a_post, an_account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.ui.calendar.page import CalendarPage
from xhs_studio.ui.context import Ui

DECEMBER = (
    a_post(id="out", title="早八妆 or 素颜", format="this_or_that", at="2026-12-02 20:30",
           status=Status.PUBLISHED),
    a_post(id="ready", title="周二投票", format="question", at="2026-12-08 20:00", status=Status.READY),
    a_post(id="fri", title="敏感肌问我答", format="qa", at="2026-12-11 20:00", status=Status.DRAFT),
    a_post(id="sat", title="12.12: masks or serums?", format="this_or_that", at="2026-12-12 12:30",
           status=Status.DRAFT, locked=True),
    a_post(id="sug", title="成分表找不同", format="quiz", at="2026-12-16 20:30", status=Status.SUGGESTED),
    a_post(id="noon", title="热红酒 or 热可可", format="story", at="2026-12-25 12:30", status=Status.DRAFT),
    a_post(id="eve", title="一个人过节算孤独吗", format="discussion", at="2026-12-25 20:00",
           status=Status.DRAFT),
    a_post(id="idea", title="平价 or 贵妇防晒", format="poll", status=Status.IDEA),
)  # fmt: skip


@pytest.fixture
def december(put: Callable[..., None], ui: Ui) -> tuple[Post, ...]:
    """The posts, in the workspace of an account that is set up."""
    account = ui.studio.store.account()
    ui.studio.store.apply(Change(Label("edit_account"), (Edit(account, an_account()),)))
    put(*DECEMBER)
    return DECEMBER


@pytest.fixture
def page(wired: Ui, december: tuple[Post, ...], qtbot: QtBot) -> Iterator[CalendarPage]:
    """The calendar page in front, in December, at the size of a common laptop."""
    made = CalendarPage(wired)
    qtbot.addWidget(made)
    made.resize(1228, 900)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.month.setFocus()
    yield made
    made.drag.cancel()
    QThreadPool.globalInstance().waitForDone()
