"""Owns a trained linear model at work: features in, a margin for each label out, and what each feature had to say."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Linear:
    """One support vector machine a label, over features weighted by how rare they are (tf-idf, length 1)."""

    labels: tuple[str, ...]
    columns: Mapping[str, int]
    """Feature → row of `weights`."""
    rarity: NDArray[np.float32]
    weights: NDArray[np.float32]
    """Features × labels."""
    bias: NDArray[np.float32]

    def margins(self, features: Iterable[str]) -> NDArray[np.float32]:
        """One a label, in their order. Positive: inside the label; -1 and less: clearly outside."""
        return self.weighed(features).margins

    def weighed(self, features: Iterable[str]) -> "Weighed":
        counts = Counter(name for name in features if name in self.columns)
        rows = [self.columns[name] for name in counts]
        often = np.array([1 + math.log(n) for n in counts.values()], dtype=np.float32)
        values = often * self.rarity[rows]
        length = float(np.sqrt(values @ values)) or 1.0
        return Weighed(self, tuple(counts), values[:, np.newaxis] / length * self.weights[rows])


@dataclass(frozen=True)
class Weighed:
    """An utterance before the model."""

    model: Linear
    names: tuple[str, ...]
    """The features that the model knows."""
    shares: NDArray[np.float32]
    """Features × labels: what each had to say."""

    @property
    def margins(self) -> NDArray[np.float32]:
        margins: NDArray[np.float32] = self.shares.sum(axis=0) + self.model.bias
        return margins

    def because(self, label: str, count: int) -> tuple[tuple[str, float], ...]:
        """The features that spoke loudest for a label, with their share of the margin."""
        shares = self.shares[:, self.model.labels.index(label)]
        loudest = np.argsort(-shares)[:count]
        return tuple((self.names[n], float(shares[n])) for n in loudest if shares[n] > 0)


NOTHING = Linear((), {}, np.zeros(0, np.float32), np.zeros((0, 0), np.float32), np.zeros(0, np.float32))
"""Knows no label."""


@dataclass(frozen=True)
class Models:
    """What was trained from the phrases: which intent they say, and in which tone."""

    intents: Linear
    emotions: Linear


UNTRAINED = Models(NOTHING, NOTHING)
