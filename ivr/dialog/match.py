"""Owns how well an utterance fits each intent: phrases it is like, concepts it holds, parcels it could be about."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from ivr.dialog.normalize import weight
from ivr.dialog.numeral import digits
from ivr.dialog.schema import Book, Evidence, IntentFile
from ivr.messages.parcel import ParcelState

_LIKE_FROM = 0.5
"""Likeness below this says nothing: two random short utterances share as much."""
_LIKE_FROM_LATIN = 0.62
"""Letters are few, so that any two English sentences are more alike."""
_LIKE_WORTH = 0.9
_SAME_WORTH = 0.98
"""Just what a lead wrote down."""
_BELIEF_FROM = 0.06
_BELIEF_WORTH = 0.9
"""Of what all phrases of an intent together say: less than a phrase that is the same, enough to be asked about."""
_HOTLINES = ("12305", "12315", "12345", "96110", "110")


@dataclass(frozen=True)
class Match:
    intent: str
    score: float
    """0..1"""
    why: tuple[str, ...]


def wanted(text: str, book: Book) -> str:
    """Compact text without the caller's own numbers, which say nothing about what is wanted."""
    kept = digits(book.hearing.fillers.compact(text))
    words, figures = "", ""
    for character in f"{kept} ":
        if character.isdigit():
            figures += character
            continue
        words += figures if len(figures) < 4 or figures in _HOTLINES else ""
        words, figures = words + character, ""
    return words.strip()


def rank(text: str, book: Book, states: Collection[ParcelState] = ()) -> list[Match]:
    """All intents for which anything speaks, best first. `states`: those of the caller's parcels."""
    words = wanted(text, book)
    if not words:
        return []
    doubts: dict[str, float] = {}
    """Intent → what is left of the doubt that it is meant; each piece of evidence takes its share."""
    reasons: dict[str, list[str]] = {}
    for intent, share, reason in (*_likeness(words, book), *_evidence(words, book), *_belief(words, book)):
        doubts[intent] = doubts.get(intent, 1.0) * (1 - share)
        reasons.setdefault(intent, []).append(reason)
    matches = []
    for intent, doubt in doubts.items():
        score, why = 1 - doubt, reasons[intent]
        if bonus := _plausible(book.intents[intent], states, book):
            score = min(0.99, max(0.0, score + bonus * (0.3 + score)))
            why.append(f"parcel states {bonus:+.2f}")
        matches.append(Match(intent, round(score, 4), tuple(why)))
    return sorted(matches, key=lambda match: -match.score)


def _likeness(words: str, book: Book) -> Iterator[tuple[str, float, str]]:
    floor = _LIKE_FROM_LATIN if words.isascii() else _LIKE_FROM
    for intent, (like, phrase) in book.index.nearest(words).items():
        if like > floor:
            worth = _SAME_WORTH if like == 1 else _LIKE_WORTH * (like - floor) / (1 - floor)
            yield intent, worth, f"like “{phrase}” {like:.2f}"


def _evidence(words: str, book: Book) -> Iterator[tuple[str, float, str]]:
    concepts = book.concept_index.found(words)
    length = weight(words)
    for concept in concepts:
        for intent, evidence in book.evidence.get(concept, ()):
            if strength := _speaks(evidence, concepts, words, length):
                said = "+".join(f"{name}({concepts[name][1]})" for name in evidence.all)
                yield intent, strength, f"{said} {strength:.2f}"


def _belief(words: str, book: Book) -> Iterator[tuple[str, float, str]]:
    for intent, belief in book.grams.likely(words).items():
        if belief > _BELIEF_FROM:
            yield intent, _BELIEF_WORTH * belief, f"words of it {belief:.2f}"


def _speaks(evidence: Evidence, concepts: dict[str, tuple[float, str]], words: str, length: float) -> float:
    if evidence.max and length > evidence.max:
        return 0.0
    if not all(name in concepts for name in evidence.all) or any(name in concepts for name in evidence.none):
        return 0.0
    if evidence.opens and not words.startswith(concepts[evidence.all[0]][1]):
        return 0.0
    return evidence.score * min(concepts[name][0] for name in evidence.all)


def _plausible(intent: IntentFile, states: Collection[ParcelState], book: Book) -> float:
    if not states or not intent.states:
        return 0.0
    bonus = book.settings.state_bonus
    return bonus if any(state in intent.states for state in states) else -bonus
