"""Plans a period beside the window, and offers to accept or discard what came of it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.vocabulary import Status
from xhs_studio.planning.unmet import unmet
from xhs_studio.services.planning import Proposal
from xhs_studio.ui.background import Job, run
from xhs_studio.ui.calendar.model import CalendarModel
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn
from xhs_studio.ui.widgets.notes import Toast
from xhs_studio.ui.words import reason_text

WIDE_GAP = 0.2
"""From this gap on a figure says more about the proof than about the plan."""

UNMET = frozenset({"fixed_neighbours", "fixed_minutes", "fixed_cap", "no_format_left"})
"""Rules that must never be broken; how far a mix is off the panel shows."""
MOST_UNMET = 2


class PlanBar(QObject):
    """One plan at a time; what it says stands in a toast at the foot of the calendar."""

    def __init__(self, ui: Ui, model: CalendarModel, host: QWidget, beside: QWidget) -> None:
        super().__init__(host)
        self._ui = ui
        self._model = model
        self._toast = Toast(host, beside)
        self._job: Job | None = None
        self._offered: Period | None = None
        ui.bus.changed.connect(self._look_again)
        ui.bus.reloaded.connect(self._look_again)
        ui.bus.language_changed.connect(self.hush)

    @property
    def busy(self) -> bool:
        """Whether a plan is being worked out."""
        return self._job is not None

    def plan(self, period: Period) -> None:
        """Work out a plan for what is to come of a period, then write its suggestions."""
        if self.busy:
            return
        self._offered = None
        studio = self._ui.studio
        now = studio.clock()
        built = studio.planning.build(period, now)
        if not any(slot.fixed is None for slot in built.problem.slots):
            self._nothing_to_plan(period)
            return

        def work(job: Job) -> Proposal:
            return studio.planning.propose(
                built, lambda progress: job.progressed.emit(progress.done, progress), job.cancelled
            )

        self._ui.actions["plan"].setEnabled(False)
        self._toast.show_text(
            t("calendar", "Planning…"), (t("calendar", "Stop here"), "small", self._stop), stay=True
        )
        self._job = run(self, work, succeeded=self._planned, failed=self._failed, progressed=self._progressed)

    def accept(self, period: Period) -> None:
        """Accept every suggestion of a period."""
        self._toast.hide()
        change = self._ui.studio.planning.accept(period)
        if change.edits:
            self._ui.bus.told.emit(tn("calendar", "%n suggestion(s) accepted", len(change.edits)), "good")

    def discard(self, period: Period) -> None:
        """Remove every suggestion of a period."""
        self._toast.hide()
        self._ui.studio.planning.discard(period)

    def offer(self, proposal: Proposal) -> None:
        """Say what a plan that was applied has come to, and offer to accept or discard it."""
        period = proposal.problem.period
        within = self._model.within(period)
        n = sum(post.status is Status.SUGGESTED for post in within)
        solution = proposal.solution
        if solution.gap == 0:
            quality = t("calendar", "proven optimal")
        elif solution.gap < WIDE_GAP:
            quality = t("calendar", "within {gap} of the best possible", gap=f"{solution.gap:.1%}")
        else:
            quality = t("calendar", "the best found in the time given")
        self._offered = period
        left_open = sum(entry is None for entry in solution.plan)
        said = [
            tn("calendar", "%n suggestion(s)", n),
            quality,
            t("calendar", "under 1 s")
            if solution.seconds < 1
            else t("calendar", "{seconds} s", seconds=f"{solution.seconds:.1f}"),
        ]
        if left_open:
            said.insert(1, tn("calendar", "%n slot(s) left open", left_open))
        self._toast.show_text(
            " · ".join(said),
            (t("calendar", "Discard all"), "small-ghost", lambda: self.discard(period)),
            (t("calendar", "Accept all"), "small-primary", lambda: self.accept(period)),
            stay=True,
            close=t("calendar", "Close"),
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _progressed(self, share: float, progress: object) -> None:
        cost, bound = getattr(progress, "cost", None), getattr(progress, "bound", None)
        if self.busy and cost is not None and bound is not None:
            gap = (cost - bound) / max(1, cost)
            self._toast.show_text(
                t("calendar", "Planning… within {gap} of the best possible", gap=f"{gap:.1%}"),
                (t("calendar", "Take this one"), "small", self._stop),
                stay=True,
            )

    def _planned(self, proposal: Proposal) -> None:
        self._end()
        self._ui.studio.planning.apply(proposal)
        self.offer(proposal)
        self._tell_unmet(proposal)

    def _tell_unmet(self, proposal: Proposal) -> None:
        """Say which rules the posts that stand break already, where they can still be moved."""
        problem = proposal.problem.problem
        now = self._ui.studio.clock().astimezone(self._model.account.zone).replace(tzinfo=None)
        broken = [
            reason_text(self._ui, reason)
            for reason in unmet(problem, proposal.solution.plan)
            if reason.code in UNMET and str(reason.facts.get("at", "9")) > now.isoformat()
        ]
        if broken:
            said = t(
                "calendar",
                "Posts that stand break a rule the plan cannot mend: {reasons}. Move or change one of them.",
                reasons="; ".join(broken[:MOST_UNMET]),
            )
            self._ui.bus.told.emit(said, "warn")

    def _look_again(self) -> None:
        """Offer nothing any more once the suggestions are gone, by undo or otherwise."""
        if self._offered is None:
            return
        zone = self._model.account.zone
        posts = self._ui.studio.store.posts(*self._offered.bounds(zone))
        if not any(post.status is Status.SUGGESTED for post in posts):
            self.hush()

    def hush(self) -> None:
        """Offer nothing any more, and say nothing unless a plan is under way."""
        if not self.busy:
            self._offered = None
            self._toast.hide()

    def _nothing_to_plan(self, period: Period) -> None:
        slots = self._model.account.slots
        if not slots:
            said = t("calendar", "You have no slots yet: add weekdays and times in the settings.")
        elif period.last < self._ui.studio.clock().astimezone(self._model.account.zone).date():
            said = t("calendar", "This period is over: go to one that is still to come.")
        else:
            said = t("calendar", "Every slot to come is taken: move or delete a post to free one.")
        self._toast.show_text(
            said, (t("calendar", "Settings"), "small", self._ui.actions["settings"].trigger)
        )

    def _failed(self, error: Exception) -> None:
        self._end()
        self._toast.hide()
        if isinstance(error, UserError):
            raise error
        raise RuntimeError("planning failed") from error

    def _end(self) -> None:
        self._job = None
        self._ui.actions["plan"].setEnabled(True)
