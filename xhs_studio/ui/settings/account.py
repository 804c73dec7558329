"""Settings: who writes, for whom, about what, and by which clock."""

from zoneinfo import available_timezones

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit

from xhs_studio.domain.vocabulary import CommunityStyle, Goal, Niche
from xhs_studio.services.account import zone_named
from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.section import Section, left, side_by_side
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Segmented
from xhs_studio.ui.widgets.form import Field, fill
from xhs_studio.ui.widgets.topics import joined, split_topics

NAME_LENGTH = 60


class AccountSection(Section):
    """Name, niche, goal, style, topics, language of the posts, time zone."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._name_edit = QLineEdit()
        self._name_edit.setMaxLength(NAME_LENGTH)
        self._topics_edit = QLineEdit()
        self._niches, self._goals, self._styles = QComboBox(), QComboBox(), QComboBox()
        self._languages = Segmented(("zh", "en"))
        self._zones = _zone_combo()
        self._name, self._topics = Field(self._name_edit), Field(self._topics_edit)
        self._niche, self._goal = Field(self._niches), Field(self._goals)
        self._style, self._zone = Field(self._styles), Field(self._zones)
        self._language = Field(left(self._languages))
        self._who = self.add_card(
            side_by_side(self._name, self._niche), side_by_side(self._goal, self._style), self._topics
        )
        self._clock = self.add_card(side_by_side(self._zone, self._language))
        self._connect()

    def load(self) -> None:
        account, book, say = self.account, self.ui.studio.playbook, self.ui.language.words
        self._name_edit.setText(account.name)
        self._topics_edit.setText(joined(account.topics, self.ui.language))
        fill(self._niches, [(item.key, say(item.names)) for item in book.niches], account.niche)
        fill(self._goals, [(item.key, say(item.names)) for item in book.goals], account.goal)
        fill(self._styles, [(item.key, say(item.names)) for item in book.styles], account.style)
        self._languages.set_current(account.language)
        self._zones.setEditText(account.zone.key)

    def retranslate(self) -> None:
        self._who.set_texts(
            t("settings", "Account"), t("settings", "What the planner and the starting titles go by.")
        )
        self._name.set_texts(t("settings", "Name"))
        self._niche.set_texts(t("settings", "Niche"))
        self._goal.set_texts(t("settings", "What posts are for, mostly"))
        self._style.set_texts(t("settings", "Community style"))
        self._topics.set_texts(
            t("settings", "Topics you write about"),
            t("settings", "Separate them with commas; suggestions take their titles from them."),
        )
        self._clock.set_texts(t("settings", "Clock and language of posts"))
        self._zone.set_texts(
            t("settings", "Time zone"),
            t("settings", "With another zone planned posts keep their time of day; published ones stay."),
        )
        self._language.set_texts(
            t("settings", "Posts are written in"), t("settings", "Suggested titles are in this language.")
        )
        self._languages.set_texts({"zh": "中文", "en": "English"})
        self.load()

    def showEvent(self, event: QShowEvent) -> None:
        if self._zones.count() == 0:  # six hundred names, read from disk: not before they are looked at
            text = self._zones.currentText()
            self._zones.addItems(
                sorted(zone for zone in available_timezones() if "/" in zone or zone == "UTC")
            )
            self._zones.setEditText(text)
        super().showEvent(event)

    def _connect(self) -> None:
        self._name_edit.editingFinished.connect(lambda: self.change(self._name, name=self._name_edit.text()))
        self._topics_edit.editingFinished.connect(
            lambda: self.change(self._topics, topics=split_topics(self._topics_edit.text()))
        )
        self._niches.activated.connect(
            lambda: self.change(self._niche, niche=Niche(self._niches.currentData()))
        )
        self._goals.activated.connect(lambda: self.change(self._goal, goal=Goal(self._goals.currentData())))
        self._styles.activated.connect(
            lambda: self.change(self._style, style=CommunityStyle(self._styles.currentData()))
        )
        self._languages.chosen.connect(lambda code: self.change(self._language, language=code))
        self._zones.activated.connect(self._rezone)
        line = self._zones.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._rezone)

    def _rezone(self) -> None:
        text = self._zones.currentText().strip()
        if text != self.account.zone.key or self._zone.error():
            self._zone.attempt(lambda: self._write_zone(text))

    def _write_zone(self, text: str) -> None:
        zone = zone_named(text)
        if self.change(self._zone, zone=zone):
            self._zones.setEditText(zone.key)


def _zone_combo() -> QComboBox:
    made = QComboBox()
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    made.setMaxVisibleItems(14)
    completer = QCompleter(made.model(), made)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setCompleter(completer)
    return made
