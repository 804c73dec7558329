"""The Store port's contract, which the real store and the double in memory both keep."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from tests.kit.builders import a_post, a_series, adding, an_account, at, deleting, editing
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import Stale, UserError
from xhs_studio.domain.preferences import Preferences
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.vocabulary import Barrier, Goal, Status
from xhs_studio.services.ports import Store

DECEMBER = (at("2026-12-01"), at("2027-01-01"))


@pytest.fixture(params=["real", "memory"])
def store(request: pytest.FixtureRequest) -> Store:
    if request.param == "memory":
        return MemoryStore()
    real: Store = request.getfixturevalue("sql_store")
    return real


def test_a_new_workspace_holds_the_defaults(store: Store) -> None:
    assert store.posts(*DECEMBER) == store.lane() == ()
    assert store.all_series() == ()
    assert store.account() == Account()
    assert store.preferences() == Preferences()
    assert store.undoable() is store.redoable() is None


def test_a_full_post_comes_back_as_it_was(store: Store) -> None:
    series = a_series()
    post = a_post(
        at="2026-12-03 20:00",
        title="早餐吃什么？🍳",
        status=Status.READY,
        format="poll",
        barrier=Barrier.HIGH,
        goal=Goal.RESEARCH,
        topic="早餐",
        formula="a_or_b",
        hook="豆浆还是咖啡？",
        body="一\n二",
        call_to_action="投一票",
        tags=("早餐", "日常"),
        poll_options=("豆浆", "咖啡"),
        minutes=25,
        notes="拍照",
        locked=True,
        series=series.id,
        episode=3,
        reasons=(
            Reason("goal_fit", 120, {"goal": "research", "share": 0.5, "n": 2, "new": True, "x": None}),
        ),
    )
    store.apply(adding(series, post))
    assert store.post(post.id) == post
    assert store.posts(*DECEMBER) == (post,)
    assert store.all_series() == (series,)


def test_posts_are_those_from_start_to_before_end_by_time_then_id(store: Store) -> None:
    late = a_post(id="a", at="2026-12-31 23:59")
    twin_b = a_post(id="c", at="2026-12-05 12:00")
    twin_a = a_post(id="b", at="2026-12-05 12:00")
    first = a_post(at="2026-12-01 00:00")
    outside = [a_post(at="2026-11-30 23:59"), a_post(at="2027-01-01 00:00"), a_post()]
    store.apply(adding(late, twin_b, *outside, twin_a, first))
    assert store.posts(*DECEMBER) == (first, twin_a, twin_b, late)


def test_posts_of_different_zones_lie_in_the_order_of_their_moments(store: Store) -> None:
    honolulu = a_post(at=at("2026-12-05 08:00", ZoneInfo("Pacific/Honolulu")))
    shanghai = a_post(at="2026-12-05 20:00")
    store.apply(adding(honolulu, shanghai))
    assert store.posts(*DECEMBER) == (shanghai, honolulu)
    assert str(store.posts(*DECEMBER)[1].at) == "2026-12-05 08:00:00-10:00"


def test_the_lane_holds_posts_without_a_time_newest_first(store: Store) -> None:
    one, two, three = a_post(id="z"), a_post(id="y"), a_post(id="x")
    store.apply(adding(one))
    store.apply(adding(two, a_post(at="2026-12-01 20:00"), three))
    assert store.lane() == (three, two, one)


def test_an_idea_that_is_edited_or_comes_back_from_the_calendar_lies_where_it_lay(store: Store) -> None:
    one, two = a_post(), a_post()
    store.apply(adding(one, two))
    timed = replace(one, title="edited", at=at("2026-12-01 20:00"))
    store.apply(Change(Label("move_posts"), (Edit(one, timed),)))
    store.apply(Change(Label("unschedule_posts"), (Edit(timed, replace(timed, at=None)),)))
    assert store.lane() == (two, replace(one, title="edited"))


def test_a_deleted_idea_that_is_brought_back_lies_where_it_lay(store: Store) -> None:
    one, two = a_post(), a_post()
    store.apply(adding(one, two))
    store.apply(deleting(one))
    store.undo()
    assert store.lane() == (two, one)


def test_the_numbering_goes_on_after_the_newest_was_deleted(store: Store) -> None:
    one, two, three = a_post(), a_post(), a_post()
    store.apply(adding(one, two))
    store.apply(deleting(two))
    store.apply(adding(three))
    store.undo()
    store.undo()
    assert store.lane() == (two, one)


def test_posts_named_by_a_beginning_are_at_most_ten(store: Store) -> None:
    posts = [a_post(id=f"p{number:02d}") for number in range(12)]
    store.apply(adding(*posts, a_post(id="q%"), a_post(id="P")))
    assert store.posts_named("p") == tuple(posts[:10])
    assert store.posts_named("p11") == (posts[11],)
    assert store.posts_named("%") == store.posts_named("p_") == ()
    assert [post.id for post in store.posts_named("q%")] == ["q%"]
    assert len(store.posts_named("")) == 10


def test_before_gives_the_last_posts_that_count_oldest_first(store: Store) -> None:
    counted = [
        a_post(at=f"2026-12-0{day} 20:00", status=status)
        for day, status in enumerate((Status.CLOSED, Status.PUBLISHED, Status.READY, Status.DRAFT), start=1)
    ]
    others = [
        a_post(at="2026-12-04 21:00", status=status)
        for status in (Status.IDEA, Status.SUGGESTED, Status.SKIPPED)
    ]
    store.apply(adding(*others, *reversed(counted), a_post(at="2026-12-05 12:00", status=Status.READY)))
    moment = at("2026-12-05 12:00")
    assert store.before(moment, 3) == tuple(counted[1:])
    assert store.before(moment, 10) == tuple(counted)
    assert store.before(moment, 0) == ()


def test_posts_of_a_series_come_by_time_those_of_the_lane_last(store: Store) -> None:
    ours, other = a_series(), a_series()
    late = a_post(at="2026-12-09 20:00", series=ours.id, status=Status.SUGGESTED)
    early = a_post(at="2026-12-02 20:00", series=ours.id, status=Status.CLOSED)
    lane = a_post(series=ours.id)
    store.apply(
        adding(ours, other, lane, late, early, a_post(at="2026-12-03 20:00", series=other.id), a_post())
    )
    assert store.series_posts(ours.id) == (early, late, lane)
    assert store.series_posts("nowhere") == ()


def test_known_posts_are_those_whose_ids_are_there(store: Store) -> None:
    posts = [a_post(id=f"s-{number}") for number in range(3)]
    store.apply(adding(*posts))
    assert store.known_posts(["s-2", "s-0", "s-9", "S-1"]) == {"s-0", "s-2"}
    assert store.known_posts([f"s-{number}" for number in range(2, 1500)]) == {"s-2"}
    assert store.known_posts([]) == frozenset()


def test_search_finds_text_wherever_it_stands_whatever_its_case_newest_first(store: Store) -> None:
    idea = a_post(title="Über Coffee")
    hook = a_post(hook="COFFEE?", at="2026-12-01 20:00")
    body = a_post(body="i like\ncoffee", at="2026-12-03 20:00")
    tag = a_post(tags=("tea", "CoffeE"), at="2026-12-02 20:00")
    topic = a_post(topic="xcoffeex", at="2026-12-05 20:00")
    elsewhere = a_post(notes="coffee", call_to_action="coffee", at="2026-12-04 20:00")
    store.apply(adding(hook, idea, body, tag, topic, elsewhere))
    assert store.search("coffee", 10) == (topic, body, tag, hook, idea)
    assert store.search("cOffEE", 2) == (topic, body)
    assert store.search("ÜBER", 10) == (idea,)
    assert len(store.search("", 10)) == 6


@pytest.mark.parametrize("sign", ["%", "_", "\\", "'", '"', "[", "*", ","])
def test_search_takes_signs_for_themselves(store: Store, sign: str) -> None:
    with_sign = a_post(title=f"涨粉100{sign}")
    store.apply(adding(with_sign, a_post(title="涨粉1000", tags=("a", "b"))))
    assert store.search(f"0{sign}", 10) == (with_sign,)
    assert store.search(sign, 10) == (with_sign,)


def test_search_does_not_reach_from_one_text_into_the_next(store: Store) -> None:
    store.apply(adding(a_post(title="ab", topic="cd", tags=("ef", "gh"))))
    assert store.search("bc", 10) == store.search("fg", 10) == store.search("b c", 10) == ()


def test_search_follows_an_edit(store: Store) -> None:
    post = a_post(title="old")
    store.apply(adding(post))
    store.apply(editing(post, title="new"))
    assert store.search("old", 10) == ()
    assert len(store.search("new", 10)) == 1


def test_the_account_is_set_undone_and_set_again(store: Store) -> None:
    account = an_account(
        minutes={"poll": 20, "quiz": 90}, caps={"quiz": 2}, unwanted=frozenset({"challenge"})
    )
    store.apply(Change(Label("edit_account"), (Edit(Account(), account),)))
    assert store.account() == account
    assert store.undo().edits == (Edit(account, Account()),)
    assert store.account() == Account()
    store.redo()
    assert store.account() == account
    store.apply(editing(account, code="edit_account", rotation=4))
    assert store.account() == replace(account, rotation=4)


def test_an_account_edit_from_what_is_not_stored_is_stale(store: Store) -> None:
    with pytest.raises(Stale):
        store.apply(editing(an_account(), code="edit_account", rotation=4))
    assert store.account() == Account()
    assert store.undoable() is None


def test_one_change_is_applied_whole_or_not_at_all(store: Store) -> None:
    there, changed = a_post(at="2026-12-01 20:00"), a_post(title="stored")
    store.apply(adding(there, changed))
    other = a_post()
    change = Change(
        Label("edit_post"),
        (
            Edit(None, other),
            Edit(there, replace(there, title="x")),
            Edit(replace(changed, title="seen long ago"), replace(changed, title="y")),
        ),
    )
    with pytest.raises(Stale, match="stored has changed meanwhile"):
        store.apply(change)
    assert store.post(other.id) is None
    assert store.post(there.id) == there
    assert store.undoable() == Label("add_post")


@pytest.mark.parametrize("case", ["added twice", "edited though gone", "deleted though gone"])
def test_a_change_that_does_not_fit_is_stale(store: Store, case: str) -> None:
    post = a_post(title="一")
    if case == "added twice":
        store.apply(adding(post))
        change = adding(replace(post, title="二"))
    else:
        change = editing(post, title="二") if case.startswith("edited") else deleting(post)
    with pytest.raises(Stale):
        store.apply(change)


def test_several_edits_of_one_post_in_a_change_follow_each_other(store: Store) -> None:
    one = a_post(title="1")
    two, three = replace(one, title="2"), replace(one, title="3")
    change = Change(Label("edit_post"), (Edit(None, one), Edit(one, two), Edit(two, three)))
    store.apply(change)
    assert store.post(one.id) == three
    assert store.undo() == change.inverse
    assert store.post(one.id) is None
    store.redo()
    assert store.post(one.id) == three


def test_a_post_replaced_within_a_change_comes_back(store: Store) -> None:
    one = a_post(title="1")
    store.apply(adding(one))
    again = replace(one, title="again")
    store.apply(Change(Label("edit_post"), (Edit(one, None), Edit(None, again))))
    assert store.lane() == (again,)
    store.undo()
    assert store.lane() == (one,)


def test_edits_may_come_in_any_order_of_series_and_posts(store: Store) -> None:
    series = a_series()
    post = a_post(series=series.id)
    store.apply(adding(post, series))
    store.apply(deleting(series, post))
    store.undo()
    assert store.all_series() == (series,)
    assert store.post(post.id) == post


def test_a_post_of_a_series_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(UserError) as told:
        store.apply(adding(a_post(series="nowhere")))
    assert told.value.code == "series_missing"
    assert store.lane() == ()
    series = a_series()
    store.apply(adding(series, a_post(series=series.id)))
    with pytest.raises(UserError, match="series that is not there"):
        store.apply(deleting(series))
    assert store.all_series() == (series,)


def test_an_edit_cannot_turn_one_thing_into_another(store: Store) -> None:
    one, two = a_post(), a_post()
    store.apply(adding(one))
    for other in (two, a_series(), Account()):
        with pytest.raises(ValueError, match="turns"):
            store.apply(Change(Label("edit_post"), (Edit(one, other),)))
    assert store.lane() == (one,)


def test_undo_and_redo_walk_through_the_steps(store: Store) -> None:
    post = a_post(title="一")
    first = Change(Label("add_post", {"title": "一"}), (Edit(None, post),))
    second = editing(post, title="二")
    store.apply(first)
    store.apply(second)
    assert (store.undoable(), store.redoable()) == (second.label, None)
    assert store.undo() == second.inverse
    assert (store.undoable(), store.redoable()) == (first.label, second.label)
    assert store.undo() == first.inverse
    assert (store.undoable(), store.redoable()) == (None, first.label)
    assert store.lane() == ()
    assert store.redo() == first
    assert store.redo() == second
    assert store.lane() == (replace(post, title="二"),)


def test_nothing_to_undo_or_redo_is_said(store: Store) -> None:
    with pytest.raises(UserError, match="nothing to undo"):
        store.undo()
    store.apply(adding(a_post()))
    with pytest.raises(UserError, match="nothing to redo"):
        store.redo()


def test_a_new_step_drops_what_was_undone(store: Store) -> None:
    store.apply(adding(a_post()))
    store.undo()
    kept = a_post()
    store.apply(adding(kept, code="duplicate_posts"))
    assert store.redoable() is None
    assert store.undoable() == Label("duplicate_posts")
    assert store.lane() == (kept,)


def test_a_change_that_alters_nothing_is_not_remembered(store: Store) -> None:
    post = a_post()
    store.apply(adding(post))
    store.undo()
    store.apply(Change(Label("edit_post"), ()))
    store.apply(Change(Label("edit_post"), (Edit(post, post), Edit(None, None))))
    assert store.undoable() is None
    assert store.redoable() == Label("add_post")


def test_edits_that_alter_nothing_are_left_out_of_the_step(store: Store) -> None:
    post, other = a_post(), a_post()
    store.apply(adding(post))
    store.apply(Change(Label("edit_post"), (Edit(post, post), Edit(None, other))))
    assert store.undo().edits == (Edit(other, None),)


def test_preferences_are_kept_and_are_no_step(store: Store) -> None:
    dark = Preferences(theme="dark", show_lunar=False, geometry="01d9")
    store.save_preferences(Preferences(theme="light"))
    store.save_preferences(dark)
    assert store.preferences() == dark
    assert store.undoable() is None


def test_own_writes_do_not_alter_the_data_version(store: Store) -> None:
    before = store.data_version()
    store.apply(
        adding(a_post(), at_noon := a_post(at=datetime(2026, 12, 1, 4, tzinfo=ZoneInfo("Asia/Shanghai"))))
    )
    store.undo()
    store.redo()
    store.save_preferences(Preferences(theme="dark"))
    assert store.posts(datetime(2026, 11, 30, tzinfo=UTC), DECEMBER[1]) == (at_noon,)
    assert store.data_version() == before


def test_a_move_into_the_second_pass_of_a_repeated_hour_is_a_move(store: Store) -> None:
    """`==` calls the two equal, for Python compares times of one zone by their wall times alone."""
    berlin = ZoneInfo("Europe/Berlin")
    first = a_post(at=datetime(2026, 10, 25, 2, 30, fold=0, tzinfo=berlin))
    second = replace(first, at=datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=berlin))
    store.apply(adding(first))
    store.apply(Change(Label("move_posts"), (Edit(first, second),)))
    assert store.undoable() == Label("move_posts")
    moved = store.post(first.id)
    assert moved is not None
    assert moved.at is not None
    assert moved.at.fold == 1
    with pytest.raises(Stale):
        store.apply(deleting(first))
