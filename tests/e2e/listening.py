"""Owns hearing out a saved call: the bot's channel, cut at its pauses, through the real recogniser."""

from pathlib import Path

import numpy as np

from ivr.analysis import transcribe_files
from ivr.ports import Transcriber
from ivr.speech import audio

RATE_HZ = 16000
LONG_S = 4
LONGEST_S = 9


def bots_words(
    saved: Path,
    folder: Path,
    ears: Transcriber,
    *,
    locale: str = "zh-CN",
    from_ms: int = 0,
    long_s: int = LONG_S,
    longest_s: int = LONGEST_S,
) -> str:
    """The right channel as text, from so far into the call on, in pieces of at most `longest_s`."""
    _, bot = audio.read(saved, RATE_HZ)
    bot = bot[from_ms * RATE_HZ // 1000 :]
    pieces = _cut(bot, long_s, longest_s)
    files = []
    for number, piece in enumerate(pieces):
        file = folder / f"piece-{number}.wav"
        file.write_bytes(audio.wav_of_pcm(piece, RATE_HZ))
        files.append(file)
    return "".join(row["text"] for row in transcribe_files(files, ears, locale=locale))


def _cut(samples, long_s, longest_s):
    """At pauses of 300 ms or more, of 150 ms in what is longer than `long_s` already; no piece longer than `longest_s`."""
    window = RATE_HZ // 20
    loud = np.abs(samples[: len(samples) // window * window].reshape(-1, window)).max(axis=1) > 300
    pieces, start, quiet = [], None, 0
    for n, is_loud in enumerate(loud):
        if is_loud:
            start = n if start is None else start
            quiet = 0
        elif start is not None:
            quiet += 1
        pause = 6 if start is None or n - start < long_s * 20 else 3
        if start is not None and (quiet >= pause or n - start >= longest_s * 20):
            pieces.append(samples[max(0, start - 2) * window : (n + 1) * window])
            start, quiet = None, 0
    if start is not None:
        pieces.append(samples[start * window :])
    return pieces
