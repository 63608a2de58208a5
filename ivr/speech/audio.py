"""Owns sound files: any file in, mono samples out; samples in, WAV out."""

import io
import struct
import wave
from pathlib import Path

import av
import numpy as np
import soxr
from numpy.typing import NDArray

from ivr.errors import BadInput
from ivr.speech import mulaw, pcm

RECOGNISER_HZ = 16000
_WAVE_FORMAT_MULAW = 7


def read(sound: bytes | Path, rate_hz: int = RECOGNISER_HZ) -> NDArray[np.int16]:
    """Any format that FFmpeg knows → samples, shape (channels, n), at `rate_hz`. Raises BadInput."""
    try:
        source = io.BytesIO(sound) if isinstance(sound, bytes) else str(sound)
        with av.open(source, mode="r") as container:
            stream = container.streams.audio[0]
            layout = "stereo" if stream.channels > 1 else "mono"
            plain = av.AudioResampler(format="s16p", layout=layout, rate=stream.rate)
            frames = [out for frame in container.decode(stream) for out in plain.resample(frame)]
            frames += plain.resample(None)
            found_hz = stream.rate
    except (OSError, ValueError, IndexError) as error:
        raise BadInput("this is not a sound file that can be read") from error
    channels = 2 if layout == "stereo" else 1
    if not frames:
        return np.zeros((channels, 0), dtype=np.int16)
    samples: NDArray[np.int16] = np.concatenate([frame.to_ndarray() for frame in frames], axis=1)
    return resample(samples, found_hz, rate_hz)


def read_mono(sound: bytes | Path, rate_hz: int = RECOGNISER_HZ) -> NDArray[np.int16]:
    """As `read`, channels mixed to one, shape (n,)."""
    mixed: NDArray[np.int16] = read(sound, rate_hz).mean(axis=0).astype(np.int16)
    return mixed


def resample(samples: NDArray[np.int16], from_hz: int, to_hz: int) -> NDArray[np.int16]:
    """Shape (channels, n) → (channels, n · to / from)."""
    if from_hz == to_hz:
        return samples
    # In floating point: soxr dithers whole numbers at random, and the same sound shall always give the same words.
    return np.ascontiguousarray(pcm.whole(soxr.resample(pcm.floating(samples).T, from_hz, to_hz)).T)


def wav_of_pcm(samples: NDArray[np.int16], rate_hz: int) -> bytes:
    """Samples, shape (n,) or (n, channels) → a WAV file."""
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(samples.shape[1] if samples.ndim > 1 else 1)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(samples.astype("<i2").tobytes())
    return out.getvalue()


def wav_of_mulaw(line: bytes, channels: int = 1) -> bytes:
    """8 kHz μ-law, channels interleaved → a WAV file (which the standard library cannot write)."""
    return mulaw_header(len(line), channels) + line + b"\0" * (len(line) % 2)


def mulaw_header(size: int, channels: int) -> bytes:
    """What stands before `size` bytes of 8 kHz μ-law; 58 bytes."""
    form = struct.pack(
        "<HHIIHHH", _WAVE_FORMAT_MULAW, channels, mulaw.RATE_HZ, mulaw.RATE_HZ * channels, channels, 8, 0
    )
    chunks = b"fmt " + struct.pack("<I", len(form)) + form
    chunks += b"fact" + struct.pack("<II", 4, size // channels)
    chunks += b"data" + struct.pack("<I", size)
    return b"RIFF" + struct.pack("<I", 4 + len(chunks) + size + size % 2) + b"WAVE" + chunks


def mulaw_of_wav(file: Path) -> bytes:
    """A WAV file as `wav_of_mulaw` writes it → its μ-law. Raises BadInput."""
    content = file.read_bytes()
    header = mulaw_header(0, 1)
    size = struct.unpack("<I", content[len(header) - 4 : len(header)])[0] if len(content) > len(header) else 0
    if content[20:40] != header[20:40] or len(content) < len(header) + size:
        raise BadInput(f"{file} is not 8 kHz mono μ-law")
    return content[len(header) : len(header) + size]
