"""Owns the reply as it sounds: which sentences the carrier still holds, what was cut, when all was heard. Pure.

After a `clear` the carrier echoes discarded marks exactly like played ones. So each mark names the generation it was
sent in, and marks of an earlier generation mean nothing.
"""

from dataclasses import dataclass, replace

from ivr.messages.call import Play, SentenceReady

BYTES_PER_MS = 8
"""μ-law at 8 kHz."""
_QUIETEST_VOICE = 0xE0
"""μ-law codes above this, sign aside, are fainter than -38 dB: a pause between words."""
_PAUSE_MS = 80
_ON_THE_WAY_MS = 200
"""What was sent so shortly before may not have been heard."""


@dataclass(frozen=True)
class _Part:
    """A sentence, or what is left of one."""

    ready: SentenceReady
    starts_ms: int = 0
    has_begun: bool = False


class Playout:
    """One per call. What is cut is held until it is known whether words cut it."""

    def __init__(self) -> None:
        self._generation = 0
        self._sentences = 0
        self._ends_ms = 0
        self._playing: dict[str, _Part] = {}
        self._held: list[_Part] = []

    @property
    def is_sounding(self) -> bool:
        return bool(self._playing)

    @property
    def is_holding(self) -> bool:
        return bool(self._held)

    @property
    def is_at_last(self) -> bool:
        """Of what is known of the reply only its last sentence is still to be heard out."""
        return len(self._playing) + len(self._held) == 1

    @property
    def has_unheard(self) -> bool:
        """A sentence was cut off before it began to sound."""
        return any(not part.has_begun for part in self._held)

    def play(self, ready: SentenceReady, at_ms: int) -> Play:
        """After what is queued already."""
        self._sentences += 1
        mark = f"g{self._generation}.t{ready.turn}.s{self._sentences}"
        starts_ms = max(at_ms, self._ends_ms)
        self._ends_ms = starts_ms + len(ready.mulaw) // BYTES_PER_MS
        self._playing[mark] = _Part(ready, starts_ms)
        return Play(mulaw=ready.mulaw, mark=mark, turn=ready.turn, sentence=self._sentences, at_ms=starts_ms)

    def hold(self, ready: SentenceReady) -> None:
        """Not now: the caller has the word."""
        self._held.append(_Part(ready))

    def cut(self, at_ms: int) -> bool:
        """Stop, holding what was not heard to its end; False when nothing was sounding."""
        if not self._playing:
            return False
        rest = (_rest(part, at_ms - part.starts_ms) for part in self._playing.values())
        self._held = [*(part for part in rest if part.ready.mulaw), *self._held]
        self._playing.clear()
        self._generation += 1
        self._ends_ms = at_ms
        return True

    def go_on(self, at_ms: int) -> list[Play]:
        """It was no interruption that cut the reply: on with the rest, from the pause before the cut."""
        held, self._held = self._held, []
        return [self.play(part.ready, at_ms) for part in held]

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


def _rest(part: _Part, sounded_ms: int) -> _Part:
    """What is left of a sentence that sounded for so long; without sound when it was heard whole."""
    if sounded_ms <= 0:
        return part
    mulaw = part.ready.mulaw
    if sounded_ms * BYTES_PER_MS >= len(mulaw):
        return replace(part, ready=replace(part.ready, mulaw=b""), has_begun=True)
    left = mulaw[_pause_before(mulaw, sounded_ms - _ON_THE_WAY_MS) :]
    return replace(part, ready=replace(part.ready, mulaw=left), has_begun=True)


def _pause_before(mulaw: bytes, sounded_ms: int) -> int:
    """Where the last pause before this moment ends, in bytes; 0, the beginning, when there was none."""
    needed, quiet, found = _PAUSE_MS * BYTES_PER_MS, 0, 0
    for at, code in enumerate(mulaw[: max(0, sounded_ms) * BYTES_PER_MS]):
        quiet = quiet + 1 if code | 0x80 >= _QUIETEST_VOICE else 0
        if quiet >= needed:
            found = at + 1
    return found
