"""Alembic's way in: runs over the connection that `schema.py` hands over, in a transaction that is already open."""

from alembic import context

from assistant.adapters import access_tables
from assistant.adapters.tables import metadata

assert access_tables.tenants.metadata is metadata
context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
