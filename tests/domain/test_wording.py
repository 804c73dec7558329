"""Sensitive wording is found where it is, and its near misses are left alone."""

from dataclasses import replace

import pytest

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.wording import wording_hits


def test_classes(playbook: Playbook) -> None:
    assert [one.key for one in playbook.wording] == [
        "absolute",
        "medical",
        "financial",
        "off_platform",
        "bait",
    ]


def test_every_class_finds_its_examples_and_spares_the_others(playbook: Playbook) -> None:
    for wording in playbook.wording:
        assert len(wording.flagged) >= 4
        assert len(wording.allowed) >= 3
        for text in wording.flagged:
            assert wording_hits([wording], text), f"{wording.key} should find {text}"
        for text in wording.allowed:
            assert not wording_hits(playbook.wording, text), f"{wording.key} should spare {text}"


def test_every_pattern_is_shown_by_an_example(playbook: Playbook) -> None:
    for wording in playbook.wording:
        for pattern in wording.patterns:
            alone = replace(wording, patterns=(pattern,))
            assert any(wording_hits([alone], text) for text in wording.flagged), (wording.key, pattern)


def test_a_hit_says_where(playbook: Playbook) -> None:
    first, second = wording_hits(playbook.wording, "保本理财，加VX聊")
    assert (first.wording.key, first.start, first.end, first.text) == ("financial", 0, 2, "保本")
    assert (second.wording.key, second.text) == ("off_platform", "VX")


@pytest.mark.parametrize("text", ["扣 1 领资料", "想看的扣一", "评论区扣1"])
def test_bait(playbook: Playbook, text: str) -> None:
    assert {hit.wording.key for hit in wording_hits(playbook.wording, text)} == {"bait"}


def test_a_broken_pattern_is_named(playbook: Playbook) -> None:
    broken = replace(playbook.wording[0], patterns=("(",))
    with pytest.raises(UserError) as caught:
        wording_hits([broken], "x")
    assert caught.value.facts["key"] == "wording.absolute.patterns.0"
