from pathlib import Path

import numpy as np

from ivr.messages.turn import Transcript
from ivr.speech import audio, mulaw
from ivr.speech.longform import transcribe_file

SPEECH = Path(__file__).parents[1] / "data" / "speech"


class Clerk:
    """A recogniser that notes how long each utterance was and calls it by its number."""

    def __init__(self) -> None:
        self.heard_ms: list[int] = []

    def transcribe(self, pcm, *, locale, deadline_ms=4000, prompt="", session=""):
        self.heard_ms.append(len(pcm) // 32)
        return Transcript(f"第{len(self.heard_ms)}句", audio_ms=len(pcm) // 32, asr_ms=5)


def spoken(number: str) -> np.ndarray:
    return mulaw.decode(audio.mulaw_of_wav(SPEECH / f"{number}-clean.wav"))


def silence(seconds: float) -> np.ndarray:
    return np.zeros(int(8000 * seconds), dtype=np.int16)


def test_a_short_file_is_one_utterance() -> None:
    clerk = Clerk()
    assert transcribe_file(SPEECH / "143-clean.wav", clerk, locale="zh-CN").text == "第1句"
    assert abs(clerk.heard_ms[0] - len(spoken("143")) // 8) <= 1


def test_a_call_is_cut_where_its_speakers_pause_and_told_in_their_order() -> None:
    one, other = spoken("143"), spoken("003")
    caller = np.concatenate([silence(1), one, silence(12)])
    bot = np.concatenate([silence(8), other, silence(30)])[: len(caller)]
    clerk = Clerk()
    sound = audio.wav_of_pcm(np.stack([bot, caller], axis=1), 8000)
    transcript = transcribe_file(sound, clerk, locale="zh-CN")
    assert transcript.text == "第1句\n第2句"
    assert transcript.audio_ms == len(caller) // 8
    assert transcript.asr_ms == 10
    for heard_ms, said in zip(clerk.heard_ms, (one, other), strict=True):
        assert len(said) / 8 * 0.6 < heard_ms < len(said) / 8 + 1500


def test_silence_has_no_words() -> None:
    clerk = Clerk()
    assert transcribe_file(audio.wav_of_pcm(silence(20), 8000), clerk, locale="zh-CN").text == ""
    assert clerk.heard_ms == []
