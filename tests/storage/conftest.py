"""A workspace of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit.builders import FixedClock
from xhs_studio.storage.store import SqlStore
from xhs_studio.storage.workspace import open_workspace


@pytest.fixture(scope="session")
def new_workspace(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a workspace that was just made: making one loads Alembic, so it is done once."""
    folder = tmp_path_factory.mktemp("new")
    store = open_workspace(folder, clock=FixedClock())
    store.close()
    return (folder / "studio.db").read_bytes()


@pytest.fixture
def clock() -> FixedClock:
    """The present moment of the test."""
    return FixedClock()


@pytest.fixture
def folder(tmp_path: Path, new_workspace: bytes) -> Path:
    """A folder with a new workspace in it."""
    (tmp_path / "studio.db").write_bytes(new_workspace)
    return tmp_path


@pytest.fixture
def sql_store(folder: Path, clock: FixedClock) -> Iterator[SqlStore]:
    """The open store of that workspace."""
    opened = open_workspace(folder, clock=clock)
    yield opened
    opened.close()
