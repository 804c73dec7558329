"""The first-run guide: six steps, a preview that follows the answers, a planned month at the end."""

from collections.abc import Callable
from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.kit.builders import SHANGHAI, a_post
from xhs_studio.domain.account import Slot
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Goal, Niche, Status
from xhs_studio.services.guide import STEPS as NAMES
from xhs_studio.ui.context import Ui
from xhs_studio.ui.guide.page import GuidePage
from xhs_studio.ui.guide.preview import first_months
from xhs_studio.ui.guide.steps import STEPS, LanguageStep, NicheStep, SlotsStep, TopicsStep
from xhs_studio.ui.guide.welcome import WelcomePage


@pytest.fixture
def open_guide(ui: Ui, qtbot: QtBot) -> Callable[[], GuidePage]:
    """Opens the guide."""

    def make() -> GuidePage:
        made = GuidePage(ui)
        qtbot.addWidget(made)
        made.resize(1200, 800)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        return made

    return make


@pytest.fixture
def guide(open_guide: Callable[[], GuidePage]) -> GuidePage:
    """The guide at its first step."""
    return open_guide()


def previewed(guide: GuidePage, qtbot: QtBot) -> tuple[str, int]:
    """The line of figures and the number of posts, once they follow from the answers in force."""
    qtbot.waitUntil(lambda: not guide._preview.busy(), timeout=20_000)
    shown = guide._preview.preview()
    return guide._preview._figures.text(), 0 if shown is None else len(shown.posts)


def test_there_are_at_most_six_steps_and_as_many_as_the_service_names() -> None:
    assert len(STEPS) == len(NAMES) <= 6


def test_the_preview_follows_the_answers(guide: GuidePage, qtbot: QtBot) -> None:
    figures, posts = previewed(guide, qtbot)
    assert posts >= 10
    assert figures.startswith(f"{posts} posts · ")
    guide.go(3)
    step = guide._steps[3]
    assert isinstance(step, SlotsStep)
    for weekday in (1, 2, 4, 5):
        step._grid.remove(next(slot for slot in step._grid.slots() if slot.weekday == weekday))
    _, fewer = previewed(guide, qtbot)
    assert 1 <= fewer <= 4


def test_the_answers_reach_the_account_and_the_month_is_planned(
    guide: GuidePage, ui: Ui, qtbot: QtBot
) -> None:
    language, niche, topics, slots = guide._steps[:4]
    assert isinstance(language, LanguageStep)
    qtbot.keyClicks(language._edit, "Mia")
    guide.forward()
    assert isinstance(niche, NicheStep)
    niche._niches._chips["beauty_fashion"].click()
    niche._goals._chips["viral"].click()
    guide.forward()
    assert isinstance(topics, TopicsStep)
    next(iter(topics._offers._chips.values())).click()
    guide.forward()
    assert isinstance(slots, SlotsStep)
    slots._grid._days[0]._plus.click()
    guide.forward()
    guide.forward()
    previewed(guide, qtbot)
    assert guide._next.text() == "Plan the month"
    with qtbot.waitSignal(guide.left, timeout=20_000) as left:
        guide.forward()
    assert left.args == [True]
    account = ui.studio.store.account()
    assert (account.name, account.niche, account.goal) == ("Mia", Niche.BEAUTY_FASHION, Goal.VIRAL)
    assert account.topics == (next(iter(topics._offers._chips)),)
    assert Slot(0, time(20, 0)) in account.slots
    assert ui.studio.store.preferences().guide == "done"
    posts = ui.studio.store.posts(*Period.month(ui.studio.clock().date()).bounds(account.zone))
    assert posts
    assert all(post.status is Status.SUGGESTED and post.title for post in posts)
    assert min(post.at for post in posts if post.at) >= ui.studio.clock()


def test_nothing_is_written_before_the_end(guide: GuidePage, ui: Ui, qtbot: QtBot) -> None:
    guide.go(1)
    step = guide._steps[1]
    assert isinstance(step, NicheStep)
    step._niches._chips["educational"].click()
    previewed(guide, qtbot)
    with qtbot.waitSignal(guide.left) as left:
        guide._later.click()
    assert left.args == [False]
    assert ui.studio.store.account().niche is Niche.LIFESTYLE
    assert ui.studio.store.undoable() is None
    assert ui.studio.store.preferences().guide == "skipped"


