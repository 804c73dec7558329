"""The playbook as shipped, read once for all tests of the domain."""

import pytest

from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.playbook_file import load_playbook
from xhs_studio.resources_path import resources


@pytest.fixture(scope="session")
def playbook() -> Playbook:
    return load_playbook(resources() / "playbook")
