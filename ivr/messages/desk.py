"""Owns the nouns of the desk: a workflow as those see it who work on it, what they do with it, what was sent of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Literal

from ivr.messages.workflow import Workflow, WorkflowType

OWNERS = ("branch", "hub", "claims", "customs", "supervisor", "agent")
"""Who may own a workflow."""

ActName = Literal["accept", "note", "contact", "ask_customer", "finish", "refuse", "hand_on", "reopen"]


@dataclass(frozen=True)
class Act:
    """Who acts on which workflow, having seen which version of it."""

    id: str
    """Made by the page when it is shown, e.g. a UUID: sent twice, the act has one effect and one answer."""
    workflow_id: str
    actor: str
    """Name of the account."""
    version: int
    """`Task.version` as it was shown; the act is refused when the workflow has moved on since."""


@dataclass(frozen=True)
class Task:
    """One line of a desk's queue."""

    workflow: Workflow
    version: int
    caller: str
    """E.164 or empty. Whole: pages mask it until it is asked for."""
    note: str
    """Why the caller asked, in their words or the bot's."""
    place: str
    """Which branch or hub, spoken name; empty when it is not tied to one."""
    seconds_left: int
    """Until it is due; negative when it is late."""
    parcel: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    """As it was when the workflow was opened: `state node scan_at goods community courier notes value_cny insured` …, where known."""
    may: tuple[ActName, ...] = ()
    """What can be done with it now."""
    outcomes: tuple[str, ...] = ()
    """Codes of which `finish` needs one, e.g. `found not_found`; empty: none."""


@dataclass(frozen=True)
class Step:
    """One line of a workflow's history."""

    at: datetime
    kind: str
    """What happened: `opened asked_again nudged accepted noted contacted escalated overdue at_risk handed_on` …"""
    state: str
    """Of the workflow, after it."""
    by: str
    """Account, call_sid, or `watch`."""
    text: str = ""
    detail: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True)
class Delivery:
    """An event of a workflow on its way to one target."""

    event_id: str
    target: str
    """Its URL."""
    kind: str
    workflow_id: str
    state: Literal["waiting", "sent", "dead"]
    attempts: int
    created_at: datetime
    not_before: datetime
    """When it is tried next, while it is waiting."""
    last_error: str = ""
    sent_at: datetime | None = None


@dataclass(frozen=True)
class PromiseCount:
    """Promises of one type that were due on one day."""

    day: date
    """Of the hotline's time zone."""
    type: WorkflowType
    kept: int
    broken: int
    open: int

    @property
    def share_kept(self) -> float | None:
        """0 to 1 of those settled; None when none is."""
        settled = self.kept + self.broken
        return self.kept / settled if settled else None
