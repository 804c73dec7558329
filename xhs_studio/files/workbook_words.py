"""The words of the workbook that are neither the playbook's nor a column's."""

from datetime import date

from xhs_studio.domain.period import Period
from xhs_studio.domain.words import Words

PLAN = Words("Plan", "排期")
CALENDAR = Words("Calendar", "月历")
BALANCE = Words("Balance", "平衡")
GUIDE = Words("Guide", "说明")

UNTITLED = Words("(untitled)", "（无标题）")
MORE = Words("+ {n} more, see Plan", "另有 {n} 篇，见排期")
WEEK = Words("Wk", "周")
LEGEND = Words(
    "dashed = suggestion   ✓ = published   ↻ = series   struck through = skipped",
    "虚线＝建议   ✓＝已发布   ↻＝系列   删除线＝已跳过",
)
DAY_OFF = Words("off", "休")
WORK_DAY = Words("work", "班")

NOT_IN_LIST = Words("Not in the list", "不在列表里")
USE_LIST = Words(
    "Choose a word of the list, so that filters and colours work.", "请从列表里选，筛选和颜色才会生效。"
)

BARRIERS = Words("Barriers", "门槛")
BARRIER = Words("Barrier", "门槛")
FORMATS = Words("Formats", "形式")
STATUSES = Words("Statuses", "状态")
GOALS = Words("Goals", "目标")
COLUMNS = Words("Columns of the Plan sheet", "排期表的各列")
EFFORT = Words("Time per week", "每周用时")
TARGET = Words("Target", "目标占比")
IN_BALANCE = Words("In balance", "均衡篇数")
ACTUAL = Words("Actual", "实际")
POSTS = Words("Posts", "篇数")
MINUTES = Words("Minutes", "分钟")
LIMIT = Words("Limit", "上限")
ISO_WEEK = Words("ISO week", "ISO 周次")
SHARE_AXIS = Words("Share of interactive posts (%)", "占互动笔记的比例（%）")
POSTS_AXIS = Words("Number of posts", "笔记数（篇）")
MINUTES_AXIS = Words("Minutes a week", "每周用时（分钟）")
BALANCE_NOTE = Words(
    "Shares are of the {n} interactive posts; plain and skipped posts are left out.",
    "比例按 {n} 篇互动笔记计算，不含“不设互动”和已跳过的笔记。",
)

NAME = Words("Name", "名称")
MEANING = Words("Meaning", "含义")
SIGN = Words("Sign", "记号")
ASKS = Words("What it asks of a reader", "需要读者做什么")
WHO = Words("Who takes part", "能参与的人")
WHO_SHARE = Words("{low} % to {high} % of those who respond can", "愿意回应的人里，约 {low}%–{high}% 能参与")
BEST_FOR = Words("Best for", "适合")
HOW = Words("How", "做法")
HOW_TO = Words("How to use this workbook", "怎样使用这份表格")
STEPS = (
    Words(
        "Plan holds one row a post. Sort and filter with the arrows of its header.",
        "“排期”每行一篇笔记，用表头的箭头排序和筛选。",
    ),
    Words(
        "Status, format, barrier and goal are chosen from lists; the colour follows the barrier.",
        "状态、形式、门槛和目标从下拉列表里选，颜色随门槛变化。",
    ),
    Words(
        "Calendar shows one month a page for printing; Balance shows how the mix stands against its target.",
        "“月历”每页一个月，可以直接打印；“平衡”对照各门槛的目标和实际。",
    ),
    Words(
        "The sheets are a picture of the plan at the moment of the export: what you change here stays here.",
        "表格是导出那一刻的排期，在这里的改动不会回到应用里。",
    ),
)
MADE = Words(
    "Exported on {date} at {time} with XHS Studio, offline: nothing has left the computer.",
    "{date} {time} 由 XHS Studio 离线导出，没有任何内容离开过这台电脑。",
)

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def month_name(day: date, language: str) -> str:
    """A calendar month in words."""
    return Words(f"{_MONTHS[day.month - 1]} {day.year}", f"{day.year}年{day.month}月").to(language)


def day_name(day: date, language: str) -> str:
    """A date in words."""
    english = f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
    return Words(english, f"{day.year}年{day.month}月{day.day}日").to(language)


def period_name(period: Period, language: str) -> str:
    """A period in words."""
    return f"{day_name(period.first, language)} – {day_name(period.last, language)}"
