"""Owns the making of the trained models from what is written down; nothing else knows the library that fits them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from ivr.dialog.features import KINDS
from ivr.dialog.feeling import felt
from ivr.dialog.linear import Linear, Models
from ivr.dialog.match import seen_of
from ivr.dialog.schema import Book
from ivr.dialog.slips import Slips
from ivr.messages.turn import Emotion

_SEEN_TWICE = 2
"""A feature of one single phrase says nothing about the next caller."""
_SOFTNESS = 0.3
"""C of the support vector machines: how much a phrase on the wrong side may pull. Measured: 0.1 to 1 makes no difference."""


@dataclass(frozen=True)
class Lesson:
    """One phrase: what it is made of, and what it means."""

    features: Sequence[str]
    labels: tuple[str, ...]
    misheard: bool = False
    """A copy with the recogniser's slips in it: it teaches, but brings no features of its own."""


def teach(book: Book, kinds: Collection[str] = KINDS) -> Models:
    """Both models from all phrases of the book; intents also from each phrase as it may be misheard.

    `kinds` of features may be left out, to measure what they are worth.
    """
    spoken: list[tuple[str, tuple[str, ...], Emotion]] = [
        (phrase, (intent.intent,), tone)
        for intent in book.intents.values()
        for tones in intent.phrases.values()
        for tone, phrases in tones.items()
        for phrase in phrases
    ]
    spoken += [(both.say, both.intents, both.tone) for both in book.together]
    seen = [seen_of(text, book, kinds) for text, _, _ in spoken]
    lessons = [Lesson(found, intents) for found, (_, intents, _) in zip(seen, spoken, strict=True)]
    if book.mishearings:
        misheard = Slips.build(book.mishearings, (text for text, _, _ in spoken))
        lessons += [
            Lesson(seen_of(misheard.heard(text), book, kinds), intents, misheard=True)
            for text, intents, _ in spoken
            if not text.isascii()
        ]
    emotions = [
        Lesson([*found, *felt(text, book)], (tone,))
        for found, (text, _, tone) in zip(seen, spoken, strict=True)
    ]
    return Models(fit(lessons), fit(emotions))


def fit(lessons: Iterable[Lesson]) -> Linear:
    """One machine a label, each weighing its few phrases as much as the many of the others. Deterministic."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # takes a second to load; needed only here

    taught = list(lessons)
    vectors = TfidfVectorizer(analyzer=_as_it_is, sublinear_tf=True, min_df=_SEEN_TWICE, dtype=np.float32)
    vectors.fit([lesson.features for lesson in taught if not lesson.misheard])
    rows = vectors.transform([lesson.features for lesson in taught])
    labels = tuple(sorted({label for lesson in taught for label in lesson.labels}))
    machines = [_machine(rows, taught, label, len(labels)) for label in labels]
    columns: Mapping[str, int] = {str(name): int(column) for name, column in vectors.vocabulary_.items()}
    return Linear(
        labels,
        columns,
        np.asarray(vectors.idf_, dtype=np.float32),
        np.stack([machine.coef_[0] for machine in machines], axis=1).astype(np.float32),
        np.array([machine.intercept_[0] for machine in machines], dtype=np.float32),
    )


def _machine(rows: Any, taught: Sequence[Lesson], label: str, count: int) -> Any:
    from sklearn.svm import LinearSVC

    meant = np.array([label in lesson.labels for lesson in taught])
    share = len(taught) / (count * max(1, int(meant.sum())))
    return LinearSVC(C=_SOFTNESS, random_state=0).fit(rows, meant, sample_weight=np.where(meant, share, 1.0))


def _as_it_is(features: Sequence[str]) -> Sequence[str]:
    return features
