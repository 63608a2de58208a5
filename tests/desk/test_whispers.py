from threading import Event

import pytest

from ivr.desk.whispers import Whispers
from ivr.errors import NotFound, SpeechTimeout
from tests.fakes import FakeVoice

WORDS = "客户本人，想让快递员送到家门口。"


class Desk:
    """One offer, and what its agent is told."""

    def whisper(self, offer_id: str) -> str:
        if offer_id != "o1":
            raise NotFound("there is no such offer")
        return WORDS


class SlowVoice(FakeVoice):
    """Speaks when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.may = Event()

    def speak(self, text: str, **how) -> bytes:
        self.may.wait(5)
        return super().speak(text, **how)


def whispers(voice: FakeVoice) -> Whispers:
    return Whispers(Desk(), voice, locale="zh-CN", within_seconds=0.1)  # type: ignore[arg-type]


def test_an_agent_is_told_what_the_desk_says_of_the_offer():
    voice = FakeVoice()
    assert whispers(voice).sound("o1") == voice.speak(WORDS)
    with pytest.raises(NotFound):
        whispers(voice).sound("o2")


def test_a_voice_that_is_not_ready_is_not_waited_for():
    voice = SlowVoice()
    assert whispers(voice).sound("o1") is None
    voice.may.set()


def test_a_voice_that_fails_leaves_nothing_to_hear_and_no_fault():
    class Mute(FakeVoice):
        def speak(self, text: str, **_) -> bytes:
            raise SpeechTimeout("too slow")

    mute = whispers(Mute())
    mute.begin(WORDS)
    assert mute.sound("o1") is None


def test_what_is_begun_is_spoken_beside_what_else_goes_on():
    voice = SlowVoice()
    whispers(voice).begin(WORDS)
    assert voice.spoken == []
    voice.may.set()
    for _ in range(100):
        if voice.spoken:
            break
        Event().wait(0.02)
    assert voice.spoken == [WORDS]
