from pathlib import Path

import pytest

from ivr.errors import DataError
from ivr.messages.turn import Sentence
from ivr.speech import prompts
from ivr.speech.prompts import Prompts


class Hum:
    def __init__(self) -> None:
        self.spoken: list[str] = []

    def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
        self.spoken.append(text)
        return f"{voice}{text}".encode()


BOOK = {
    "zh-CN": [
        Sentence("ack.found~1", "我看到了。"),
        Sentence("ack.found~2", "查到了，我跟您说。"),
        Sentence("bye", "再见。"),
    ],
    "en-US": [Sentence("bye", "Goodbye.")],
}


def test_every_sentence_becomes_a_file_that_is_found_by_its_words(tmp_path: Path) -> None:
    assert prompts.render(BOOK, Hum(), tmp_path) == 4
    rendered = Prompts(tmp_path)
    assert rendered.find("再见。", "zh-CN", "zf_xiaobei") == "zf_xiaobei再见。".encode()
    assert rendered.find("Goodbye.", "en-US", "af_heart") == b"af_heartGoodbye."
    assert rendered.find("再见。", "zh-CN", "zf_xiaoyi") is None
    assert rendered.find("回见。", "zh-CN", "zf_xiaobei") is None
    assert prompts.stale(BOOK, tmp_path) == []


def test_nothing_is_rendered_twice_unless_asked_for(tmp_path: Path) -> None:
    hum = Hum()
    prompts.render(BOOK, hum, tmp_path)
    assert prompts.render(BOOK, hum, tmp_path) == 0
    assert prompts.render(BOOK, hum, tmp_path, again=True) == 4


def test_a_changed_phrase_is_stale_until_it_is_rendered(tmp_path: Path) -> None:
    hum = Hum()
    prompts.render(BOOK, hum, tmp_path)
    changed = {**BOOK, "zh-CN": [*BOOK["zh-CN"][:2], Sentence("bye", "祝您顺心，再见。")]}
    problems = prompts.stale(changed, tmp_path, lines={"zh-CN/bye": "audio_prompts/zh-CN/closing.yaml:5"})
    assert problems[0].startswith(
        "audio_prompts/zh-CN/closing.yaml:5: bye: these words have not been rendered"
    )
    assert "nobody says any more" in problems[1]
    hum.spoken.clear()
    assert prompts.render(changed, hum, tmp_path) == 1
    assert hum.spoken == ["祝您顺心，再见。"]
    assert prompts.stale(changed, tmp_path) == []
    assert len(list(tmp_path.glob("zh-CN/zf_xiaobei/*.wav"))) == 3


def test_a_recording_that_was_changed_by_hand_is_stale(tmp_path: Path) -> None:
    prompts.render(BOOK, Hum(), tmp_path)
    file = next(tmp_path.glob("en-US/*/*.wav"))
    file.write_bytes(file.read_bytes()[:-4])
    (problem,) = prompts.stale(BOOK, tmp_path)
    assert "is not the file that was rendered" in problem
    assert Prompts(tmp_path).find("Goodbye.", "en-US", "af_heart") is None


def test_a_recording_that_is_gone_is_stale_and_made_again(tmp_path: Path) -> None:
    prompts.render(BOOK, Hum(), tmp_path)
    next(tmp_path.glob("en-US/*/*.wav")).unlink()
    assert len(prompts.stale(BOOK, tmp_path)) == 1
    assert prompts.render(BOOK, Hum(), tmp_path) == 1


def test_an_interrupted_rendering_goes_on_where_it_was(tmp_path: Path) -> None:
    class Tired(Hum):
        def speak(self, text: str, *, locale: str, voice: str = "", rate: float = 1.0) -> bytes:
            if len(self.spoken) == 2:
                raise KeyboardInterrupt
            return super().speak(text, locale=locale, voice=voice, rate=rate)

    with pytest.raises(KeyboardInterrupt):
        prompts.render(BOOK, Tired(), tmp_path)
    assert prompts.render(BOOK, Hum(), tmp_path) == 2


def test_where_nothing_was_rendered_nothing_is_found(tmp_path: Path) -> None:
    assert Prompts(tmp_path).find("再见。", "zh-CN", "zf_xiaobei") is None


def test_a_broken_manifest_is_said_to_be_broken(tmp_path: Path) -> None:
    (tmp_path / "manifest.yaml").write_text("- just\n- a list\n")
    with pytest.raises(DataError, match="voice render"):
        Prompts(tmp_path)
