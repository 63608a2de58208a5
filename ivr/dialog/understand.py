"""Owns what an utterance means in the state it was said in."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Literal

from ivr.dialog import hypotheses, identity, passcode, several
from ivr.dialog.answer import answer
from ivr.dialog.dictation import NEAR, READ_BACK, expected
from ivr.dialog.feeling import emotion_of
from ivr.dialog.match import Match, is_sure, rank
from ivr.dialog.normalize import bare, weight
from ivr.dialog.schema import PERSON, Book
from ivr.dialog.slots import Slots, extract
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import Understanding

_TOLD = 5
_POINTING = 10
"""Longest utterance that merely points at a parcel: 成都寄来的那个呢."""
_HYPOTHESIS_WORTH = 0.6
"""Less, and a right one is not heard; more, and 那行 speaks against 那不行."""
_PLAIN, _DOUBTFUL = 0.9, 0.1
"""Scores of what an utterance with a number in it says, and of what else it might."""


def understand(
    text: str, state: DialogState, book: Book, *, alternatives: Sequence[str] = ()
) -> Understanding:
    """Words → meaning. `alternatives` are further hypotheses of the recogniser, best first."""
    if secret := passcode.understood(text, state, book):
        return secret
    slots = _slots(text, state, book, alternatives)
    emotion = emotion_of(text, book)
    if book.hearing.fillers.is_nothing(text) and not slots and not _consents(text, state, book):
        return Understanding(
            text, "none", (("none", 1.0),), (), _frozen(slots), emotion, "reject", ("only fillers",)
        )
    states = {parcel.state for parcel in state.parcels}
    ranked = _over_hypotheses(text, alternatives, book, states)
    if found := answer(text, slots, ranked, state, book):
        top = tuple((match.intent, match.score) for match in ranked[:_TOLD] if match.intent != found.intent)
        return Understanding(
            text, found.intent, ((found.intent, 1.0), *top), (), _frozen(found.slots), emotion, "accept", (found.why,)
        )  # fmt: skip
    ranked = _with_details(text, slots, ranked, state, book)
    wanted = several.requests(text, ranked, book, states)
    ranked = _in_order(ranked, wanted)
    best = ranked[0] if ranked else Match("none", 0.0, ("nothing is like it",))
    action = "accept" if wanted else _action(ranked, book)
    also = wanted[1:]
    if best.intent != PERSON and several.wants_person(text, book):
        # What they want a person for need not be sure: it is told to that person as it was said.
        action, also = "accept", (*also, PERSON)
    intent = best.intent if action != "reject" else "none"
    why = (*best.why, *(f"close: {match.intent} {match.score:.2f}" for match in ranked[1:3]))
    top = tuple((match.intent, match.score) for match in ranked[:_TOLD])
    return Understanding(text, intent, top, also, _frozen(slots), emotion, action, why)


def _slots(text: str, state: DialogState, book: Book, alternatives: Sequence[str]) -> Slots:
    """What is said in passing by the first hypothesis, which number by all of them."""
    asked = expected(state.pending)
    slots = extract(text, book, asked=asked)
    said = (text, *alternatives)
    if state.pending and state.pending.asks in (READ_BACK, NEAR):
        return hypotheses.corrected(slots, said, state.pending, state, book)
    return hypotheses.settled(slots, said, state, book, asked)


def _consents(text: str, state: DialogState, book: Book) -> bool:
    return answer(text, {}, [], state, book) is not None


def _over_hypotheses(
    text: str, alternatives: Sequence[str], book: Book, states: set[ParcelState]
) -> list[Match]:
    """Best score of each intent over all hypotheses; what only a later one says is worth less.

    What is meant besides (`margin`) is told by the first alone: one that holds two requests was heard as two."""
    best = {match.intent: match for match in rank(text, book, states)}
    for hypothesis in alternatives:
        for match in rank(hypothesis, book, states):
            known, score = best.get(match.intent), round(match.score * _HYPOTHESIS_WORTH, 4)
            if known is None:
                best[match.intent] = replace(match, score=score)
            elif score > known.score:
                best[match.intent] = replace(match, score=score, margin=known.margin)
    return sorted(best.values(), key=lambda match: -match.score)


def _with_details(
    text: str, slots: Slots, ranked: list[Match], state: DialogState, book: Book
) -> list[Match]:
    """An utterance that is hardly more than a number, or points at one of several parcels, gives information."""
    settings = book.settings
    best = ranked[0] if ranked else None
    if not any(name in slots for name in ("tail4", "tracking_no", "phone")):
        weak = best is None or best.score < settings.accept_score or "other" in slots
        if weak and identity.described(state, slots, book) is not None and weight(bare(text)) <= _POINTING:
            return [Match("provide_info", 0.8, ("points at one of the parcels",)), *ranked]
        return ranked
    if best and best.score >= settings.clarify_score and not book.intents[best.intent].is_command:
        # Whoever gives a number and half a request means the request.
        others = [replace(match, score=min(match.score, _DOUBTFUL)) for match in ranked[1:]]
        return [replace(best, score=max(best.score, _PLAIN), why=(*best.why, "with a number")), *others]
    match = Match("provide_info", _PLAIN, ("a number and little else",))
    return [match, *(other for other in ranked if other.intent != "provide_info")]


def _action(ranked: list[Match], book: Book) -> Literal["accept", "clarify", "reject"]:
    settings = book.settings
    if not ranked or ranked[0].score < settings.clarify_score:
        return "reject"
    if is_sure(ranked, book):
        return "accept"
    return "reject" if ranked[0].intent == "none" else "clarify"


def _in_order(ranked: list[Match], wanted: tuple[str, ...]) -> list[Match]:
    """The request that is dealt with first stands first, and has what speaks for any of them."""
    if not wanted:
        return ranked
    by_intent = {match.intent: match for match in ranked}
    said = [by_intent[intent] for intent in wanted]
    together = min(1.0, sum(match.score for match in said))
    rest = [match for match in ranked if match.intent not in wanted]
    first = replace(said[0], score=round(together, 4), why=(*said[0].why, f"with {', '.join(wanted[1:])}"))
    return [first, *said[1:], *rest]


def _frozen(slots: dict[str, str | int | float]) -> MappingProxyType[str, str | int | float]:
    return MappingProxyType(dict(slots))
