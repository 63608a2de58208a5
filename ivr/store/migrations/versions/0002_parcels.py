"""Whose parcels are whose, and what was last heard of them."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0002_parcels"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "consignments",
        sa.Column("tracking_no", sa.String(length=40), nullable=False),
        sa.Column("tail4", sa.String(length=4), nullable=False),
        sa.Column("carrier", sa.String(length=32), nullable=False),
        sa.Column("recipient", sa.String(length=32), nullable=False),
        sa.Column("sender", sa.String(length=32), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("followed_at", UtcDateTime(), nullable=True),
        sa.Column("refusal", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("tracking_no", name=op.f("pk_consignments")),
    )
    for column in ("tail4", "recipient", "sender", "followed_at"):
        op.create_index(op.f(f"ix_consignments_{column}"), "consignments", [column], unique=False)
    op.create_table(
        "parcel_answers",
        sa.Column("source", sa.String(length=16), nullable=False),
        sa.Column("question", sa.String(length=80), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("as_of", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source", "question", name=op.f("pk_parcel_answers")),
    )
    op.create_index(op.f("ix_parcel_answers_as_of"), "parcel_answers", ["as_of"], unique=False)
