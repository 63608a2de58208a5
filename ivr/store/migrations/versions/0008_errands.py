"""Errands: what we reach callers about of our own accord, by call or by text."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0008_errands"
down_revision = "0007_accounts"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "errands",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("occasion", sa.String(length=8), nullable=False),
        sa.Column("happened_at", UtcDateTime(), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("not_before", UtcDateTime(), nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["log_id"], ["workflow_log.id"], name=op.f("fk_errands_log_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workflow_id"],
            ["workflows.id"],
            name=op.f("fk_errands_workflow_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_errands")),
        sa.UniqueConstraint("log_id", name=op.f("uq_errands_log_id")),
    )
    op.create_index(op.f("ix_errands_number"), "errands", ["number"], unique=False)
    op.create_index(op.f("ix_errands_workflow_id"), "errands", ["workflow_id"], unique=False)
    op.create_index(op.f("ix_errands_state_not_before"), "errands", ["state", "not_before"], unique=False)


def downgrade() -> None:
    op.drop_table("errands")
