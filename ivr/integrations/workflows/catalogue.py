"""Owns the rules of the workflows: who does what by when, when it may be opened, what it becomes. Pure, from YAML."""

import re
from collections.abc import Mapping, Set
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator

from ivr.errors import WorkflowError
from ivr.integrations import datafile
from ivr.integrations.workflows.scan import ScanRule
from ivr.messages.parcel import Parcel, ParcelState
from ivr.messages.workflow import WorkflowType

CATALOGUE = Path(__file__).parent / "catalogue.yaml"
Owner = Literal["branch", "hub", "claims", "customs", "supervisor", "agent"]
_INTERNATIONAL = re.compile(r"[A-Z]{2}\d{9}[A-Z]{2}")  # the form of the Universal Postal Union, S10


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Hours(_Data):
    opens: time
    closes: time


class Becomes(_Data):
    """What opens in a workflow's stead, or beside it, when it comes to nothing."""

    type: WorkflowType
    overdue_minutes: int | None = Field(default=None, ge=0)
    """So long after the first hour that was missed."""
    outcomes: tuple[str, ...] = ()
    """Or when it is finished with one of these."""
    total_delay: bool = False
    """Or when the parcel's delay has become a total one."""
    unless_moved: bool = False
    """The parcel is looked up first: where one of `scans` ends the workflow, nothing follows it."""
    closes: bool = True
    """Whether the workflow itself is closed by it."""


class DoneBy(_Data):
    """A clock time of the same day, or of the next when less than `notice_minutes` are left."""

    today: time
    tomorrow: time
    notice_minutes: int = Field(ge=0)


class Entry(_Data):
    """One type of workflow."""

    owner: Owner
    sla_minutes: int = Field(gt=0)
    result_minutes: int | None = Field(default=None, gt=0)
    done_by: DoneBy | None = None
    after_arrival_minutes: int | None = Field(default=None, gt=0)
    lead_minutes: int | None = Field(default=None, gt=0)
    parcel: Literal["required", "optional"] = "required"
    states: tuple[ParcelState, ...] | Literal["any"]
    priority: int = Field(default=2, ge=0, le=2)
    refused: str = ""
    costly: bool = False
    outcomes: tuple[str, ...] = ()
    supersedes: tuple[WorkflowType, ...] = ()
    grows_from: tuple[WorkflowType, ...] = ()
    becomes: Becomes | None = None
    scans: tuple[ScanRule, ...] = ()

    @model_validator(mode="after")
    def _reached(self) -> "Entry":
        """Every scan rule can come to be the first that fits."""
        for n, rule in enumerate(self.scans):
            for earlier in self.scans[:n]:
                wider = not (earlier.elsewhere > rule.elsewhere or earlier.answered > rule.answered)
                if wider and set(rule.states) <= set(earlier.states):
                    raise ValueError(f"scans: rule {n + 1} is never reached, one before it fits always")
        if self.becomes and self.becomes.unless_moved and not self.scans:
            raise ValueError("becomes.unless_moved: there are no scans that would end it")
        return self

    @model_validator(mode="after")
    def _sound(self) -> "Entry":
        strange = [o for o in (self.becomes.outcomes if self.becomes else ()) if o not in self.outcomes]
        if strange:
            raise ValueError(f"becomes.outcomes: {strange[0]} is none of the outcomes")
        if self.lead_minutes and self.lead_minutes >= self.sla_minutes:
            raise ValueError("lead_minutes: must be shorter than sla_minutes")
        return self


class TotalDelay(_Data):
    """Days after the expected delivery (unknown: after the last scan) from which a parcel counts as lost."""

    same_city: int = Field(gt=0)
    domestic: int = Field(gt=0)
    international: int = Field(gt=0)


