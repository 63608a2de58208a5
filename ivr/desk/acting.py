"""Owns what an agent does with the caller they have: hold, consult, hand on, return, end, note, wrap up. Pure."""

from dataclasses import replace

from ivr.desk.effect import CallBack, Enter, HangUp, Note, Review, SendCaller
from ivr.desk.event import Consulted, ConsultEnded, Ended, HandedOn, Held, Noted, Returned, WrappedUp
from ivr.desk.matching import announce, is_free, new_offer
from ivr.desk.move import Move
from ivr.desk.offering import end_advice
from ivr.desk.queueing import finish, following, requeue
from ivr.desk.state import PRESENT, Caller, Talk
from ivr.errors import BadInput, NotFound, TooBusy
from ivr.messages.agent import Conversation, HandoverMarks

MOST_RECENT = 20
"""Talks from which the expected wait is told."""


def held(move: Move, event: Held) -> None:
    talk = _mine(move, event.call_sid, event.by)
    if talk.conversation.on_hold != event.on:
        move.hold(move.change(talk, on_hold=event.on), on=event.on)


def consulted(move: Move, event: Consulted) -> None:
    talk = _mine(move, event.call_sid, event.by)
    conversation = talk.conversation
    if conversation.colleague == event.colleague:
        return
    if conversation.colleague:
        raise BadInput(f"{conversation.colleague} is being consulted already")
    colleague = move.seat(event.colleague).agent
    if not is_free(move.state, colleague):
        raise TooBusy(f"{event.colleague} is not available")
    offer = new_offer(move, talk.caller, colleague, kind="consult")
    if not conversation.on_hold:
        move.hold(talk, on=True)
    move.change(talk, colleague=event.colleague, on_hold=True)
    announce(move, offer, talk.caller)
    if colleague.number:
        move.ring(offer)


def consult_ended(move: Move, event: ConsultEnded) -> None:
    talk = _mine(move, event.call_sid, event.by)
    conversation = talk.conversation
    if not conversation.colleague:
        raise BadInput("nobody is being consulted")
    if not event.hand_on:
        end_advice(move, talk)
        return
    if not conversation.colleague_leg_sid:
        raise BadInput(f"{conversation.colleague} is not in the call yet")
    _take_over(move, talk)


def _take_over(move: Move, talk: Talk) -> None:
    """The colleague's part begins where this agent's ends; the caller stays in the room."""
    before = talk.conversation
    offer = next(o for o in move.state.offers.values() if o.leg_sid == before.colleague_leg_sid)
    move.put_offer(replace(offer, kind="call"))
    finish(move, move.change(talk, colleague="", colleague_leg_sid="", goes_to="agent"), "handed_on")
    caller = Caller(talk.caller.waiting, following(talk.caller.handover), move.now)
    after = Conversation(
        call_sid=before.call_sid,
        agent=before.colleague,
        offer_id=offer.id,
        room=before.room,
        leg_sid=before.colleague_leg_sid,
        accepted_at=move.now,
        bridged_at=move.now,
    )
    taken = Talk(after, caller, joined_at=move.now)
    move.put_talk(taken)
    move.tell_talk(taken)
    if before.on_hold:
        move.hold(taken, on=False)
    now = move.now
    marks = HandoverMarks(
        reason=caller.waiting.reason, decided_at=now, queued_at=now, accepted_at=now, bridged_at=now,
        agent=after.agent,
    )  # fmt: skip
    move.do(Enter(caller.handover, before.call_sid, marks))


def handed_on(move: Move, event: HandedOn) -> None:
    talk = _mine(move, event.call_sid, event.by)
    waiting = talk.caller.waiting
    if event.to:
        if event.to == event.by or move.seat(event.to).agent.presence not in PRESENT:
            raise TooBusy(f"{event.to} is not there")
        waiting = replace(waiting, wanted=event.to, passed=(event.by,))
    elif event.skill in move.rules.skills:
        waiting = replace(waiting, wanted="", skills=(event.skill,), passed=(event.by,))
    else:
        raise BadInput("a call is handed on to a colleague, or to a skill of the desk")
    caller = requeue(move, move.change(talk, goes_to="agent"), "handed_on", waiting)
    move.do(SendCaller(event.call_sid, "requeue", "handed"))
    _note(move, caller, event.by, event.note, f"{caller.handover}.handed-on")


def returned(move: Move, event: Returned) -> None:
    talk = _mine(move, event.call_sid, event.by)
    _note(move, talk.caller, event.by, event.note, f"{talk.caller.handover}.returned")
    move.do(SendCaller(event.call_sid, "bot"))
    finish(move, move.change(talk, goes_to="bot"), "returned")


def ended(move: Move, event: Ended) -> None:
    own = move.state.talk_of(event.by)
    if own is not None and own.conversation.call_sid == event.call_sid and not own.lives:
        return
    talk = _mine(move, event.call_sid, event.by)
    move.do(HangUp(event.call_sid))
    if talk.conversation.bridged_at is not None:
        finish(move, talk, "answered")
        return
    finish(move, talk, "failed")  # as far as we know, nobody spoke to them
    if talk.caller.waiting.caller:
        move.do(CallBack(talk.caller.waiting))


def noted(move: Move, event: Noted) -> None:
    talk = move.state.talk_of(event.by) or move.state.advised(event.by)
    if talk is None or talk.conversation.call_sid != event.call_sid:
        raise NotFound(f"{event.by} is not in call {event.call_sid}")
    _note(move, talk.caller, event.by, event.text, event.note)


def wrapped_up(move: Move, event: WrappedUp) -> None:
    talk = move.state.talk_of(event.by)
    if talk is None or talk.conversation.call_sid != event.call_sid:
        raise NotFound(f"there is no wrap-up of call {event.call_sid} to be done")
    if talk.lives:
        raise BadInput("the call is not over yet")
    if event.wrap_up.outcome not in move.rules.outcomes:
        raise BadInput(f"{event.wrap_up.outcome!r} is no outcome")
    move.enter(talk.caller, HandoverMarks(wrapped_at=move.now, wrap_up=event.wrap_up))
    close(move, talk)


def close(move: Move, talk: Talk) -> None:
    """Wrap-up is over, done or not."""
    took = int((move.now - talk.conversation.accepted_at).total_seconds())
    recent = (*move.state.handling_seconds, took)[-MOST_RECENT:]
    move.state = replace(move.state, handling_seconds=recent)
    offer = move.state.offers.get(talk.conversation.offer_id)
    if offer is not None:
        move.drop_offer(offer)
    move.drop_talk(talk)
    move.free(talk.conversation.agent)
    if talk.conversation.bridged_at is not None:
        sid = talk.conversation.call_sid
        move.do(Review(talk.caller.handover, sid, talk.conversation.bridged_at))


def _note(move: Move, caller: Caller, by: str, text: str, note: str) -> None:
    if text.strip():
        move.do(Note(caller.handover, caller.waiting.call_sid, note, by, text.strip(), move.now))


def _mine(move: Move, call_sid: str, by: str) -> Talk:
    """Raises NotFound for a call that this agent does not have, BadInput for one that is still to be connected."""
    talk = move.state.talk(call_sid)
    if talk is None or talk.conversation.agent != by:
        raise NotFound(f"{by} is not talking to call {call_sid}")
    if talk.joined_at is None:
        raise BadInput("the call is still being connected")
    return talk
