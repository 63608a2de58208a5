"""Owns what follows from deeds: parcels found, a workflow started or refused, a message sent or not."""

from dataclasses import replace

from ivr.dialog import (
    agenda,
    case,
    errand,
    followup,
    identity,
    passcode,
    progress,
    quiet,
    stale,
    step,
    wording,
)
from ivr.dialog.fact import workflow_facts
from ivr.dialog.scenario import Step
from ivr.dialog.schema import LOCALES, Book
from ivr.dialog.shape import Choice
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.turn import (
    CancelRefused,
    Facts,
    LookupUnavailable,
    MessageRefused,
    MessageSent,
    ParcelsFound,
    PasscodeChecked,
    Say,
    WorkflowCancelled,
    WorkflowRefused,
    WorkflowStarted,
)
from ivr.messages.workflow import WorkflowType


def parcels_found(state: DialogState, event: ParcelsFound, book: Book) -> Decision:
    if state.stage == "new" and state.errand:  # what we call about is looked up next
        return Decision(identity.found(state, event, book)[0])
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
    if state.stage == "new" and state.errand:
        return Decision(state)
    if state.stage == "new" and agenda.open_request(state) is None:
        return Decision(replace(state, stage="open"), (Say("greeting.ask"),))
    if not state.caller:
        return step.hand_over(state, "lookup_unavailable", (Say("lookup.unavailable"),))
    note = ", ".join(request.intent for request in state.requests if not request.settled)
    deed = step.start(state, WorkflowType.CALLBACK, "", note)
    return Decision(replace(state, pending=None), (Say("lookup.unavailable"),), (deed,))


def workflow_started(state: DialogState, event: WorkflowStarted, book: Book) -> Decision:
    """Say what was set going or how far it is already, then take what else the step holds."""
    workflow = event.workflow
    others = tuple(known for known in state.workflows if known.id != workflow.id)
    state = replace(state, workflows=(*others, workflow))
    asked_for = event.asked_for or workflow.type
    request, taken = _behind(state, asked_for, book)
    if request is None or taken is None:
        if workflow.type is WorkflowType.CALLBACK:
            return _call_back(state, event, book)
        if state.verdict == "unsolved":
            return errand.goes_on(state, event, book)
        return agenda.work(state, event.at, book, lead=False)
    known = _known(state, request, event, book)
    says = _report(taken, event, known, state, book)
    place = taken.start.index(asked_for)
    if following := taken.start[place + 1 : place + 2]:
        return Decision(
            state, says, (step.start(state, following[0], request.tracking_no, step.note(request)),)
        )
    if not workflow.reused:
        says = (*says, *wording.all_known(taken.then, known, book, state.locale))
    elif not workflow.overdue:
        says = (*says, *wording.all_known(_newly(taken, request, book), known, book, state.locale))
    if not taken.person and (reason := progress.person_due((workflow,))):
        return step.hand_over(step.settle(state, request), reason, says)
    if workflow.overdue and not taken.person:
        return progress.offer_person(step.settle(state, request), says)
    return _closed(step.close(state, request, taken, says, known, book), event, book)


def workflow_cancelled(state: DialogState, event: WorkflowCancelled, book: Book) -> Decision:
    """Say that it was taken back, with what has grown from it."""
    over = event.workflow
    known_before = (one for one in state.workflows if over.id not in (one.id, one.parent_id))
    state = replace(state, workflows=(*known_before, over))
    request = agenda.open_request(state)
    taken = book.scenarios[request.intent].step(request.step) if request else None
    if request is None or taken is None:
        return agenda.work(state, event.at, book, lead=False)
    known = workflow_facts(over, event.at)
    says = wording.first_known(taken.done, known, book, state.locale, event)
    return _closed(step.close(state, request, taken, says, known, book), event, book)


def cancel_refused(state: DialogState, event: CancelRefused, book: Book) -> Decision:
    """It stands as it did; a person sees to it."""
    kind = next((one.type for one in state.workflows if one.id == event.workflow_id), WorkflowType.PICKUP)
    return step.hand_over(state, f"refused_{kind.value.lower()}", (Say("cancel.refused"),))


