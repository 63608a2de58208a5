import json
from pathlib import Path

import pytest
import yaml

from ivr.bench import mishearings, recordings
from ivr.bench.recordings import Utterance
from ivr.bench.spelling import aligned
from ivr.messages.turn import Transcript
from ivr.speech import mulaw


class Voice:
    """Says each text as so many samples, and remembers who spoke it."""

    def __init__(self) -> None:
        self.spoken: list[tuple[str, str, float]] = []

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        self.spoken.append((text, voice, rate))
        return mulaw.SILENCE * 800 * len(text)


class Ear:
    def transcribe(
        self, pcm: bytes, *, locale: str, deadline_ms: int = 4000, prompt: str = "", session: str = ""
    ) -> Transcript:
        return Transcript("改事件", audio_ms=len(pcm) // 32)


def said(text: str) -> Utterance:
    return Utterance(text, False, mulaw.SILENCE * 1600 + b"\x00\x80" * 400)


def test_what_is_spoken_stays_for_the_next_run(tmp_path: Path) -> None:
    voice = Voice()
    mishearings.speak(voice, [("track_parcel", "到哪了")], tmp_path)
    mishearings.speak(voice, [("track_parcel", "到哪了"), ("urge_delivery", "催一下")], tmp_path)
    assert [text for text, _, _ in voice.spoken] == ["到哪了", "催一下"]
    assert len({name for _, name, _ in voice.spoken}) == 2
    assert [(one.text, one.intent) for one in recordings.load(tmp_path)] == [
        ("到哪了", "track_parcel"),
        ("催一下", "urge_delivery"),
    ]


def test_each_line_is_heard_in_every_variety() -> None:
    heard = list(mishearings.listen(Ear(), [said("赶时间"), said("到哪了")]))
    assert [one.text for one, _ in heard] == ["赶时间"] * 3 + ["到哪了"] * 3
    lengths = [transcript.audio_ms for _, transcript in heard[:3]]
    assert lengths[1] < lengths[0] < lengths[2]


def test_rates_tell_same_sound_other_sound_lost_and_added() -> None:
    pairs = aligned("驿站的快递", "一站得块弟") + aligned("没收到啊", "没手收刀")
    assert mishearings.rates(pairs) == {
        "equal_sound": pytest.approx(5 / 9, abs=1e-3),
        "changed": 0.0,
        "dropped": pytest.approx(1 / 9, abs=1e-3),
        "inserted": pytest.approx(1 / 9, abs=1e-3),
    }


def test_what_happened_once_is_left_out_of_the_counts() -> None:
    pairs = 2 * aligned("赶时间", "改事件") + aligned("催一下", "吹一下")
    assert mishearings.counts(pairs) == {
        "dropped": {},
        "inserted": {},
        "initials": {},
        "finals": {"an": {"ai": 2}},
        "heard_as": {"gan": {"said": 2, "as": {"gai": 2}}},
    }


def test_the_table_is_written_with_its_story_and_without_figures_or_nonsense(tmp_path: Path) -> None:
    table = tmp_path / "mishearings.yaml"
    table.write_text("# how it was made\nlines: 1\n", encoding="utf-8")
    heard = [
        (said("我赶时间"), Transcript("我改时间", ("我改事件",))),
        (said("尾号十二"), Transcript("尾号12")),
        (said("拜拜"), Transcript("普通的话")),
        (said("在不在"), Transcript("")),
    ]
    mishearings.write(table, heard, 4)
    written = table.read_text(encoding="utf-8")
    found = yaml.safe_load(written)
    assert written.startswith("# how it was made\nlines: 4\n")
    assert found["syllables"] == 4
    assert found["heard_as"] == {"gan": {"said": 2, "as": {"gai": 2}}}


def test_the_table_in_use_is_one_that_training_can_read() -> None:
    found = yaml.safe_load(mishearings.TABLE.read_text(encoding="utf-8"))
    assert set(found["rates"]) == {"equal_sound", "changed", "dropped", "inserted"}
    assert all(0 < rate < 0.5 for rate in found["rates"].values())
    assert all(isinstance(syllable, str) for syllable in found["heard_as"])
    for row in found["heard_as"].values():
        assert sum(row["as"].values()) <= row["said"]


def test_phrases_come_from_every_intent_in_turn() -> None:
    from ivr.dialog import loader

    book = loader.read_book()
    first = mishearings.phrases(book)[: len(book.intents)]
    assert len({intent for intent, _ in first}) == len(book.intents)
    assert json.dumps(first) == json.dumps(mishearings.phrases(book)[: len(book.intents)])
