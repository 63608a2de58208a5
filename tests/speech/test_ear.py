import subprocess
import sys
from pathlib import Path

import numpy as np

from ivr.speech import audio, mulaw
from ivr.speech.ear import Ear
from ivr.speech.foreground import Foreground

SPEECH = Path(__file__).parents[1] / "data" / "speech"


def frames_of(line: bytes, *, ear: Ear | None = None, step: int = 160, from_ms: int = 0):
    ear = ear or Ear()
    heard = []
    for start in range(0, len(line), step):
        piece = line[start : start + step]
        heard += ear.hear(piece, from_ms + (start + len(piece)) // 8)
    return heard


def spoken(name: str = "143-clean.wav") -> bytes:
    return audio.mulaw_of_wav(SPEECH / name)


def test_speech_is_told_from_silence() -> None:
    line = mulaw.SILENCE * 8000 + spoken() + mulaw.SILENCE * 8000
    heard = frames_of(line)
    end_ms = len(line) // 8
    before = [f.probability for f in heard if f.at_ms < 900]
    inside = [f.probability for f in heard if 1500 < f.at_ms < end_ms - 1800]
    after = [f.probability for f in heard if f.at_ms > end_ms - 600]
    assert max(before) < 0.35
    assert np.median(inside) > 0.5
    assert max(after) < 0.35


def test_windows_are_stamped_by_their_place_in_the_sound_whatever_the_size_of_the_pieces() -> None:
    line = spoken()
    small, large = frames_of(line, step=160), frames_of(line, step=1600)
    assert [f.at_ms for f in small] == [32 * n for n in range(1, len(small) + 1)]
    shared = min(len(small), len(large))
    assert small[:shared] == large[:shared]


def test_no_sound_is_lost_between_line_and_windows() -> None:
    line = spoken()
    pcm = np.frombuffer(b"".join(f.pcm for f in frames_of(line)), dtype="<i2")
    wanted = audio.resample(mulaw.decode(line)[np.newaxis], 8000, 16000)[0][: len(pcm)]
    assert len(line) * 2 - len(pcm) < 1600
    assert np.corrcoef(pcm, wanted)[0, 1] > 0.999


def test_after_a_gap_in_the_stream_windows_follow_the_carriers_clock() -> None:
    ear = Ear()
    frames_of(mulaw.SILENCE * 8000, ear=ear)
    later = frames_of(mulaw.SILENCE * 1600, ear=ear, from_ms=5000)
    assert all(5000 - 100 < f.at_ms <= 5200 for f in later)


def test_two_calls_do_not_hear_each_other() -> None:
    one, other = Ear(), Ear()
    alone = frames_of(spoken())
    mixed = []
    line = spoken()
    for start in range(0, len(line), 160):
        mixed += one.hear(line[start : start + 160], (start + 160) // 8)
        other.hear(mulaw.SILENCE * 160, (start + 160) // 8)
    assert [f.probability for f in mixed] == [f.probability for f in alone][: len(mixed)]


def test_hearing_does_not_load_the_recogniser() -> None:
    code = "import sys, ivr.speech.ear; ivr.speech.ear.Ear(); print('faster_whisper' in sys.modules, 'ctranslate2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def window(db: float) -> np.ndarray:
    rms = 32768 * 10 ** (db / 20)
    return np.where(np.arange(512) % 2, rms, -rms).astype(np.int16)


def test_voices_fifteen_db_beneath_the_caller_are_background() -> None:
    foreground = Foreground()
    for _ in range(60):
        foreground.holds(window(-40), 0.2)
    for _ in range(30):
        assert foreground.holds(window(-25), 0.9)
    assert [foreground.holds(window(-40), 0.9) for _ in range(5)][-1] is False


def test_on_a_quiet_line_a_soft_ending_is_still_the_caller() -> None:
    foreground = Foreground()
    for _ in range(60):
        foreground.holds(window(-80), 0.0)
    for _ in range(30):
        foreground.holds(window(-20), 0.9)
    assert all(foreground.holds(window(-40), 0.9) for _ in range(5))


def test_before_the_caller_has_spoken_every_voice_may_be_the_callers() -> None:
    assert Foreground().holds(window(-50), 0.2)
