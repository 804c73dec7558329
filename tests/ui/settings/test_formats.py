"""Which formats, how long each, how many a month."""

import pytest

from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.formats import FormatsSection
from xhs_studio.ui.settings.page import SettingsPage


@pytest.fixture
def section(page: SettingsPage) -> FormatsSection:
    """The section, in front."""
    page.show_section("formats")
    found = page.section("formats")
    assert isinstance(found, FormatsSection)
    return found


def test_every_format_of_the_playbook_has_a_row(section: FormatsSection, ui: Ui) -> None:
    assert list(section._rows) == [item.key for item in ui.studio.playbook.formats] + ["plain"]


def test_a_format_without_a_tick_is_unwanted(section: FormatsSection, ui: Ui) -> None:
    section._rows["quiz"]._wanted.setChecked(False)
    assert ui.studio.store.account().unwanted == {"quiz"}
    ui.studio.desk.undo()
    assert section._rows["quiz"]._wanted.isChecked()


def test_too_few_formats_are_refused_with_a_sentence(section: FormatsSection, ui: Ui) -> None:
    for key in [item.key for item in ui.studio.playbook.formats]:
        section._rows[key]._wanted.setChecked(False)
    assert len(ui.studio.store.account().unwanted) == 6
    assert section._field.error()
    assert sum(row._wanted.isChecked() for row in section._rows.values()) == 2


def test_minutes_and_caps_and_back_to_none(section: FormatsSection, ui: Ui) -> None:
    row = section._rows["poll"]
    row._minutes.setValue(35)
    row._cap.setValue(4)
    account = ui.studio.store.account()
    assert account.minutes["poll"] == 35
    assert account.caps["poll"] == 4
    row._minutes.setValue(-1)
    row._cap.setValue(-1)
    assert "poll" not in ui.studio.store.account().minutes
    assert "poll" not in ui.studio.store.account().caps
    assert row._minutes.text() == "20"
    assert row._cap.text() == "no limit"


def test_plain_posts_are_never_suggested(section: FormatsSection) -> None:
    assert not section._rows["plain"]._wanted.isEnabled()
    assert section._rows["plain"]._minutes.isEnabled()
