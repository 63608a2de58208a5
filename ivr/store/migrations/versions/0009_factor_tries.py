"""Wrong second factors, counted over calls."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0009_factor_tries"
down_revision = "0008_errands"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "factor_tries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("caller", sa.String(length=32), nullable=False),
        sa.Column("tracking_no", sa.String(length=40), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_factor_tries")),
    )
    op.create_index(op.f("ix_factor_tries_at"), "factor_tries", ["at"], unique=False)
    op.create_index(
        op.f("ix_factor_tries_caller_tracking_no"), "factor_tries", ["caller", "tracking_no"], unique=False
    )


def downgrade() -> None:
    op.drop_table("factor_tries")
