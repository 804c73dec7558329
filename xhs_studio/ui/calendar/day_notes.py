"""Lunar days, festivals and holidays for the views, read beside the window and kept."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from xhs_studio.domain.almanac import DayMarks
from xhs_studio.domain.period import Period
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t


@dataclass(frozen=True, slots=True)
class DayNote:
    """What stands beside a day's number. `tone` is "holiday", "festival", "term", "marketing" or "lunar".

    `badge` is "off" on a statutory holiday, "work" on a make-up working day, else "".
    """

    text: str
    tone: str
    badge: str


class DayNotes(QObject):
    """Notes of days; the almanac is loaded on a worker once the first picture stands.

    `ready()`: notes that were missing are there.
    """

    ready = Signal()

    def __init__(self, ui: Ui, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._marks: dict[date, DayMarks] = {}
        self._wanted: Period | None = None
        self._job: Job | None = None
        self._shown = ui.studio.store.preferences()
        for news in (ui.bus.preferences_changed, ui.bus.reloaded):
            news.connect(self._switched)

    def want(self, period: Period) -> None:
        """Have the notes of a period read, once what is being painted stands; tells `ready` then."""
        if period == self._wanted or all(day in self._marks for day in period.days()):
            return
        self._wanted = period
        QTimer.singleShot(0, self, self._start)

    def load(self, period: Period) -> None:
        """Read the notes of a period at once; for pictures."""
        self._marks.update({day: self._ui.studio.almanac.marks(day) for day in period.days()})
        self.ready.emit()

    def of(self, day: date) -> DayNote | None:
        """The one note a day has room for, by the creator's switches; None where there is none."""
        marks = self._marks.get(day)
        if marks is None:
            return None
        shown, say = self._shown, self._ui.language.words
        badge = ""
        if shown.show_holidays:
            badge = "work" if marks.make_up_workday else "off" if marks.holiday else ""
        if shown.show_festivals and marks.festival:
            return DayNote(say(marks.festival), "festival", badge)
        if shown.show_holidays and marks.holiday:
            return DayNote(say(marks.holiday), "holiday", badge)
        if shown.show_marketing and marks.marketing:
            return DayNote(say(marks.marketing[0]), "marketing", badge)
        if shown.show_festivals and marks.term:
            return DayNote(say(marks.term), "term", badge)
        if shown.show_lunar and self._ui.language.code == "zh":
            return DayNote(marks.lunar, "lunar", badge)
        if shown.show_lunar:
            return DayNote(marks.lunar_en, "lunar", badge)
        return DayNote("", "", badge) if badge else None

    def _switched(self) -> None:
        # Kept, because notes are asked for while painting.
        self._shown = self._ui.studio.store.preferences()
        self.ready.emit()

    def _start(self) -> None:
        period = self._wanted
        if period is None or self._job is not None:
            return
        almanac = self._ui.studio.almanac

        def read(job: Job) -> dict[date, DayMarks]:
            return {day: almanac.marks(day) for day in period.days() if not job.cancelled()}

        self._job = run(self, read, succeeded=self._take, failed=self._give_up)

    def _take(self, marks: dict[date, DayMarks]) -> None:
        self._job = None
        self._marks.update(marks)
        self.ready.emit()
        if self._wanted is not None and any(day not in self._marks for day in self._wanted.days()):
            self._start()

    def _give_up(self, error: Exception) -> None:
        self._job = None
        raise error


def noted_day(ui: Ui, day: date, notes: DayNotes) -> str:
    """A day and its note in words."""
    note = notes.of(day)
    badges = {"off": t("calendar", "day off"), "work": t("calendar", "working day"), "": ""}
    parts = [ui.language.day_title(day)]
    if note is not None:
        parts += [note.text, badges[note.badge]]
    return " · ".join(part for part in parts if part)
