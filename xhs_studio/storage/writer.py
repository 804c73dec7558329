"""Writes the edits of one step: checks every `before`, then writes what differs in the end."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, delete, func, insert, select, update

from xhs_studio.domain.account import Account
from xhs_studio.domain.errors import Stale
from xhs_studio.storage.edits import ACCOUNT, POST, SERIES, RowEdit
from xhs_studio.storage.mapping import Row, search_text, to_account
from xhs_studio.storage.rows import DOCUMENT
from xhs_studio.storage.rows import POST as POST_TABLE
from xhs_studio.storage.rows import SERIES as SERIES_TABLE

_Key = tuple[str, str]

_TABLES: Final = {POST: POST_TABLE, SERIES: SERIES_TABLE, ACCOUNT: DOCUMENT}
_KEY_COLUMNS: Final = {POST: "id", SERIES: "id", ACCOUNT: "name"}

# SQLite takes 32,766 parameters in a statement; far fewer keep its plan in the cache.
CHUNK: Final = 500


def write(connection: Connection, edits: Sequence[RowEdit]) -> list[RowEdit]:
    """Apply edits in order and give them back with the number (`added`) each post has.

    Raises Stale where a `before` is not what is stored; then nothing has been written.
    """
    stored = _load(connection, {edit.key for edit in edits})
    now = dict(stored)
    next_added = _last_added(connection) + 1
    applied = []
    for edit in edits:
        current = now.get(edit.key)
        _check(edit, current)
        after = edit.after
        if edit.noun == POST and after is not None and "added" not in after:
            if current is None:
                after = {**after, "added": next_added}
                next_added += 1
            else:
                after = {**after, "added": current["added"]}
        now[edit.key] = after
        applied.append(RowEdit(edit.noun, current if edit.noun == POST else edit.before, after))
    for noun in (POST, SERIES, ACCOUNT):
        keys = [key for key in now if key[0] == noun and now[key] != stored.get(key)]
        _write_noun(connection, noun, [(stored.get(key), now[key]) for key in keys])
    return applied


def _check(edit: RowEdit, current: Row | None) -> None:
    if edit.noun == POST:
        fits = _without_added(edit.before) == _without_added(current)
    elif edit.noun == ACCOUNT:
        # By value: a document written before a field was added lacks it. None stored is the default.
        fits = _account(edit.before) == _account(current)
    else:
        fits = edit.before == current
    if not fits:
        row = current or edit.before or edit.after or {}
        raise Stale(what=row.get("title") or row.get("id") or row.get("name"))


def _account(row: Row | None) -> Account:
    return Account() if row is None else to_account(row)


def _without_added(row: Row | None) -> Row | None:
    return row and {name: value for name, value in row.items() if name != "added"}


def _load(connection: Connection, keys: Iterable[_Key]) -> dict[_Key, Row | None]:
    """The stored rows of these keys; None for those that are not there."""
    found: dict[_Key, Row | None] = dict.fromkeys(keys)
    for noun, table in _TABLES.items():
        column = table.c[_KEY_COLUMNS[noun]]
        columns = [each for each in table.c if each.name != "search_text"]
        names = sorted(name for key_noun, name in found if key_noun == noun)
        for start in range(0, len(names), CHUNK):
            query = select(*columns).where(column.in_(names[start : start + CHUNK]))
            for row in connection.execute(query).mappings():
                found[noun, row[column]] = dict(row)
    return found


def _last_added(connection: Connection) -> int:
    return connection.execute(select(func.max(POST_TABLE.c.added))).scalar() or 0


def _write_noun(connection: Connection, noun: str, pairs: Sequence[tuple[Row | None, Row | None]]) -> None:
    table = _TABLES[noun]
    key = _KEY_COLUMNS[noun]
    gone = [_keyed(before, key) for before, after in pairs if before and not after]
    altered = [_full(noun, after) | _keyed(after, key) for before, after in pairs if before and after]
    new = [_full(noun, after) for before, after in pairs if after and not before]
    if gone:
        connection.execute(delete(table).where(_is_key(table, key)), gone)
    if altered:
        connection.execute(update(table).where(_is_key(table, key)), altered)
    if new:
        connection.execute(insert(table), new)


def _is_key(table: Table, key: str) -> Any:
    return table.c[key] == bindparam(f"wanted_{key}")


def _keyed(row: Row, key: str) -> dict[str, Any]:
    return {f"wanted_{key}": row[key]}


def _full(noun: str, row: Row) -> dict[str, Any]:
    return {**row, "search_text": search_text(row)} if noun == POST else dict(row)
