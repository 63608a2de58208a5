from pathlib import Path

import numpy as np
import pytest

from ivr.errors import BadInput
from ivr.speech import audio, mulaw

TONE = (8000 * np.sin(np.arange(8000) * 2 * np.pi * 440 / 8000)).astype(np.int16)


def test_a_pcm_file_comes_back_as_it_went(tmp_path: Path) -> None:
    assert (audio.read_mono(audio.wav_of_pcm(TONE, 8000), 8000) == TONE).all()


def test_a_mulaw_file_is_read_by_ffmpeg_and_by_us_alike(tmp_path: Path) -> None:
    line = mulaw.encode(TONE)
    file = tmp_path / "tone.wav"
    file.write_bytes(audio.wav_of_mulaw(line))
    assert audio.mulaw_of_wav(file) == line
    assert (audio.read_mono(file, 8000) == mulaw.decode(line)).all()


def test_a_file_of_odd_length_is_padded_as_riff_demands() -> None:
    whole = audio.wav_of_mulaw(b"\xff" * 7)
    assert len(whole) % 2 == 0
    assert int.from_bytes(whole[4:8], "little") == len(whole) - 8


def test_stereo_keeps_its_channels_apart_or_mixes_them() -> None:
    both = np.stack([TONE, np.zeros_like(TONE)], axis=1)
    sound = audio.wav_of_pcm(both, 8000)
    channels = audio.read(sound, 8000)
    assert channels.shape == (2, 8000)
    assert not channels[1].any()
    assert np.abs(audio.read_mono(sound, 8000).astype(int) - TONE // 2).max() <= 1


def test_another_rate_keeps_pitch_and_length() -> None:
    wide = audio.read_mono(audio.wav_of_pcm(TONE, 8000), 16000)
    assert len(wide) == 16000
    spectrum = np.abs(np.fft.rfft(wide))
    assert int(spectrum.argmax()) == 440


@pytest.mark.parametrize("junk", [b"", b"hello", b"RIFF" + bytes(60)])
def test_what_is_no_sound_is_said_to_be_none(junk: bytes) -> None:
    with pytest.raises(BadInput, match="not a sound file"):
        audio.read_mono(junk)


def test_a_file_that_is_not_telephone_sound_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "pcm.wav"
    file.write_bytes(audio.wav_of_pcm(TONE, 8000))
    with pytest.raises(BadInput, match="8 kHz mono"):
        audio.mulaw_of_wav(file)


def test_a_file_cut_short_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "short.wav"
    file.write_bytes(audio.wav_of_mulaw(mulaw.encode(TONE))[:-100])
    with pytest.raises(BadInput):
        audio.mulaw_of_wav(file)
