"""Owns how likely words are from a caller: a model of three characters in a row over the phrases of the intents. Pure."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

_ORDER = 3
_CHARACTERS = 8000
"""So many are in use; one that no phrase holds is as likely as any other."""
_NO_SIGN = re.compile(r"[^\w]+")
_FIGURE = re.compile(r"[\d零一二三四五六七八九幺]")
"""All alike: which number was said is for the ear to tell, not for the model."""
_BEFORE, _AFTER = "^", "$"


@dataclass(frozen=True)
class Likelihood:
    """Smoothed after Witten and Bell (1991): what was never seen after a history falls back to a shorter history."""

    seen: Mapping[str, int]
    """Run of one to three characters → how often it was seen."""
    after: Mapping[str, tuple[int, int]]
    """History of none to two characters → how often something, and how many different things, came after it."""

    @classmethod
    def of(cls, phrases: Iterable[str]) -> "Likelihood":
        """What callers say, one utterance each, in any spelling."""
        seen: Counter[str] = Counter()
        for phrase in phrases:
            seen.update(gram for grams in _grams(phrase) for gram in grams)
        often: Counter[str] = Counter()
        kinds: Counter[str] = Counter()
        for gram, count in seen.items():
            often[gram[:-1]] += count
            kinds[gram[:-1]] += 1
        after = {history: (count, kinds[history]) for history, count in often.items()}
        return cls(MappingProxyType(dict(seen)), MappingProxyType(after))

    def log(self, text: str) -> float:
        """Natural logarithm of the probability of `text`; punctuation and which figures it holds do not count."""
        return sum(math.log(self._probability(grams)) for grams in _grams(text))

    def _probability(self, grams: tuple[str, ...]) -> float:
        """Of the last character, which all `grams` share, the shortest of them first."""
        probability = 1 / _CHARACTERS
        for gram in grams:
            count, kinds = self.after.get(gram[:-1], (0, 0))
            if not count:
                break
            probability = (self.seen.get(gram, 0) + kinds * probability) / (count + kinds)
        return probability


def likeliest_first(
    texts: Sequence[str], heard: Sequence[float], callers: Likelihood, weight: float
) -> tuple[str, ...]:
    """Hypotheses by how well they fit the sound (`heard`: logarithms of probabilities) and how likely a caller says
    them, together; `weight` is what the second counts for."""
    worth = [fits + weight * callers.log(text) for text, fits in zip(texts, heard, strict=True)]
    return tuple(texts[number] for number in sorted(range(len(texts)), key=lambda number: -worth[number]))


def _grams(text: str) -> Iterable[tuple[str, ...]]:
    """For each character and the end: the runs of one, two and three characters that end there."""
    signs = _BEFORE * (_ORDER - 1) + _plain(text) + _AFTER
    for end in range(_ORDER, len(signs) + 1):
        yield tuple(signs[end - size : end] for size in range(1, _ORDER + 1))


def _plain(text: str) -> str:
    return _FIGURE.sub("0", _NO_SIGN.sub("", text.lower()))
