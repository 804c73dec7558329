"""A change as edits of rows: what the history keeps and what the store writes."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from xhs_studio.domain.account import Account
from xhs_studio.domain.change import Change, Edit, Label, Value
from xhs_studio.domain.post import Post
from xhs_studio.storage.mapping import (
    Row,
    to_account,
    to_account_row,
    to_facts,
    to_json,
    to_post,
    to_row,
    to_series,
    to_series_row,
)

POST: Final = "post"
SERIES: Final = "series"
ACCOUNT: Final = "account"


@dataclass(frozen=True, slots=True)
class RowEdit:
    """One row of a noun before and after; None where it did not exist."""

    noun: str
    before: Row | None
    after: Row | None

    @property
    def key(self) -> tuple[str, str]:
        """Noun and id of the row, or noun and name of the document."""
        row = self.after if self.before is None else self.before
        assert row is not None
        return self.noun, row["name" if self.noun == ACCOUNT else "id"]


def row_edits(change: Change) -> list[RowEdit]:
    """The edits of a change that alter something. ValueError where an edit turns one thing into another."""
    found = [_row_edit(edit) for edit in change.edits]
    return [edit for edit in found if edit.before != edit.after]


def _row_edit(edit: Edit) -> RowEdit:
    nouns = {_noun(value) for value in (edit.before, edit.after) if value is not None}
    before, after = _row(edit.before), _row(edit.after)
    if len(nouns) > 1 or (before and after and before.get("id") != after.get("id")):
        raise ValueError(f"an edit that turns {edit.before!r} into {edit.after!r}")
    return RowEdit(nouns.pop() if nouns else POST, before, after)


def _noun(value: Value) -> str:
    if isinstance(value, Post):
        return POST
    return ACCOUNT if isinstance(value, Account) else SERIES


def _row(value: Value | None) -> Row | None:
    if value is None:
        return None
    if isinstance(value, Post):
        return to_row(value)
    return to_account_row(value) if isinstance(value, Account) else to_series_row(value)


def _value(noun: str, row: Row | None) -> Value | None:
    if row is None:
        return None
    if noun == POST:
        return to_post(row)
    return to_account(row) if noun == ACCOUNT else to_series(row)


def to_change(label: Label, edits: Iterable[RowEdit]) -> Change:
    """The change that the edits came from."""
    return Change(label, tuple(Edit(_value(e.noun, e.before), _value(e.noun, e.after)) for e in edits))


def edits_to_json(edits: Iterable[RowEdit]) -> str:
    """Edits as the history keeps them."""
    return to_json([[edit.noun, edit.before, edit.after] for edit in edits])


def edits_from_json(text: str) -> list[RowEdit]:
    """Edits that the history kept."""
    return [RowEdit(noun, before, after) for noun, before, after in json.loads(text)]


def to_label(label: str, facts: str) -> Label:
    """The name of a step that the history kept."""
    return Label(label, to_facts(json.loads(facts)))
