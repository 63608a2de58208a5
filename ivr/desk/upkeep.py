"""Owns what time does to the desk, and mends what was lost on the way: run often, from anywhere. Pure."""

from dataclasses import replace
from datetime import timedelta

from ivr.desk.acting import close
from ivr.desk.effect import HangUp, Hold, Lasting, SendCaller
from ivr.desk.event import Left
from ivr.desk.move import Move
from ivr.desk.offering import let_go
from ivr.desk.queueing import left
from ivr.desk.state import DeskState, Owed
from ivr.desk.talking import lost

REMEMBERED_SECONDS = 600
TOO_LATE_SECONDS = 120
"""After that nobody clicks on an offer that is over."""
FORGOTTEN_SECONDS = 24 * 3600
MOST_TRIES = 60
"""At the carrier; whatever it refuses for so long, about twenty minutes, it will not do."""
CARRIER_RETRY_SECONDS = 20
"""With a caller on the line who hears the wrong thing."""
RECORD_RETRY_SECONDS = 300


def ticked(move: Move) -> None:
    _offers_that_ran_out(move)
    _lines_that_never_came(move)
    _pages_that_fell_silent(move)
    _wrap_ups_that_take_too_long(move)
    _callers_the_carrier_lost(move)
    _forget(move)
    _pay_what_is_owed(move)


def _offers_that_ran_out(move: Move) -> None:
    for offer in list(move.state.open_offers()):
        if offer.expires_at <= move.now:
            let_go(move, offer, "expired")


def _lines_that_never_came(move: Move) -> None:
    limit = move.ago(move.rules.seconds.join)
    for offer in list(move.state.offers.values()):
        if offer.accepted_at is None or offer.accepted_at > limit:
            continue
        talk = move.state.talks.get(offer.id)
        asked = move.state.talk(offer.call_sid)
        if (offer.kind == "call" and talk is not None and talk.joined_at is None) or (
            offer.kind == "consult" and (asked is None or not asked.conversation.colleague_leg_sid)
        ):
            let_go(move, offer, "expired")


def _pages_that_fell_silent(move: Move) -> None:
    silent, given_up = move.ago(move.rules.seconds.silent), move.ago(move.rules.seconds.lost)
    for seat in list(move.state.seats.values()):
        agent, seen = seat.agent, seat.agent.seen_at
        if agent.presence == "gone" or (seen is not None and seen > silent):
            continue
        if agent.presence == "on_call":
            # A telephone speaks on without its page; a browser that is gone took the line with it.
            talk = move.state.talk_of(agent.name)
            if (
                talk is not None
                and talk.lives
                and talk.joined_at
                and not agent.number
                and (seen or given_up) <= given_up
            ):
                lost(move, talk)
            continue
        offer = move.state.open_offer(agent.name)
        if offer is not None:
            let_go(move, offer, "expired")
        move.be(agent.name, "gone")


def _wrap_ups_that_take_too_long(move: Move) -> None:
    limit = move.ago(move.rules.seconds.wrap_up)
    for talk in list(move.state.talks.values()):
        if talk.conversation.ended_at is not None and talk.conversation.ended_at <= limit:
            close(move, talk)


def _callers_the_carrier_lost(move: Move) -> None:
    limit = move.ago(move.rules.seconds.longest_wait)
    for caller in move.state.callers:
        if caller.entered_at <= limit:
            left(move, Left(caller.waiting.call_sid, "failed"))


def _forget(move: Move) -> None:
    state, lately = move.state, move.ago(FORGOTTEN_SECONDS)
    clicked, ended = move.ago(TOO_LATE_SECONDS), move.ago(REMEMBERED_SECONDS)
    move.state = replace(
        state,
        past=tuple(past for past in state.past if past.at > clicked),
        ended_legs={leg: at for leg, at in state.ended_legs.items() if at > ended},
        seats={
            name: seat
            for name, seat in state.seats.items()
            if seat.agent.presence != "gone" or (seat.agent.seen_at or move.now) > lately
        },
    )


def _pay_what_is_owed(move: Move) -> None:
    """What was saved and perhaps never done is done now; what the world has overtaken is let be."""
    kept: list[Owed] = []
    for owed in move.state.owed:
        if not _is_still_wanted(move.state, owed.effect) or _is_hopeless(owed):
            continue
        if owed.due <= move.now:
            wait = _patience(owed, move.rules.seconds.retry)
            owed = replace(owed, due=move.now + timedelta(seconds=wait), tries=owed.tries + 1)
            move.again(owed)
            _hold_again(move, owed.effect)
        kept.append(owed)
    move.state = replace(move.state, owed=tuple(kept))


def _hold_again(move: Move, effect: Lasting) -> None:
    """Who is sent into the room once more is there without the hold they were put on meanwhile."""
    talk = move.state.talk(effect.call_sid) if isinstance(effect, SendCaller) else None
    if talk is not None and talk.conversation.on_hold:
        move.hold(talk, on=True)


def _is_still_wanted(state: DeskState, effect: Lasting) -> bool:
    if isinstance(effect, SendCaller):
        talk = state.talk(effect.call_sid)
        match effect.to:
            case "join":
                return talk is not None and talk.conversation.bridged_at is None
            case "requeue":  # also while the next agent is on the way to them
                waits = state.caller(effect.call_sid) is not None
                return waits or (talk is not None and talk.joined_at is None)
            case "bot":
                return talk is None and state.caller(effect.call_sid) is None
    if isinstance(effect, Hold):
        talk = state.talk(effect.call_sid)
        return talk is not None and talk.conversation.on_hold == effect.on
    return True


def _patience(owed: Owed, retry_seconds: int) -> int:
    longest = CARRIER_RETRY_SECONDS if _is_the_carriers(owed) else RECORD_RETRY_SECONDS
    doubled: int = retry_seconds << min(owed.tries, 10)
    return min(doubled, longest)


def _is_hopeless(owed: Owed) -> bool:
    """What SQL has not taken yet it will take; a carrier that refuses has its reason."""
    return owed.tries >= MOST_TRIES and _is_the_carriers(owed)


def _is_the_carriers(owed: Owed) -> bool:
    return isinstance(owed.effect, SendCaller | HangUp | Hold)
