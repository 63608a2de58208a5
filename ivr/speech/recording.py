"""Owns the sound of a call on disk: both channels of each stream as stereo μ-law WAV, and the whole call as one file."""

import os
import re
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from ivr.speech import audio, mulaw
from ivr.speech.mulaw import RATE_HZ, SILENCE

CHANNELS = 2
"""Left the caller, right the bot."""
FLUSH_MS = 500
MERGED = "call.wav"
_PART = re.compile(r"^part-(\d+)\.wav$")
_HEADER_BYTES = len(audio.mulaw_header(0, CHANNELS))


class CallRecording:
    """One stream of a call. Written as the caller's sound arrives, so that a killed process loses half a second."""

    def __init__(self, folder: Path, offset_ms: int) -> None:
        """`folder`: the call's own, made if need be. `offset_ms`: where this stream begins in the call. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        self._file: BinaryIO = (folder / f"part-{offset_ms:09d}.wav").open("wb")
        self._file.write(audio.mulaw_header(0, CHANNELS))
        self._caller = bytearray()
        self._bot = bytearray()
        """Both begin at `_written`; the bot's may reach further ahead."""
        self._written = 0
        """Samples on disk."""

    def heard(self, at_ms: int, line: bytes) -> None:
        """The caller's μ-law that begins at `at_ms` of the stream. Raises OSError when the disk is full."""
        _put(self._caller, _samples(at_ms) - self._written, line)
        if len(self._caller) >= _samples(FLUSH_MS):
            self._flush(len(self._caller))

    def played(self, at_ms: int, line: bytes) -> None:
        """The bot's μ-law that begins to sound at `at_ms`, which may lie ahead."""
        _put(self._bot, _samples(at_ms) - self._written, line)

    def cut(self, at_ms: int) -> None:
        """What was to sound from `at_ms` on is not played after all."""
        del self._bot[max(0, _samples(at_ms) - self._written) :]

    def close(self) -> None:
        """Write what was heard, and what the bot had still to say up to the end of it."""
        if not self._file.closed:
            self._flush(len(self._caller))
            self._file.close()

    def _flush(self, count: int) -> None:
        caller, bot = (bytes(side[:count]).ljust(count, SILENCE) for side in (self._caller, self._bot))
        both = np.stack([np.frombuffer(caller, np.uint8), np.frombuffer(bot, np.uint8)], axis=1)
        self._file.write(both.tobytes())
        del self._caller[:count], self._bot[:count]
        self._written += count
        size = self._written * CHANNELS
        self._file.seek(0)
        self._file.write(audio.mulaw_header(size, CHANNELS))
        self._file.seek(0, os.SEEK_END)
        self._file.flush()


def merge(folder: Path) -> tuple[Path, float]:
    """All parts of a call → one stereo WAV that browsers play, and its length in seconds.

    Between a stream that was lost and the next lies silence. Raises FileNotFoundError when nothing was recorded.
    """
    parts = sorted(
        (int(found.group(1)), path) for path in folder.iterdir() if (found := _PART.match(path.name))
    )
    if not parts:
        raise FileNotFoundError(f"no recording in {folder}")
    sounds = [(_samples(offset_ms), _frames(path)) for offset_ms, path in parts]
    total = max(start + len(frames) for start, frames in sounds)
    whole = np.full((total, CHANNELS), SILENCE[0], dtype=np.uint8)
    for start, frames in sounds:
        whole[start : start + len(frames)] = frames
    merged = folder / MERGED
    # PCM: Firefox and Safari play no μ-law.
    fresh = merged.with_suffix(".new")
    fresh.write_bytes(audio.wav_of_pcm(mulaw.decode(whole.tobytes()).reshape(-1, CHANNELS), RATE_HZ))
    fresh.replace(merged)
    return merged, total / RATE_HZ


def _frames(path: Path) -> NDArray[np.uint8]:
    """Shape (n, 2). Whatever the header says: a killed process has not had time to correct it."""
    body = path.read_bytes()[_HEADER_BYTES:]
    whole = len(body) // CHANNELS * CHANNELS
    return np.frombuffer(body[:whole], dtype=np.uint8).reshape(-1, CHANNELS)


def _put(side: bytearray, start: int, line: bytes) -> None:
    """Write `line` at sample `start`, over what is there; a gap before it becomes silence."""
    if start < 0:
        line, start = line[-start:], 0
    side.extend(SILENCE * (start - len(side)))
    side[start : start + len(line)] = line


def _samples(ms: int) -> int:
    return ms * RATE_HZ // 1000
