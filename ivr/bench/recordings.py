"""Owns the recordings that a benchmark listens to, and the noise that is laid under them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soxr
from numpy.typing import NDArray

from ivr.errors import DataError
from ivr.settings import ROOT
from ivr.speech import audio, mulaw, pcm

UTTERANCES = ROOT / "tests" / "data" / "speech"
TALKERS = 5
"""So many others at once are babble: nobody can be followed."""
RUMBLE_HZ = 250
RUMBLE_SHARE = 0.35
"""Of the noise, as amplitude."""
_LOUD = 200
"""Samples beneath are pauses."""
_FULL = 32767


@dataclass(frozen=True)
class Utterance:
    text: str
    noisy: bool
    line: bytes
    """8 kHz μ-law."""
    intent: str = ""
    caller: str = ""


def load(folder: Path = UTTERANCES) -> list[Utterance]:
    """Of a folder with `recordings.jsonl`, as tests/data/speech/README.md says. Raises DataError.

    The sound files stand beside it or in `recordings/`. Who calls may stand in `utterances.jsonl`, by the same text.
    """
    listed = folder / "recordings.jsonl"
    if not listed.is_file():
        raise DataError(f"{listed} is not there")
    sounds = folder / "recordings" if (folder / "recordings").is_dir() else folder
    try:
        callers = {row["text"]: row.get("caller") for row in _rows(folder / "utterances.jsonl")}
        return [
            Utterance(
                row["text"],
                row.get("snr_db") is not None,
                audio.mulaw_of_wav(sounds / row["file"]),
                row.get("intent", ""),
                row.get("caller") or callers.get(row["text"]) or "",
            )
            for row in _rows(listed)
        ]
    except (OSError, ValueError, KeyError) as error:
        raise DataError(f"{listed}: {error}") from error


def _rows(listed: Path) -> list[dict[str, Any]]:
    if not listed.is_file():
        return []
    return [json.loads(row) for row in listed.read_text(encoding="utf-8").splitlines() if row.strip()]


def babble(others: Sequence[bytes], random: np.random.Generator) -> NDArray[np.float64]:
    """Several voices at once over a rumble, at 8 kHz, as long as the longest of them."""
    chosen = random.choice(len(others), min(TALKERS, len(others)), replace=False)
    voices = [mulaw.decode(others[index]).astype(np.float64) for index in chosen]
    length = max(map(len, voices))
    murmur = np.sum([np.resize(voice / (voice.std() or 1.0), length) for voice in voices], axis=0)
    steps = mulaw.RATE_HZ // RUMBLE_HZ
    rumble = np.convolve(random.standard_normal(length), np.ones(steps) / steps, mode="same")
    noise: NDArray[np.float64] = murmur / (murmur.std() or 1.0) + RUMBLE_SHARE * rumble / rumble.std()
    return noise


def mixed(line: bytes, noise: NDArray[np.float64], snr_db: float) -> bytes:
    """μ-law with `noise` this many dB beneath the voice, pauses not counted."""
    voice = mulaw.decode(line).astype(np.float64)
    loud = voice[np.abs(voice) > _LOUD]
    level = float(np.sqrt(np.mean(loud**2))) if len(loud) else 0.0
    under = np.resize(noise, len(voice))
    under = under * level / 10 ** (snr_db / 20) / (under.std() or 1.0)
    return mulaw.encode(np.clip(voice + under, -_FULL, _FULL).astype(np.int16))


def pitched(line: bytes, factor: float) -> bytes:
    """The same words from a voice so much higher and faster; beneath 1, lower and slower."""
    if factor == 1.0:
        return line
    samples = soxr.resample(pcm.floating(mulaw.decode(line)), mulaw.RATE_HZ, mulaw.RATE_HZ / factor)
    return mulaw.encode(pcm.whole(samples))


def heard_rate(line: bytes) -> NDArray[np.int16]:
    """As the recogniser is given it: 16 kHz samples."""
    samples: NDArray[np.int16] = audio.resample(
        mulaw.decode(line)[np.newaxis], mulaw.RATE_HZ, audio.RECOGNISER_HZ
    )[0]
    return samples
