"""Owns what follows when no request was understood: help, an answer to an aside, in the end a person."""

from dataclasses import replace

from ivr.dialog import aside, step
from ivr.dialog.schema import PERSON, Book
from ivr.dialog.tone import vary
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.turn import Say, Understanding

_NOTES_KEPT = 20
_ASIDES = 3
"""So many in a row and a person takes over."""
_GUESSES = 3
"""So many of the likeliest are worth a thought."""


def beside(state: DialogState, meaning: Understanding, book: Book) -> Decision | None:
    """Sounds alone are nothing, an aside is met for what it is; None for words that were not understood."""
    if meaning.why == ("only fillers",):
        return Decision(state, (Say("again.listening"),))
    kind = aside.kind_of(meaning.text, book)
    return met(state, kind, book) if kind else None


def rather_beside(state: DialogState, meaning: Understanding, book: Book) -> Decision | None:
    """Where a request is but a guess and so is an aside, the words decide; abuse may well stand beside a request."""
    if "none" not in (intent for intent, _ in meaning.ranked[:_GUESSES]):
        return None
    kind = aside.kind_of(meaning.text, book)
    return met(state, kind, book) if kind and kind != "abuse" else None


def unclear(state: DialogState, meaning: Understanding, book: Book) -> Decision:
    """The first miss helps, the last one brings a person."""
    state = noted(state, meaning.text)
    key = "again.off_topic" if meaning.action == "accept" else "again.first"
    if state.pending and book.reply(f"again.{state.pending.asks}", state.locale):
        key = f"again.{state.pending.asks}"
    return count(state, (Say(key),), book)


def count(state: DialogState, says: tuple[Say, ...], book: Book, reason: str = "not_understood") -> Decision:
    """Say what helps; when it has happened too often, fetch a person instead."""
    state = replace(state, misses=state.misses + 1)
    if state.misses >= book.settings.misses:
        return step.hand_over(state, reason, (Say("again.give_up"),))
    return Decision(state, says)


def met(state: DialogState, kind: str, book: Book) -> Decision:
    """An aside, met with grace and no miss: a short word that leads back, and the open question stays open."""
    again = state.asides.count(kind)
    state = replace(state, asides=(*state.asides, kind))
    if kind == "wrong_number":
        closing = replace(state, stage="closing", pending=None)
        return Decision(closing, (Say("aside.wrong_number"),), after="hangup")
    if len(state.asides) >= _ASIDES:
        return step.hand_over(state, "aside", (Say("aside.enough"),))
    if kind == "room" and not again:
        return Decision(replace(state, waiting=True), (Say("aside.room"),))
    if kind == "abuse" and again:
        return Decision(replace(state, pending=Pending("confirm", PERSON)), (Say("aside.abuse_again"),))
    state, says = vary(state, "aside.room_again" if kind == "room" else f"aside.{kind}", book)
    return Decision(state, says)


def noted(state: DialogState, text: str) -> DialogState:
    """Kept for whoever takes the call over."""
    return replace(state, notes=(*state.notes, text)[-_NOTES_KEPT:])
