"""Owns the nouns of the agents' desk: who may take a call, who waits, what was offered to whom, who talks to whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any, Literal, get_args

Presence = Literal["available", "on_call", "wrap_up", "away", "gone"]
PRESENCES: tuple[Presence, ...] = get_args(Presence)

LeftHow = Literal["hung_up", "gave_up", "failed"]
"""How a caller left the queue without a person: by hanging up, back to the bot or a call-back, by a fault."""


@dataclass(frozen=True)
class Agent:
    """A person who takes calls. Times are aware UTC."""

    name: str
    """Of the account."""
    skills: tuple[str, ...] = ()
    """Codes of `desk.yaml`, e.g. `claims customs en-US`."""
    number: str = ""
    """E.164 of their telephone; empty: they speak through the browser."""
    presence: Presence = "gone"
    since: datetime | None = None
    """Of this presence."""
    seen_at: datetime | None = None
    """The last sign of life of their page."""
    idle_since: datetime | None = None
    """Since when they have had no call: the longest idle comes first."""


@dataclass(frozen=True)
class Waiting:
    """A caller for whom a person is wanted."""

    call_sid: str
    caller: str
    """E.164 or empty."""
    locale: str
    reason: str
    """Code: why the call was handed over."""
    decided_at: datetime
    """When the bot decided so: what the hand-over is measured from."""
    since: datetime
    """When they began to wait; kept when an offer comes to nothing."""
    skills: tuple[str, ...] = ()
    """All of these are wanted in whoever takes it; loosened when nobody has them."""
    priority: int = 2
    """0 danger or medicine, 1 soon (third call today, cut off from an agent), 2 as usual."""
    wanted: str = ""
    """Name of the agent it was handed on to."""
    passed: tuple[str, ...] = ()
    """Agents who declined it or let it ring."""


@dataclass(frozen=True)
class Offer:
    """One call, offered to one agent."""

    id: str
    call_sid: str
    agent: str
    made_at: datetime
    expires_at: datetime
    accepted_at: datetime | None = None
    leg_sid: str = ""
    """The agent's own call, once it was placed."""
    kind: Literal["call", "consult"] = "call"
    """To take the caller, or to advise the colleague who has them."""
    rung_at: datetime | None = None
    """When the agent's own call was asked for: at once where they have a telephone, else on acceptance."""


@dataclass(frozen=True)
class Conversation:
    """A caller and an agent, from acceptance to the end of wrap-up."""

    call_sid: str
    agent: str
    offer_id: str
    room: str
    """Name of the conference."""
    leg_sid: str
    accepted_at: datetime
    bridged_at: datetime | None = None
    on_hold: bool = False
    colleague: str = ""
    """Who is being consulted, by name."""
    colleague_leg_sid: str = ""
    ended_at: datetime | None = None
    """The voices are gone; wrap-up is still to be done."""
    goes_to: Literal["", "agent", "bot"] = ""
    """Where the caller goes when this agent's leg ends: nowhere, to a colleague, back to the bot."""


@dataclass(frozen=True)
class Place:
    """Where a caller stands in the queue."""

    position: int
    """1 is next."""
    expected_seconds: int | None
    """None when nobody can tell, e.g. nobody is there."""


@dataclass(frozen=True)
class WrapUp:
    """How the agent closes the case."""

    outcome: str
    """Code of `desk.yaml`."""
    note: str = ""
    solved: bool = True


@dataclass(frozen=True)
class DeskView:
    """Everything that one agent's page shows of the desk, at one moment; made from the live state."""

    me: Agent
    offer: Offer | None = None
    conversation: Conversation | None = None
    waiting: tuple[Waiting, ...] = ()
    """In the order in which they will be served."""
    colleagues: tuple[Agent, ...] = ()
    packets: Mapping[str, Mapping[str, Any]] = field(default_factory=lambda: MappingProxyType({}))
    """By call_sid, the hand-over packet of what is offered or being talked about."""
    last: WrapUp | None = None
    """Wrap-up as it is prefilled, while one is to be done."""


HandoverOutcome = Literal["answered", "handed_on", "returned", "cut_off", "hung_up", "gave_up", "failed"]
"""How one hand-over ended: a person dealt with it; a colleague took it; back to the bot by the agent; the agent's line
was lost; the caller hung up, or went back to the bot, before anybody spoke to them; a fault of ours."""


@dataclass(frozen=True)
class HandoverMarks:
    """What is known of one hand-over; None: nothing new. A time that stands is not written over."""

    reason: str | None = None
    decided_at: datetime | None = None
    queued_at: datetime | None = None
    offered_at: datetime | None = None
    shown_at: datetime | None = None
    accepted_at: datetime | None = None
    bridged_at: datetime | None = None
    first_word_at: datetime | None = None
    ended_at: datetime | None = None
    wrapped_at: datetime | None = None
    agent: str | None = None
    outcome: HandoverOutcome | None = None
    wrap_up: WrapUp | None = None
    asked_again: bool | None = None


@dataclass(frozen=True)
class AgentNote:
    """What an agent wrote for whoever takes the call later."""

    by: str
    at: datetime
    text: str


@dataclass(frozen=True)
class AgentProfile:
    """What is on record of an account that takes calls."""

    skills: tuple[str, ...] = ()
    """Codes of `desk.yaml`."""
    number: str = ""
    """E.164 of their telephone; empty: they speak through the browser."""
