"""Owns how well an utterance fits each intent: what was learned from all phrases, the one it is most like, the parcels."""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ivr.dialog.features import KINDS, features
from ivr.dialog.numeral import digits
from ivr.dialog.schema import Book, IntentFile
from ivr.messages.parcel import ParcelState

_COMPARED = 6
"""Only the phrases of the likeliest intents are looked through; no other came first in any measurement."""
_LIKE_FROM = 0.4
"""Two random short utterances are as much alike."""
_SAME = 2.0
"""Just what a lead wrote down is meant as it is written, whatever else speaks."""
_TOLD = 3
"""For so many intents the reasons are told."""
_REASONS = 4
_HOTLINES = ("12305", "12315", "12345", "96110", "110")


@dataclass(frozen=True)
class Match:
    intent: str
    score: float
    """0..1; all intents together make 1."""
    why: tuple[str, ...] = ()
    margin: float = -1.0
    """What the trained model alone says, whatever else is meant besides: positive inside the intent."""


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


def seen_of(text: str, book: Book, kinds: Collection[str] = KINDS) -> list[str]:
    """The features of an utterance, for learning as for weighing."""
    words = wanted(text, book)
    return features(words, book.concept_index.found(words), kinds)


def rank(
    text: str, book: Book, states: Collection[ParcelState] = (), *, compared: int = _COMPARED
) -> list[Match]:
    """All intents, best first; none when nothing is left to compare. `states`: those of the caller's parcels.

    `compared`: of so many intents the phrases are looked through.
    """
    words = wanted(text, book)
    if not words:
        return []
    settings, model = book.settings, book.models.intents
    concepts = book.concept_index.found(words)
    weighed = model.weighed(features(words, concepts))
    margins = dict(zip(model.labels, weighed.margins.tolist(), strict=True))
    points = dict(margins)
    likeliest = sorted(points, key=points.__getitem__, reverse=True)[:compared]
    nearest = book.index.nearest(words, likeliest, floor=_LIKE_FROM)
    for intent, (like, _) in nearest.items():
        points[intent] += settings.likeness_weight * (like - _LIKE_FROM) + (_SAME if like == 1 else 0)
    for intent in points:
        points[intent] += settings.parcel_weight * _plausible(book.intents[intent], states)
    order = sorted(points, key=points.__getitem__, reverse=True)
    top = points[order[0]]
    odds = {intent: math.exp(settings.sharpness * (points[intent] - top)) for intent in order}
    total = sum(odds.values())

    def why(intent: str) -> tuple[str, ...]:
        reasons = [
            f"{_named(name, concepts)} {share:+.2f}" for name, share in weighed.because(intent, _REASONS)
        ]
        if intent in nearest:
            like, phrase = nearest[intent]
            reasons.append(f"like “{phrase}” {like:.2f}")
        if plausible := _plausible(book.intents[intent], states):
            reasons.append(f"parcel states {settings.parcel_weight * plausible:+.2f}")
        return tuple(reasons)

    return [
        Match(intent, round(odds[intent] / total, 4), why(intent) if n < _TOLD else (), margins[intent])
        for n, intent in enumerate(order)
    ]


def is_sure(ranked: Sequence[Match], book: Book) -> bool:
    """Likely by itself, and several times as likely as the next: it may be dealt with without asking back."""
    first, second = (*(match.score for match in ranked[:2]), 0.0, 0.0)[:2]
    return first >= book.settings.accept_score and first >= second * book.settings.accept_lead


def _named(feature: str, concepts: dict[str, tuple[float, str]]) -> str:
    """A feature as people read it: a concept with the words that showed it, anything else in quotes."""
    if feature[0] not in "*+":
        return f"“{feature[1:]}”"
    return "+".join(f"{name}({concepts[name][1]})" for name in feature[1:].split(" "))


def fits(intent: IntentFile, states: Collection[ParcelState]) -> bool:
    """Whether it can be about one of the parcels; True when there are none to tell by."""
    return _plausible(intent, states) >= 0


def _plausible(intent: IntentFile, states: Collection[ParcelState]) -> int:
    """1 when the intent fits one of the parcels, -1 when it fits none, 0 when there is nothing to tell by."""
    if not states or not intent.states:
        return 0
    return 1 if any(state in intent.states for state in states) else -1
