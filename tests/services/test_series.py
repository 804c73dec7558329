"""What a creator does with series, and what becomes of the posts they made and of those they touched."""

from dataclasses import replace
from datetime import date, datetime, time
from itertools import count
from zoneinfo import ZoneInfo

import pytest

from tests.kit.builders import a_post, a_series, adding
from tests.services.conftest import Room
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.series import Pause, Series
from xhs_studio.domain.vocabulary import Goal, Status
from xhs_studio.files.almanac import Almanac
from xhs_studio.resources_path import resources
from xhs_studio.services.reason_words import reason_said
from xhs_studio.services.series import Scope, SeriesService

FRIDAYS = ["11-27", "12-04", "12-11", "12-18", "12-25", "01-01", "01-08", "01-15"]
ALMANAC = Almanac(resources() / "calendar")


@pytest.fixture
def service(room: Room) -> SeriesService:
    numbers = count(1)
    return SeriesService(
        room.store, room.desk, room.playbook, ALMANAC, room.clock, lambda: f"s{next(numbers)}"
    )


@pytest.fixture
def friday(room: Room, service: SeriesService) -> Series:
    """A weekly series that was added today, Sunday 22 November."""
    service.add(friday_series())
    return the_series(room)


def friday_series(**fields: object) -> Series:
    weekly = {
        "id": "qa",
        "title": "周五问答 第{n}期",
        "rule": "FREQ=WEEKLY;BYDAY=FR",
        "start": date(2026, 11, 22),
    }
    return a_series(**(weekly | fields))


def the_series(room: Room, series_id: str = "qa") -> Series:
    return next(series for series in room.store.all_series() if series.id == series_id)


def posts_of(room: Room, series_id: str = "qa") -> list[Post]:
    return list(room.store.series_posts(series_id))


def shown(room: Room, series_id: str = "qa") -> list[str]:
    return [f"{post.at:%m-%d}" for post in posts_of(room, series_id) if post.at]


def day(text: str) -> date:
    return date.fromisoformat(text)


def test_a_new_series_fills_the_weeks_ahead(room: Room, friday: Series) -> None:
    assert shown(room) == FRIDAYS
    first = posts_of(room)[0]
    assert (first.id, first.title, first.episode) == ("qa-20261127", "周五问答 第1期", 1)
    assert (first.status, first.format, str(first.at)) == (Status.DRAFT, "qa", "2026-11-27 20:00:00+08:00")
    assert friday.name == "周五问答"
    assert room.store.undoable() is not None
    room.desk.undo()
    assert room.store.all_series() == ()
    assert posts_of(room) == []
    room.desk.redo()
    assert shown(room) == FRIDAYS


def test_all_that_a_series_says_is_in_its_posts(room: Room, service: SeriesService) -> None:
    service.add(friday_series(topic=" 早餐 ", goal=Goal.TRUST, minutes=40, hashtag="#小满", at=time(7, 5)))
    post = posts_of(room)[0]
    assert (post.topic, post.goal, post.minutes, post.tags) == ("早餐", Goal.TRUST, 40, ("小满",))
    assert post.at is not None
    assert post.at.time() == time(7, 5)


def test_filling_adds_what_is_missing_and_nothing_twice(
    room: Room, service: SeriesService, friday: Series
) -> None:
    assert service.fill().edits == ()
    room.clock.advance(days=14)
    change = service.fill()
    assert (change.label.code, change.label.facts["n"]) == ("fill_series", 2)
    assert shown(room) == [*FRIDAYS, "01-22", "01-29"]
    assert posts_of(room)[-1].episode == 10
    assert service.fill().edits == ()
    room.clock.advance(days=-30)
    assert [edit.after.id for edit in service.fill().edits if isinstance(edit.after, Post)] == []
    room.clock.advance(days=30)
    assert service.fill().edits == ()


