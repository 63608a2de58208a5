"""An index for what callers are to be told of."""

from alembic import op

revision = "0010_kinds_of_lines"
down_revision = "0009_factor_tries"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(op.f("ix_workflow_log_kind_at"), "workflow_log", ["kind", "at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_workflow_log_kind_at"), table_name="workflow_log")
