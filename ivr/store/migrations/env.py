"""Owns the run of the migrations: always on the connection that `Database.upgrade` hands over."""

from alembic import context

from ivr.store.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    # The caller's transaction holds the lock against a second starter, on SQLite too.
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
