"""Owns the shape of the record: every table in SQL, none of the queries."""

import uuid
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class UtcDateTime(TypeDecorator[datetime]):
    """Aware datetimes in and out, UTC at rest. SQLite keeps no zone, so it is taken off and put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be put on record")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _of_call(**options: Any) -> Column[str]:
    return Column(
        "call_sid", String(64), ForeignKey("calls.call_sid", ondelete="CASCADE"), nullable=False, **options
    )


def _of_workflow(**options: Any) -> Column[str]:
    return Column(
        "workflow_id", String(36), ForeignKey("workflows.id", ondelete="CASCADE"), nullable=False, **options
    )


calls = Table(
    "calls",
    metadata,
    Column("call_sid", String(64), primary_key=True),
    Column("caller", String(32), nullable=False),
    Column("called", String(32), nullable=False),
    Column("locale", String(16), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("outcome", String(16)),
    Column("transfer", JSON(none_as_null=True)),
    # When words and numbers of the caller were taken out of the record.
    Column("erased_at", UtcDateTime),
    Index(None, "started_at", "call_sid"),
    Index(None, "caller"),
)

turns = Table(
    "turns",
    metadata,
    _of_call(primary_key=True),
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("at_ms", Integer, nullable=False),
    Column("speaker", String(8), nullable=False),
    Column("text", Text, nullable=False),
    Column("heard_by", String(8)),
    Column("intent", String(64)),
    Column("ranked", JSON, nullable=False),
    Column("also", JSON, nullable=False),
    Column("slots", JSON(none_as_null=True)),
    Column("emotion", String(16)),
    Column("action", String(16)),
    Column("why", JSON, nullable=False),
    Column("alternatives", JSON, nullable=False),
    Column("timings_ms", JSON(none_as_null=True)),
    Column("said", JSON, nullable=False),
    Column("interrupted_at_ms", Integer),
    Index(None, "intent"),
)

call_parcels = Table(
    "call_parcels",
    metadata,
    _of_call(primary_key=True),
    Column("tracking_no", String(40), primary_key=True),
    Column("state", String(32), nullable=False),
    Column("position", Integer, nullable=False),
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
    Index(None, "open_key", "owner", "due_at"),
)

workflow_log = Table(
    "workflow_log",
    metadata,
    Column("id", Integer, primary_key=True),
    _of_workflow(index=True),
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
    _of_workflow(index=True),
    Column("reused", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

call_workflows = Table(
    "call_workflows",
    metadata,
    _of_call(primary_key=True),
    _of_workflow(primary_key=True),
    Column("reused", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
)

promises = Table(
    "promises",
    metadata,
    Column("id", String(36), primary_key=True),
    _of_call(),
    _of_workflow(index=True),
    Column("text", Text, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", String(8), nullable=False),
    Column("settled_at", UtcDateTime),
    # The workflow as it was when the promise was made: what came before does not keep it.
    Column("workflow_version", Integer, nullable=False, default=0),
    Column("warned_at", UtcDateTime),  # somebody above was told that it is about to break
    UniqueConstraint("call_sid", "workflow_id", "due_at"),
    Index(None, "state", "due_at"),
)

recordings = Table(
    "recordings",
    metadata,
    _of_call(primary_key=True),
    Column("path", Text, nullable=False),
    Column("channels", Integer, nullable=False),
    Column("seconds", Float, nullable=False),
)

messages = Table(
    "messages",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("key", String(160), nullable=False, unique=True),
    Column("call_sid", String(64), nullable=False, index=True),
    Column("number", String(32), nullable=False),
    Column("template", String(64), nullable=False),
    Column("locale", String(16), nullable=False, server_default=""),
    Column("text", Text, nullable=False),
    # What the text was made of, in words: carriers that have templates of their own take these instead of the text.
    Column("words", JSON, nullable=False, server_default="{}"),
    Column("state", String(16), nullable=False),  # waiting | sent | dead
    Column("created_at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    # Set while an attempt is under way. One that is still there when it has run out tells that nobody knows whether
    # that attempt went out.
    Column("lease_until", UtcDateTime),
    Column("attempts", Integer, nullable=False),
    Column("last_error", Text, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("carrier_id", String(64), nullable=False, server_default=""),
    Index(None, "state", "not_before"),
    Index(None, "number"),
)

links = Table(
    "links",
    metadata,
    # The part of the link's token that names it; without the signature it opens nothing.
    Column("id", String(16), primary_key=True),
    Column("purpose", String(16), nullable=False),
    Column("workflow_id", String(36), ForeignKey("workflows.id", ondelete="CASCADE"), index=True),
    Column("tracking_no", String(40), nullable=False),
    Column("call_sid", String(64), nullable=False),
    Column("number", String(32), nullable=False, index=True),
    Column("made_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    # Whether it is of no use any more once its workflow is over.
    Column("until_over", Boolean, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("used_at", UtcDateTime),
)

pictures = Table(
    "pictures",
    metadata,
    Column("id", String(36), primary_key=True),
    _of_workflow(),
    Column("link_id", String(16), ForeignKey("links.id", ondelete="SET NULL")),
    Column("digest", String(64), nullable=False),  # of the file as it came: the same one again is no second picture
    Column("path", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("told_at", UtcDateTime),  # when the workflow was told of it
    UniqueConstraint("workflow_id", "digest"),
)

addresses = Table(
    "addresses",
    metadata,
    _of_workflow(primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("name", String(64), nullable=False),
    Column("phone", String(32), nullable=False),
    Column("province", String(32), nullable=False),
    Column("city", String(32), nullable=False),
    Column("district", String(32), nullable=False),
    Column("street", String(200), nullable=False),
    Column("told_at", UtcDateTime),
)

users = Table(
    "users",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("password_hash", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("user_name", String(64), ForeignKey("users.name", ondelete="CASCADE"), nullable=False, index=True),
    Column("created_at", UtcDateTime, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False, index=True),
    Column("actor", String(64), nullable=False),
    Column("action", String(64), nullable=False),
    Column("subject", String(128), nullable=False),
    Column("detail", JSON, nullable=False),
)

marks = Table(
    "marks",
    metadata,
    # Single facts of this installation, such as the moment the demo world is anchored to.
    Column("name", String(64), primary_key=True),
    Column("value", Text, nullable=False),
)

consignments = Table(
    "consignments",
    metadata,
    # Whose parcels are whose, where the source of their routes cannot be asked by phone number.
    Column("tracking_no", String(40), primary_key=True),
    Column("tail4", String(4), nullable=False, index=True),
    Column("carrier", String(32), nullable=False),
    Column("recipient", String(32), nullable=False, index=True),
    Column("sender", String(32), nullable=False, index=True),
    Column("facts", JSON, nullable=False),
    Column("added_at", UtcDateTime, nullable=False),
    # Since when the source tells us of it unasked; why it refuses to, if it does.
    Column("followed_at", UtcDateTime, index=True),
    Column("refusal", Text, nullable=False),
)

parcel_answers = Table(
    "parcel_answers",
    metadata,
    # The last thing that a source of parcels said to a question.
    Column("source", String(16), primary_key=True),
    Column("question", String(80), primary_key=True),
    Column("answer", Text, nullable=False),
    Column("as_of", UtcDateTime, nullable=False, index=True),
)
