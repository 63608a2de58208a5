"""Owns the question whether the caller has finished: a machine over (ms, probability of speech). Pure, no audio."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class EndpointRules:
    """Measured on fluent and on noisy speech with `python -m ivr bench speech`; ms count from the last voiced window."""

    voiced_probability: float = 0.5
    """From here a window is speech …"""
    unvoiced_probability: float = 0.35
    """… and stays so until it falls below this."""
    window_ms: int = 32
    start_voiced_ms: int = 96
    """Voiced time that makes a beginning; a click or a knock has less."""
    resume_voiced_ms: int = 64
    """Voiced time that ends a pause; a breath has less."""
    give_up_ms: int = 200
    """Silence after which a beginning that has not become speech is forgotten."""
    pre_roll_ms: int = 320
    """Kept from before the first voiced window, or soft initials (shi, cha) are lost."""
    pause_ms: int = 160
    """Silence after which a draft is worth making."""
    wait_ms: int = 700
    """Silence that ends an utterance of which nothing is known."""
    longest_ms: int = 20_000
    """An utterance is cut here, so that a radio in the room cannot hold the line."""


@dataclass(frozen=True)
class SpeechStarted:
    at_ms: int
    start_ms: int
    """Cut the audio from here: the pre-roll is in."""


@dataclass(frozen=True)
class Paused:
    """A short silence: transcribe what lies between `start_ms` and `at_ms` on suspicion."""

    at_ms: int
    start_ms: int
    voice_ended_ms: int


@dataclass(frozen=True)
class Resumed:
    """The caller goes on: the draft is void."""

    at_ms: int
    start_ms: int


@dataclass(frozen=True)
class Ended:
    """The caller has finished."""

    at_ms: int
    start_ms: int
    voice_ended_ms: int
    """End of the last voiced window: `at_ms - voice_ended_ms` was waited for on purpose."""
    reason: Literal["silence", "too-long"] = "silence"


Boundary = SpeechStarted | Paused | Resumed | Ended


class Endpoint:
    """One per call. Feed every window in order; at most one boundary comes of each.

    SpeechStarted (Paused Resumed)* [Paused] Ended, over and over. An utterance too short to pause ends without `Paused`
    when the wait is shorter than the pause.
    """

    def __init__(self, rules: EndpointRules | None = None) -> None:
        self.rules = rules or EndpointRules()
        self.patience_ms = self.rules.wait_ms
        """Set it while the caller is expected to pause, e.g. 1800 when a number was asked for."""
        self._at_ms = 0
        self._speech = False
        self._paused = False
        self._voiced = False
        self._start_ms = 0
        self._voice_ended_ms = 0
        self._voiced_ms = 0
        self._resuming_ms = 0
        self._wait_ms = self.patience_ms

    @property
    def in_speech(self) -> bool:
        """An utterance has started and not ended; true in its pauses too."""
        return self._speech

    @property
    def voiced_ms(self) -> int:
        """Voiced time of the utterance so far, before it counts as started too: barge-in is judged by this."""
        return self._voiced_ms

    def judge(self, wait_ms: int) -> Ended | None:
        """What the draft tells: shorter when it is a whole request, longer when it breaks off in a number.

        Holds for the pause that is running; returns the end if its silence has already lasted so long.
        """
        self._wait_ms = wait_ms
        return self._end_if_waited() if self._paused else None

    def drop(self) -> None:
        """Forget the utterance: what was said is dealt with otherwise (a key was pressed)."""
        self._forget()

    def feed(self, at_ms: int, probability: float) -> Boundary | None:
        """`at_ms`: end of the window, ms since the stream began."""
        self._at_ms = at_ms
        rules = self.rules
        self._voiced = probability >= (
            rules.unvoiced_probability if self._voiced else rules.voiced_probability
        )
        if self._voiced:
            return self._hear_voice()
        return self._hear_silence()

    def _hear_voice(self) -> Boundary | None:
        rules = self.rules
        if self._voiced_ms == 0:
            self._start_ms = max(0, self._at_ms - rules.window_ms - rules.pre_roll_ms)
        if self._paused:
            self._resuming_ms += rules.window_ms
            if self._resuming_ms < rules.resume_voiced_ms:
                return None
            self._voiced_ms += self._resuming_ms
            self._voice_ended_ms = self._at_ms
            self._paused, self._resuming_ms, self._wait_ms = False, 0, self.patience_ms
            return Resumed(self._at_ms, self._start_ms)
        self._voiced_ms += rules.window_ms
        self._voice_ended_ms = self._at_ms
        if not self._speech and self._voiced_ms >= rules.start_voiced_ms:
            self._speech, self._wait_ms = True, self.patience_ms
            return SpeechStarted(self._at_ms, self._start_ms)
        if self._speech and self._at_ms - self._start_ms >= rules.longest_ms:
            return self._end("too-long")
        return None

    def _hear_silence(self) -> Boundary | None:
        self._resuming_ms = 0
        silent_ms = self._at_ms - self._voice_ended_ms
        if not self._speech:
            if self._voiced_ms and silent_ms >= self.rules.give_up_ms:
                self._forget()
            return None
        if ended := self._end_if_waited():
            return ended
        if not self._paused and silent_ms >= self.rules.pause_ms:
            self._paused = True
            return Paused(self._at_ms, self._start_ms, self._voice_ended_ms)
        return None

    def _end_if_waited(self) -> Ended | None:
        # A voice that is just coming back is heard out first.
        if self._resuming_ms or self._at_ms - self._voice_ended_ms < self._wait_ms:
            return None
        return self._end("silence")

    def _end(self, reason: Literal["silence", "too-long"]) -> Ended:
        ended = Ended(self._at_ms, self._start_ms, self._voice_ended_ms, reason)
        self._forget()
        return ended

    def _forget(self) -> None:
        self._speech = False
        self._paused = False
        self._voiced = False
        self._start_ms = 0
        self._voice_ended_ms = 0
        self._voiced_ms = 0
        self._resuming_ms = 0
        self._wait_ms = self.patience_ms
