"""Owns taking one step of a scenario for one request: what is asked, said, started, offered, or given to a person."""

from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from ivr.dialog import case, progress, question, stale, wording
from ivr.dialog.handover import hand_over as hand_over
from ivr.dialog.scenario import Offer, ScenarioFile, Step
from ivr.dialog.schema import PERSON, Book
from ivr.dialog.tone import lead_in, vary
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.parcel import Parcel
from ivr.messages.turn import CancelWorkflow, Facts, Say, StartWorkflow
from ivr.messages.workflow import Workflow, WorkflowRequest, WorkflowType

_RISING = 2
"""Angry so many times running: a person is offered."""


def take(
    state: DialogState,
    request: Request,
    scenario: ScenarioFile,
    parcel: Parcel | None,
    at: datetime,
    book: Book,
    *,
    lead: bool,
) -> Decision:
    """The step that fits, for somebody who may hear no more than it says. What is missing is asked for first."""
    if scenario.parcel == "none":
        state, request = change(state, request, told=question.recalled(state, request))
    number = parcel.tracking_no if parcel else ""
    if parcel is not None:
        state = replace(state, focus=number)
    known = case.known(state, request, parcel, at, book)
    name, step = case.fitting(scenario, state, parcel, known)
    told = question.filled(request.told, step)
    state, request = change(state, request, step=name, tracking_no=number, told=told)
    known = MappingProxyType({**known, **told, **known})
    if scenario.reports and name != "public":
        running = progress.reported(state, request, scenario, book)
        if running:
            return _reported(state, request, step, running, known, at, book)
    joined = progress.under_way(state, request, step)
    joins = joined is not None
    if stale.hinders(parcel, scenario) and name != "public" and not joins:
        return _without_news(state, request, scenario, step, known, at, book, lead=lead)
    joins_own = joined is not None and progress.of_this_call(joined, state)
    told_before = joins_own and progress.was_told(state, request)
    asked = question.first(state, request, step, parcel, known, book, joins=joins)
    state = asked.state if asked else state
    first: tuple[Say, ...] = ()
    if lead:
        ack = _ack(step, scenario, asked)
        ack = "ack.added" if told_before else "ack.found" if joins_own else ack
        goes_on = bool(request.asked) or request.agreed
        state, first = vary(state, ack, book) if goes_on else lead_in(state, scenario.scene, book, ack=ack)
    if asked:
        return replace(asked, state=state, say=(*first, *stale.dated(asked.say, parcel)))
    says = () if request.agreed and step.confirm else wording.all_known(step.say, known, book, state.locale)
    says = () if told_before or (joins and stale.hinders(parcel, scenario)) else stale.dated(says, parcel)
    if step.cancel and (own := progress.cancellable(state, request, step)):
        return Decision(replace(state, pending=None), (*first, *says), (cancel(state, own),))
    if step.start:
        # Settled by what comes of it.
        before = progress.mention(state, request, step, at, book)
        says = tuple(say for say in says if say not in state.said)
        deed = start(state, step.start[0], number, note(request))
        return Decision(replace(state, pending=None), (*first, *before, *says), (deed,))
    if scenario.mentions and name != "public":
        says = (*says, *progress.all_open(state, request, at, book))
        if owed := _owed(state, request, (*first, *says), progress.open_on(state, number)):
            return owed
    return close(state, request, step, (*first, *says), known, book)


def _without_news(
    state: DialogState,
    request: Request,
    scenario: ScenarioFile,
    step: Step,
    known: Facts,
    at: datetime,
    book: Book,
    *,
    lead: bool,
) -> Decision:
    """What was known last, and somebody calls back with what is so now. What we have in hand ourselves is told for sure."""
    state, first = lead_in(state, scenario.scene, book) if lead else (state, ())
    says = (*first, *stale.known_last(known, book, state.locale))
    if scenario.mentions:
        says = (*says, *progress.all_open(state, request, at, book))
    if step.person or not state.caller:
        return hand_over(settle(state, request), request.intent, says)
    if owed := _owed(state, request, says, progress.open_on(state, request.tracking_no)):
        return owed
    state, request = change(state, request, step=stale.NAME)
    deed = start(state, WorkflowType.CALLBACK, request.tracking_no, note(request))
    return Decision(replace(state, pending=None), says, (deed,))


