"""Owns the tables of the agents' desk: who takes calls, what became of each hand-over, what agents noted."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, String, Table, Text

from ivr.store.columns import UtcDateTime, metadata

handovers = Table(
    "handovers",
    metadata,
    # Of one agent's part in a call; a call that is handed on has several.
    Column("id", String(48), primary_key=True),
    Column(
        "call_sid",
        String(64),
        ForeignKey("calls.call_sid", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("reason", String(64)),
    Column("decided_at", UtcDateTime),
    Column("queued_at", UtcDateTime),
    Column("offered_at", UtcDateTime),
    Column("shown_at", UtcDateTime),
    Column("accepted_at", UtcDateTime),
    Column("bridged_at", UtcDateTime),
    Column("first_word_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("wrapped_at", UtcDateTime),
    Column("agent", String(64)),
    Column("outcome", String(16)),
    Column("wrap_up_code", String(32)),
    Column("wrap_up_note", Text),
    Column("solved", Boolean),
    # Whether the agent asked for what the packet held; NULL when nobody listened.
    Column("asked_again", Boolean),
    Index(None, "decided_at"),
)

handover_notes = Table(
    "handover_notes",
    metadata,
    Column("id", String(64), primary_key=True),
    # Not tied to the hand-over's row: a note may be told before it.
    Column("handover_id", String(48), nullable=False),
    Column(
        "call_sid",
        String(64),
        ForeignKey("calls.call_sid", ondelete="CASCADE"),
        nullable=False,
        index=True,
    ),
    Column("at", UtcDateTime, nullable=False),
    Column("by", String(64), nullable=False),
    Column("text", Text, nullable=False),
)

agents = Table(
    "agents",
    metadata,
    Column("name", String(64), ForeignKey("users.name", ondelete="CASCADE"), primary_key=True),
    Column("skills", JSON, nullable=False),
    Column("number", String(32), nullable=False),
)