def test_putting_off_a_reopened_guide_leaves_it_done(
    ui: Ui, open_guide: Callable[[], GuidePage], qtbot: QtBot
) -> None:
    ui.studio.guide.finish(ui.studio.guide.start())
    guide = open_guide()
    guide._later.click()
    assert ui.studio.store.preferences().guide == "done"


def test_back_and_next_by_keyboard(guide: GuidePage, qtbot: QtBot) -> None:
    qtbot.keyClick(guide, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert guide.step() == 1
    qtbot.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.step() == 0
    qtbot.keyClick(guide, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert guide.step() == 0
    step = guide._steps[0]
    assert isinstance(step, LanguageStep)
    qtbot.keyClick(step._edit, Qt.Key.Key_Return)
    assert guide.step() == 1


def test_each_step_takes_the_focus(guide: GuidePage) -> None:
    for step in range(len(STEPS)):
        guide.go(step)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert guide._steps[step].isAncestorOf(focused) or focused is guide._next


def test_chinese_topics_are_typed_or_taken(guide: GuidePage, ui: Ui) -> None:
    ui.language.choose("zh")
    guide.go(2)
    step = guide._steps[2]
    assert isinstance(step, TopicsStep)
    event = QInputMethodEvent()
    event.setCommitString("早八妆、防晒")
    QApplication.sendEvent(step._edit, event)
    step._edit.textEdited.emit(step._edit.text())
    assert guide.account().topics == ("早八妆", "防晒")
    offered, chip = next(iter(step._offers._chips.items()))
    chip.click()
    assert guide.account().topics == ("早八妆", "防晒", offered)
    chip.click()
    assert guide.account().topics == ("早八妆", "防晒")


def test_the_language_changes_on_the_spot_and_the_answers_stay(
    guide: GuidePage, ui: Ui, qtbot: QtBot
) -> None:
    step = guide._steps[0]
    assert isinstance(step, LanguageStep)
    qtbot.keyClicks(step._edit, "Mia")
    step._languages._buttons["zh"].click()
    assert guide._title.text() == "先认识一下"
    assert step._edit.text() == "Mia"
    assert guide.account().language == "zh"
    assert ui.studio.store.preferences().language == "zh"


def test_answers_that_leave_nothing_to_plan_are_said(guide: GuidePage, qtbot: QtBot) -> None:
    guide._put(guide.account().__class__(slots=()))
    figures, posts = previewed(guide, qtbot)
    assert posts == 0
    assert figures == "These answers leave nothing to plan in these weeks."


def test_a_full_month_leads_to_the_next(
    ui: Ui, open_guide: Callable[[], GuidePage], put: Callable[..., None], qtbot: QtBot
) -> None:
    account = ui.studio.guide.start()
    days = list(Period.month(ui.studio.clock().date()).days())
    taken = [
        datetime.combine(day, slot.time, SHANGHAI)
        for day in days
        for slot in account.slots
        if slot.weekday == day.weekday()
    ]
    put(*(a_post(at=moment, format="poll", status=Status.DRAFT) for moment in taken))
    guide = open_guide()
    _, posts = previewed(guide, qtbot)
    assert posts > 0
    assert guide._preview.month()[0].first.month == 1


def test_late_in_a_month_the_next_one_is_planned() -> None:
    early, late = datetime(2026, 12, 8, 20, tzinfo=SHANGHAI), datetime(2026, 12, 20, 20, tzinfo=SHANGHAI)
    assert [month.first.month for month, _ in first_months(early)] == [12, 1]
    assert first_months(early)[0][1] == early
    assert [month.first.month for month, _ in first_months(late)] == [1]


def test_the_welcome_offers_three_ways(ui: Ui, qtbot: QtBot) -> None:
    welcome = WelcomePage(ui)
    qtbot.addWidget(welcome)
    for choice, signal in zip(
        welcome._choices, (welcome.guide_asked, welcome.sample_asked, welcome.skipped), strict=True
    ):
        with qtbot.waitSignal(signal):
            choice.click()
