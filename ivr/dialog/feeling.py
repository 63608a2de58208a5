"""Owns the caller's emotion as the words show it."""

import numpy as np

from ivr.dialog.features import features
from ivr.dialog.match import wanted
from ivr.dialog.normalize import plain
from ivr.dialog.schema import Book
from ivr.messages.turn import EMOTIONS, Emotion


def felt(text: str, book: Book) -> list[str]:
    """Features for the model of emotions: the words and marks of emotions.yaml that are there."""
    heard = plain(text)
    found = [f"!{word}" for words in book.emotions.values() for word in words if word in heard]
    return found + [f"!!{name}" for name, words in book.emotions.items() if any(w in heard for w in words)]


def emotion_of(text: str, book: Book) -> Emotion:
    """The tone in which the phrases that are like it are said; neutral where nothing is felt."""
    model = book.models.emotions
    if not model.labels:
        return "neutral"
    words = wanted(text, book)
    seen = [*features(words, book.concept_index.found(words)), *felt(text, book)]
    likeliest = model.labels[int(np.argmax(model.margins(seen)))]
    return next(emotion for emotion in EMOTIONS if emotion == likeliest)
