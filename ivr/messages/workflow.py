"""Owns the nouns of a workflow: what was set going for a caller, by when it is due."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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
    owner: str = ""
    """branch | hub | claims | customs | supervisor | agent"""
    accepted_at: datetime | None = None
    overdue: bool = False
    reused: bool = False
    """True when an open one was found and reported instead of a second one opened."""


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
