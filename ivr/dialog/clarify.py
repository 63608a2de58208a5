"""Owns the clarifying question: which requests are offered, how it is put once more, what follows when none is meant."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from ivr.dialog import identity, missed, step
from ivr.dialog.schema import PERSON, Book
from ivr.messages.dialog import Decision, DialogState, Pending
from ivr.messages.turn import Facts, Say, Understanding

_OFFERED = 2
_RUNNER_UP = 0.3
"""Share of the first one's score from which on the second is worth offering."""


def ask(state: DialogState, meaning: Understanding, book: Book) -> Decision:
    """Offer the two likeliest in the caller's terms; never the same question twice, never what was ruled out."""
    state, _ = identity.named(state, meaning.slots, book)
    asked = state.pending if state.pending and state.pending.asks == "clarify" else None
    options = _likeliest(state, meaning, book)
    if asked and set(options) <= set(asked.options):
        return put_again(state, asked)
    if not options or any(set(options) == set(before) for before in state.clarified):
        return missed.unclear(replace(state, pending=None), meaning, book)
    state = replace(state, pending=Pending("clarify", options=options), clarified=(*state.clarified, options))
    question = Say("clarify.two" if len(options) > 1 else "clarify.one", _named(options))
    return missed.count(state, (question,), book) if asked else Decision(state, (question,))


def _likeliest(state: DialogState, meaning: Understanding, book: Book) -> tuple[str, ...]:
    fits = [
        (intent, score)
        for intent, score in meaning.ranked
        if (intent in book.scenarios or intent == PERSON) and intent not in state.ruled_out
    ]
    return tuple(intent for intent, score in fits[:_OFFERED] if score >= _RUNNER_UP * fits[0][1])


def _named(options: tuple[str, ...]) -> Facts:
    return MappingProxyType(dict(zip(("first", "second"), options, strict=False)))


def put_again(state: DialogState, asked: Pending) -> Decision:
    """The answer was none: put the question differently and name the keys; after that a person."""
    if asked.times > 1:
        return step.hand_over(state, "not_understood", (Say("again.give_up"),))
    key = "clarify.keys_two" if len(asked.options) > 1 else "clarify.keys_one"
    pending = replace(asked, times=asked.times + 1)
    return Decision(replace(state, pending=pending), (Say(key, _named(asked.options)),))


def rule_out(state: DialogState, asked: Pending, book: Book) -> Decision:
    """None of those: they are not offered again; an open question comes next, and after that a person."""
    is_first = not state.ruled_out
    state = replace(state, pending=None, ruled_out=tuple(dict.fromkeys((*state.ruled_out, *asked.options))))
    if not is_first:
        return step.hand_over(state, "not_understood", (Say("again.give_up"),))
    return Decision(replace(state, misses=book.settings.misses - 1), (_open_question(state, book),))


def _open_question(state: DialogState, book: Book) -> Say:
    """With an example from the caller's own parcels, where there are any."""
    parcel = identity.own_parcel(state)
    if parcel is None:
        return Say("clarify.open")
    examples = tuple(_fitting(state, parcel.state.value, book))
    if len(examples) < _OFFERED:
        return Say("clarify.open")
    return Say("clarify.open_parcel", {**_named(examples), "tail4": parcel.tail4})


def _fitting(state: DialogState, parcel_state: str, book: Book) -> Iterator[str]:
    """Requests that are plausible for a parcel in this state and not ruled out: the most particular ones first."""
    fits = (
        intent
        for intent in book.intents.values()
        if parcel_state in intent.states and intent.intent in book.scenarios
    )
    for intent in sorted(fits, key=lambda intent: (len(intent.states), intent.intent)):
        if intent.intent not in state.ruled_out:
            yield intent.intent
