import numpy as np
import pytest

from ivr.bench import recordings
from ivr.bench.spelling import errors, plain
from ivr.dialog import loader
from ivr.errors import SetupError
from ivr.settings import Settings
from ivr.speech.whisper import Decoded, WhisperTranscriber

pytestmark = pytest.mark.slow

RANDOM = np.random.default_rng(7)


@pytest.fixture(scope="module")
def recogniser() -> WhisperTranscriber:
    return WhisperTranscriber.bundled(Settings(_env_file=None))


def test_callers_are_understood_through_the_telephone(recogniser: WhisperTranscriber) -> None:
    """Pinyin errors of the development set are 7 % clean and 10 % noisy; twice that means something is broken."""
    edits = syllables = 0
    for utterance in recordings.load()[::4]:
        samples = recordings.heard_rate(utterance.line)
        heard = recogniser.transcribe(samples.tobytes(), locale="zh-CN")
        assert heard.audio_ms == len(utterance.line) // 8
        assert heard.asr_ms > 0
        found = errors(utterance.text, heard.text)
        edits, syllables = edits + found.syllable_edits, syllables + found.syllables
    assert edits / syllables < 0.18


def test_of_its_hypotheses_the_recogniser_chooses_what_callers_say(recogniser: WhisperTranscriber) -> None:
    phrases = [
        "先别送",
        "我的件催派一下",
        "尾号几几几几的件",
        "明天的预约去掉",
        "是不是放错门了，但我没拿到",
        "怎么用啊",
    ]
    told = WhisperTranscriber.bundled(Settings(_env_file=None), phrases={"zh-CN": phrases})
    unclear = (
        "先别送，我在外地，下周一回来",
        "三三零二的件催派一下",
        "把明天那个预约去掉",
        "是不是送错门了，显示签了但我没拿到",
        "怎么用啊这个",
    )
    right = {"alone": 0, "told": 0}
    for utterance in recordings.load():
        if utterance.text in unclear:
            pcm = recordings.heard_rate(utterance.line).tobytes()
            for name, ear in (("alone", recogniser), ("told", told)):
                heard = ear.transcribe(pcm, locale="zh-CN")
                right[name] += plain(heard.text) == plain(utterance.text)
                assert heard.text not in heard.alternatives
    assert right["told"] > right["alone"]


def test_a_command_is_heard_by_its_sound_where_no_hypothesis_holds_it() -> None:
    told = WhisperTranscriber.bundled(
        Settings(_env_file=None),
        phrases={"zh-CN": loader.phrases("zh-CN")},
        commands={"zh-CN": loader.commands("zh-CN")},
    )
    edits = {"told": 0, "alone": 0}
    for utterance in recordings.load():
        if utterance.intent.startswith("cmd_"):
            pcm = recordings.heard_rate(utterance.line).tobytes()
            heard, other = (
                told.transcribe(pcm, locale="zh-CN"),
                told.without_commands().transcribe(pcm, locale="zh-CN"),
            )
            edits["told"] += errors(utterance.text, heard.text).syllable_edits
            edits["alone"] += errors(utterance.text, other.text).syllable_edits
            if heard.text != other.text:
                assert other.text in heard.alternatives
    assert edits["told"] < edits["alone"]


@pytest.mark.parametrize(
    "noise",
    [
        np.zeros(32000),
        RANDOM.normal(size=16000) * 50,
        RANDOM.normal(size=48000) * 3000,
        3000 * np.sin(np.arange(32000) * 2 * np.pi * 440 / 16000),
    ],
    ids=["silence", "hiss", "loud hiss", "tone"],
)
@pytest.mark.parametrize("locale", ["zh-CN", "en-US"])
def test_nothing_is_heard_where_nobody_speaks(
    recogniser: WhisperTranscriber, noise: np.ndarray, locale: str
) -> None:
    assert recogniser.transcribe(noise.astype("<i2").tobytes(), locale=locale).text == ""


def test_a_snippet_too_short_to_hold_a_word_is_nothing(recogniser: WhisperTranscriber) -> None:
    assert recogniser.transcribe(b"", locale="zh-CN").text == ""
    assert recogniser.transcribe(bytes(1000), locale="zh-CN").text == ""


def test_words_are_simplified_characters(recogniser: WhisperTranscriber) -> None:
    assert recogniser._words(" 請問我的快遞到哪裡了 ", "zh") == "请问我的快递到哪里了"
    assert recogniser._words(" Where is my parcel? ", "en") == "Where is my parcel?"


def test_a_model_that_is_not_there_is_said_so_in_one_line() -> None:
    with pytest.raises(SetupError, match="/no/such/model"):
        WhisperTranscriber("/no/such/model")


def test_what_fits_the_sound_well_is_speech_whatever_else_it_looks_like() -> None:
    plain, mumbled = ("预计后天周二晚上六点送到",), ("转人工。",)
    assert not Decoded(plain, (-3.0,), no_speech=0.6).is_silence
    assert Decoded(mumbled, (-6.0,), no_speech=0.6).is_silence
    assert not Decoded(mumbled, (-6.0,), no_speech=0.1).is_silence
    assert Decoded(("",), (-1.0,), no_speech=0.9).is_silence
