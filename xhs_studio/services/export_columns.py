"""The columns of an exported plan: their names, what they mean, and the cell a post has in each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType

from xhs_studio.domain.account import Account
from xhs_studio.domain.period import Period
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.post import Post
from xhs_studio.domain.times import iso_week
from xhs_studio.domain.vocabulary import Status
from xhs_studio.domain.words import Words
from xhs_studio.services.balance import barrier_of
from xhs_studio.services.plan_problem import minutes_of

Cell = date | time | int | str | None
"""What one cell holds; None and "" are empty."""

WEEKDAYS = (
    Words("Mon", "周一"),
    Words("Tue", "周二"),
    Words("Wed", "周三"),
    Words("Thu", "周四"),
    Words("Fri", "周五"),
    Words("Sat", "周六"),
    Words("Sun", "周日"),
)


@dataclass(frozen=True, slots=True)
class StatusFacts:
    """A status in words, and what it means."""

    names: Words
    words: Words


STATUSES: Mapping[Status, StatusFacts] = MappingProxyType(
    {
        Status.SUGGESTED: StatusFacts(
            Words("Suggested", "建议"),
            Words("Proposed by the planner, not yet accepted", "由自动排期给出，还没有采纳"),
        ),
        Status.IDEA: StatusFacts(
            Words("Idea", "想法"),
            Words("A thought worth keeping, not yet begun", "值得留下的念头，还没有动笔"),
        ),
        Status.DRAFT: StatusFacts(
            Words("Draft", "草稿"), Words("Accepted and being written", "已经采纳，正在写")
        ),
        Status.READY: StatusFacts(
            Words("Ready", "待发布"), Words("Finished, waits for its time", "已经写好，等待发布")
        ),
        Status.PUBLISHED: StatusFacts(
            Words("Published", "已发布"),
            Words("Out; its comments are being answered", "已经发布，正在回复评论"),
        ),
        Status.CLOSED: StatusFacts(
            Words("Closed", "已结束"), Words("Out; its conversation is over", "已经发布，对话告一段落")
        ),
        Status.SKIPPED: StatusFacts(Words("Skipped", "已跳过"), Words("Will not be made", "这一篇不做了")),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What is the same for every post of an export.

    `language` is that of the sheet's words; `series` gives titles by id; `made` is the moment of the
    export on the creator's clock; `why` says the reasons of a suggestion in words, "" for none.
    """

    period: Period
    language: str
    account: Account
    playbook: Playbook
    series: Mapping[str, str]
    made: datetime
    why: Callable[[Post], str]

    def minutes(self, post: Post) -> int | None:
        """Minutes the post takes; None while its format is undecided and it names none itself."""
        if post.minutes is None and post.format is None:
            return None
        return minutes_of(post, self.account, self.playbook)

    def format_name(self, post: Post) -> str:
        """The post's format in words, "" while undecided."""
        return "" if post.format is None else self.playbook.any_format(post.format).names.to(self.language)

    def barrier_name(self, post: Post) -> str:
        """The post's barrier in words, "" for none."""
        barrier = barrier_of(post, self.playbook)
        return "" if barrier is None else self.playbook.barrier(barrier).names.to(self.language)


