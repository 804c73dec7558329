"""The project keeps the promises its own documents make."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

import xhs_studio

ROOT = Path(__file__).resolve().parent.parent
MADE_HERE = {".git", ".venv", ".tools", ".hypothesis", "build", "dist", "__pycache__"}


def pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def text_of(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def requirements() -> list[str]:
    project = pyproject()
    groups = project["dependency-groups"].values()
    lines = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *chain.from_iterable(groups),
    ]
    return sorted({re.split(r"[^\w.-]", line)[0] for line in lines})


def text_files() -> Iterator[tuple[str, str]]:
    """(name, text) of every file of ours that is text."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in MADE_HERE and not name.endswith("_cache")]
        for path in (Path(folder) / name for name in files):
            try:
                yield str(path.relative_to(ROOT)), path.read_text("utf-8")
            except UnicodeDecodeError:
                continue


def test_one_version_everywhere() -> None:
    version = pyproject()["project"]["version"]
    assert xhs_studio.__version__ == version
    assert f"## [{version}]" in text_of("CHANGELOG.md")
    locked = tomllib.loads(text_of("uv.lock"))["package"]
    assert [p["version"] for p in locked if p["name"] == pyproject()["project"]["name"]] == [version]


@pytest.mark.parametrize("name", requirements())
def test_every_dependency_is_accounted_for(name: str) -> None:
    assert f"`{name}`" in text_of("docs/adr/0002-dependencies.md"), f"{name} needs its line, with a reason"


def test_the_contracts_between_layers_hold() -> None:
    command = [Path(sys.executable).with_name("lint-imports"), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_layer_is_in_the_figure() -> None:
    figure = text_of("docs/architecture.md")
    layers = [path.parent.name for path in (ROOT / "xhs_studio").glob("*/__init__.py")]
    assert [name for name in layers if f"{name}/" not in figure] == []


def test_every_decision_is_linked() -> None:
    page = text_of("docs/architecture.md")
    decisions = sorted(path.name for path in (ROOT / "docs" / "adr").glob("*.md"))
    assert decisions
    assert [name for name in decisions if f"(adr/{name})" not in page] == []


def test_the_readme_names_the_two_commands() -> None:
    readme = text_of("README.md")
    assert "./studio run" in readme
    assert "./studio test" in readme


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for name, text in text_files():
        if name.endswith(".md"):
            for target in re.findall(r"\]\(([^)#\s]+)", text):
                if "://" not in target and not (ROOT / name).parent.joinpath(target).exists():
                    broken.append(f"{name}: {target}")
    assert broken == []


def test_ci_runs_what_everybody_runs() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert script.read_text("utf-8") == '#!/bin/sh\ncd "$(dirname "$0")/.." && exec ./studio test\n'


def test_nothing_knows_the_machine_it_was_written_on() -> None:
    places = "|".join(("work", r"tmp/\w+", r"home/\w+", r"Users/\w+"))
    path = re.compile(rf"(?<![\w.}}<>*)-])/(?:{places})(?![\w-])")
    found = [f"{name}: {m.group()}" for name, text in text_files() for m in path.finditer(text)]
    assert found == []
