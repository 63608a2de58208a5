"""Owns how well an utterance fits each intent: phrases it is like, concepts it holds, parcels it could be about."""

from collections.abc import Collection
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
    likeness = book.index.nearest(words)
    concepts = book.concept_index.found(words)
    floor = _LIKE_FROM_LATIN if words.isascii() else _LIKE_FROM
    matches = []
    for intent in book.intents.values():
        doubt, why = 1.0, []
        like, phrase = likeness.get(intent.intent, (0.0, ""))
        if like > floor:
            share = (like - floor) / (1 - floor)
            doubt *= 1 - _LIKE_WORTH * share
            why.append(f"like “{phrase}” {like:.2f}")
        for evidence in intent.evidence:
            if (strength := _speaks(evidence, concepts, words)) > 0:
                doubt *= 1 - strength
                why.append(
                    "+".join(f"{name}({concepts[name][1]})" for name in evidence.all) + f" {strength:.2f}"
                )
        if not why:
            continue
        score = 1 - doubt
        if bonus := _plausible(intent, states, book):
            score = min(0.99, max(0.0, score + bonus * (0.3 + score)))
            why.append(f"parcel states {bonus:+.2f}")
        matches.append(Match(intent.intent, round(score, 4), tuple(why)))
    return sorted(matches, key=lambda match: -match.score)


def _speaks(evidence: Evidence, concepts: dict[str, tuple[float, str]], words: str) -> float:
    if evidence.max and weight(words) > evidence.max:
        return 0.0
    if any(name in concepts for name in evidence.none) or any(name not in concepts for name in evidence.all):
        return 0.0
    if evidence.opens and not words.startswith(concepts[evidence.all[0]][1]):
        return 0.0
    return evidence.score * min(concepts[name][0] for name in evidence.all)


def _plausible(intent: IntentFile, states: Collection[ParcelState], book: Book) -> float:
    if not states or not intent.states:
        return 0.0
    bonus = book.settings.state_bonus
    return bonus if any(state in intent.states for state in states) else -bonus
