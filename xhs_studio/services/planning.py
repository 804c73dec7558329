"""Planning a period: what to solve, the suggestions that come of it, why each, and what a move would do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.errors import Stale, UserError
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.vocabulary import PLAIN, Status
from xhs_studio.planning.explain import Explanation, explain, next_best, unmet
from xhs_studio.planning.problem import Plan, Problem
from xhs_studio.planning.solver import Progress, Solution, solve
from xhs_studio.services.desk import Desk
from xhs_studio.services.plan_problem import PlanProblem, is_free, planning_problem
from xhs_studio.services.planning_reader import PlanningReader
from xhs_studio.services.ports import Clock, Store
from xhs_studio.services.posts import accepted
from xhs_studio.services.suggestions import SuggestionMaker, next_best_change, plan_change
from xhs_studio.services.what_if import WhatIf, what_if

SECONDS = ((31, 3.0), (92, 4.5), (366, 22.0))
"""When a search is cut short by the clock: for at most so many free slots, after so many seconds.

The search ends by its own count of work well before, so that the same problem gives the same plan; these
are a net for machines that are much slower.
"""
SECONDS_MOST = 90.0

KEPT_REASONS = 4
"""How many reasons are kept with a suggestion; `why` gives all of them."""


RECALL = timedelta(days=120)
"""How far back titles are looked at, so that a starting title is not one the readers just saw."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A plan for a period that waits to be applied, and the change that would do it."""

    problem: PlanProblem
    solution: Solution
    change: Change


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another format for one suggestion: `extra` is what the whole plan costs more with it."""

    problem: PlanProblem
    plan: Plan
    format: str
    extra: int
    change: Change


def seconds_for(problem: Problem) -> float:
    """After how many seconds a search for this problem is cut short."""
    free = sum(slot.fixed is None for slot in problem.slots)
    return next((seconds for most, seconds in SECONDS if free <= most), SECONDS_MOST)


class PlanningService:
    """Plans periods. Methods that write give the change they applied; the others leave the store alone."""

    def __init__(self, store: Store, desk: Desk, playbook: Playbook, clock: Clock) -> None:
        self._store = store
        self._desk = desk
        self._playbook = playbook
        self._clock = clock
        self._reader = PlanningReader(store, desk, playbook)
        self._refused: tuple[str, str, frozenset[str]] = ("", "", frozenset())

    def build(
        self, period: Period, from_moment: datetime | None = None, account: Account | None = None
    ) -> PlanProblem:
        """The problem of planning a period anew.

        Slots before `from_moment` are not filled; None fills all. `account` stands in for the
        store's, to try one that is not saved.
        """
        read = self._reader.read(period, account)
        return planning_problem(
            read.account, self._playbook, read.value, read.history, read.posts, period, from_moment
        )

    def plan(
        self,
        period: Period,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        from_moment: datetime | None = None,
        seconds: float | None = None,
    ) -> Proposal:
        """Plan a period anew and say what it would change; may run on any thread.

        After a cancel the best plan found so far is proposed, with its honest bound.
        """
        return self.propose(self.build(period, from_moment), progress, cancelled, seconds)

    def propose(
        self,
        built: PlanProblem,
        progress: Callable[[Progress], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        seconds: float | None = None,
    ) -> Proposal:
        """Solve a problem that was built; may run on any thread."""
        limit = seconds_for(built.problem) if seconds is None else seconds
        solution = solve(built.problem, seconds=limit, progress=progress, cancelled=cancelled)
        why = _kept_reasons(built.problem, solution.plan)
        return Proposal(built, solution, plan_change(built, solution.plan, self._maker(built), why))

    def apply(self, proposal: Proposal | Alternative, origin: str = "user") -> Change:
        """Write what was proposed. Stale where the period has changed since."""
        built = proposal.problem
        held = self._store.posts(*built.period.bounds(built.account.zone))
        if held != built.posts or self._store.account() != built.account:
            raise Stale(what=f"{built.period.first} – {built.period.last}")
        return self._desk.commit(proposal.change, origin)

    def accept(self, period: Period, origin: str = "user") -> Change:
        """Make every suggestion of a period the creator's own draft."""
        edits = tuple(
            Edit(post, accepted(post)) for post in self._held(period) if post.status is Status.SUGGESTED
        )
        return self._desk.commit(
            Change(Label("accept_posts", MappingProxyType({"n": len(edits)})), edits), origin
        )

    def discard(self, period: Period, origin: str = "user") -> Change:
        """Remove the suggestions of a period, but for those that are locked."""
        edits = tuple(Edit(post, None) for post in self._held(period) if is_free(post))
        return self._desk.commit(
            Change(Label("discard_suggestions", MappingProxyType({"n": len(edits)})), edits), origin
        )

    def why(self, post_id: str, period: Period | None = None) -> Explanation | None:
        """Why a post's format stands where it does, within its month or the period given.

        None where there is nothing to explain: no time, no invitation, published, or unknown.
        """
        found = self._standing_at(post_id, period)
        return None if found is None else explain(found[0].problem, found[0].plan, found[1])

    def next_best(self, post_id: str) -> Alternative:
        """The next best format for a suggestion, and how the plan around it would follow.

        Asked again after it was applied it goes on through the choices, and then begins anew.
        UserError where the post is no suggestion or nothing else is possible there.
        """
        post = self._store.post(post_id)
        found = self._standing_at(post_id, None)
        if post is None or found is None or post.status is not Status.SUGGESTED:
            raise UserError("not_a_suggestion", value=post.title if post else post_id)
        built, index = found
        before_id, given, refused = self._refused
        forbidden = refused if (before_id, given) == (post.id, post.format) else frozenset()
        best = next_best(built.problem, built.plan, index, forbidden=forbidden)
        if best.format is None and forbidden:
            best = next_best(built.problem, built.plan, index)
        if best.format is None:
            raise UserError("nothing_next_best", value=post.title)
        self._refused = (post.id, best.format, best.forbidden)
        why = _kept_reasons(built.problem, best.plan)
        change = next_best_change(built, best.plan, index, self._maker(built), why)
        return Alternative(built, best.plan, best.format, best.extra, change)

    def what_if(self, moves: Mapping[str, datetime | None], period: Period | None = None) -> WhatIf:
        """What moving posts (None: into the lane) would do to the plan of the months concerned."""
        return what_if(self._reader, self._playbook, moves, period, self._clock())

    def unmet(self, period: Period) -> tuple[Reason, ...]:
        """Rules that the posts standing in a period break already, and because of which."""
        built = self._reader.standing(period, self._clock())
        return unmet(built.problem, built.plan)

    def value_reasons(self, format_key: str, period: Period) -> tuple[Reason, ...]:
        """What the worth of a format is made of, in a period."""
        return self._reader.read(period).worth.reasons.get(format_key, ())

    def _standing_at(self, post_id: str, period: Period | None) -> tuple[PlanProblem, int] | None:
        """The calendar as it stands around a post that is free to change, and where the post stands."""
        post = self._store.post(post_id)
        if post is None or post.at is None or post.immutable or post.format in (None, PLAIN):
            return None
        zone = self._store.account().zone
        around = period or Period.month(post.at.astimezone(zone).date())
        built = self._reader.standing(around, self._clock(), frozenset({post_id}))
        index = built.index_of(post_id)
        return None if index is None else (built, index)

    def _held(self, period: Period) -> tuple[Post, ...]:
        return self._store.posts(*period.bounds(self._store.account().zone))

    def _maker(self, built: PlanProblem) -> SuggestionMaker:
        start, end = built.period.bounds(built.account.zone)
        replaced = {post.id for post in built.replaced}
        known = [*self._store.posts(start - RECALL, end), *self._store.lane()]
        return SuggestionMaker(
            built.account,
            self._playbook,
            (post for post in known if post.id not in replaced),
            lambda post_id: self._store.post(post_id) is not None,
        )


def _kept_reasons(problem: Problem, plan: Plan) -> Callable[[int], tuple[Reason, ...]]:
    """For the slot at an index the reasons that weigh most."""
    return lambda index: explain(problem, plan, index).reasons[:KEPT_REASONS]
