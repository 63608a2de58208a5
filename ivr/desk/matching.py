"""Owns who is offered which caller: skills, order, longest idle first, nobody twice in a round. Pure."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Literal

from ivr.desk.effect import Tell
from ivr.desk.move import Move, plain
from ivr.desk.rules import Rules
from ivr.desk.state import Caller, DeskState
from ivr.messages.agent import Agent, HandoverMarks, Offer, Place

LEAST_EXPECTED_SECONDS = 10


def in_order(callers: Sequence[Caller]) -> list[Caller]:
    """Priority, then how long they have waited."""
    return sorted(callers, key=lambda caller: (caller.waiting.priority, caller.waiting.since))


def assign(move: Move) -> None:
    """Offer whoever waits to whoever is free, one agent at a time."""
    for caller in in_order(move.state.callers):
        if move.state.offer_of(caller.waiting.call_sid):
            continue
        agent = _choose(move, caller)
        if agent is not None:
            _offer(move, move.state.caller(caller.waiting.call_sid) or caller, agent)


def skills_within_reach(wanted: Sequence[str], present: Sequence[Agent]) -> frozenset[str]:
    """As many of the skills, in their order, as somebody who is present has together."""
    within: frozenset[str] = frozenset()
    for skill in wanted:
        more = within | {skill}
        if any(more <= set(agent.skills) for agent in present):
            within = more
    return within


def place_of(state: DeskState, call_sid: str, rules: Rules) -> Place | None:
    """None for one who does not wait, or whose agent is on the way to them."""
    order = [caller.waiting.call_sid for caller in in_order(state.callers)]
    if call_sid not in order:
        return None
    position = order.index(call_sid) + 1
    return Place(position, _expected(state, position, rules))


def _expected(state: DeskState, position: int, rules: Rules) -> int | None:
    """One talk after the other is finished by one of those present; whoever is free now takes one at once."""
    present = state.present()
    if not present:
        return None
    recent = state.handling_seconds
    handling = sum(recent) / len(recent) if recent else rules.seconds.usual_handling
    free = sum(agent.presence == "available" for agent in present)
    return max(LEAST_EXPECTED_SECONDS, math.ceil((position - free) * handling / len(present)))


def _choose(move: Move, caller: Caller) -> Agent | None:
    state, waiting = move.state, caller.waiting
    present = state.present()
    wanted = next((agent for agent in present if agent.name == waiting.wanted), None)
    if wanted is not None and wanted.name not in waiting.passed:
        if is_free(state, wanted):
            return wanted
        if caller.entered_at > move.ago(move.rules.seconds.wanted):
            return None
    needed = skills_within_reach(waiting.skills, present)
    able = [agent for agent in present if needed <= set(agent.skills) and is_free(state, agent)]
    fresh = [agent for agent in able if agent.name not in waiting.passed]
    if not fresh and able and _round_is_over(move, caller):
        move.put_caller(replace(caller, waiting=replace(waiting, passed=()), passed_at=None))
        fresh = able
    return min(
        fresh, key=lambda agent: (agent.idle_since or agent.since or move.now, agent.name), default=None
    )


def is_free(state: DeskState, agent: Agent) -> bool:
    return agent.presence == "available" and state.open_offer(agent.name) is None


def _round_is_over(move: Move, caller: Caller) -> bool:
    """All who are free have passed, and not just now: a phone that rings at once again is no second chance."""
    return caller.passed_at is not None and caller.passed_at <= move.ago(move.rules.seconds.again)


def _offer(move: Move, caller: Caller, agent: Agent) -> None:
    offer = new_offer(move, caller, agent, kind="call")
    announce(move, offer, caller)
    move.enter(caller, HandoverMarks(offered_at=move.now))
    if agent.number:
        move.ring(offer)


def new_offer(move: Move, caller: Caller, agent: Agent, *, kind: Literal["call", "consult"]) -> Offer:
    """One that stands as long as its agent may take: a telephone must ring, be answered and hear the whisper first."""
    seconds = move.rules.seconds
    limit = seconds.ring + seconds.join if agent.number else seconds.offer
    number = move.state.offered + 1
    offer = Offer(
        id=f"{caller.handover}.{number}",
        call_sid=caller.waiting.call_sid,
        agent=agent.name,
        made_at=move.now,
        expires_at=move.now + timedelta(seconds=limit),
        kind=kind,
    )
    move.state = replace(move.state, offered=number)
    move.put_offer(offer)
    return offer


def announce(move: Move, offer: Offer, caller: Caller) -> None:
    told = {"offer": plain(offer), "waiting": plain(caller.waiting)}
    move.do(Tell(f"agent:{offer.agent}", "offer", told))
