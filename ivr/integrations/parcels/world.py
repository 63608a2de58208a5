"""Owns the demo world as data: what `demo.yaml` may say, and what its times mean."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from ivr.integrations import datafile
from ivr.messages.parcel import ParcelState
from ivr.messages.workflow import WorkflowState, WorkflowType

DEMO_WORLD = Path(__file__).parent / "demo.yaml"

_AGO = re.compile(r"(?P<today>today )?-(?P<n>\d+)(?P<unit>[dhm])")
_YESTERDAY = re.compile(r"yesterday (?P<hour>\d\d):(?P<minute>\d\d)")
_NEXT = re.compile(r"(?P<hour>\d\d):(?P<minute>\d\d)(?: \+(?P<n>\d+)(?P<unit>[dhm]))?")
_UNITS = {"d": "days", "h": "hours", "m": "minutes"}


def _when(text: str) -> str:
    """A time as the stories write it."""
    clock = _YESTERDAY.fullmatch(text) or _NEXT.fullmatch(text)
    if (clock and int(clock["hour"]) < 24 and int(clock["minute"]) < 60) or _AGO.fullmatch(text):
        return text
    raise ValueError(f"{text!r} is no time of a story; see the head of the file")


When = Annotated[str, AfterValidator(_when)]


class _Data(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class CallerStory(_Data):
    """Someone to call as."""

    name: str
    locale: Literal["zh-CN", "en-US"] = "zh-CN"


class ScanStory(_Data):
    at: When
    node: str
    city: str
    state: ParcelState
    text: str


class ParcelStory(_Data):
    tracking_no: str
    recipient: str
    sender: str = ""
    carrier: str = "迅达快递"
    state: ParcelState
    node: str = ""
    city: str = ""
    origin: str
    destination: str
    eta: When | None = None
    departs_at: When | None = None
    reason: str = ""
    branch: str = ""
    courier: str = ""
    community: str = ""
    goods: str = ""
    fresh: bool = False
    signed_by: str = ""
    has_photo: bool = False
    value_cny: int | None = None
    insured: bool = False
    notes: tuple[str, ...] = ()
    scans: tuple[ScanStory, ...] = Field(min_length=1)


class WorkflowStory(_Data):
    type: WorkflowType
    tracking_no: str
    caller: str
    state: WorkflowState
    opened: When
    due: When | None = None
    """When not given: as the catalogue has it."""
    accepted: When | None = None
    times_overdue: int = 0
    note: str = ""
    detail: Mapping[str, Any] = Field(default_factory=dict)


class World(_Data):
    callers: Mapping[str, CallerStory]
    parcels: tuple[ParcelStory, ...]
    workflows: tuple[WorkflowStory, ...]

    @model_validator(mode="after")
    def _joined(self) -> Self:
        numbers = [parcel.tracking_no for parcel in self.parcels]
        twice = {number for number in numbers if numbers.count(number) > 1}
        if twice:
            raise ValueError(f"parcel {min(twice)} is there twice")
        for parcel in self.parcels:
            for phone in (parcel.recipient, parcel.sender):
                if phone and phone not in self.callers:
                    raise ValueError(f"parcel {parcel.tracking_no}: nobody is called {phone}")
        for workflow in self.workflows:
            if workflow.tracking_no not in numbers:
                raise ValueError(f"workflow {workflow.type}: there is no parcel {workflow.tracking_no}")
        return self


def load(path: Path = DEMO_WORLD) -> World:
    """Raises DataError."""
    return datafile.read(path, World)


def moment(when: str, *, anchor: datetime, now: datetime, zone: ZoneInfo) -> datetime:
    """What a time in a story means: the past is counted from `anchor`, the future from `now`. Aware, UTC."""
    if ago := _AGO.fullmatch(when):
        at = anchor - timedelta(**{_UNITS[ago["unit"]]: int(ago["n"])})
        if ago["today"]:
            at = max(at, _clock(anchor.astimezone(zone), 0, 0))
        return at.astimezone(UTC)
    if clock := _YESTERDAY.fullmatch(when):
        day_before = anchor.astimezone(zone) - timedelta(days=1)
        return _clock(day_before, int(clock["hour"]), int(clock["minute"])).astimezone(UTC)
    clock = _NEXT.fullmatch(when)
    if clock is None:
        raise ValueError(f"{when!r} is no time of a story")
    local = now.astimezone(zone)
    at = _clock(local, int(clock["hour"]), int(clock["minute"]))
    if at <= local:
        at += timedelta(days=1)
    if clock["unit"]:
        at += timedelta(**{_UNITS[clock["unit"]]: int(clock["n"])})
    return at.astimezone(UTC)


def _clock(day: datetime, hour: int, minute: int) -> datetime:
    return day.replace(hour=hour, minute=minute, second=0, microsecond=0)
