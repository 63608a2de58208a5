"""<Say>, <Play>, <Pause>."""

from collections.abc import Callable

from aiohttp import web

from ivr.simulator import audio
from tests.simulator.conftest import House


def sound(mulaw: bytes, content_type: str = "audio/wav") -> web.Response:
    return web.Response(body=audio.write_wav(mulaw), content_type=content_type)


def test_say_hums_as_long_as_the_words_and_shows_them(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Say language="zh-CN">您好</Say>'
    phone = house.call()
    phone.wait_for("completed")
    assert audio.spoken("您好") in phone.received
    (said,) = house.events(phone, "say")
    assert (said["text"], said["language"]) == ("您好", "zh-CN")


def test_the_voice_of_say_can_be_another(open_house: Callable[..., House]) -> None:
    house = open_house(speak=lambda text: bytes(range(len(text))))
    house.app.script["/voice/incoming"] = "<Say>abcdefgh</Say>"
    phone = house.call()
    phone.wait_for("completed")
    assert bytes(range(8)) in phone.received


def test_play_fetches_a_signed_wav_and_repeats_it(house: House) -> None:
    melody = audio.tone(700, 0.2)
    house.app.script["/voice/incoming"] = '<Play loop="2">/melody.wav?v=1</Play>'
    house.app.script["/melody.wav"] = lambda _: sound(melody)
    phone = house.call()
    phone.wait_for("completed")
    asked = house.app.wait_for("/melody.wav")
    assert asked.signed
    assert asked.method == "GET"
    assert phone.received.count(melody) == 2


def test_what_is_not_sound_is_not_played(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Play>/melody.mp3</Play>"
    house.app.script["/melody.mp3"] = lambda _: sound(audio.tone(700, 0.2), "audio/mpeg")
    house.call()
    asked = house.app.wait_for("/voice/fallback")
    assert (asked.params["ErrorCode"], asked.params["ErrorUrl"]) == ("12300", house.app.url + "/melody.mp3")


def test_digits_are_played_as_tones(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Play digits="1w#"/>'
    phone = house.call()
    phone.wait_for("completed")
    assert audio.key_tones("1w#").rstrip(b"\xff") in phone.received


def test_pause_is_silence_of_its_length(house: House) -> None:
    house.app.script["/voice/incoming"] = '<Pause length="1"/>'
    phone = house.call()
    phone.wait_for("completed")
    assert 700 <= phone.position_ms <= 1500
    assert not phone.received.strip(b"\xff")
