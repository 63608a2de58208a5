"""Owns what follows when there are no words: the start, silence, a failed recogniser, a lost line, nobody free."""

from dataclasses import replace

from ivr.dialog import command, errand, identity, step
from ivr.dialog.fact import parcel_facts
from ivr.dialog.schema import LOCALES, Book
from ivr.dialog.tone import vary
from ivr.messages.dialog import Decision, DialogState
from ivr.messages.turn import (
    CallResumed,
    CallStarted,
    FindParcels,
    HandoverReturned,
    HandoverUnanswered,
    NotHeard,
    Say,
    SendMessage,
    Silence,
)
from ivr.messages.workflow import WorkflowType

STATUS = "status"
"""The text that goes to those who fall silent."""


def started(state: DialogState, event: CallStarted, book: Book) -> Decision:
    """Who we are, that we record, how to reach a person; the parcels are looked up meanwhile."""
    if state.stage != "new":
        return resumed(state, CallResumed(event.at), book)
    if state.errand:
        return errand.started(state, event)
    locale = event.locale if event.locale in LOCALES else LOCALES[0]
    state = replace(state, call_sid=event.call_sid, caller=event.caller, locale=locale)
    hello = (Say("greeting.hello"), Say("greeting.notice"))
    if event.caller:
        return Decision(state, hello, (FindParcels(caller=event.caller),))
    return Decision(replace(state, stage="open"), (*hello, Say("greeting.ask")))


def resumed(state: DialogState, event: CallResumed, book: Book) -> Decision:
    """Go on where the line broke: with the question that is open, else with the last answer."""
    back = Say("resume.back")
    again = command.said_again(state)
    if state.stage == "transferring":
        return Decision(state, (back, Say("handover.coming")), after="transfer")
    if state.stage == "closing":
        return Decision(state, (*again, *(() if again else (Say("closing.bye"),))), after="hangup")
    if state.pending:
        again = again[-1:]
    return Decision(replace(state, stage="open"), (back, *(again or (Say("greeting.ask"),))))


def silence(state: DialogState, event: Silence, book: Book) -> Decision:
    """Asked again, once more shorter, then what is known goes by message and the call ends."""
    if state.waiting:
        return Decision(replace(state, waiting=False), (Say("wait.still"),))
    count = state.silences + 1
    state = replace(state, silences=count)
    if count < book.settings.silences:
        if count == 1:
            question = command.said_again(state)[-1:] if state.pending else ()
            return Decision(state, (Say("silence.first"), *question))
        return Decision(state, (Say("silence.second"),))
    parcel = identity.own_parcel(state) if state.caller else None
    if parcel is None or parcel.as_of is not None:  # a text cannot say how old its news is
        return Decision(replace(state, stage="closing"), (Say("silence.bye"),), after="hangup")
    return Decision(state, do=(SendMessage(state.caller, STATUS, parcel_facts(parcel, event.at)),))


def not_heard(state: DialogState, event: NotHeard, book: Book) -> Decision:
    """No words found: ask once more, then a person. No recogniser: keys still work."""
    state = replace(state, silences=0, waiting=False)
    misses = state.misses + 1
    state = replace(state, misses=misses)
    if misses >= book.settings.misses:
        return step.hand_over(state, "not_heard", (Say("again.give_up"),))
    if event.reason == "unavailable":
        asked = state.pending
        if asked and asked.asks in ("tail4", "tracking_no"):
            return Decision(state, (Say("again.keys_number"),))
        return Decision(state, (Say("again.menu"),))
    state, says = vary(state, "again.not_heard", book)
    return Decision(state, says)


def handover_unanswered(state: DialogState, event: HandoverUnanswered, book: Book) -> Decision:
    """Nobody was free: a call-back, if there is a number to call."""
    state = replace(state, handover_reason=state.handover_reason or "asked_for_person")
    sorry = Say("handover.closed") if event.why == "closed" else Say("handover.busy")
    if not state.caller:
        state = replace(state, stage="closing")
        return Decision(state, (sorry, Say("handover.no_number"), Say("closing.bye")), after="hangup")
    own = state.focus if state.focus not in state.strangers else ""
    deed = step.start(state, WorkflowType.CALLBACK, own, state.handover_reason)
    return Decision(state, (sorry,), (deed,))


def handover_returned(state: DialogState, event: HandoverReturned, book: Book) -> Decision:
    """What the call was handed over for is dealt with; the caller may have something else."""
    requests = tuple(replace(request, settled=True) for request in state.requests)
    state = replace(state, stage="open", requests=requests, pending=None, misses=0, silences=0)
    return Decision(state, (Say("handover.returned"),))
