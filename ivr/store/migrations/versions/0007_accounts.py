"""Accounts that can be disabled or belong to a single sign-on, and sign-ins that can be ended."""

import sqlalchemy as sa
from alembic import op

from ivr.store.columns import UtcDateTime

revision = "0007_accounts"
down_revision = "0005_agents_desk"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # One by one: SQLite would make the table anew for a batch, and tokens would go with the old one.
    op.add_column("users", sa.Column("disabled_at", UtcDateTime(), nullable=True))
    op.add_column("users", sa.Column("issuer", sa.String(length=255), nullable=True))
    op.add_column("users", sa.Column("subject", sa.String(length=255), nullable=True))
    op.create_index(op.f("ix_users_issuer_subject"), "users", ["issuer", "subject"], unique=True)
    op.create_table(
        "sign_ins",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("user_name", sa.String(length=64), nullable=False),
        sa.Column("device", sa.String(length=200), nullable=False),
        sa.Column("source", sa.String(length=45), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("id_token", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_name"], ["users.name"], name=op.f("fk_sign_ins_user_name"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_sign_ins")),
    )
    op.create_index(op.f("ix_sign_ins_user_name"), "sign_ins", ["user_name"], unique=False)
    op.create_index(op.f("ix_sign_ins_seen_at"), "sign_ins", ["seen_at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_sign_ins_seen_at"), table_name="sign_ins")
    op.drop_index(op.f("ix_sign_ins_user_name"), table_name="sign_ins")
    op.drop_table("sign_ins")
    op.drop_index(op.f("ix_users_issuer_subject"), table_name="users")
    for name in ("subject", "issuer", "disabled_at"):
        op.drop_column("users", name)
