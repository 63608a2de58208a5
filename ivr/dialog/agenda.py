"""Owns the requests of a call: which are open, in which order they are worked off, what settles one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from ivr.dialog import case, identity, progress, question, step
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Pending, Request

_NOTHING: Mapping[str, str | int | float] = MappingProxyType({})


def add(
    state: DialogState,
    intents: Iterable[str],
    told: Mapping[str, str | int | float] = _NOTHING,
    *,
    words: str = "",
    agreed: bool = False,
) -> DialogState:
    """New requests behind those that are open. One that is open already is not doubled but learns what was told now.

    A request that waits for an answer gives way when the caller turns to something else.
    """
    wanted = tuple(dict.fromkeys(intents))
    requests = tuple(_heard_again(request, wanted, told, words) for request in state.requests)
    waiting = {request.intent for request in requests if not request.settled}
    said = (words,) if words else ()
    new = tuple(
        Request(intent, told=told, words=said, agreed=agreed) for intent in wanted if intent not in waiting
    )
    return replace(state, requests=(*requests, *new))


def worth_asking(intents: tuple[str, ...], book: Book) -> tuple[str, ...]:
    """Those that a scenario deals with, without the ones that an earlier one answers along."""
    business = tuple(intent for intent in intents if intent in book.scenarios)
    return tuple(
        intent
        for n, intent in enumerate(business)
        if not any(intent in book.scenarios[earlier].covers for earlier in business[:n])
    )


def _heard_again(
    request: Request, wanted: tuple[str, ...], told: Mapping[str, str | int | float], words: str
) -> Request:
    if request.settled:
        return request
    if request.intent in wanted:
        return replace(learnt(request, told), words=(*request.words, *((words,) if words else ())))
    return replace(request, settled=True) if request.asked and wanted else request


def learnt(request: Request, told: Mapping[str, str | int | float]) -> Request:
    return replace(request, told=MappingProxyType({**request.told, **told}))


def amended(state: DialogState, told: Mapping[str, str | int | float], book: Book) -> DialogState:
    """A detail told after the answer, 五公斤: what was a mere answer, as the price is, is given anew; else as it was."""
    last = state.requests[-1] if state.requests else None
    taken = book.scenarios[last.intent].step(last.step) if last and last.settled else None
    if (
        last is None
        or taken is None
        or taken.start
        or taken.person
        or book.scenarios[last.intent].parcel != "none"
    ):
        return state
    new = {name: value for name, value in told.items() if last.told.get(name) != value}
    if not new:
        return state
    anew = replace(learnt(last, new), settled=False)
    return replace(state, requests=(*state.requests[:-1], anew), pending=None)


def open_request(state: DialogState) -> Request | None:
    return next((request for request in state.requests if not request.settled), None)


def answered(
    state: DialogState, asked: Pending, told: Mapping[str, str | int | float], text: str, book: Book
) -> DialogState:
    """What was said is the detail that the open question asked for."""
    ask = question.asked_for(asked, book)
    request = open_request(state)
    if ask is None or request is None:
        return replace(state, pending=None)
    known = {**told, ask.slot: question.detail(ask, told, text, book)}
    changed = learnt(request, known)
    requests = tuple(changed if r is request else r for r in state.requests)
    return replace(state, requests=requests, pending=None)


def agreed(state: DialogState, asked: Pending) -> DialogState:
    """Yes: to what the open request costs, or to a request that was offered."""
    consent = question.AGREED in asked.options
    request = open_request(state)
    if request is not None and request.intent == asked.intent:
        return step.change(state, request, agreed=consent or request.agreed)[0]
    return add(state, (asked.intent,), agreed=consent)


def declined(state: DialogState, asked: Pending) -> DialogState:
    """No: what waited for a yes is no longer asked for."""
    return replace(
        state,
        requests=tuple(
            replace(r, settled=True) if r.intent == asked.intent and r.asked and not r.settled else r
            for r in state.requests
        ),
    )


def drop_open(state: DialogState) -> DialogState:
    """What the caller gave up is no longer asked for."""
    return replace(state, requests=tuple(r for r in state.requests if r.settled), pending=None)


def work(state: DialogState, at: datetime, book: Book, *, lead: bool = True) -> Decision:
    """Work off open requests until one needs an answer, a deed or a person."""
    done = Decision(state)
    while request := open_request(done.state):
        one = _one(done.state, request, at, book, lead=lead and not done.say)
        done = Decision(one.state, (*done.say, *one.say), one.do, one.after)
        still = open_request(one.state)
        if one.do or one.after != "listen" or (still and still.intent == request.intent):
            break
        if one.state.pending and still:
            # An offer gives way to the next request; it can still be asked for.
            done = Decision(replace(one.state, pending=None), done.say[:-1])
    return done


def _one(state: DialogState, request: Request, at: datetime, book: Book, *, lead: bool) -> Decision:
    scenario = book.scenarios[request.intent]
    if scenario.parcel == "none":
        return step.take(state, request, scenario, None, at, book, lead=lead)
    parcel = identity.meant(state, request.intent, book, words=request.words)
    if parcel is None and progress.is_about_no_parcel(state, request, scenario, book):
        return step.take(state, request, scenario, None, at, book, lead=lead)
    if parcel is None and (scenario.parcel == "needed" or len(state.parcels) > 1):
        return identity.ask(state, request, scenario, at, book)
    if (
        parcel
        and scenario.parcel == "helpful"
        and not case.concerns(scenario, parcel, book.intents[request.intent])
    ):
        parcel = None
    return step.take(state, request, scenario, parcel, at, book, lead=lead)
