"""The command line's words: subcommands, their options, and what each is for."""

from argparse import (
    SUPPRESS,
    ArgumentParser,
    ArgumentTypeError,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from pathlib import Path
from typing import TypeAlias

from xhs_studio import __version__

# The class takes a type only in annotations, not when it runs.
Commands: TypeAlias = "_SubParsersAction[ArgumentParser]"

_EPILOG = """Days are written 2026-12-01, moments 2026-12-05T20:00 (on the account's clock, or with offset).
Exit code 0: done; 1: a problem, stated in one sentence, nothing changed; 2: wrong usage."""


def make_parser() -> ArgumentParser:
    """The parser of the whole command line."""
    parser = ArgumentParser(
        prog="xhs-studio",
        description="Plan Xiaohongshu posts that start conversations. Without a command it opens the window.",
        epilog=_EPILOG,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"xhs-studio {__version__}")
    parser.add_argument(
        "--workspace", type=_path, metavar="DIR", default=None, help="the workspace's folder; else your own"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_planning(commands)
    _add_posts(commands)
    _add_series(commands)
    _add_files(commands)
    return parser


def _add_planning(commands: Commands) -> None:
    plan = _add(commands, "plan", "plan a period of the workspace, or solve a problem from a file")
    _add_period(plan, required=False)
    plan.add_argument("--accept", action="store_true", help="accept the suggestions at once")
    plan.add_argument("--problem", type=Path, metavar="FILE", help="solve this problem; touches no workspace")
    plan.add_argument("--seconds", type=float, metavar="S", help="how long the search may take")
    score = _add(commands, "score", "score a plan for a problem: cost, parts, broken rules")
    score.add_argument("--problem", type=Path, metavar="FILE", required=True)
    score.add_argument("--plan", type=Path, metavar="FILE", required=True)


def _add_posts(commands: Commands) -> None:
    show = _add(commands, "show", "list the posts of a period")
    _add_period(show)
    add = _add(commands, "add", "add a post; without --at it is an idea")
    add.add_argument("--title", required=True)
    add.add_argument("--format", metavar="F")
    add.add_argument("--at", metavar="WHEN")
    add.add_argument("--goal", metavar="G")
    add.add_argument("--topic", metavar="T", default="")
    move = _add(commands, "move", "move a post to a moment")
    move.add_argument("post", metavar="POST", help="its id, or how that begins")
    move.add_argument("--at", metavar="WHEN", required=True)
    delete = _add(commands, "delete", "delete a post")
    delete.add_argument("post", metavar="POST", help="its id, or how that begins")
    _add(commands, "undo", "take back the last step")
    _add(commands, "redo", "do again the step taken back last")


def _add_series(commands: Commands) -> None:
    series = commands.add_parser(
        "series",
        help="programmes that recur: add, list, skip, pause, resume, end",
        description="Programmes that recur by a rule; their episodes are posts of the calendar.",
        allow_abbrev=False,
    )
    series.add_argument(
        "--workspace", type=Path, metavar="DIR", default=SUPPRESS, help="the workspace's folder"
    )
    actions = series.add_subparsers(dest="action", metavar="ACTION", required=True)
    add = _add(actions, "add", "add a series with its episodes of the weeks ahead")
    add.add_argument("--rule", metavar="RRULE", required=True, help="such as FREQ=WEEKLY;BYDAY=FR")
    add.add_argument("--format", metavar="F", required=True)
    add.add_argument("--title", metavar="T", required=True, help="of every episode; {n} is its number")
    add.add_argument("--at", metavar="HH:MM", required=True)
    add.add_argument("--from", dest="first", metavar="D", help="the first day; else today")
    end = add.add_mutually_exclusive_group()
    end.add_argument("--until", metavar="D", help="the last day")
    end.add_argument("--count", metavar="N", help="how many episodes")
    add.add_argument("--kind", metavar="K", default="segment", help="a kind of the playbook")
    add.add_argument("--hashtag", metavar="H", default="", help="of a challenge")
    add.add_argument("--days", type=int, metavar="N", help="how long a challenge runs")
    add.add_argument("--closing", metavar="T", default="", help="title of the post that closes a challenge")
    _add(actions, "list", "list the series with their next episodes")
    skip = _add(actions, "skip", "leave one episode out")
    skip.add_argument("series", metavar="SERIES", help="its id, how that begins, or its title")
    skip.add_argument("day", metavar="DAY")
    pause = _add(actions, "pause", "no episodes from a day on")
    pause.add_argument(
        "--to", dest="last", metavar="DAY", help="the last day of the pause; else until resumed"
    )
    resume = _add(actions, "resume", "episodes again from a day on")
    ending = _add(actions, "end", "no episode from a day on, for good")
    for action in (pause, resume, ending):
        action.add_argument("series", metavar="SERIES", help="its id, how that begins, or its title")
        action.add_argument("--from", dest="first", metavar="DAY", help="else today")


def _add_files(commands: Commands) -> None:
    _add(commands, "backup", "make a verified copy of the workspace")
    restore = _add(commands, "restore", "put a backup in the place of the workspace")
    restore.add_argument(
        "file", type=_path, metavar="FILE", nargs="?", default="newest", help="else the newest good one"
    )
    export = _add(commands, "export", "write a period to a workbook (.xlsx) or a .csv file")
    _add_period(export)
    export.add_argument("--out", type=Path, metavar="FILE", required=True)
    export.add_argument("--language", choices=("zh", "en"), help="else the one the app speaks")
    pictures = _add(commands, "pictures", "draw every screen in both languages and themes")
    pictures.add_argument("--out", type=_path, metavar="DIR", required=True)
    sample = _add(commands, "sample", "write a workspace with a believable half-year into a new folder")
    sample.add_argument("dir", type=_path, metavar="DIR")
    sample.add_argument("--language", choices=("zh", "en"), default="zh")
    sample.add_argument("--today", metavar="DAY", help="the day it is anchored at; else the present one")
    _add(commands, "self-test", "try the main steps on a workspace of its own, offline")


def _add(commands: Commands, name: str, words: str) -> ArgumentParser:
    command = commands.add_parser(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}.",
        epilog=_EPILOG,
        allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
    )
    # Without a default of its own, so that the option may stand on either side of the command.
    command.add_argument(
        "--workspace", type=_path, metavar="DIR", default=SUPPRESS, help="the workspace's folder"
    )
    command.add_argument("--json", action="store_true", help="write JSON")
    return command


def _path(text: str) -> Path:
    """A path; an empty one, as a script's unset variable gives, would mean the folder one stands in."""
    if not text:
        raise ArgumentTypeError("an empty path")
    return Path(text)


def _add_period(command: ArgumentParser, required: bool = True) -> None:
    command.add_argument("--from", dest="first", metavar="DAY", required=required, help="first day")
    command.add_argument("--to", dest="last", metavar="DAY", required=required, help="last day")