class Catalogue(_Data):
    hours: Mapping[Owner, Hours]
    escalates: Mapping[Owner, tuple[str, ...]]
    lead_minutes: int = Field(gt=0)
    nudge_minutes: int = Field(gt=0)
    reopen_hours: int = Field(gt=0)
    look_minutes: int = Field(gt=0)
    total_delay_days: TotalDelay
    types: Mapping[WorkflowType, Entry]

    @model_validator(mode="after")
    def _whole(self) -> "Catalogue":
        missing = [kind for kind in WorkflowType if kind not in self.types]
        if missing:
            raise ValueError(f"types: {missing[0]} is missing")
        above_nobody = [owner for owner in get_args(Owner) if not self.escalates.get(owner)]
        if above_nobody:
            raise ValueError(f"escalates: nobody stands above {above_nobody[0]}")
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
        return self._within(entry.owner, entry.sla_minutes, opened_at, zone)

    def result_due(self, kind: WorkflowType, opened_at: datetime, zone: ZoneInfo) -> datetime | None:
        """When the matter itself will be settled, where that is more than the first answer; None where it is not."""
        entry = self.types[kind]
        if entry.done_by:
            return _by_clock(entry.done_by, opened_at, zone)
        if entry.result_minutes is None:
            return None
        return self._within(entry.owner, entry.result_minutes, opened_at, zone)

    def arrival_due(self, kind: WorkflowType, arrived_at: datetime, zone: ZoneInfo) -> datetime:
        """When what came from the caller will have been looked at."""
        entry = self.types[kind]
        minutes = entry.after_arrival_minutes or entry.sla_minutes
        return self._within(entry.owner, minutes, arrived_at, zone)

    def lead(self, kind: WorkflowType) -> timedelta:
        """How long before a promise would break somebody above is told."""
        entry = self.types[kind]
        return timedelta(minutes=entry.lead_minutes or min(self.lead_minutes, entry.sla_minutes // 2))

    def total_delay_at(self, parcel: Parcel) -> datetime:
        """From when on the parcel may be treated as lost."""
        days = self.total_delay_days
        if _INTERNATIONAL.fullmatch(parcel.tracking_no):
            limit = days.international
        else:
            limit = days.same_city if parcel.origin == parcel.destination else days.domestic
        return (parcel.eta or parcel.since) + timedelta(days=limit)

    def becomes_at(
        self, kind: WorkflowType, due_at: datetime, total_delay_at: datetime | None
    ) -> datetime | None:
        """When what follows opens by itself, unless the owner answers; None when nothing follows."""
        rule = self.types[kind].becomes
        if rule is None:
            return None
        moments = []
        if rule.overdue_minutes is not None:
            moments.append(due_at + timedelta(minutes=rule.overdue_minutes))
        if rule.total_delay and total_delay_at:
            moments.append(total_delay_at)
        return min(moments, default=None)

    def looks_first(self, kind: WorkflowType) -> bool:
        """Whether the parcel is looked up before something follows."""
        rule = self.types[kind].becomes
        return rule is not None and rule.unless_moved

    def look_at(self, kind: WorkflowType, tracking_no: str, now: datetime) -> datetime | None:
        """When its parcel is looked up next; None where no scan would end the workflow."""
        if not tracking_no or not self.types[kind].scans:
            return None
        return now + timedelta(minutes=self.look_minutes)

    def ended_by_scans(self) -> Mapping[Literal["moved", "failed"], Set[WorkflowType]]:
        """How scans end which types, where the caller is owed a word of it."""
        rules = [(kind, rule) for kind, entry in self.types.items() for rule in entry.scans]
        return {
            "moved": {kind for kind, rule in rules if rule.ends == "done" and not rule.keeps},
            "failed": {kind for kind, rule in rules if rule.ends == "failed"},
        }

    def takes_the_place(self, later: str, earlier: str) -> bool:
        """Whether one of the later type is what becomes of the earlier: asked for again, it is reported instead."""
        rule = self.types[WorkflowType(earlier)].becomes
        becomes = rule is not None and rule.closes and rule.type == later
        return becomes or earlier in self.types[WorkflowType(later)].supersedes

    def _within(self, owner: Owner, minutes: int, start: datetime, zone: ZoneInfo) -> datetime:
        within = timedelta(minutes=minutes)
        hours = self.hours.get(owner)
        due = start + within
        if hours is None or (_open(hours, start, zone) and _open(hours, due, zone)):
            return due
        due = _next_opening(hours, start, zone) + within
        return due if _open(hours, due, zone) else _next_opening(hours, due, zone)


def load(path: Path = CATALOGUE) -> Catalogue:
    """Raises DataError."""
    return datafile.read(path, Catalogue)


def _by_clock(rule: DoneBy, opened_at: datetime, zone: ZoneInfo) -> datetime:
    local = opened_at.astimezone(zone)
    today = datetime.combine(local.date(), rule.today, zone)
    if today - local >= timedelta(minutes=rule.notice_minutes):
        return today.astimezone(opened_at.tzinfo)
    tomorrow = local.date() + timedelta(days=1)
    return datetime.combine(tomorrow, rule.tomorrow, zone).astimezone(opened_at.tzinfo)


def _open(hours: Hours, at: datetime, zone: ZoneInfo) -> bool:
    return hours.opens <= at.astimezone(zone).time() <= hours.closes


def _next_opening(hours: Hours, at: datetime, zone: ZoneInfo) -> datetime:
    local = at.astimezone(zone)
    opening = datetime.combine(local.date(), hours.opens, zone)
    if opening <= local:
        opening = datetime.combine(local.date() + timedelta(days=1), hours.opens, zone)
    return opening.astimezone(at.tzinfo)
