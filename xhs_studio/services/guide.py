"""The first-run guide: six short questions, a look at the month they lead to, and the account they make."""

from dataclasses import dataclass, replace
from datetime import datetime

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.vocabulary import Niche
from xhs_studio.services.account import AccountService, tidy
from xhs_studio.services.checks import check_account
from xhs_studio.services.plan_problem import format_minutes
from xhs_studio.services.planning import PlanningService
from xhs_studio.services.ports import Store

STEPS = ("language_name", "niche_goal", "topics", "slots", "time_mix", "plan")
"""The steps in order; the last one looks at the plan."""

PREVIEW_SECONDS = 0.6
"""A preview is looked at while answers still change: good is enough, proof is not needed."""


@dataclass(frozen=True, slots=True)
class Preview:
    """The month an account would get: its posts by time, how many formats, and minutes a week on average."""

    posts: tuple[Post, ...]
    formats: int
    weekly_minutes: int


class GuideService:
    """Asks for an account. Nothing is written before `finish` or `skip`."""

    def __init__(
        self, store: Store, account: AccountService, planning: PlanningService, playbook: Playbook
    ) -> None:
        self._store = store
        self._account = account
        self._planning = planning
        self._playbook = playbook

    def start(self) -> Account:
        """What the guide is filled with: the account as it is, the defaults in a new workspace."""
        return self._store.account()

    def topics_for(self, niche: Niche, language: str) -> tuple[str, ...]:
        """Topics to offer a creator of a niche."""
        return tuple(topic.to(language) for topic in self._playbook.niche(niche).topics)

    def preview(self, account: Account, month: Period, from_moment: datetime | None = None) -> Preview:
        """The month as it would be planned for `account`; writes nothing. UserError as `finish`."""
        account = tidy(account)
        check_account(account, self._playbook)
        built = self._planning.build(month, from_moment, account)
        proposal = self._planning.propose(built, seconds=PREVIEW_SECONDS)
        posts = [edit.after for edit in proposal.change.edits if isinstance(edit.after, Post)]
        posts.sort(key=lambda post: (post.at is None, post.at, post.id))
        minutes = sum(
            format_minutes(post.format, account, self._playbook) for post in posts if post.format is not None
        )
        weeks = len(list(month.days())) / 7
        return Preview(tuple(posts), len({post.format for post in posts}), round(minutes / weeks))

    def finish(self, account: Account, origin: str = "user") -> Change:
        """Write the account the guide was answered with; the plan is made next, by the planning service."""
        change = self._account.change(account, origin, "finish_guide")
        self._close("done")
        return change

    def skip(self) -> None:
        """Leave the guide without an answer; it is not shown again by itself."""
        self._close("skipped")

    def _close(self, how: str) -> None:
        self._store.save_preferences(replace(self._store.preferences(), guide=how))
