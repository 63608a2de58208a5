"""Owns telling the caller from voices in the background: by loudness, since to a detector of speech both are speech."""

from collections import deque

import numpy as np
from numpy.typing import NDArray

from ivr.speech import pcm

MEMORY_WINDOWS = 94
"""Three seconds."""
FLOOR_PERCENTILE = 10
"""Of the levels of these, the background: even fluent speech leaves gaps."""
LEAST_DROP_DB = 8.0
"""What is less than this beneath the caller is the caller."""
RISE = 0.15
FADE_DB = 0.01
"""Per voiced window: a cough or another speaker does not set the measure for ever."""
SMOOTH_WINDOWS = 3
"""A gap between syllables is not the end of a voice."""
SILENCE_DB = -90.0
SPEECH_PROBABILITY = 0.5


class Foreground:
    """One per call. Feed every window in order.

    A voice halfway (in dB) between the caller's loudness and the background's counts as background. On a quiet line that
    lies far beneath any speech, so that soft endings are kept.
    """

    def __init__(self) -> None:
        self._levels: deque[float] = deque(maxlen=MEMORY_WINDOWS)
        self._loud_db: float | None = None

    def holds(self, window: NDArray[np.int16], probability: float) -> bool:
        """Whether speech in this window, if it is any, is the caller's."""
        level_db = _level_db(window)
        self._levels.append(level_db)
        if probability >= SPEECH_PROBABILITY:
            self._follow(level_db)
        if self._loud_db is None:
            return True
        floor_db = float(np.percentile(self._levels, FLOOR_PERCENTILE))
        limit_db = min(self._loud_db - LEAST_DROP_DB, (self._loud_db + floor_db) / 2)
        return max(list(self._levels)[-SMOOTH_WINDOWS:]) >= limit_db

    def _follow(self, level_db: float) -> None:
        if self._loud_db is None:
            self._loud_db = level_db
        elif level_db > self._loud_db:
            self._loud_db += RISE * (level_db - self._loud_db)
        else:
            self._loud_db -= FADE_DB


def _level_db(window: NDArray[np.int16]) -> float:
    """RMS against full scale."""
    power = float(np.mean(pcm.floating(window) ** 2))
    return max(SILENCE_DB, 10 * float(np.log10(power + 1e-12)))