def test_what_passed_while_the_app_was_closed_is_not_made_up_for(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.clock.advance(days=100)
    service.fill()
    late = [post for post in posts_of(room) if post.id > "qa-20270115"]
    assert (f"{late[0].at:%m-%d}", late[0].episode) == ("03-05", 15)


def test_the_horizon_is_the_accounts(room: Room, service: SeriesService) -> None:
    room.set_up(replace(room.store.account(), series_weeks=2))
    service.add(friday_series())
    assert shown(room) == FRIDAYS[:2]
    room.account.change(replace(room.store.account(), series_weeks=3))
    service.fill()
    assert shown(room) == FRIDAYS[:3]
    with pytest.raises(UserError, match="53 weeks ahead"):
        room.account.change(replace(room.store.account(), series_weeks=53))


def test_an_episode_is_known_wherever_it_was_moved(
    room: Room, service: SeriesService, friday: Series
) -> None:
    first, second, third, *_ = posts_of(room)
    room.posts.move([first.id], 1)
    room.posts.unschedule([second.id])
    room.posts.move([third.id], 300)
    assert service.fill().edits == ()
    assert len(posts_of(room)) == len(FRIDAYS)


def test_a_post_of_another_origin_stands_for_the_episode_of_its_day(
    room: Room, service: SeriesService
) -> None:
    room.store.apply(adding(replace(friday_series(), line="qa")))
    room.put(a_post(id="imported", at="2026-12-04 12:00", series="qa"))
    service.fill()
    assert [post.id for post in posts_of(room)][:3] == ["qa-20261127", "imported", "qa-20261211"]


def test_a_deleted_episode_stays_away_and_comes_back_by_undo(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.delete(["qa-20261204"])
    assert the_series(room).skipped == (day("2026-12-04"),)
    assert service.fill().edits == ()
    room.desk.undo()
    assert the_series(room) == friday
    assert shown(room) == FRIDAYS


def test_an_episode_of_today_is_made_only_while_its_time_is_to_come(
    room: Room, service: SeriesService
) -> None:
    service.add(friday_series(rule="FREQ=WEEKLY;BYDAY=SU", at=time(17, 31)))
    assert shown(room)[0] == "11-22"
    service.add(friday_series(id="late", rule="FREQ=WEEKLY;BYDAY=SU", at=time(17, 30)))
    assert shown(room, "late")[0] == "11-29"


def test_the_wall_time_is_true_across_daylight_saving(room: Room, service: SeriesService) -> None:
    room.set_up(replace(room.store.account(), zone=ZoneInfo("Europe/Berlin")))
    room.clock.now = datetime.fromisoformat("2027-03-20T12:00+00:00")
    service.add(friday_series(rule="FREQ=DAILY", start=day("2027-03-27"), at=time(2, 30)))
    told = [str(post.at) for post in posts_of(room)[:3]]
    assert told == ["2027-03-27 02:30:00+01:00", "2027-03-28 03:30:00+02:00", "2027-03-29 02:30:00+02:00"]
    room.clock.now = datetime.fromisoformat("2027-10-25T12:00+00:00")
    service.fill()
    autumn = {str(post.at) for post in posts_of(room)}
    assert "2027-10-31 02:30:00+02:00" in autumn
    assert "2027-11-01 02:30:00+01:00" in autumn


def test_a_change_of_zone_moves_no_episode_and_doubles_none(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.account.change(replace(room.store.account(), zone=ZoneInfo("America/New_York")))
    assert service.fill().edits == ()
    assert {f"{post.at:%H:%M}" for post in posts_of(room)} == {"20:00"}
    service.edit(replace(friday, at=time(21, 0)))
    assert {f"{post.at:%H:%M}" for post in posts_of(room)} == {"21:00"}


# -- editing ---------------------------------------------------------------------------------------


def test_an_edit_of_all_leaves_what_the_creator_wrote_and_what_is_published(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.edit(room.post("qa-20261204"), replace(room.post("qa-20261204"), hook="我的"))
    room.posts.set_status(["qa-20261127"], Status.PUBLISHED)
    kept = [room.post("qa-20261127"), room.post("qa-20261204")]
    change = service.edit(replace(friday, title="问答 {n}", at=time(21, 0), format="story"))
    assert change.label.code == "edit_series"
    assert [room.post("qa-20261127"), room.post("qa-20261204")] == kept
    rest = posts_of(room)[2:]
    assert {(post.format, f"{post.at:%H:%M}") for post in rest} == {("story", "21:00")}
    assert rest[0].title == "问答 3"
    room.desk.undo()
    assert the_series(room) == friday
    assert posts_of(room)[2].title == "周五问答 第3期"


def test_an_edit_of_the_rule_takes_its_untouched_posts_along(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.edit(room.post("qa-20261204"), replace(room.post("qa-20261204"), body="写好了"))
    service.edit(replace(friday, rule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"))
    assert shown(room) == ["12-03", "12-04", "12-17", "12-31", "01-14"]
    assert room.post("qa-20261204").body == "写好了"


def test_an_edit_of_one_episode_stands_when_the_series_is_edited(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.edit(room.post("qa-20261204"), replace(room.post("qa-20261204"), hook="写好的"))
    change = service.edit(replace(friday, title="特别篇", at=time(12, 0)), Scope.THIS, day("2026-12-04"))
    assert change.label.code == "edit_episode"
    special = room.post("qa-20261204")
    assert (special.title, special.hook, f"{special.at:%m-%d %H:%M}") == ("特别篇", "写好的", "12-04 12:00")
    assert the_series(room) == friday
    service.edit(replace(friday, title="改了 {n}"))
    assert room.post("qa-20261204") == special
    assert room.post("qa-20261211").title == "改了 3"


def test_an_episode_beyond_the_horizon_can_be_edited_before_it_is_made(
    room: Room, service: SeriesService, friday: Series
) -> None:
    service.edit(replace(friday, title="周年"), Scope.THIS, day("2027-11-26"))
    assert room.post("qa-20271126").title == "周年"
    room.clock.advance(days=340)
    service.fill()
    assert [post.title for post in posts_of(room) if post.id == "qa-20271126"] == ["周年"]


def test_an_edit_from_an_episode_on_keeps_what_was_before_and_goes_on_counting(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.edit(room.post("qa-20261218"), replace(room.post("qa-20261218"), hook="写好的"))
    room.posts.move(["qa-20261218"], 1)
    edited = replace(friday, title="新问答 第{n}期", format="story")
    service.edit(edited, Scope.FOLLOWING, day("2026-12-11"))
    old, new = the_series(room), the_series(room, "s1")
    assert (old.ended, new.start, new.first_episode, new.line) == (day("2026-12-11"),) * 2 + (3, "qa")
    assert shown(room) == FRIDAYS[:2]
    assert shown(room, "s1") == ["12-11", "12-19", "12-25", "01-01", "01-08", "01-15"]
    third, written, *_ = posts_of(room, "s1")
    assert (third.title, third.format, third.episode) == ("新问答 第3期", "story", 3)
    assert (written.title, written.hook) == ("周五问答 第4期", "写好的")
    assert service.fill().edits == ()
    room.desk.undo()
    assert room.store.all_series() == (friday,)
    assert len(posts_of(room)) == len(FRIDAYS)


def test_a_number_of_episodes_is_shared_by_a_series_and_the_one_that_goes_on(
    room: Room, service: SeriesService
) -> None:
    service.add(friday_series(rule="FREQ=WEEKLY;BYDAY=FR;COUNT=5"))
    service.edit(replace(the_series(room), title="新"), Scope.FOLLOWING, day("2026-12-11"))
    assert (shown(room), shown(room, "s1")) == (FRIDAYS[:2], FRIDAYS[2:5])
    assert the_series(room, "s1").rule == "FREQ=WEEKLY;BYDAY=FR;COUNT=3"


def test_from_the_first_episode_on_means_all(room: Room, service: SeriesService, friday: Series) -> None:
    service.edit(replace(friday, title="新 {n}"), Scope.FOLLOWING, day("2026-11-27"))
    assert len(room.store.all_series()) == 1
    assert posts_of(room)[0].title == "新 1"


def test_a_published_episode_cannot_be_edited_as_one(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.set_status(["qa-20261127"], Status.PUBLISHED)
    with pytest.raises(UserError) as told:
        service.edit(replace(friday, title="x"), Scope.THIS, day("2026-11-27"))
    assert told.value.code == "episode_published"


# -- skip, pause, resume, end ----------------------------------------------------------------------


def test_skipping_takes_a_post_away_and_no_number(room: Room, service: SeriesService, friday: Series) -> None:
    service.skip("qa", day("2026-12-04"))
    assert shown(room) == [FRIDAYS[0], *FRIDAYS[2:]]
    assert posts_of(room)[1].episode == 3
    assert service.skip("qa", day("2026-12-04")).edits == ()
    assert service.fill().edits == ()


def test_skipping_keeps_what_was_written_as_skipped(
    room: Room, service: SeriesService, friday: Series
) -> None:
    room.posts.edit(room.post("qa-20261204"), replace(room.post("qa-20261204"), hook="写好的"))
    service.skip("qa", day("2026-12-04"))
    assert (room.post("qa-20261204").status, room.post("qa-20261204").hook) == (Status.SKIPPED, "写好的")


@pytest.mark.parametrize("text", ["2026-12-05", "2026-11-20"])
def test_a_day_without_an_episode_cannot_be_skipped(
    service: SeriesService, friday: Series, text: str
) -> None:
    with pytest.raises(UserError, match=f"no episode on {text}"):
        service.skip("qa", day(text))


def test_a_published_episode_cannot_be_skipped(room: Room, service: SeriesService, friday: Series) -> None:
    room.posts.set_status(["qa-20261127"], Status.PUBLISHED)
    with pytest.raises(UserError, match="published"):
        service.skip("qa", day("2026-11-27"))
    assert the_series(room) == friday


def test_pausing_and_resuming(room: Room, service: SeriesService, friday: Series) -> None:
    service.pause("qa", day("2026-12-01"))
    assert shown(room) == FRIDAYS[:1]
    assert service.fill().edits == ()
    with pytest.raises(UserError) as told:
        service.pause("qa", day("2026-12-24"))
    assert told.value.code == "series_paused"
    service.resume("qa", day("2026-12-20"))
    assert shown(room) == [FRIDAYS[0], *FRIDAYS[4:]]
    assert posts_of(room)[1].episode == 5
    assert the_series(room).paused == (Pause(day("2026-12-01"), day("2026-12-19")),)
    with pytest.raises(UserError) as told:
        service.resume("qa", day("2026-12-20"))
    assert told.value.code == "series_not_paused"


def test_a_pause_may_know_its_end(room: Room, service: SeriesService, friday: Series) -> None:
    service.pause("qa", day("2026-12-04"), day("2026-12-18"))
    assert shown(room) == [FRIDAYS[0], *FRIDAYS[4:]]
    with pytest.raises(UserError):
        service.pause("qa", day("2027-01-04"), day("2027-01-03"))


def test_skip_then_edit_then_pause(room: Room, service: SeriesService, friday: Series) -> None:
    service.skip("qa", day("2026-12-04"))
    service.edit(replace(the_series(room), title="特别篇"), Scope.THIS, day("2026-12-18"))
    service.pause("qa", day("2026-12-10"))
    assert [(post.title, post.episode) for post in posts_of(room)] == [("周五问答 第1期", 1), ("特别篇", 4)]
    service.resume("qa", day("2026-12-24"))
    assert shown(room) == ["11-27", "12-18", "12-25", "01-01", "01-08", "01-15"]
    assert [post.episode for post in posts_of(room)] == [1, 4, 5, 6, 7, 8]
    for _ in range(4):
        room.desk.undo()
    assert the_series(room) == friday
    assert shown(room) == FRIDAYS


def test_ending_takes_away_what_was_to_come(room: Room, service: SeriesService, friday: Series) -> None:
    service.end("qa", day("2026-12-12"))
    assert shown(room) == FRIDAYS[:3]
    assert service.fill().edits == ()
    with pytest.raises(UserError) as told:
        service.end("qa", day("2026-12-12"))
    assert told.value.code == "series_ended"
    with pytest.raises(UserError):
        service.skip("qa", day("2026-12-18"))
    service.end("qa")
    assert shown(room) == []


# -- challenges ------------------------------------------------------------------------------------


def test_a_challenge_has_a_start_and_a_closing_post(room: Room, service: SeriesService) -> None:
    draft = service.draft("monthly_challenge", day("2026-11-22"))
    assert (draft.days, draft.format, draft.rule) == (7, "challenge", "FREQ=MONTHLY;BYDAY=2SU")
    service.add(replace(draft, id="c", line="c"))
    told = [(post.id, f"{post.at:%m-%d}", post.title) for post in posts_of(room, "c")]
    assert told == [
        ("c-20261213", "12-13", "七天早睡打卡 第1期"),
        ("c-20261213-end", "12-19", "七天早睡打卡 第1期 · 结营"),
        ("c-20270110", "01-10", "七天早睡打卡 第2期"),
        ("c-20270110-end", "01-16", "七天早睡打卡 第2期 · 结营"),
    ]
    assert {post.tags for post in posts_of(room, "c")} == {("七天早睡打卡",)}
    room.posts.delete(["c-20261213-end"])
    assert the_series(room, "c").unclosed == (day("2026-12-13"),)
    service.skip("c", day("2027-01-10"))
    assert [post.id for post in posts_of(room, "c")] == ["c-20261213"]
    assert service.fill().edits == ()


def test_a_closing_post_is_made_though_its_challenge_began_before(room: Room, service: SeriesService) -> None:
    service.add(
        friday_series(rule="FREQ=WEEKLY;BYDAY=FR", start=day("2026-11-20"), days=5, closing="结营 {n}")
    )
    assert [post.id for post in posts_of(room)][:2] == ["qa-20261120-end", "qa-20261127"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_has_a_series_to_start_from(room: Room, service: SeriesService, language: str) -> None:
    room.set_up(replace(room.store.account(), language=language))
    for kind in room.playbook.series_kinds:
        draft = service.draft(kind.key)
        assert draft.name == kind.example.to(language)
        assert len(service.preview(draft)) == 6
        service.add(draft)
    assert len(room.store.all_series()) == len(room.playbook.series_kinds)


# -- before saving ---------------------------------------------------------------------------------


def test_the_preview_says_what_each_episode_would_clash_with(room: Room, service: SeriesService) -> None:
    room.set_up(replace(room.store.account(), weekly_minutes=60))
    room.put(
        a_post(at="2026-12-02 20:00", format="qa", title="问我", status=Status.READY),
        a_post(at="2026-12-11 20:00", format="poll", title="投票", minutes=50),
    )
    found = service.preview(friday_series(minutes=30))
    assert [post.post.id for post in found][:2] == ["qa-20261127", "qa-20261204"]
    codes = {f"{each.post.at:%m-%d}": [reason.code for reason in each.clashes] for each in found}
    assert codes["11-27"] == ["format_repeated"]
    assert codes["12-04"] == ["format_repeated"]
    assert codes["12-11"] == ["same_time", "week_over_minutes"]
    assert codes["12-18"] == []
    assert room.store.all_series() == ()


def test_the_preview_names_public_holidays(room: Room, service: SeriesService) -> None:
    room.clock.now = datetime.fromisoformat("2026-09-20T12:00+00:00")
    found = service.preview(friday_series(start=day("2026-09-20")), 3)
    assert [[reason.code for reason in each.clashes] for each in found] == [
        ["on_holiday"],
        ["on_holiday"],
        [],
    ]
    told = reason_said(found[1].clashes[0], room.playbook, "zh")
    assert told.startswith("2026-10-02 是法定节假日")


def test_the_preview_of_a_series_that_is_there_does_not_clash_with_itself(
    service: SeriesService, friday: Series
) -> None:
    assert all(each.clashes == () for each in service.preview(friday)[:4])
    assert service.preview(replace(friday, ended=day("2026-11-22"))) == ()
    assert len(service.preview(replace(friday, paused=(Pause(day("2026-12-05")),)))) == 2


# -- what cannot stand -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}, "rule_never"),
        ({"rule": "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"}, "rule_never"),
        ({"rule": "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261125"}, "rule_never"),
        ({"rule": "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261101"}, "rule_backwards"),
        ({"rule": "FREQ=SECONDLY"}, "rule_too_many"),
        ({"rule": "every Friday"}, "bad_rule"),
        ({"title": " "}, "series_untitled"),
        ({"format": "dance"}, "unknown_format"),
        ({"kind": "opera"}, "unknown_playbook_key"),
        ({"minutes": -1}, "bad_minutes"),
        ({"days": 0}, "bad_days"),
        ({"start": date(1999, 1, 1)}, "bad_time"),
    ],
)
def test_a_series_that_cannot_stand_is_refused_and_nothing_is_written(
    room: Room, service: SeriesService, fields: dict[str, object], code: str
) -> None:
    for step in (service.add, service.preview):
        with pytest.raises(UserError) as told:
            step(friday_series(**fields))
        assert told.value.code == code
    assert room.store.all_series() == ()


def test_a_series_is_found_by_id_name_or_how_its_id_begins(room: Room, service: SeriesService) -> None:
    service.add(friday_series(id="qa1"))
    service.add(friday_series(id="qa2", title="问答"))
    assert service.find("qa1").id == service.find("周五问答").id == "qa1"
    for text, code in (("qa", "ambiguous_series"), ("x", "unknown_series"), ("", "unknown_series")):
        with pytest.raises(UserError) as told:
            service.find(text)
        assert told.value.code == code
    with pytest.raises(UserError):
        service.edit(friday_series(id="gone"))


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("周五问答 第{n}期", "周五问答"),
        ("Q&A #{n}", "Q&A"),
        ("问答{n}", "问答"),
        ("{n}", "{n}"),
        ("茶", "茶"),
    ],
)
def test_a_series_is_called_by_its_title_without_the_number(title: str, name: str) -> None:
    assert friday_series(title=title).name == name


def test_five_thousand_episodes_are_filled_once_and_then_cheaply(room: Room, service: SeriesService) -> None:
    everyday = [
        friday_series(id=f"d{n:03d}", rule="FREQ=DAILY", start=day("2017-01-01"), line=f"d{n:03d}")
        for n in range(90)
    ]
    room.store.apply(adding(*everyday))
    change = service.fill()
    assert len(change.edits) > 5000
    last = change.edits[-1].after
    assert isinstance(last, Post)
    assert last.episode == (day("2027-01-17") - day("2017-01-01")).days + 1
    assert service.fill().edits == ()
    room.clock.advance(days=1)
    assert len(service.fill().edits) == 90
