"""Sound as bytes."""

import struct

import pytest

from ivr.simulator import audio
from ivr.simulator.fault import TwilioFault


def test_every_code_survives_the_way_to_linear_and_back() -> None:
    codes = bytes(code for code in range(256) if code != 0x7F)  # 0x7F is the second zero
    assert audio.encode(audio.decode(codes)) == codes
    assert audio.decode(b"\x7f") == audio.decode(b"\xff") == b"\0\0"


def test_known_values_of_g_711() -> None:
    assert struct.unpack("<4h", audio.decode(b"\x00\x80\x0f\xf0")) == (-32124, 32124, -16764, 120)
    assert audio.encode(struct.pack("<3h", 32767, -32768, 0)) == b"\x80\x00\xff"


def test_a_recording_reads_back_as_what_was_recorded() -> None:
    sound = audio.tone(440, 0.1)
    assert audio.read_wav(audio.write_wav(sound)) == sound


def test_mulaw_wav_is_taken_as_it_is() -> None:
    head = struct.pack(
        "<4sI4s4sIHHIIHH4sI", b"RIFF", 40, b"WAVE", b"fmt ", 16, 7, 1, 8000, 8000, 1, 8, b"data", 3
    )
    assert audio.read_wav(head + b"\x01\x02\x03") == b"\x01\x02\x03"


@pytest.mark.parametrize(
    "wav",
    [b"", b"ID3", audio.write_wav(b"\xff")[:30], audio.write_wav(b"\xff").replace(b"\x40\x1f", b"\x80\x3e")],
)
def test_other_audio_is_refused(wav: bytes) -> None:
    with pytest.raises(TwilioFault) as caught:
        audio.read_wav(wav)
    assert caught.value.code == 12300


def test_hum_is_silence_and_a_voice_is_not() -> None:
    assert audio.is_silent(audio.silence(0.1))
    assert audio.is_silent(audio.tone(50, 0.1, level=100))
    assert not audio.is_silent(audio.tone(200, 0.1, level=1500))


def test_longer_words_take_longer() -> None:
    assert len(audio.spoken("您好")) < len(audio.spoken("您好，欢迎致电迅达快递。"))


def test_each_key_has_its_own_two_tones() -> None:
    tones = {audio.key_tones(key) for key in "0123456789*#"}
    assert len(tones) == 12
    assert len(audio.key_tones("1w2")) == len(audio.key_tones("12")) + 4000


def test_what_sounds_alone_passes_unchanged_and_silence_is_silence() -> None:
    voice = bytes(range(160))
    assert audio.mix([voice, audio.SILENT_FRAME, audio.SILENT_FRAME]) == voice
    assert audio.mix([audio.SILENT_FRAME]) == audio.mix([]) == audio.SILENT_FRAME


def test_what_sounds_together_is_added_and_clipped_never_wrapped() -> None:
    low, loud = audio.encode(struct.pack("<h", 1000) * 160), audio.encode(struct.pack("<h", 30000) * 160)
    (added,) = set(struct.unpack("<160h", audio.decode(audio.mix([low, low]))))
    assert 1900 < added < 2100
    assert audio.mix([loud, loud, loud]) == audio.encode(struct.pack("<h", 32767) * 160)


def test_opposite_waves_cancel_out() -> None:
    up, down = (audio.encode(struct.pack("<h", level) * 160) for level in (8000, -8000))
    assert audio.is_silent(audio.mix([up, down]))