class Kind(StrEnum):
    """What a column holds. `CHOICE` is one word of a closed list, `LONG` text of several lines."""

    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    CHOICE = "choice"
    SHORT = "short"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it means, and how to get its cell from a post that has a time."""

    key: str
    kind: Kind
    names: Words
    meaning: Words
    cell: Callable[[Post, datetime, Frame], Cell]


def _goal(post: Post, frame: Frame) -> str:
    return "" if post.goal is None else frame.playbook.goal(post.goal).names.to(frame.language)


def _series(post: Post, frame: Frame) -> str:
    return "" if post.series is None else frame.series.get(post.series, post.series)


COLUMNS: tuple[Column, ...] = (
    Column(
        "date",
        Kind.DATE,
        Words("Date", "日期"),
        Words("Day of publishing, on your clock", "发布的日子，按你的时区"),
        lambda post, at, frame: at.date(),
    ),
    Column(
        "weekday",
        Kind.SHORT,
        Words("Day", "星期"),
        Words("Weekday", "星期几"),
        lambda post, at, frame: WEEKDAYS[at.weekday()].to(frame.language),
    ),
    Column(
        "time",
        Kind.TIME,
        Words("Time", "时间"),
        Words("Time of publishing, on your clock", "发布的时间，按你的时区"),
        lambda post, at, frame: at.time(),
    ),
    Column(
        "week",
        Kind.SHORT,
        Words("Week", "周次"),
        Words("ISO week; weeks begin on Monday", "ISO 周次，周一为一周之始"),
        lambda post, at, frame: iso_week(at.date()),
    ),
    Column(
        "status",
        Kind.CHOICE,
        Words("Status", "状态"),
        Words("How far the post is; choose from the list", "这篇笔记走到哪一步，从下拉列表里选"),
        lambda post, at, frame: STATUSES[post.status].names.to(frame.language),
    ),
    Column(
        "format",
        Kind.CHOICE,
        Words("Format", "形式"),
        Words(
            "The way readers are invited to respond; choose from the list",
            "邀请读者参与的方式，从下拉列表里选",
        ),
        lambda post, at, frame: frame.format_name(post),
    ),
    Column(
        "barrier",
        Kind.CHOICE,
        Words("Barrier", "门槛"),
        Words(
            "How much a reader must do to take part; choose from the list",
            "读者参与要花多少力气，从下拉列表里选",
        ),
        lambda post, at, frame: frame.barrier_name(post),
    ),
    Column(
        "goal",
        Kind.CHOICE,
        Words("Goal", "目标"),
        Words("What the post is for; choose from the list", "这篇笔记为了什么，从下拉列表里选"),
        lambda post, at, frame: _goal(post, frame),
    ),
    Column(
        "title",
        Kind.LONG,
        Words("Title", "标题"),
        Words("Title of the post", "笔记的标题"),
        lambda post, at, frame: post.title,
    ),
    Column(
        "hook",
        Kind.LONG,
        Words("Hook", "开头"),
        Words(
            "One or two opening sentences: a question or a bold line",
            "开头一两句：一个问题，或一句有分量的话",
        ),
        lambda post, at, frame: post.hook,
    ),
    Column(
        "body",
        Kind.LONG,
        Words("Body", "正文"),
        Words("The text that gives value", "给读者价值的正文"),
        lambda post, at, frame: post.body,
    ),
    Column(
        "call_to_action",
        Kind.LONG,
        Words("Call to action", "结尾号召"),
        Words(
            "The specific request at the end, and what the reader gets", "结尾的具体邀请，以及读者能得到什么"
        ),
        lambda post, at, frame: post.call_to_action,
    ),
    Column(
        "tags",
        Kind.LONG,
        Words("Tags", "标签"),
        Words("Hashtags, separated by spaces", "标签，用空格隔开"),
        lambda post, at, frame: " ".join(f"#{tag.lstrip('#')}" for tag in post.tags),
    ),
    Column(
        "poll_options",
        Kind.LONG,
        Words("Poll options", "投票选项"),
        Words("One option a line; native polls hold at most four", "每行一个选项，站内投票最多四个"),
        lambda post, at, frame: "\n".join(post.poll_options),
    ),
    Column(
        "minutes",
        Kind.NUMBER,
        Words("Minutes", "制作分钟数"),
        Words("Time it takes to make the post", "制作这篇笔记所需的时间"),
        lambda post, at, frame: frame.minutes(post),
    ),
    Column(
        "series",
        Kind.LONG,
        Words("Series", "系列"),
        Words("The series the post belongs to", "这篇笔记所属的系列"),
        lambda post, at, frame: _series(post, frame),
    ),
    Column(
        "topic",
        Kind.LONG,
        Words("Topic", "话题"),
        Words("What the post is about", "这篇笔记写什么"),
        lambda post, at, frame: post.topic,
    ),
    Column(
        "notes",
        Kind.LONG,
        Words("Notes", "备注"),
        Words("Remarks for yourself; they are not published", "写给自己的话，不会发布"),
        lambda post, at, frame: post.notes,
    ),
    Column(
        "why",
        Kind.LONG,
        Words("Why", "理由"),
        Words("Why the planner chose this format here", "自动排期为什么在这里选这种形式"),
        lambda post, at, frame: frame.why(post),
    ),
)
"""Every column of the plan, in order; the spreadsheet and the CSV file have the same."""


def row(post: Post, frame: Frame) -> tuple[Cell, ...]:
    """Cells of a post that has a time, one for each of `COLUMNS`."""
    if post.at is None:
        raise ValueError("a post of the lane has no row in the plan")
    return tuple(column.cell(post, post.at, frame) for column in COLUMNS)
