"""Every code has words in both languages, and no translation loses a fact, a plural or its language."""

import re
from collections import Counter
from dataclasses import dataclass
from string import Formatter
from xml.etree import ElementTree

import pytest

from xhs_studio.domain.change import LABELS, Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.sentences import SENTENCES
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.resources_path import resources
from xhs_studio.services.export_columns import STATUSES
from xhs_studio.ui.actions import ACTIONS
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import Language, t
from xhs_studio.ui.words import barrier_text, error_text, format_text, label_text, status_text

LANGUAGES = ("en", "zh")
HAN = re.compile(r"[\u4e00-\u9fff]")
# What may stand in Latin letters in a Chinese text: names of keys, files and the like.
LATIN = frozenset(
    {"Alt", "Ctrl", "Shift", "Enter", "Esc", "Tab", "ISO", "XHS", "Studio", "English", "csv", "xlsx"}
)
NOTHING_TO_TRY = {"nothing_to_undo", "nothing_to_redo"}


@dataclass(frozen=True)
class Message:
    """A text of the code and its translation; one form for a plain text, one or more for a plural."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool


def messages(language: str) -> list[Message]:
    """Every text that `language` has a translation for."""
    found = []
    tree = ElementTree.parse(resources() / "translations" / f"xhs_studio_{language}.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            said = [form.text for form in translation.iter("numerusform")] if plural else [translation.text]
            forms = tuple(text or "" for text in said)
            found.append(
                Message(context.findtext("name") or "", message.findtext("source") or "", forms, plural)
            )
    return found


def gaps(text: str) -> Counter[str]:
    """The gaps of a text, `%n` among them."""
    named = Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    return named + Counter({"%n": text.count("%n")})


@pytest.mark.parametrize("code", LABELS)
def test_every_step_has_a_name(ui: Ui, code: str) -> None:
    for language in LANGUAGES:
        ui.language.choose(language)
        one, three = (label_text(Label(code, {"n": n, "title": "Tea 茶"})) for n in (1, 3))
        for said in (one, three):
            assert said
            assert not re.search(r"%n|\(s\)|[{}]", said), said
            assert bool(HAN.search(said.replace("茶", ""))) == (language == "zh"), said
        assert ("3" in three) == ("1" in one)
        assert code not in ("add_post", "edit_post", "correct_post") or "Tea 茶" in one


def test_one_post_is_no_plural(ui: Ui) -> None:
    assert label_text(Label("move_posts", {"n": 1})) == "Move 1 post"
    assert label_text(Label("move_posts", {"n": 2})) == "Move 2 posts"


@pytest.mark.parametrize("status", list(Status))
def test_a_status_is_called_the_same_on_screen_and_in_a_file(ui: Ui, status: Status) -> None:
    for language in LANGUAGES:
        ui.language.choose(language)
        assert status_text(status) == STATUSES[status].names.to(language)


def test_barriers_and_formats_have_names_where_there_is_none(ui: Ui) -> None:
    for language in LANGUAGES:
        ui.language.choose(language)
        barriers = {barrier_text(ui, barrier) for barrier in (*Barrier, None)}
        formats = {format_text(ui, key) for key in ("poll", "plain", None)}
        assert (len(barriers), len(formats)) == (4, 3)


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_error_says_its_facts_in_both_languages(language: Language, code: str) -> None:
    names = [name for name in gaps(SENTENCES[code]) if name]
    error = UserError(code, **{name: f"<{name}>" for name in names})
    for chosen in LANGUAGES:
        language.choose(chosen)
        said = error_text(error)
        assert all(f"<{name}>" in said for name in names), said
        assert said.endswith("。" if chosen == "zh" else ".")
    assert str(error) == SENTENCES[code].format(**error.facts)


@pytest.mark.parametrize("code", sorted(SENTENCES.keys() - NOTHING_TO_TRY))
def test_an_error_says_what_to_try(language: Language, code: str) -> None:
    english = SENTENCES[code]
    language.choose("zh")
    chinese = t("errors", english)
    assert english.count(": ") == 1 or code in ("playbook_invalid", "calendar_invalid"), english
    assert chinese.count("：") == 1, chinese


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_translation_loses_or_invents_a_fact(language: str) -> None:
    wrong = [
        message
        for message in messages(language)
        for form in message.forms
        if gaps(form) != gaps(message.source)
    ]
    assert wrong == []


def test_every_plural_has_its_forms() -> None:
    chinese = {(one.context, one.source): one.forms for one in messages("zh_CN") if one.plural}
    english = {(one.context, one.source): one.forms for one in messages("en") if one.plural}
    assert chinese.keys() == english.keys()
    assert {len(forms) for forms in chinese.values()} == {1}
    assert {len(forms) for forms in english.values()} == {2}
    for forms in english.values():
        assert not any("(s)" in form for form in forms), forms


def test_no_chinese_text_is_left_in_english() -> None:
    for message in messages("zh_CN"):
        for form in message.forms:
            words = re.findall(r"[A-Za-z][A-Za-z.]*[A-Za-z]", re.sub(r"\{\w+\}|%n", "", form))
            # Errors name files, commands and values of the data, all of them in Latin letters.
            assert set(words) <= LATIN or message.context == "errors", (message.source, words)
            spoken = re.search(r"[A-Za-z]", re.sub(r"\{\w+\}|%n", "", message.source))
            assert form != message.source or not spoken, message.source


def test_chinese_is_set_in_chinese() -> None:
    """Full-width marks beside characters, “ ” for quotes, and a space between them and letters."""
    for message in messages("zh_CN"):
        for form in message.forms:
            plain = re.sub(r"(?<!\S)!", "", re.sub(r"\{\w+\}|%n", "", form))
            assert not re.search(r"[「」『』]", form), form
            assert not re.search(r"[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]", plain), form
            assert not re.search(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9%][\u4e00-\u9fff]", plain), form


def test_the_key_sheet_names_every_action_once(ui: Ui) -> None:
    for language in LANGUAGES:
        ui.language.choose(language)
        ui.actions.retranslate()
        everywhere = Counter(ui.actions[spec.key].text() for spec in ACTIONS)
        assert [text for text, count in everywhere.items() if count > 1] == []
