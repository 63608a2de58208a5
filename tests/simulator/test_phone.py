"""The phone for programs."""

import threading

import pytest

from ivr.simulator import audio
from ivr.simulator.phone import Phone, PhoneError

from .conftest import ADMIN, CALLER, House


def test_what_is_sent_lies_beside_what_is_received_at_that_moment(house: House) -> None:
    """The app echoes: its answer comes after the caller's words, by less than half a second."""
    house.app.script["/voice/incoming"] = f'<Connect><Stream url="{house.app.stream_url}"/></Connect>'
    phone = house.call()
    stream = house.app.wait_for_stream()
    word = audio.tone(600, 0.1)
    phone.play(word)
    house.app.wait(lambda: word in stream.heard())
    stream.media(audio.tone(900, 0.1))
    house.app.wait(lambda: audio.tone(900, 0.1) in phone.received)
    said, answered = phone.sent.index(word), phone.received.index(audio.tone(900, 0.1))
    assert said + len(word) < answered
    assert abs(len(phone.sent) - len(phone.received)) <= audio.FRAME_BYTES


def test_events_are_handed_on_as_they_come(house: House) -> None:
    seen: list[str] = []
    done = threading.Event()

    def take(event: dict[str, str]) -> None:
        seen.append(event.get("status", ""))
        if event.get("status") == "completed":
            done.set()

    with Phone(on_event=take) as phone:
        phone.dial(house.url, ADMIN, CALLER)
        assert done.wait(5)
    assert [status for status in seen if isinstance(status, str) and status] == [
        "ringing",
        "in-progress",
        "completed",
    ]


def test_waiting_has_an_end(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Pause length='30'/>"
    phone = house.call()
    with pytest.raises(TimeoutError, match="in-progress"):
        phone.wait_for("completed", timeout=0.2)
    with pytest.raises(TimeoutError):
        phone.wait_for_event(lambda event: event["type"] == "nothing", timeout=0.2)


def test_a_phone_makes_one_call(house: House) -> None:
    phone = house.call()
    with pytest.raises(PhoneError, match="take another"):
        phone.dial(house.url, ADMIN, CALLER)


def test_a_finished_phone_takes_every_command_quietly(house: House) -> None:
    phone = house.call()
    phone.wait_for("completed")
    phone.close()
    phone.press("1")
    phone.hang_up()
    phone.close()
    assert phone.status == "completed"


def test_a_phone_that_was_never_used_can_be_put_away() -> None:
    Phone().close()
