"""Owns the nouns of a workflow: what was set going for a caller, by when it is due."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType


class WorkflowType(StrEnum):
    """Closed list of `contracts.md`."""

    URGE = "URGE"
    HUB_TRACE = "HUB_TRACE"
    BRANCH_VERIFY = "BRANCH_VERIFY"
    POD_PHOTO = "POD_PHOTO"
    FRESH_CLAIM = "FRESH_CLAIM"
    LOST_CASE = "LOST_CASE"
    DAMAGE_CLAIM = "DAMAGE_CLAIM"
    CLAIM_REVIEW = "CLAIM_REVIEW"
    ADDR_CHANGE = "ADDR_CHANGE"
    RESCHED = "RESCHED"
    INTERCEPT = "INTERCEPT"
    CUSTOMS_HELP = "CUSTOMS_HELP"
    PICKUP = "PICKUP"
    URGE_PICKUP = "URGE_PICKUP"
    DOOR_REDELIVER = "DOOR_REDELIVER"
    LOCKER_HELP = "LOCKER_HELP"
    COMPLAINT = "COMPLAINT"
    PRIVACY_REPORT = "PRIVACY_REPORT"
    INVOICE = "INVOICE"
    CALLBACK = "CALLBACK"


class WorkflowState(StrEnum):
    OPEN = "OPEN"
    ASSIGNED = "ASSIGNED"
    ACCEPTED = "ACCEPTED"
    IN_PROGRESS = "IN_PROGRESS"
    WAIT_CUSTOMER = "WAIT_CUSTOMER"
    DONE = "DONE"
    FAILED = "FAILED"
    CLOSED = "CLOSED"
    CANCELLED = "CANCELLED"
    REOPENED = "REOPENED"

    @property
    def is_over(self) -> bool:
        return self in (
            WorkflowState.DONE,
            WorkflowState.FAILED,
            WorkflowState.CLOSED,
            WorkflowState.CANCELLED,
        )


@dataclass(frozen=True)
class Workflow:
    """One process in the carrier's organisation. Times are aware UTC."""

    id: str
    type: WorkflowType
    tracking_no: str
    """Empty for a workflow about the caller rather than a parcel, e.g. CALLBACK."""
    state: WorkflowState
    opened_at: datetime
    due_at: datetime
    """By when the caller will hear. Missed, it is set anew for whom it was escalated to."""
    owner: str = ""
    """branch | hub | claims | customs | supervisor | agent"""
    accepted_at: datetime | None = None
    overdue: bool = False
    reused: bool = False
    """True when an open one was found and reported instead of a second one opened."""
    priority: int = 2
    """0 at once, 1 soon, 2 as usual."""
    times_overdue: int = 0
    missed_at: datetime | None = None
    """The hour that was promised first and not kept."""
    level: int = 0
    """How far it was escalated: 0 its owner, 1 their supervisor, 2 whoever is above."""
    escalated_to: str = ""
    """Who that is, a code of the catalogue; empty at level 0."""
    nudges: int = 0
    """How often the owner was reminded for a caller who asked again."""
    nudged_at: datetime | None = None
    nudged: bool = False
    """True when the owner was reminded by this very request."""
    contacted_at: datetime | None = None
    """When the caller was first spoken to about it."""
    awaited: bool = True
    """The caller is still owed a word by `due_at`; not while it waits for them."""
    version: int = 0
    """Of the row that this was read from."""
    last_note: str = ""
    """What its owner wrote last."""
    noted_at: datetime | None = None
    contacts: int = 0
    """Calls about the parcel in the last 24 hours, this one among them."""
    parent_id: str = ""
    """What it grew out of, e.g. the URGE of a BRANCH_VERIFY."""
    parent_type: str = ""
    result: str = ""
    """How it ended, in the owner's words."""
    pictures: int = 0
    """How many the caller has sent for it by a link."""
    received_at: datetime | None = None
    """When something last came in from the caller by a link: pictures, or an address."""
    detail: Mapping[str, str | int | float] = field(default_factory=lambda: MappingProxyType({}))
    """What only this type has, e.g. `offer_cny`, `claimed_cny`."""


@dataclass(frozen=True)
class WorkflowRequest:
    """What a decision wants set going."""

    type: WorkflowType
    tracking_no: str
    caller: str
    """E.164 or empty."""
    call_sid: str
    request_id: str
    """Same id, same effect: a repeated request has no second one."""
    note: str = ""
