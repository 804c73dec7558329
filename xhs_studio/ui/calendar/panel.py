"""The side panel: how the period stands against the targets, and why the chosen post stands there."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Barrier
from xhs_studio.services.balance import RECENT, Balance, Share, Verdict, balance
from xhs_studio.ui.calendar.gauges import ShareBar, WeekBars
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.calendar.selection import Selection
from xhs_studio.ui.calendar.why import WhyCard
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.theme import font
from xhs_studio.ui.widgets.basics import Card, label, name, set_property
from xhs_studio.ui.words import barrier_text, format_text

MARGIN, FIGURE = 12, 20
"""Logical pixels: margin of the cards, which show together beside a month, and height of a large figure."""


class Panel(QWidget):
    """Three cards; they follow the calendar a breath later, so that dragging stays smooth."""

    def __init__(self, ui: Ui, model: CalendarModel, selection: Selection) -> None:
        super().__init__()
        self._ui = ui
        self._model = model
        self._period = model.shown
        self._balance = _BalanceCard(ui)
        self._effort = _EffortCard(ui)
        self.why = WhyCard(ui, model, selection)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        for card in (self._balance, self._effort, self.why):
            layout.addWidget(card)
        layout.addStretch(1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.refresh)
        for news in (model.was_reset, model.days_changed, ui.bus.language_changed, ui.theme.changed):
            news.connect(self._soon.start)

    def set_period(self, period: Period) -> None:
        """Show the balance of a period."""
        self._period = period
        self._soon.start()

    def refresh(self) -> None:
        """Work out everything anew."""
        model, studio = self._model, self._ui.studio
        found = balance(model.within(self._period), model.account, studio.playbook, self._period)
        self._balance.show_balance(found)
        self._effort.show_balance(found)
        self.why.refresh()


class _BalanceCard(Card):
    """Share of each barrier against its target."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(margin=MARGIN, spacing=7)
        self._ui = ui
        self._title = label("h2")
        self._verdict = label("good")
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._verdict)
        self.body.addLayout(head)
        self._rows = {barrier: _ShareRow(ui) for barrier in Barrier}
        for row in self._rows.values():
            self.body.addWidget(row)

    def show_balance(self, found: Balance) -> None:
        self._title.setText(t("calendar", "Barrier balance"))
        words = {
            Verdict.EMPTY: (t("calendar", "No posts yet"), "tag"),
            Verdict.BALANCED: (t("calendar", "Balanced"), "good"),
            Verdict.UNBALANCED: (t("calendar", "Off target"), "warn"),
        }
        said, role = words[found.verdict]
        self._verdict.setText(said)
        set_property(self._verdict, "role", role)
        for share in found.shares:
            self._rows[share.barrier].show_share(share)


class _ShareRow(QWidget):
    """Name, per cent, target, bar, and which formats make it up."""

    def __init__(self, ui: Ui) -> None:
        super().__init__()
        self._ui = ui
        self._name = label()
        self._percent = label()
        self._percent.setFont(font(13, font(13).Weight.DemiBold))
        self._target = label("faint")
        self._bar = ShareBar(ui)
        self._formats = label("faint", wrap=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._name, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._percent, 0, 1)
        grid.addWidget(self._target, 0, 2)
        grid.addWidget(self._bar, 1, 0, 1, 3)
        grid.addWidget(self._formats, 2, 0, 1, 3)

    def show_share(self, share: Share) -> None:
        joint = "、" if self._ui.language.code == "zh" else ", "
        used = joint.join(format_text(self._ui, key) for key in share.formats)
        count = tn("calendar", "%n post(s)", share.count)
        self._name.setText(barrier_text(self._ui, share.barrier))
        self._percent.setText("–" if share.percent is None else f"{share.percent:.0f}%")
        self._target.setText(f"/ {share.target}%")
        wanted = str(share.low) if share.low == share.high else f"{share.low}–{share.high}"
        band = t("calendar", "{posts} would balance", posts=wanted)
        said = count if share.within else f"{count} · {band}"
        self._formats.setText(said if not used or not share.within else f"{used} · {said}")
        self.setToolTip(f"{used}\n{band}" if used else band)
        self.setAccessibleName(
            f"{self._name.text()}: {self._percent.text()} {self._target.text()}, {count}. {band}"
        )
        self._bar.set_share(share)


class _EffortCard(Card):
    """Variety of formats, repeats, and minutes a week."""

    def __init__(self, ui: Ui) -> None:
        super().__init__(margin=MARGIN, spacing=5)
        self._ui = ui
        self._title = label("h2")
        self._formats, self._formats_of = _figure()
        self._repeats, self._repeats_of = _figure()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        grid.addWidget(self._formats, 0, 0)
        grid.addWidget(self._repeats, 0, 1)
        grid.addWidget(self._formats_of, 1, 0)
        grid.addWidget(self._repeats_of, 1, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._limit = label("faint")
        self._bars = WeekBars(ui)
        self.body.addWidget(self._title)
        self.body.addLayout(grid)
        self.body.addWidget(self._limit)
        self.body.addWidget(self._bars)

    def show_balance(self, found: Balance) -> None:
        self._title.setText(t("calendar", "Rotation and effort"))
        self._formats.setText(f"{len(found.recent_formats)} / {len(self._ui.studio.playbook.formats)}")
        last = min(RECENT, found.recent_posts)
        self._formats_of.setText(t("calendar", "formats in the last {n}", n=last))
        self._repeats.setText(str(found.repeats))
        self._repeats_of.setText(t("calendar", "repeats in a row"))
        name(self._formats, f"{self._formats.text()} {self._formats_of.text()}")
        name(self._repeats, f"{self._repeats.text()} {self._repeats_of.text()}")
        limit = found.weeks[0].limit if found.weeks else 0
        self._limit.setText(
            t("calendar", "Hours by ISO week · limit {limit}", limit=self._ui.language.minutes(limit))
        )
        self._bars.set_weeks(found.weeks)


def _figure() -> tuple[QLabel, QLabel]:
    """A large figure and the words under it."""
    figure, words = label(), label("faint", wrap=True)
    figure.setFont(font(FIGURE, font(FIGURE).Weight.Bold))
    figure.setStyleSheet(f"font-size: {FIGURE}px;")
    return figure, words
