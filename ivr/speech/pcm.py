"""Owns the two shapes of a sample: whole, 16 bits, as files and lines have it, and floating, as models have it. Pure."""

import numpy as np
from numpy.typing import NDArray

FULL_SCALE = np.float32(32768)


def floating(samples: NDArray[np.int16]) -> NDArray[np.float32]:
    """Full scale becomes -1..1."""
    small: NDArray[np.float32] = samples.astype(np.float32) / FULL_SCALE
    return small


def whole(samples: NDArray[np.float32]) -> NDArray[np.int16]:
    """-1..1 becomes full scale; what is beyond is clipped."""
    large: NDArray[np.int16] = np.clip(np.rint(samples * FULL_SCALE), -32768, 32767).astype(np.int16)
    return large
