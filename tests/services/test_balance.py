"""How a period stands against the account's targets."""

from datetime import date

from tests.kit.builders import a_post, an_account
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.services.balance import Verdict, balance, barrier_of

DECEMBER = Period.month(date(2026, 12, 1))
FORMATS = (
    "poll",
    "question",
    "this_or_that",
    "story",
    "poll",
    "qa",
    "this_or_that",
    "poll",
    "quiz",
    "discussion",
)


def posts_of(*formats: str | None):
    return [
        a_post(format=key, at=f"2026-12-{number:02d} 20:00", status=Status.DRAFT)
        for number, key in enumerate(formats, start=1)
    ]


def test_ten_posts_in_the_mix_are_balanced(playbook: Playbook) -> None:
    found = balance(posts_of(*FORMATS), an_account(), playbook, DECEMBER)
    counts = {share.barrier: (share.count, share.percent, share.low, share.high) for share in found.shares}
    assert counts == {
        Barrier.LOW: (5, 50.0, 5, 5),
        Barrier.MEDIUM: (3, 30.0, 3, 3),
        Barrier.HIGH: (2, 20.0, 2, 2),
    }
    assert found.verdict is Verdict.BALANCED
    assert (found.interactive, found.repeats, len(found.recent_formats)) == (10, 0, 7)


def test_an_empty_period_is_neither(playbook: Playbook) -> None:
    found = balance([], an_account(), playbook, DECEMBER)
    assert found.verdict is Verdict.EMPTY
    assert [share.percent for share in found.shares] == [None, None, None]


def test_only_what_lies_in_the_period_and_is_not_skipped_counts(playbook: Playbook) -> None:
    posts = [
        *posts_of("poll", "plain", None),
        a_post(format="poll", at="2026-11-30 23:59"),
        a_post(format="poll", at="2026-12-08 20:00", status=Status.SKIPPED),
        a_post(format="poll", at="2026-12-31 23:59", status=Status.SUGGESTED),
        a_post(format="poll"),
    ]
    found = balance(posts, an_account(), playbook, DECEMBER)
    assert (found.posts, found.interactive) == (4, 2)


def test_a_post_may_override_its_barrier(playbook: Playbook) -> None:
    post = a_post(format="poll", barrier=Barrier.HIGH)
    assert barrier_of(post, playbook) is Barrier.HIGH
    assert barrier_of(a_post(format="plain", barrier=Barrier.HIGH), playbook) is None
    found = balance(
        [a_post(format="poll", barrier=Barrier.HIGH, at="2026-12-01 20:00")], an_account(), playbook, DECEMBER
    )
    assert [share.count for share in found.shares] == [0, 0, 1]
    assert found.verdict is Verdict.BALANCED, "one post may be of any barrier that has a share"


def test_neighbours_of_one_format_are_counted_past_plain_posts(playbook: Playbook) -> None:
    found = balance(posts_of("poll", "plain", "poll", "poll", "qa"), an_account(), playbook, DECEMBER)
    assert found.repeats == 2


def test_minutes_go_to_their_week_and_every_week_is_there(playbook: Playbook) -> None:
    account = an_account(minutes={"poll": 200}, weekly_minutes=300)
    posts = [*posts_of("poll", "qa"), a_post(format="poll", minutes=5, at="2026-12-07 20:00")]
    found = balance(posts, account, playbook, DECEMBER)
    loads = {load.week: (load.minutes, load.over) for load in found.weeks}
    assert list(loads) == ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"]
    assert loads["2026-W49"] == (200 + playbook.format("qa").minutes, False)
    assert loads["2026-W50"] == (5, False)
    over = balance(posts_of("poll", "poll"), account, playbook, DECEMBER)
    assert over.weeks[0].over
