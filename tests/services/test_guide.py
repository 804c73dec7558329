"""The first-run guide."""

from datetime import date

import pytest

from tests.kit.builders import an_account
from tests.services.conftest import Room
from xhs_studio.domain.account import Mix
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Niche
from xhs_studio.services.guide import STEPS, GuideService

DECEMBER = Period.month(date(2026, 12, 1))


@pytest.fixture
def guide(room: Room) -> GuideService:
    return GuideService(room.store, room.account, room.planning, room.playbook)


def test_it_has_at_most_six_steps() -> None:
    assert len(STEPS) <= 6


def test_a_preview_shows_the_month_and_writes_nothing(room: Room, guide: GuideService) -> None:
    before = room.store.undoable()
    seen = guide.preview(an_account(topics=("露营",), weekly_minutes=240), DECEMBER)
    assert len(seen.posts) == 22
    assert list(seen.posts) == sorted(seen.posts, key=lambda post: str(post.at))
    assert seen.formats >= 3
    assert 0 < seen.weekly_minutes <= 240
    assert any("露营" in post.title for post in seen.posts)
    assert room.store.undoable() == before
    assert room.store.posts(*DECEMBER.bounds(room.store.account().zone)) == ()


def test_a_preview_refuses_what_finishing_would(room: Room, guide: GuideService) -> None:
    with pytest.raises(UserError):
        guide.preview(an_account(mix=Mix(1, 2, 3)), DECEMBER)


def test_finishing_writes_the_account_as_one_step(room: Room, guide: GuideService) -> None:
    change = guide.finish(an_account(niche=Niche.EDUCATIONAL))
    assert (change.label.code, len(change.edits)) == ("finish_guide", 1)
    assert room.store.account().niche is Niche.EDUCATIONAL
    assert room.store.preferences().guide == "done"


def test_it_can_be_skipped_and_started_again(room: Room, guide: GuideService) -> None:
    guide.skip()
    assert room.store.preferences().guide == "skipped"
    assert guide.start() == room.store.account()


@pytest.mark.parametrize("niche", list(Niche))
@pytest.mark.parametrize("language", ["zh", "en"])
def test_topics_are_offered_for_every_niche(guide: GuideService, niche: Niche, language: str) -> None:
    assert len(set(guide.topics_for(niche, language))) >= 3
