"""The life of workflows: versions, escalation, what follows what, events on their way to other systems."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from ivr.store.tables import UtcDateTime

revision = "0004_workflow_life"
down_revision = "0003_links"
branch_labels = None
depends_on = None

_WORKFLOW: tuple[sa.Column[Any], ...] = (
    sa.Column("version", sa.Integer(), server_default="0", nullable=False),
    sa.Column("place", sa.String(length=64), server_default="", nullable=False),
    sa.Column("parcel", sa.JSON(), server_default="{}", nullable=False),
    sa.Column("awaited", sa.Boolean(), server_default=sa.true(), nullable=False),
    sa.Column("missed_at", UtcDateTime(), nullable=True),
    sa.Column("level", sa.Integer(), server_default="0", nullable=False),
    sa.Column("escalated_at", UtcDateTime(), nullable=True),
    sa.Column("becomes_at", UtcDateTime(), nullable=True),
    sa.Column("nudges", sa.Integer(), server_default="0", nullable=False),
    sa.Column("nudged_at", UtcDateTime(), nullable=True),
    sa.Column("last_note", sa.Text(), server_default="", nullable=False),
    sa.Column("noted_at", UtcDateTime(), nullable=True),
    sa.Column("result", sa.Text(), server_default="", nullable=False),
)
_WATCHED = (["awaited", "due_at"], ["becomes_at"], ["state", "over_at"])


def upgrade() -> None:
    for column in _WORKFLOW:
        op.add_column("workflows", column)
    op.execute("UPDATE workflows SET awaited = false WHERE open_key IS NULL OR contacted_at IS NOT NULL")
    op.create_index(op.f("ix_workflows_parent_id"), "workflows", ["parent_id"], unique=False)
    for columns in _WATCHED:
        op.create_index(op.f(f"ix_workflows_{'_'.join(columns)}"), "workflows", columns, unique=False)
    with op.batch_alter_table("workflow_log") as log:
        log.add_column(sa.Column("event_id", sa.String(length=36), nullable=True))
        log.add_column(sa.Column("kind", sa.String(length=32), server_default="noted", nullable=False))
        log.add_column(sa.Column("version", sa.Integer(), server_default="0", nullable=False))
        log.add_column(sa.Column("detail", sa.JSON(), server_default="{}", nullable=False))
        log.add_column(sa.Column("act_id", sa.String(length=128), nullable=True))
    # Lines from before were never events; an id of their own makes them unlike any other.
    op.execute("UPDATE workflow_log SET event_id = 'line-' || id")
    with op.batch_alter_table("workflow_log") as log:
        log.alter_column("event_id", existing_type=sa.String(length=36), nullable=False)
        log.create_unique_constraint(op.f("uq_workflow_log_event_id"), ["event_id"])
        log.create_unique_constraint(op.f("uq_workflow_log_act_id"), ["act_id"])
    with op.batch_alter_table("promises") as promises:
        promises.add_column(sa.Column("workflow_version", sa.Integer(), server_default="0", nullable=False))
        promises.add_column(sa.Column("warned_at", UtcDateTime(), nullable=True))
        promises.drop_constraint(op.f("uq_promises_call_sid_workflow_id"), type_="unique")
        promises.create_unique_constraint(
            op.f("uq_promises_call_sid_workflow_id_due_at"), ["call_sid", "workflow_id", "due_at"]
        )
    op.create_table(
        "deliveries",
        sa.Column("log_id", sa.Integer(), nullable=False),
        sa.Column("target", sa.String(length=512), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("not_before", UtcDateTime(), nullable=False),
        sa.Column("lease_until", UtcDateTime(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text(), nullable=False),
        sa.Column("sent_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["log_id"], ["workflow_log.id"], name=op.f("fk_deliveries_log_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("log_id", "target", name=op.f("pk_deliveries")),
    )
    op.create_index(
        op.f("ix_deliveries_target_state_position_log_id"),
        "deliveries",
        ["target", "state", "position", "log_id"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index(op.f("ix_deliveries_target_state_position_log_id"), table_name="deliveries")
    op.drop_table("deliveries")
    with op.batch_alter_table("promises") as promises:
        promises.drop_constraint(op.f("uq_promises_call_sid_workflow_id_due_at"), type_="unique")
        promises.create_unique_constraint(
            op.f("uq_promises_call_sid_workflow_id"), ["call_sid", "workflow_id"]
        )
        promises.drop_column("warned_at")
        promises.drop_column("workflow_version")
    with op.batch_alter_table("workflow_log") as log:
        log.drop_constraint(op.f("uq_workflow_log_act_id"), type_="unique")
        log.drop_constraint(op.f("uq_workflow_log_event_id"), type_="unique")
        for name in ("act_id", "detail", "version", "kind", "event_id"):
            log.drop_column(name)
    for columns in _WATCHED:
        op.drop_index(op.f(f"ix_workflows_{'_'.join(columns)}"), table_name="workflows")
    op.drop_index(op.f("ix_workflows_parent_id"), table_name="workflows")
    with op.batch_alter_table("workflows") as workflows:
        for column in reversed(_WORKFLOW):
            workflows.drop_column(column.name)
