"""Run by Alembic: the migrations join the transaction that `storage.upgrade` has begun."""

from alembic import context

from xhs_studio.storage.rows import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
