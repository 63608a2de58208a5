"""Links in texts, what callers send by them, and what a text is made of."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0003_links"
down_revision = "0002_parcels"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("locale", sa.String(length=16), server_default="", nullable=False))
    op.add_column("messages", sa.Column("words", sa.JSON(), server_default="{}", nullable=False))
    op.add_column(
        "messages", sa.Column("carrier_id", sa.String(length=64), server_default="", nullable=False)
    )
    op.create_index(op.f("ix_messages_number"), "messages", ["number"], unique=False)
    op.create_table(
        "links",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("purpose", sa.String(length=16), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=True),
        sa.Column("tracking_no", sa.String(length=40), nullable=False),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.Column("until_over", sa.Boolean(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=True),
        sa.Column("used_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workflow_id"], ["workflows.id"], name=op.f("fk_links_workflow_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_links")),
    )
    op.create_index(op.f("ix_links_workflow_id"), "links", ["workflow_id"], unique=False)
    op.create_index(op.f("ix_links_number"), "links", ["number"], unique=False)
    op.create_table(
        "pictures",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("link_id", sa.String(length=16), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workflow_id"], ["workflows.id"], name=op.f("fk_pictures_workflow_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["link_id"], ["links.id"], name=op.f("fk_pictures_link_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pictures")),
        sa.UniqueConstraint("workflow_id", "digest", name=op.f("uq_pictures_workflow_id_digest")),
    )
    op.create_table(
        "addresses",
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("phone", sa.String(length=32), nullable=False),
        sa.Column("province", sa.String(length=32), nullable=False),
        sa.Column("city", sa.String(length=32), nullable=False),
        sa.Column("district", sa.String(length=32), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["workflow_id"], ["workflows.id"], name=op.f("fk_addresses_workflow_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("workflow_id", name=op.f("pk_addresses")),
    )


def downgrade() -> None:
    for table in ("addresses", "pictures", "links"):
        op.drop_table(table)
    op.drop_index(op.f("ix_messages_number"), "messages")
    for column in ("carrier_id", "words", "locale"):
        op.drop_column("messages", column)