def _closed(closed: Decision, event: WorkflowStarted | WorkflowCancelled, book: Book) -> Decision:
    """On with what else was asked for; an offer gives way to it."""
    if closed.after != "listen" or agenda.open_request(closed.state) is None:
        return closed
    says = closed.say[:-1] if closed.state.pending else closed.say
    return _then(replace(closed.state, pending=None), says, event, book)


def _newly(taken: Step, request: Request, book: Book) -> tuple[Choice, ...]:
    """What is said only because of something that the caller has told by now: 腿脚不好 → 您别下楼."""

    def because_of_told(key: str) -> bool:
        reply = book.reply(key, LOCALES[0])
        return reply is not None and any(name in request.told for name in reply.needs)

    return tuple(choice for choice in taken.then if any(map(because_of_told, choice)))


def _behind(state: DialogState, kind: WorkflowType, book: Book) -> tuple[Request | None, Step | None]:
    """The request that was acted for, and the step that acts; none for a call-back of our own accord."""
    request = agenda.open_request(state)
    if request is None or (kind is WorkflowType.CALLBACK and state.handover_reason):
        return None, None
    taken = book.scenarios[request.intent].step(request.step)
    return (request, taken) if taken and kind in taken.start else (None, None)


def _known(state: DialogState, request: Request, event: WorkflowStarted, book: Book) -> Facts:
    number = event.workflow.tracking_no
    parcel = next((p for p in state.parcels if p.tracking_no == number), None)
    return {**case.known(state, request, parcel, event.at, book), **workflow_facts(event.workflow, event.at)}


def _report(
    taken: Step, event: WorkflowStarted, known: Facts, state: DialogState, book: Book
) -> tuple[Say, ...]:
    """What was set going, in the step's own words if it has any; or how far it is already."""
    workflow = event.workflow
    words = book.workflows[workflow.type]
    if workflow.overdue:
        choice = words.overdue
    elif workflow.reused and progress.of_this_call(workflow, state):
        choice = words.again
    elif workflow.reused:
        choice = words.reused
    else:
        choice = taken.done if taken.done and workflow.type is taken.start[0] else words.done
    return wording.first_known(choice, known, book, state.locale, event)


def _then(
    state: DialogState, says: tuple[Say, ...], event: WorkflowStarted | WorkflowCancelled, book: Book
) -> Decision:
    rest = agenda.work(state, event.at, book, lead=False)
    return Decision(rest.state, (*says, *rest.say), rest.do, rest.after)


def _call_back(state: DialogState, event: WorkflowStarted, book: Book) -> Decision:
    known = workflow_facts(event.workflow, event.at)
    if state.handover_reason:
        says = wording.first_known(("handover.callback",), known, book, state.locale, event)
        return Decision(replace(state, stage="closing"), (*says, Say("closing.bye")), after="hangup")
    unsettled = [request for request in state.requests if not request.settled]
    for request in [one for one in unsettled if one.step == stale.NAME] or unsettled:
        state = step.settle(state, request)
    says = wording.first_known(("lookup.callback",), known, book, state.locale, event)
    if agenda.open_request(state):
        return _then(state, says, event, book)
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
    if event.template != quiet.STATUS:
        return followup.text_sent(state, event)
    said = Say("silence.sent", proof=event)
    return Decision(replace(state, stage="closing"), (said, Say("closing.bye")), after="hangup")


def message_refused(state: DialogState, event: MessageRefused, book: Book) -> Decision:
    if event.template != quiet.STATUS:
        return followup.text_sent(state, event)
    return Decision(replace(state, stage="closing"), (Say("silence.bye"),), after="hangup")


def passcode_checked(state: DialogState, event: PasscodeChecked, book: Book) -> Decision:
    """A right code: on with what it was needed for."""
    state, again = passcode.checked(state, event, book)
    return again or agenda.work(state, event.at, book)
