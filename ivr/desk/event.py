"""Owns what happens to the desk: one value for each thing that `route` decides upon."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from ivr.messages.agent import LeftHow, Waiting, WrapUp

# --- the caller's side


@dataclass(frozen=True)
class Queued:
    waiting: Waiting
    handover: str
    """A new id, for the record."""


@dataclass(frozen=True)
class Left:
    call_sid: str
    how: LeftHow


@dataclass(frozen=True)
class Bridged:
    call_sid: str


@dataclass(frozen=True)
class Spoke:
    """The agent's first word."""

    call_sid: str
    at: datetime


# --- the agent's leg


@dataclass(frozen=True)
class Rung:
    """The agent's own call was placed."""

    offer_id: str
    leg_sid: str


@dataclass(frozen=True)
class NotRung:
    """The carrier did not place it."""

    offer_id: str


@dataclass(frozen=True)
class Joined:
    offer_id: str
    leg_sid: str


@dataclass(frozen=True)
class LegEnded:
    leg_sid: str


# --- the agent's page


@dataclass(frozen=True)
class Came:
    name: str
    skills: tuple[str, ...] = ()
    number: str = ""


@dataclass(frozen=True)
class Wished:
    name: str
    presence: str


@dataclass(frozen=True)
class Shown:
    offer_id: str
    by: str


@dataclass(frozen=True)
class Accepted:
    offer_id: str
    by: str


@dataclass(frozen=True)
class Declined:
    offer_id: str
    by: str


@dataclass(frozen=True)
class Held:
    call_sid: str
    by: str
    on: bool


@dataclass(frozen=True)
class Consulted:
    call_sid: str
    by: str
    colleague: str


@dataclass(frozen=True)
class ConsultEnded:
    call_sid: str
    by: str
    hand_on: bool


@dataclass(frozen=True)
class HandedOn:
    call_sid: str
    by: str
    to: str = ""
    skill: str = ""
    note: str = ""


@dataclass(frozen=True)
class Returned:
    call_sid: str
    by: str
    note: str = ""


@dataclass(frozen=True)
class Ended:
    call_sid: str
    by: str


@dataclass(frozen=True)
class Noted:
    call_sid: str
    by: str
    text: str
    note: str
    """A new id."""


@dataclass(frozen=True)
class WrappedUp:
    call_sid: str
    by: str
    wrap_up: WrapUp


# --- the clock, and what was done


@dataclass(frozen=True)
class Ticked:
    pass


@dataclass(frozen=True)
class Settled:
    """Owed effects that were done, or given up."""

    ids: tuple[int, ...]


CallerEvent = Queued | Left | Bridged | Spoke
LegEvent = Rung | NotRung | Joined | LegEnded
PageEvent = (
    Came | Wished | Shown | Accepted | Declined | Held | Consulted | ConsultEnded | HandedOn | Returned | Ended
    | Noted | WrappedUp
)  # fmt: skip
DeskEvent = CallerEvent | LegEvent | PageEvent | Ticked | Settled
LegWhy = Literal["expired", "taken", "left"]
