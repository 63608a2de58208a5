from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pytest

from ivr.bench import hearing
from ivr.bench.hearing import Layer
from ivr.bench.recordings import Utterance
from ivr.messages.turn import Transcript, Understanding
from ivr.speech import mulaw

SECOND = np.arange(mulaw.RATE_HZ)


def tone(hz: float, loud: float = 6000) -> bytes:
    return mulaw.encode((loud * np.sin(2 * np.pi * hz * SECOND / mulaw.RATE_HZ)).astype(np.int16))


SAID = [
    Utterance("催一下派送", False, tone(307), "urge_delivery", "+86"),
    Utterance("取件码多少", False, tone(509), "pickup_code"),
    Utterance("催一下派送", True, tone(307), "urge_delivery", "+86"),
]


@dataclass(frozen=True)
class Ear:
    """Hears each tone as the words that belong to it; with noise beneath, other words, the right ones second."""

    forgiving: bool = False

    def transcribe(
        self, pcm: bytes, *, locale: str, deadline_ms: int = 4000, prompt: str = "", session: str = ""
    ) -> Transcript:
        spectrum = np.abs(np.fft.rfft(np.frombuffer(pcm, dtype="<i2")))
        hz = int(spectrum.argmax())
        words = "催一下派送" if abs(hz - 307) < 5 else "取件码多少"
        noisy = bool(np.delete(spectrum, [hz - 1, hz, hz + 1]).max() > spectrum[hz] / 100)
        if noisy and not self.forgiving:
            return Transcript("吹一下牌送", (words,), asr_ms=7)
        return Transcript(words, asr_ms=5)


def understand(words: str, others: Sequence[str], caller: str) -> Understanding:
    for text in (words, *others):
        if text == "催一下派送":
            return Understanding(text, "urge_delivery", (("urge_delivery", 0.9),), action="accept")
        if text == "取件码多少":
            return Understanding(text, "pickup_code", (("pickup_code", 0.9),), action="accept")
    return Understanding(words, "none", (("none", 0.1), ("urge_delivery", 0.05)))


LAYERS = [Layer("all", Ear()), Layer("no other hypotheses", Ear(), alternatives=False)]


def test_each_noise_is_measured_on_the_clean_recordings_and_the_noisy_ones_as_they_are() -> None:
    found = hearing.measure(LAYERS, SAID, understand)
    assert [(row["noise"], row["utterances"]) for row in found["by_noise"]] == [
        ("clean", 2),
        ("as recorded", 1),
        ("15 dB", 2),
        ("10 dB", 2),
        ("5 dB", 2),
    ]
    clean, recorded, noisy = found["by_noise"][:3]
    assert (clean["cer"], clean["top1"], clean["ms_p50"]) == (0.0, 1.0, 5)
    assert recorded["cer"] == 0.0
    assert (noisy["cer"], noisy["ms_p50"]) == (pytest.approx(7 / 10), 7)


def test_what_a_layer_earns_shows_when_it_is_switched_off() -> None:
    everything, without = hearing.measure(LAYERS, SAID, understand)["by_layer"]
    assert (everything["layer"], everything["top1"], everything["lost_points"]) == ("all", 1.0, 0.0)
    assert (without["top1"], without["top2"], without["top1_of_text"], without["lost_points"]) == (
        0.0,
        0.5,
        1.0,
        100.0,
    )


def test_what_was_understood_as_text_and_not_as_speech_is_listed() -> None:
    found = hearing.measure(LAYERS[1:], SAID, understand)
    assert found["lost"] == [
        {"said": "催一下派送", "heard": "吹一下牌送", "intent": "urge_delivery", "understood": "none"},
        {"said": "取件码多少", "heard": "吹一下牌送", "intent": "pickup_code", "understood": "none"},
    ]
    assert [row["intent"] for row in found["by_intent"]] == ["pickup_code", "urge_delivery"]


def test_an_utterance_taken_for_another_is_wrongly_accepted() -> None:
    wrong = [replace(SAID[0], intent="track_parcel")]
    assert hearing.measure(LAYERS, wrong, understand)["by_noise"][0]["wrong_accept"] == 1.0


def test_recordings_without_intents_are_measured_for_errors_alone() -> None:
    unlabelled = [replace(SAID[0], intent="")]
    row = hearing.measure([Layer("all", Ear(forgiving=True))], unlabelled, understand)["by_noise"][0]
    assert "top1" not in row
    assert row["cer"] == 0.0
