"""The first tables."""

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("actor", sa.String(length=64), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("subject", sa.String(length=128), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index(op.f("ix_audit_at"), "audit", ["at"], unique=False)
    op.create_table(
        "calls",
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("caller", sa.String(length=32), nullable=False),
        sa.Column("called", sa.String(length=32), nullable=False),
        sa.Column("locale", sa.String(length=16), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=False),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("outcome", sa.String(length=16), nullable=True),
        sa.Column("transfer", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("erased_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("call_sid", name=op.f("pk_calls")),
    )
    op.create_index(op.f("ix_calls_caller"), "calls", ["caller"], unique=False)
    op.create_index(op.f("ix_calls_started_at_call_sid"), "calls", ["started_at", "call_sid"], unique=False)
    op.create_table(
        "marks",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_marks")),
    )
    op.create_table(
        "messages",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("key", sa.String(length=160), nullable=False),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("number", sa.String(length=32), nullable=False),
        sa.Column("template", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("not_before", UtcDateTime(), nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_messages")),
        sa.UniqueConstraint("key", name=op.f("uq_messages_key")),
    )
    op.create_index(op.f("ix_messages_call_sid"), "messages", ["call_sid"], unique=False)
    op.create_index(op.f("ix_messages_state_not_before"), "messages", ["state", "not_before"], unique=False)
    op.create_table(
        "users",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_users")),
    )
    op.create_table(
        "workflows",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("type", sa.String(length=32), nullable=False),
        sa.Column("tracking_no", sa.String(length=40), nullable=False),
        sa.Column("caller", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("priority", sa.Integer(), nullable=False),
        sa.Column("owner", sa.String(length=16), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.Column("opened_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("accepted_at", UtcDateTime(), nullable=True),
        sa.Column("contacted_at", UtcDateTime(), nullable=True),
        sa.Column("over_at", UtcDateTime(), nullable=True),
        sa.Column("times_overdue", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.String(length=36), nullable=True),
        sa.Column("open_key", sa.String(length=128), nullable=True),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["workflows.id"], name=op.f("fk_workflows_parent_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workflows")),
        sa.UniqueConstraint("open_key", name=op.f("uq_workflows_open_key")),
    )
    op.create_index(op.f("ix_workflows_caller"), "workflows", ["caller"], unique=False)
    op.create_index(op.f("ix_workflows_tracking_no"), "workflows", ["tracking_no"], unique=False)
    op.create_table(
        "call_parcels",
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("tracking_no", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_call_parcels_call_sid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("call_sid", "tracking_no", name=op.f("pk_call_parcels")),
    )
    op.create_table(
        "call_workflows",
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("reused", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_call_workflows_call_sid"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workflow_id"], ["workflows.id"], name=op.f("fk_call_workflows_workflow_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("call_sid", "workflow_id", name=op.f("pk_call_workflows")),
    )
    op.create_table(
        "promises",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_promises_call_sid"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["workflow_id"], ["workflows.id"], name=op.f("fk_promises_workflow_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_promises")),
        sa.UniqueConstraint("call_sid", "workflow_id", name=op.f("uq_promises_call_sid_workflow_id")),
    )
    op.create_index(op.f("ix_promises_state_due_at"), "promises", ["state", "due_at"], unique=False)
    op.create_index(op.f("ix_promises_workflow_id"), "promises", ["workflow_id"], unique=False)
    op.create_table(
        "recordings",
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("channels", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_recordings_call_sid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("call_sid", name=op.f("pk_recordings")),
    )
    op.create_table(
        "tokens",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("user_name", sa.String(length=64), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_name"], ["users.name"], name=op.f("fk_tokens_user_name"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_tokens")),
    )
    op.create_index(op.f("ix_tokens_user_name"), "tokens", ["user_name"], unique=False)
    op.create_table(
        "turns",
        sa.Column("call_sid", sa.String(length=64), nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(length=8), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("heard_by", sa.String(length=8), nullable=True),
        sa.Column("intent", sa.String(length=64), nullable=True),
        sa.Column("ranked", sa.JSON(), nullable=False),
        sa.Column("also", sa.JSON(), nullable=False),
        sa.Column("slots", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("emotion", sa.String(length=16), nullable=True),
        sa.Column("action", sa.String(length=16), nullable=True),
        sa.Column("why", sa.JSON(), nullable=False),
        sa.Column("alternatives", sa.JSON(), nullable=False),
        sa.Column("timings_ms", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("interrupted_at_ms", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["call_sid"], ["calls.call_sid"], name=op.f("fk_turns_call_sid"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("call_sid", "n", name=op.f("pk_turns")),
    )
    op.create_index(op.f("ix_turns_intent"), "turns", ["intent"], unique=False)
    op.create_table(
        "workflow_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("by", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workflow_id"], ["workflows.id"], name=op.f("fk_workflow_log_workflow_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_workflow_log")),
    )
    op.create_index(op.f("ix_workflow_log_workflow_id"), "workflow_log", ["workflow_id"], unique=False)
    op.create_table(
        "workflow_requests",
        sa.Column("request_id", sa.String(length=128), nullable=False),
        sa.Column("workflow_id", sa.String(length=36), nullable=False),
        sa.Column("reused", sa.Boolean(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["workflow_id"],
            ["workflows.id"],
            name=op.f("fk_workflow_requests_workflow_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("request_id", name=op.f("pk_workflow_requests")),
    )
    op.create_index(
        op.f("ix_workflow_requests_workflow_id"), "workflow_requests", ["workflow_id"], unique=False
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_workflow_requests_workflow_id"), table_name="workflow_requests")
    op.drop_table("workflow_requests")
    op.drop_index(op.f("ix_workflow_log_workflow_id"), table_name="workflow_log")
    op.drop_table("workflow_log")
    op.drop_index(op.f("ix_turns_intent"), table_name="turns")
    op.drop_table("turns")
    op.drop_index(op.f("ix_tokens_user_name"), table_name="tokens")
    op.drop_table("tokens")
    op.drop_table("recordings")
    op.drop_index(op.f("ix_promises_workflow_id"), table_name="promises")
    op.drop_index(op.f("ix_promises_state_due_at"), table_name="promises")
    op.drop_table("promises")
    op.drop_table("call_workflows")
    op.drop_table("call_parcels")
    op.drop_index(op.f("ix_workflows_tracking_no"), table_name="workflows")
    op.drop_index(op.f("ix_workflows_caller"), table_name="workflows")
    op.drop_table("workflows")
    op.drop_table("users")
    op.drop_index(op.f("ix_messages_state_not_before"), table_name="messages")
    op.drop_index(op.f("ix_messages_call_sid"), table_name="messages")
    op.drop_table("messages")
    op.drop_table("marks")
    op.drop_index(op.f("ix_calls_started_at_call_sid"), table_name="calls")
    op.drop_index(op.f("ix_calls_caller"), table_name="calls")
    op.drop_table("calls")
    op.drop_index(op.f("ix_audit_at"), table_name="audit")
    op.drop_table("audit")
