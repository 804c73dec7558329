"""What the palette finds for a text: days, acts and posts, best first."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from xhs_studio.domain.post import Post
from xhs_studio.services.quick_add import parse
from xhs_studio.ui.actions import ACTIONS, Spec
from xhs_studio.ui.context import Ui
from xhs_studio.ui.texts import t
from xhs_studio.ui.words import format_text, status_text

POSTS_MOST = 8
LEFT_OUT = frozenset({"find"})
FIRST = (
    "plan",
    "add",
    "export",
    "undo",
    "redo",
    "keys",
    "theme_dark",
    "theme_light",
    "language_zh",
    "language_en",
)
"""Acts offered before anything is typed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the palette: what it says, what stands at its right, and what it does."""

    icon: str
    text: str
    detail: str
    act: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Reach:
    """What findings may do in the window."""

    open_post: Callable[[str], object]
    show_day: Callable[[date], object]
    trigger: Callable[[str], object]


def findings(ui: Ui, text: str, reach: Reach) -> list[Finding]:
    """Everything found for `text`; the usual acts where it is empty."""
    wanted = " ".join(text.split())
    if not wanted:
        by_key = {spec.key: spec for spec in ACTIONS}
        return [_act(ui, by_key[key], reach) for key in FIRST if ui.actions[key].isEnabled()]
    return [
        *_days(ui, wanted, reach),
        *_acts(ui, wanted, reach),
        *_posts(ui, wanted, reach),
        *_add(ui, wanted),
    ]


def matches(text: str, wanted: str) -> int:
    """How well a name fits: 0 not at all, 3 it begins so, 2 a word of it does, 1 it contains it."""
    text, wanted = text.casefold(), wanted.casefold()
    if text.startswith(wanted):
        return 3
    if any(word.startswith(wanted) for word in text.split()):
        return 2
    return 1 if wanted in text else 0


def _days(ui: Ui, wanted: str, reach: Reach) -> Iterator[Finding]:
    account = ui.studio.store.account()
    today = ui.studio.clock().astimezone(account.zone).date()
    read = parse(wanted, today, ui.studio.playbook, account)
    if read.day is not None and not read.title and not read.format and not read.topic:
        day = read.day
        said = f"{ui.language.day_title(day)} · {day.year}"
        yield Finding("calendar", t("shell", "Go to {day}", day=said), "", lambda: reach.show_day(day))


def _acts(ui: Ui, wanted: str, reach: Reach) -> list[Finding]:
    fits = []
    for place, spec in enumerate(ACTIONS):
        action = ui.actions[spec.key]
        if spec.key in LEFT_OUT or not action.isEnabled():
            continue
        fit = max(matches(action.text(), wanted), matches(spec.text, wanted))
        if fit:
            fits.append((-fit, place, spec))
    return [_act(ui, spec, reach) for _, _, spec in sorted(fits, key=lambda found: found[:2])]


def _act(ui: Ui, spec: Spec, reach: Reach) -> Finding:
    action = ui.actions[spec.key]
    return Finding(
        spec.icon or "sparkles", action.text(), action.shortcut().toString(), lambda: reach.trigger(spec.key)
    )


def _posts(ui: Ui, wanted: str, reach: Reach) -> Iterator[Finding]:
    for post in ui.studio.store.search(wanted, POSTS_MOST):
        yield Finding(
            "file-text",
            post.title or t("shell", "Untitled"),
            _detail(ui, post),
            lambda post_id=post.id: reach.open_post(post_id),  # type: ignore[misc]
        )


def _detail(ui: Ui, post: Post) -> str:
    when = ui.language.moment(post.at) if post.at is not None else t("shell", "Not scheduled")
    return " · ".join((when, format_text(ui, post.format), status_text(post.status)))


def _add(ui: Ui, wanted: str) -> Iterator[Finding]:
    account = ui.studio.store.account()
    today = ui.studio.clock().astimezone(account.zone).date()
    read = parse(wanted, today, ui.studio.playbook, account)
    if read.title:
        when = ui.language.moment(read.at) if read.at is not None else t("shell", "Not scheduled")
        yield Finding(
            "plus",
            t("shell", "Add “{title}”", title=read.title),
            when,
            lambda: ui.studio.posts.add(title=read.title, format=read.format, at=read.at, topic=read.topic),
        )
