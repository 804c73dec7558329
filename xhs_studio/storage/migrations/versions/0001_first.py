"""The first schema: posts, series, documents and the history of steps."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "series",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_series"),
    )
    op.create_table(
        "document",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_document"),
    )
    op.create_table(
        "history",
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("at_utc", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("edits", sa.Text(), nullable=False),
        sa.Column("undone", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("step", name="pk_history"),
        sa.CheckConstraint("undone IN (0, 1)", name=op.f("ck_history_undone_is_yes_or_no")),
    )
    _make_post()


def _make_post() -> None:
    op.create_table(
        "post",
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("at_utc", sa.Text()),
        sa.Column("zone", sa.Text()),
        sa.Column("format", sa.Text()),
        sa.Column("barrier", sa.Text()),
        sa.Column("goal", sa.Text()),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("formula", sa.Text()),
        sa.Column("hook", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("call_to_action", sa.Text(), nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("poll_options", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer()),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("locked", sa.Integer(), nullable=False),
        sa.Column("series", sa.Text()),
        sa.Column("episode", sa.Integer()),
        sa.Column("reasons", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("added", name="pk_post"),
        sa.CheckConstraint("(at_utc IS NULL) = (zone IS NULL)", name=op.f("ck_post_moment_has_zone")),
        sa.CheckConstraint("locked IN (0, 1)", name=op.f("ck_post_locked_is_yes_or_no")),
        sa.ForeignKeyConstraint(
            ["series"], ["series.id"], name="fk_post_series", deferrable=True, initially="DEFERRED"
        ),
    )
    op.create_index("uq_post_id", "post", ["id"], unique=True)
    op.create_index("ix_post_at_utc_id", "post", ["at_utc", "id"])
