"""A call's life: ringing, answered, ended, and what the app is told of it."""

import time
from collections.abc import Callable
from email.utils import parsedate_to_datetime

import pytest
from aiohttp import web

from ivr.simulator import audio

from .conftest import House


def test_a_call_rings_is_answered_and_ends_when_the_document_does(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Say>h</Say>"
    phone = house.call()
    assert phone.wait_for("completed") == "completed"
    statuses = [event["status"] for event in phone.events if event["type"] == "call"]
    assert statuses == ["ringing", "in-progress", "completed"]


def test_the_end_is_told_to_the_status_callback(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Pause length='1'/>"
    phone = house.call()
    told = house.app.wait_for("/voice/status")
    assert told.signed
    assert told.params["CallSid"] == phone.sid
    assert told.params["CallStatus"] == "completed"
    assert told.params["CallDuration"] == "1"
    assert told.params["Duration"] == "1"
    assert told.params["SequenceNumber"] == "0"
    assert told.params["CallbackSource"] == "call-progress-events"
    assert parsedate_to_datetime(told.params["Timestamp"]).tzinfo is not None


def test_frames_flow_to_the_phone_from_the_answer_on_and_the_two_directions_are_aligned(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Pause length='1'/>"
    phone = house.call()
    phone.wait_for("completed")
    assert 35 * 160 <= len(phone.received) <= 65 * 160
    assert abs(len(phone.received) - len(phone.sent)) <= 160
    assert set(phone.received) == {0xFF}


def test_the_caller_hangs_up_before_the_answer(house: House) -> None:
    house.admin("/admin/faults", {"fault": "delay_webhook", "ms": 2000})
    phone = house.call()
    phone.hang_up()
    assert phone.wait_for("canceled") == "canceled"
    assert house.app.wait_for("/voice/status").params["CallStatus"] == "canceled"
    assert house.app.wait_for("/voice/status").params["CallDuration"] == "0"


def test_the_caller_hangs_up_during_the_call(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Pause length='60'/>"
    phone = house.call()
    phone.wait_for("in-progress")
    phone.hang_up()
    assert phone.wait_for("completed") == "completed"


def test_a_phone_that_vanishes_has_hung_up(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Pause length='60'/>"
    phone = house.call()
    phone.wait_for("in-progress")
    phone.close()
    assert house.app.wait_for("/voice/status").params["CallStatus"] == "completed"


def test_status_callbacks_overtake_one_another_at_times(open_house: Callable[..., House]) -> None:
    house = open_house(seed=2, status_events=("ringing", "answered", "completed"))
    house.admin("/admin/faults", {"fault": "shuffle_callbacks"})
    house.app.script["/voice/incoming"] = "<Hangup/>"
    orders = set()
    for count in range(1, 7):
        phone = house.call()
        house.app.wait(lambda count=count: len(house.app.all("/voice/status")) == 3 * count, 6)
        told = [asked for asked in house.app.all("/voice/status") if asked.params["CallSid"] == phone.sid]
        orders.add(tuple(asked.params["SequenceNumber"] for asked in told))
        assert {asked.params["SequenceNumber"]: asked.params["CallStatus"] for asked in told} == {
            "0": "ringing",
            "1": "in-progress",
            "2": "completed",
        }
        if len(orders) > 1:
            break
    assert orders != {("0", "1", "2")}


def test_a_status_callback_that_fails_does_no_harm(house: House) -> None:
    house.app.script["/voice/incoming"] = "<Say>h</Say>"
    house.app.script["/voice/status"] = web.Response(status=500)
    phone = house.call()
    assert phone.wait_for("completed") == "completed"
    house.app.wait_for("/voice/status")
    deadline = time.monotonic() + 5
    while house.errors(phone) != [11200] and time.monotonic() < deadline:
        time.sleep(0.02)
    assert house.errors(phone) == [11200]


def test_several_calls_at_once_keep_apart(house: House) -> None:
    house.app.script["/voice/incoming"] = lambda params: (
        f"<Play digits='{params['From'][-1]}'/>" if params["From"] else "<Hangup/>"
    )
    phones = [house.call(f"+861630000000{n}") for n in (1, 2, 3)]
    for number, phone in enumerate(phones, 1):
        phone.wait_for("completed")
        assert audio.key_tones(str(number)) in phone.received + audio.SILENCE * 2000


def test_a_fault_of_the_carriers_own_ends_the_call_and_is_told(
    open_house: Callable[..., House], caplog: pytest.LogCaptureFixture
) -> None:
    house = open_house(speak=lambda text: text[99])  # a voice that breaks
    house.app.script["/voice/incoming"] = "<Say>hello</Say>"
    phone = house.call()
    assert phone.wait_for("failed") == "failed"
    assert house.app.wait_for("/voice/status").params["CallStatus"] == "failed"
    assert "the carrier itself failed" in caplog.text
    assert house.errors(phone) == [0]