def close(
    state: DialogState, request: Request, step: Step, says: tuple[Say, ...], known: Facts, book: Book
) -> Decision:
    """The request is settled: hand over, or offer what may come next."""
    if step.person:
        return hand_over(state, request.intent, says)
    state = replace(settle(state, request), pending=None)
    if state.emotions[-_RISING:] == ("angry",) * _RISING and len(state.requests) >= _RISING:
        return progress.offer_person(state, says)
    running = progress.open_on(state, request.tracking_no)
    offered = book.scenarios.get(step.offer.intent) if step.offer else None
    if step.offer is None or (offered and _starts_any(offered, running)) or _just_offered(state, step.offer):
        return Decision(state, says)
    pending = Pending("confirm", step.offer.intent, (question.AGREED,) if step.offer.agreed else ())
    ask = Say(step.offer.ask, MappingProxyType(dict(known)))
    return Decision(replace(state, pending=pending), (*says, ask))


def _just_offered(state: DialogState, offer: Offer) -> bool:
    """The last answer ended in the same question, and the caller spoke of something else."""
    return bool(state.said) and state.said[-1].key == offer.ask


def _starts_any(scenario: ScenarioFile, running: tuple[object, ...]) -> bool:
    """What it would start is under way: it is not offered again."""
    kinds = {kind for _, step in scenario.steps() for kind in step.start}
    return any(getattr(workflow, "type", None) in kinds for workflow in running)


def _ack(step: Step, scenario: ScenarioFile, asked: Decision | None) -> str:
    if asked:
        return "ack.found" if asked.state.pending and asked.state.pending.asks == "confirm" else "ack.okay"
    if step.person and not step.start:
        return "ack.person"
    if step.start or step.cancel:
        return "ack.acting"
    return "ack.telling" if scenario.parcel == "none" else "ack.found"


def _reported(
    state: DialogState,
    request: Request,
    step: Step,
    running: tuple[Workflow, ...],
    known: Facts,
    at: datetime,
    book: Book,
) -> Decision:
    """Open workflows are the answer; a person when we have failed too often."""
    state, first = lead_in(state, "any", book)
    says = (*first, *(say for one in running for say in progress.told(one, at, book, state.locale)))
    if owed := _owed(state, request, says, running):
        return owed
    on_parcel = any(workflow.tracking_no for workflow in running)
    return close(state, request, _offer_of(step) if on_parcel else Step(), says, known, book)


def _owed(
    state: DialogState, request: Request, says: tuple[Say, ...], running: tuple[Workflow, ...]
) -> Decision | None:
    """A person, where we have failed the caller: at once when it was twice, offered when it was once."""
    if reason := progress.person_due(running):
        return hand_over(settle(state, request), reason, says)
    if any(workflow.overdue for workflow in running):
        return progress.offer_person(settle(state, request), says)
    return None


def _offer_of(step: Step) -> Step:
    """After a report only an offer that the step makes remains of it; a person is not needed."""
    wanted = step.offer is not None and not step.person and step.offer.intent != PERSON
    return Step(offer=step.offer if wanted else None)


def start(state: DialogState, kind: WorkflowType, tracking_no: str, told: str = "") -> StartWorkflow:
    """The id is the same when the same turn is decided again, so that a repeated turn has no second effect."""
    request_id = f"{state.call_sid}-{kind.value}-{tracking_no}-{state.turns}"
    return StartWorkflow(WorkflowRequest(kind, tracking_no, state.caller, state.call_sid, request_id, told))


def cancel(state: DialogState, workflow: Workflow) -> CancelWorkflow:
    return CancelWorkflow(workflow.id, f"{state.call_sid}-cancel-{workflow.id}-{state.turns}")


def note(request: Request) -> str:
    """For whoever works on it: what was asked, and the details in the caller's words."""
    words = (*request.words, *(str(request.told[name]) for name in request.asked if name in request.told))
    return f"{request.intent}: {' / '.join(dict.fromkeys(words))}" if words else request.intent


def change(state: DialogState, request: Request, **facts: object) -> tuple[DialogState, Request]:
    """The state with this request changed, and the changed request."""
    changed = replace(request, **facts)  # type: ignore[arg-type]
    return replace(state, requests=tuple(changed if r is request else r for r in state.requests)), changed


def settle(state: DialogState, request: Request) -> DialogState:
    return change(state, request, settled=True)[0]
