"""Owns how the agents' desk is told to its pages: one agent's view as JSON, times ISO 8601 UTC, numbers hidden. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import Any

from ivr import mask
from ivr.messages.agent import DeskView
from ivr.messages.parcel import Parcel
from ivr.messages.workflow import Workflow

MOST_WAITING = 50
MOST_SCANS = 12
_OF_A_WORKFLOW = (
    "id", "type", "tracking_no", "state", "opened_at", "due_at", "owner", "accepted_at", "overdue", "missed_at",
    "level", "escalated_to", "nudges", "nudged_at", "contacted_at", "awaited", "last_note", "noted_at", "result",
    "pictures", "reused", "nudged", "priority",
)  # fmt: skip
_OF_A_PARCEL = (
    "tracking_no", "tail4", "state", "role", "since", "node", "origin", "destination", "eta", "departs_at", "reason",
    "branch", "courier", "community", "goods", "fresh", "signed_by", "value_cny", "insured", "notes", "as_of",
)  # fmt: skip


def plain(value: Any) -> Any:
    """Frozen nouns of ours as JSON-able data."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return [plain(item) for item in value]
    return value


def tell(view: DeskView) -> dict[str, Any]:
    """`me offer conversation waiting waiting_count colleagues packets last`, as `DeskView` has them."""
    told = {
        **plain(view),
        "waiting": plain(view.waiting[:MOST_WAITING]),
        "waiting_count": len(view.waiting),
    }
    return dict(mask.tree(told))


def call_of(view: DeskView) -> str:
    """SID of the call that the page is about; empty when there is none."""
    if view.conversation is not None:
        return view.conversation.call_sid
    return view.offer.call_sid if view.offer is not None else ""


def calls_of(view: DeskView) -> frozenset[str]:
    """Calls that this agent may look into."""
    return frozenset(view.packets) | ({call_of(view)} - {""})


def tell_workflow(workflow: Workflow) -> dict[str, Any]:
    return dict(mask.tree({name: plain(getattr(workflow, name)) for name in _OF_A_WORKFLOW}))


def tell_parcel(parcel: Parcel) -> dict[str, Any]:
    """With its scans, newest first."""
    told = {name: plain(getattr(parcel, name)) for name in _OF_A_PARCEL}
    return dict(mask.tree({**told, "scans": plain(parcel.scans[::-1][:MOST_SCANS])}))
