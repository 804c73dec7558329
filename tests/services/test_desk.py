"""Changes are committed in one place, which guards published history."""

from dataclasses import replace

import pytest

from tests.kit.builders import a_post, adding, deleting, editing
from tests.services.conftest import Room
from xhs_studio.domain.account import Mix
from xhs_studio.domain.change import Change, Label
from xhs_studio.domain.errors import Stale, UserError
from xhs_studio.domain.vocabulary import Status


def test_a_change_is_applied_and_told_with_its_origin(room: Room) -> None:
    change = adding(a_post(id="a"))
    room.desk.commit(change, "import")
    assert room.store.post("a") is not None
    assert room.heard == [(change, "import")]


def test_a_change_without_edits_is_neither_remembered_nor_told(room: Room) -> None:
    last = room.store.undoable()
    room.desk.commit(Change(Label("move_posts"), ()))
    assert room.heard == []
    assert room.store.undoable() == last


def test_undo_and_redo_are_told_as_applied(room: Room) -> None:
    change = room.desk.commit(adding(a_post(id="a")))
    assert room.desk.undo() == change.inverse
    assert room.store.post("a") is None
    assert room.desk.redo() == change
    assert [origin for _, origin in room.heard] == ["user", "undo", "redo"]


def test_a_listener_can_leave(room: Room) -> None:
    heard: list[str] = []
    leave = room.desk.listen(lambda change, origin: heard.append(origin))
    room.desk.commit(adding(a_post()))
    leave()
    room.desk.commit(adding(a_post()))
    assert heard == ["user"]


@pytest.mark.parametrize("status", [Status.PUBLISHED, Status.CLOSED])
def test_published_history_stays(room: Room, status: Status) -> None:
    post = a_post(id="a", status=status, at="2026-11-01 20:00", title="旧的")
    room.put(post)
    for change in (editing(post, title="新的"), deleting(post), editing(post, at=None)):
        with pytest.raises(UserError, match="旧的"):
            room.desk.commit(change)
    assert room.post("a") == post
    assert room.heard == []


def test_a_correction_and_closing_may_touch_it(room: Room) -> None:
    post = a_post(id="a", status=Status.PUBLISHED, at="2026-11-01 20:00")
    room.put(post)
    room.desk.commit(editing(post, title="改正", code="correct_post"))
    room.desk.commit(editing(room.post("a"), status=Status.CLOSED, code="set_status"))
    assert room.post("a").status is Status.CLOSED
    with pytest.raises(UserError):
        room.desk.commit(editing(room.post("a"), status=Status.PUBLISHED, code="set_status"))


def test_publishing_can_be_taken_back(room: Room) -> None:
    post = a_post(id="a", status=Status.READY, at="2026-11-22 12:30")
    room.put(post)
    room.desk.commit(editing(post, status=Status.PUBLISHED, code="set_status"))
    room.desk.undo()
    assert room.post("a") == post


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"format": "dance"}, "unknown_format"),
        ({"at": "1999-12-31 20:00"}, "bad_time"),
        ({"at": "2100-01-01 20:00"}, "bad_time"),
        ({"minutes": -1}, "bad_minutes"),
    ],
)
def test_a_post_that_cannot_be_meant_is_refused(room: Room, fields: dict[str, object], code: str) -> None:
    with pytest.raises(UserError) as told:
        room.desk.commit(adding(a_post(**fields)))
    assert told.value.code == code


def test_an_account_that_cannot_stand_is_refused(room: Room) -> None:
    account = room.store.account()
    with pytest.raises(UserError, match="90 %"):
        room.desk.commit(editing(account, mix=Mix(40, 30, 20)))
    assert room.store.account() == account


def test_many_poll_options_are_not_refused(room: Room) -> None:
    room.desk.commit(adding(a_post(id="a", format="poll", poll_options=tuple("abcdef"))))
    assert len(room.post("a").poll_options) == 6


def test_a_stale_change_is_told_to_nobody(room: Room) -> None:
    post = a_post(id="a")
    room.put(replace(post, title="别的"))
    with pytest.raises(Stale):
        room.desk.commit(editing(post, title="我的"))
    assert room.heard == []


def test_what_another_process_wrote_is_noticed_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not room.desk.foreign_changes()
    before = room.desk.version
    monkeypatch.setattr(room.store, "data_version", lambda: 7)
    assert room.desk.foreign_changes()
    assert not room.desk.foreign_changes()
    assert room.desk.version == before + 1
