"""The steps that can be undone and done again; they outlive the program."""

from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from xhs_studio.domain.change import Label
from xhs_studio.storage.edits import RowEdit, edits_from_json, edits_to_json, to_label
from xhs_studio.storage.mapping import to_json, to_utc_text
from xhs_studio.storage.rows import HISTORY

KEPT_STEPS: Final = 1000

# The step to undo is the last one done, the step to redo the first one undone: undone steps are
# always the newest, since a new step drops them.
_UNDO: Final = select(func.max(HISTORY.c.step)).where(HISTORY.c.undone == 0).scalar_subquery()
_REDO: Final = select(func.min(HISTORY.c.step)).where(HISTORY.c.undone == 1).scalar_subquery()


class Step(NamedTuple):
    """One step of the history."""

    step: int
    label: Label
    edits: list[RowEdit]


def label_to(connection: Connection, *, undo: bool) -> Label | None:
    """Name of the step to undo, or to redo."""
    query = select(HISTORY.c.label, HISTORY.c.facts).where(HISTORY.c.step == (_UNDO if undo else _REDO))
    row = connection.execute(query).first()
    return None if row is None else to_label(row.label, row.facts)


def step_to(connection: Connection, *, undo: bool) -> Step | None:
    """The step to undo, or to redo."""
    query = select(HISTORY).where(HISTORY.c.step == (_UNDO if undo else _REDO))
    row = connection.execute(query).first()
    if row is None:
        return None
    return Step(row.step, to_label(row.label, row.facts), edits_from_json(row.edits))


def mark(connection: Connection, step: int, *, undone: bool) -> None:
    """Remember that a step was undone, or done again."""
    connection.execute(update(HISTORY).where(HISTORY.c.step == step).values(undone=int(undone)))


def forget(connection: Connection) -> None:
    """Drop every step: what stands then is where the history begins."""
    connection.execute(delete(HISTORY))


def append(connection: Connection, now: datetime, label: Label, edits: list[RowEdit]) -> None:
    """Remember a new step; what was undone before it cannot be done again."""
    connection.execute(delete(HISTORY).where(HISTORY.c.undone == 1))
    step = (connection.execute(select(func.max(HISTORY.c.step))).scalar() or 0) + 1
    row = {
        "step": step,
        "at_utc": to_utc_text(now),
        "label": label.code,
        "facts": to_json(dict(label.facts)),
        "edits": edits_to_json(edits),
        "undone": 0,
    }
    connection.execute(insert(HISTORY), row)
    connection.execute(delete(HISTORY).where(HISTORY.c.step <= step - KEPT_STEPS))
