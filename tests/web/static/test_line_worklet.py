"""The sound of the browser phone, measured: what the worklet makes of a microphone, and of frames of the line."""

import json
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

import ivr.web
from ivr.simulator.audio import decode, encode

WORKLET = Path(ivr.web.__file__).parent / "static" / "line-worklet.js"
BENCH = Path(__file__).with_name("worklet_bench.js")
LINE_HZ = 8000
FRAME = 160


def run(rate: int, *, microphone: Any = (), frames: Any = (), seconds: float = 1.0) -> tuple[Any, Any]:
    """(μ-law bytes sent, samples played at `rate`); `frames` is a list of lists, those that come before each quantum."""
    task = {
        "worklet": str(WORKLET),
        "rate": rate,
        "microphone": [float(sample) for sample in microphone],
        "frames": [[list(frame) for frame in batch] for batch in frames],
        "quanta": int(seconds * rate / 128),
    }
    done = subprocess.run(
        ["node", str(BENCH)], input=json.dumps(task), capture_output=True, text=True, check=True
    )
    answer = json.loads(done.stdout)
    return bytes(byte for frame in answer["sent"] for byte in frame), np.array(answer["played"])


def tone(hz: float, rate: int, seconds: float = 1.0, level: float = 0.5) -> NDArray[np.float64]:
    return level * np.sin(2 * np.pi * hz * np.arange(int(seconds * rate)) / rate)


def strength(samples: Any, hz: float, rate: int) -> float:
    """Amplitude of one frequency, the first 200 ms (the buffer fills) left out."""
    part = samples[rate // 5 :]
    wave = np.exp(-2j * np.pi * hz * np.arange(len(part)) / rate) * np.hanning(len(part))
    return float(4 * abs(np.dot(part, wave)) / len(part))


def decoded(mulaw: bytes) -> Any:
    return np.frombuffer(decode(mulaw), dtype="<i2") / 32768


@pytest.mark.parametrize("rate", [48000, 44100, 16000])
@pytest.mark.parametrize("hz", [300, 1000, 3000])
def test_a_tone_of_the_microphone_arrives_as_loud_as_it_was(rate: int, hz: int) -> None:
    mulaw, _played = run(rate, microphone=tone(hz, rate))
    assert len(mulaw) == pytest.approx(LINE_HZ, abs=2 * FRAME)
    assert strength(decoded(mulaw), hz, LINE_HZ) == pytest.approx(0.5, rel=0.05)


@pytest.mark.parametrize("rate", [48000, 44100])
@pytest.mark.parametrize(("hz", "mirrored"), [(5000, 3000), (7000, 1000), (9000, 1000)])
def test_what_the_line_cannot_carry_is_not_folded_into_it(rate: int, hz: int, mirrored: int) -> None:
    mulaw, _played = run(rate, microphone=tone(hz, rate))
    assert strength(decoded(mulaw), mirrored, LINE_HZ) < 0.5 * 10 ** (-50 / 20)


@pytest.mark.parametrize("rate", [48000, 44100])
def test_the_line_sounds_clean_at_the_loudspeaker(rate: int) -> None:
    mulaw = encode((tone(1000, LINE_HZ) * 32767).astype("<i2").tobytes())
    frames = [mulaw[at : at + FRAME] for at in range(0, len(mulaw), FRAME)]
    arriving = spread(frames, rate)
    _sent, played = run(rate, frames=arriving)
    assert strength(played, 1000, rate) == pytest.approx(0.5, rel=0.05)
    for mirrored in (7000, 9000, 15000):
        assert strength(played, mirrored, rate) < 0.5 * 10 ** (-50 / 20)


def test_frames_that_come_in_bursts_are_played_without_a_gap() -> None:
    mulaw = encode((tone(500, LINE_HZ) * 32767).astype("<i2").tobytes())
    frames = [mulaw[at : at + FRAME] for at in range(0, len(mulaw), FRAME)]
    arriving = spread(frames, 48000, burst=3)
    _sent, played = run(48000, frames=arriving)
    sounding = np.flatnonzero(abs(played) > 0.1)
    middle = played[sounding[0] : sounding[-1]]
    longest_quiet = max(np.diff(np.flatnonzero(abs(middle) > 0.1)))
    assert longest_quiet < 48000 / 500  # less than a period of the tone
    assert sounding[0] / 48000 < 0.2  # and without much delay


def test_without_a_microphone_silence_keeps_flowing() -> None:
    mulaw, _played = run(48000)
    assert set(mulaw) == {0xFF}
    assert len(mulaw) == pytest.approx(LINE_HZ, abs=2 * FRAME)


def test_a_stalled_network_does_not_leave_a_lasting_delay() -> None:
    mulaw = encode((tone(500, LINE_HZ, 0.6) * 32767).astype("<i2").tobytes())
    frames = [mulaw[at : at + FRAME] for at in range(0, len(mulaw), FRAME)]
    _sent, played = run(48000, frames=[frames])  # all thirty at once
    assert np.flatnonzero(abs(played) > 0.1)[-1] / 48000 < 0.3


def spread(frames: list[bytes], rate: int, burst: int = 1) -> list[list[bytes]]:
    """Frames as they come in real time, `burst` of them together."""
    quanta = int(rate / 128)
    arriving: list[list[bytes]] = [[] for _ in range(quanta)]
    for n, frame in enumerate(frames):
        at = (n // burst * burst + burst - 1) * FRAME / LINE_HZ
        if int(at * rate / 128) < quanta:
            arriving[int(at * rate / 128)].append(frame)
    return arriving
