"""Owns the requests of a call: which are open, in which order they are worked off, what settles one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from ivr.dialog import identity, step
from ivr.dialog.schema import Book
from ivr.messages.dialog import Decision, DialogState, Request


def add(state: DialogState, intents: Iterable[str]) -> DialogState:
    """New requests behind those that are open; one that is open already is not doubled."""
    waiting = {request.intent for request in state.requests if not request.settled}
    new = tuple(Request(intent) for intent in dict.fromkeys(intents) if intent not in waiting)
    return replace(state, requests=(*state.requests, *new))


def open_request(state: DialogState) -> Request | None:
    return next((request for request in state.requests if not request.settled), None)


def drop_open(state: DialogState) -> DialogState:
    """What the caller gave up is no longer asked for."""
    return replace(state, requests=tuple(r for r in state.requests if r.settled), pending=None)


def work(state: DialogState, at: datetime, book: Book, *, lead: bool = True) -> Decision:
    """Work off open requests until one needs an answer, a deed or a person."""
    done = Decision(state)
    while request := open_request(done.state):
        one = _one(done.state, request, at, book, lead=lead and not done.say)
        done = Decision(one.state, (*done.say, *one.say), one.do, one.after)
        if one.do or one.after != "listen" or open_request(one.state) is request:
            break
        if one.state.pending and open_request(one.state):
            # An offer gives way to the next request; it can still be asked for.
            done = Decision(replace(one.state, pending=None), done.say[:-1])
    return done


def _one(state: DialogState, request: Request, at: datetime, book: Book, *, lead: bool) -> Decision:
    scenario = book.scenarios[request.intent]
    if not scenario.needs_parcel:
        return step.take(state, request, scenario, None, at, book, lead=lead)
    parcel = identity.meant(state, request.intent, book)
    if parcel is None:
        return identity.ask(state, request, scenario, at, book)
    return step.take(state, request, scenario, parcel, at, book, lead=lead)
