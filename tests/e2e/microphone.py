"""Owns what stands in for people at their browsers: a WAV file as the microphone, and the record looked up after."""

import wave
from collections.abc import Sequence
from pathlib import Path

import httpx
import numpy as np
import soxr

from ivr.simulator.audio import decode

MICROPHONE_HZ = 48000
GREETED_AFTER_SECONDS = 14
"""The microphone begins with the call; by then the greeting has been heard."""


def make_microphone(lines: Sequence[tuple[float, bytes]], path: Path) -> Path:
    """16-bit PCM WAV: each line (8 kHz μ-law) after so many seconds of quiet, and quiet after the last."""
    pieces = []
    for quiet_seconds, mulaw in lines:
        spoken = np.frombuffer(decode(mulaw), dtype="<i2").astype("f4") / 32768
        pieces += [
            np.zeros(round(quiet_seconds * MICROPHONE_HZ), dtype="f4"),
            soxr.resample(spoken, 8000, MICROPHONE_HZ),
        ]
    pieces.append(np.zeros(GREETED_AFTER_SECONDS * MICROPHONE_HZ, dtype="f4"))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(MICROPHONE_HZ)
        file.writeframes((np.concatenate(pieces) * 32767).astype("<i2").tobytes())
    return path


def fetch(line, path: str) -> httpx.Response:
    token = (line.data_dir / "admin.token").read_text().strip()
    answer = httpx.get(line.url + path, headers={"Authorization": f"Bearer {token}"}, timeout=20)
    return answer.raise_for_status()


def carrier_of(line) -> tuple[str, str]:
    """Where the embedded carrier of this hotline listens, and what opens it."""
    port = int(line.url.rpartition(":")[2]) + 2
    return f"http://127.0.0.1:{port}", (line.data_dir / "admin.token").read_text().strip()
