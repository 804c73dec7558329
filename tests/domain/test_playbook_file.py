"""Whatever is wrong with a file of the playbook is refused by file, key and value."""

import re
import shutil
from pathlib import Path

import pytest

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.resources_path import resources

# file, what stands there, what is put instead, the key named, part of the value, part of the hint
CASES = [
    (
        "formats.toml",
        "effort = 1",
        "efort = 1",
        "formats.question.efort",
        "1",
        "unknown key; known here: names",
    ),
    ("formats.toml", "barrier = 'medium'\n", "", "formats.question.barrier", "(missing)", "add it"),
    ("formats.toml", "'medium'", "'purple'", "formats.question.barrier", "'purple'", "low, medium, high"),
    ("formats.toml", "'medium'", "3", "formats.question.barrier", "3", "low, medium, high"),
    ("formats.toml", "= 25", "= '25'", "formats.question.minutes", "'25'", "a whole number"),
    ("formats.toml", "= 25", "= true", "formats.question.minutes", "True", "a whole number"),
    ("formats.toml", "= 25", "= 0", "formats.question.minutes", "0", "more than 0"),
    ("formats.toml", "engagement = 3", "engagement = 5", "formats.question.engagement", "5", "very high"),
    ("formats.toml", ", zh = '提问'", "", "formats.question.names.zh", "(missing)", "both languages"),
    ("formats.toml", "zh = '提问'", "zh = ' '", "formats.question.names.zh", "' '", "not empty"),
    ("formats.toml", "zh = '提问'", "zh = '提问', fr = 'x'", "formats.question.names.fr", "'x'", "en, zh"),
    (
        "formats.toml",
        "'direct_question'",
        "'magic'",
        "formats.question.element",
        "'magic'",
        "no such element",
    ),
    ("formats.toml", "[formats.question]", "[formats.plain]", "formats.plain", "'plain'", "kept for posts"),
    ("formats.toml", "key = 'plain'", "key = 'bare'", "plain.key", "'bare'", "must be"),
    ("formats.toml", "share_low = 0.4", "share_low = 0.7", "barriers.medium.share_low", "0.7", "≤"),
    (
        "elements.toml",
        "lift_low = 3.0",
        "lift_low = 'x'",
        "elements.controversial_take.lift_low",
        "'x'",
        "number",
    ),
    ("elements.toml", "lift_low = 3.0", "lift_low = 9", "elements.controversial_take.lift_low", "9.0", "≤"),
    (
        "formulas.toml",
        "'story', 'qa'",
        "'vlog', 'qa'",
        "formulas.experience.formats.1",
        "'vlog'",
        "no such format",
    ),
    (
        "formulas.toml",
        "'personal_story'",
        "'magic'",
        "formulas.experience.element",
        "'magic'",
        "no such element",
    ),
    ("formulas.toml", "with {x}?", "with it?", "formulas.experience.pattern.en", "with it?", "needs a gap"),
    ("goals.toml", "'this_or_that']", "'vlog']", "goals.quantity.formats.2", "'vlog'", "no such format"),
    ("goals.toml", "[goals.trust]", "[goals.fame]", "goals.fame", "'fame'", "quantity, quality"),
    ("goals.toml", "suits = []", "suits = {}", "niches.other.suits", "{}", "expected a list"),
    (
        "goals.toml",
        "{ format = 'qa'",
        "{ format = 'vlog'",
        "niches.educational.suits.2",
        "'vlog'",
        "no such format",
    ),
    ("metrics.toml", "'comment_rate'", "'fame'", "yardsticks.start.metric", "'fame'", "no such metric"),
    ("metrics.toml", "low = 0.06", "low = 0.6", "yardsticks.reached.low", "0.6", "low ≤ high"),
    ("metrics.toml", "percent = true", "percent = 1", "metrics.comment_rate.percent", "1", "true or false"),
    (
        "series.toml",
        "format = 'qa'",
        "format = 'vlog'",
        "series_kinds.segment.format",
        "'vlog'",
        "no such format",
    ),
    ("structure.toml", "['qa']", "['vlog']", "features.qa.formats.0", "'vlog'", "no such format"),
    ("structure.toml", "['qa']", "'qa'", "features.qa.formats", "'qa'", "expected a list"),
    ("phases.toml", "to_hours = 24", "to_hours = 25", "phases.three_days.from_hours", "24", "without a gap"),
    ("limits.toml", "begin = 07:00:00", "begin = 7", "posting_windows.morning.begin", "7", "a time"),
    ("limits.toml", "title_weight = 20", "title_weight = 0", "limits.title_weight", "0", "more than 0"),
    ("limits.toml", "options_min = 2", "options_min = 5", "limits.poll_options_min", "5", "≤"),
    ("limits.toml", "[limits]", "[limit]", "limit", "title_weight", "known here: formats"),
    (
        "titles.toml",
        "'你踩过最贵的{topic}雷'",
        "'你的{thing}'",
        "titles.zh.patterns.question.best_worst.0",
        "{thing}",
        "gaps",
    ),
    (
        "titles.toml",
        "'你踩过最贵的{topic}雷'",
        "'你的{'",
        "titles.zh.patterns.question.best_worst.0",
        "你的{",
        "gaps",
    ),
    (
        "titles.toml",
        "unpopular_opinion = ['{topic}其实",
        "raise_hand = ['{topic}其实",
        "titles.zh.patterns.poll.raise_hand",
        "'raise_hand'",
        "does not suit",
    ),
    (
        "titles.toml",
        "[titles.zh.patterns.poll]",
        "[titles.zh.patterns.vlog]",
        "titles.zh.patterns.poll",
        "(missing)",
        "",
    ),
    (
        "titles.toml",
        "['素颜', '早八妆']",
        "['素颜']",
        "titles.zh.niches.beauty_fashion.oppositions.0",
        "素颜",
        "2 values",
    ),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resources() / "playbook", tmp_path / "playbook"))


