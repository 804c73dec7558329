"""Turns a plan of formats into suggested posts with ids, starting titles and reasons."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from types import MappingProxyType

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.prompts import starting_title
from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.domain.vocabulary import Status
from xhs_studio.planning.problem import Plan
from xhs_studio.services.plan_problem import PlanProblem

Why = Callable[[int], tuple[Reason, ...]]
"""Reasons to keep with the suggestion at an index of the problem."""


class SuggestionMaker:
    """Makes suggested posts. Titles of `known` posts are not used again; `exists` says whether an id is."""

    def __init__(
        self,
        account: Account,
        playbook: Playbook,
        known: Iterable[Post],
        exists: Callable[[str], bool],
    ) -> None:
        self._account = account
        self._playbook = playbook
        known = tuple(known)
        self._taken = {post.title for post in known}
        self._turns = Counter(post.format for post in known)
        self._exists = exists
        self._ids: set[str] = set()

    def make(self, at: datetime, format_key: str, reasons: tuple[Reason, ...]) -> Post:
        """A new suggestion at a moment."""
        bare = Post(id=self._new_id(at, format_key), status=Status.SUGGESTED, at=at, reasons=reasons)
        return self.refill(bare, format_key)

    def refill(self, post: Post, format_key: str) -> Post:
        """The suggestion with another format, and a starting title that suits it."""
        title = starting_title(
            self._playbook,
            format_key,
            self._account.niche,
            self._account.topics,
            self._account.language,
            self._turns[format_key],
            self._taken,
        )
        self._turns[format_key] += 1
        self._taken.add(title.title)
        return replace(post, format=format_key, title=title.title, formula=title.formula, topic=title.topic)

    def _new_id(self, at: datetime, format_key: str) -> str:
        """An id that follows from moment and format, so that equal workspaces get equal plans."""
        salt = 0
        while True:
            seed = f"{at.astimezone(UTC).isoformat()} {format_key} {salt}"
            found = "s" + sha256(seed.encode()).hexdigest()[:12]
            if found not in self._ids and not self._exists(found):
                self._ids.add(found)
                return found
            salt += 1


def plan_change(built: PlanProblem, plan: Plan, maker: SuggestionMaker, why: Why) -> Change:
    """The change that puts a new plan in the place of the suggestions it replaces.

    A suggestion whose moment and format are in the new plan stays the same post.
    """
    kept: dict[tuple[datetime | None, str | None], list[Post]] = {}
    for post in built.replaced:
        kept.setdefault((post.at, post.format), []).append(post)
    edits: list[Edit] = []
    count = 0
    for index, (slot, entry, key) in enumerate(zip(built.problem.slots, built.entries, plan, strict=True)):
        if slot.fixed is not None or key is None:
            continue
        count += 1
        same = kept.get((entry.at, key))
        if same:
            old = same.pop(0)
            new = replace(old, reasons=why(index))
            edits += [Edit(old, new)] if new != old else []
        else:
            edits.append(Edit(None, maker.make(entry.at, key, why(index))))
    gone = [Edit(post, None) for posts in kept.values() for post in posts]
    facts: dict[str, Fact] = {"n": count, "first": str(built.period.first), "last": str(built.period.last)}
    return Change(Label("plan_period", MappingProxyType(facts)), (*gone, *edits))


def next_best_change(built: PlanProblem, plan: Plan, index: int, maker: SuggestionMaker, why: Why) -> Change:
    """The change from the plan as it stands to `plan`, in which the slot at `index` has its next best format.

    That post keeps its id, so that it stays selected; so do all whose format stays.
    """
    edits: list[Edit] = []
    for at, (entry, was, key) in enumerate(zip(built.entries, built.plan, plan, strict=True)):
        if key == was:
            continue
        if entry.post is None:
            edits += [Edit(None, maker.make(entry.at, key, why(at)))] if key else []
        elif key is None:
            edits.append(Edit(entry.post, None))
        else:
            new = replace(entry.post, reasons=why(at), locked=False)
            edits.append(Edit(entry.post, maker.refill(new, key)))
    chosen = built.entries[index].post
    facts: dict[str, Fact] = {"n": len(edits), "title": chosen.title if chosen else "", "format": plan[index]}
    return Change(Label("next_best", MappingProxyType(facts)), tuple(edits))
