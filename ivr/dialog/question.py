"""Owns the questions put before a step acts: who the caller is, a detail that is missing, whether it is wanted."""

from dataclasses import replace

from ivr.dialog import factor, wording
from ivr.dialog.scenario import Ask, Step
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.parcel import Parcel
from ivr.messages.turn import Facts, Say

AGREED = "agreed"
"""Option of a confirming question: its yes is the consent to what the request costs."""
DETAIL = "detail"
"""A question for a detail; its only option is the slot."""
WORDS = "words"


def first(
    state: DialogState, request: Request, step: Step, parcel: Parcel | None, known: Facts, book: Book
) -> Decision | None:
    """The question that must be answered before the step can be taken; None when none is open."""
    if step.level == "L2" and parcel is not None and parcel.tracking_no not in state.verified:
        return factor.ask(state, request, parcel)
    missing = next((ask for ask in step.asks if ask.slot not in known), None)
    if missing:
        pending = Pending(DETAIL, request.intent, (missing.slot,))
        state = _waiting(state, request, missing.slot)
        return Decision(replace(state, pending=pending), wording.first_known((missing.say,), known, book, state.locale))
    confirm = step.confirm
    if confirm is None or request.agreed or any(name in request.told for name in confirm.unless):
        return None
    says = wording.all_known((*step.say, confirm.ask), known, book, state.locale)
    state = _waiting(state, request, AGREED)
    return Decision(replace(state, pending=Pending("confirm", request.intent, (AGREED,))), says)


def _waiting(state: DialogState, request: Request, asked: str) -> DialogState:
    waiting = replace(request, asked=(*request.asked, asked))
    return replace(state, requests=tuple(waiting if r is request else r for r in state.requests))


def asked_for(pending: Pending, book: Book) -> Ask | None:
    """The detail that the open question asks for."""
    if pending.asks != DETAIL or not pending.options or pending.intent not in book.scenarios:
        return None
    return book.scenarios[pending.intent].ask(pending.options[0])


