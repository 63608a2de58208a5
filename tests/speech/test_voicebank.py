from pathlib import Path

import pytest

from ivr.errors import SpeechError, SpeechTimeout, SpeechUnavailable
from ivr.messages.turn import Sentence
from ivr.speech import prompts
from ivr.speech.prompts import Prompts
from ivr.speech.voicebank import Engine, VoiceBank
from ivr.speech.voicecache import VoiceCache


class Voice:
    """Speaks by giving back its name, the words and the rate as bytes; counts; fails when told to."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.spoken: list[str] = []
        self.fault: SpeechError | None = None
        self.within_reach = True

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        if self.fault:
            raise self.fault
        self.spoken.append(text)
        return f"{self.name}:{voice}:{rate}:{text}".encode()


@pytest.fixture
def edge() -> Voice:
    return Voice("edge")


@pytest.fixture
def local() -> Voice:
    return Voice("local")


@pytest.fixture
def bank(edge: Voice, local: Voice, tmp_path: Path) -> VoiceBank:
    engines = [
        Engine("edge", edge, {"zh-CN": "zh-CN-XiaoxiaoNeural"}, available=lambda: edge.within_reach),
        Engine("local", local, {"zh-CN": "zf_xiaobei"}),
    ]
    hello = {"zh-CN": [Sentence("greeting.hello", "您好。")]}
    prompts.render(hello, local, tmp_path / "prompts")
    local.spoken.clear()
    return VoiceBank(engines, Prompts(tmp_path / "prompts"), VoiceCache(tmp_path / "cache"))


def test_the_engine_that_is_liked_best_speaks(bank: VoiceBank) -> None:
    assert bank.voice_for_call("zh-CN") == "zh-CN-XiaoxiaoNeural"
    assert bank.speak("好的。", locale="zh-CN") == "edge:zh-CN-XiaoxiaoNeural:1.0:好的。".encode()


def test_a_rendered_prompt_is_played_only_in_the_voice_it_was_rendered_in(
    bank: VoiceBank, edge: Voice, local: Voice
) -> None:
    assert bank.speak("您好。", locale="zh-CN", voice="zf_xiaobei").startswith(b"local:zf_xiaobei")
    assert (edge.spoken, local.spoken) == ([], [])
    assert bank.speak("您好。", locale="zh-CN", voice="zh-CN-XiaoxiaoNeural").startswith(b"edge:")
    assert edge.spoken == ["您好。"]


def test_what_was_spoken_before_is_not_synthesised_again(bank: VoiceBank, local: Voice) -> None:
    first = bank.speak("好的。", locale="zh-CN", voice="zf_xiaobei")
    assert bank.speak("好的。", locale="zh-CN", voice="zf_xiaobei") == first
    assert local.spoken == ["好的。"]


def test_slower_speech_is_another_sound_than_the_prompt(bank: VoiceBank) -> None:
    assert b":0.8:" in bank.speak("您好。", locale="zh-CN", voice="zf_xiaobei", rate=0.8)


@pytest.mark.parametrize("fault", [SpeechTimeout("late"), SpeechUnavailable("gone")])
def test_when_an_engine_fails_the_next_one_speaks_the_sentence(
    bank: VoiceBank, edge: Voice, fault: SpeechError
) -> None:
    edge.fault = fault
    assert bank.speak("好的。", locale="zh-CN").startswith(b"local:zf_xiaobei")


def test_a_voice_that_is_out_of_reach_is_not_heard_from_the_cache_either(
    bank: VoiceBank, edge: Voice
) -> None:
    voice = bank.voice_for_call("zh-CN")
    bank.speak("好的。", locale="zh-CN", voice=voice)
    edge.within_reach = False
    assert bank.speak("好的。", locale="zh-CN", voice=voice).startswith(b"local:")
    assert bank.state == {"edge": "out of reach", "local": "ready"}


def test_when_nobody_can_speak_the_last_reason_is_given(bank: VoiceBank, edge: Voice, local: Voice) -> None:
    edge.fault, local.fault = SpeechTimeout("late"), SpeechUnavailable("gone")
    with pytest.raises(SpeechUnavailable, match="gone"):
        bank.speak("好的。", locale="zh-CN")


def test_the_cache_outlives_the_process_and_keeps_to_its_room(tmp_path: Path) -> None:
    cache = VoiceCache(tmp_path, room_bytes=2500)
    for n in range(5):
        cache.keep(f"第{n}句", "v", 1.0, bytes(1000))
    fresh = VoiceCache(tmp_path, room_bytes=2500)
    assert fresh.find("第4句", "v", 1.0) == bytes(1000)
    assert fresh.find("第4句", "w", 1.0) is None
    fresh.prune()
    assert sum(file.stat().st_size for file in tmp_path.glob("*/*.ulaw")) <= 2500


def test_a_cache_that_cannot_be_written_still_remembers(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = VoiceCache(tmp_path / "file" / "cache")
    cache.keep("您好", "v", 1.0, b"sound")
    assert cache.find("您好", "v", 1.0) == b"sound"


def test_what_is_made_beforehand_is_made_by_the_engine_that_gives_way_and_kept_for_later(
    tmp_path: Path,
) -> None:
    now, later = Voice("now"), Voice("later")
    engine = Engine("local", now, {"zh-CN": "zf_xiaobei"}, later=later)
    bank = VoiceBank([engine], Prompts(tmp_path / "prompts"), VoiceCache(tmp_path / "cache"))
    line = bank.prepare("预计今晚六点送到。", locale="zh-CN")
    assert (later.spoken, now.spoken) == (["预计今晚六点送到。"], [])
    assert bank.speak("预计今晚六点送到。", locale="zh-CN") == line
    assert now.spoken == []


def test_an_engine_that_cannot_give_way_is_asked_all_the_same(bank: VoiceBank, edge: Voice) -> None:
    bank.prepare("您好吗。", locale="zh-CN")
    assert edge.spoken == ["您好吗。"]
