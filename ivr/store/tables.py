"""Owns the shape of the record: every table in SQL, none of the queries."""

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from ivr.store.account_tables import audit as audit
from ivr.store.account_tables import sign_ins as sign_ins
from ivr.store.account_tables import tokens as tokens
from ivr.store.account_tables import users as users
from ivr.store.columns import UtcDateTime as UtcDateTime
from ivr.store.columns import metadata as metadata
from ivr.store.desk_tables import agents as agents
from ivr.store.desk_tables import handover_notes as handover_notes
from ivr.store.desk_tables import handovers as handovers
from ivr.store.errand_tables import errands as errands
from ivr.store.errand_tables import factor_tries as factor_tries
from ivr.store.workflow_tables import deliveries as deliveries
from ivr.store.workflow_tables import of_workflow
from ivr.store.workflow_tables import workflow_log as workflow_log
from ivr.store.workflow_tables import workflow_requests as workflow_requests
from ivr.store.workflow_tables import workflows as workflows


def _of_call(**options: Any) -> Column[str]:
    return Column(
        "call_sid", String(64), ForeignKey("calls.call_sid", ondelete="CASCADE"), nullable=False, **options
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
    Column("direction", String(8), nullable=False, server_default="inbound"),  # outbound: we placed it
    # What we called about; the workflow may be gone since.
    Column("about_workflow_id", String(36)),
    Column("about_occasion", String(8)),
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

call_workflows = Table(
    "call_workflows",
    metadata,
    _of_call(primary_key=True),
    of_workflow(primary_key=True),
    Column("reused", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
)

promises = Table(
    "promises",
    metadata,
    Column("id", String(36), primary_key=True),
    _of_call(),
    of_workflow(index=True),
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
    Column("workflow_id", String(36), nullable=False, server_default=""),  # what depends on it
    # What the carrier said later: delivered | failed, and its own code of why.
    Column("receipt", String(16), nullable=False, server_default=""),
    Column("receipt_at", UtcDateTime),
    Column("receipt_code", String(64), nullable=False, server_default=""),
    Column(
        "not_by", String(32), nullable=False, server_default=""
    ),  # the carrier that failed, when another tries
    Column("told_at", UtcDateTime),  # when the owner of the workflow was told that it did not arrive
    Index(None, "state", "not_before"),
    Index(None, "number"),
    Index(None, "carrier_id"),
)

passcodes = Table(
    "passcodes",
    metadata,
    # A code for one parcel and one call; the code itself is nowhere, see passcodes.py.
    Column("id", String(36), primary_key=True),
    Column("call_sid", String(64), nullable=False),
    Column("tracking_no", String(40), nullable=False),
    Column("role", String(16), nullable=False),  # whose phone it goes to
    Column("nonce", String(32), nullable=False),
    Column("state", String(8), nullable=False),  # waiting | sent | dropped
    Column("made_at", UtcDateTime, nullable=False, index=True),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_at", UtcDateTime),
    Index(None, "call_sid", "tracking_no"),
    Index(None, "state", "expires_at"),
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
    of_workflow(),
    Column("link_id", String(16), ForeignKey("links.id", ondelete="SET NULL")),
    Column(
        "digest", String(64), nullable=False
    ),  # of the file as it came: the same one again is no second picture
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
    of_workflow(primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("name", String(64), nullable=False),
    Column("phone", String(32), nullable=False),
    Column("province", String(32), nullable=False),
    Column("city", String(32), nullable=False),
    Column("district", String(32), nullable=False),
    Column("street", String(200), nullable=False),
    Column("told_at", UtcDateTime),
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
