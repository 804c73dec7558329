"""Settings: when the creator publishes, how posts are mixed, and how much time there is for them."""

from xhs_studio.ui.context import Ui
from xhs_studio.ui.settings.section import Section, left, side_by_side
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.widgets.basics import Segmented, label
from xhs_studio.ui.widgets.form import Field
from xhs_studio.ui.widgets.mix_editor import ORDER, MixEditor
from xhs_studio.ui.widgets.settled_slider import SettledSlider
from xhs_studio.ui.widgets.slot_grid import SlotGrid
from xhs_studio.ui.words import barrier_text

ROTATIONS = ("3", "4", "5", "6", "7")
WEEK_MOST, WEEK_STEP = 20 * 60, 30
"""Most minutes a week on the slider, and its step."""

EXPLORE_MOST, EXPLORE_STEP = 30, 5


class TimesSection(Section):
    """Slots, mix, rotation, weekly minutes, exploration."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(ui)
        self._grid = SlotGrid(ui.theme, ui.language)
        self._slots = Field(self._grid)
        self._mix_editor = MixEditor(ui.theme)
        self._mix = Field(self._mix_editor)
        self._minutes_slider = SettledSlider(WEEK_MOST, WEEK_STEP)
        self._explore_slider = SettledSlider(EXPLORE_MOST, EXPLORE_STEP)
        self._rotations = Segmented(ROTATIONS)
        self._minutes, self._explore = Field(self._minutes_slider), Field(self._explore_slider)
        self._rotation = Field(left(self._rotations))
        self._sum = label("faint")
        self._week = self.add_card(self._slots, self._sum)
        self._mixing = self.add_card(self._mix)
        self._pace = self.add_card(side_by_side(self._minutes, self._explore), self._rotation)
        self._grid.changed.connect(lambda slots: self.change(self._slots, slots=slots))
        self._mix_editor.changed.connect(lambda mix: self.change(self._mix, mix=mix))
        self._minutes_slider.moved.connect(self._say_values)
        self._explore_slider.moved.connect(self._say_values)
        self._minutes_slider.settled.connect(lambda n: self.change(self._minutes, weekly_minutes=n))
        self._explore_slider.settled.connect(lambda n: self.change(self._explore, exploration=n))
        self._rotations.chosen.connect(lambda n: self.change(self._rotation, rotation=int(n)))

    def load(self) -> None:
        account = self.account
        self._grid.set_slots(account.slots)
        self._mix_editor.set_mix(account.mix)
        self._minutes_slider.show_value(account.weekly_minutes)
        self._explore_slider.show_value(account.exploration)
        self._rotations.set_current(str(account.rotation))
        self._sum.setText(tn("settings", "%n post(s) a week", len(account.slots)))
        self._say_values()

    def retranslate(self) -> None:
        self._week.set_texts(
            t("settings", "Publishing times"),
            t("settings", "Each time is a slot the planner may fill. Several a day are allowed."),
        )
        self._slots.set_texts("")
        self._grid.retranslate()
        self._mixing.set_texts(
            t("settings", "Mix of barriers"),
            t("settings", "How much a reader must do to take part: drag the edges, or set the numbers."),
        )
        self._mix.set_texts("")
        names = {barrier: barrier_text(self.ui, barrier) for barrier in ORDER}
        self._mix_editor.set_texts(names, t("settings", "Mix of barriers"))
        self._pace.set_texts(t("settings", "Time and variety"))
        self._rotations.set_texts({key: key for key in ROTATIONS})
        self.load()

    def _say_values(self) -> None:
        minutes = self.ui.language.minutes(self._minutes_slider.value())
        self._minutes.set_texts(
            t("settings", "Time for posts: {time} a week", time=minutes),
            t("settings", "The planner keeps each week within it."),
        )
        self._explore.set_texts(
            t("settings", "Kept for trying things: {share} %", share=self._explore_slider.value()),
            t("settings", "The more, the more often formats appear that have no results yet."),
        )
        others = self.account.rotation - 1
        self._rotation.set_texts(
            t("settings", "Rotation"),
            tn("settings", "Before a format comes again, the planner likes %n other post(s) first.", others),
        )
