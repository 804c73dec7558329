"""The six steps of the guide; each shows a part of the account and tells when the creator changes it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from xhs_studio.domain.account import Account
from xhs_studio.domain.vocabulary import Goal, Niche
from xhs_studio.services.guide import Preview
from xhs_studio.ui.context import Ui
from xhs_studio.ui.guide.choices import Choices
from xhs_studio.ui.guide.preview import figures
from xhs_studio.ui.shell import looks
from xhs_studio.ui.texts import t
from xhs_studio.ui.widgets.basics import Segmented, label
from xhs_studio.ui.widgets.form import Field
from xhs_studio.ui.widgets.mix_editor import ORDER, MixEditor
from xhs_studio.ui.widgets.settled_slider import SettledSlider
from xhs_studio.ui.widgets.slot_grid import SlotGrid
from xhs_studio.ui.widgets.topics import joined, split_topics
from xhs_studio.ui.words import barrier_text

WEEK_MOST, WEEK_STEP = 15 * 60, 30
NAME_LENGTH = 60
Change = Callable[[Account], None]


class Step(QWidget):
    """Base of the steps. `put` changes the answers so far; `entered` says that Enter ended a line.

    `first_stop` is where the focus begins. It is no focus proxy: Tab would jump over what stands before it.
    """

    entered = Signal()

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__()
        self.ui = ui
        self._changed = changed
        self.account = Account()
        self.first_stop: QWidget | None = None
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(18)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_account(self, account: Account) -> None:
        """Show the answers so far, and tell nobody."""
        self.account = account
        self.load()

    def put(self, **values: Any) -> None:
        """Change the answers."""
        self.account = replace(self.account, **values)
        self._changed(self.account)

    def load(self) -> None:
        """Fill the controls from the account."""

    def retranslate(self) -> tuple[str, str]:
        """Say every text in the language in force; gives title and explanation of the step."""
        raise NotImplementedError


class LanguageStep(Step):
    """Language and name."""

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__(ui, changed)
        self._languages = Segmented(("zh", "en"))
        self._language = Field(self._languages)
        self._edit = QLineEdit()
        self._edit.setMaxLength(NAME_LENGTH)
        self._name = Field(self._edit)
        self.body.addWidget(self._language)
        self.body.addWidget(self._name)
        self._languages.chosen.connect(self._speak)
        self._edit.textEdited.connect(lambda text: self.put(name=text))
        self._edit.returnPressed.connect(self.entered)
        self.first_stop = self._edit

    def load(self) -> None:
        self._languages.set_current(self.ui.language.code)
        if self._edit.text() != self.account.name:
            self._edit.setText(self.account.name)

    def retranslate(self) -> tuple[str, str]:
        self._languages.set_texts({"zh": "中文", "en": "English"})
        self._language.set_texts(
            t("guide", "Language"),
            t("guide", "For the window and for suggested titles; you can set each on its own later."),
        )
        self._name.set_texts(t("guide", "What should we call your account?"))
        self._edit.setPlaceholderText(t("guide", "Your name on Xiaohongshu"))
        return t("guide", "First, about you"), t("guide", "Two small things; both can be changed later.")

    def _speak(self, code: str) -> None:
        self.put(language=code)
        looks.speak(self.ui, code)


class NicheStep(Step):
    """Niche and goal."""

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__(ui, changed)
        self._niches = Choices([niche.key for niche in ui.studio.playbook.niches], columns=3)
        self._goals = Choices([goal.key for goal in ui.studio.playbook.goals], columns=3)
        self._niche, self._goal = Field(self._niches), Field(self._goals)
        self.body.addWidget(self._niche)
        self.body.addWidget(self._goal)
        self._niches.chosen.connect(lambda key: self.put(niche=Niche(key)))
        self._goals.chosen.connect(lambda key: self.put(goal=Goal(key)))
        self.first_stop = self._niches

    def load(self) -> None:
        self._niches.set_current(self.account.niche)
        self._goals.set_current(self.account.goal)

    def retranslate(self) -> tuple[str, str]:
        book, say = self.ui.studio.playbook, self.ui.language.words
        self._niches.set_texts({niche.key: say(niche.names) for niche in book.niches})
        self._goals.set_texts({goal.key: say(goal.names) for goal in book.goals})
        self._niche.set_texts(t("guide", "Your niche"))
        self._goal.set_texts(t("guide", "What your posts are for, mostly"))
        return (
            t("guide", "What do you post about, and why?"),
            t("guide", "Each niche and goal has formats that serve it; the plan leans towards them."),
        )


class TopicsStep(Step):
    """Topics, typed or taken from those offered for the niche."""

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__(ui, changed)
        self._edit = QLineEdit()
        self._topics = Field(self._edit)
        self._offers = Choices([], columns=4, many=True)
        self._offered = Field(self._offers)
        self.body.addWidget(self._topics)
        self.body.addWidget(self._offered)
        self._edit.textEdited.connect(self._typed)
        self._edit.returnPressed.connect(self.entered)
        self._offers.toggled.connect(self._toggled)
        self.first_stop = self._edit

    def load(self) -> None:
        if split_topics(self._edit.text()) != self.account.topics:
            self._edit.setText(joined(self.account.topics, self.ui.language))
        offered = self.ui.studio.guide.topics_for(self.account.niche, self.account.language)
        self._offers.set_keys(offered)
        self._offers.set_texts({topic: topic for topic in offered})
        self._offers.set_chosen(self.account.topics)

    def retranslate(self) -> tuple[str, str]:
        self._topics.set_texts(
            t("guide", "Your topics"), t("guide", "Separate them with commas. Three to six are a good start.")
        )
        self._offered.set_texts(t("guide", "Common in your niche"))
        return (
            t("guide", "What do your readers come for?"),
            t("guide", "Suggested posts take their starting titles from these topics."),
        )

    def _typed(self, text: str) -> None:
        self.put(topics=split_topics(text))
        self._offers.set_chosen(self.account.topics)

    def _toggled(self, topic: str, on: bool) -> None:
        rest = tuple(held for held in self.account.topics if held != topic)
        self.put(topics=(*rest, topic) if on else rest)
        self._edit.setText(joined(self.account.topics, self.ui.language))


class SlotsStep(Step):
    """When."""

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__(ui, changed)
        self._grid = SlotGrid(ui.theme, ui.language)
        self.body.addWidget(self._grid)
        self._grid.changed.connect(lambda slots: self.put(slots=slots))
        self.first_stop = self._grid

    def load(self) -> None:
        self._grid.set_slots(self.account.slots)

    def retranslate(self) -> tuple[str, str]:
        self._grid.retranslate()
        return (
            t("guide", "When do you usually publish?"),
            t("guide", "Common times to begin with; later your own results will be a better guide."),
        )


class TimeStep(Step):
    """Time a week and the mix."""

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__(ui, changed)
        self._slider = SettledSlider(WEEK_MOST, WEEK_STEP)
        self._minutes = Field(self._slider)
        self._mix = MixEditor(ui.theme)
        self._mixed = Field(self._mix)
        self.body.addWidget(self._minutes)
        self.body.addWidget(self._mixed)
        self._slider.moved.connect(self._say)
        self._slider.settled.connect(lambda minutes: self.put(weekly_minutes=minutes))
        self._mix.changed.connect(lambda mix: self.put(mix=mix))
        self.first_stop = self._slider

    def load(self) -> None:
        self._slider.show_value(self.account.weekly_minutes)
        self._mix.set_mix(self.account.mix)
        self._say()

    def retranslate(self) -> tuple[str, str]:
        self._mixed.set_texts(t("guide", "How much should readers have to do?"), self._formats_by_barrier())
        names = {barrier: barrier_text(self.ui, barrier) for barrier in ORDER}
        self._mix.set_texts(names, t("guide", "How much should readers have to do?"))
        self._say()
        return (
            t("guide", "How much time, and what mix?"),
            t("guide", "Low barriers bring many voices, high ones the deep talks. A good mix has all three."),
        )

    def _formats_by_barrier(self) -> str:
        book, say = self.ui.studio.playbook, self.ui.language.words
        comma = "、" if self.ui.language.code == "zh" else ", "
        colon = "：" if self.ui.language.code == "zh" else ": "
        parts = []
        for barrier in ORDER:
            formats = comma.join(say(fmt.names) for fmt in book.formats if fmt.barrier is barrier)
            parts.append(f"{barrier_text(self.ui, barrier)}{colon}{formats}")
        return "\n".join(parts)

    def _say(self) -> None:
        time = self.ui.language.minutes(self._slider.value())
        self._minutes.set_texts(t("guide", "Time for making posts: {time} a week", time=time))


class PlanStep(Step):
    """A last look before planning."""

    def __init__(self, ui: Ui, changed: Change) -> None:
        super().__init__(ui, changed)
        self._figures = label("h2", wrap=True)
        self._note = label("sub", wrap=True)
        self.body.addWidget(self._figures)
        self.body.addWidget(self._note)
        self._preview: Preview | None = None

    def show_preview(self, preview: Preview | None) -> None:
        """Say the figures of the month."""
        self._preview = preview
        self.retranslate()

    def retranslate(self) -> tuple[str, str]:
        preview = self._preview
        self._figures.setText(figures(self.ui, preview) if preview is not None and preview.posts else "")
        self._note.setText(
            t(
                "guide",
                "Every post comes as a suggestion with its reasons: accept it, move it, or ask for the next "
                "best. Nothing is published; you do that on your phone.",
            )
        )
        return (
            t("guide", "Your first month is ready"),
            t("guide", "All of this can be changed in the settings, at any time."),
        )


STEPS: tuple[Callable[[Ui, Change], Step], ...] = (
    LanguageStep,
    NicheStep,
    TopicsStep,
    SlotsStep,
    TimeStep,
    PlanStep,
)
"""In order; the same steps as the guide service names."""
