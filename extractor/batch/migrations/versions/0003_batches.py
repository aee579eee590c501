"""Requests that go through a provider's Batch API, and their batches."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "batches",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("run_id", sa.String(32), nullable=False),
        sa.Column("file_id", sa.Text),
        sa.Column("batch_id", sa.Text),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("status", sa.Text),
        sa.Column("created", sa.Float, nullable=False),
    )
    op.create_index("batches_by_state", "batches", ["state"])
    op.create_table(
        "requests",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("custom_id", sa.String(64), primary_key=True),
        sa.Column("request_hash", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(12), nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("tokens", sa.Integer, nullable=False),
        sa.Column("most", sa.Float, nullable=False),
        sa.Column("state", sa.String(8), nullable=False),
        sa.Column("status", sa.String(16)),
        sa.Column("error", sa.Text),
        sa.Column("batch", sa.String(32)),
        sa.Column("created", sa.Float, nullable=False),
    )
    op.create_index("requests_by_batch", "requests", ["batch", "custom_id"])
    op.create_index("requests_by_custom_id", "requests", ["custom_id"])
    op.create_index("requests_by_state", "requests", ["state"])


def downgrade() -> None:
    """Drop the tables."""
    for name in ("requests", "batches"):
        op.drop_table(name)
