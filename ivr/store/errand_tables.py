"""Owns the tables of what we reach callers about of our own accord, and of those who failed to say who they are."""

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table, Text

from ivr.store.columns import UtcDateTime, metadata
from ivr.store.workflow_tables import of_workflow

errands = Table(
    "errands",
    metadata,
    Column("id", String(36), primary_key=True),
    # The line of the history that is to be told: once each.
    Column("log_id", Integer, ForeignKey("workflow_log.id", ondelete="CASCADE"), nullable=False, unique=True),
    of_workflow(index=True),
    Column("occasion", String(8), nullable=False),
    Column("happened_at", UtcDateTime, nullable=False),
    Column("number", String(32), nullable=False, index=True),
    Column("state", String(8), nullable=False),  # waiting | calling | told | texted | dropped
    Column("tries", Integer, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    # Set while a call is under way; when it has run out, nobody will say what became of that call.
    Column("lease_until", UtcDateTime),
    Column("call_sid", String(64), nullable=False),
    Column("why", Text, nullable=False),
    Index(None, "state", "not_before"),
)

factor_tries = Table(
    "factor_tries",
    metadata,
    # A wrong second factor; kept for a day.
    Column("id", Integer, primary_key=True),
    Column("caller", String(32), nullable=False),
    Column("tracking_no", String(40), nullable=False),
    Column("at", UtcDateTime, nullable=False, index=True),
    Index(None, "caller", "tracking_no"),
)
