"""What a post should be looked at for."""

from typing import Any

from tests.kit.builders import a_post, an_account
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.services.marks import MARK_CODES, marks


def draft(post_id: str, when: str, **fields: Any) -> Post:
    return a_post(id=post_id, at=f"2026-12-{when}", status=Status.DRAFT, **fields)


def codes(playbook: Playbook, *posts: Post, **account: Any) -> dict[str, list[str]]:
    found = marks(posts, an_account(**account), playbook)
    for reasons in found.values():
        assert {reason.code for reason in reasons} <= set(MARK_CODES)
    return {post_id: [reason.code for reason in reasons] for post_id, reasons in found.items()}


def test_posts_at_one_time_name_each_other(playbook: Playbook) -> None:
    posts = [draft("a", "01 20:00", title="甲"), draft("b", "01 20:00", title="乙"), draft("c", "01 20:01")]
    found = marks(posts, an_account(), playbook)
    assert set(found) == {"a", "b"}
    assert dict(found["a"][0].facts) == {"n": 1, "id": "b", "title": "乙"}


def test_a_format_repeated_in_a_row_names_its_neighbour(playbook: Playbook) -> None:
    posts = [
        draft("a", "01 20:00", format="poll"),
        draft("plain", "02 20:00", format="plain"),
        draft("b", "03 20:00", format="poll", title="乙"),
        draft("c", "04 20:00", format="qa"),
        draft("d", "05 20:00", format="poll"),
    ]
    found = marks(posts, an_account(), playbook)
    assert set(found) == {"a", "b"}
    facts = found["a"][0].facts
    assert (facts["format"], facts["id"], facts["earlier"]) == ("poll", "b", False)
    assert found["b"][0].facts["earlier"] is True


def test_skipped_posts_are_no_neighbours_and_published_ones_are_not_marked(playbook: Playbook) -> None:
    posts = [
        a_post(id="out", at="2026-11-01 20:00", format="poll", status=Status.PUBLISHED, title="很" * 30),
        a_post(id="no", at="2026-11-02 20:00", format="qa", status=Status.SKIPPED),
        draft("a", "01 20:00", format="poll"),
    ]
    assert codes(playbook, *posts) == {"a": ["format_repeated"]}


def test_a_week_over_its_minutes_is_marked_from_the_post_that_passes_it(playbook: Playbook) -> None:
    posts = [draft(key, f"0{number} 20:00", minutes=60) for number, key in enumerate("abc", start=1)]
    later = draft("d", "08 20:00", minutes=60)
    assert codes(playbook, *posts, later, weekly_minutes=120) == {"c": ["week_over_minutes"]}
    assert codes(playbook, *posts, later, weekly_minutes=180) == {}


def test_platform_limits(playbook: Playbook) -> None:
    assert codes(playbook, draft("a", "01 20:00", title="二" * 20)) == {}
    assert codes(playbook, draft("a", "01 20:00", title="二" * 21)) == {"a": ["title_too_long"]}
    assert codes(playbook, draft("a", "01 20:00", title="a" * 40)) == {}
    five = draft("a", "01 20:00", format="poll", poll_options=tuple("一二三四五"))
    assert codes(playbook, five) == {"a": ["poll_options"]}
    assert codes(playbook, draft("a", "01 20:00", format="poll")) == {}, "a draft may still lack its options"
    ready = a_post(id="a", at="2026-12-01 20:00", format="poll", status=Status.READY)
    assert codes(playbook, ready) == {"a": ["poll_options"]}


def test_posts_of_the_lane_are_only_held_to_the_platforms_limits(playbook: Playbook) -> None:
    assert codes(playbook, a_post(id="a", format="poll"), a_post(id="b", format="poll")) == {}
