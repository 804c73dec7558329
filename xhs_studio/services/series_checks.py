"""What a series must be before it may be written: known names, a rule that occurs and can be kept."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from xhs_studio.domain.errors import UserError
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.series import Series
from xhs_studio.services.checks import MINUTES_A_WEEK, YEARS, check_format
from xhs_studio.services.recurrence import days_from
from xhs_studio.services.rule_text import parts_of, tidy_rule

DAYS = range(1, 367)
"""How many days a challenge may run."""


def checked(series: Series, playbook: Playbook, zone: ZoneInfo, weeks: int) -> Series:
    """The series with blanks trimmed and its rule in one spelling; UserError names what cannot stand."""
    tidy = replace(
        series,
        title=" ".join(series.title.split()),
        topic=" ".join(series.topic.split()),
        hashtag=series.hashtag.strip().strip("#＃").strip(),
        closing=" ".join(series.closing.split()),
        rule=tidy_rule(series.rule, series.at, zone, weeks),
        skipped=tuple(sorted(set(series.skipped))),
        unclosed=tuple(sorted(set(series.unclosed))),
        paused=tuple(sorted(set(series.paused), key=lambda pause: pause.first)),
        line=series.line or series.id,
    )
    if not tidy.title:
        raise UserError("series_untitled")
    check_format(tidy.format, playbook)
    _check_kind(tidy.kind, playbook)
    if tidy.minutes is not None and not 0 <= tidy.minutes <= MINUTES_A_WEEK:
        raise UserError("bad_minutes", value=tidy.minutes)
    if tidy.days is not None and tidy.days not in DAYS:
        raise UserError("bad_days", value=tidy.days, most=DAYS.stop - 1)
    if tidy.start.year not in YEARS:
        raise UserError("bad_time", value=tidy.start.isoformat())
    _check_rule(tidy.rule, tidy.start)
    return tidy


def _check_kind(kind: str, playbook: Playbook) -> None:
    known = [each.key for each in playbook.series_kinds]
    if kind not in known:
        raise UserError("unknown_playbook_key", kind="kind of series", value=kind, known=", ".join(known))


def _check_rule(rule: str, start: date) -> None:
    until = parts_of(rule).get("UNTIL")
    if until is not None and date.fromisoformat(until) < start:
        raise UserError("rule_backwards", first=start, last=date.fromisoformat(until))
    if next(days_from(rule, start, start), None) is None:
        raise UserError("rule_never", value=rule, first=start)
