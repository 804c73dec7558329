"""The side panel says what the services work out, and follows."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Barrier
from xhs_studio.services.balance import Balance, balance
from xhs_studio.services.reason_words import points
from xhs_studio.ui.calendar.page import CalendarPage
from xhs_studio.ui.words import reason_text


def worked_out(page: CalendarPage) -> Balance:
    store = page.ui.studio.store
    account = store.account()
    posts = store.posts(*page.period.bounds(account.zone))
    return balance(posts, account, page.ui.studio.playbook, page.period)


def shown(page: CalendarPage) -> dict[Barrier, str]:
    return {barrier: row._percent.text() for barrier, row in page.side.panel._balance._rows.items()}


def expected(page: CalendarPage) -> dict[Barrier, str]:
    return {share.barrier: f"{share.percent:.0f}%" for share in worked_out(page).shares}


def test_shares_and_minutes_are_those_of_the_services(page: CalendarPage, qtbot: QtBot) -> None:
    page.side.panel.refresh()
    found = worked_out(page)
    assert shown(page) == expected(page)
    effort = page.side.panel._effort
    assert effort._formats.text() == f"{len(found.recent_formats)} / 8"
    assert effort._repeats.text() == str(found.repeats)
    for load in found.weeks:
        week, said = int(load.week[-2:]), page.ui.language.minutes(load.minutes)
        assert f"Week {week}: {said}" in effort._bars.accessibleDescription()


def test_they_follow_changes_and_the_period(page: CalendarPage, qtbot: QtBot) -> None:
    page.ui.studio.posts.delete(["eve", "noon"])
    qtbot.waitUntil(lambda: shown(page) == expected(page))
    page.show_view("week")
    qtbot.waitUntil(lambda: shown(page) == expected(page))
    assert worked_out(page).period == Period.week(date(2026, 12, 8))


def test_an_empty_month_says_so_and_shows_no_numbers(page: CalendarPage, qtbot: QtBot) -> None:
    page.show_period(date(2027, 5, 1))
    qtbot.waitUntil(lambda: set(shown(page).values()) == {"–"})
    assert page.side.panel._balance._verdict.text() == "No posts yet"


def test_why_gives_the_planners_reasons(page: CalendarPage, qtbot: QtBot) -> None:
    page.selection.only("sug", date(2026, 12, 16))
    why = page.side.panel.why
    with qtbot.waitSignal(why.told):
        pass
    explanation = page.ui.studio.planning.why("sug")
    assert explanation is not None
    lines = [(a.text(), b.text()) for a, b in why._lines if not b.isHidden()]
    reasons = [*page.model.marks("sug"), *explanation.reasons][: len(lines)]
    assert [said for _, said in lines] == [reason_text(page.ui, reason) for reason in reasons]
    assert lines[0][0] in (points(reasons[0].weight), "·")
    assert points(explanation.margin) in why._against.text()
    assert why._accept.isVisible()


@pytest.mark.parametrize(
    ("post_id", "accept", "lock"),
    [("sug", True, "Lock"), ("fri", False, "Lock"), ("sat", False, "Unlock"), ("out", False, "")],
)
def test_its_buttons_are_those_that_act(page: CalendarPage, post_id: str, accept: bool, lock: str) -> None:
    why = page.side.panel.why
    page.selection.only(post_id)
    why.refresh()
    assert why._accept.isHidden() is not accept
    assert (why._lock.text() if not why._lock.isHidden() else "") == lock


def test_nothing_chosen_says_what_to_do(page: CalendarPage) -> None:
    page.selection.none()
    page.side.panel.why.refresh()
    assert "Choose a post" in page.side.panel.why._against.text()
