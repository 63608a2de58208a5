"""Owns the likeness of an utterance to all that is written down for an intent: shared characters, pairs, and sounds."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ivr.dialog.sound import is_cjk, sound

_SHARPNESS = 18.0
"""How much a nearer intent is preferred; found on sentences that stand in no example."""


def features(text: str) -> Counter[str]:
    """Characters and pairs of them, in writing and in sound; of English, words and pairs of words."""
    if not any(map(is_cjk, text)):
        words = text.split()
        return Counter([*words, *(f"{one} {two}" for one, two in pairwise(words))])
    pairs = [text[i : i + 2] for i in range(len(text) - 1)]
    heard = sound(text)
    return Counter([*text, *pairs, *("~" + heard[i : i + 2] for i in range(len(heard) - 1))])


@dataclass(frozen=True)
class Grams:
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    """Feature → which intents it speaks for, and how strongly; each intent's vector has length 1."""
    rarity: Mapping[str, float]
    intents: tuple[str, ...]

    @classmethod
    def build(cls, pairs: Iterable[tuple[str, str]]) -> "Grams":
        """Intent and compact phrase."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for intent, phrase in pairs:
            counts[intent].update(features(phrase).keys())
        intents = tuple(counts)
        spread = Counter(feature for count in counts.values() for feature in count)
        rarity = {feature: math.log(1 + len(intents) / many) for feature, many in spread.items()}
        weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, intent in enumerate(intents):
            vector = {f: (1 + math.log(n)) * rarity[f] for f, n in counts[intent].items()}
            length = math.sqrt(sum(weight * weight for weight in vector.values()))
            for feature, weight in vector.items():
                weights[feature].append((number, weight / length))
        return cls({f: tuple(rows) for f, rows in weights.items()}, rarity, intents)

    def likely(self, text: str) -> dict[str, float]:
        """Intent → share of the belief, together 1; empty when nothing is shared. `text` is compact."""
        found = features(text)
        scores = [0.0] * len(self.intents)
        length = 0.0
        for feature, count in found.items():
            weight = (1 + math.log(count)) * self.rarity.get(feature, math.log(1 + len(self.intents)))
            length += weight * weight
            for number, share in self.weights.get(feature, ()):
                scores[number] += weight * share
        if not any(scores):
            return {}
        norm = math.sqrt(length)
        powers = [math.exp(_SHARPNESS * score / norm) - 1 for score in scores]
        total = sum(powers)
        return {
            intent: power / total for intent, power in zip(self.intents, powers, strict=True) if power > 0
        }
