"""The sounds that the carrier plays by itself."""

from zoneinfo import ZoneInfo

import pytest

from ivr.dialog import loader
from ivr.errors import SpeechBusy
from tests.web.webhooks import carrier, world

__all__ = ["carrier", "world"]


@pytest.fixture
def client(carrier, world):
    world.book = loader.read_book()
    assert world.settings.zone == ZoneInfo("Asia/Shanghai")
    return carrier.client


def test_a_fixed_sentence_is_spoken_in_the_language_asked_for(client, world):
    answer = client.get("/prompts/en-US/queue.next.wav")
    assert answer.data[:4] == b"RIFF"
    assert "next in line" in "".join(world.mouth.spoken)
    assert "max-age=3600" in answer.headers["Cache-Control"]


def test_small_numbers_may_stand_in_it(client, world):
    client.get("/prompts/zh-CN/queue.minutes.wav?ahead=2&minutes=3&other=x")
    assert "前面还有两位" in "".join(world.mouth.spoken)


def test_numbers_are_kept_small_whoever_asks(client, world):
    client.get("/prompts/zh-CN/queue.ahead.wav?ahead=5000")
    assert "前面还有二十位" in "".join(world.mouth.spoken)


def test_what_is_no_fixed_sentence_is_not_found(client):
    assert client.get("/prompts/zh-CN/no.such.wav").status_code == 404
    assert client.get("/prompts/zh-CN/queue.minutes.wav").status_code == 404  # its numbers are missing
    assert client.get("/prompts/xx/queue.next.wav").status_code == 404


def test_a_voice_that_is_busy_costs_a_sentence_and_no_call(client, world):
    def busy(*_, **__):
        raise SpeechBusy("too many at once")

    world.mouth.speak = busy
    answer = client.get("/prompts/zh-CN/queue.next.wav")
    assert (answer.status_code, answer.data[:4]) == (200, b"RIFF")
    assert "max-age=0" in answer.headers["Cache-Control"]


def test_the_hold_music_is_there(client):
    assert client.get("/prompts/hold.wav").data[:4] == b"RIFF"
