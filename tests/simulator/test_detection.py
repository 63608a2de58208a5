"""Who has answered, judged by the first words."""

import pytest

from ivr.simulator import audio
from ivr.simulator.detection import Detection, Detector


def judged(sound: bytes, asked: Detection | None = None) -> tuple[str | None, int]:
    """The verdict, and after how many milliseconds; silence follows what was said."""
    detector = Detector(asked or Detection())
    sound += audio.silence(40)
    for place in range(0, len(sound), audio.FRAME_BYTES):
        detector.frame(sound[place : place + audio.FRAME_BYTES])
        if detector.known.is_set():
            break
    return detector.answered_by, detector.heard_ms


def hello(seconds: float, after: float = 0.4) -> bytes:
    return audio.silence(after) + audio.tone(220, seconds)


def test_a_short_hello_is_a_person_as_soon_as_it_has_ended() -> None:
    by, at_ms = judged(hello(0.6))
    assert by == "human"
    assert 2100 <= at_ms <= 2300


def test_who_goes_on_talking_is_a_machine_before_it_has_ended() -> None:
    by, at_ms = judged(hello(9))
    assert by == "machine_start"
    assert 2700 <= at_ms <= 2900


def test_breaths_between_the_words_of_a_greeting_do_not_make_it_a_person() -> None:
    greeting = b"".join(audio.tone(220, 0.7) + audio.silence(0.5) for _ in range(5))
    assert judged(greeting)[0] == "machine_start"


def test_silence_is_nobody_knows_who() -> None:
    assert judged(b"") == ("unknown", 5000)
    assert judged(b"", Detection(silence_timeout_ms=3000)) == ("unknown", 3000)


def test_the_hum_of_a_line_is_silence() -> None:
    assert judged(audio.tone(50, 20, level=150)) == ("unknown", 5000)


def test_it_is_over_when_the_time_is_up_whatever_is_heard() -> None:
    slow = Detection(timeout_ms=3000, speech_threshold_ms=6000)
    assert judged(hello(9), slow) == ("unknown", 3000)


@pytest.mark.parametrize(("threshold_ms", "by"), [(1000, "machine_start"), (3000, "human")])
def test_how_long_a_persons_hello_may_be_is_what_was_asked(threshold_ms: int, by: str) -> None:
    assert judged(hello(2), Detection(speech_threshold_ms=threshold_ms))[0] == by
