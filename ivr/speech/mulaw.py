"""Owns G.711 μ-law: bytes of the telephone line to samples and back. Pure. Source: ITU-T G.711, 2.2."""

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 8000
SILENCE = b"\xff"
"""One sample of silence."""

_BIAS = 0x84
_CLIP = 0x7FFF - _BIAS


def _decoded(code: int) -> int:
    code = ~code & 0xFF
    magnitude = (((code & 0x0F) << 3) + _BIAS << (code >> 4 & 0x07)) - _BIAS
    return -magnitude if code & 0x80 else magnitude


_SAMPLE = np.array([_decoded(code) for code in range(256)], dtype=np.int16)
"""Code → sample."""
_SEGMENT = np.array([max(0, (step | 1).bit_length() - 1) for step in range(256)], dtype=np.int32)
"""Biased magnitude >> 7 → the logarithmic segment it lies in, 0..7."""


def decode(mulaw: bytes) -> NDArray[np.int16]:
    """Any length of μ-law → as many samples."""
    return _SAMPLE[np.frombuffer(mulaw, dtype=np.uint8)]


def encode(samples: NDArray[np.int16]) -> bytes:
    """Samples → as many bytes of μ-law; louder than the code reaches is clipped."""
    wide = samples.astype(np.int32)
    biased = np.minimum(np.abs(wide), _CLIP) + _BIAS
    segment = _SEGMENT[biased >> 7]
    mantissa = biased >> segment + 3 & 0x0F
    sign = np.where(wide < 0, 0x80, 0)
    code: NDArray[np.uint8] = (~(sign | segment << 4 | mantissa) & 0xFF).astype(np.uint8)
    return code.tobytes()


def duration_ms(mulaw: bytes) -> int:
    return len(mulaw) * 1000 // RATE_HZ
