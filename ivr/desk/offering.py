"""Owns an offer's life: shown, accepted, declined, rung, run out. Pure."""

from dataclasses import replace

from ivr.desk.effect import HangUp
from ivr.desk.event import Accepted, Declined, NotRung, Rung, Shown
from ivr.desk.move import Move, Why
from ivr.desk.queueing import drop_consult
from ivr.desk.state import DeskState, Talk
from ivr.errors import NotFound, OfferTaken
from ivr.messages.agent import Conversation, HandoverMarks, Offer


def shown(move: Move, event: Shown) -> None:
    offer = _known(move.state, event.offer_id)
    caller = move.state.caller(offer.call_sid)
    talk = move.state.talks.get(offer.id)
    whose = caller or (talk.caller if talk else None)
    if whose is not None and offer.kind == "call":
        move.enter(whose, HandoverMarks(shown_at=move.now))


def accepted(move: Move, event: Accepted) -> None:
    offer = open_or_taken(move.state, event.offer_id)
    if offer.agent != event.by:
        raise OfferTaken(f"it is offered to {offer.agent}", by=offer.agent)
    if offer.accepted_at is None:
        accept(move, offer)


def accept(move: Move, offer: Offer) -> None:
    offer = replace(offer, accepted_at=move.now)
    move.put_offer(offer)
    move.be(offer.agent, "on_call")
    seat = move.state.seats.get(offer.agent)
    if seat is not None and seat.unanswered:
        move.put_seat(replace(seat, unanswered=0))
    if offer.kind == "call":
        _begin(move, offer)
    if offer.rung_at is None:
        move.ring(offer)


def _begin(move: Move, offer: Offer) -> None:
    caller = move.state.caller(offer.call_sid)
    if caller is None:  # offers of callers who left are withdrawn with them
        raise NotFound(f"the caller of offer {offer.id} waits no more")
    move.drop_caller(offer.call_sid)
    talk = Talk(
        Conversation(
            call_sid=offer.call_sid,
            agent=offer.agent,
            offer_id=offer.id,
            room=offer.call_sid,
            leg_sid=offer.leg_sid,
            accepted_at=move.now,
        ),
        caller,
    )
    move.put_talk(talk)
    move.tell_talk(talk)


def declined(move: Move, event: Declined) -> None:
    offer = _known(move.state, event.offer_id)
    if offer.id not in move.state.offers:
        return
    if offer.agent != event.by:
        raise OfferTaken(f"it is offered to {offer.agent}", by=offer.agent)
    talk = move.state.talks.get(offer.id)
    if talk is not None and talk.joined_at is not None:
        raise OfferTaken("the call is connected already", by=offer.agent)
    let_go(move, offer, "declined")
    seat = move.state.seats.get(offer.agent)
    if seat is not None and seat.unanswered:
        move.put_seat(replace(seat, unanswered=0))


def rung(move: Move, event: Rung) -> None:
    offer = move.state.offers.get(event.offer_id)
    if offer is None or offer.leg_sid not in ("", event.leg_sid):
        move.do(HangUp(event.leg_sid))
        return
    offer = replace(offer, leg_sid=event.leg_sid)
    move.put_offer(offer)
    talk = move.state.talks.get(offer.id)
    if talk is not None and not talk.conversation.leg_sid:
        move.change(talk, leg_sid=event.leg_sid)
    if event.leg_sid in move.state.ended_legs:
        let_go(move, offer, "expired")


def not_rung(move: Move, event: NotRung) -> None:
    offer = move.state.offers.get(event.offer_id)
    talk = move.state.talks.get(event.offer_id)
    if offer is not None and (talk is None or talk.joined_at is None):
        let_go(move, offer, "expired")


def let_go(move: Move, offer: Offer, why: Why) -> None:
    """This agent does not take it: the caller goes to the next, or the colleague who asked is told."""
    talk = move.state.talks.get(offer.id)
    move.withdraw(offer, why)
    if offer.kind == "consult":
        _unadvised(move, offer)
    elif talk is not None:
        move.drop_talk(talk)
        move.put_caller(move.passed(talk.caller, offer.agent))
    else:
        caller = move.state.caller(offer.call_sid)
        if caller is not None:
            move.put_caller(move.passed(caller, offer.agent))
    if why == "expired":
        move.unanswered(offer.agent)
    if offer.accepted_at is not None:
        move.free(offer.agent)


def _unadvised(move: Move, offer: Offer) -> None:
    talk = move.state.talk(offer.call_sid)
    if talk is not None and talk.conversation.colleague == offer.agent:
        end_advice(move, talk)


def end_advice(move: Move, talk: Talk) -> Talk:
    """The colleague is out, the caller no longer on hold."""
    drop_consult(move, talk)
    talk = move.change(talk, colleague="", colleague_leg_sid="", on_hold=False)
    if move.state.talk(talk.conversation.call_sid) is not None:
        move.hold(talk, on=False)
    return talk


def open_or_taken(state: DeskState, offer_id: str) -> Offer:
    """Raises OfferTaken for one that is over, NotFound for one that never was."""
    offer = state.offers.get(offer_id)
    if offer is not None:
        return offer
    gone = _known(state, offer_id)
    talk = state.talk(gone.call_sid)
    by = talk.conversation.agent if talk else ""
    raise OfferTaken(f"{by} was faster" if by else "the offer has run out", by=by)


def _known(state: DeskState, offer_id: str) -> Offer:
    offer = state.offers.get(offer_id) or state.gone_by(offer_id)
    if offer is None:
        raise NotFound(f"there is no offer {offer_id}")
    return offer
