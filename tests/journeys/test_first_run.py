"""From an empty laptop to a balanced calendar and a spreadsheet, as a newcomer does it."""

from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.journeys.app import App, Start
from tests.journeys.exporting import export_to
from tests.kit.builders import SHANGHAI
from tests.kit.window import Hands, button_saying, focused, labels, shown
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Goal, Niche, Status
from xhs_studio.ui.widgets.basics import Card

pytestmark = pytest.mark.xvfb

DECEMBER = ("2026-12-01", "2026-12-31")


def answer_the_guide(app: App, hands: Hands) -> None:
    """Six steps: a name, niche and goal, topics, times, minutes and mix, and a look at the month."""
    window = app.window
    assert "Welcome to XHS Studio" in labels(window)
    hands.click_on(button_saying(window, "Plan my first month"))
    titles = []

    def next_step(says: str = "Next") -> None:
        titles.append(next(line for line in labels(window).splitlines() if line in TITLES))
        hands.click_on(button_saying(window, says))

    hands.write("Xiaoman")
    next_step()
    hands.click_on(button_saying(window, "Beauty and fashion"))
    hands.click_on(button_saying(window, "Reader research"))
    next_step()
    focused()
    hands.write("serum, mascara, capsule wardrobe")
    next_step()
    next_step()
    next_step()
    hands.until(lambda: "posts" in labels(window) and "Your first month is ready" in labels(window))
    next_step("Plan the month")
    assert titles == list(TITLES)
    hands.until(lambda: window.current_page() == "calendar")


TITLES = (
    "First, about you",
    "What do you post about, and why?",
    "What do your readers come for?",
    "When do you usually publish?",
    "How much time, and what mix?",
    "Your first month is ready",
)


def test_a_newcomer_plans_drags_accepts_and_exports(start: Start, hands: Hands, tmp_path: Path) -> None:
    app = start()
    answer_the_guide(app, hands)
    account = app.studio.store.account()
    assert account.name == "Xiaoman"
    assert (account.niche, account.goal) == (Niche.BEAUTY_FASHION, Goal.RESEARCH)
    assert account.topics == ("serum", "mascara", "capsule wardrobe")
    planned = app.posts(*DECEMBER)
    assert len(planned) == 22, "every slot of December"
    assert {post.status for post in planned} == {Status.SUGGESTED}
    assert all(post.title and post.reasons for post in planned), "no empty boxes"
    assert len({post.format for post in planned}) >= 4
    assert "December 2026" in labels(app.window), "the month that was planned is in sight"
    assert app.calendar.month.rect_of(planned[0].id) is not None

    one, other = planned[2], planned[6]
    hands.drag(app.chip(one.id), app.day("2026-12-07"))
    hands.drag(app.chip(other.id), app.day("2026-12-10"))
    moved = [f"2026-12-07 {one.at:%H:%M}", f"2026-12-10 {other.at:%H:%M}"]
    assert app.when(one.id, other.id) == moved

    hands.click_on(button_saying(app.window, "Accept all"))
    hands.until(lambda: {post.status for post in app.posts(*DECEMBER)} == {Status.DRAFT})
    drafts = app.posts(*DECEMBER)
    assert len(drafts) == 22
    assert app.when(one.id, other.id) == moved, "accepting moves nothing"
    cards = [card for card in shown(app.calendar.side, Card) if "Barrier balance" in labels(card)]
    hands.until(lambda: "Balanced" in labels(cards[0]))

    target = tmp_path / "december.xlsx"
    export_to(app, hands, target)
    check_workbook(target, drafts)


def test_a_newcomer_looks_round_in_the_sample_and_comes_back(start: Start, hands: Hands) -> None:
    app = start()
    hands.click_on(button_saying(app.window, "Look around a sample workspace"))
    hands.until(lambda: app.studio.folder != app.folder and app.window.isActiveWindow())
    assert app.studio.folder.parent == app.folder.parent
    assert len(app.posts("2026-06-01", "2026-12-31")) > 100
    assert "November 2026" in labels(app.window)
    app.close()

    again = start()
    assert "Welcome to XHS Studio" in labels(again.window), "one's own workspace is as empty as it was"


def check_workbook(target: Path, posts: list[Post]) -> None:
    """The sheet holds these posts, a row each, with dates that are dates."""
    book = load_workbook(target)
    assert book.sheetnames == ["Plan", "Calendar", "Balance", "Guide"]
    head, *rows = book["Plan"].iter_rows(values_only=True)
    title, day = head.index("Title"), head.index("Date")
    assert Counter(row[title] for row in rows) == Counter(post.title for post in posts)
    days = [row[day] for row in rows]
    assert all(isinstance(value, datetime) for value in days)
    assert days == [
        post.at.astimezone(SHANGHAI).replace(tzinfo=None, hour=0, minute=0)
        for post in posts
        if post.at is not None
    ]
