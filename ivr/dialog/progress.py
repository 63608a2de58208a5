"""Owns what is told of workflows that are already open: how far they are, that we failed, when a person must step in."""

from dataclasses import replace
from datetime import datetime

from ivr.dialog import wording
from ivr.dialog.fact import workflow_facts
from ivr.dialog.scenario import ScenarioFile, Step
from ivr.dialog.schema import PERSON, Book
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.turn import Say, Understanding
from ivr.messages.workflow import Workflow, WorkflowState

TOO_OFTEN = 2
"""So often overdue and a person takes over (domain.md 6.1)."""
THIRD_CONTACT = 3
"""So many calls about a parcel in 24 hours and a person takes over."""


def open_on(state: DialogState, tracking_no: str) -> tuple[Workflow, ...]:
    """The caller's own ones that are not over, on this parcel or on none."""
    if tracking_no in state.strangers:
        return ()
    return tuple(
        workflow
        for workflow in state.workflows
        if not workflow.state.is_over and workflow.tracking_no in (tracking_no, "")
    )


def of_this_call(workflow: Workflow, state: DialogState) -> bool:
    return state.parcels_at is None or workflow.opened_at >= state.parcels_at


def under_way(state: DialogState, request: Request, step: Step) -> bool:
    """What the step would start first is open already: it is joined, and nothing need be asked."""
    return any(step.start[:1] == (workflow.type,) for workflow in open_on(state, request.tracking_no))


def joins_own(state: DialogState, request: Request, step: Step) -> bool:
    """What is joined was set going in this very call."""
    mine = (one for one in open_on(state, request.tracking_no) if step.start[:1] == (one.type,))
    return any(of_this_call(one, state) for one in mine)


def was_told(state: DialogState, request: Request) -> bool:
    """The same was asked for in this call before, of the same parcel: what there is to say of it has been said."""
    return any(
        one.settled
        and (one.intent, one.tracking_no, one.step) == (request.intent, request.tracking_no, request.step)
        for one in state.requests
    )


def mention(state: DialogState, request: Request, step: Step, at: datetime, book: Book) -> tuple[Say, ...]:
    """That an earlier call is not forgotten, when something else is now started on the same parcel."""
    others = [w for w in open_on(state, request.tracking_no) if w.type not in step.start and w.tracking_no]
    others = [workflow for workflow in others if not of_this_call(workflow, state)]
    if not others or any(say.key == "ticket.before" for say in state.said):
        return ()
    return wording.first_known(("ticket.before",), workflow_facts(others[0], at), book, state.locale)


def all_open(state: DialogState, request: Request, at: datetime, book: Book) -> tuple[Say, ...]:
    """How far everything is that is open on the request's parcel."""
    return tuple(
        say for one in open_on(state, request.tracking_no) for say in told(one, at, book, state.locale)
    )


def report(
    state: DialogState, request: Request, scenario: ScenarioFile, at: datetime, book: Book
) -> tuple[Say, ...]:
    """How far the open workflows are that this scenario reports."""
    wanted = scenario.reports
    says: tuple[Say, ...] = ()
    for workflow in open_on(state, request.tracking_no):
        if "any" in wanted or workflow.type in wanted:
            says += told(workflow, at, book, state.locale)
    return says


def told(workflow: Workflow, at: datetime, book: Book, locale: str) -> tuple[Say, ...]:
    if workflow.overdue:
        choice: tuple[str, ...] = ("ticket.overdue_raised", "ticket.overdue")
    elif workflow.state is WorkflowState.WAIT_CUSTOMER:
        choice = ("ticket.your_turn",)
    else:
        choice = ("ticket.pictures", "ticket.received", "ticket.accepted", "ticket.open")
    return wording.first_known(choice, workflow_facts(workflow, at), book, locale)


def person_due(workflows: tuple[Workflow, ...]) -> str:
    """Why somebody of ours must speak to the caller now; empty when nobody must."""
    if any(workflow.times_overdue >= TOO_OFTEN for workflow in workflows):
        return "overdue_twice"
    if any(workflow.contacts >= THIRD_CONTACT for workflow in workflows):
        return "third_contact"
    return ""


def answers(state: DialogState, meaning: Understanding, book: Book) -> Understanding | None:
    """Which of the two likeliest was meant does not matter when we have failed the caller: both come to the same apology."""
    likeliest = [intent for intent, _ in meaning.ranked[:2] if intent in book.scenarios]
    failed = [workflow for workflow in state.workflows if workflow.overdue and not workflow.state.is_over]
    for intent in likeliest:
        wanted = book.scenarios[intent].reports
        if any("any" in wanted or workflow.type in wanted for workflow in failed):
            return replace(meaning, intent=intent, also=(), action="accept")
    return None


def offer_person(state: DialogState, says: tuple[Say, ...]) -> Decision:
    return Decision(replace(state, pending=Pending("confirm", PERSON)), (*says, Say("handover.offer")))
