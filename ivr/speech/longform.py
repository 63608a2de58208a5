"""Owns the transcription of whole recordings: cut into utterances where speakers pause, channel by channel."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ivr.messages.call import FrameHeard
from ivr.messages.turn import Transcript
from ivr.ports import Transcriber
from ivr.speech import audio, mulaw
from ivr.speech.ear import Ear
from ivr.speech.endpoint import Ended, Endpoint

ONE_UTTERANCE_MS = 15_000
"""A mono file no longer than this is taken as what one speaker said in one go."""
DEADLINE_MS = 60_000
_CHUNK = 160
_TRAILING_MS = 2000
"""Silence added at the end, so that the last utterance ends too."""


@dataclass(frozen=True)
class _Utterance:
    start_ms: int
    channel: int
    pcm: bytes


def transcribe_file(sound: bytes | Path, transcriber: Transcriber, *, locale: str) -> Transcript:
    """Any sound file → its words; those of a long or a stereo one in the order they were spoken, a line each.

    Raises BadInput for what is no sound, SpeechError.
    """
    channels = audio.read(sound, mulaw.RATE_HZ)
    audio_ms = channels.shape[1] * 1000 // mulaw.RATE_HZ
    if len(channels) == 1 and audio_ms <= ONE_UTTERANCE_MS:
        pcm = audio.read_mono(sound).tobytes()
        return transcriber.transcribe(pcm, locale=locale, deadline_ms=DEADLINE_MS)
    spoken = sorted(
        (one for n, channel in enumerate(channels) for one in _utterances(n, channel)),
        key=lambda one: (one.start_ms, one.channel),
    )
    heard = [transcriber.transcribe(one.pcm, locale=locale, deadline_ms=DEADLINE_MS) for one in spoken]
    lines = [one.text for one in heard if one.text]
    return Transcript("\n".join(lines), audio_ms=audio_ms, asr_ms=sum(one.asr_ms for one in heard))


def _utterances(number: int, channel: NDArray[np.int16]) -> Iterator[_Utterance]:
    endpoint, frames = Endpoint(), []
    for frame in _frames(mulaw.encode(channel)):
        frames.append(frame)
        boundary = endpoint.feed(frame.at_ms, frame.probability)
        if isinstance(boundary, Ended):
            said = [one.pcm for one in frames if boundary.start_ms < one.at_ms <= boundary.at_ms]
            yield _Utterance(boundary.start_ms, number, b"".join(said))
            frames.clear()


def _frames(line: bytes) -> Iterator[FrameHeard]:
    ear = Ear()
    whole = line + mulaw.SILENCE * (_TRAILING_MS * mulaw.RATE_HZ // 1000)
    for start in range(0, len(whole), _CHUNK):
        piece = whole[start : start + _CHUNK]
        yield from ear.hear(piece, (start + len(piece)) * 1000 // mulaw.RATE_HZ)
