"""What became of texts after a carrier took them; codes that go to phones on record."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0013_receipts_and_passcodes"
down_revision = "0012_calls_of_ours"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, length in (("workflow_id", 36), ("receipt", 16), ("receipt_code", 64), ("not_by", 32)):
        op.add_column(
            "messages", sa.Column(name, sa.String(length=length), nullable=False, server_default="")
        )
    for name in ("receipt_at", "told_at"):
        op.add_column("messages", sa.Column(name, UtcDateTime()))
    op.create_index(op.f("ix_messages_carrier_id"), "messages", ["carrier_id"], unique=False)
    op.create_table(
        "passcodes",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("tracking_no", sa.String(length=40), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("nonce", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("used_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passcodes")),
    )
    op.create_index(op.f("ix_passcodes_made_at"), "passcodes", ["made_at"], unique=False)
    op.create_index(
        op.f("ix_passcodes_call_sid_tracking_no"), "passcodes", ["call_sid", "tracking_no"], unique=False
    )
    op.create_index(op.f("ix_passcodes_state_expires_at"), "passcodes", ["state", "expires_at"], unique=False)


def downgrade() -> None:
    op.drop_table("passcodes")
    op.drop_index(op.f("ix_messages_carrier_id"), table_name="messages")
    for name in ("told_at", "receipt_at", "not_by", "receipt_code", "receipt", "workflow_id"):
        op.drop_column("messages", name)
