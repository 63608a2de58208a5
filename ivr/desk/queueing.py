"""Owns the caller's side of the desk: beginning to wait, waiting again, leaving. Pure."""

from dataclasses import replace

from ivr.desk.effect import CallBack, Enter, HangUp
from ivr.desk.event import Left, Queued
from ivr.desk.move import Move
from ivr.desk.state import Caller, Talk
from ivr.messages.agent import HandoverMarks, HandoverOutcome, Waiting

SOON = 1
"""Priority of those who have had a person on the line already."""


def queued(move: Move, event: Queued) -> None:
    sid = event.waiting.call_sid
    talk = move.state.talk(sid)
    if talk is not None and talk.joined_at is not None:  # out of the room by nobody's plan
        waiting = replace(talk.caller.waiting, passed=(talk.conversation.agent,))
        requeue(move, talk, "cut_off", waiting)
    elif talk is None and move.state.caller(sid) is None:
        enter_queue(move, Caller(event.waiting, event.handover, move.now))


def enter_queue(move: Move, caller: Caller) -> None:
    waiting = caller.waiting
    move.put_caller(caller)
    marks = HandoverMarks(reason=waiting.reason, decided_at=waiting.decided_at, queued_at=move.now)
    move.enter(caller, marks)


def left(move: Move, event: Left) -> None:
    caller, talk = move.state.caller(event.call_sid), move.state.talk(event.call_sid)
    if caller is not None:
        move.drop_caller(event.call_sid)
        offer = move.state.offer_of(event.call_sid)
        if offer is not None:
            move.withdraw(offer, "left")
        _unserved(move, caller, event)
    elif talk is not None and talk.joined_at is None:
        unmake(move, talk)
        _unserved(move, talk.caller, event)
    elif talk is not None and event.how == "hung_up":  # out of the room; what else there was ended before
        if talk.conversation.bridged_at is None:
            unmake(move, talk)
            _unserved(move, talk.caller, event)
        else:
            finish(move, talk, "answered")


def _unserved(move: Move, caller: Caller, event: Left) -> None:
    """Nobody spoke to them. Who is back with the bot gets a call-back there."""
    move.enter(caller, HandoverMarks(ended_at=move.now, outcome=event.how))
    if event.how != "gave_up" and caller.waiting.caller:
        move.do(CallBack(caller.waiting))


def unmake(move: Move, talk: Talk) -> None:
    """A talk that never came about: its agent is free again."""
    offer = move.state.offers.get(talk.conversation.offer_id)
    if offer is not None:
        move.withdraw(replace(offer, leg_sid=talk.conversation.leg_sid or offer.leg_sid), "left")
    move.drop_talk(talk)
    move.free(talk.conversation.agent)


def finish(move: Move, talk: Talk, outcome: HandoverOutcome) -> Talk:
    """The voices are gone, or go now; wrap-up begins."""
    drop_consult(move, talk)
    talk = move.change(talk, ended_at=move.now, colleague="", colleague_leg_sid="")
    if talk.conversation.leg_sid:
        move.do(HangUp(talk.conversation.leg_sid))
    move.be(talk.conversation.agent, "wrap_up")
    move.enter(talk.caller, HandoverMarks(ended_at=move.now, outcome=outcome))
    return talk


def drop_consult(move: Move, talk: Talk) -> None:
    """The colleague who was asked, or is being asked, is let go."""
    conversation = talk.conversation
    if not conversation.colleague:
        return
    for offer in list(move.state.offers.values()):
        if (offer.call_sid, offer.kind, offer.agent) == (
            conversation.call_sid,
            "consult",
            conversation.colleague,
        ):
            move.withdraw(replace(offer, leg_sid=conversation.colleague_leg_sid or offer.leg_sid), "left")
            if offer.accepted_at is not None:
                move.free(offer.agent)


def requeue(move: Move, talk: Talk, outcome: HandoverOutcome, waiting: Waiting) -> Caller:
    """The caller waits once more, ahead of the others; a hand-over of its own in the record."""
    finish(move, talk, outcome)
    waiting = replace(waiting, priority=min(waiting.priority, SOON))
    caller = Caller(waiting, following(talk.caller.handover), move.now, passed_at=move.now)
    move.put_caller(caller)
    marks = HandoverMarks(reason=waiting.reason, decided_at=move.now, queued_at=move.now)
    move.do(Enter(caller.handover, waiting.call_sid, marks))
    return caller


def following(handover: str) -> str:
    """Id of the next hand-over of the same call: `a-1` → `a-2`."""
    stem, _, number = handover.rpartition("-")
    return f"{stem}-{int(number) + 1}"
