"""Owns the questions put before a step acts: who the caller is, a detail that is missing, whether it is wanted."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from ivr.dialog import factor, passcode, wording
from ivr.dialog.scenario import Ask, Step
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending, Request
from ivr.messages.parcel import Parcel
from ivr.messages.turn import Facts

Told = Mapping[str, str | int | float]

AGREED = "agreed"
"""Option of a confirming question: its yes is the consent to what the request costs."""
DETAIL = "detail"
"""A question for a detail; its only option is the slot."""
WORDS = "words"
_OF_A_SENDING = ("origin", "destination", "city", "weight_kg", "goods")
IN_WORDS = (DETAIL, factor.ASKS)
"""Questions that are answered in words; of details, only a number may be keyed."""


def first(
    state: DialogState,
    request: Request,
    step: Step,
    parcel: Parcel | None,
    known: Facts,
    book: Book,
    *,
    joins: bool = False,
) -> Decision | None:
    """The question that must be answered before the step can be taken; None when none is open.

    `joins`: what it would start is under way. Who the caller is must be known all the same, since their words are
    added to it."""
    has = state.level(parcel.tracking_no) if parcel is not None else "L3"
    if parcel is not None and step.level == "L3" and has != "L3":
        return passcode.ask(state, request, parcel)
    if parcel is not None and step.level == "L2" and has < "L2":
        return factor.ask(state, request, parcel)
    if joins:
        return None
    missing = next((ask for ask in step.asks if ask.slot not in request.told), None)
    if missing:
        pending = Pending(DETAIL, request.intent, (missing.slot,))
        state = _waiting(state, request, missing.slot)
        return Decision(
            replace(state, pending=pending), wording.first_known((missing.say,), known, book, state.locale)
        )
    confirm = step.confirm
    if confirm is None or request.agreed or any(name in request.told for name in confirm.unless):
        return None
    says = wording.all_known((*step.say, confirm.ask), known, book, state.locale)
    state = _waiting(state, request, AGREED)
    return Decision(replace(state, pending=Pending("confirm", request.intent, (AGREED,))), says)


def recalled(state: DialogState, request: Request) -> Told:
    """Where it goes and what it is was told before, of the same sending: 寄香港的, then 两公斤多少钱."""
    before = [one for one in state.requests if one is not request and not one.tracking_no]
    known = {name: one.told[name] for one in before for name in _OF_A_SENDING if name in one.told}
    return MappingProxyType({**known, **request.told})


def filled(told: Told, step: Step) -> Told:
    """A detail that was told under another name, 改到上海, counts as told."""
    found = dict(told)
    for ask in step.asks:
        said = next((told[name] for name in (ask.slot, *ask.accepts) if name in told), None)
        if said is not None:
            found[ask.slot] = said
    return MappingProxyType(found)


def detail(ask: Ask, told: Told, text: str, book: Book) -> str | int | float:
    """The answer: its own slot; else all the words where they count, since 南昌红谷滩三栋 is more than a city."""
    if ask.slot in told:
        return told[ask.slot]
    if WORDS not in ask.accepts:
        return next((told[name] for name in ask.accepts if name in told), text)
    opening = book.cues.opening["address_verb"].match(text)
    return (text[opening.end() :] if opening else text).strip("，。,. ") or text


def _waiting(state: DialogState, request: Request, asked: str) -> DialogState:
    waiting = replace(request, asked=(*request.asked, asked))
    return replace(state, requests=tuple(waiting if r is request else r for r in state.requests))


def asked_for(pending: Pending, book: Book) -> Ask | None:
    """The detail that the open question asks for."""
    if pending.asks != DETAIL or not pending.options or pending.intent not in book.scenarios:
        return None
    return book.scenarios[pending.intent].ask(pending.options[0])
