"""Owns who is there: signing on, signs of life, being away. Pure."""

from dataclasses import replace
from typing import cast

from ivr.desk.event import Came, Wished
from ivr.desk.move import Move
from ivr.desk.offering import let_go
from ivr.desk.state import Seat
from ivr.errors import BadInput
from ivr.messages.agent import Agent, Presence


def came(move: Move, event: Came) -> None:
    seat = move.state.seats.get(event.name)
    if seat is None:
        agent = Agent(event.name, since=move.now, idle_since=move.now)
        seat = Seat(agent)
    agent = replace(seat.agent, skills=event.skills, number=event.number, seen_at=move.now)
    move.put_seat(replace(seat, agent=agent))
    if agent.presence == "gone":
        move.be(event.name, _presence(move, event.name))


def _presence(move: Move, name: str) -> Presence:
    """Of an agent who is back: what they were doing goes on."""
    talk = move.state.talk_of(name)
    if move.state.advised(name) or (talk is not None and talk.lives):
        return "on_call"
    return "wrap_up" if talk is not None else move.seat(name).wish


def wished(move: Move, event: Wished) -> None:
    if event.presence not in ("available", "away"):
        raise BadInput(f"an agent can be available or away, not {event.presence!r}")
    wish = cast(Presence, event.presence)
    seat = move.seat(event.name)
    move.put_seat(replace(seat, wish=event.presence, unanswered=0))  # type: ignore[arg-type]
    if seat.agent.presence in ("available", "away"):
        offer = move.state.open_offer(event.name)
        if offer is not None and wish == "away":
            let_go(move, offer, "declined")
        move.be(event.name, wish)
