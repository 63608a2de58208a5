"""Owns the sounds that are no voice: hold music and a knock, made of numbers, so that nobody's rights are in them."""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from ivr.speech import mulaw
from ivr.speech.mulaw import RATE_HZ

BEAT_SECONDS = 0.5
LOUDNESS = 0.12
"""Peak, of 1: under a voice, above the noise of a line."""
# Degrees of the pentatonic scale on C, one a beat; None is a rest.
_TUNE = (0, 2, 3, None, 4, 3, 2, None, 1, 2, 3, None, 2, None, 0, None,
         3, 4, 5, None, 4, 3, 2, None, 3, 2, 1, None, 0, None, None, None)  # fmt: skip
_SCALE_HZ = (261.63, 293.66, 329.63, 392.00, 440.00, 523.25)
SECONDS = len(_TUNE) * BEAT_SECONDS


@cache
def hold_music() -> bytes:
    """8 kHz mono μ-law, `SECONDS` long; may be played over and over."""
    sound = np.zeros(round(SECONDS * RATE_HZ))
    for beat, degree in enumerate(_TUNE):
        if degree is None:
            continue
        start = round(beat * BEAT_SECONDS * RATE_HZ)
        note = _plucked(_SCALE_HZ[degree])[: len(sound) - start]
        sound[start : start + len(note)] += note
    pcm = (sound / np.abs(sound).max() * LOUDNESS * 32767).astype(np.int16)
    return mulaw.encode(pcm)


@cache
def knock() -> bytes:
    """Two notes, half a second: somebody is there."""
    first, second = _plucked(_SCALE_HZ[2]), _plucked(_SCALE_HZ[4])
    sound = np.concatenate([first[: RATE_HZ // 5], second[: RATE_HZ * 3 // 10]])
    return mulaw.encode((sound / np.abs(sound).max() * LOUDNESS * 32767).astype(np.int16))


def _plucked(hz: float) -> NDArray[np.float64]:
    """One note with its octave, dying away within two beats."""
    t = np.arange(round(2 * BEAT_SECONDS * RATE_HZ)) / RATE_HZ
    fade = np.exp(-4 * t) * np.minimum(1.0, t / 0.01)
    return np.asarray((np.sin(2 * np.pi * hz * t) + 0.3 * np.sin(4 * np.pi * hz * t)) * fade)
