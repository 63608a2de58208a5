import asyncio

import numpy as np
import pytest

from ivr.errors import SpeechTimeout, SpeechUnavailable
from ivr.speech import audio, mulaw
from ivr.speech.edge import EdgeSynthesizer

TONE = (8000 * np.sin(np.arange(24000) * 2 * np.pi * 440 / 24000)).astype(np.int16)


class Service:
    """The online voice: answers with a second of sound, or as it is told to."""

    def __init__(self) -> None:
        self.fault: Exception | None = None
        self.answer = audio.wav_of_pcm(TONE, 24000)
        self.slow = False
        self.asked: list[tuple[str, str, float]] = []

    async def __call__(self, text: str, voice: str, rate: float) -> bytes:
        self.asked.append((text, voice, rate))
        if self.slow:
            await asyncio.sleep(30)
        if self.fault:
            raise self.fault
        return self.answer


def test_no_caller_is_kept_waiting_before_the_service_was_reached_once() -> None:
    service = Service()
    with pytest.raises(SpeechUnavailable):
        EdgeSynthesizer(service).speak("您好", locale="zh-CN")
    assert service.asked == []


def test_a_service_that_answers_is_used_with_the_locales_voice() -> None:
    service = Service()
    edge = EdgeSynthesizer(service)
    assert edge.probe()
    assert mulaw.duration_ms(edge.speak("您好", locale="en-US", rate=0.9)) in range(950, 1060)
    assert service.asked[-1] == ("您好", "en-US-JennyNeural", 0.9)


@pytest.mark.parametrize("fault", [OSError("unreachable"), RuntimeError("403")])
def test_the_first_failure_opens_the_breaker_and_a_probe_closes_it_again(fault: Exception) -> None:
    service = Service()
    edge = EdgeSynthesizer(service)
    edge.probe()
    service.fault = fault
    with pytest.raises(SpeechUnavailable):
        edge.speak("您好", locale="zh-CN")
    asked = len(service.asked)
    with pytest.raises(SpeechUnavailable):
        edge.speak("您好", locale="zh-CN")
    assert len(service.asked) == asked
    assert not edge.reach.closed
    assert type(fault).__name__ in edge.reach.reason
    assert not edge.probe()
    service.fault = None
    assert edge.probe()
    assert edge.speak("您好", locale="zh-CN")


def test_a_slow_service_is_given_up() -> None:
    service = Service()
    edge = EdgeSynthesizer(service)
    edge.probe()
    service.slow = True
    with pytest.raises(SpeechTimeout):
        edge.speak("您好", locale="zh-CN")
    assert not edge.reach.closed


def test_an_answer_that_is_no_sound_counts_as_none() -> None:
    service = Service()
    service.answer = b"<html>"
    assert not EdgeSynthesizer(service).probe()
