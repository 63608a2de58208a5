"""Tones as a voice that can be told from others: each phone of a test speaks at a pitch of its own."""

import time

import numpy as np
from aiohttp import web

from ivr.simulator import audio
from ivr.simulator.phone import Phone

WINDOW_BYTES = 1600  # 200 ms


def pitches(mulaw: bytes, *candidates: int) -> set[int]:
    """Which of these (Hz) sound in this stretch, each at least a tenth as loud as `audio.tone` makes it."""
    samples = np.frombuffer(audio.decode(mulaw), dtype="<i2").astype(float)
    if not samples.size:
        return set()
    at = np.arange(samples.size) / audio.RATE_HZ
    levels = {hz: 2 * abs(np.mean(samples * np.exp(-2j * np.pi * hz * at))) for hz in candidates}
    return {hz for hz, level in levels.items() if level > 600}


def speak(phone: Phone, hz: int, seconds: float = 20.0) -> None:
    """Say one pitch, without an end for the purposes of a test."""
    phone.play(audio.tone(hz, seconds))


def wait_to_hear(phone: Phone, wanted: set[int], *others: int, timeout: float = 6.0) -> None:
    """Until the latest 200 ms hold exactly these of the pitches named. Raises AssertionError."""
    deadline = time.monotonic() + timeout
    heard: set[int] = set()
    while time.monotonic() < deadline:
        latest = phone.received[-WINDOW_BYTES:]
        if len(latest) == WINDOW_BYTES:
            heard = pitches(latest, *wanted, *others)
            if heard == wanted:
                return
        time.sleep(0.02)
    raise AssertionError(f"hears {sorted(heard)}, not {sorted(wanted)}")


def music(hz: int, seconds: float) -> web.Response:
    """What the app answers to a <Play>: one pitch."""
    return web.Response(body=audio.write_wav(audio.tone(hz, seconds)), content_type="audio/wav")
