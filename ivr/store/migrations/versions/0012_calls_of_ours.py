"""Which calls we placed, and what about."""

import sqlalchemy as sa
from alembic import op

revision = "0012_calls_of_ours"
down_revision = "0011_looks_at_parcels"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "calls", sa.Column("direction", sa.String(length=8), nullable=False, server_default="inbound")
    )
    op.add_column("calls", sa.Column("about_workflow_id", sa.String(length=36), nullable=True))
    op.add_column("calls", sa.Column("about_occasion", sa.String(length=8), nullable=True))
    # Of earlier calls, the last try of each errand is known.
    op.execute(
        "UPDATE calls SET direction = 'outbound',"
        " about_workflow_id = (SELECT workflow_id FROM errands WHERE errands.call_sid = calls.call_sid),"
        " about_occasion = (SELECT occasion FROM errands WHERE errands.call_sid = calls.call_sid)"
        " WHERE call_sid IN (SELECT call_sid FROM errands)"
    )


def downgrade() -> None:
    op.drop_column("calls", "about_occasion")
    op.drop_column("calls", "about_workflow_id")
    op.drop_column("calls", "direction")
