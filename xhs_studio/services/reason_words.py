"""Every reason in words of either language: for the window, for files and for the command line alike."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from types import MappingProxyType

from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.reason import Fact, Reason
from xhs_studio.domain.vocabulary import Barrier, Goal, Niche
from xhs_studio.domain.words import Words

# Code of a reason -> what it says; the gaps are the reason's facts. Worth without results is the method's
# figure, a prior, and every sentence that rests on one says so.
WORDS: Mapping[str, Words] = MappingProxyType(
    {
        # why a suggestion stands where it does
        "value_better": Words(
            "worth {value} of 1000 here, {other} {other_value} (the method’s prior)",
            "这里的价值 {value}/1000，{other}是 {other_value}（方法的参考值）",
        ),
        "value_worse": Words(
            "worth {value} of 1000 here, {other} {other_value} (the method’s prior)",
            "这里的价值 {value}/1000，{other}是 {other_value}（方法的参考值）",
        ),
        "rested": Words(
            "{other} came more recently or comes again sooner", "{other}离得更近，{format}歇得更久"
        ),
        "repeats_soon": Words("comes again sooner than {other} would", "比换成{other}更快重复"),
        "week_short_of": Words(
            "week {week} has {count} of {barrier} barrier; {band} would balance",
            "第 {week} 周{barrier}门槛只有 {count} 篇，{band} 篇才均衡",
        ),
        "week_over": Words(
            "week {week} has {count} of {barrier} barrier; {band} would balance",
            "第 {week} 周{barrier}门槛 {count} 篇，{band} 篇才均衡",
        ),
        "total_short_of": Words(
            "the period has {count} of {barrier} barrier; {band} would balance",
            "整段时间{barrier}门槛只有 {count} 篇，{band} 篇才均衡",
        ),
        "total_over": Words(
            "the period has {count} of {barrier} barrier; {band} would balance",
            "整段时间{barrier}门槛 {count} 篇，{band} 篇才均衡",
        ),
        "slot_filled": Words("the slot would stay open", "否则这个档位会空着"),
        "slot_left_open": Words("{other} would fill the slot", "换成{other}就不会空着"),
        # why other formats were not possible
        "not_allowed": Words("{formats}: not wanted", "{formats}：不想用"),
        "adjacent_same": Words("{formats}: next to one of the same", "{formats}：会和相邻的重复"),
        "week_minutes": Words(
            "{formats}: no time left in week {week} ({taken} of {limit} taken)",
            "{formats}：第 {week} 周时间不够（已用 {taken}，上限 {limit}）",
        ),
        "month_cap": Words("{formats}: monthly limit reached", "{formats}：这个月已到上限"),
        # what a move changes
        "part_value": Words("worth of the formats", "形式的价值"),
        "part_spacing": Words("rest between equal formats", "同一形式的间隔"),
        "part_week": Words("balance within the weeks", "每周的均衡"),
        "part_total": Words("balance of the period", "整段时间的均衡"),
        "part_open": Words("open slots", "空着的档位"),
        "breaks_fixed": Words("{format} would replace the fixed {fixed}", "固定的{fixed}会变成{format}"),
        "breaks_allowed": Words("{format} is not wanted there", "那里不想用{format}"),
        "breaks_neighbours": Words("{format} would come twice in a row", "{format}会连着两篇"),
        "breaks_minutes": Words(
            "week {week} would take {minutes}; {limit} is the limit",
            "第 {week} 周要 {minutes}，超过上限 {limit}",
        ),
        "breaks_cap": Words(
            "{format} would come {count} times in a month; {limit} is the limit",
            "{format}一个月会有 {count} 篇，上限 {limit} 篇",
        ),
        "mends_fixed": Words("the fixed {fixed} stands again", "固定的{fixed}恢复了"),
        "mends_allowed": Words(
            "{format} no longer stands where it is not wanted", "{format}不再出现在不想用它的地方"
        ),
        "mends_neighbours": Words("{format} no longer comes twice in a row", "{format}不再连着两篇"),
        "mends_minutes": Words("week {week} is within its limit again", "第 {week} 周回到时间上限内"),
        "mends_cap": Words("{format} is within its monthly limit again", "{format}回到每月上限内"),
        # what cannot be met because of what is fixed
        "fixed_neighbours": Words(
            "{format} comes twice in a row at {at}, and both are fixed",
            "{at} 的{format}和前一篇相同，且都已固定",
        ),
        "fixed_minutes": Words(
            "the fixed posts of week {week} take {minutes}; {limit} is the limit",
            "第 {week} 周固定的笔记要 {minutes}，超过上限 {limit}",
        ),
        "fixed_cap": Words(
            "{format} is fixed {count} times in a month; {limit} is the limit",
            "{format}一个月已固定 {count} 篇，上限 {limit} 篇",
        ),
        "fixed_week_mix": Words(
            "week {week} has {count} fixed posts of {barrier} barrier; {high} at most would balance",
            "第 {week} 周已固定 {count} 篇{barrier}门槛，最多 {high} 篇才均衡",
        ),
        "no_format_left": Words("no format is possible at {at}", "{at} 没有能用的形式"),
        # what a worth without results is made of
        "value_engagement": Words(
            "{format}: engagement {level} of {most} (the method’s prior)",
            "{format}：互动 {level}/{most}（方法的参考值）",
        ),
        "value_community": Words(
            "{format}: community {level} of {most} (the method’s prior)",
            "{format}：社群 {level}/{most}（方法的参考值）",
        ),
        "value_algorithm": Words(
            "{format}: reach {level} of {most} (the method’s prior)",
            "{format}：传播 {level}/{most}（方法的参考值）",
        ),
        "value_goal": Words(
            "{format} suits the goal “{goal}” (the method’s prior)",
            "{format}适合目标“{goal}”（方法的参考值）",
        ),
        "value_niche": Words(
            "{format} suits the niche “{niche}” (the method’s prior)",
            "{format}适合领域“{niche}”（方法的参考值）",
        ),
        "value_little_time": Words(
            "{format} takes little effort; a post has {minutes_a_post} (the method’s prior)",
            "{format}省力，每篇只有 {minutes_a_post}（方法的参考值）",
        ),
        "value_element": Words(
            "{format}: its main element is credited with {lift}× responses (the method’s prior)",
            "{format}：主要互动元素约 {lift} 倍回应（方法的参考值）",
        ),
        "value_explore": Words(
            "{format} was used {uses} times so far: worth a try", "{format}目前用过 {uses} 次，值得试试"
        ),
        # what is to be minded about a post
        "same_time": Words(
            "at the same time as “{title}”: move one of them", "和“{title}”同一时间：挪开一篇"
        ),
        "format_repeated": Words(
            "same format as its neighbour “{title}”: change or move one",
            "和相邻的“{title}”形式相同：换一种或挪开",
        ),
        "week_over_minutes": Words(
            "week {week} takes {minutes}; your limit is {limit}", "第 {week} 周要 {minutes}，上限是 {limit}"
        ),
        "on_holiday": Words(
            "{day} is a public holiday, when readers keep other hours",
            "{day} 是法定节假日，读者的作息和平时不同",
        ),
        "title_too_long": Words(
            "the title counts as {weight}; the platform takes {limit}",
            "标题占 {weight} 字，平台最多 {limit} 字",
        ),
        "poll_options": Words(
            "{n} poll options; the platform takes {least} to {most}",
            "投票有 {n} 个选项，平台允许 {least}–{most} 个",
        ),
    }
)

OTHERWISE = Words("otherwise ", "否则")
_BALANCE = frozenset({"week_short_of", "week_over", "total_short_of", "total_over"})
_DURATIONS = frozenset({"minutes", "taken", "limit"})


def reason_said(reason: Reason, playbook: Playbook, language: str) -> str:
    """One reason in words. KeyError for a code without words."""
    durations = reason.code.endswith("minutes")
    facts = dict(reason.facts)
    if "low" in facts and "high" in facts:
        low, high = facts["low"], facts["high"]
        facts["band"] = str(low) if low == high else f"{low}–{high}"
    said = {
        name: _duration(fact, language)
        if durations and name in _DURATIONS
        else _said(name, fact, playbook, language)
        for name, fact in facts.items()
    }
    words = WORDS[reason.code].to(language).format(**said)
    # What speaks for a choice is what would be wrong without it.
    return OTHERWISE.to(language) + words if reason.code in _BALANCE and reason.weight > 0 else words


def points(weight: int) -> str:
    """A weight as signed points with one decimal; an empty slot costs ten."""
    return f"{weight / 100:+.1f}".replace("-", "−")


def reasons_said(reasons: Iterable[Reason], playbook: Playbook, language: str, most: int = 2) -> str:
    """The reasons that weigh most, with their points, in one line; "" where none weighs anything."""
    weighed = sorted((reason for reason in reasons if reason.weight), key=lambda reason: -abs(reason.weight))
    joint = "；" if language.startswith("zh") else "; "
    return joint.join(
        f"{points(reason.weight)} {reason_said(reason, playbook, language)}" for reason in weighed[:most]
    )


def _said(name: str, fact: Fact, playbook: Playbook, language: str) -> str:
    if fact is None:
        return "空着" if language.startswith("zh") else "an open slot"
    return _SAY[name](fact, playbook, language) if name in _SAY else str(fact)


def _format(fact: Fact, playbook: Playbook, language: str) -> str:
    return playbook.any_format(str(fact)).names.to(language)


def _formats(fact: Fact, playbook: Playbook, language: str) -> str:
    joint = "、" if language.startswith("zh") else ", "
    return joint.join(_format(key, playbook, language) for key in str(fact).split(","))


def _barrier(fact: Fact, playbook: Playbook, language: str) -> str:
    # The sentences say “barrier” themselves, so of “low barrier” only what stands before it is wanted.
    return (
        playbook.barrier(Barrier(str(fact)))
        .names.to(language)
        .removesuffix("门槛")
        .removesuffix(" barrier")
        .lower()
    )


def _duration(fact: Fact, language: str) -> str:
    hours, rest = divmod(int(fact or 0), 60)
    zh = language.startswith("zh")
    parts = [f"{hours} 小时" if zh else f"{hours} h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} 分钟" if zh else f"{rest} min")
    return " ".join(parts)


_SAY: Mapping[str, Callable[[Fact, Playbook, str], str]] = MappingProxyType(
    {
        "format": _format,
        "other": _format,
        "fixed": _format,
        "formats": _formats,
        "barrier": _barrier,
        "goal": lambda fact, playbook, language: playbook.goal(Goal(str(fact))).names.to(language),
        "niche": lambda fact, playbook, language: playbook.niche(Niche(str(fact))).names.to(language),
        "week": lambda fact, playbook, language: str(fact).rpartition("W")[2].lstrip("0"),
        "at": lambda fact, playbook, language: f"{datetime.fromisoformat(str(fact)):%m-%d %H:%M}",
        "minutes_a_post": lambda fact, playbook, language: _duration(fact, language),
    }
)
