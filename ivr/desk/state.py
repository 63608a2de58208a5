"""Owns the live state of the desk: who is there, who waits, what is offered, who talks. One frozen value, plain JSON."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from pydantic import TypeAdapter, ValidationError

from ivr.desk.effect import Lasting
from ivr.messages.agent import Agent, Conversation, Offer, Waiting

PRESENT = ("available", "on_call", "wrap_up")


@dataclass(frozen=True)
class Seat:
    """An agent and what the desk remembers of them."""

    agent: Agent
    wish: Literal["available", "away"] = "available"
    """What they are when they have no call."""
    unanswered: int = 0
    """Offers in a row that they let ring."""


@dataclass(frozen=True)
class Caller:
    """One caller in the queue."""

    waiting: Waiting
    handover: str
    """Id of this hand-over in the record."""
    entered_at: datetime
    """Since when this hand-over waits; `waiting.since` may lie before it."""
    passed_at: datetime | None = None
    """When the last of `waiting.passed` passed."""


@dataclass(frozen=True)
class Talk:
    """One agent's part in a call, from acceptance to the end of wrap-up."""

    conversation: Conversation
    caller: Caller
    joined_at: datetime | None = None
    """When the agent's leg went into the room and the caller was sent there."""

    @property
    def lives(self) -> bool:
        return self.conversation.ended_at is None


@dataclass(frozen=True)
class Past:
    """An offer that is over, remembered for a while so that whoever comes too late hears why."""

    offer: Offer
    at: datetime


@dataclass(frozen=True)
class Owed:
    """An effect that must not be lost: done at least once, tried again at `due`."""

    id: int
    due: datetime
    effect: Lasting
    tries: int = 0


@dataclass(frozen=True)
class DeskState:
    seats: dict[str, Seat] = field(default_factory=dict)
    callers: tuple[Caller, ...] = ()
    """Waiting, in order of arrival."""
    offers: dict[str, Offer] = field(default_factory=dict)
    """Open ones, and accepted ones whose talk is not over."""
    talks: dict[str, Talk] = field(default_factory=dict)
    """By the id of the offer they grew out of."""
    past: tuple[Past, ...] = ()
    ended_legs: dict[str, datetime] = field(default_factory=dict)
    """Legs that ended before we knew whose they were."""
    handling_seconds: tuple[int, ...] = ()
    """How long the last talks took, wrap-up included."""
    owed: tuple[Owed, ...] = ()
    counted: int = 0
    """Numbers given to owed effects so far."""
    offered: int = 0
    """Numbers given to offers so far."""

    def caller(self, call_sid: str) -> Caller | None:
        return next((caller for caller in self.callers if caller.waiting.call_sid == call_sid), None)

    def talk(self, call_sid: str) -> Talk | None:
        """The one in which the caller is now."""
        return next((t for t in self.talks.values() if t.conversation.call_sid == call_sid and t.lives), None)

    def talk_of(self, name: str) -> Talk | None:
        """The agent's own, the one that is wrapped up included."""
        return next((talk for talk in self.talks.values() if talk.conversation.agent == name), None)

    def advised(self, name: str) -> Talk | None:
        """The talk of a colleague in which this agent is consulted."""
        living = (talk for talk in self.talks.values() if talk.lives)
        return next((talk for talk in living if talk.conversation.colleague == name), None)

    def open_offer(self, name: str) -> Offer | None:
        """What is being offered to this agent."""
        return next((o for o in self.offers.values() if o.agent == name and o.accepted_at is None), None)

    def offer_of(self, call_sid: str, kind: str = "call") -> Offer | None:
        """What this call is being offered by, not yet accepted."""
        return next(
            (offer for offer in self.open_offers() if (offer.call_sid, offer.kind) == (call_sid, kind)), None
        )

    def open_offers(self) -> Iterator[Offer]:
        return (offer for offer in self.offers.values() if offer.accepted_at is None)

    def gone_by(self, offer_id: str) -> Offer | None:
        return next((past.offer for past in self.past if past.offer.id == offer_id), None)

    def present(self) -> list[Agent]:
        return [seat.agent for seat in self.seats.values() if seat.agent.presence in PRESENT]


_SHAPE = TypeAdapter(DeskState)


def dumps(state: DeskState) -> str:
    return _SHAPE.dump_json(state).decode()


def loads(text: str) -> DeskState | None:
    """None for a text of another release."""
    try:
        return _SHAPE.validate_json(text)
    except ValidationError:
        return None
