"""The log file: where it lies, what it holds, and that it does not grow for ever."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from xhs_studio.ui.shell import logs


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    """No test leaves its log open."""
    yield
    logs.close_log()


def test_our_records_and_those_of_qt_stand_in_one_file(tmp_path: Path) -> None:
    logs.keep_log(tmp_path)
    logs.log.info("ours")
    qWarning("from Qt")
    text = (tmp_path / logs.LOG_NAME).read_text("utf-8")
    assert "INFO ours" in text
    assert "WARNING Qt: from Qt" in text


def test_another_workspace_gets_its_own(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        logs.keep_log(tmp_path / name)
        logs.log.info(name)
    assert "two" not in (tmp_path / "one" / logs.LOG_NAME).read_text("utf-8")
    assert "two" in (tmp_path / "two" / logs.LOG_NAME).read_text("utf-8")


def test_a_large_log_makes_room(tmp_path: Path) -> None:
    log = tmp_path / logs.LOG_NAME
    log.write_text("x" * (logs.LOG_BYTES + 1), "utf-8")
    logs.keep_log(tmp_path)
    logs.log.info("fresh")
    assert log.stat().st_size < 1000
    assert (tmp_path / "studio.old.log").stat().st_size > logs.LOG_BYTES


def test_where_nothing_can_be_written_the_terminal_hears_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    logs.keep_log(tmp_path / "nowhere")
    logs.log.warning("heard")
    assert "heard" in capsys.readouterr().err
    assert not logs.log.propagate
    assert logging.getLogger("xhs_studio") is logs.log
