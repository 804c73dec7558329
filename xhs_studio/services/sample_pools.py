"""Reads the titles and texts that the sample workspace is made of."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from xhs_studio.domain.playbook import Playbook


@dataclass(frozen=True, slots=True)
class Entry:
    """One post to be: its title, topic, and a poll's options."""

    title: str
    topic: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Texts:
    """How posts of a format open and close; taken in turn."""

    hooks: tuple[str, ...]
    closings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pools:
    """All that a sample in one language is made of; `posts` and `texts` by format, `posts` also by `idea`."""

    name: str
    topics: tuple[str, ...]
    series: Mapping[str, str]
    posts: Mapping[str, tuple[Entry, ...]]
    texts: Mapping[str, Texts]


def load_pools(path: Path, playbook: Playbook) -> Pools:
    """Read the pools of one language; ValueError where a kind of post is no format."""
    raw: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {*(item.key for item in playbook.formats), playbook.plain.key, "idea"}
    if unknown := set(raw["posts"]) - known:
        raise ValueError(f"{path.name}: no such format: {', '.join(sorted(unknown))}")
    return Pools(
        name=raw["account"]["name"],
        topics=tuple(raw["account"]["topics"]),
        series=MappingProxyType(raw["series"]),
        posts=MappingProxyType({key: tuple(map(_entry, rows)) for key, rows in raw["posts"].items()}),
        texts=MappingProxyType(
            {key: Texts(tuple(row["hooks"]), tuple(row["closings"])) for key, row in raw["texts"].items()}
        ),
    )


def _entry(row: list[Any]) -> Entry:
    title, topic, *options = row
    return Entry(title, topic, tuple(options[0]) if options else ())
