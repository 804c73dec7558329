"""Two writers of one post: what both changed elsewhere comes together, contradictions are named."""

from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.kit.builders import at
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Barrier, Goal, Status
from xhs_studio.ui.compose.draft import FIELDS, merged

BASE = Post(id="p", title="甲", body="乙")
SOME: dict[str, list[Any]] = {
    "title": ["甲", "丙", ""],
    "hook": ["", "一", "二"],
    "body": ["乙", "丁"],
    "call_to_action": ["", "三"],
    "tags": [(), ("护肤",), ("护肤", "防晒")],
    "poll_options": [(), ("是", "否")],
    "topic": ["", "防晒"],
    "format": [None, "poll", "plain"],
    "barrier": [None, Barrier.HIGH],
    "goal": [None, Goal.TRUST],
    "formula": [None, "a_or_b"],
    "minutes": [None, 5, 90],
    "notes": ["", "记"],
    "at": [None, at("2026-12-01 20:00"), at("2026-12-02 20:00")],
}
posts = st.fixed_dictionaries({field: st.sampled_from(values) for field, values in SOME.items()}).map(
    lambda fields: Post(id="p", **fields)
)


def test_every_field_of_a_post_is_either_the_editors_or_the_services() -> None:
    others = {"id", "status", "locked", "series", "episode", "reasons"}
    assert set(FIELDS) | others == set(Post.__slots__)
    assert set(SOME) == set(FIELDS)


@given(posts, posts, posts)
def test_each_field_comes_from_the_side_that_changed_it(base: Post, mine: Post, theirs: Post) -> None:
    found = merged(base, mine, theirs)
    for field in FIELDS:
        before, own, other, now = (getattr(post, field) for post in (base, mine, theirs, found.post))
        if own == before:
            assert now == other
        else:
            assert now == own
        assert (field in found.conflicts) == (own != before and other != before and own != other)


@given(posts, posts)
def test_with_nothing_new_elsewhere_mine_stands(base: Post, mine: Post) -> None:
    assert merged(base, mine, base).post == mine
    assert merged(base, base, mine).post == mine


def test_what_the_editor_does_not_write_is_always_the_stores() -> None:
    theirs = replace(BASE, status=Status.READY, locked=True)
    assert merged(BASE, replace(BASE, hook="新"), theirs).post == replace(theirs, hook="新")
