"""Owns the asking of an adviser: when it is asked what a caller means, and how long its answer is waited for."""

from dataclasses import replace

from ivr.dialog import opinion
from ivr.dialog.schema import Book
from ivr.dialog.understand import understand
from ivr.messages.dialog import DialogState
from ivr.messages.doubt import Doubt
from ivr.messages.turn import Heard, Transcript
from ivr.ports import Adviser

SPOKEN_WAIT_MS = 120
"""Added to the delay of an unclear turn at most: the answer had the silence at the utterance's end to come in."""
TYPED_WAIT_MS = 1000
"""Nobody listens into a silence while they read."""


class Counsel:
    """One for all calls. Without an adviser nothing is asked."""

    def __init__(self, book: Book, adviser: Adviser | None) -> None:
        self._book = book
        self._adviser = adviser

    def foresee(self, transcript: Transcript, state: DialogState) -> None:
        """Ask about a draft, while the silence that ends the utterance is still running."""
        if self._adviser is None:
            return
        meaning = understand(transcript.text, state, self._book, alternatives=transcript.alternatives)
        if doubt := opinion.doubt(meaning, state, self._book):
            self._adviser.consider(doubt)

    def doubt(self, event: Heard, state: DialogState) -> Doubt | None:
        """What is to be asked of these words; None when nothing is, or nobody can be asked."""
        return opinion.doubt(event.understanding, state, self._book) if self._adviser else None

    def advised(self, event: Heard, doubt: Doubt, state: DialogState) -> Heard:
        """The same words, understood in the light of the adviser's answer if there is one in time."""
        if self._adviser is None:
            return event
        wait_ms = SPOKEN_WAIT_MS if event.heard_by == "speech" else TYPED_WAIT_MS
        label = self._adviser.advise(doubt, deadline_ms=wait_ms)
        return replace(event, understanding=opinion.merged(event.understanding, label, state, self._book))
