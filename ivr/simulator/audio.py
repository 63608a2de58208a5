"""Owns sound as bytes: the μ-law table, WAV in and out, and the tones a telephone exchange makes."""

import math
import struct
from array import array
from functools import cache

from ivr.simulator.fault import TwilioFault

RATE_HZ = 8000
FRAME_BYTES = 160  # 20 ms of μ-law
FRAME_SECONDS = 0.02
SILENCE = b"\xff"
SILENT_FRAME = SILENCE * FRAME_BYTES
_QUIET_LEVEL = 200  # linear, of 32767: below this nobody speaks


@cache
def linear_table() -> tuple[int, ...]:
    """The 256 linear values of G.711 μ-law, -32124 to 32124."""
    values = []
    for code in range(256):
        inverted = ~code & 0xFF
        magnitude = (((inverted & 0x0F) << 3) + 0x84) << ((inverted & 0x70) >> 4)
        values.append(0x84 - magnitude if inverted & 0x80 else magnitude - 0x84)
    return tuple(values)


@cache
def _codes() -> bytes:
    """μ-law code for each 14-bit linear value, indexed by (pcm >> 2) + 8192."""
    table = bytearray(16384)
    for index in range(16384):
        pcm = (index - 8192) << 2
        sign = 0x80 if pcm < 0 else 0
        magnitude = min(abs(pcm), 32635) + 0x84
        exponent = max(magnitude.bit_length() - 8, 0)
        mantissa = (magnitude >> (exponent + 3)) & 0x0F
        table[index] = ~(sign | exponent << 4 | mantissa) & 0xFF
    return bytes(table)


@cache
def _quiet_codes() -> bytes:
    return bytes(code for code, level in enumerate(linear_table()) if abs(level) < _QUIET_LEVEL)


def is_silent(mulaw: bytes) -> bool:
    """Whether no sample is louder than the hum of a quiet line."""
    return not mulaw.translate(None, _quiet_codes())


def encode(pcm: bytes) -> bytes:
    """16-bit little-endian samples -> μ-law, one byte a sample."""
    codes = _codes()
    samples = array("h", pcm[: len(pcm) // 2 * 2])
    return bytes(codes[(sample >> 2) + 8192] for sample in samples)


def decode(mulaw: bytes) -> bytes:
    """μ-law -> 16-bit little-endian samples."""
    table = linear_table()
    return array("h", [table[code] for code in mulaw]).tobytes()


def tone(hz: float, seconds: float, level: int = 6000) -> bytes:
    """A sine as μ-law, with 5 ms of fade at both ends so that it does not click."""
    total = int(seconds * RATE_HZ)
    fade = min(40, max(1, total // 2))
    samples = array(
        "h",
        (
            int(level * min(1.0, i / fade, (total - i) / fade) * math.sin(2 * math.pi * hz * i / RATE_HZ))
            for i in range(total)
        ),
    )
    return encode(samples.tobytes())


def silence(seconds: float) -> bytes:
    return SILENCE * int(seconds * RATE_HZ)


def beep() -> bytes:
    """The sound before a recording."""
    return tone(1000, 0.4)


def spoken(text: str) -> bytes:
    """The sound of <Say> where no speech engine is: a soft hum, as long as the words would take."""
    return tone(220, min(10.0, 0.3 + 0.15 * len(text)), level=2500)


def application_error() -> bytes:
    """Three falling tones: what is heard in place of "an application error has occurred"."""
    return b"".join(tone(hz, 0.25) + silence(0.05) for hz in (950, 800, 650))


def hold_music() -> bytes:
    """Ten seconds to wait by, played again and again while the queue has no waitUrl."""
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
        low, high = decode(tone(rows[place // 3], 0.2)), decode(tone(columns[place % 3], 0.2))
        mixed = array("h", (a + b for a, b in zip(array("h", low), array("h", high), strict=True)))
        out += encode(mixed.tobytes()) + silence(0.1)
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
