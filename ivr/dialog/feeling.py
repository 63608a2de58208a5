"""Owns the caller's emotion as the words show it."""

from ivr.dialog.normalize import plain
from ivr.dialog.schema import Book
from ivr.messages.turn import Emotion

ORDER: tuple[Emotion, ...] = ("angry", "sad", "grateful", "frustrated", "anxious", "confused")
"""Where several show, the first of these is answered to: an angry caller who is also in a hurry is angry."""


def emotion_of(text: str, book: Book) -> Emotion:
    """Words and marks stand in emotions.yaml."""
    heard = plain(text)
    for emotion in ORDER:
        if any(word in heard for word in book.emotions.get(emotion, ())):
            return emotion
    return "neutral"
