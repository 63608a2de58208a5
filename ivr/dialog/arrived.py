"""Owns what follows from deeds: parcels found, a workflow started or refused, a message sent or not."""

from dataclasses import replace

from ivr.dialog import agenda, identity, step
from ivr.dialog.fact import parcel_facts, workflow_facts
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.turn import (
    LookupUnavailable,
    MessageRefused,
    MessageSent,
    ParcelsFound,
    Say,
    WorkflowRefused,
    WorkflowStarted,
)
from ivr.messages.workflow import WorkflowType


def parcels_found(state: DialogState, event: ParcelsFound, book: Book) -> Decision:
    opening = state.stage == "new"
    state, question = identity.found(state, event, book)
    if question is not None:
        return question
    state = replace(state, stage="open")
    if opening and agenda.open_request(state) is None:
        return Decision(state, (Say("greeting.ask"),))
    return agenda.work(state, event.at, book)


def lookup_unavailable(state: DialogState, event: LookupUnavailable, book: Book) -> Decision:
    """Never guess: say so, and have somebody call back. At the start nobody has asked yet: it is tried again."""
    if state.stage == "new" and agenda.open_request(state) is None:
        return Decision(replace(state, stage="open"), (Say("greeting.ask"),))
    if not state.caller:
        return step.hand_over(state, "lookup_unavailable", (Say("lookup.unavailable"),))
    note = ", ".join(request.intent for request in state.requests if not request.settled)
    deed = step.start(state, WorkflowType.CALLBACK, "", note)
    return Decision(replace(state, pending=None), (Say("lookup.unavailable"),), (deed,))


def workflow_started(state: DialogState, event: WorkflowStarted, book: Book) -> Decision:
    workflow = event.workflow
    others = tuple(known for known in state.workflows if known.id != workflow.id)
    state = replace(state, workflows=(*others, workflow))
    if workflow.type is WorkflowType.CALLBACK:
        return _call_back(state, event, book)
    says = _report(state, event, book)
    request = agenda.open_request(state)
    if request:
        state = step.settle(state, request, workflow.tracking_no)
    if workflow.overdue:
        pending = Pending("confirm", "cmd_agent")
        return Decision(replace(state, pending=pending), (*says, Say("handover.offer")))
    return _then(state, says, event, book)


def _report(state: DialogState, event: WorkflowStarted, book: Book) -> tuple[Say, ...]:
    """What was set going, or how far it is already."""
    workflow = event.workflow
    words = book.workflows[workflow.type]
    choice = words.overdue if workflow.overdue else words.reused if workflow.reused else words.done
    parcel = next((p for p in state.parcels if p.tracking_no == workflow.tracking_no), None)
    known = {**(parcel_facts(parcel, event.at) if parcel else {}), **workflow_facts(workflow, event.at)}
    return step.first_known(choice, known, book, state.locale, event)


def _then(state: DialogState, says: tuple[Say, ...], event: WorkflowStarted, book: Book) -> Decision:
    rest = agenda.work(state, event.at, book, lead=False)
    return Decision(rest.state, (*says, *rest.say), rest.do, rest.after)


def _call_back(state: DialogState, event: WorkflowStarted, book: Book) -> Decision:
    known = workflow_facts(event.workflow, event.at)
    if state.handover_reason:
        says = step.first_known(("handover.callback",), known, book, state.locale, event)
        return Decision(replace(state, stage="closing"), (*says, Say("closing.bye")), after="hangup")
    for request in state.requests:
        if not request.settled:
            state = step.settle(state, request)
    says = step.first_known(("lookup.callback",), known, book, state.locale, event)
    return Decision(replace(state, pending=Pending("more")), (*says, Say("closing.more")))


def workflow_refused(state: DialogState, event: WorkflowRefused, book: Book) -> Decision:
    """Nothing was set going, so nothing is promised; a person sees to it."""
    if event.request.type is WorkflowType.CALLBACK and state.handover_reason:
        return Decision(
            replace(state, stage="closing"), (Say("handover.nobody"), Say("closing.bye")), after="hangup"
        )
    words = book.workflows.get(event.request.type)
    says = (Say(words.refused),) if words else ()
    return step.hand_over(state, f"refused_{event.request.type.value.lower()}", says)


def message_sent(state: DialogState, event: MessageSent, book: Book) -> Decision:
    said = Say("silence.sent", proof=event)
    return Decision(replace(state, stage="closing"), (said, Say("closing.bye")), after="hangup")


def message_refused(state: DialogState, event: MessageRefused, book: Book) -> Decision:
    return Decision(replace(state, stage="closing"), (Say("silence.bye"),), after="hangup")
