import numpy as np
import pytest

from ivr.bench.spelling import errors
from ivr.settings import Settings
from ivr.speech import audio, mulaw
from ivr.speech.kokoro import LONGEST_TOKENS, KokoroSynthesizer, _breaths
from ivr.speech.whisper import WhisperTranscriber

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def voice() -> KokoroSynthesizer:
    return KokoroSynthesizer.bundled(Settings(_env_file=None))


@pytest.fixture(scope="module")
def recogniser() -> WhisperTranscriber:
    return WhisperTranscriber.bundled(Settings(_env_file=None))


def heard(recogniser: WhisperTranscriber, line: bytes, locale: str) -> str:
    around = mulaw.SILENCE * 2400
    samples = mulaw.decode(around + line + around)[np.newaxis]
    return recogniser.transcribe(audio.resample(samples, 8000, 16000)[0].tobytes(), locale=locale).text


def test_what_the_voice_says_is_what_the_recogniser_hears(
    voice: KokoroSynthesizer, recogniser: WhisperTranscriber
) -> None:
    said = "您的快递在武汉转运中心，今晚八点转出。"
    found = errors(said, heard(recogniser, voice.speak(said, locale="zh-CN"), "zh-CN"))
    assert found.syllable_edits <= found.syllables * 0.25


def test_it_speaks_english_too(voice: KokoroSynthesizer, recogniser: WhisperTranscriber) -> None:
    words = heard(
        recogniser, voice.speak("Your parcel is waiting at customs.", locale="en-US"), "en-US"
    ).lower()
    assert "parcel" in words
    assert "customs" in words


def test_silence_at_the_edges_is_short_and_nothing_is_clipped(voice: KokoroSynthesizer) -> None:
    samples = mulaw.decode(voice.speak("好的。", locale="zh-CN")).astype(int)
    loud = np.flatnonzero(np.abs(samples) > 300)
    assert loud[0] < 8 * 60
    assert len(samples) - loud[-1] < 8 * 120
    assert 3000 < np.abs(samples).max() < 32000


def test_a_slower_rate_takes_longer(voice: KokoroSynthesizer) -> None:
    plain = voice.speak("请您稍等。", locale="zh-CN")
    slow = voice.speak("请您稍等。", locale="zh-CN", rate=0.75)
    assert len(slow) > 1.15 * len(plain)


def test_a_voice_that_is_not_there_is_replaced_and_words_that_are_none_are_silence(
    voice: KokoroSynthesizer,
) -> None:
    assert voice.speak("好。", locale="zh-CN", voice="zh-CN-XiaoxiaoNeural") == voice.speak(
        "好。", locale="zh-CN"
    )
    assert voice.speak("😀", locale="zh-CN") == b""


def test_a_long_text_is_spoken_in_pieces_that_the_model_can_hold() -> None:
    pieces = _breaths("xxxx, " * 400 + "y" * 1200)
    assert all(len(piece) <= LONGEST_TOKENS for piece in pieces)
    assert "".join(pieces).replace(" ", "") == "xxxx," * 400 + "y" * 1200
