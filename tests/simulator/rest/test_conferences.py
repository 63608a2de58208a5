"""Conferences as twilio-python finds, announces into and ends them."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator.phone import Phone
from tests.simulator.conftest import House
from tests.simulator.tones import music, wait_to_hear


def join(house: House, caller: str, room: str = "room", attributes: str = "") -> Phone:
    house.app.script["/voice/incoming"] = (
        f'<Dial action="/after"><Conference beep="false" waitUrl="" {attributes}>{room}</Conference></Dial>'
    )
    house.app.script["/after"] = "<Pause length='60'/>"
    phone = house.call(f"+861630000{caller}")
    phone.wait_for_event(lambda event: event.get("what") == "participant-join")
    return phone


def test_a_conference_is_found_by_name_and_status_and_remembered_when_it_is_over(
    house: House, client: Client
) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    join(house, "0003", "other")
    (room,) = client.conferences.list(friendly_name="room", status="in-progress")
    assert client.conferences(room.sid).fetch().status == "in-progress"
    (waiting,) = client.conferences.list(status="init")
    assert waiting.friendly_name == "other"
    one.hang_up()
    two.hang_up()
    house.app.wait_for("/after", 2)
    over = client.conferences(room.sid).fetch()
    assert (over.status, over.reason_conference_ended) == ("completed", "last-participant-left")
    assert over.call_sid_ending_conference in (one.sid, two.sid)
    assert client.conferences.list(friendly_name="room", status="in-progress") == []


def test_a_name_that_is_over_begins_anew(house: House, client: Client) -> None:
    join(house, "0001").hang_up()
    house.app.wait_for("/after")
    join(house, "0002")
    assert [room.status for room in client.conferences.list(friendly_name="room")] == ["init", "completed"]


def test_ending_it_sends_everybody_on(house: House, client: Client) -> None:
    told = f'statusCallback="{house.app.url}/told" statusCallbackEvent="end leave"'
    one, two = join(house, "0001", attributes=told), join(house, "0002")
    (room,) = client.conferences.list()
    ended = client.conferences(room.sid).update(status="completed")
    assert (ended.status, ended.reason_conference_ended) == ("completed", "conference-ended-via-api")
    house.app.wait_for("/after", 2)
    house.app.wait_for("/told", 3)
    by_event = {asked.params["StatusCallbackEvent"]: asked.params for asked in house.app.all("/told")}
    assert by_event["participant-leave"]["ReasonParticipantLeft"] == "conference_ended_via_api"
    assert by_event["conference-end"]["ReasonConferenceEnded"] == "conference-ended-via-api"
    assert (one.status, two.status) == ("in-progress", "in-progress")
    with pytest.raises(TwilioRestException) as caught:
        client.conferences(room.sid).update(status="completed")
    assert caught.value.code == 20404


def test_an_announcement_is_heard_by_all(house: House, client: Client) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    house.app.script["/announce"] = lambda _: "<Play>/music</Play>"
    house.app.script["/music"] = lambda _: music(700, 3.0)
    (room,) = client.conferences.list()
    client.conferences(room.sid).update(announce_url=f"{house.app.url}/announce")
    for phone in (one, two):
        wait_to_hear(phone, {700}, 700)
    assert house.app.wait_for("/announce").method == "POST"


def test_nothing_and_nonsense_are_refused(house: House, client: Client) -> None:
    join(house, "0001")
    (room,) = client.conferences.list()
    for sid, change, code in (
        ("CF" + "0" * 32, {"status": "completed"}, 20404),
        (room.sid, {}, 20001),
        (room.sid, {"announce_url": "/relative"}, 21205),
    ):
        with pytest.raises(TwilioRestException) as caught:
            client.conferences(sid).update(**change)
        assert caught.value.code == code
