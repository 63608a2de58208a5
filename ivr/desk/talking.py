"""Owns what a talk goes through at the carrier: the agent joins, voices meet, lines end. Pure."""

from dataclasses import replace

from ivr.desk.effect import HangUp, SendCaller
from ivr.desk.event import Bridged, Joined, LegEnded, Spoke
from ivr.desk.move import Move
from ivr.desk.offering import accept, end_advice, let_go, open_or_taken
from ivr.desk.queueing import finish, requeue
from ivr.desk.state import Talk
from ivr.errors import NotFound, OfferTaken
from ivr.messages.agent import HandoverMarks, Offer


def joined(move: Move, event: Joined) -> None:
    offer = open_or_taken(move.state, event.offer_id)
    if offer.accepted_at is None:  # who answered the telephone and pressed the key
        accept(move, offer)
        offer = move.state.offers[offer.id]
    if offer.kind == "consult":
        _advises(move, offer, event.leg_sid)
        return
    talk = move.state.talks.get(offer.id)
    if talk is None or not talk.lives:
        raise NotFound(f"the talk of offer {offer.id} is over")
    if talk.joined_at is not None:
        if talk.conversation.leg_sid != event.leg_sid:
            raise OfferTaken("another line of theirs is in the room", by=offer.agent)
        return
    move.put_offer(replace(offer, leg_sid=event.leg_sid))
    talk = move.change(replace(talk, joined_at=move.now), leg_sid=event.leg_sid)
    move.do(SendCaller(offer.call_sid, "join"))
    marks = HandoverMarks(accepted_at=talk.conversation.accepted_at, agent=offer.agent)
    move.enter(talk.caller, marks)


def _advises(move: Move, offer: Offer, leg_sid: str) -> None:
    talk = move.state.talk(offer.call_sid)
    if talk is None or talk.conversation.colleague != offer.agent:
        raise NotFound(f"nobody asks for advice by offer {offer.id} any more")
    if talk.conversation.colleague_leg_sid not in ("", leg_sid):
        raise OfferTaken("another line of theirs is in the room", by=offer.agent)
    move.put_offer(replace(offer, leg_sid=leg_sid))
    if not talk.conversation.colleague_leg_sid:
        move.change(talk, colleague_leg_sid=leg_sid)


def bridged(move: Move, event: Bridged) -> None:
    talk = move.state.talk(event.call_sid)
    if talk is not None and talk.joined_at is not None and talk.conversation.bridged_at is None:
        move.change(talk, bridged_at=move.now)
        move.enter(talk.caller, HandoverMarks(bridged_at=move.now))


def spoke(move: Move, event: Spoke) -> None:
    talk = move.state.talk(event.call_sid)
    if talk is not None:
        bridged(move, Bridged(event.call_sid))  # they speak, so they are; that event was lost
        move.enter(talk.caller, HandoverMarks(first_word_at=event.at))


def leg_ended(move: Move, event: LegEnded) -> None:
    leg = event.leg_sid
    for talk in move.state.talks.values():
        conversation = talk.conversation
        if conversation.leg_sid == leg and talk.joined_at is not None:
            if talk.lives:
                lost(move, talk)
            return
        if talk.lives and conversation.colleague_leg_sid == leg:
            end_advice(move, talk)
            return
    for offer in move.state.offers.values():
        if offer.leg_sid == leg:
            let_go(move, offer, "expired")
            return
    move.state = replace(move.state, ended_legs={**move.state.ended_legs, leg: move.now})


def lost(move: Move, talk: Talk) -> None:
    """The agent's line is gone in mid-call. Putting down a telephone ends the call; a browser that goes is a fault."""
    conversation = talk.conversation
    seat = move.state.seats.get(conversation.agent)
    if seat is not None and seat.agent.number and conversation.bridged_at is not None:
        move.do(HangUp(conversation.call_sid))
        finish(move, talk, "answered")
        return
    waiting = talk.caller.waiting
    names = (*(name for name in waiting.passed if name != conversation.agent), conversation.agent)
    requeue(move, talk, "cut_off", replace(waiting, passed=names))
    move.do(SendCaller(conversation.call_sid, "requeue", "cut"))
