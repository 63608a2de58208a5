"""Owns the edges and the loudness of synthesised speech. Pure."""

import numpy as np
from numpy.typing import NDArray

from ivr.speech import pcm

KEPT_MS = 40
"""Silence that stays at either end."""
WINDOW_MS = 10
QUIET = 0.01
"""Of the loudest window: 40 dB beneath."""
LOUDNESS_RMS = 0.10
"""Of full scale, over the voiced windows: -20 dBFS, as telephone announcements are."""
PEAK = 0.95


def trimmed(samples: NDArray[np.int16], rate_hz: int) -> NDArray[np.int16]:
    """Mono samples without leading or trailing silence over 40 ms; silence alone becomes nothing."""
    levels = _levels(pcm.floating(samples), rate_hz)
    voiced = np.flatnonzero(levels > max(QUIET * levels.max(initial=0), 1e-4))
    if not len(voiced):
        return samples[:0]
    window, kept = rate_hz * WINDOW_MS // 1000, rate_hz * KEPT_MS // 1000
    return samples[max(0, voiced[0] * window - kept) : (voiced[-1] + 1) * window + kept]


def levelled(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
    """Mono samples, -1..1, brought to one loudness without clipping, so that voices and sentences sound alike."""
    levels = _levels(samples, rate_hz)
    voiced = levels[levels > 0.1 * levels.max(initial=0)]
    if not len(voiced):
        return samples
    gain = LOUDNESS_RMS / float(np.sqrt(np.mean(voiced**2)))
    peak = float(np.abs(samples).max())
    return samples * np.float32(min(gain, PEAK / peak))


def _levels(samples: NDArray[np.float32], rate_hz: int) -> NDArray[np.float32]:
    """RMS of each 10 ms window, shape (n,)."""
    window = rate_hz * WINDOW_MS // 1000
    whole = len(samples) // window * window
    levels: NDArray[np.float32] = np.sqrt(np.mean(samples[:whole].reshape(-1, window) ** 2, axis=1))
    return levels
