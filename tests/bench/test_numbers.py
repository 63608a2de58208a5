import json
from dataclasses import replace
from pathlib import Path

import pytest

from ivr.bench import numbers, recordings
from ivr.bench.numbers import Dictated, Ear
from ivr.messages.dialog import Pending
from ivr.messages.turn import Transcript
from ivr.settings import Settings
from tests.dialog.world import book

ONE = Dictated("尾号三四八零", "tail4", "3480", "zh-CN", "zf_xiaobei")


class Scripted:
    """Hears what it is told to, in this order; a voice that says nothing."""

    def __init__(self, *heard: str) -> None:
        self._heard = list(heard)

    def transcribe(
        self, pcm: bytes, *, locale: str, deadline_ms: int = 4000, prompt: str = "", session: str = ""
    ) -> Transcript:
        assert prompt, "a number is expected, and the recogniser is not told so"
        return Transcript(self._heard.pop(0))

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        return bytes(range(256)) * 8


def ear(folder: Path, *heard: str) -> Ear:
    script = Scripted(*heard)
    return Ear(script, script, folder, [bytes(range(256)) * 8])


def test_a_number_that_is_heard_right_counts_at_once(tmp_path: Path) -> None:
    assert numbers.outcome(ONE, "unknown", ear(tmp_path, "尾号三四八零"), book()) == "at once"


def test_a_number_that_is_put_right_counts_after_one_read_back(tmp_path: Path) -> None:
    assert numbers.outcome(ONE, "own", ear(tmp_path, "三四八九", "对的"), book()) == "read back"


def test_a_wrong_number_that_is_believed_counts_as_wrong(tmp_path: Path) -> None:
    assert numbers.outcome(ONE, "unknown", ear(tmp_path, "三四八九"), book()) == "wrong"


def test_a_caller_puts_the_wrong_group_right() -> None:
    one = replace(ONE, asked="tracking_no", number="SF1000200030004")
    state = numbers.asked_of(one, "unknown")
    state = replace(state, pending=Pending("read_back", digits="SF1000290030004"))
    assert numbers.reply(one, state) == "不对，是二零零零。"


def test_every_line_kept_says_a_number_that_is_asked_for() -> None:
    for name in ("dev", "test"):
        for row in numbers.load(numbers.LINES.with_name(f"{name}.jsonl")):
            assert row.asked in ("tail4", "tracking_no"), json.dumps(row.text)
            assert row.asked != "tail4" or len(row.number) == 4


@pytest.mark.slow
def test_numbers_said_over_babble_are_right_after_at_most_one_read_back(tmp_path: Path) -> None:
    """Real speech, callers with parcels; one in five may fail here, of many more at most one in twenty does."""
    from ivr.speech.kokoro import KokoroSynthesizer
    from ivr.speech.whisper import WhisperTranscriber

    settings = Settings(_env_file=None)
    others = [one.line for one in recordings.load() if not one.noisy]
    listener = Ear(
        KokoroSynthesizer.bundled(settings), WhisperTranscriber.bundled(settings), tmp_path, others
    )
    tails = [one for one in numbers.load() if one.asked == "tail4"]
    said = [*tails[:3], *(one for one in tails if one.locale == "en-US")][:5]
    came = [numbers.outcome(one, "own", listener, book()) for one in said]
    assert sum(what in ("at once", "read back") for what in came) >= 4, came
