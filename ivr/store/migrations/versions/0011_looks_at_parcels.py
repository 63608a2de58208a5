"""When the parcel of a workflow is looked up next."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0011_looks_at_parcels"
down_revision = "0010_kinds_of_lines"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("workflows", sa.Column("look_at", UtcDateTime(), nullable=True))
    op.create_index(op.f("ix_workflows_look_at"), "workflows", ["look_at"], unique=False)
    # Those that are open were never looked at. Where no scan ends one, the first look says so.
    op.execute("UPDATE workflows SET look_at = opened_at WHERE open_key IS NOT NULL AND tracking_no <> ''")


def downgrade() -> None:
    op.drop_index(op.f("ix_workflows_look_at"), table_name="workflows")
    op.drop_column("workflows", "look_at")
