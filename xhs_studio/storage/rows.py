"""The tables of the workspace: plain types, every constraint and index named."""

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, MetaData, Table, Text

APPLICATION_ID: Final = 0x58485353
"""“XHSS” in the file's header: by this a workspace is told from any other database."""

SCHEMA_VERSION: Final = 2
"""The file's `user_version`; migration 0001 makes version 1, and so on."""

METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)

# Days are text such as 2026-12-01, `at` a wall time such as 20:00:00. `skipped`, `unclosed` and `paused`
# are JSON: read and written whole with their series, never asked for.
SERIES = Table(
    "series",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("start", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("goal", Text),
    Column("minutes", Integer),
    Column("hashtag", Text, nullable=False),
    Column("days", Integer),
    Column("closing", Text, nullable=False),
    Column("skipped", Text, nullable=False),
    Column("unclosed", Text, nullable=False),
    Column("paused", Text, nullable=False),
    Column("ended", Text),
    Column("line", Text, nullable=False),
    Column("first_episode", Integer, nullable=False),
)

# `added` numbers posts in the order they came, and comes back with a post whose deletion is undone.
# `at_utc` has a fixed width, so that text order is time order; the wall time follows from `zone`.
# `tags`, `poll_options` and `reasons` are JSON: read and written whole with their post, never asked for.
# `search_text` is what `search` looks through: SQLite by itself knows upper and lower case of ASCII only.
POST = Table(
    "post",
    METADATA,
    Column("added", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("at_utc", Text),
    Column("zone", Text),
    Column("format", Text),
    Column("barrier", Text),
    Column("goal", Text),
    Column("topic", Text, nullable=False),
    Column("formula", Text),
    Column("hook", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("call_to_action", Text, nullable=False),
    Column("tags", Text, nullable=False),
    Column("poll_options", Text, nullable=False),
    Column("minutes", Integer),
    Column("notes", Text, nullable=False),
    Column("locked", Integer, nullable=False),
    Column(
        "series",
        Text,
        # Deferred: the edits of one change may come in any order.
        ForeignKey("series.id", deferrable=True, initially="DEFERRED"),
    ),
    Column("episode", Integer),
    Column("reasons", Text, nullable=False),
    Column("search_text", Text, nullable=False),
    CheckConstraint("(at_utc IS NULL) = (zone IS NULL)", name="moment_has_zone"),
    CheckConstraint("locked IN (0, 1)", name="locked_is_yes_or_no"),
    Index("uq_post_id", "id", unique=True),
    Index("ix_post_at_utc_id", "at_utc", "id"),
    Index("ix_post_series", "series"),
)

# The account and the preferences are read and written whole, so each is one JSON text: a field
# that is added later takes its default and needs no migration.
DOCUMENT = Table(
    "document",
    METADATA,
    Column("name", Text, primary_key=True),
    Column("content", Text, nullable=False),
)

# One row a step. `edits` holds the rows before and after as JSON, so a migration that alters
# `post` or `series` must alter them there too, or empty this table.
HISTORY = Table(
    "history",
    METADATA,
    Column("step", Integer, primary_key=True),
    Column("at_utc", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("edits", Text, nullable=False),
    Column("undone", Integer, nullable=False),
    CheckConstraint("undone IN (0, 1)", name="undone_is_yes_or_no"),
)
