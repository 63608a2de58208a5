"""Owns the step from one state of the desk to the next: `route(state, event, rules, now)`. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ivr.desk import acting, event, matching, offering, presence, queueing, talking, upkeep
from ivr.desk.effect import Effect, Hold, Ring, SendCaller, Tell
from ivr.desk.move import Move
from ivr.desk.rules import Rules
from ivr.desk.state import DeskState, Owed

_HANDLERS: Mapping[type, Any] = {
    event.Queued: queueing.queued,
    event.Left: queueing.left,
    event.Bridged: talking.bridged,
    event.Spoke: talking.spoke,
    event.Rung: offering.rung,
    event.NotRung: offering.not_rung,
    event.Joined: talking.joined,
    event.LegEnded: talking.leg_ended,
    event.Came: presence.came,
    event.Wished: presence.wished,
    event.Shown: offering.shown,
    event.Accepted: offering.accepted,
    event.Declined: offering.declined,
    event.Held: acting.held,
    event.Consulted: acting.consulted,
    event.ConsultEnded: acting.consult_ended,
    event.HandedOn: acting.handed_on,
    event.Returned: acting.returned,
    event.Ended: acting.ended,
    event.Noted: acting.noted,
    event.WrappedUp: acting.wrapped_up,
}


def route(
    state: DeskState, happened: event.DeskEvent, rules: Rules, now: datetime
) -> tuple[DeskState, tuple[Effect | Owed, ...]]:
    """The next state, and what is then to be done, in order: an `Owed` effect is kept until `Settled` names it.

    Raises NotFound, OfferTaken, TooBusy, BadInput; then nothing has changed.
    """
    if isinstance(happened, event.Settled):
        return _settled(state, happened), ()
    move = Move(state, rules, now)
    if isinstance(happened, event.Ticked):
        upkeep.ticked(move)
    else:
        _HANDLERS[type(happened)](move, happened)
    matching.assign(move)
    if _shown(move.state) != _shown(state):
        move.do(Tell("desk", "desk", _shown(move.state)))
    due = _owe(move)
    return move.state, (*move.overdue, *due)


def _owe(move: Move) -> list[Effect | Owed]:
    """Number those effects that must not be lost, and keep them in the state."""
    due: list[Effect | Owed] = []
    kept, counted = list(move.state.owed), move.state.counted
    soon = move.now + timedelta(seconds=move.rules.seconds.retry)
    for effect in move.effects:
        if isinstance(effect, Tell | Ring):
            due.append(effect)
            continue
        counted += 1
        owed = Owed(counted, soon, effect)
        kept = [other for other in kept if not _overtaken(other, owed)]
        kept.append(owed)
        due.append(owed)
    move.state = replace(move.state, owed=tuple(kept), counted=counted)
    return due


def _overtaken(earlier: Owed, later: Owed) -> bool:
    """Only the last place a caller is sent to counts, only the last word on whether they are on hold."""
    before, after = earlier.effect, later.effect
    if isinstance(before, SendCaller) and isinstance(after, SendCaller):
        return before.call_sid == after.call_sid
    return isinstance(before, Hold) and isinstance(after, Hold) and before.call_sid == after.call_sid


def _settled(state: DeskState, happened: event.Settled) -> DeskState:
    return replace(state, owed=tuple(owed for owed in state.owed if owed.id not in happened.ids))


def _shown(state: DeskState) -> Mapping[str, Any]:
    """What every page shows of the desk as a whole."""
    agents = [
        {
            "name": seat.agent.name,
            "presence": seat.agent.presence,
            "since": seat.agent.since.isoformat() if seat.agent.since else None,
            "skills": list(seat.agent.skills),
        }
        for seat in sorted(state.seats.values(), key=lambda seat: seat.agent.name)
    ]
    return {"waiting": len(state.callers), "agents": agents}
