"""Series get all that an episode is made of, and their posts are found by an index."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Where a series of version 1 has no post to take its first day and its time from.
NOWHERE = ("2026-01-01", "20:00:00")


def upgrade() -> None:
    """Make the table of series anew around its rows, and alter them where the history holds them.

    Not in batch mode: the new values come from the posts, and a renamed table keeps quotation marks
    in its statement that a new one lacks.
    """
    connection = op.get_bind()
    firsts = _first_moments(connection)
    rows = [dict(row) for row in connection.execute(sa.text("SELECT * FROM series")).mappings()]
    op.drop_table("series")
    table = _make_series()
    for row in rows:
        connection.execute(sa.insert(table), _filled(row, firsts))
    op.create_index("ix_post_series", "post", ["series"])
    _alter_history(connection, firsts)


def _make_series() -> sa.Table:
    return op.create_table(
        "series",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text()),
        sa.Column("minutes", sa.Integer()),
        sa.Column("hashtag", sa.Text(), nullable=False),
        sa.Column("days", sa.Integer()),
        sa.Column("closing", sa.Text(), nullable=False),
        sa.Column("skipped", sa.Text(), nullable=False),
        sa.Column("unclosed", sa.Text(), nullable=False),
        sa.Column("paused", sa.Text(), nullable=False),
        sa.Column("ended", sa.Text()),
        sa.Column("line", sa.Text(), nullable=False),
        sa.Column("first_episode", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
    )


def _first_moments(connection: sa.Connection) -> dict[str, tuple[str, str]]:
    """Day and wall time of each series' first post."""
    query = "SELECT series, at_utc, zone FROM post WHERE series IS NOT NULL ORDER BY at_utc"
    firsts: dict[str, tuple[str, str]] = {}
    for series, at_utc, zone in connection.execute(sa.text(query)):
        if at_utc is not None and series not in firsts:
            moment = datetime.fromisoformat(at_utc).astimezone(ZoneInfo(zone))
            firsts[series] = (moment.date().isoformat(), moment.strftime("%H:%M:00"))
    return firsts


def _filled(row: Mapping[str, Any], firsts: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    start, at = firsts.get(row["id"], NOWHERE)
    return {
        **row,
        "start": start,
        "kind": "monthly_challenge" if row["format"] == "challenge" else "segment",
        "at": at,
        "topic": "",
        "goal": None,
        "minutes": None,
        "hashtag": "",
        "days": None,
        "closing": "",
        "skipped": "[]",
        "unclosed": "[]",
        "paused": "[]",
        "ended": None,
        "line": row["id"],
        "first_episode": 1,
    }


def _alter_history(connection: sa.Connection, firsts: Mapping[str, tuple[str, str]]) -> None:
    query = "SELECT step, edits FROM history WHERE edits LIKE '%[\"series\",%'"
    for step, text in connection.execute(sa.text(query)).all():
        edits = [
            [noun, *(row and _filled(row, firsts) for row in rows)] if noun == "series" else [noun, *rows]
            for noun, *rows in json.loads(text)
        ]
        altered = json.dumps(edits, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        connection.execute(
            sa.text("UPDATE history SET edits = :edits WHERE step = :step"), {"edits": altered, "step": step}
        )
