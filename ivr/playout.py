"""Owns the reply as it sounds: which sentences the carrier still holds, what was cut, when all was heard. Pure.

After a `clear` the carrier echoes discarded marks exactly like played ones. So each mark names the generation it was
sent in, and marks of an earlier generation mean nothing.
"""

from ivr.messages.call import Play, SentenceReady

BYTES_PER_MS = 8
"""μ-law at 8 kHz."""


class Playout:
    """One per call. What is cut is held until it is known whether words cut it."""

    def __init__(self) -> None:
        self._generation = 0
        self._sentences = 0
        self._ends_ms = 0
        self._playing: dict[str, SentenceReady] = {}
        self._held: list[SentenceReady] = []

    @property
    def is_sounding(self) -> bool:
        return bool(self._playing)

    @property
    def is_holding(self) -> bool:
        return bool(self._held)

    def play(self, ready: SentenceReady, at_ms: int) -> Play:
        """After what is queued already."""
        self._sentences += 1
        mark = f"g{self._generation}.t{ready.turn}.s{self._sentences}"
        starts_ms = max(at_ms, self._ends_ms)
        self._ends_ms = starts_ms + len(ready.mulaw) // BYTES_PER_MS
        self._playing[mark] = ready
        return Play(mulaw=ready.mulaw, mark=mark, turn=ready.turn, sentence=self._sentences, at_ms=starts_ms)

    def hold(self, ready: SentenceReady) -> None:
        """Not now: the caller has the word."""
        self._held.append(ready)

    def cut(self, at_ms: int) -> bool:
        """Stop, holding what was not heard to its end; False when nothing was sounding."""
        if not self._playing:
            return False
        self._held = [*self._playing.values(), *self._held]
        self._playing.clear()
        self._generation += 1
        self._ends_ms = at_ms
        return True

    def go_on(self, at_ms: int) -> list[Play]:
        """It was no words that cut the reply: on with the sentence that was cut."""
        held, self._held = self._held, []
        return [self.play(ready, at_ms) for ready in held]

    def forget(self) -> None:
        """What was held is out of date."""
        self._held.clear()

    def reached(self, mark: str) -> bool:
        """False for a mark of an earlier generation."""
        return self._playing.pop(mark, None) is not None

    def give_up_on_marks(self, at_ms: int, late_ms: int) -> bool:
        """Marks this late were lost on the way; True when that ended the waiting."""
        if not self._playing or at_ms < self._ends_ms + late_ms:
            return False
        self._playing.clear()
        return True
