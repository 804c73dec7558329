"""Every sentence an error can say, in English; translations hang on the English text."""

from collections.abc import Mapping
from types import MappingProxyType


def mark(context: str, text: str) -> str:
    """Mark `text` for translation under `context` and give it back unchanged."""
    return text


# code -> sentence; grouped by the part of the product that raises it.
SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        # changes
        "stale": mark("errors", "{what} has changed meanwhile: look at it again, then repeat the step."),
        "published_immutable": mark(
            "errors", "“{title}” is published and stays as it was: use “Correct” to mend a wrong entry."
        ),
        "unknown_post": mark(
            "errors", "There is no post “{value}”: choose one of those listed (“show” lists them)."
        ),
        "nothing_to_undo": mark("errors", "There is nothing to undo."),
        "nothing_to_redo": mark("errors", "There is nothing to redo."),
        # planner: reading a problem or a plan
        "plan_not_object": mark("errors", "{place} must be a group of named entries: write it as {{…}}."),
        "plan_not_list": mark("errors", "{place} must be a list: write it as […]."),
        "plan_not_text": mark("errors", "{place} must be text, not {value}: write it in quotation marks."),
        "plan_not_whole": mark("errors", "{place} must be a whole number, not {value}: write it as digits."),
        "plan_too_small": mark("errors", "{place} is {value}: use {least} or more."),
        "plan_too_large": mark("errors", "{place} is {value}: use {most} or less."),
        "plan_missing_key": mark("errors", "{place} lacks “{key}”: add it."),
        "plan_unknown_key": mark(
            "errors", "{place} has an unknown entry “{key}”: remove it or mend its name."
        ),
        "plan_unknown_format": mark(
            "errors", "{place} names the unknown format “{value}”: use one described in “formats”."
        ),
        "plan_unknown_barrier": mark(
            "errors", "{place} is the unknown barrier “{value}”: use low, medium or high."
        ),
        "plan_reserved_format": mark(
            "errors", "{place} describes “{value}”, which cannot name a format: choose another name."
        ),
        "plan_twice": mark("errors", "{place} lists “{value}” a second time: remove it."),
        "plan_bad_moment": mark(
            "errors", "{place} is “{value}”, not a date and time: write it like 2026-12-01T20:00."
        ),
        "plan_wrong_calendar": mark("errors", "{place} is “{value}”, but the date says {right}: use that."),
        "plan_order": mark(
            "errors", "{place} is {value}, before the slot above it: put slots in time order."
        ),
        "plan_mix": mark("errors", "mix adds up to {value} %: make its three shares add up to 100."),
        "plan_wrong_length": mark(
            "errors",
            "plan has {value} entries: give one for each of the {slots} slots, or of the {free} free ones.",
        ),
        # workspace: its folder, its file, its backups
        "workspace_is_file": mark("errors", "“{path}” is a file, not a folder: choose a folder."),
        "workspace_missing": mark(
            "errors",
            "There is no workspace in “{folder}”: choose another folder, or open the app there once.",
        ),
        "workspace_gone": mark(
            "errors",
            "“{path}” is missing though backups of it are there: restore one, or choose another folder.",
        ),
        "workspace_read_only": mark(
            "errors",
            "“{folder}” may not be written to: allow writing there, or choose another folder.",
        ),
        "workspace_empty_file": mark(
            "errors", "“{path}” is an empty file and was left as it is: restore a backup, or remove the file."
        ),
        "workspace_not_database": mark(
            "errors",
            "“{path}” is not a workspace and was left as it is: restore a backup, or choose another folder.",
        ),
        "workspace_foreign": mark(
            "errors",
            "“{path}” belongs to another program and was left as it is: choose another folder, or a backup.",
        ),
        "workspace_damaged": mark(
            "errors", "“{path}” is damaged and was left as it is: restore the newest good backup."
        ),
        "workspace_newer": mark(
            "errors",
            "“{path}” comes from a newer XHS Studio (its version {found}, here {known}): update the app.",
        ),
        "workspace_upgrade": mark(
            "errors", "“{path}” could not be brought up to date ({detail}) and stays as it was: report this."
        ),
        "workspace_busy": mark(
            "errors", "“{path}” is in use by another program: close that, then try again."
        ),
        "workspace_moved": mark(
            "errors", "“{path}” was moved, deleted or replaced while open: put it back, then open it again."
        ),
        "workspace_cannot_open": mark(
            "errors", "“{path}” cannot be opened: check that it is there and may be read and written."
        ),
        "disk_full": mark("errors", "The disk with “{folder}” is full: free some space, then try again."),
        "disk_failed": mark(
            "errors", "Writing to “{folder}” failed ({detail}): check the disk, or work in another folder."
        ),
        "text_not_unicode": mark(
            "errors",
            "A text holds half a character, {value}, which cannot be kept: delete it and type it again.",
        ),
        "row_unreadable": mark(
            "errors", "The {what} “{value}” in the workspace cannot be read ({detail}): restore a backup."
        ),
        "series_missing": mark(
            "errors", "A post belongs to a series that is not there: add the series first."
        ),
        "backup_missing": mark("errors", "There is no backup “{path}”: choose one of the list."),
        "backup_damaged": mark("errors", "The backup “{path}” is damaged ({detail}): choose another one."),
        # playbook and calendar data
        "playbook_invalid": mark("errors", "In the playbook’s {file}, “{key}” cannot be {value}: {hint}."),
        "calendar_invalid": mark("errors", "In the calendar’s {file}, “{key}” cannot be {value}: {hint}."),
        "unknown_playbook_key": mark(
            "errors", "There is no {kind} “{value}” in the playbook: use one of {known}."
        ),
        # export
        "export_ending": mark(
            "errors", "“{value}” has none of the endings {known}: give the file one of them."
        ),
        "export_backwards": mark(
            "errors", "The period ends on {last}, before it begins on {first}: swap the two days."
        ),
        "export_is_folder": mark(
            "errors", "“{value}” is a folder: add the name of a file, such as plan.xlsx."
        ),
        "export_no_folder": mark(
            "errors", "There is no folder “{value}”: create it, or choose another folder for the file."
        ),
        "export_denied": mark(
            "errors", "“{value}” may not be written: choose another folder, or allow writing to it."
        ),
        "export_open": mark(
            "errors", "“{value}” is open in another program: close it there, or choose another name."
        ),
        "export_full": mark(
            "errors",
            "“{value}” was not written because the disk is full: free some space, or choose another disk.",
        ),
        "export_failed": mark(
            "errors", "“{value}” could not be written ({why}): choose another name or another folder."
        ),
        "export_too_long": mark(
            "errors",
            "“{title}” has {n} characters in the column {column}, and a spreadsheet’s cell holds {limit}: "
            "shorten the text, or export to a .csv file.",
        ),
        "export_altered": mark(
            "errors",
            "“{title}” had {n} characters in the column {column} that no spreadsheet can show: "
            "visible signs stand in their place, and the post itself is as it was.",
        ),
        # window
        "workspace_open_elsewhere": mark(
            "errors", "“{folder}” is open in an XHS Studio that does not answer: close that, then try again."
        ),
        # services: what a value must be
        "unknown_format": mark("errors", "“{value}” is not a format: use one of {known}."),
        "bad_time": mark("errors", "“{value}” is not a time a post can have: give a day from 2000 to 2099."),
        "bad_minutes": mark(
            "errors", "{value} is not a number of minutes: give a whole number from 0 to 10080."
        ),
        "bad_mix": mark(
            "errors", "The mix {value} adds up to {sum} %: make low, medium and high add up to 100."
        ),
        "bad_rotation": mark("errors", "A rotation of {value} posts is out of range: choose 3 to 7."),
        "bad_language": mark("errors", "“{value}” is not a language of the app: choose zh or en."),
        "bad_exploration": mark("errors", "{value} % for trying things is out of range: choose 0 to 30."),
        "bad_weekday": mark("errors", "{value} is not a weekday: use 0 for Monday to 6 for Sunday."),
        "bad_slots": mark(
            "errors", "A slot is listed twice or out of order: list each once, in order of time."
        ),
        "bad_cap": mark(
            "errors", "{value} is not a number of posts a month: give a whole number, 0 or more."
        ),
        "too_few_formats": mark("errors", "Too few formats are left: keep at least {least} to plan with."),
        "bad_zone": mark("errors", "“{value}” is not a time zone: write it like Asia/Shanghai."),
        "ambiguous_post": mark(
            "errors", "Several posts have ids that begin “{value}”: give more of {known}."
        ),
        "only_planner_suggests": mark(
            "errors", "Only the planner suggests posts: make it an idea or a draft instead."
        ),
        "not_a_suggestion": mark(
            "errors", "“{value}” is not a suggestion, so there is no next best: change its format instead."
        ),
        "nothing_next_best": mark(
            "errors", "No other format is possible for “{value}”: allow more formats or more minutes a week."
        ),
        # series
        "unknown_series": mark(
            "errors", "There is no series “{value}”: choose one of those listed (“series list” lists them)."
        ),
        "ambiguous_series": mark(
            "errors", "Several series are meant by “{value}”: give the id, one of {known}."
        ),
        "series_untitled": mark("errors", "The series has no title: give it one."),
        "bad_rule": mark(
            "errors",
            "“{value}” is not a rule for a series because of “{detail}”: write it like FREQ=WEEKLY;BYDAY=FR.",
        ),
        "rule_never": mark(
            "errors", "The rule {value} never falls on a day from {first} on: change its days or months."
        ),
        "rule_backwards": mark(
            "errors", "The series ends on {last}, before it begins on {first}: choose a later end."
        ),
        "rule_two_ends": mark(
            "errors", "The rule {value} has both a last day and a number of episodes: keep one of them."
        ),
        "rule_too_many": mark(
            "errors", "The rule {value} occurs {n} times in {weeks} weeks, more than {most}: make it rarer."
        ),
        "rule_within_day": mark(
            "errors", "The rule {value} speaks of hours or minutes: use days, and give the time by itself."
        ),
        "bad_days": mark("errors", "{value} is not a length in days: give a whole number from 1 to {most}."),
        "bad_series_weeks": mark("errors", "{value} weeks ahead is out of range: choose 1 to 52."),
        "no_episode": mark("errors", "“{title}” has no episode on {day}: choose one of its days."),
        "episode_published": mark(
            "errors", "“{title}” of {day} is published and stays as it was: choose a later episode."
        ),
        "series_paused": mark("errors", "“{title}” is paused already: resume it first."),
        "series_not_paused": mark("errors", "“{title}” is not paused: choose one that is."),
        "series_ended": mark("errors", "“{title}” has ended on {day} already: choose an earlier day."),
        # command line
        "bad_clock": mark("errors", "“{value}” is not a time of day: write it like 20:00."),
        "bad_count": mark(
            "errors", "“{value}” is not a number of episodes: give a whole number from 1 to {most}."
        ),
        "bad_day": mark("errors", "“{value}” is not a date: write it like 2026-12-01."),
        "bad_when": mark("errors", "“{value}” is not a date and time: write it like 2026-12-05T20:00."),
        "period_backwards": mark("errors", "{first} comes after {last}: give the earlier day as --from."),
        "period_too_long": mark("errors", "{days} days are too many at once: plan at most {most}."),
        "unknown_goal": mark("errors", "“{value}” is not a goal: use one of {known}."),
        "empty_title": mark("errors", "The post has no title: write one after --title."),
        "file_unreadable": mark("errors", "“{path}” cannot be read ({detail}): check its name."),
        "file_not_json": mark("errors", "“{path}” is not valid JSON ({detail}): mend it there."),
        "no_backup": mark("errors", "There is no backup of this workspace yet: make one with “backup”."),
        "sample_in_use": mark(
            "errors", "“{path}” already holds something: give a folder that is new or empty."
        ),
        "folder_unusable": mark(
            "errors", "“{path}” cannot be made or written to ({detail}): choose another folder."
        ),
        "system_refused": mark(
            "errors",
            "The system refused a step ({detail}): see that the disk has room and the files may be written.",
        ),
        "no_screen": mark(
            "errors", "The window could not be opened ({detail}): see README for what it needs."
        ),
    }
)
