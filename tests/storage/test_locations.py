"""Where the workspace lies by default."""

from pathlib import Path

import pytest

from xhs_studio.storage.locations import default_workspace


def test_it_follows_the_platforms_customs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert default_workspace() == tmp_path / "xhs-studio"
