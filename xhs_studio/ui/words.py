"""Codes in words: errors, steps, statuses, and whole sentences about a post."""

from collections.abc import Mapping, Sequence

from xhs_studio.domain.change import Label
from xhs_studio.domain.errors import UserError
from xhs_studio.domain.post import Post
from xhs_studio.domain.reason import Reason
from xhs_studio.domain.sentences import SENTENCES, mark
from xhs_studio.domain.vocabulary import Barrier, Status
from xhs_studio.services.balance import barrier_of
from xhs_studio.services.reason_words import reason_said
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t, tn

STATUSES: Mapping[Status, str] = {
    Status.IDEA: mark("words", "Idea"),
    Status.DRAFT: mark("words", "Draft"),
    Status.READY: mark("words", "Ready"),
    Status.PUBLISHED: mark("words", "Published"),
    Status.CLOSED: mark("words", "Closed"),
    Status.SUGGESTED: mark("words", "Suggested"),
    Status.SKIPPED: mark("words", "Skipped"),
}


def error_text(error: UserError) -> str:
    """The sentence of an error in the language in force."""
    return t("errors", SENTENCES[error.code]).format(**error.facts)


def status_text(status: Status) -> str:
    """Name of a status."""
    return t("words", STATUSES[status])


def barrier_text(ui: Ui, barrier: Barrier | None) -> str:
    """Name of a barrier; what a post without one is called where it is None."""
    if barrier is None:
        return t("words", "No invitation")
    return ui.language.words(ui.studio.playbook.barrier(barrier).names)


def format_text(ui: Ui, key: str | None) -> str:
    """Name of a format, `plain` included; what an undecided one is called where it is None."""
    if key is None:
        return t("words", "Undecided")
    return ui.language.words(ui.studio.playbook.any_format(key).names)


def reason_text(ui: Ui, reason: Reason) -> str:
    """What a reason says, in the language in force."""
    return reason_said(reason, ui.studio.playbook, ui.language.code)


def label_text(label: Label) -> str:
    """Name of a step that can be undone."""
    facts = label.facts
    n, title = int(facts.get("n") or 0), str(facts.get("title") or "")
    several = {
        "move_posts": lambda: tn("words", "Move %n post(s)", n),
        "unschedule_posts": lambda: tn("words", "Move %n post(s) to the lane", n),
        "delete_posts": lambda: tn("words", "Delete %n post(s)", n),
        "duplicate_posts": lambda: tn("words", "Duplicate %n post(s)", n),
        "lock_posts": lambda: tn("words", "Lock %n post(s)", n),
        "unlock_posts": lambda: tn("words", "Unlock %n post(s)", n),
        "set_status": lambda: tn("words", "Change the status of %n post(s)", n),
        "accept_posts": lambda: tn("words", "Accept %n suggestion(s)", n),
        "discard_suggestions": lambda: tn("words", "Discard %n suggestion(s)", n),
        "plan_period": lambda: tn("words", "Plan %n post(s)", n),
        "fill_series": lambda: tn("words", "Add %n episode(s) of series", n),
    }
    named = {
        "add_post": lambda: t("words", "Add “{title}”", title=title),
        "edit_post": lambda: t("words", "Edit “{title}”", title=title),
        "correct_post": lambda: t("words", "Correct “{title}”", title=title),
        "next_best": lambda: t("words", "Take the next best"),
        "edit_account": lambda: t("words", "Change the settings"),
        "change_zone": lambda: t("words", "Change the time zone"),
        "finish_guide": lambda: t("words", "First-run guide"),
        "add_series": lambda: t("words", "Add a series"),
        "edit_series": lambda: t("words", "Edit the series “{title}”", title=title),
        "edit_episode": lambda: t("words", "Edit an episode of “{title}”", title=title),
        "skip_episode": lambda: t("words", "Skip an episode of “{title}”", title=title),
        "pause_series": lambda: t("words", "Pause the series “{title}”", title=title),
        "resume_series": lambda: t("words", "Resume the series “{title}”", title=title),
        "end_series": lambda: t("words", "End the series “{title}”", title=title),
    }
    return (several | named)[label.code]()


def post_sentence(ui: Ui, post: Post, marks: Sequence[Reason] = (), series: str = "") -> str:
    """All that a chip shows by place, colour and sign, in words."""
    lines = [post.title or t("words", "Untitled")]
    when = ui.language.moment(post.at) if post.at is not None else t("words", "Not scheduled")
    barrier = barrier_text(ui, barrier_of(post, ui.studio.playbook))
    lines.append(" · ".join((when, format_text(ui, post.format), barrier, status_text(post.status))))
    if series:
        lines.append(t("words", "Series: {title}", title=series))
    if post.locked:
        lines.append(t("words", "Locked: the planner leaves it where it is"))
    lines.extend(reason_text(ui, reason) for reason in marks)
    return "\n".join(lines)
