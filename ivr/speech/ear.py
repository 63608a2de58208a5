"""Owns the hearing of one call: the carrier's μ-law in, windows with the probability of speech out."""

import numpy as np
import soxr
from numpy.typing import NDArray

from ivr.messages.call import FrameHeard
from ivr.speech import mulaw, pcm, silero
from ivr.speech.foreground import Foreground

MAX_DRIFT_MS = 200
"""Past this difference between the carrier's clock and the samples that came, audio was lost on the way."""


class Ear:
    """One per call. A 20 ms frame costs under 0.2 ms, so `hear` may run where the frame arrives."""

    def __init__(self) -> None:
        self._vad = silero.Silero()
        self._foreground = Foreground()
        self._resampler = soxr.ResampleStream(mulaw.RATE_HZ, silero.RATE_HZ, 1, dtype="float32")
        self._rest: NDArray[np.int16] = np.zeros(0, dtype=np.int16)
        self._heard = 0
        self._windows_end_ms: int | None = None

    def hear(self, line: bytes, at_ms: int) -> list[FrameHeard]:
        """`line`: 8 kHz μ-law of any length that ended at `at_ms`. Returns the windows completed by it, oldest first.

        Windows are stamped by counting samples, not by arrival: the resampler holds some back and gives them in bursts.
        """
        self._follow_clock(line, at_ms)
        fresh = self._resampler.resample_chunk(pcm.floating(mulaw.decode(line)))
        # Not in whole numbers: soxr dithers those at random, and the same sound shall always be heard alike.
        samples = np.concatenate((self._rest, pcm.whole(fresh)))
        whole = len(samples) // silero.WINDOW_SAMPLES
        self._rest = samples[whole * silero.WINDOW_SAMPLES :]
        windows = samples[: whole * silero.WINDOW_SAMPLES].reshape(whole, silero.WINDOW_SAMPLES)
        return [self._frame(window) for window in windows]

    def _frame(self, window: NDArray[np.int16]) -> FrameHeard:
        assert self._windows_end_ms is not None
        self._windows_end_ms += silero.WINDOW_MS
        probability = self._vad.probability(window)
        if not self._foreground.holds(window, probability):
            probability = 0.0
        return FrameHeard(self._windows_end_ms, probability, window.tobytes())

    def _follow_clock(self, line: bytes, at_ms: int) -> None:
        started_ms = at_ms - mulaw.duration_ms(line)
        if self._windows_end_ms is None:
            self._windows_end_ms = self._origin_ms = started_ms
        drift_ms = started_ms - (self._origin_ms + self._heard * 1000 // mulaw.RATE_HZ)
        if abs(drift_ms) > MAX_DRIFT_MS:
            self._origin_ms += drift_ms
            self._windows_end_ms += drift_ms
        self._heard += len(line)
