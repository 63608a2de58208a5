"""Owns what an utterance means in the state it was said in."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import Literal

from ivr.dialog import identity
from ivr.dialog.answer import answer
from ivr.dialog.feeling import emotion_of
from ivr.dialog.match import Match, rank
from ivr.dialog.normalize import bare, plain, weight
from ivr.dialog.schema import Book
from ivr.dialog.slots import Slots, extract
from ivr.messages.dialog import DialogState
from ivr.messages.parcel import ParcelState
from ivr.messages.turn import Understanding

_TOLD = 5
_PLAIN_BY_ITSELF = 0.15
_POINTING = 10
"""Longest utterance that merely points at a parcel: 成都寄来的那个呢."""
_HYPOTHESIS_WORTH = 0.95


def understand(
    text: str, state: DialogState, book: Book, *, alternatives: Sequence[str] = ()
) -> Understanding:
    """Words → meaning. `alternatives` are further hypotheses of the recogniser, best first."""
    asked = state.pending.asks if state.pending else ""
    slots = extract(text, book, asked=asked)
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
    parts = _parts(text, ranked, book, states)
    ranked = _first_part_first(ranked, parts, book)
    best = ranked[0] if ranked else Match("none", 0.0, ("nothing is like it",))
    action = _action(ranked, book)
    intent = best.intent if action != "reject" else "none"
    also = (
        tuple(dict.fromkeys(part.intent for part in parts if part.intent != intent))
        if action == "accept"
        else ()
    )
    why = (*best.why, *(f"close: {match.intent} {match.score:.2f}" for match in ranked[1:3]))
    top = tuple((match.intent, match.score) for match in ranked[:_TOLD])
    return Understanding(text, intent, top, also, _frozen(slots), emotion, action, why)


def _consents(text: str, state: DialogState, book: Book) -> bool:
    return answer(text, {}, [], state, book) is not None


def _over_hypotheses(
    text: str, alternatives: Sequence[str], book: Book, states: set[ParcelState]
) -> list[Match]:
    """Best score of each intent over all hypotheses; what only a later one says is worth a little less."""
    best: dict[str, Match] = {}
    for n, hypothesis in enumerate((text, *alternatives)):
        worth = 1.0 if n == 0 else _HYPOTHESIS_WORTH
        for match in rank(hypothesis, book, states):
            score = round(match.score * worth, 4)
            if match.intent not in best or score > best[match.intent].score:
                best[match.intent] = Match(match.intent, score, match.why)
    return sorted(best.values(), key=lambda match: -match.score)


def _with_details(
    text: str, slots: Slots, ranked: list[Match], state: DialogState, book: Book
) -> list[Match]:
    """An utterance that is hardly more than a number, or points at one of several parcels, gives information."""
    settings = book.settings
    best = ranked[0] if ranked else None
    if not any(name in slots for name in ("tail4", "tracking_no", "phone")):
        weak = best is None or best.score < settings.accept_score or "other" in slots
        if weak and identity.described(state, slots) is not None and weight(bare(text)) <= _POINTING:
            return [Match("provide_info", 0.8, ("points at one of the parcels",)), *ranked]
        return ranked
    if best and best.score >= settings.clarify_score and not book.intents[best.intent].is_command:
        # Whoever gives a number and half a request means the request.
        sure = max(best.score, settings.accept_score + settings.accept_margin)
        return [Match(best.intent, sure, (*best.why, "with a number")), *ranked[1:]]
    match = Match("provide_info", 0.9, ("a number and little else",))
    return [match, *(other for other in ranked if other.intent != "provide_info")]


def _action(ranked: list[Match], book: Book) -> Literal["accept", "clarify", "reject"]:
    settings = book.settings
    if not ranked or ranked[0].score < settings.clarify_score:
        return "reject"
    best, second = ranked[0], ranked[1] if len(ranked) > 1 else Match("none", 0.0, ())
    if best.intent == "none":
        return "accept" if best.score >= settings.accept_score else "reject"
    if best.score >= settings.accept_score and best.score - second.score >= settings.accept_margin:
        return "accept"
    return "clarify"


def _parts(text: str, whole: list[Match], book: Book, states: set[ParcelState]) -> tuple[Match, ...]:
    """The requests that stand side by side, in the order said; none when there is only one.

    A connective (顺便, 另外, 先…再…) makes it likely that there are two; without one each must be plain by itself, and
    in the whole utterance too.
    """
    heard = plain(text)
    linked = bool(book.hearing.further.search(heard))
    sure = book.settings.accept_score + (0 if linked else _PLAIN_BY_ITSELF)
    in_whole = {match.intent for match in whole if match.score >= book.settings.accept_score}
    spans = book.hearing.further.split(heard)
    pieces = [piece for span in spans for piece in book.hearing.fillers.clauses(span)]
    found: dict[str, Match] = {}
    for piece in pieces if len(pieces) > 1 else ():
        best = next(iter(rank(piece, book, states)), None)
        if best is None or best.score < sure or not (linked or best.intent in in_whole):
            continue
        intent = book.intents[best.intent]
        if not intent.is_command and _is_plausible(intent.states, states):
            found.setdefault(best.intent, best)
    return tuple(found.values()) if len(found) > 1 else ()


def _is_plausible(needed: tuple[ParcelState, ...], states: set[ParcelState]) -> bool:
    return not needed or not states or not states.isdisjoint(needed)


def _first_part_first(ranked: list[Match], parts: tuple[Match, ...], book: Book) -> list[Match]:
    """Of two requests the one said first is dealt with first."""
    if not parts or (ranked and book.intents[ranked[0].intent].is_command):
        return ranked
    rest = [match for match in ranked if match.intent != parts[0].intent]
    top = max(parts[0].score, *(match.score + book.settings.accept_margin for match in rest[:1]), 0.0)
    return [Match(parts[0].intent, min(top, 1.0), (*parts[0].why, "said first")), *rest]


def _frozen(slots: dict[str, str | int | float]) -> MappingProxyType[str, str | int | float]:
    return MappingProxyType(dict(slots))
