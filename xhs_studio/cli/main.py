"""Runs the command line: parses, opens the workspace, and turns problems into exit codes."""

import io
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from xhs_studio.cli import commands, file_commands, problem_commands, series_commands
from xhs_studio.cli.house import House
from xhs_studio.cli.parser import make_parser
from xhs_studio.cli.self_test import self_test
from xhs_studio.domain.errors import UserError

DONE, PROBLEM, USAGE = 0, 1, 2

COMMANDS: Mapping[str, Callable[[Namespace, House], int]] = {
    "show": commands.show,
    "add": commands.add,
    "move": commands.move,
    "delete": commands.delete,
    "undo": commands.undo,
    "redo": commands.redo,
    "score": problem_commands.score_problem,
    "backup": file_commands.backup,
    "restore": file_commands.restore,
    "export": file_commands.export,
    "pictures": file_commands.pictures,
    "sample": file_commands.sample,
    "self-test": self_test,
}


SERIES: Mapping[str, Callable[[Namespace, House], int]] = {
    "add": series_commands.add,
    "list": series_commands.show,
    "skip": series_commands.skip,
    "pause": series_commands.pause,
    "resume": series_commands.resume,
    "end": series_commands.end,
}


def run(argv: Sequence[str], house: House) -> int:
    """Run one command line; gives the exit code."""
    _speak_utf8()
    parser = make_parser()
    try:
        options = parser.parse_args(argv)
        _check_usage(parser, options)
    except SystemExit as end:
        return int(end.code or 0)
    options.workspace = _folder(options, house)
    try:
        code = _command(options)(options, house)
        sys.stdout.flush()
        return code
    except UserError as error:
        _say(error)
    except KeyboardInterrupt:
        _say("Stopped.")
    except BrokenPipeError:
        # Whoever read our output has gone, as `head` does; there is nobody left to tell.
        _drop_output()
    except OSError as error:
        # Most of all what the output goes to: a full disk.
        _drop_output()
        _say(UserError("system_refused", detail=error.strerror or error))
    return PROBLEM


def _say(what: object) -> None:
    """Say a problem in one line, also where it quotes a text of several."""
    print(" ".join(str(what).splitlines()), file=sys.stderr)


def _drop_output() -> None:
    """Let what is still to be written go nowhere, lest Python complain of it when it ends."""
    with suppress(OSError, ValueError):  # it may be no file at all
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(options: Namespace) -> Callable[[Namespace, House], int]:
    if options.command is None:
        return lambda options, house: house.run_window(options.workspace)
    if options.command == "plan":
        return problem_commands.plan_problem if options.problem else commands.plan
    if options.command == "series":
        return SERIES[options.action]
    return COMMANDS[options.command]


def _check_usage(parser: ArgumentParser, options: Namespace) -> None:
    """What argparse cannot say of `plan`: either a problem, or both ends of a period."""
    if options.command != "plan":
        return
    period = options.first is not None, options.last is not None
    if options.problem is not None and (any(period) or options.accept):
        parser.error("plan: --problem stands alone, without --from, --to and --accept")
    if options.problem is None and not all(period):
        parser.error("plan: give --from and --to, or --problem")
    if options.seconds is not None and not 0 < options.seconds <= 3600:
        parser.error("plan: --seconds must be above 0 and at most 3600")


def _folder(options: Namespace, house: House) -> Path:
    return house.default_folder() if options.workspace is None else Path(options.workspace).absolute()


def _speak_utf8() -> None:
    """Titles are Chinese: write UTF-8 whatever the locale says, and nowhere where an output is closed."""
    sys.stdout = sys.stdout or io.StringIO()
    sys.stderr = sys.stderr or io.StringIO()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
