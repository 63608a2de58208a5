"""Owns taking one step of a scenario for one request: what is said, started, offered, or given to a person."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from ivr.dialog.fact import parcel_facts, public_facts, workflow_facts
from ivr.dialog.replies import facts_in, text_of
from ivr.dialog.schema import Book, ScenarioFile, Step
from ivr.dialog.tone import lead_in
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.parcel import Parcel
from ivr.messages.turn import Fact, Facts, Proof, Say, StartWorkflow
from ivr.messages.workflow import WorkflowRequest, WorkflowType

NOTHING = "-"


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
    """The step that fits the parcel's state, for somebody who may hear no more than it says."""
    known: Mapping[str, Fact] = {"intent": request.intent}
    if parcel is None:
        chosen = scenario.otherwise
    elif parcel.tracking_no in state.strangers:
        chosen = scenario.public or scenario.otherwise
        known = {**known, **public_facts(parcel)}
    else:
        chosen = scenario.states.get(parcel.state, scenario.otherwise)
        known = {**known, **parcel_facts(parcel, at)}
    if parcel is not None:
        state = replace(state, focus=parcel.tracking_no)
    if scenario.reports and (report := _reported(state, request, at, book)):
        return report
    first: tuple[Say, ...] = ()
    if lead:
        state, first = lead_in(state, scenario.scene, book, ack=_ack(chosen))
    says = (*first, *(say for choice in chosen.say for say in first_known(choice, known, book, state.locale)))
    if chosen.person:
        return hand_over(state, request.intent, says)
    if chosen.start:
        # Settled by what comes of it.
        return Decision(state, says, (start(state, chosen.start, state.focus, request.intent),))
    state = settle(state, request, state.focus)
    return _offered(state, chosen, says, known)


def _ack(chosen: Step) -> str:
    if chosen.person:
        return "ack.person"
    return "ack.acting" if chosen.start else "ack.found"


def _reported(state: DialogState, request: Request, at: datetime, book: Book) -> Decision | None:
    """How far the open workflows on the caller's own parcel are; None when there are none."""
    says: tuple[Say, ...] = ()
    late = False
    for workflow in state.workflows:
        if (
            state.focus in state.strangers
            or workflow.state.is_over
            or workflow.tracking_no not in (state.focus, "")
        ):
            continue
        late = late or workflow.overdue
        choice = ("ticket.overdue",) if workflow.overdue else ("ticket.accepted", "ticket.open")
        says += first_known(choice, workflow_facts(workflow, at), book, state.locale)
    if not says:
        return None
    state, first = lead_in(state, "any", book)
    state = settle(state, request, state.focus)
    if not late:
        return Decision(replace(state, pending=None), (*first, *says))
    return Decision(
        replace(state, pending=Pending("confirm", "cmd_agent")), (*first, *says, Say("handover.offer"))
    )


def _offered(state: DialogState, chosen: Step, says: tuple[Say, ...], known: Facts) -> Decision:
    if not chosen.offer:
        return Decision(replace(state, pending=None), says)
    pending = Pending("confirm", chosen.offer.intent)
    return Decision(
        replace(state, pending=pending), (*says, Say(chosen.offer.ask, MappingProxyType(dict(known))))
    )


def first_known(
    choice: tuple[str, ...], known: Facts, book: Book, locale: str, proof: Proof | None = None
) -> tuple[Say, ...]:
    """The first reply of a choice whose facts are all known, with just those facts bound; none for `-`.

    A code from outside that has no words yet counts as unknown: better a shorter answer than none.
    """
    known = {name: value for name, value in known.items() if _has_words(name, value, book)}
    for key in choice:
        if key == NOTHING:
            return ()
        reply = book.reply(key, locale)
        if reply is None:
            continue
        needed = facts_in(text_of(key, reply))
        if needed.keys() <= known.keys():
            return (Say(key, MappingProxyType({name: known[name] for name in needed}), proof),)
    return ()


def _has_words(name: str, value: Fact, book: Book) -> bool:
    words = book.words.get({"reason": "reasons", "owner": "owners"}.get(name, ""))
    return words is None or value in words


def start(state: DialogState, kind: WorkflowType, tracking_no: str, note: str = "") -> StartWorkflow:
    """The id is the same when the same turn is decided again, so that a repeated turn has no second effect."""
    request_id = f"{state.call_sid}-{kind.value}-{tracking_no}-{state.turns}"
    return StartWorkflow(WorkflowRequest(kind, tracking_no, state.caller, state.call_sid, request_id, note))


def settle(state: DialogState, request: Request, tracking_no: str = "") -> DialogState:
    done = replace(request, settled=True, tracking_no=tracking_no)
    return replace(state, requests=tuple(done if r is request else r for r in state.requests))


def hand_over(state: DialogState, reason: str, says: tuple[Say, ...] = ()) -> Decision:
    """A person takes it from here, with everything that was said."""
    state = replace(state, stage="transferring", handover_reason=reason, pending=None)
    return Decision(state, (*says, Say("handover.coming")), after="transfer")
