"""Owns what follows from words that were understood: a request, a command, an answer, or not understood."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from ivr.dialog import (
    agenda,
    circumstance,
    clarify,
    command,
    dictation,
    errand,
    factor,
    followup,
    identity,
    missed,
    passcode,
    progress,
    question,
    readback,
    step,
    told,
)
from ivr.dialog.answer import BOTH
from ivr.dialog.normalize import is_english
from ivr.dialog.schema import PERSON, Book
from ivr.dialog.tone import vary
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.turn import FindParcels, Heard, KeysPressed, Say, Understanding

_EMOTIONS_KEPT = 20


def heard(state: DialogState, event: Heard, book: Book) -> Decision:
    meaning = event.understanding
    state = replace(
        state,
        silences=0,
        waiting=False,
        stage="open",
        emotions=(*state.emotions, meaning.emotion)[-_EMOTIONS_KEPT:],
    )
    if state.locale != "en-US" and is_english(meaning.text):
        state = replace(state, locale="en-US")
    if asked_on := followup.answer(state, event, book):
        return asked_on
    if meaning.action == "reject" or meaning.intent == "none":
        return not_understood(state, meaning, book)
    if meaning.action == "clarify":
        if all_the_same := progress.answers(state, meaning, book) or progress.goes_on(state, meaning):
            return requested(state, replace(event, understanding=all_the_same), book)
        if meaning.intent == "provide_info" and _tells(state, meaning, book):
            return informed(state, event, book)
        return missed.rather_beside(state, meaning, book) or clarify.ask(state, meaning, book)
    state = replace(state, misses=0, asides=())
    if handler := COMMANDS.get(meaning.intent):
        return handler(state, event, book)
    return requested(state, event, book)


def _tells(state: DialogState, meaning: Understanding, book: Book) -> bool:
    """Which parcel is meant, or a detail of what was answered last: 那五公斤呢."""
    if identity.described(state, meaning.slots, book):
        return True
    return bool(meaning.slots) and agenda.amended(state, circumstance.told(meaning, book), book) is not state


def not_understood(state: DialogState, meaning: Understanding, book: Book) -> Decision:
    if said_beside := missed.beside(state, meaning, book):
        return said_beside
    if state.pending and state.pending.asks == "clarify":
        return clarify.put_again(missed.noted(state, meaning.text), state.pending)
    return missed.unclear(state, meaning, book)


def requested(state: DialogState, event: Heard, book: Book) -> Decision:
    """Something of business, perhaps with more after it."""
    meaning = event.understanding
    state = told.noted(state, meaning.text, book)
    if state.pending and state.pending.asks != "which_parcel":
        state = replace(state, pending=None)
    business = agenda.worth_asking((meaning.intent, *meaning.also), book)
    state = replace(state, ruled_out=())
    state = agenda.add(state, business, circumstance.told(meaning, book), words=meaning.text)
    if PERSON in meaning.also:
        return command.person(state, event, book)
    return go_on(state, meaning.slots, event.at, book)


def go_on(state: DialogState, slots: Mapping[str, str | int | float], at: datetime, book: Book) -> Decision:
    """Look up what is needed first, then work off the requests."""
    if doubt := readback.due(state, slots, book):
        return doubt
    state, lookup = identity.named(state, slots, book)
    if lookup is None and state.parcels_at is None and state.caller:
        lookup = FindParcels(caller=state.caller)
    if lookup is None:
        return agenda.work(state, at, book)
    state, says = vary(state, "ack.looking", book)
    return Decision(state, says, (lookup,))


def informed(state: DialogState, event: Heard, book: Book) -> Decision:
    """A bare answer: a number, a choice, a name, something worth noting."""
    meaning = event.understanding
    asked = state.pending
    if asked and asked.asks == question.DETAIL:
        state = missed.noted(state, meaning.text)
        state = agenda.answered(state, asked, circumstance.told(meaning, book), meaning.text, book)
        return agenda.work(state, event.at, book)
    if passcode.is_answer(meaning, asked):
        return passcode.answered(state, meaning.slots)
    if asked and asked.asks == factor.ASKS and not factor.given_anything(meaning, book):
        return missed.count(state, (Say("identity.verify"),), book)
    if asked and asked.asks == factor.ASKS:
        state, again = factor.answered(state, asked, meaning, book)
        return again or agenda.work(state, event.at, book)
    knows = any(name in meaning.slots for name in ("tail4", "tracking_no", "piece", "choice"))
    knows = knows or identity.described(state, meaning.slots, book) is not None
    if not knows:
        state = missed.noted(state, meaning.text)
        if agenda.open_request(state) is None:
            state = agenda.amended(state, circumstance.told(meaning, book), book)
        if agenda.open_request(state) is None:
            return Decision(state, (Say("info.noted"),))
        return agenda.work(state, event.at, book, lead=False)
    return numbered(state, meaning.slots, asked, event.at, book)


def numbered(
    state: DialogState,
    slots: Mapping[str, str | int | float],
    asked: Pending | None,
    at: datetime,
    book: Book,
) -> Decision:
    """A number or a choice: for the question that is open, else to say where that parcel is."""
    slots, held = dictation.gathered(state, asked, slots, book)
    if held:
        if likened := readback.like_own(state, held, asked.intent if asked else "", book):
            return likened
        begun = replace(asked or Pending("tail4", "track_parcel"), digits=held)
        return Decision(replace(state, pending=begun), (dictation.go_on(held),))
    if agenda.open_request(state) is None:
        intent = asked.intent if asked and asked.intent in book.scenarios else "track_parcel"
        state = agenda.add(state, (intent,))
    return go_on(state, slots, at, book)


def confirmed(state: DialogState, event: Heard, book: Book) -> Decision:
    asked = state.pending
    state = replace(state, pending=None)
    if asked and asked.asks == "confirm":
        if asked.intent in COMMANDS:
            return COMMANDS[asked.intent](state, event, book)
        return agenda.work(agenda.agreed(state, asked), event.at, book)
    if asked and asked.asks in readback.ASKS:
        return numbered(state, readback.agreed(asked), asked, event.at, book)
    if asked and asked.asks == "clarify":
        return _settled(state, asked, event, book)
    if asked and asked.asks == errand.ASKS:
        return errand.solved(state)
    if asked and asked.asks == passcode.OFFER:
        return passcode.send(state, asked)
    if asked and asked.asks == "more":
        return Decision(state, (Say("greeting.ask"),))
    if asked:
        return Decision(replace(state, pending=asked), state.said[-1:] or (Say("greeting.ask"),))
    return Decision(replace(state, pending=Pending("more")), (Say("closing.more"),))


def _settled(state: DialogState, asked: Pending, event: Heard, book: Book) -> Decision:
    """Yes to a clarifying question: to the one that was offered, or expressly to both."""
    slots = event.understanding.slots
    if len(asked.options) > 1 and BOTH not in slots:
        return clarify.put_again(state, asked)
    return chosen(state, asked.options, slots, event, book)


def chosen(
    state: DialogState,
    options: tuple[str, ...],
    slots: Mapping[str, str | int | float],
    event: Heard | KeysPressed,
    book: Book,
) -> Decision:
    """Requests that a clarifying question has found out."""
    if options and options[0] in COMMANDS:
        return command.person(state, event, book)
    state = replace(state, pending=None, ruled_out=(), misses=0)
    return go_on(agenda.add(state, options), slots, event.at, book)


def denied(state: DialogState, event: Heard, book: Book) -> Decision:
    asked = state.pending
    state = replace(state, pending=None)
    if asked is None or asked.asks == "more":
        if (state.requests or state.errand) and agenda.open_request(state) is None and not event.cut_in:
            return command.goodbye(state, event, book)
        return Decision(state, (Say("again.go_on"),))
    if asked.asks == errand.ASKS:
        return errand.unsolved(state, event)
    if asked.asks == passcode.OFFER:
        return passcode.not_at_hand(state, asked)
    if asked.asks in ("confirm", question.DETAIL, factor.ASKS, passcode.ASKS):
        state = agenda.declined(state, asked)
        return Decision(replace(state, pending=Pending("more")), (Say("closing.all_right"),))
    if asked.asks in readback.ASKS:
        refused = readback.refused(state, asked)
        return refused if isinstance(refused, Decision) else numbered(state, refused, asked, event.at, book)
    if asked.digits:
        # 没了: what was dictated so far is all of it
        return readback.read(state, asked.digits, asked.intent)
    if asked.asks == "clarify":
        return clarify.rule_out(state, asked, book)
    if asked.asks == "which_parcel":
        return Decision(
            replace(state, pending=Pending("tail4", asked.intent)),
            (Say("identity.other"), Say("identity.ask_tail4")),
        )
    # 没有, 不知道: the number asked for is not at hand.
    return step.hand_over(state, "no_number", (Say("identity.no_number"),))


COMMANDS: Mapping[str, Callable[[DialogState, Heard, Book], Decision]] = {
    "cmd_yes": confirmed,
    "cmd_no": denied,
    "provide_info": informed,
    "cmd_repeat": command.repeat,
    "cmd_slower": command.slower,
    PERSON: command.person,
    "cmd_goodbye": command.goodbye,
    "cmd_wait": command.wait,
    "cmd_cancel": command.cancel,
    "cmd_language": command.language,
    "cmd_help": command.explain,
    "cmd_greeting": command.greet,
}
