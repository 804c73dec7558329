"""Reads the playbook's TOML files into a `Playbook`."""

from dataclasses import fields
from pathlib import Path
from typing import Any

from xhs_studio.domain.data_tables import Place, parsed, read
from xhs_studio.domain.playbook import Playbook
from xhs_studio.domain.playbook_checks import check

CODE = "playbook_invalid"


def load_playbook(folder: Path) -> Playbook:
    """The playbook of all `*.toml` files in `folder`, which together fill the fields of `Playbook`.

    How the fields are spread over files is free, but each stands whole in one file. Raises
    `UserError("playbook_invalid")` with the facts file, key, value, hint.
    """
    values: dict[str, Any] = {}
    homes: dict[str, str] = {}
    declared = {field.name: field.type for field in fields(Playbook)}
    for path in sorted(folder.glob("*.toml")):
        for key, value in parsed(path, CODE).items():
            place = Place(path.name, key, CODE)
            if key not in declared:
                place.wrong(value, f"unknown key; known here: {', '.join(declared)}")
            if key in homes:
                place.wrong(value, f"already given in {homes[key]}")
            homes[key] = path.name
            values[key] = read(declared[key], value, place)
    for key in declared:
        if key not in values:
            Place(str(folder), key, CODE).missing("add it to one of the files of this folder")
    playbook = Playbook(**values)
    check(playbook, homes, CODE)
    return playbook