def _refused(folder: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        load_playbook(folder)
    assert caught.value.code == "playbook_invalid"
    return caught.value


@pytest.mark.parametrize(("file", "old", "new", "key", "value", "hint"), CASES)
def test_a_wrong_value_is_named(
    folder: Path, file: str, old: str, new: str, key: str, value: str, hint: str
) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")

    error = _refused(folder)

    assert (error.facts["file"], error.facts["key"]) == (file, key)
    assert value in error.facts["value"]
    assert hint in error.facts["hint"]
    assert all(part in str(error) for part in (file, key, value))


@pytest.mark.parametrize(
    ("file", "section"), [("goals.toml", "goals.trust"), ("phases.toml", "phases.long_tail")]
)
def test_lists_that_must_be_whole(folder: Path, file: str, section: str) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    shorter = re.sub(rf"\[{re.escape(section)}\]\n(?:[^\[\n][^\n]*\n)+", "", text)
    assert shorter != text
    path.write_text(shorter, encoding="utf-8")

    error = _refused(folder)

    assert (error.facts["file"], error.facts["key"]) == (file, section)


def test_a_missing_file_is_noticed_by_what_it_held(folder: Path) -> None:
    (folder / "limits.toml").unlink()
    error = _refused(folder)
    assert (error.facts["file"], error.facts["key"]) == (str(folder), "limits")


def test_a_missing_folder_is_noticed(tmp_path: Path) -> None:
    assert _refused(tmp_path / "nowhere").facts["key"] == "formats"


def test_one_thing_in_two_files_is_refused(folder: Path) -> None:
    (folder / "more.toml").write_text("[limits]\ntitle_weight = 30\n", encoding="utf-8")
    error = _refused(folder)
    assert (error.facts["file"], error.facts["key"]) == ("more.toml", "limits")
    assert "limits.toml" in error.facts["hint"]


def test_a_file_that_is_not_toml_is_named_with_its_line(folder: Path) -> None:
    (folder / "limits.toml").write_text("[limits]\ntitle_weight =\n", encoding="utf-8")
    error = _refused(folder)
    assert error.facts["file"] == "limits.toml"
    assert "line 2" in error.facts["hint"]


def test_a_file_in_another_encoding_is_named(folder: Path) -> None:
    path = folder / "limits.toml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("gb18030"))
    assert _refused(folder).facts["file"] == "limits.toml"


def test_things_may_be_spread_over_files_as_one_likes(folder: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in (folder / "metrics.toml", folder / "phases.toml")]
    (folder / "metrics.toml").unlink()
    (folder / "phases.toml").write_text("\n".join(texts), encoding="utf-8")
    assert load_playbook(folder) == load_playbook(resources() / "playbook")
