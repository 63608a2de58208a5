"""Owns what is told of workflows that are already open: how far they are, that we failed, when a person must step in."""

from dataclasses import replace
from datetime import datetime

from ivr.dialog import wording
from ivr.dialog.fact import workflow_facts
from ivr.dialog.normalize import plain
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
    """The caller's own ones that are not over, on this parcel; for an empty number those about none."""
    if tracking_no in state.strangers and tracking_no not in state.proven:
        return ()
    return tuple(
        workflow
        for workflow in state.workflows
        if not workflow.state.is_over and workflow.tracking_no == tracking_no
    )


def of_this_call(workflow: Workflow, state: DialogState) -> bool:
    return state.parcels_at is None or workflow.opened_at >= state.parcels_at


def under_way(state: DialogState, request: Request, step: Step) -> Workflow | None:
    """What the step would start first, where it is open already: it is joined, and no detail need be asked."""
    running = open_on(state, request.tracking_no)
    return next((one for one in running if step.start[:1] == (one.type,)), None)


def was_told(state: DialogState, request: Request) -> bool:
    """The same was asked for in this call before, of the same parcel: what there is to say of it has been said."""
    return any(
        one.settled
        and (one.intent, one.tracking_no, one.step) == (request.intent, request.tracking_no, request.step)
        for one in state.requests
    )


def cancellable(state: DialogState, request: Request, step: Step) -> Workflow | None:
    """What the step takes back, the latest of them."""
    own = [one for one in open_on(state, request.tracking_no) if one.type in step.cancel]
    return own[-1] if own else None


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


def reported(
    state: DialogState, request: Request, scenario: ScenarioFile, book: Book
) -> tuple[Workflow, ...]:
    """The open workflows whose progress is the answer: on the parcel and about none; where the caller names one of
    them, 我的投诉, that alone."""
    wanted = scenario.reports
    about_none = open_on(state, "") if request.tracking_no else ()
    found = [
        workflow
        for workflow in (*open_on(state, request.tracking_no), *about_none)
        if "any" in wanted or workflow.type in wanted
    ]
    return tuple(one for one in found if _is_named(one, request, book)) or tuple(found)


def is_about_no_parcel(state: DialogState, request: Request, scenario: ScenarioFile, book: Book) -> bool:
    """What is to be reported is about the caller alone, so that nobody need ask which parcel is meant."""
    if not scenario.reports or request.tracking_no:
        return False
    free = reported(state, request, scenario, book)
    elsewhere = any(not one.state.is_over and one.tracking_no for one in state.workflows)
    return any(_is_named(one, request, book) for one in free) or bool(free and not elsewhere)


def _is_named(workflow: Workflow, request: Request, book: Book) -> bool:
    words = plain("".join(request.words))
    return any(plain(name) in words for name in book.workflows[workflow.type].called)


def told(workflow: Workflow, at: datetime, book: Book, locale: str) -> tuple[Say, ...]:
    if workflow.overdue:
        choice: tuple[str, ...] = ("ticket.overdue_raised", "ticket.overdue")
    elif workflow.state is WorkflowState.WAIT_CUSTOMER:
        choice = ("ticket.your_turn",)
    elif not workflow.awaited:
        choice = ("ticket.contacted", "ticket.before")
    else:
        choice = ("ticket.pictures", "ticket.received", "ticket.accepted", "ticket.with_owner", "ticket.open")
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


def goes_on(state: DialogState, meaning: Understanding) -> Understanding | None:
    """More of what was just set going, 我们这没有前台: likeliest the same again, it is added rather than asked about."""
    last = state.requests[-1] if state.requests else None
    if last is None or not last.settled or not meaning.ranked or meaning.ranked[0][0] != last.intent:
        return None
    if any(of_this_call(one, state) for one in open_on(state, last.tracking_no)):
        return replace(meaning, intent=last.intent, also=(), action="accept")
    return None


def offer_person(state: DialogState, says: tuple[Say, ...]) -> Decision:
    return Decision(replace(state, pending=Pending("confirm", PERSON)), (*says, Say("handover.offer")))
