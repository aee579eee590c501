"""Alembic's way in: it runs on the connection that the store gives it."""

from __future__ import annotations

from alembic import context

from extractor.batch.schema import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
