"""One window a workspace: a second start brings the first window up, a killed one leaves nothing behind."""

import signal
from pathlib import Path

import pytest

from tests.journeys.app import Start
from tests.journeys.conftest import Prepare
from tests.journeys.process import Process, Run
from tests.kit.builders import a_post
from tests.kit.window import Hands
from xhs_studio.domain.vocabulary import Status

pytestmark = pytest.mark.xvfb


def test_a_second_start_brings_the_first_window_up(
    prepare: Prepare, start: Start, run: Run, hands: Hands
) -> None:
    folder = prepare()
    app = start()
    app.window.showMinimized()
    hands.until(lambda: app.window.isMinimized() and not app.window.isActiveWindow())

    # Another spelling of the same folder is the same workspace.
    second = run("--workspace", folder / ".." / folder.name)
    hands.until(second.ended)
    assert (second.code, second.said) == (0, "")
    hands.until(lambda: app.window.isActiveWindow() and not app.window.isMinimized())


def test_a_killed_window_leaves_a_workspace_that_starts(
    prepare: Prepare, start: Start, run: Run, hands: Hands
) -> None:
    prepare(a_post(id="one", title="Kept", at="2026-11-24 20:00", format="poll", status=Status.DRAFT))
    folder = killed(run, hands, prepare)
    assert (folder / "studio.lock").exists(), "it had no time to tidy up"
    app = start()
    assert app.post("one").title == "Kept"
    hands.keys("n")
    assert app.calendar.quick_add.isVisible()


def killed(run: Run, hands: Hands, prepare: Prepare) -> Path:
    """Kill the app in the midst of things."""
    folder = prepare()
    first: Process = run("--workspace", folder)
    hands.until(first.has_window)
    first.send(signal.SIGKILL)
    hands.until(first.ended)
    return folder
