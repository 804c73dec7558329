"""The way through the posts, one by one, however near or far they lie."""

from tests.kit.builders import a_post, adding
from tests.kit.memory_store import MemoryStore
from xhs_studio.ui.compose.neighbours import neighbours

TIMES = (
    "2023-01-05 20:00",
    "2026-03-01 20:00",
    "2026-12-01 20:00",
    "2026-12-08 20:00",
    "2026-12-08 20:00",
    "2026-12-08 20:00",
    "2026-12-09 12:30",
    "2028-02-01 20:00",
)


def test_from_the_first_to_the_last_and_back() -> None:
    store = MemoryStore()
    posts = [a_post(id=f"p{n}", at=when) for n, when in enumerate(TIMES)]
    store.apply(adding(*reversed(posts)))
    ids = [post.id for post in posts]
    assert [neighbours(store, post)[0] for post in posts] == [None, *ids[:-1]]
    assert [neighbours(store, post)[1] for post in posts] == [*ids[1:], None]


def test_the_lane_is_walked_in_its_own_order() -> None:
    store = MemoryStore()
    posts = [a_post() for _ in range(3)]
    store.apply(adding(*posts))
    oldest, middle, newest = posts
    assert neighbours(store, middle) == (newest.id, oldest.id)
    assert neighbours(store, newest) == (None, middle.id)
