"""Participants as twilio-python calls, holds, mutes and removes them."""

import pytest
from twilio.base.exceptions import TwilioRestException
from twilio.rest import Client

from ivr.simulator.phone import Phone
from tests.simulator.conftest import ADMIN, House
from tests.simulator.tones import music, speak, wait_to_hear

from .test_conferences import join

NUMBER = "+12025550100"


def registered(house: House, number: str) -> Phone:
    phone = house.phone()
    phone.register(house.url, ADMIN, number)
    return phone


def test_somebody_is_called_into_a_conference_by_its_name(house: House, client: Client) -> None:
    caller = join(house, "0001")
    anna = registered(house, "client:anna")
    placed = client.conferences("room").participants.create(
        from_=NUMBER, to="client:anna?offer=o-7", label="agent", beep="false", early_media=False, timeout=20,
        status_callback=f"{house.app.url}/leg", status_callback_event=["ringing", "completed"],
    )  # fmt: skip
    assert (placed.label, placed.status) == ("agent", "queued")
    ringing = anna.wait_for_event(lambda event: event["type"] == "ringing")
    assert (ringing["sid"], ringing["parameters"]) == (placed.call_sid, {"offer": "o-7"})
    room = client.conferences(placed.conference_sid)
    assert {one.call_sid: one.status for one in room.participants.list()} == {
        caller.sid: "connected", anna.sid: "ringing",
    }  # fmt: skip
    anna.answer()
    speak(anna, 900)
    wait_to_hear(caller, {900}, 900)
    assert room.participants("agent").fetch().status == "connected"
    assert house.app.wait_for("/leg").params["CallStatus"] == "ringing"


def test_a_conference_to_which_nobody_came_is_over(house: House, client: Client) -> None:
    placed = client.conferences("room").participants.create(from_=NUMBER, to="client:nobody")
    house.app.wait(lambda: client.conferences(placed.conference_sid).fetch().status == "completed")
    assert client.calls(placed.call_sid).fetch().status == "no-answer"


def test_who_is_muted_is_not_heard(house: House, client: Client) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    speak(one, 500)
    speak(two, 900)
    wait_to_hear(two, {500}, 500, 900)
    (room,) = client.conferences.list()
    assert client.conferences(room.sid).participants(one.sid).update(muted=True).muted is True
    wait_to_hear(two, set(), 500, 900)
    wait_to_hear(one, {900}, 500, 900)
    assert [p.call_sid for p in client.conferences(room.sid).participants.list(muted=True)] == [one.sid]
    client.conferences(room.sid).participants(one.sid).update(muted=False)
    wait_to_hear(two, {500}, 500, 900)


def test_hold_without_a_document_is_music_and_with_an_empty_one_silence(house: House, client: Client) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    speak(two, 900)
    (room,) = client.conferences.list()
    participant = client.conferences(room.sid).participants(one.sid)
    participant.update(hold=True)
    wait_to_hear(one, {262}, 262, 900)
    participant.update(hold=False)
    wait_to_hear(one, {900}, 262, 900)
    participant.update(hold=True, hold_url="")
    wait_to_hear(one, set(), 262, 900)


def test_a_hold_document_that_cannot_be_had_is_silence_and_reported(house: House, client: Client) -> None:
    one = join(house, "0001")
    join(house, "0002")
    house.app.script["/hold"] = f'<Connect><Stream url="{house.app.stream_url}"/></Connect>'
    (room,) = client.conferences.list()
    client.conferences(room.sid).participants(one.sid).update(
        hold=True, hold_url=f"{house.app.url}/hold", hold_method="POST"
    )
    house.app.wait(lambda: house.errors(one) == [12200])
    assert client.conferences(room.sid).participants(one.sid).fetch().hold is True


def test_an_announcement_is_heard_by_one_alone_who_hears_the_others_too(house: House, client: Client) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    speak(two, 900)
    house.app.script["/announce"] = lambda _: "<Play>/music</Play>"
    house.app.script["/music"] = lambda _: music(700, 3.0)
    (room,) = client.conferences.list()
    client.conferences(room.sid).participants(one.sid).update(announce_url=f"{house.app.url}/announce")
    wait_to_hear(one, {700, 900}, 700, 900)
    wait_to_hear(two, set(), 700)


def test_who_is_removed_goes_on_with_the_call(house: House, client: Client) -> None:
    one, two = join(house, "0001"), join(house, "0002")
    (room,) = client.conferences.list()
    assert client.conferences(room.sid).participants(one.sid).delete()
    assert house.app.wait_for("/after").params["CallSid"] == one.sid
    assert (one.status, two.status) == ("in-progress", "in-progress")
    assert [p.call_sid for p in client.conferences(room.sid).participants.list()] == [two.sid]


def test_who_may_end_it_by_leaving_can_be_changed(house: House, client: Client) -> None:
    one = join(house, "0001", attributes='endConferenceOnExit="true"')
    two = join(house, "0002")
    (room,) = client.conferences.list()
    client.conferences(room.sid).participants(one.sid).update(end_conference_on_exit=False)
    client.conferences(room.sid).participants(two.sid).update(end_conference_on_exit=True)
    one.hang_up()
    house.app.wait(lambda: len(client.conferences(room.sid).participants.list()) == 1)
    client.calls(two.sid).update(twiml="<Response><Pause length='9'/></Response>")
    house.app.wait(lambda: client.conferences(room.sid).fetch().status == "completed")
    ended = client.conferences(room.sid).fetch()
    assert ended.reason_conference_ended == "participant-with-end-conference-on-exit-left"
    assert ended.call_sid_ending_conference == two.sid


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"to": "nobody"}, 21217),
        ({"from_": "+12025550199"}, 21210),
        ({"timeout": 4}, 21208),
        ({"beep": "loud"}, 20001),
        ({"max_participants": 1}, 20001),
        (
            {
                "conference_status_callback": "https://a.example/s",
                "conference_status_callback_event": ["sung"],
            },
            20001,
        ),
        ({"status_callback_event": ["sung"]}, 21626),
        ({"coaching": True}, 20001),
        ({"record": True}, 20001),
    ],
)
def test_what_twilio_would_refuse_and_what_is_not_carried_out_is_refused(
    house: House, client: Client, fields: dict[str, object], code: int
) -> None:
    with pytest.raises(TwilioRestException) as caught:
        client.conferences("room").participants.create(**{"to": "client:anna", "from_": NUMBER, **fields})
    assert (caught.value.status, caught.value.code) == (400, code)
    assert client.conferences.list() == []


def test_who_is_not_there_cannot_be_changed(house: House, client: Client) -> None:
    one = join(house, "0001")
    (room,) = client.conferences.list()
    for call in (
        lambda: client.conferences(room.sid).participants("CA" + "0" * 32).update(muted=True),
        lambda: client.conferences("room").participants(one.sid).fetch(),
        lambda: client.conferences(room.sid).participants("agent").delete(),
    ):
        with pytest.raises(TwilioRestException) as caught:
            call()
        assert caught.value.code == 20404
