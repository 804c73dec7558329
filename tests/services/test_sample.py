"""The sample workspace is believable, and the same for the same day."""

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from tests.kit.builders import FixedClock, adding
from tests.kit.memory_store import MemoryStore
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.limits import title_weight
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Status
from xhs_studio.files.almanac import Almanac
from xhs_studio.resources_path import resources
from xhs_studio.services.balance import in_sequence
from xhs_studio.services.checks import check_account, check_post
from xhs_studio.services.desk import Desk
from xhs_studio.services.sample import Sample, SampleWorkspace, make_sample
from xhs_studio.services.sample_pools import load_pools
from xhs_studio.services.series import SeriesService

TODAY = date(2026, 11, 22)
LANGUAGES = ("zh", "en")


def sample_of(playbook: Playbook, language: str, today: date = TODAY) -> Sample:
    return make_sample(load_pools(resources() / "sample" / f"{language}.toml", playbook), language, today)


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_half_a_year_and_what_comes_next(playbook: Playbook, language: str) -> None:
    sample = sample_of(playbook, language)
    statuses = Counter(post.status for post in sample.posts)
    assert statuses[Status.PUBLISHED] + statuses[Status.CLOSED] > 115
    assert statuses[Status.DRAFT] + statuses[Status.READY] >= 4
    assert statuses[Status.IDEA] == 5
    assert statuses[Status.SKIPPED] >= 1
    assert {post.format for post in sample.posts if post.at} == {
        *(item.key for item in playbook.formats),
        "plain",
    }
    for post in sample.posts:
        check_post(post, playbook)
        assert post.topic in sample.account.topics
        assert title_weight(post.title) <= playbook.limits.title_weight
        assert 0 in (len(post.poll_options),) or 2 <= len(post.poll_options) <= 4
    check_account(sample.account, playbook)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_comes_twice_and_no_format_follows_itself(playbook: Playbook, language: str) -> None:
    sample = sample_of(playbook, language)
    assert max(Counter(post.title for post in sample.posts).values()) == 1
    assert all(one.format != other.format for one, other in pairwise(in_sequence(sample.posts)))


def test_the_past_is_published_and_the_future_is_not(playbook: Playbook) -> None:
    for post in sample_of(playbook, "zh").posts:
        if post.at is not None:
            past = post.at.date() < TODAY
            assert past == (post.status in (Status.PUBLISHED, Status.CLOSED, Status.SKIPPED))


def test_series_count_their_episodes(playbook: Playbook) -> None:
    sample = sample_of(playbook, "zh")
    for series in sample.series:
        episodes = [post for post in sample.posts if post.series == series.id]
        assert [post.episode for post in episodes] == list(range(1, len(episodes) + 1))
        assert {post.format for post in episodes} == {series.format}


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_day_will_do_as_anchor(playbook: Playbook, language: str) -> None:
    sizes = {
        len(sample_of(playbook, language, date(2026, 1, 1) + timedelta(days=n)).posts) for n in range(370)
    }
    assert min(sizes) > 130
    assert sample_of(playbook, language) == sample_of(playbook, language)


class Shelf(MemoryStore):
    """A store in memory as the sample wants it."""

    def forget_history(self) -> None:
        """As a store on the disk does."""
        self._done, self._undone = [], []

    def close(self) -> None:
        """Nothing to let go of."""


def test_it_is_written_as_a_workspace_that_knows_its_guide_is_done(
    playbook: Playbook, tmp_path: Path
) -> None:
    shelf = Shelf()
    written = SampleWorkspace(resources() / "sample", playbook).write(tmp_path, lambda: shelf, "en", TODAY)
    assert written == len(sample_of(playbook, "en").posts)
    assert shelf.account().name == "Skin Notes by Mia"
    assert len(shelf.all_series()) == 3
    assert shelf.preferences().guide == "done"
    assert (shelf.undoable(), shelf.redoable()) == (None, None)


def test_nothing_stays_of_a_sample_that_could_not_be_written(playbook: Playbook, tmp_path: Path) -> None:
    def full() -> Shelf:
        (tmp_path / "new").mkdir(exist_ok=True)
        (tmp_path / "new" / "half").write_text("…")
        raise UserError("disk_full", folder=tmp_path)

    workspace = SampleWorkspace(resources() / "sample", playbook)
    with pytest.raises(UserError):
        workspace.write(tmp_path / "new", full, "zh", TODAY)
    assert not (tmp_path / "new").exists()
    (tmp_path / "new").mkdir()
    with pytest.raises(UserError):
        workspace.write(tmp_path / "new", full, "zh", TODAY)
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_series_are_real_ones_that_go_on_where_its_posts_end(playbook: Playbook, language: str) -> None:
    store, clock = MemoryStore(), FixedClock()
    sample = sample_of(playbook, language)
    store.apply(adding(sample.account, *sample.series, *sample.posts))
    desk = Desk(store, playbook)
    almanac = Almanac(resources() / "calendar")
    service = SeriesService(store, desk, playbook, almanac, clock)
    made = [edit.after for edit in service.fill().edits if isinstance(edit.after, Post)]
    assert {post.series for post in made} == {series.id for series in sample.series}
    assert min(post.at.date() for post in made if post.at) >= TODAY + timedelta(days=14)
    assert service.fill().edits == ()
    for series in sample.series:
        posts = store.series_posts(series.id)
        assert [post.episode for post in posts] == list(range(1, len(posts) + 1))
    coming = [post for post in sample.posts if post.series and post.at and post.at.date() >= TODAY]
    service.skip(coming[0].series or "", coming[0].at.date() if coming[0].at else TODAY)
    skipped = store.post(coming[0].id)
    assert skipped is not None
    assert skipped.status is Status.SKIPPED
