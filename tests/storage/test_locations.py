"""Where the workspace and the logs lie by default."""

import pytest

from xhs_studio.storage.locations import default_workspace, log_folder


def test_they_follow_the_platforms_customs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    monkeypatch.setenv("XDG_STATE_HOME", "/state")
    assert default_workspace().name == "XHS Studio"
    assert log_folder() != default_workspace()
    assert "XHS Studio" in log_folder().parts
