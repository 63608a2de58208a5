"""Owns the tables of workflows: what was set going, all that happened to it, what is on its way to other systems."""

import uuid
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Index, Integer, String, Table, Text

from ivr.store.columns import UtcDateTime, metadata


def of_workflow(**options: Any) -> Column[str]:
    return Column(
        "workflow_id", String(36), ForeignKey("workflows.id", ondelete="CASCADE"), nullable=False, **options
    )


workflows = Table(
    "workflows",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("type", String(32), nullable=False),
    Column("tracking_no", String(40), nullable=False),
    Column("caller", String(32), nullable=False),
    Column("state", String(16), nullable=False),
    Column("priority", Integer, nullable=False),  # 0 first, 2 last
    Column("owner", String(16), nullable=False),
    Column("note", Text, nullable=False),
    Column("detail", JSON, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("accepted_at", UtcDateTime),
    Column("contacted_at", UtcDateTime),  # the caller was first spoken to about it
    Column("over_at", UtcDateTime),
    Column("times_overdue", Integer, nullable=False),
    # Raised by every change: who acts on what was shown before it is refused.
    Column("version", Integer, nullable=False, default=0),
    # Which branch or hub, and the parcel as it was when the workflow was opened.
    Column("place", String(64), nullable=False, default=""),
    Column("parcel", JSON, nullable=False, default=dict),
    # Whether the caller is still owed a word by due_at; not while it waits for them, nor after they have heard.
    Column("awaited", Boolean, nullable=False, default=True),
    Column("missed_at", UtcDateTime),  # the first hour that was not kept
    Column("level", Integer, nullable=False, default=0),
    Column("escalated_at", UtcDateTime),
    Column("becomes_at", UtcDateTime),  # when what follows opens by itself
    Column("look_at", UtcDateTime),  # when its parcel is looked up next, where a scan may end it
    Column("nudges", Integer, nullable=False, default=0),
    Column("nudged_at", UtcDateTime),
    Column("last_note", Text, nullable=False, default=""),
    Column("noted_at", UtcDateTime),
    Column("result", Text, nullable=False, default=""),
    Column("parent_id", String(36), ForeignKey("workflows.id", ondelete="SET NULL"), index=True),
    # What the workflow is about while it is not over, NULL afterwards: one open workflow of a kind on a parcel.
    Column("open_key", String(128), unique=True),
    Index(None, "tracking_no"),
    Index(None, "caller"),
    # What the watch asks for, every second.
    Index(None, "awaited", "due_at"),
    Index(None, "becomes_at"),
    Index(None, "look_at"),
    Index(None, "state", "over_at"),
)

workflow_log = Table(
    "workflow_log",
    metadata,
    Column("id", Integer, primary_key=True),
    of_workflow(index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("state", String(16), nullable=False),
    Column("by", String(64), nullable=False),
    Column("text", Text, nullable=False),
    # The line is an event too; its id is what receivers tell repetitions by.
    Column("event_id", String(36), nullable=False, unique=True, default=lambda: str(uuid.uuid4())),
    Column("kind", String(32), nullable=False, default="noted"),
    Column("version", Integer, nullable=False, default=0),  # of the workflow, after it
    Column("detail", JSON, nullable=False, default=dict),
    # What the desk, a call or an upload called it: told again, it has no second effect.
    Column("act_id", String(128), unique=True),
    Index(None, "kind", "at"),  # what callers are to be told of is looked for every second
)

deliveries = Table(
    "deliveries",
    metadata,
    # A line of workflow_log on its way to one target; they go out one after another.
    Column("log_id", Integer, ForeignKey("workflow_log.id", ondelete="CASCADE"), primary_key=True),
    Column("target", String(512), primary_key=True),
    Column("state", String(8), nullable=False),
    # Its log_id; past the newest line when it is sent again, so that it stands behind all that wait.
    Column("position", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Column("last_error", Text, nullable=False),
    Column("sent_at", UtcDateTime),
    Index(None, "target", "state", "position", "log_id"),
)

workflow_requests = Table(
    "workflow_requests",
    metadata,
    Column("request_id", String(128), primary_key=True),
    of_workflow(index=True),
    Column("reused", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
