"""The agents' desk: who takes calls, what became of each hand-over, what agents noted."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0005_agents_desk"
down_revision = "0004_workflow_life"
branch_labels = None
depends_on = None

_TIMES = (
    "decided_at",
    "queued_at",
    "offered_at",
    "shown_at",
    "accepted_at",
    "bridged_at",
    "first_word_at",
    "ended_at",
    "wrapped_at",
)


def upgrade() -> None:
    op.create_table(
        "handovers",
        sa.Column("id", sa.String(length=48), nullable=False),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=True),
        *(sa.Column(name, UtcDateTime(), nullable=True) for name in _TIMES),
        sa.Column("agent", sa.String(length=64), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("wrap_up_code", sa.String(length=32), nullable=True),
        sa.Column("wrap_up_note", sa.Text(), nullable=True),
        sa.Column("solved", sa.Boolean(), nullable=True),
        sa.Column("asked_again", sa.Boolean(), nullable=True),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_handovers_call_sid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handovers")),
    )
    op.create_index(op.f("ix_handovers_call_sid"), "handovers", ["call_sid"], unique=False)
    op.create_index(op.f("ix_handovers_decided_at"), "handovers", ["decided_at"], unique=False)
    op.create_table(
        "handover_notes",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("handover_id", sa.String(length=48), nullable=False),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_handover_notes_call_sid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handover_notes")),
    )
    op.create_index(op.f("ix_handover_notes_call_sid"), "handover_notes", ["call_sid"], unique=False)
    op.create_table(
        "agents",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("skills", sa.JSON(), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["name"], ["users.name"], name=op.f("fk_agents_name"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_agents")),
    )


def downgrade() -> None:
    op.drop_table("agents")
    op.drop_index(op.f("ix_handover_notes_call_sid"), table_name="handover_notes")
    op.drop_table("handover_notes")
    op.drop_index(op.f("ix_handovers_decided_at"), table_name="handovers")
    op.drop_index(op.f("ix_handovers_call_sid"), table_name="handovers")
    op.drop_table("handovers")
