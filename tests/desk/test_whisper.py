import pytest

from ivr.desk.whisper import whisper
from tests.desk.stories import LINES, packet_of
from tests.desk.world import rules


@pytest.mark.parametrize("caller", LINES)
def test_it_takes_five_to_ten_seconds_for_every_story(caller: str) -> None:
    """At four to five characters a second."""
    text = whisper(packet_of(caller), "zh-CN", rules())
    assert 20 <= len(text) <= 48, text


def test_the_story_of_the_sixth_floor() -> None:
    text = whisper(packet_of("+8616300000010"), "zh-CN", rules())
    for piece in ("号码对得上", "件在翠湖网点", "催派送15分钟前登记，已接单", "没有电梯"):
        assert piece in text


@pytest.mark.parametrize("caller", ["+12025550112", "+8616300000010"])
def test_it_is_told_in_english_too(caller: str) -> None:
    text = whisper(packet_of(caller, "en-US"), "en-US", rules())
    assert 60 <= len(text) <= 150
    assert text.isascii()


def test_a_colleague_who_asks_for_advice_is_named() -> None:
    text = whisper(packet_of("+8616300000010"), "zh-CN", rules(), colleague="小李")
    assert text.startswith("同事小李请教，")


def test_a_packet_that_is_missing_or_older_is_no_hindrance() -> None:
    assert whisper({}, "zh-CN", rules()) == "身份没核实，还没说要办什么，还没登记过，情绪平稳。"
    older = {
        "version": 1,
        "emotion": {"now": "angry"},
        "parcels": [{"node": "翠湖网点"}],
        "workflows": [{"id": "w"}],
    }
    assert "很生气" in whisper(older, "zh-CN", rules())
