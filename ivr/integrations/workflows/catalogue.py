"""Owns the rules of the workflows: who does what by when, and when it may be opened. Pure, read from YAML."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ivr.errors import WorkflowError
from ivr.integrations import datafile
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import WorkflowState as State
from ivr.messages.workflow import WorkflowType

CATALOGUE = Path(__file__).parent / "catalogue.yaml"
Owner = Literal["branch", "hub", "claims", "customs", "supervisor", "agent"]


_UNDER_WAY = frozenset(
    {
        State.ASSIGNED,
        State.ACCEPTED,
        State.IN_PROGRESS,
        State.WAIT_CUSTOMER,
        State.DONE,
        State.FAILED,
        State.CANCELLED,
    }
)
NEXT: Mapping[State, frozenset[State]] = {
    State.OPEN: _UNDER_WAY,
    State.REOPENED: _UNDER_WAY,
    State.ASSIGNED: _UNDER_WAY - {State.ASSIGNED},
    State.ACCEPTED: _UNDER_WAY - {State.ACCEPTED},
    State.IN_PROGRESS: _UNDER_WAY - {State.IN_PROGRESS, State.ACCEPTED},
    State.WAIT_CUSTOMER: _UNDER_WAY - {State.WAIT_CUSTOMER},
    State.DONE: frozenset({State.CLOSED, State.REOPENED}),
    State.FAILED: frozenset({State.CLOSED, State.REOPENED}),
    State.CLOSED: frozenset({State.REOPENED}),
    State.CANCELLED: frozenset(),
}
"""What a workflow may become; anything else is refused."""


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Hours(_Data):
    opens: time
    closes: time


class Entry(_Data):
    """One type of workflow."""

    owner: Owner
    sla_minutes: int = Field(gt=0)
    parcel: Literal["required", "optional"] = "required"
    states: tuple[ParcelState, ...] | Literal["any"]
    priority: int = Field(default=2, ge=0, le=2)
    refused: str = ""


class Catalogue(_Data):
    hours: Mapping[Owner, Hours]
    types: Mapping[WorkflowType, Entry]

    @model_validator(mode="after")
    def _whole(self) -> "Catalogue":
        missing = [kind for kind in WorkflowType if kind not in self.types]
        if missing:
            raise ValueError(f"types: {missing[0]} is missing")
        return self

    def admit(self, kind: WorkflowType, parcel: Parcel | None) -> Entry:
        """The entry, when a workflow of this kind may be opened on the parcel. Raises WorkflowError."""
        entry = self.types[kind]
        if parcel is None:
            if entry.parcel == "required":
                raise WorkflowError(f"{kind} needs a parcel")
            return entry
        if entry.states != "any" and parcel.state not in entry.states:
            raise WorkflowError(f"{kind} is refused for a parcel that is {parcel.state}: {entry.refused}")
        return entry

    def due(self, kind: WorkflowType, opened_at: datetime, zone: ZoneInfo) -> datetime:
        """When the owner will have answered: never outside their hours. Aware, in the zone of `opened_at`."""
        entry = self.types[kind]
        within = timedelta(minutes=entry.sla_minutes)
        hours = self.hours.get(entry.owner)
        due = opened_at + within
        if hours is None or (_open(hours, opened_at, zone) and _open(hours, due, zone)):
            return due
        due = _next_opening(hours, opened_at, zone) + within
        return due if _open(hours, due, zone) else _next_opening(hours, due, zone)


def load(path: Path = CATALOGUE) -> Catalogue:
    """Raises DataError."""
    return datafile.read(path, Catalogue)


def _open(hours: Hours, at: datetime, zone: ZoneInfo) -> bool:
    return hours.opens <= at.astimezone(zone).time() <= hours.closes


def _next_opening(hours: Hours, at: datetime, zone: ZoneInfo) -> datetime:
    local = at.astimezone(zone)
    opening = datetime.combine(local.date(), hours.opens, zone)
    if opening <= local:
        opening = datetime.combine(local.date() + timedelta(days=1), hours.opens, zone)
    return opening.astimezone(at.tzinfo)
