"""Owns sound as bytes: the μ-law table, WAV in and out, and the tones a telephone exchange makes."""

import struct
from collections.abc import Iterable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from ivr.simulator.fault import TwilioFault

Samples = NDArray[np.int32]

RATE_HZ = 8000
FRAME_BYTES = 160  # 20 ms of μ-law
FRAME_SECONDS = 0.02
SILENCE = b"\xff"
SILENT_FRAME = SILENCE * FRAME_BYTES
_QUIET_LEVEL = 200  # linear, of 32767: below this nobody speaks


@cache
def linear_table() -> Samples:
    """The 256 linear values of G.711 μ-law, -32124 to 32124."""
    inverted = ~np.arange(256, dtype=np.int32) & 0xFF
    magnitude = (((inverted & 0x0F) << 3) + 0x84) << ((inverted & 0x70) >> 4)
    return np.where(inverted & 0x80, 0x84 - magnitude, magnitude - 0x84).astype(np.int32)


@cache
def _codes() -> NDArray[np.uint8]:
    """μ-law code for each 14-bit linear value, indexed by (pcm >> 2) + 8192."""
    pcm = (np.arange(16384, dtype=np.int32) - 8192) << 2
    sign = np.where(pcm < 0, 0x80, 0)
    magnitude = np.minimum(np.abs(pcm), 32635) + 0x84
    exponent = np.floor(np.log2(magnitude)).astype(np.int32) - 7
    mantissa = (magnitude >> (exponent + 3)) & 0x0F
    codes: NDArray[np.uint8] = (~(sign | exponent << 4 | mantissa) & 0xFF).astype(np.uint8)
    return codes


@cache
def _quiet_codes() -> bytes:
    return bytes(code for code, level in enumerate(linear_table()) if abs(level) < _QUIET_LEVEL)


def is_silent(mulaw: bytes) -> bool:
    """Whether no sample is louder than the hum of a quiet line."""
    return not mulaw.translate(None, _quiet_codes())


def encode(pcm: bytes) -> bytes:
    """16-bit little-endian samples -> μ-law, one byte a sample."""
    return _encode(np.frombuffer(pcm[: len(pcm) // 2 * 2], dtype="<i2").astype(np.int32))


def decode(mulaw: bytes) -> bytes:
    """μ-law -> 16-bit little-endian samples."""
    return _linear(mulaw).astype("<i2").tobytes()


def mix(frames: Iterable[bytes]) -> bytes:
    """One frame in which all of these sound together, clipped where they are too loud for one. What sounds alone
    is passed on as it is, so that only people who really talk at once cost arithmetic."""
    sounding = [frame for frame in frames if frame != SILENT_FRAME]
    if len(sounding) < 2:
        return sounding[0] if sounding else SILENT_FRAME
    total = np.zeros(FRAME_BYTES, dtype=np.int32)
    for frame in sounding:
        total += _linear(frame)
    return _encode(np.clip(total, -32768, 32767))


def _linear(mulaw: bytes) -> Samples:
    return linear_table()[np.frombuffer(mulaw, dtype=np.uint8)]


def _encode(samples: Samples) -> bytes:
    return bytes(_codes()[(samples >> 2) + 8192])


def tone(hz: float, seconds: float, level: int = 6000) -> bytes:
    """A sine as μ-law, with 5 ms of fade at both ends so that it does not click."""
    total = int(seconds * RATE_HZ)
    fade = min(40, max(1, total // 2))
    at = np.arange(total)
    shape = np.minimum(1.0, np.minimum(at, total - at) / fade)
    return _encode((level * shape * np.sin(2 * np.pi * hz * at / RATE_HZ)).astype(np.int32))


def silence(seconds: float) -> bytes:
    return SILENCE * int(seconds * RATE_HZ)


def beep() -> bytes:
    """The sound before a recording."""
    return tone(1000, 0.4)


def spoken(text: str) -> bytes:
    """The sound of <Say> where no speech engine is: a soft hum, as long as the words would take."""
    return tone(220, min(10.0, 0.3 + 0.15 * len(text)), level=2500)


@cache
def application_error() -> bytes:
    """Three falling tones: what is heard in place of "an application error has occurred"."""
    return b"".join(tone(hz, 0.25) + silence(0.05) for hz in (950, 800, 650))


@cache
def ringback() -> bytes:
    """Five seconds of what a caller hears while somebody else's phone rings: one second on, four off."""
    return tone(450, 1.0, level=2500) + silence(4.0)


@cache
def hold_music() -> bytes:
    """Ten seconds to wait by, played again and again where no waitUrl or HoldUrl says otherwise."""
    notes = (262, 330, 392, 330)
    return b"".join(tone(hz, 0.6, level=1500) + silence(1.9) for hz in notes)


def key_tones(keys: str) -> bytes:
    """<Play digits>: 200 ms a key, half a second for each w."""
    rows, columns = (697, 770, 852, 941), (1209, 1336, 1477)
    out = b""
    for key in keys:
        if key in "wW":
            out += silence(0.5)
            continue
        place = "123456789*0#".index(key)
        low, high = _linear(tone(rows[place // 3], 0.2)), _linear(tone(columns[place % 3], 0.2))
        out += _encode(low + high) + silence(0.1)
    return out


def read_wav(wav: bytes) -> bytes:
    """A mono 8 kHz WAV, μ-law or 16-bit PCM, as bare μ-law. Raises TwilioFault 12300 for anything else."""
    if wav[:4] != b"RIFF" or wav[8:12] != b"WAVE":
        raise TwilioFault(12300, "audio is not a WAV file")
    place, form, body = 12, None, None
    while place + 8 <= len(wav):
        name, size = wav[place : place + 4], struct.unpack_from("<I", wav, place + 4)[0]
        chunk = wav[place + 8 : place + 8 + size]
        if name == b"fmt " and len(chunk) >= 16:
            form = struct.unpack_from("<HHIIHH", chunk)
        elif name == b"data":
            body = chunk
        place += 8 + size + size % 2
    if form is None or body is None:
        raise TwilioFault(12300, "audio: the WAV file is cut short")
    code, channels, rate_hz, _, _, bits = form
    if channels != 1 or rate_hz != RATE_HZ or (code, bits) not in ((7, 8), (1, 16)):
        raise TwilioFault(
            12300,
            f"audio: must be mono 8 kHz, μ-law or 16-bit PCM; is format {code}, {channels} × {rate_hz} Hz, {bits} bits",
        )
    return body if code == 7 else encode(body)


def write_wav(mulaw: bytes) -> bytes:
    """Bare μ-law as a WAV file of 16-bit PCM, which is what recordings are served as."""
    pcm = decode(mulaw)
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI",
        b"RIFF",
        36 + len(pcm),
        b"WAVE",
        b"fmt ",
        16,
        1,
        1,
        RATE_HZ,
        RATE_HZ * 2,
        2,
        16,
        b"data",
        len(pcm),
    )
    return head + pcm
