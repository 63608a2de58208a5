"""Owns the caller's emotion as the words show it."""

import numpy as np

from ivr.dialog.match import seen_of
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
    margins = model.margins([*seen_of(text, book), *felt(text, book)])
    likeliest = model.labels[int(np.argmax(margins))]
    return next(emotion for emotion in EMOTIONS if emotion == likeliest)
